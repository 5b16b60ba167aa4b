package org.culet.physics.fit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;

/**
 * A law fitted to a curve. When {@link #status()} says that there is no fit, the parameters are empty and the reason says why.
 *
 * @param model the law
 * @param options the choices it was fitted with
 * @param space the space in which it was fitted
 * @param window the window asked for, or the range of the curve; empty for a curve without points
 * @param points number of points used
 * @param leftOut points inside the window that were not used, by reason; without entries of zero
 * @param parameters the parameters in the order of the law; empty without a fit
 * @param covariance covariance of the fitted parameters in the order of the law (in ln for log-scaled ones; zero rows for
 *        parameters that are fixed or on a bound), with all scaling applied; empty without a fit
 * @param chi2 sum of squared residuals over their standard errors, before any scaling; empty without a fit
 * @param dof points minus fitted parameters
 * @param noiseKnown whether standard errors were taken as true (normal intervals) or scaled (Student's t)
 * @param aicc AICc in the space of the fit; comparable only between laws on the same points in the same space
 * @param bic BIC, likewise
 * @param residualTests what the residuals say
 * @param residuals observations, law and errors at the points used; empty without a fit
 * @param derived numbers that follow from the parameters
 * @param status how the fit ended
 * @param reason one sentence about status and warnings; empty when there is nothing to say
 */
public record FitResult(TransportModel model, FitOptions options, FitSpace space, Optional<TemperatureWindow> window, int points,
		Map<LeftOut, Integer> leftOut, List<FittedParameter> parameters, List<List<Double>> covariance, OptionalDouble chi2,
		int dof, boolean noiseKnown, OptionalDouble aicc, OptionalDouble bic, ResidualTests residualTests,
		Residuals residuals, List<DerivedValue> derived, FitStatus status, String reason) {

	/** Why a point inside the window was not used. */
	public enum LeftOut {
		/** R is zero or negative. */
		NOT_POSITIVE,
		/** R is above a thousandth of the meter's input impedance. */
		BEYOND_IMPEDANCE,
		/** sigma_R/R is above 1/3. */
		TOO_NOISY
	}

	/** Whether there are parameters. */
	public boolean hasFit() {
		return !parameters.isEmpty();
	}

	/** Whether the search ended at a minimum. */
	public boolean converged() {
		return hasFit() && status != FitStatus.NOT_CONVERGED;
	}

	/** Reduced chi2, where there are degrees of freedom. */
	public OptionalDouble chi2PerDof() {
		return chi2.isPresent() && dof > 0 ? OptionalDouble.of(chi2.getAsDouble() / dof) : OptionalDouble.empty();
	}

	/** Whether the standard errors of the points were taken as true and chi2 is improbably large for them (p below 0.001). */
	public boolean contradictsNoise() {
		return noiseKnown && chi2.isPresent() && Statistics.improbable(chi2.getAsDouble(), dof);
	}

	/** The same fit with another sentence. */
	public FitResult withReason(String newReason) {
		return new FitResult(model, options, space, window, points, leftOut, parameters, covariance, chi2, dof, noiseKnown, aicc, bic,
				residualTests, residuals, derived, status, newReason);
	}

	/** A parameter by its name. */
	public Optional<FittedParameter> parameter(String name) {
		return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
	}

	/** Best values in the order of the law; empty without a fit. */
	public double[] values() {
		return parameters.stream().mapToDouble(FittedParameter::value).toArray();
	}

	/**
	 * The fitted law at a temperature.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @return resistance in ohm, or empty without a fit or where the law says nothing
	 */
	public OptionalDouble resistanceOhm(double temperatureK) {
		if (!hasFit()) {
			return OptionalDouble.empty();
		}
		double r = model.resistanceOhm(temperatureK, values());
		return Double.isFinite(r) ? OptionalDouble.of(r) : OptionalDouble.empty();
	}

	/** Correlation of two fitted parameters by index; empty if one was not fitted. */
	public OptionalDouble correlation(int i, int j) {
		if (!hasFit()) {
			return OptionalDouble.empty();
		}
		double c = covariance.get(i).get(j) / Math.sqrt(covariance.get(i).get(i) * covariance.get(j).get(j));
		return Double.isFinite(c) ? OptionalDouble.of(c) : OptionalDouble.empty();
	}
}
