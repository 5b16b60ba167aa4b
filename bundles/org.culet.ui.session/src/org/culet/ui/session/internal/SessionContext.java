package org.culet.ui.session.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.SessionStates;
import org.culet.analysis.Wording;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Sweep;
import org.culet.model.edit.EditException;
import org.culet.model.edit.SessionEdits;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.transport.TransportModel;
import org.culet.plot.builder.SessionFigure;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyWorkspace;

/** What the parts of a session editor share: the session, which stage and law are shown, what was found. Belongs to the UI thread. */
final class SessionContext {

	/** A part of the editor. */
	interface Pane {

		/** Shows everything as it is now. */
		void refresh();

		/**
		 * Shows a fit over a window that is still being moved.
		 *
		 * @param fit the fit
		 */
		default void preview(FitResult fit) {
			// most parts wait until it is let go
		}
	}

	private final StudyWorkspace workspace;
	private final StudyDocument document;
	private final Session session;
	private final SessionEdits edits;
	private final List<Pane> panes = new ArrayList<>();
	private final Display display;
	/** Parts that do not show everything as it is yet. */
	private final Queue<Pane> waiting = new ArrayDeque<>();
	private boolean looked;
	private boolean turning;
	private final Map<Stage, StageResult> found = new HashMap<>();
	private List<Stage> stages = List.of();
	private List<Sweep> sweeps = List.of();
	private Optional<String> law = Optional.empty();
	private SessionFigure.Axes axes = SessionFigure.Axes.LAW;
	private Map<Stage, SessionStates.State> states = Map.of();

	SessionContext(Display display, StudyWorkspace workspace, StudyDocument document, Session session) {
		this.display = display;
		this.workspace = workspace;
		this.document = document;
		this.session = session;
		this.edits = new SessionEdits(document.study());
	}

	StudyWorkspace workspace() {
		return workspace;
	}

	StudyDocument document() {
		return document;
	}

	Session session() {
		return session;
	}

	SessionEdits edits() {
		return edits;
	}

	boolean writable() {
		return document.readOnlyReason().isEmpty();
	}

	void add(Pane pane) {
		panes.add(pane);
	}

	/** Everything is shown as it is now. */
	void refresh() {
		waiting.clear();
		look();
		List.copyOf(panes).forEach(Pane::refresh);
	}

	/**
	 * As {@link #refresh}, soon, and each part in a turn of the event loop of its own, so that none holds up a person. Asked again meanwhile,
	 * the parts that wait are shown before the others are again: many changes at once are shown once.
	 */
	void refreshInTurns() {
		looked = false;
		panes.stream().filter(pane -> !waiting.contains(pane)).forEach(waiting::add);
		if (!turning) {
			turning = true;
			display.asyncExec(this::turn);
		}
	}

	private void turn() {
		turning = !waiting.isEmpty();
		if (turning) {
			display.asyncExec(this::turn);
			if (looked) {
				waiting.remove().refresh();
			} else {
				looked = true;
				look();
			}
		}
	}

	/** Whether something is still to be shown. */
	boolean isRefreshing() {
		return !waiting.isEmpty();
	}

	/** Nothing is shown any more. */
	void dispose() {
		waiting.clear();
		panes.clear();
	}

	private void look() {
		states = SessionStates.of(session, document.path(), workspace.analysis().options());
		stages = stages.stream().filter(states::containsKey).toList();
		sweeps = sweeps.stream().filter(s -> session.getSweeps().contains(s)).toList();
		if (stages.isEmpty() && !states.isEmpty()) {
			stages = List.of(states.keySet().iterator().next());
		}
		found.keySet().retainAll(states.keySet());
	}

	void preview(FitResult fit) {
		List.copyOf(panes).forEach(p -> p.preview(fit));
	}

	/**
	 * A state as people read it.
	 *
	 * @param words what has happened
	 * @param brief the same where there is little room
	 * @param reason why, or what was set by hand; may be empty
	 */
	record StateWords(String words, String brief, String reason) {

		/** Nothing to say. */
		static final StateWords NONE = new StateWords("", "", "");

		/** All of it. */
		String full() {
			return words + (reason.isEmpty() ? "" : " (" + Wording.sentence(reason) + ")");
		}
	}

	/**
	 * The state of a stage in words. What is fitted to be looked at only is not kept yet.
	 *
	 * @param stage a stage of the session
	 */
	StateWords state(Stage stage) {
		SessionStates.State state = states.get(stage);
		if (state == null) {
			return StateWords.NONE;
		}
		if (state.kind() != SessionStates.Kind.NOT_FITTED || !found.containsKey(stage)) {
			return new StateWords(state.words(), state.brief(), state.reason());
		}
		List<StageFit> live = found.get(stage).fits();
		if (live.stream().anyMatch(StageFit::hasFit)) {
			return new StateWords("not kept yet", "not kept", state.reason());
		}
		String failed = SessionStates.Kind.FAILED.words();
		return new StateWords(failed, failed, live.stream().map(f -> f.fit().reason()).findFirst()
				.or(() -> found.get(stage).warnings().stream().filter(w -> w.startsWith("no window")).findFirst()).orElse("no law applies"));
	}

