package org.culet.physics.fit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.FitSpace;

/**
 * Choices for a fit. Immutable; start from {@link #defaults()} and change with the {@code with} methods.
 *
 * @param window points to fit, or empty for all
 * @param intervals how intervals are made
 * @param noise what standard errors are taken for
 * @param temperatureSigma relative standard error of the temperatures (0 for none); enters by effective variance
 * @param inflateForCorrelation whether standard errors are multiplied by the inflation factor of correlated residuals
 * @param replicas number of synthetic data sets of a bootstrap, at least {@value #LEAST_REPLICAS}
 * @param seed seed of the bootstrap; the same seed gives the same numbers on any number of cores
 * @param inputImpedanceOhm input impedance of the meter; points above a thousandth of it are left out
 * @param space space of the fit, or empty for the law's own
 * @param fixed values of parameters that are not fitted, by name
 * @param limits bounds and starts of parameters that are fitted, by name
 */
public record FitOptions(Optional<TemperatureWindow> window, IntervalMethod intervals, NoiseModel noise,
		double temperatureSigma, boolean inflateForCorrelation, int replicas, long seed,
		OptionalDouble inputImpedanceOhm, Optional<FitSpace> space, Map<String, Double> fixed,
		Map<String, ParameterLimits> limits) {

	/** With fewer replicas of a bootstrap their spread says nothing about the error of a parameter. */
	public static final int LEAST_REPLICAS = 20;

	private static final FitOptions DEFAULTS = new FitOptions(Optional.empty(), IntervalMethod.COVARIANCE, NoiseModel.AUTO, 0,
			false, 1000, 1, OptionalDouble.empty(), Optional.empty(), Map.of(), Map.of());

	/**
	 * Checks the choices.
	 *
	 * @throws IllegalArgumentException if a number is out of its range
	 */
	public FitOptions {
		Objects.requireNonNull(window, "window");
		Objects.requireNonNull(intervals, "intervals");
		Objects.requireNonNull(noise, "noise");
		Objects.requireNonNull(space, "space");
		fixed = Map.copyOf(fixed);
		limits = Map.copyOf(limits);
		if (!(temperatureSigma >= 0) || temperatureSigma >= 1) {
			throw new IllegalArgumentException("relative temperature error " + temperatureSigma);
		}
		if (replicas < LEAST_REPLICAS) {
			throw new IllegalArgumentException(replicas + " bootstrap replicas: give " + LEAST_REPLICAS + " and more");
		}
		if (inputImpedanceOhm.isPresent() && !(inputImpedanceOhm.getAsDouble() > 0)) {
			throw new IllegalArgumentException("input impedance " + inputImpedanceOhm.getAsDouble() + " ohm");
		}
	}

	/** All points, covariance intervals, noise known where the curve says so, exact temperatures, 1000 replicas, seed 1. */
	public static FitOptions defaults() {
		return DEFAULTS;
	}

	/** Only points inside a window. */
	public FitOptions withWindow(TemperatureWindow newWindow) {
		return new FitOptions(Optional.of(newWindow), intervals, noise, temperatureSigma, inflateForCorrelation, replicas, seed,
				inputImpedanceOhm, space, fixed, limits);
	}

	/** Only points between two temperatures in kelvin. */
	public FitOptions withWindow(double lowK, double highK) {
		return withWindow(new TemperatureWindow(lowK, highK));
	}

	/** Another kind of interval. */
	public FitOptions withIntervals(IntervalMethod newIntervals) {
		return new FitOptions(window, newIntervals, noise, temperatureSigma, inflateForCorrelation, replicas, seed,
				inputImpedanceOhm, space, fixed, limits);
	}

	/** Another reading of the standard errors. */
	public FitOptions withNoise(NoiseModel newNoise) {
		return new FitOptions(window, intervals, newNoise, temperatureSigma, inflateForCorrelation, replicas, seed,
				inputImpedanceOhm, space, fixed, limits);
	}

	/** Relative standard error of the temperatures, 0 or above. */
	public FitOptions withTemperatureSigma(double relative) {
		return new FitOptions(window, intervals, noise, relative, inflateForCorrelation, replicas, seed, inputImpedanceOhm,
				space, fixed, limits);
	}

	/** Whether standard errors are inflated for correlated residuals. */
	public FitOptions withInflation(boolean inflate) {
		return new FitOptions(window, intervals, noise, temperatureSigma, inflate, replicas, seed, inputImpedanceOhm, space,
				fixed, limits);
	}

	/** Number of bootstrap replicas and their seed. */
	public FitOptions withBootstrap(int newReplicas, long newSeed) {
		return new FitOptions(window, intervals, noise, temperatureSigma, inflateForCorrelation, newReplicas, newSeed,
				inputImpedanceOhm, space, fixed, limits);
	}

	/** Input impedance of the meter in ohm. */
	public FitOptions withInputImpedance(double ohm) {
		return new FitOptions(window, intervals, noise, temperatureSigma, inflateForCorrelation, replicas, seed,
				OptionalDouble.of(ohm), space, fixed, limits);
	}

	/** Another space than the law's own. */
	public FitOptions withSpace(FitSpace newSpace) {
		return new FitOptions(window, intervals, noise, temperatureSigma, inflateForCorrelation, replicas, seed,
				inputImpedanceOhm, Optional.of(newSpace), fixed, limits);
	}

	/** A parameter held at a value. */
	public FitOptions withFixed(String parameter, double value) {
		Map<String, Double> more = new LinkedHashMap<>(fixed);
		more.put(parameter, value);
		return new FitOptions(window, intervals, noise, temperatureSigma, inflateForCorrelation, replicas, seed,
				inputImpedanceOhm, space, more, limits);
	}

	/** Bounds and start of a parameter. */
	public FitOptions withLimits(String parameter, ParameterLimits newLimits) {
		Map<String, ParameterLimits> more = new LinkedHashMap<>(limits);
		more.put(parameter, newLimits);
		return new FitOptions(window, intervals, noise, temperatureSigma, inflateForCorrelation, replicas, seed,
				inputImpedanceOhm, space, fixed, more);
	}
}
