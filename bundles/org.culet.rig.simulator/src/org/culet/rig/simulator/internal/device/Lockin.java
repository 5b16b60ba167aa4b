package org.culet.rig.simulator.internal.device;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.FilmProbe;

/**
 * The measuring part of a lock-in: the film carries a current of {@link #A_PER_V} for each volt of the reference (a
 * voltage-to-current converter stands between them), and the voltage on the film passes a low-pass of up to four stages.
 * Not safe for use by several threads.
 */
final class Lockin {

	/** Current through the film for a volt rms of the reference: 100 nA at the 1 V after switching on. */
	static final double A_PER_V = 1e-7;
	/** Capacitance of the leads beside the film, F. */
	private static final double LEADS_F = 1e-11;
	private static final int MOST_STAGES = 4;

	private final Experiment experiment;
	private final FilmProbe probe;
	private final double[] x = new double[MOST_STAGES];
	private final double[] y = new double[MOST_STAGES];
	private double filteredS;
	private double shownX;
	private double shownY;

	Lockin(Experiment experiment, long seed) {
		this.experiment = experiment;
		this.probe = new FilmProbe(experiment, seed);
	}

	/**
	 * What the filter is set to.
	 *
	 * @param excitationV reference, V rms
	 * @param frequencyHz its frequency, Hz
	 * @param phaseDeg phase of the detector, degrees
	 * @param constantS time constant, s
	 * @param stages stages of the filter, 1 to 4
	 */
	record Settings(double excitationV, double frequencyHz, double phaseDeg, double constantS, int stages) {
	}

	/** Brings the filter up to now; {@link #x()} and {@link #y()} are then the outputs, V. */
	void sample(Settings s) {
		double currentA = Math.max(s.excitationV() * A_PER_V, 1e-15);
		FilmProbe.Value film = probe.value(currentA, 1 / (4 * s.constantS()));
		double turned = 2 * Math.PI * s.frequencyHz() * film.ohm() * LEADS_F;
		double amplitude = currentA * film.ohm() / Math.hypot(1, turned);
		double angle = -Math.atan(turned) - Math.toRadians(s.phaseDeg());
		double now = experiment.timeS();
		double part = -Math.expm1(-(now - filteredS) / s.constantS());
		filteredS = now;
		shownX = filtered(x, amplitude * Math.cos(angle), part, s.stages());
		shownY = filtered(y, amplitude * Math.sin(angle), part, s.stages());
		double noise = film.sigmaOhm() * currentA;
		shownX += noise * probe.gaussian();
		shownY += noise * probe.gaussian();
	}

	private static double filtered(double[] stage, double input, double part, int stages) {
		double signal = input;
		for (int i = 0; i < stages; i++) {
			stage[i] += (signal - stage[i]) * part;
			signal = stage[i];
		}
		for (int i = stages; i < MOST_STAGES; i++) {
			stage[i] = signal;
		}
		return signal;
	}

	/** X, V. */
	double x() {
		return shownX;
	}

	/** Y, V. */
	double y() {
		return shownY;
	}

	/** Rounds to the steps of a converter at a full scale in V. */
	static double quantised(double volt, double fullScaleV) {
		double step = fullScaleV * 5e-6;
		return step * Math.rint(volt / step);
	}
}
