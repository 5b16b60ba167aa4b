package org.culet.ui.session.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import org.culet.analysis.ResultsToModel;
import org.culet.analysis.SessionAnalysis;
import org.culet.analysis.SessionChanges;
import org.culet.analysis.result.StageFit;
import org.culet.model.Corrections;
import org.culet.model.RowSet;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Sweep;
import org.culet.model.edit.SessionEdits;
import org.culet.plot.builder.SessionFigure;
import org.culet.ui.figure.FigurePoint;

/** What the commands of the session editor do. */
final class SessionActions {

	private final Shell shell;
	private final SessionContext context;
	private final SessionFitter fitter;
	private final SweepEdits sweeps;

	SessionActions(Shell shell, SessionContext context, SessionFitter fitter) {
		this.shell = shell;
		this.context = context;
		this.fitter = fitter;
		this.sweeps = new SweepEdits(context);
	}

	SweepEdits sweepEdits() {
		return sweeps;
	}

	boolean isFitting() {
		return fitter.isFitting();
	}

	void fit() {
		fit(context.chosenStages());
	}

	void fitAll() {
		fit(List.copyOf(context.states().keySet()));
	}

	private void fit(List<Stage> stages) {
		if (!stages.isEmpty()) {
			context.workspace().say("Fitting " + Stages.words(stages) + " of session " + context.session().getName(), false);
			fitter.fit(stages, this::offer);
		}
	}

	/** Shows what would change, and keeps it if a person wants it; first fits of a stage change nothing that was there. */
	private void offer(SessionAnalysis.Outcome outcome) {
		List<SessionChanges.Change> changes = SessionChanges.between(context.session(), outcome);
		boolean onlyNew = changes.stream().allMatch(c -> c.kind() == SessionChanges.Kind.NEW);
		if (!changes.isEmpty() && !onlyNew && !new ChangesDialog(shell, changes, context::lawName).ask()) {
			context.workspace().say("The session keeps the fits it had", false);
			return;
		}
		ResultsToModel.Outcome kept = fitter.keep(outcome);
		int n = kept.written().size();
		String words = n == 1 ? "1 stage is fitted" : n + " stages are fitted";
		context.workspace().say(kept.dropped().isEmpty() ? words : words + "; " + kept.dropped().size()
				+ " changed meanwhile and must be fitted again", !kept.dropped().isEmpty());
	}

	void stop() {
		fitter.stop();
		context.workspace().say("Fitting was stopped; nothing has changed", false);
		context.refresh();
	}

	/** Gives window, law and parameters of the chosen stages back to the program. */
	void automatic() {
		Session session = context.session();
		List<Stage> stages = context.chosenStages();
		SessionEdits edits = context.edits();
		List<Command> commands = new ArrayList<>();
		commands.add(edits.automaticWindow(session, stages, Optional.empty()));
		commands.add(edits.law(session, stages, Optional.empty(), ""));
		Set<List<String>> named = new LinkedHashSet<>();
		session.getParameterChoices().stream().filter(c -> stages.contains(c.getStage())).forEach(c -> named.add(List.of(c.getModel(), c.getName())));
		named.forEach(p -> commands.add(edits.parameter(session, stages, p.get(0), p.get(1), SessionEdits.ParameterSetting.FREE)));
		context.execute("Hand " + Stages.words(stages) + " back to automatic", commands);
	}

	/** Sets the window that is shown for all chosen stages. */
	void apply() {
		context.fit().ifPresent(f -> context.execute(context.edits().window(context.session(), context.chosenStages(), Optional.empty(),
				f.window().lowK(), f.window().highK(), "")));
	}

	/** Lets the law that is shown speak for all chosen stages. */
	void law() {
		Optional<String> shown = context.fit().map(StageFit::modelId);
		if (shown.isPresent()) {
			context.execute(context.edits().law(context.session(), context.chosenStages(), shown, ""));
		}
	}

	void maskInterval() {
		List<Sweep> chosen = context.chosenSweeps();
		List<NumbersDialog.Field> fields = List.of(new NumbersDialog.Field("From [K]", ""), new NumbersDialog.Field("To [K]", ""));
		new NumbersDialog(shell, "Mask Interval", "Points to be set aside in " + words(chosen), fields, true).ask()
				.ifPresent(a -> sweeps.maskInterval(chosen, a.numbers().get(0), a.numbers().get(1), a.reason()));
	}

