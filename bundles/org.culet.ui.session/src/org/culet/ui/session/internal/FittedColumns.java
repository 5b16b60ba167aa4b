package org.culet.ui.session.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Scrollable;

/**
 * Shares the width of a table or tree between those of its columns that are to be seen without scrolling. Where all have what they want,
 * the first has the rest; where there is less, each gives of what it has beyond its least width, and only then the rest is scrolled.
 */
final class FittedColumns {

	/** Room for a vertical scroll bar that lies over the cells, pixels. */
	private static final int BAR = 12;
	/** Beside the text of a cell or head, pixels. */
	private static final int PADDING = 12;
	/** Texts of a column that are measured, the longest: a session may have thousands of stages. */
	private static final int MEASURED = 20;

	private final Scrollable control;
	private final List<Column> columns;
	private final Runnable resized;

	/**
	 * One of the columns.
	 *
	 * @param width sets its width in pixels
	 * @param texts what is to be read in it, its head among them
	 * @param least the shortest that may be left of them
	 * @param beside room beside the text, such as for the sign that opens a row, pixels
	 */
	record Column(IntConsumer width, Supplier<List<String>> texts, Supplier<List<String>> least, int beside) {

		/** One that is read in full. */
		Column(IntConsumer width, String... texts) {
			this(width, () -> List.of(texts), () -> List.of(texts), 0);
		}
	}

	/**
	 * Shares the width now and whenever the size changes.
	 *
	 * @param control the table or tree
	 * @param columns its columns from the left that are to be seen
	 * @param resized called when widths have been set
	 */
	FittedColumns(Scrollable control, List<Column> columns, Runnable resized) {
		this.control = control;
		this.columns = columns;
		this.resized = resized;
		control.addListener(SWT.Resize, e -> share());
	}

	/** Shares the width among the texts of now. */
	void share() {
		int room = control.getClientArea().width - BAR;
		if (room <= 0) {
			return;
		}
		int[] wanted = widths(true);
		int[] least = widths(false);
		int spare = room - sum(wanted);
		int give = Math.min(-spare, sum(wanted) - sum(least));
		for (int i = 0; i < wanted.length; i++) {
			int own = spare >= 0 ? i == 0 ? spare : 0 : give == 0 ? 0 : -(int) Math.ceil(give * (double) (wanted[i] - least[i]) / (sum(wanted) - sum(least)));
			columns.get(i).width().accept(wanted[i] + own);
		}
		resized.run();
	}

	/** Width in pixels at which everything is read in full. */
	int wanted() {
		return sum(widths(true)) + BAR;
	}

	/**
	 * Least width in pixels at which some columns need not be scrolled.
	 *
	 * @param first how many from the left
	 */
	int least(int first) {
		return sum(Arrays.copyOf(widths(false), first)) + BAR;
	}

	/** Whether a text is read in full in a cell of some width. */
	boolean fits(String text, int width) {
		GC gc = new GC(control);
		try {
			return gc.textExtent(text).x + PADDING <= width;
		} finally {
			gc.dispose();
		}
	}

	private int[] widths(boolean full) {
		GC gc = new GC(control);
		try {
			return columns.stream().mapToInt(c -> c.beside() + PADDING
					+ (full ? c.texts() : c.least()).get().stream().distinct()
					.sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED).mapToInt(text -> gc.textExtent(text).x).max().orElse(0)).toArray();
		} finally {
			gc.dispose();
		}
	}

	private static int sum(int[] widths) {
		return Arrays.stream(widths).sum();
	}
}
