package org.culet.analysis;

import java.util.Objects;

import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.tc.TcOptions;

/**
 * Settings of an analysis. Immutable; each {@code with} method returns a new value.
 *
 * @param tc how critical temperatures are found; with the criterion {@code fraction}, the normal-state criterion is used where it is
 *            offered instead
 * @param phase thresholds of the phase decision
 * @param ratioLowK low temperature of the residual ratio, kelvin
 * @param ratioHighK high temperature of the residual ratio, kelvin
 * @param threads number of threads; results do not depend on it
 */
public record AnalysisOptions(TcOptions tc, PhaseOptions phase, double ratioLowK, double ratioHighK, int threads) {

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException if a number is out of its range
	 */
	public AnalysisOptions {
		Objects.requireNonNull(tc, "tc");
		Objects.requireNonNull(phase, "phase");
		if (!(ratioLowK > 0 && ratioHighK > ratioLowK) || Double.isInfinite(ratioHighK)) {
			throw new IllegalArgumentException("temperatures of the residual ratio " + ratioLowK + " K, " + ratioHighK + " K");
		}
		if (threads < 1) {
			throw new IllegalArgumentException(threads + " threads");
		}
	}

	/** The settings of the specification, on all cores. */
	public static AnalysisOptions defaults() {
		return new AnalysisOptions(TcOptions.defaults(), PhaseOptions.defaults(), 0.35, 300, Runtime.getRuntime().availableProcessors());
	}

	/** These settings with another way to find critical temperatures. */
	public AnalysisOptions withTc(TcOptions value) {
		return new AnalysisOptions(value, phase, ratioLowK, ratioHighK, threads);
	}

	/** These settings with other thresholds of the phase decision. */
	public AnalysisOptions withPhase(PhaseOptions value) {
		return new AnalysisOptions(tc, value, ratioLowK, ratioHighK, threads);
	}

	/** These settings with another number of threads. */
	public AnalysisOptions withThreads(int value) {
		return new AnalysisOptions(tc, phase, ratioLowK, ratioHighK, value);
	}

	/** The settings that results depend on, in one line. */
	public String inWords() {
		return "tc " + tc.criterion().id() + " " + tc.effectiveFraction() + " replicas " + tc.replicas() + " seed " + tc.seed()
				+ " temperature-noise " + tc.temperatureNoise() + "; phase delta " + phase.saturationSlope() + " r_S " + phase.zeroRatio()
				+ " drop " + phase.minimumDrop() + " rise " + phase.minimumRise() + " sigmas " + phase.significance() + " delta-AICc "
				+ phase.deltaAicc() + "; ratio " + ratioLowK + " K / " + ratioHighK + " K";
	}
}
