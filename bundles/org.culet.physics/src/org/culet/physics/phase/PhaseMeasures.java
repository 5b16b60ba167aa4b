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

	PhaseMeasures withNormal(double lowestK, Estimate normal) {
		return new PhaseMeasures(OptionalDouble.of(lowestK), Optional.of(normal), rLowOhm, zeroBoundOhm, slopeLow, drop, rise,
				freeExponent);
	}

	PhaseMeasures withLow(Estimate low) {
		return new PhaseMeasures(tMinK, rNormalOhm, Optional.of(low), zeroBoundOhm, slopeLow, drop, rise, freeExponent);
	}

	PhaseMeasures withZeroBound(double boundOhm) {
		return new PhaseMeasures(tMinK, rNormalOhm, rLowOhm, OptionalDouble.of(boundOhm), slopeLow, drop, rise, freeExponent);
	}

	PhaseMeasures withSlope(Estimate slope) {
		return new PhaseMeasures(tMinK, rNormalOhm, rLowOhm, zeroBoundOhm, Optional.of(slope), drop, rise, freeExponent);
	}

	PhaseMeasures withDropAndRise(Estimate newDrop, Estimate newRise) {
		return new PhaseMeasures(tMinK, rNormalOhm, rLowOhm, zeroBoundOhm, slopeLow, Optional.of(newDrop), Optional.of(newRise),
				freeExponent);
	}

	PhaseMeasures withExponent(Estimate exponent) {
		return new PhaseMeasures(tMinK, rNormalOhm, rLowOhm, zeroBoundOhm, slopeLow, drop, rise, Optional.of(exponent));
	}
}
