package org.culet.physics.tc;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a critical temperature is to be found. Immutable; each {@code with} method returns a new value.
 *
 * @param criterion what is called the critical temperature
 * @param fraction part of the maximum (or of the normal state) that is crossed, between 0 and 1; {@link TcCriterion#MIDPOINT}
 *            takes 0.5 whatever stands here, and the criteria without a fraction ignore it
 * @param smoothingPoints number of neighbours of the smoother that finds the region; empty: 9, or 7 where the curve has fewer
 *            than 70 points; 1: no smoothing
 * @param refineMaximum whether the maximum is a polynomial through the raw points around it; otherwise it is the largest
 *            smoothed value
 * @param replicas number of bootstrap replicas for the uncertainty, 0 for none (then only the sampling part remains), else at least 20
 * @param seed seed of the bootstrap; the same seed gives the same uncertainty
 * @param temperatureNoise relative standard error of each temperature reading, 0 where unknown
 * @param calibrationSigma relative standard uncertainty of the thermometer calibration, common to all points
 */
public record TcOptions(TcCriterion criterion, double fraction, OptionalInt smoothingPoints, boolean refineMaximum, int replicas,
		long seed, double temperatureNoise, double calibrationSigma) {

	private static final TcOptions DEFAULTS = new TcOptions(TcCriterion.FRACTION, 0.9, OptionalInt.empty(), true, 120, 1, 0, 0);

	/**
	 * Checks the ranges.
	 *
	 * @throws IllegalArgumentException if a value is outside its range; the message names it
	 */
	public TcOptions {
		Objects.requireNonNull(criterion, "criterion");
		Objects.requireNonNull(smoothingPoints, "smoothingPoints");
		if (!(fraction > 0 && fraction < 1)) {
			throw new IllegalArgumentException("fraction " + fraction + " is not between 0 and 1");
		}
		if (smoothingPoints.isPresent() && smoothingPoints.getAsInt() != 1 && smoothingPoints.getAsInt() < 5) {
			throw new IllegalArgumentException("smoothing over " + smoothingPoints.getAsInt()
					+ " points: a local parabola needs 5 or more (1 for none)");
		}
		if (replicas < 0 || replicas > 0 && replicas < 20) {
			throw new IllegalArgumentException(replicas + " bootstrap replicas: give 0, or 20 and more");
		}
		if (!(temperatureNoise >= 0 && temperatureNoise < 1)) {
			throw new IllegalArgumentException("relative temperature noise " + temperatureNoise + " is not in 0..1");
		}
		if (!(calibrationSigma >= 0 && calibrationSigma < 1)) {
			throw new IllegalArgumentException("relative calibration uncertainty " + calibrationSigma + " is not in 0..1");
		}
	}

	/** The paper's criterion (90 % of the maximum) with 120 replicas. */
	public static TcOptions defaults() {
		return DEFAULTS;
	}

	/** These options with another criterion. */
	public TcOptions withCriterion(TcCriterion value) {
		return new TcOptions(value, fraction, smoothingPoints, refineMaximum, replicas, seed, temperatureNoise, calibrationSigma);
	}

	/** These options with another fraction, between 0 and 1. */
	public TcOptions withFraction(double value) {
		return new TcOptions(criterion, value, smoothingPoints, refineMaximum, replicas, seed, temperatureNoise, calibrationSigma);
	}

	/** These options with a fixed number of neighbours for the smoother; 1 for no smoothing. */
	public TcOptions withSmoothingPoints(int value) {
		return new TcOptions(criterion, fraction, OptionalInt.of(value), refineMaximum, replicas, seed, temperatureNoise,
				calibrationSigma);
	}

	/** These options with the maximum refined by a polynomial, or not. */
	public TcOptions withRefineMaximum(boolean value) {
		return new TcOptions(criterion, fraction, smoothingPoints, value, replicas, seed, temperatureNoise, calibrationSigma);
	}

	/** These options with another number of bootstrap replicas. */
	public TcOptions withReplicas(int value) {
		return new TcOptions(criterion, fraction, smoothingPoints, refineMaximum, value, seed, temperatureNoise, calibrationSigma);
	}

	/** These options with another seed. */
	public TcOptions withSeed(long value) {
		return new TcOptions(criterion, fraction, smoothingPoints, refineMaximum, replicas, value, temperatureNoise,
				calibrationSigma);
	}

	/** These options with a relative standard error of the temperature readings. */
	public TcOptions withTemperatureNoise(double value) {
		return new TcOptions(criterion, fraction, smoothingPoints, refineMaximum, replicas, seed, value, calibrationSigma);
	}

	/** These options with a relative uncertainty of the thermometer calibration. */
	public TcOptions withCalibrationSigma(double value) {
		return new TcOptions(criterion, fraction, smoothingPoints, refineMaximum, replicas, seed, temperatureNoise, value);
	}

	/** The fraction that is crossed: 0.5 for the midpoint, the given one otherwise. */
	public double effectiveFraction() {
		return criterion == TcCriterion.MIDPOINT ? 0.5 : fraction;
	}
}
