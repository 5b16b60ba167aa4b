package org.culet.ui.session.internal;

import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;

/**
 * Shares the width of the editor between the stages, the figure and the numbers: the tables get what they need to be read without
 * scrolling, as long as the figure stays large enough. Where a person has moved a sash, it stays.
 */
final class SharedWidth {

	/** Share of the figure where there is room for everything. */
	private static final double FIGURE = 0.38;
	/** Share of the figure below which the tables are scrolled instead. */
	private static final double LEAST_FIGURE = 0.27;
	/** Weights are thousandths; a sash form rounds them. */
	private static final int ROUNDING = 8;

	private final SashForm form;
	private final IntSupplier leftWanted;
	private final IntSupplier leftLeast;
	private final IntSupplier rightWanted;
	private final IntSupplier rightLeast;
	private int[] given = {};

	/**
	 * Shares the width now and whenever it changes.
	 *
	 * @param form with three controls
	 * @param leftWanted width in pixels at which the stages are read in full
	 * @param leftLeast least width in pixels at which what matters of them is seen
	 * @param rightWanted width in pixels at which the numbers are read in full
	 * @param rightLeast least width in pixels at which what matters of them is seen
	 */
	SharedWidth(SashForm form, IntSupplier leftWanted, IntSupplier leftLeast, IntSupplier rightWanted, IntSupplier rightLeast) {
		this.form = form;
		this.leftWanted = leftWanted;
		this.leftLeast = leftLeast;
		this.rightWanted = rightWanted;
		this.rightLeast = rightLeast;
		form.addListener(SWT.Resize, e -> share());
	}

	private void share() {
		int room = form.getClientArea().width - 2 * form.getSashWidth();
		if (room <= 0 || movedByHand()) {
			return;
		}
		int[] least = { leftLeast.getAsInt(), rightLeast.getAsInt() };
		int[] wanted = { Math.max(least[0], leftWanted.getAsInt()), Math.max(least[1], rightWanted.getAsInt()) };
		int figure = (int) Math.max(LEAST_FIGURE * room, Math.min(FIGURE * room, room - least[0] - least[1]));
		int sides = Math.min(room - figure, wanted[0] + wanted[1]);
		int first = between(sides, least, wanted);
		given = new int[] { thousandths(first, room), 0, thousandths(sides - first, room) };
		given[1] = 1000 - given[0] - given[2];
		form.setWeights(given);
	}

	/** What the first of two gets: each its least, and its part of what there is beyond. */
	private static int between(int sides, int[] least, int[] wanted) {
		int leasts = least[0] + least[1];
		if (sides <= leasts) {
			return sides * least[0] / leasts;
		}
		int more = wanted[0] + wanted[1] - leasts;
		return least[0] + (more == 0 ? 0 : (int) ((long) (sides - leasts) * (wanted[0] - least[0]) / more));
	}

	private static int thousandths(int part, int whole) {
		return (int) Math.round(1000.0 * part / whole);
	}

	private boolean movedByHand() {
		int[] now = form.getWeights();
		return given.length == now.length && IntStream.range(0, now.length).anyMatch(i -> Math.abs(now[i] - given[i]) > ROUNDING);
	}
}