	void maskSweep() {
		List<Sweep> chosen = context.chosenSweeps();
		reason("Mask Sweep", "All points of " + words(chosen)).ifPresent(r -> sweeps.maskSweeps(chosen, r));
	}

	void maskView(FigurePane figure) {
		figure.visible().ifPresent(f -> reason("Mask Points in View", "The points that are visible in the figure")
				.ifPresent(r -> sweeps.maskVisible(f, r)));
	}

	void maskPoints(FigurePane figure) {
		Set<FigurePoint> picked = figure.picked();
		if (picked.isEmpty()) {
			context.workspace().say("Click points of the figure first; Ctrl adds to them", true);
			return;
		}
		reason("Mask Picked Points", picked.size() == 1 ? "1 point" : picked.size() + " points").ifPresent(r -> sweeps.maskPicked(picked, r));
	}

	/**
	 * Masks points that were marked in the figure, with a reason; where all of them are masked, takes them back.
	 *
	 * @param marked places in the series of the figure, by their keys
	 */
	void mark(Map<String, RowSet> marked) {
		Map<String, RowSet> used = new TreeMap<>(marked);
		used.keySet().removeIf(key -> SessionFigure.maskedSweep(key).isPresent());
		Map<String, RowSet> masked = new TreeMap<>();
		marked.forEach((key, rows) -> SessionFigure.maskedSweep(key).ifPresent(id -> masked.put(id, rows)));
		if (!context.writable()) {
			context.workspace().say("The study is read only: " + context.document().readOnlyReason().orElseThrow(), true);
		} else if (used.isEmpty()) {
			sweeps.unmaskMarked(masked);
		} else {
			reason("Mask Points", SweepEdits.words(used)).ifPresent(r -> sweeps.maskMarked(used, r));
		}
	}

	private Optional<String> reason(String title, String what) {
		return new ReasonDialog(shell, title, what, List.of(), "").ask().map(ReasonDialog.Answer::reason);
	}

	void unmask() {
		sweeps.unmask(context.chosenSweeps());
	}

	void corrections() {
		List<Sweep> chosen = context.chosenSweeps();
		Optional<Corrections> now = chosen.stream().map(Sweep::getCorrections).filter(java.util.Objects::nonNull).findFirst();
		List<NumbersDialog.Field> fields = List.of(new NumbersDialog.Field("Offset [\u03a9]", text(now.map(Corrections::getOffsetOhm))),
				new NumbersDialog.Field("Lead resistance [\u03a9]", text(now.map(Corrections::getLeadResistanceOhm))));
		new NumbersDialog(shell, "Offset and Leads", "Subtracted from the resistances of " + words(chosen), fields, false).ask()
				.ifPresent(a -> sweeps.correct(chosen, a.numbers().get(0), a.numbers().get(1)));
	}

	private static String text(Optional<Double> number) {
		return number.map(Numbers::plain).orElse("");
	}

	void calibration() {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText("Sensor Curve");
		String chosen = dialog.open();
		if (chosen != null) {
			sweeps.calibrate(context.chosenSweeps(), Path.of(chosen));
		}
	}

	void noCalibration() {
		sweeps.uncalibrate(context.chosenSweeps());
	}

	/** Takes what is selected in the study into the session. */
	void addSweeps() {
		Set<Sweep> all = new LinkedHashSet<>(context.session().getSweeps());
		List<Sweep> more = selectedSweeps(context.workspace().selection().objects());
		if (more.isEmpty() || !all.addAll(more)) {
			context.workspace().say("Select stages or sweeps in the study first that the session does not fit yet", true);
			return;
		}
		context.execute(context.edits().sweeps(context.session(), all));
	}

	/** The sweeps of what is selected: of samples, runs, stages, or sweeps themselves. */
	static List<Sweep> selectedSweeps(List<EObject> selected) {
		return selected.stream().filter(o -> !(o instanceof Session)).flatMap(org.culet.model.Studies::contents).filter(Sweep.class::isInstance)
				.map(Sweep.class::cast).distinct().toList();
	}

	/** Takes the chosen sweeps out of the session. */
	void remove() {
		Set<Sweep> left = new LinkedHashSet<>(context.session().getSweeps());
		left.removeAll(context.chosenSweeps());
		context.execute(context.edits().sweeps(context.session(), left));
	}

	private static String words(List<Sweep> sweeps) {
		return sweeps.size() == 1 ? "1 sweep" : sweeps.size() + " sweeps";
	}
}
