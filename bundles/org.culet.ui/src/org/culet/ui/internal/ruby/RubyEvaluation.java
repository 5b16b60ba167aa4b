package org.culet.ui.internal.ruby;

import java.util.Objects;
import java.util.Optional;

import org.culet.analysis.PressureFinder;
import org.culet.analysis.input.RubyInput;
import org.culet.data.DataReadException;
import org.culet.data.Spectrum;

/**
 * A ruby reading with what it gives.
 *
 * @param input the reading
 * @param result pressure and fit; empty where it cannot be evaluated
 * @param spectrum the spectrum, where it is one that can be read
 * @param problem why there is no result, a sentence; empty if there is one
 */
record RubyEvaluation(RubyInput input, Optional<PressureFinder.Evaluation> result, Optional<Spectrum> spectrum, String problem) {

	/** No null. */
	RubyEvaluation {
		Objects.requireNonNull(input, "input");
		Objects.requireNonNull(result, "result");
		Objects.requireNonNull(spectrum, "spectrum");
		Objects.requireNonNull(problem, "problem");
	}

	/** Reads and fits; takes a while, so not on the user-interface thread. */
	static RubyEvaluation of(RubyInput input) {
		Optional<Spectrum> spectrum = Optional.empty();
		try {
			if (input.spectrum().isPresent()) {
				spectrum = Optional.of(Spectrum.read(input.spectrum().get().path()));
			}
			return new RubyEvaluation(input, Optional.of(PressureFinder.evaluate(input)), spectrum, "");
		} catch (DataReadException e) {
			String line = e.line().isPresent() ? "line " + e.line().getAsLong() + ": " : "";
			return new RubyEvaluation(input, Optional.empty(), spectrum, line + e.sentence());
		} catch (IllegalArgumentException e) {
			return new RubyEvaluation(input, Optional.empty(), spectrum, e.getMessage());
		}
	}
}
