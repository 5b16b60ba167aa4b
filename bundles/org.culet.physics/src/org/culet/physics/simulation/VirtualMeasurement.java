package org.culet.physics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * A measurement in progress: the model with the state that a real meter has, its range, its settling, its drift and its
 * noise. Not safe for use by several threads. The same seed and the same calls give the same readings.
 */
public final class VirtualMeasurement {

	/** Length of a sweep at the default ramp, seconds. */
	static final double SWEEP_S = 4 * 3600.0;
	/** Time of one reading, seconds. */
	private static final double READING_S = 1;
	/** Below this part of full scale the meter goes to a lower range. */
	private static final double LOW_PART = 0.095;
	/** Part of the switching transient that is left after each reading. */
	private static final double TRANSIENT = 0.3;

	private final MeasurementModel model;
	private final RandomGenerator random;
	private final GainWalk walk;
	private int range = -1;
	private int settling;
	private double transientOhm;

	private VirtualMeasurement(MeasurementModel model, long seed) {
		this.model = model;
		this.random = new Well19937c(seed);
		this.walk = new GainWalk(model.gainWalkPerHour(), new Well19937c(Seeds.mix(seed, "gain", 0)));
	}

	/**
	 * Starts a measurement.
	 *
	 * @param model how it is measured
	 * @param seed seed of all noise
	 * @return the measurement
	 */
	public static VirtualMeasurement start(MeasurementModel model, long seed) {
		return new VirtualMeasurement(model, seed);
	}

	/**
	 * One reading; the meter changes its range by itself afterwards where needed.
	 *
	 * @param state the film
	 * @param squares length over width
	 * @param trueK temperature where the thermometer sits, K
	 * @param direction which way the temperature goes
	 * @param timeS seconds since the start, not before the last reading
	 * @return the reading
	 */
	public Reading read(FilmState state, double squares, double trueK, SweepDirection direction, double timeS) {
		double filmK = model.thermometer().filmTemperatureK(trueK, direction);
		double electronK = model.electronTemperatureK(state, squares, filmK);
		double ohm = model.meter().throughInputOhm(squares * state.sheetResistanceOhm(electronK));
		double shownK = trueK * model.thermometer().factor()
				* (1 + model.thermometer().noise() * random.nextGaussian());
		double sigma = model.sigmaOhm(ohm, electronK);
		double noisy = ohm * (1 + walk.at(timeS)) + sigma * random.nextGaussian();
		if (state.pressureGPa() > model.contactLossGPa()) {
			return new Reading(timeS, shownK, OptionalDouble.empty(), sigma, Reading.Status.OPEN);
		}
		if (range < 0) {
			range = model.meter().range(ohm);
		}
		return shown(noisy, ohm, sigma, shownK, timeS);
	}

	/**
	 * A whole sweep: at each temperature the meter is read until it has settled.
	 *
	 * @param state the film
	 * @param squares length over width
	 * @param temperaturesK temperatures in the order in which they are reached, K
	 * @param direction which way they go
	 * @return one reading a temperature, in that order
	 */
	public List<Reading> sweep(FilmState state, double squares, double[] temperaturesK, SweepDirection direction) {
		List<Reading> readings = new ArrayList<>();
		double time = 0;
		for (int i = 0; i < temperaturesK.length; i++) {
			time = Math.max(time + READING_S, SWEEP_S * i / Math.max(1, temperaturesK.length - 1));
			Reading reading = read(state, squares, temperaturesK[i], direction, time);
			for (int again = 0; again < 60 && needsAnother(reading); again++) {
				time += READING_S;
				reading = read(state, squares, temperaturesK[i], direction, time);
			}
			readings.add(reading);
		}
		return List.copyOf(readings);
	}

	private static boolean needsAnother(Reading reading) {
		return reading.status() == Reading.Status.SETTLING || reading.status() == Reading.Status.OVERLOAD;
	}

	private Reading shown(double noisy, double ohm, double sigma, double shownK, double timeS) {
		MeasurementModel.Meter meter = model.meter();
		double fullScale = meter.fullScaleOhm(range);
		double value = noisy * meter.gain(range);
		if (Math.abs(value) > meter.overload() * fullScale) {
			switchTo(range + 1, ohm);
			return new Reading(timeS, shownK, OptionalDouble.empty(), sigma, Reading.Status.OVERLOAD);
		}
		if (settling > 0) {
			settling--;
			value += transientOhm;
			transientOhm *= TRANSIENT;
			return new Reading(timeS, shownK, OptionalDouble.of(quantised(value, fullScale)), sigma,
					Reading.Status.SETTLING);
		}
		if (range > 0 && Math.abs(value) < LOW_PART * fullScale) {
			switchTo(Math.max(meter.range(ohm), 0), ohm);
			return new Reading(timeS, shownK, OptionalDouble.of(quantised(value, fullScale)), sigma, Reading.Status.OK);
		}
		return new Reading(timeS, shownK, OptionalDouble.of(quantised(value, fullScale)), sigma, Reading.Status.OK);
	}

	private void switchTo(int other, double ohm) {
		range = other;
		settling = model.meter().settlingReadings();
		transientOhm = 0.1 * ohm;
	}

	private double quantised(double value, double fullScale) {
		double step = model.meter().quantisation() * fullScale;
		return step > 0 ? step * Math.rint(value / step) : value;
	}
}
