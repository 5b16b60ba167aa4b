package org.culet.rig.simulator.internal.experiment;

import java.util.Random;

import org.culet.physics.simulation.MeasurementModel;

/**
 * What the leads of one meter give: the resistance of the film under its excitation, with self-heating, the finite input
 * resistance, the slow walk of the gain and the noise of physics.md 9.2. Ranges belong to the meters. Not safe for use by
 * several threads.
 */
public final class FilmProbe {

	/** Largest voltage any meter puts on the film, V. */
	private static final double COMPLIANCE_V = 10;
	/** Correlation time of the gain walk, s. */
	private static final double WALK_S = 3600;

	private final Experiment experiment;
	private final Random random;
	private MeasurementModel model = MeasurementModel.DEFAULT;
	private double walk;
	private double walkedS;

	/**
	 * One value of the film.
	 *
	 * @param ohm resistance with the gain error, without noise
	 * @param sigmaOhm standard error of the reading
	 */
	public record Value(double ohm, double sigmaOhm) {
	}

	/**
	 * A probe.
	 *
	 * @param experiment the experiment
	 * @param seed seed of all noise
	 */
	public FilmProbe(Experiment experiment, long seed) {
		this.experiment = experiment;
		this.random = new Random(seed);
	}

	/**
	 * The film now.
	 *
	 * @param currentA excitation, A, above 0
	 * @param bandwidthHz bandwidth of the reading, Hz
	 * @return the value, without noise
	 */
	public Value value(double currentA, double bandwidthHz) {
		if (model.excitation().currentA() != currentA || model.noise().bandwidthHz() != bandwidthHz) {
			model = MeasurementModel.DEFAULT.withExcitation(currentA, COMPLIANCE_V).withBandwidth(bandwidthHz);
		}
		double electronK = model.electronTemperatureK(experiment.film(), 1, experiment.stage().filmK());
		double ohm = model.meter().throughInputOhm(experiment.film().sheetResistanceOhm(electronK));
		return new Value(ohm * (1 + gainWalk()), model.sigmaOhm(ohm, electronK));
	}

	/** A normal random number of this meter. */
	public double gaussian() {
		return random.nextGaussian();
	}

	private double gainWalk() {
		double now = experiment.timeS();
		double kept = Math.exp(-(now - walkedS) / WALK_S);
		walk = kept * walk + Math.sqrt(1 - kept * kept) * MeasurementModel.DEFAULT.gainWalkPerHour() * random.nextGaussian();
		walkedS = now;
		return walk;
	}
}