	/** State by stage, in the order of the session. */
	Map<Stage, SessionStates.State> states() {
		return states;
	}

	// --- what is shown

	/** Shows a stage; several can be chosen for what is applied to many. */
	void select(List<Stage> chosen, List<Sweep> chosenSweeps) {
		if (!chosen.equals(stages) || !chosenSweeps.equals(sweeps)) {
			boolean other = !chosen.stream().findFirst().equals(stage());
			stages = List.copyOf(chosen);
			sweeps = List.copyOf(chosenSweeps);
			if (other) {
				law = Optional.empty();
			}
			refreshInTurns();
		}
	}

	/** The stage that is shown. */
	Optional<Stage> stage() {
		return stages.stream().findFirst();
	}

	/** All stages that are chosen. */
	List<Stage> chosenStages() {
		return stages;
	}

	/** The sweeps that are chosen: those picked themselves, else all of the session in the chosen stages. */
	List<Sweep> chosenSweeps() {
		return !sweeps.isEmpty() ? sweeps : session.getSweeps().stream().filter(s -> stages.contains(s.getStage())).toList();
	}

	/** What was found for the stage that is shown, once it is. */
	Optional<StageResult> result() {
		return stage().map(found::get);
	}

	Optional<StageResult> result(Stage stage) {
		return Optional.ofNullable(found.get(stage));
	}

	void found(Stage stage, StageResult result) {
		found.put(stage, result);
	}

	/** Id of the law that is shown: chosen here, else the one that speaks for the stage, else the best one. */
	Optional<String> law() {
		return law.filter(id -> fits().stream().anyMatch(f -> f.modelId().equals(id))).or(this::speaking);
	}

	private Optional<String> speaking() {
		return result().flatMap(r -> r.preferredFit().map(StageFit::modelId)
				.or(() -> r.comparison().flatMap(c -> c.comparison().best()).map(ModelComparison.Entry::model).map(m -> m.id()))
				.or(() -> r.fits().stream().filter(StageFit::hasFit).map(StageFit::modelId).findFirst())
				.or(() -> r.fits().stream().map(StageFit::modelId).findFirst()));
	}

	/** Name for people of a law that may not be installed any more. */
	String lawName(String id) {
		return workspace.analysis().models().byId(id).map(TransportModel::displayName).orElse(id);
	}

	/** The same where there is little room. */
	String shortLawName(String id) {
		return workspace.analysis().models().byId(id).map(TransportModel::shortName).orElse(id);
	}

	void showLaw(String id) {
		law = Optional.of(id);
		refresh();
	}

	/** What is chosen. */
	SessionFigure.Axes axes() {
		return axes;
	}

	/** What is shown: where no law was chosen, speaks or is best, as in a superconductor, resistance against temperature says more. */
	SessionFigure.Axes shownAxes() {
		boolean any = law.isPresent() || result().flatMap(r -> r.preferredFit().map(StageFit::modelId)
				.or(() -> r.comparison().flatMap(c -> c.comparison().best()).map(e -> e.model().id()))).isPresent();
		return axes == SessionFigure.Axes.LAW && !any ? SessionFigure.Axes.LOGARITHMIC : axes;
	}

	void showAxes(SessionFigure.Axes chosen) {
		axes = chosen;
		refresh();
	}

	/** Fits of the stage that is shown. */
	List<StageFit> fits() {
		return result().map(StageResult::fits).orElse(List.of());
	}

	/** The fit that is shown. */
	Optional<StageFit> fit() {
		return law().flatMap(id -> fits().stream().filter(f -> f.modelId().equals(id)).findFirst());
	}

	// --- edits

	/** Makes an edit, or says why it cannot be made. */
	boolean execute(Command command) {
		return execute(() -> document.domain().execute(command));
	}

	/** Makes several edits as one step of undo. */
	boolean execute(String label, List<? extends Command> commands) {
		return execute(() -> document.domain().execute(label, commands));
	}

	/** Makes any change as one step of undo. */
	boolean change(String label, Runnable change) {
		return execute(() -> document.domain().change(label, change));
	}

	private boolean execute(Runnable edit) {
		if (!writable()) {
			workspace.say("The study is read only: " + document.readOnlyReason().orElseThrow(), true);
			return false;
		}
		try {
			edit.run();
			return true;
		} catch (EditException e) {
			workspace.say(e.getMessage(), true);
			return false;
		}
	}

	/** Whether something is in the study and the session still. */
	boolean contains(EObject object) {
		return object instanceof Stage stage ? states.containsKey(stage) : session.getSweeps().contains(object);
	}
}
