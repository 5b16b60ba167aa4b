package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.physics.TemperatureWindow;

/**
 * Several laws compared on the same points.
 *
 * @param window the common window
 * @param windowByHand whether a person set it
 * @param fits the fits, the best first; laws that could not be compared last and without {@code deltaAicc}
 * @param best id of the best law, empty where none converged
 * @param statement what the comparison says, in words: decided, weak or not distinguished
 */
public record ModelComparison(TemperatureWindow window, boolean windowByHand, List<FitResult> fits, Optional<String> best,
		String statement) {

	/** Copies the list. */
	public ModelComparison {
		Objects.requireNonNull(window, "window");
		Objects.requireNonNull(best, "best");
		Objects.requireNonNull(statement, "statement");
		fits = List.copyOf(fits);
	}
}
