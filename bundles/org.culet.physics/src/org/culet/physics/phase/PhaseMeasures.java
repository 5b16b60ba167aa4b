package org.culet.physics.phase;

import java.util.Optional;
import java.util.OptionalDouble;
import org.culet.physics.Estimate;

/**
 * The numbers that a verdict rests on, as far as the procedure came.
 *
 * @param tMinK lowest temperature of the points used, in kelvin
 * @param rNormalOhm R_D in ohm (per square)
 * @param rLowOhm weighted mean over the low window in ohm (per square)
 * @param zeroBoundOhm upper bound of the low resistance in ohm where it is zero within its noise
 * @param slopeLow W = -dlnR/dlnT of the low window
 * @param drop D = ln(R_max/R_low) from an interior maximum
 * @param rise U = ln(R_low/R_D)
 * @param freeExponent exponent p of the free hopping fit, with its profile interval
 */
public record PhaseMeasures(OptionalDouble tMinK, Optional<Estimate> rNormalOhm, Optional<Estimate> rLowOhm,
		OptionalDouble zeroBoundOhm, Optional<Estimate> slopeLow, Optional<Estimate> drop, Optional<Estimate> rise,
		Optional<Estimate> freeExponent) {

	private static final PhaseMeasures NONE = new PhaseMeasures(OptionalDouble.empty(), Optional.empty(), Optional.empty(),
			OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	/** No number yet. */
	public static PhaseMeasures none() {
		return NONE;
	}
}
