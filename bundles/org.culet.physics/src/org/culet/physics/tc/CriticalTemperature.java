package org.culet.physics.tc;

import org.culet.physics.RtCurve;

/** Finds the critical temperature of a curve. */
public final class CriticalTemperature {

	private CriticalTemperature() {
	}

	/**
	 * Finds the critical temperature of one monotonic sweep.
	 *
	 * @param curve points of one sweep in any order
	 * @param options criterion and how to find it
	 * @return the critical temperature, or the reason why there is none; nothing is extrapolated
	 */
	public static TcResult find(RtCurve curve, TcOptions options) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The critical temperature of a stage from its cooling and its warming sweep. Thermal lag moves the two apart, so the mean is
	 * reported and half their difference is added as a systematic uncertainty.
	 *
	 * @param cooling result of the cooling sweep
	 * @param warming result of the warming sweep, found with the same criterion and fraction
	 * @return the mean where both have a value; the one that has it, with a reason that says so, where one has; else the first
	 * @throws IllegalArgumentException if the criteria or fractions differ
	 */
	public static TcResult combine(TcResult cooling, TcResult warming) {
		throw new UnsupportedOperationException();
	}
}
