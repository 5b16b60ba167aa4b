/**
 * From results of an analysis to figures. {@link org.culet.plot.builder.StandardFigures} lists the figures of the paper and those
 * that it lacks; another bundle adds its own by registering a {@link org.culet.plot.builder.FigureBuilder} service.
 */
package org.culet.plot.builder;
