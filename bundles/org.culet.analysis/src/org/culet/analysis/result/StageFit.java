package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.DerivedValue;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FittedParameter;

/**
 * One law fitted to one window of a curve, with who chose what.
 *
 * @param fit the fit; it holds the law, the parameters with their intervals, the residuals
 * @param window the window fitted
 * @param windowByHand whether a person set it
 * @param windowReason how the window was found, one sentence
 * @param modelByHand whether a person chose the law
 * @param preferred whether this law speaks for the stage: the choice of a person, or the law of its phase
 * @param deltaAicc difference to the best of the laws compared on the same points in ln R, where it was compared
 * @param weight Akaike weight among them
 * @param flags what must be known beside the numbers, sentences
 */
public record StageFit(FitResult fit, TemperatureWindow window, boolean windowByHand, String windowReason, boolean modelByHand, boolean preferred,
		OptionalDouble deltaAicc, OptionalDouble weight, List<String> flags) {

	/** The flag of a line through G against ln T where nothing is straight: its numbers are those of the window, not of the film. */
	public static final String CURVED = "G is curved in ln T over the window beyond the noise: A and G0 depend on the window";

	/**
	 * The flag of that line above a superconducting transition, where its curvature does not show what bends it: the size is that on the
	 * virtual films (S at 0 and 2 GPa, T at 3 GPa).
	 */
	public static final String ABOVE_TRANSITION = "pairing raises G far above the transition, so A is too small, on virtual films by 10 to 12 %:"
			+ " a systematic error beside the standard one";

	/** How the warning of a stage begins that has no line through G against ln T. */
	public static final String NO_LINE = "no window for G = G0 + A ln T: ";

	/** Copies the list. */
	public StageFit {
		Objects.requireNonNull(fit, "fit");
		Objects.requireNonNull(window, "window");
		Objects.requireNonNull(windowReason, "windowReason");
		Objects.requireNonNull(deltaAicc, "deltaAicc");
		Objects.requireNonNull(weight, "weight");
		flags = List.copyOf(flags);
	}

	/** Id of the law, as {@code es-vrh}. */
	public String modelId() {
		return fit.model().id();
	}

	/** Whether there are parameter values, so that the law can be drawn. */
	public boolean hasFit() {
		return fit.hasFit();
	}

	/**
	 * A parameter, or a number that follows from the parameters, by name.
	 *
	 * @param name name with its unit, as {@code T0_K}
	 * @return its estimate, or empty
	 */
	public Optional<Estimate> parameter(String name) {
		return fit.parameter(name).map(FittedParameter::estimate)
				.or(() -> fit.derived().stream().filter(d -> d.name().equals(name)).map(DerivedValue::estimate).findFirst());
	}

	/**
	 * Resistance by the fitted law.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @return resistance in the unit of the curve that was fitted, or empty where there is no fit or the law says nothing
	 */
	public OptionalDouble resistanceOhm(double temperatureK) {
		return fit.resistanceOhm(temperatureK);
	}
}
