package org.culet.rig.simulator.internal.experiment;

import java.util.Random;

import org.culet.physics.simulation.MeasurementModel;

/** A resistance thermometer on the stage, as one input of an instrument sees it. Not safe for use by several threads. */
public final class Thermometer {

	/** Resistance at high temperature, ohm. */
	private static final double HIGH_OHM = 1000;
	/** Exponent and scale of its hopping law: 1 kohm at 300 K, 20 kohm at 0.3 K; chosen. */
	private static final double SCALE_K = 24;
	private static final double EXPONENT = 0.25;

	private final Experiment experiment;
	private final Random random;

	/**
	 * A thermometer.
	 *
	 * @param experiment the experiment
	 * @param seed seed of its noise
	 */
	public Thermometer(Experiment experiment, long seed) {
		this.experiment = experiment;
		this.random = new Random(seed);
	}

	/** A reading, K, with noise. */
	public double readK() {
		return experiment.stage().thermometerK()
				* (1 + MeasurementModel.DEFAULT.thermometer().noise() * random.nextGaussian());
	}

	/** Resistance of the sensor at a temperature in K, ohm. */
	public static double sensorOhm(double kelvin) {
		return HIGH_OHM * Math.exp(Math.pow(SCALE_K / Math.max(kelvin, 1e-3), EXPONENT)
				- Math.pow(SCALE_K / ThermalStage.ROOM_K, EXPONENT));
	}

	/** Temperature at a resistance of the sensor in ohm, K: the reverse of {@link #sensorOhm}. */
	public static double kelvinAt(double ohm) {
		double root = Math.log(Math.max(ohm, 1e-9) / HIGH_OHM) + Math.pow(SCALE_K / ThermalStage.ROOM_K, EXPONENT);
		return root <= 0 ? Double.POSITIVE_INFINITY : SCALE_K / Math.pow(root, 1 / EXPONENT);
	}
}
