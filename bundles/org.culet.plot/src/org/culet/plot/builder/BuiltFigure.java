package org.culet.plot.builder;

import java.util.Objects;
import java.util.Optional;

import org.culet.plot.Figure;

/**
 * A figure, or why there is none.
 *
 * @param figure the figure
 * @param reason one sentence where there is none; empty where there is one
 * @param failed whether there is none because its builder failed, which is a fault of the program and not of the data
 */
public record BuiltFigure(Optional<Figure> figure, String reason, boolean failed) {

	/** Checks that there is either. */
	public BuiltFigure {
		Objects.requireNonNull(figure, "figure");
		Objects.requireNonNull(reason, "reason");
		if (figure.isPresent() == !reason.isEmpty()) {
			throw new IllegalArgumentException("a figure or a reason, not " + (figure.isPresent() ? "both" : "neither"));
		}
		if (failed && figure.isPresent()) {
			throw new IllegalArgumentException("a figure has not failed");
		}
	}

	/** A figure. */
	public static BuiltFigure of(Figure figure) {
		return new BuiltFigure(Optional.of(figure), "", false);
	}

	/** None, and why. */
	public static BuiltFigure none(String reason) {
		return new BuiltFigure(Optional.empty(), reason, false);
	}

	/** None, because its builder failed. */
	public static BuiltFigure failed(String reason) {
		return new BuiltFigure(Optional.empty(), reason, true);
	}
}
