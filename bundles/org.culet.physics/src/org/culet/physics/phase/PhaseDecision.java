package org.culet.physics.phase;

import org.culet.physics.RtCurve;

/** Decides which phase a curve shows. */
public final class PhaseDecision {

	private PhaseDecision() {
	}

	/**
	 * Decides the phase of one sweep.
	 *
	 * @param curve points of one sweep in any order, resistance per square where w/l is known
	 * @param options thresholds
	 * @return the verdict, undetermined with its reason where the curve does not decide
	 */
	public static PhaseVerdict decide(RtCurve curve, PhaseOptions options) {
		throw new UnsupportedOperationException();
	}
}
