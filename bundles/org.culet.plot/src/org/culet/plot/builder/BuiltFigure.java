package org.culet.plot.builder;

import java.util.Objects;
import java.util.Optional;

import org.culet.plot.Figure;

/**
 * A figure, or why there is none.
 *
 * @param figure the figure
 * @param reason one sentence where there is none; empty where there is one
 */
public record BuiltFigure(Optional<Figure> figure, String reason) {

	/** Checks that there is either. */
	public BuiltFigure {
		Objects.requireNonNull(figure, "figure");
		Objects.requireNonNull(reason, "reason");
		if (figure.isPresent() == !reason.isEmpty()) {
			throw new IllegalArgumentException("a figure or a reason, not " + (figure.isPresent() ? "both" : "neither"));
		}
	}

	/** A figure. */
	public static BuiltFigure of(Figure figure) {
		return new BuiltFigure(Optional.of(figure), "");
	}

	/** None, and why. */
	public static BuiltFigure none(String reason) {
		return new BuiltFigure(Optional.empty(), reason);
	}
}
