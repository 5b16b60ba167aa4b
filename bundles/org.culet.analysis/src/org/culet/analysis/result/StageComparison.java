package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;

import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.ModelComparison;

/**
 * The laws of an insulator compared on the same points of a stage.
 *
 * @param comparison the comparison; it holds the fits, their differences and weights, and a sentence
 * @param window the common window
 * @param windowByHand whether a person set it
 * @param windowReason how the window was found, one sentence
 * @param flags what must be known beside it, sentences
 */
public record StageComparison(ModelComparison comparison, TemperatureWindow window, boolean windowByHand, String windowReason, List<String> flags) {

	/** Copies the list. */
	public StageComparison {
		Objects.requireNonNull(comparison, "comparison");
		Objects.requireNonNull(window, "window");
		Objects.requireNonNull(windowReason, "windowReason");
		flags = List.copyOf(flags);
	}
}
