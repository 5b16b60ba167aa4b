/**
 * The small interface behind which figures are drawn on the screen. The implementation that ships uses SWTChart; another one is an
 * OSGi service {@link org.culet.ui.figure.FigureWidgetFactory} of higher ranking.
 */
package org.culet.ui.figure;
