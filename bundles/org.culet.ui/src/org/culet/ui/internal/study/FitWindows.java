package org.culet.ui.internal.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;

import org.culet.analysis.StudySnapshot;
import org.culet.model.FitWindow;
import org.culet.model.Known;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.edit.SessionEdits;
import org.culet.plot.scale.Range;
import org.culet.ui.study.StudyDocument;

/**
 * Fit windows on the move. While a person drags one, all figures show where it is and nothing else happens; when it is let go, it becomes
 * one edit. Belongs to the user-interface thread.
 */
public final class FitWindows {

	/** Ends nearer than this part of their value are the same. */
	private static final double SAME = 1e-9;

	private final StudyController controller;
	private final BiConsumer<String, Range> tell;
	private final Map<String, Range> moved = new HashMap<>();

	FitWindows(StudyController controller, BiConsumer<String, Range> tell) {
		this.controller = controller;
		this.tell = tell;
	}

	/** Windows that a person has moved and whose fits are still to come: kelvin, by the id of the stage. */
	public Map<String, Range> moved() {
		return Map.copyOf(moved);
	}

	/** The fits are those of the windows in the model, or another study is open. */
	void settled() {
		moved.clear();
	}

	/**
	 * Shows in all figures where a window is now.
	 *
	 * @param stageId id of the stage
	 * @param kelvin the window
	 */
	public void move(String stageId, Range kelvin) {
		moved.put(stageId, kelvin);
		tell.accept(stageId, kelvin);
	}

	/**
	 * A window was let go: it becomes that of the stage for all laws, set by hand.
	 *
	 * @param stageId id of the stage
	 * @param before where it was before it was moved, empty if that is not known
	 * @param kelvin where it is now
	 */
	public void release(String stageId, Optional<Range> before, Range kelvin) {
		boolean stays = before.filter(b -> near(b.low(), kelvin.low()) && near(b.high(), kelvin.high())).isPresent();
		if (stays || !set(stageId, kelvin)) {
			moved.remove(stageId);
			before.ifPresent(b -> tell.accept(stageId, b));
		}
	}

	private static boolean near(double a, double b) {
		return Math.abs(a - b) <= SAME * Math.abs(b);
	}

	private boolean set(String stageId, Range kelvin) {
		Optional<StudyDocument> document = controller.current();
		Optional<Stage> stage = document.flatMap(d -> Studies.stages(d.study()).filter(s -> s.getId().equals(stageId)).findFirst());
		Range readable = new Range(SessionEdits.readable(kelvin.low()), SessionEdits.readable(kelvin.high()));
		if (stage.isEmpty() || !(readable.low() > 0 && readable.high() > readable.low())) {
			return false;
		}
		if (isSet(stage.get(), readable)) {
			// given up while the fits of the window before are still to come
			move(stageId, readable);
			return true;
		}
		Command edit = edits(document.get()).window(List.of(stage.get()), Optional.empty(), readable.low(), readable.high(), "");
		boolean done = controller.execute(edit);
		if (done) {
			move(stageId, readable);
		}
		return done;
	}

	private static boolean isSet(Stage stage, Range kelvin) {
		return byHandOf(stage).anyMatch(w -> w.getModel().isEmpty() && Known.of(w.getLowK()).equals(OptionalDouble.of(kelvin.low()))
				&& Known.of(w.getHighK()).equals(OptionalDouble.of(kelvin.high())));
	}

	private static Stream<FitWindow> byHandOf(Stage stage) {
		return Studies.studyOf(stage).flatMap(study -> Studies.sessionNamed(study, StudySnapshot.SESSION)).stream()
				.flatMap(session -> session.getWindows().stream()).filter(w -> w.getStage() == stage && w.isByHand());
	}

	/**
	 * Whether a person has set a window of a stage.
	 *
	 * @param stage a stage of the open study
	 * @return whether {@link #automatic} would change anything
	 */
	public boolean byHand(Stage stage) {
		return byHandOf(stage).findAny().isPresent();
	}

	/**
	 * Gives the windows of stages back to the analysis, as one step of undo.
	 *
	 * @param stages stages of the open study
	 */
	public void automatic(List<Stage> stages) {
		List<Stage> set = stages.stream().filter(this::byHand).toList();
		controller.current().filter(d -> !set.isEmpty()).ifPresent(d -> Studies.sessionNamed(d.study(), StudySnapshot.SESSION)
				.ifPresent(session -> controller.execute(edits(d).automaticWindow(session, set, Optional.empty()))));
	}

	private static SessionEdits edits(StudyDocument document) {
		return new SessionEdits(document.study());
	}
}
