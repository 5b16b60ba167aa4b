package org.culet.physics.tc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.culet.physics.Estimate;

/**
 * What one pass over a curve found, before its uncertainty is known.
 *
 * @param status outcome
 * @param reason one sentence
 * @param tcK critical temperature in kelvin, present where the status says so
 * @param rMaxOhm reference resistance
 * @param tMaxK its temperature
 * @param crossingsK all crossings, highest first
 * @param samplingK standard error in kelvin by sparse sampling, which no noise drawn again shows
 * @param ownSigmaK standard error that the method gives itself, so that no bootstrap is needed
 * @param details further numbers
 */
record Located(TcStatus status, String reason, OptionalDouble tcK, OptionalDouble rMaxOhm, OptionalDouble tMaxK,
		List<Double> crossingsK, double samplingK, OptionalDouble ownSigmaK, List<TcResult.Detail> details) {

	static Located none(TcStatus status, String reason) {
		return new Located(status, reason, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of(), 0,
				OptionalDouble.empty(), List.of());
	}

	static Located found(double tcK, String reason) {
		return new Located(TcStatus.OK, reason, OptionalDouble.of(tcK), OptionalDouble.empty(), OptionalDouble.empty(),
				List.of(tcK), 0, OptionalDouble.empty(), List.of());
	}

	Located at(double rOhm, double tK) {
		return new Located(status, reason, tcK, OptionalDouble.of(rOhm), OptionalDouble.of(tK), crossingsK, samplingK, ownSigmaK,
				details);
	}

	Located because(String sentence) {
		return new Located(status, sentence, tcK, rMaxOhm, tMaxK, crossingsK, samplingK, ownSigmaK, details);
	}

	/** Found by interpolation in an interval of this width. */
	Located within(double widthK) {
		return withSampling(TcUncertainty.SAMPLING * widthK);
	}

	/** In the middle of an interval of this width and equally likely anywhere in it. */
	Located anywhereWithin(double widthK) {
		return withSampling(widthK / Math.sqrt(12));
	}

	private Located withSampling(double sigmaK) {
		return new Located(status, reason, tcK, rMaxOhm, tMaxK, crossingsK, sigmaK, ownSigmaK, details);
	}

	Located withOwnSigma(double sigmaK) {
		return new Located(status, reason, tcK, rMaxOhm, tMaxK, crossingsK, samplingK, OptionalDouble.of(sigmaK), details);
	}

	Located withDetails(List<TcResult.Detail> more) {
		return new Located(status, reason, tcK, rMaxOhm, tMaxK, crossingsK, samplingK, ownSigmaK, more);
	}

	Located withCrossings(List<Double> all) {
		TcStatus now = status == TcStatus.OK && all.size() > 1 ? TcStatus.MULTIPLE_CROSSINGS : status;
		return new Located(now, reason, tcK, rMaxOhm, tMaxK, all, samplingK, ownSigmaK, details);
	}

	TcResult toResult(TcOptions options, OptionalDouble fraction, Optional<TcUncertainty> uncertainty, String sentence) {
		Optional<Estimate> tc = uncertainty.map(u -> u.around(tcK.getAsDouble()));
		return new TcResult(options.criterion(), fraction, tc, uncertainty, rMaxOhm, tMaxK, status, sentence, crossingsK, details);
	}
}
