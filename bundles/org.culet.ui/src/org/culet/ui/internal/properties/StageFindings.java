package org.culet.ui.internal.properties;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.analysis.Wording;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.model.Phase;
import org.culet.model.Stage;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.phase.Confidence;
import org.culet.ui.internal.Values;
import org.culet.ui.internal.study.StudyController;

/** What the analysis found for a stage, and the phase that a person may set instead. */
final class StageFindings implements PropertiesView.Findings {

	private final FormToolkit toolkit;
	private final StudyController controller;
	private Stage stage;
	private Text text;
	private Combo phase;
	private Text reason;
	private Button set;
	private Button clear;

	StageFindings(FormToolkit toolkit, StudyController controller, Stage stage) {
		this.toolkit = toolkit;
		this.controller = controller;
		this.stage = stage;
	}

	@Override
	public void create(Composite body) {
		text = Prose.create(toolkit, body);
		toolkit.createLabel(body, "Phase by hand");
		phase = new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN);
		Arrays.stream(Phase.values()).forEach(p -> phase.add(p.getLiteral()));
		phase.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		toolkit.createLabel(body, "Reason");
		reason = toolkit.createText(body, "");
		reason.setMessage("why, in your words");
		reason.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		toolkit.createLabel(body, "");
		Composite buttons = toolkit.createComposite(body);
		buttons.setLayout(org.eclipse.jface.layout.GridLayoutFactory.fillDefaults().numColumns(2).create());
		set = toolkit.createButton(buttons, "Set", SWT.PUSH);
		set.setToolTipText("Set the phase by hand; no analysis changes it then");
		clear = toolkit.createButton(buttons, "Clear", SWT.PUSH);
		clear.setToolTipText("Give the phase back to the analysis");
		set.addListener(SWT.Selection, e -> setPhase());
		clear.addListener(SWT.Selection, e -> controller.current().ifPresent(d -> controller.execute(d.edits().clearPhaseOverride(stage))));
		phase.addListener(SWT.Selection, e -> enable());
		reason.addListener(SWT.Modify, e -> enable());
	}

	private void setPhase() {
		Phase chosen = Phase.values()[phase.getSelectionIndex()];
		controller.current().ifPresent(d -> controller.execute(d.edits().overridePhase(stage, chosen, reason.getText().strip())));
	}

	private void enable() {
		boolean writable = controller.isWritable();
		phase.setEnabled(writable);
		reason.setEnabled(writable);
		set.setEnabled(writable && phase.getSelectionIndex() >= 0 && !reason.getText().isBlank());
		clear.setEnabled(writable && stage.getPhaseOverride() != null);
	}

	@Override
	public void turnTo(EObject other) {
		stage = (Stage) other;
		phase.deselectAll();
		reason.setText("");
	}

	@Override
	public void refresh() {
		Optional<StageResult> result = controller.current().flatMap(d -> d.results()).flatMap(r -> r.stage(stage.getId()));
		String now = result.map(StageFindings::words).orElse(controller.isBusy() ? "Analysing…" : "Not analysed yet: press F5.");
		Prose.show(text, now);
		if (stage.getPhaseOverride() != null && phase.getSelectionIndex() < 0) {
			phase.select(stage.getPhaseOverride().getPhase().getValue());
			reason.setText(stage.getPhaseOverride().getReason());
		}
		enable();
	}

	private static String words(StageResult r) {
		StringBuilder out = new StringBuilder();
		r.pressure().ifPresent(p -> {
			out.append("P = ").append(Values.format(p.pressureGPa(), p.sigmaGPa().orElse(0), "GPa")).append(", ").append(p.source().id())
					.append('\n');
		});
		if (r.sweeps().isEmpty()) {
			return out.append("No sweep of this stage could be read.").toString();
		}
		out.append("Phase ").append(r.phase().id());
		r.override().ifPresentOrElse(o -> out.append(", by hand: ").append(o.reason()).append("; the analysis says ").append(r.verdict().phase().id()),
				() -> out.append(r.verdict().confidence() == Confidence.NONE ? ""
						: ", " + r.verdict().confidence().name().toLowerCase(Locale.ROOT)));
		out.append('\n').append(Wording.sentence(r.verdict().reason())).append('\n');
		r.tc().ifPresent(tc -> out.append(tc.tc().map(t -> "Tc = " + Values.format(t.value(), t.sigma(), "K")).orElse("No Tc")).append(": ")
				.append(Wording.sentence(tc.reason())).append('\n'));
		fits(out, r.fits());
		r.warnings().forEach(w -> out.append("⚠ ").append(Wording.sentence(w)).append('\n'));
		return out.toString().stripTrailing();
	}

	/** {@code T0_K} with its unit behind the value. */
	private static String parameter(FittedParameter p) {
		return Wording.symbol(p.parameter()) + " = "
				+ Values.format(p.estimate().value(), p.estimate().sigma(), Wording.unit(p.parameter().unit()));
	}

	private static void fits(StringBuilder out, List<StageFit> fits) {
		for (StageFit fit : fits) {
			if (fit.hasFit()) {
				out.append(fit.preferred() ? "★ " : "   ").append(fit.fit().model().displayName()).append(", ")
						.append(Values.format(fit.window().lowK(), "K")).append(" to ").append(Values.format(fit.window().highK(), "K"))
						.append(fit.windowByHand() ? " (by hand)" : "").append(": ");
				out.append(fit.fit().parameters().stream().map(StageFindings::parameter).collect(Collectors.joining(", ")));
				fit.deltaAicc().ifPresent(d -> out.append(", ΔAICc ").append(Values.format(d)));
				out.append('\n');
			}
		}
	}
}
