package org.culet.ui.session.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Shares the width of a table or tree between those of its columns that are to be seen without scrolling. Where all have what they want,
 * the first has the rest; where there is less, each gives of what it has beyond its least width, and only then the rest is scrolled.
 * What a person has made wider stays until other texts or another size ask for other widths.
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
	/** What the widths that are set follow from: as long as it is the same, a column that a person made wider stays. */
	private List<Integer> basis = List.of();

	/**
	 * One of the columns.
	 *
	 * @param width sets its width in pixels
	 * @param texts what is to be read in it, its head among them
	 * @param least the shortest that may be left of them
	 * @param beside room beside the text, such as for the sign that opens a row, pixels
	 */
	record Column(IntConsumer width, Supplier<List<String>> texts, Supplier<List<String>> least, int beside) {

		/** One of a table. */
		static Column of(TableColumn column, Supplier<List<String>> texts, Supplier<List<String>> least) {
			return new Column(column::setWidth, texts, least, 0);
		}

		/** One of a table that is read in full. */
		static Column of(TableColumn column, Supplier<List<String>> texts) {
			return of(column, texts, texts);
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
		int[] wanted = widths(true);
		int[] least = widths(false);
		List<Integer> now = IntStream.concat(IntStream.of(room), IntStream.concat(Arrays.stream(wanted), Arrays.stream(least))).boxed().toList();
		if (room <= 0 || now.equals(basis)) {
			return;
		}
		basis = now;
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
