package org.culet.ui.internal.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** The ranges that a person looked at before, to go back and forth between them. */
final class ViewHistory {

	private static final int LONGEST = 200;
	/** Steps of one kind that follow each other as fast are one, ms. */
	private static final int TOGETHER = 700;

	private final Deque<Map<Integer, TaggedFigure.View>> back = new ArrayDeque<>();
	private final Deque<Map<Integer, TaggedFigure.View>> forth = new ArrayDeque<>();
	private String lastKind = "";
	private int lastTime;

	/**
	 * A change of the ranges.
	 *
	 * @param kind what changes them: the wheel, a certain movement of the mouse; steps of one kind are taken back together
	 * @param time of the event, ms
	 */
	record Step(String kind, int time) {
		/** One that stands alone. */
		static final Step ALONE = new Step("", 0);
	}

	/** The ranges are about to change. */
	void changing(Map<Integer, TaggedFigure.View> now, Step step) {
		boolean goesOn = !step.kind().isEmpty() && step.kind().equals(lastKind) && step.time() - lastTime < TOGETHER;
		lastKind = step.kind();
		lastTime = step.time();
		if (!goesOn) {
			back.push(Map.copyOf(now));
			forth.clear();
			if (back.size() > LONGEST) {
				back.removeLast();
			}
		}
	}

	boolean canUndo() {
		return !back.isEmpty();
	}

	boolean canRedo() {
		return !forth.isEmpty();
	}

	/** The ranges before; empty if there are none. */
	Optional<Map<Integer, TaggedFigure.View>> undo(Map<Integer, TaggedFigure.View> now) {
		return step(back, forth, now);
	}

	/** The ranges before the last {@link #undo}; empty if there are none. */
	Optional<Map<Integer, TaggedFigure.View>> redo(Map<Integer, TaggedFigure.View> now) {
		return step(forth, back, now);
	}

	private Optional<Map<Integer, TaggedFigure.View>> step(Deque<Map<Integer, TaggedFigure.View>> from,
			Deque<Map<Integer, TaggedFigure.View>> to, Map<Integer, TaggedFigure.View> now) {
		if (from.isEmpty()) {
			return Optional.empty();
		}
		lastKind = "";
		to.push(Map.copyOf(now));
		return Optional.of(from.pop());
	}

	/** Another figure: nothing to go back to. */
	void forget() {
		back.clear();
		forth.clear();
		lastKind = "";
	}
}
