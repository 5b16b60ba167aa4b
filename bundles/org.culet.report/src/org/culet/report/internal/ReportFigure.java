package org.culet.report.internal;

import java.util.Optional;

import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.PlannedFigure;

/**
 * A figure of the report.
 *
 * @param planned what it is and what it is about
 * @param built the figure, or why there is none
 * @param light its drawing as SVG for a light page
 * @param dark its drawing as SVG for a dark page
 */
public record ReportFigure(PlannedFigure planned, BuiltFigure built, Optional<String> light, Optional<String> dark) {
}
