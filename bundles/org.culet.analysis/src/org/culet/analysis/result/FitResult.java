package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.TransportModel;

/**
 * One law fitted to one window of a curve.
 *
 * @param model the law, as it was configured
 * @param window window of temperature that was asked for or proposed
 * @param windowByHand whether a person set the window
 * @param points number of points fitted
 * @param parameters the parameters in the order of the law, then derived numbers; empty where the fit failed
 * @param chi2 weighted sum of squared residuals, where there is a fit
 * @param dof points less parameters
 * @param aicc corrected Akaike criterion, where there is a fit
 * @param bic Bayesian criterion, where there is a fit
 * @param deltaAicc difference to the best of the laws compared on the same points, where it was compared
 * @param weight Akaike weight among them
 * @param runsP probability of the runs of the residuals' signs
 * @param converged whether the fit converged
 * @param preferred whether this law speaks for the stage (the comparison's best, or the choice of a person)
 * @param modelByHand whether a person chose the law
 * @param status status code, {@code ok} where all is well
 * @param reason one sentence
 * @param flags what must be known beside the numbers, sentences
 */
public record FitResult(TransportModel model, TemperatureWindow window, boolean windowByHand, int points,
		List<FittedParameter> parameters, OptionalDouble chi2, int dof, OptionalDouble aicc, OptionalDouble bic,
		OptionalDouble deltaAicc, OptionalDouble weight, OptionalDouble runsP, boolean converged, boolean preferred,
		boolean modelByHand, String status, String reason, List<String> flags) {

	/** Copies the lists. */
	public FitResult {
		Objects.requireNonNull(model, "model");
		Objects.requireNonNull(window, "window");
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		parameters = List.copyOf(parameters);
		flags = List.copyOf(flags);
	}

	/** Id of the law, as {@code es-vrh}. */
	public String modelId() {
		return model.id();
	}

	/** Whether there are parameter values, so that the law can be drawn. */
	public boolean hasValues() {
		return !parameters.isEmpty();
	}

	/**
	 * A parameter or derived number by name.
	 *
	 * @param name name with its unit, as {@code T0_K}
	 * @return its estimate, or empty
	 */
	public Optional<Estimate> parameter(String name) {
		return parameters.stream().filter(p -> p.name().equals(name)).map(FittedParameter::estimate).findFirst();
	}

	/**
	 * The values to give to the law's own methods.
	 *
	 * @return one value for each of the law's parameters, in its order and units; empty where there is no fit
	 */
	public double[] values() {
		return parameters.stream().filter(p -> !p.derived()).mapToDouble(p -> p.estimate().value()).toArray();
	}

	/**
	 * Resistance by the fitted law.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @return resistance in the unit of the curve that was fitted, or empty where there is no fit or the law says nothing
	 */
	public OptionalDouble resistanceOhm(double temperatureK) {
		if (!hasValues()) {
			return OptionalDouble.empty();
		}
		double r = model.resistanceOhm(temperatureK, values());
		return Double.isFinite(r) ? OptionalDouble.of(r) : OptionalDouble.empty();
	}
}
