package org.culet.ui.figure;

import org.eclipse.swt.widgets.Composite;

/**
 * Makes figure widgets. An OSGi service: of several, the one with the highest ranking draws the figures of the workbench.
 */
public interface FigureWidgetFactory {

	/**
	 * A new widget.
	 *
	 * @param parent where it lives
	 * @return a widget without a figure
	 */
	FigureWidget create(Composite parent);
}
