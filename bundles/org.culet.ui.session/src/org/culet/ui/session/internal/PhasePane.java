package org.culet.ui.session.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import org.culet.analysis.Wording;
import org.culet.model.Phase;
import org.culet.model.PhaseAssignment;
import org.culet.model.Stage;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Evidence;
import org.culet.physics.phase.PhaseVerdict;

/** The phase of the stage with its evidence rule by rule; it can be set by hand with a reason, and handed back. */
final class PhasePane implements SessionContext.Pane {

	private final SessionContext context;
	private final Composite area;
	private final Label verdict;
	private final TableViewer table;
	private final Button override;
	private final Button handBack;

	PhasePane(Composite parent, SessionContext context) {
		this.context = context;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).create());
		verdict = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(verdict);
		table = new TableViewer(area, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(120, 80).applyTo(table.getTable());
		column("Rule", 50, SWT.LEFT, Evidence::rule);
		column("", 24, SWT.CENTER, e -> e.passed() ? "\u2713" : "\u2717");
		column("Statement", 330, SWT.LEFT, e -> Wording.sentence(e.statement()));
		column("Value", 70, SWT.RIGHT, e -> number(e.value()));
		column("Threshold", 70, SWT.RIGHT, e -> number(e.threshold()));
		ColumnViewerToolTipSupport.enableFor(table);
		override = button("Set by Hand\u2026", this::askForPhase);
		handBack = button("Hand Back", this::handBack);
	}

	private Button button(String text, Runnable what) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> what.run()));
		GridDataFactory.swtDefaults().applyTo(button);
		return button;
	}

	Composite control() {
		return area;
	}

	/** The verdict in words, for tests. */
	String words() {
		return verdict.getText();
	}

	private void column(String title, int width, int style, Function<Evidence, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, style);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Evidence) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return Wording.sentence(((Evidence) element).statement());
			}
		});
	}

	private static String number(OptionalDouble number) {
		return number.isPresent() ? String.format(Locale.ROOT, "%.4g", number.getAsDouble()) : "";
	}

	@Override
	public void refresh() {
		Optional<PhaseVerdict> found = context.result().map(r -> r.verdict());
		Optional<PhaseAssignment> byHand = context.stage().map(Stage::getPhaseOverride);
		StringBuilder text = new StringBuilder();
		byHand.ifPresent(p -> text.append(p.getPhase().getLiteral()).append(", set by hand: ").append(p.getReason()).append(".\nFound: "));
		found.ifPresent(v -> text.append(v.phase().id()).append(v.confidence() == Confidence.NONE ? "" : " (" + v.confidence().name().toLowerCase(Locale.ROOT) + ")")
				.append(": ").append(Wording.sentence(v.reason())).append('.'));
		verdict.setText(text.toString());
		table.setInput(found.map(PhaseVerdict::evidence).orElse(List.of()));
		override.setEnabled(context.writable() && context.stage().isPresent());
		handBack.setEnabled(context.writable() && byHand.isPresent());
		area.layout();
	}

	/** Asks for a phase and its reason, for all chosen stages. */
	void askForPhase() {
		List<Stage> stages = context.chosenStages();
		if (stages.isEmpty()) {
			return;
		}
		List<String> phases = List.of(Phase.values()).stream().map(Phase::getLiteral).toList();
		String now = context.result().map(r -> r.phase().id()).orElse(phases.get(0));
		new ReasonDialog(area.getShell(), "Set Phase by Hand", "Phase of " + Stages.words(stages), phases, now).ask()
				.ifPresent(answer -> set(stages, Phase.get(answer.choice()), answer.reason()));
	}

	/** Sets the phase of stages, as one step of undo. */
	void set(List<Stage> stages, Phase phase, String reason) {
		context.execute("Set phase " + phase.getLiteral() + " of " + Stages.words(stages) + " by hand",
				stages.stream().map(s -> context.document().edits().overridePhase(s, phase, reason)).toList());
	}

	private void handBack() {
		List<Stage> stages = context.chosenStages().stream().filter(s -> s.getPhaseOverride() != null).toList();
		context.execute("Hand back to automatic the phase of " + Stages.words(stages),
				stages.stream().map(context.document().edits()::clearPhaseOverride).toList());
	}
}
