package org.culet.physics.phase;

import java.util.Objects;
import org.culet.physics.RtCurve;

/**
 * Decides which phase a curve shows, with evidence.
 *
 * <p>The rules follow what the founding paper calls S, M1, M2, I1 and I2, with numbers where the paper has none. Absence of a slope is not
 * saturation: saturation is an equivalence test. Every verdict holds for temperatures not below the lowest one measured.
 */
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
		return new Decision(Objects.requireNonNull(curve, "curve"), Objects.requireNonNull(options, "options")).decide();
	}
}
