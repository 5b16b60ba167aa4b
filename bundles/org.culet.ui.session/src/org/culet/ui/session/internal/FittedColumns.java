package org.culet.ui.session.internal;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Scrollable;

/** Gives one column of a table or tree the width that the others leave, so that all can be seen. */
final class FittedColumns {

	/** Room for a vertical scroll bar that lies over the cells, pixels. */
	private static final int BAR = 12;

	private FittedColumns() {
	}

	/**
	 * Fits a column now and whenever the size changes.
	 *
	 * @param control the table or tree
	 * @param width sets the width of the column
	 * @param least least width of it, pixels: then the rest is scrolled
	 * @param others widths of those columns that are to be seen beside it
	 */
	static void of(Scrollable control, IntConsumer width, int least, List<IntSupplier> others) {
		control.addListener(SWT.Resize, e -> width.accept(
				Math.max(least, control.getClientArea().width - BAR - others.stream().mapToInt(IntSupplier::getAsInt).sum())));
	}
}
