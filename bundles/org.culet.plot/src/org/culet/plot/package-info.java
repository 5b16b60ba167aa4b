/**
 * What a figure shows, as plain immutable values: panels, axes, series, marks, bands, labels, a colour bar, notes, a table.
 * Nothing here knows a screen, a file format or a font. {@link org.culet.plot.draw.FigureLayout} turns a
 * {@link org.culet.plot.Figure} into drawing primitives, which every back end paints alike.
 */
package org.culet.plot;
