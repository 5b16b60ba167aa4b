package org.culet.physics.series;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;

/**
 * R(low)/R(high), the paper's inverse residual resistance ratio.
 *
 * @param status what came of it
 * @param reason one sentence: how R(low) was obtained, or why not
 * @param lowK low temperature, K
 * @param highK high temperature, K
 * @param ratio the ratio; empty where there is none, or only an upper bound
 * @param upperBound bound of the ratio where R(low) is below its noise (superconductor); else empty
 * @param lowOhm R(low), ohm; empty without one
 * @param highOhm R(high), ohm; empty without one
 */
public record RatioResult(Status status, String reason, double lowK, double highK, Optional<Estimate> ratio,
		OptionalDouble upperBound, Optional<Estimate> lowOhm, Optional<Estimate> highOhm) {

	/** What came of a ratio. */
	public enum Status {
		/** A number. */
		OK("ok"),
		/** R(low) is below its noise: an upper bound. */
		UPPER_BOUND("upper_bound"),
		/** The data do not bracket the low temperature within 10 %. */
		LOW_NOT_BRACKETED("low_not_bracketed"),
		/** The data do not reach the high temperature. */
		HIGH_NOT_REACHED("high_not_reached");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Name of the status in files. */
		public String id() {
			return id;
		}
	}

	/** Checks that nothing is missing. */
	public RatioResult {
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(ratio, "ratio");
		Objects.requireNonNull(upperBound, "upperBound");
		Objects.requireNonNull(lowOhm, "lowOhm");
		Objects.requireNonNull(highOhm, "highOhm");
	}
}
