package org.culet.physics.tc;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;

/**
 * The loop that cooling and warming make around a step from insulator to metal, or why there is none.
 *
 * @param status what came of it
 * @param reason one sentence; never blank
 * @param levelOhm resistance at the middle of the step in ohm (or ohm per square): the geometric mean of its two ends; empty without a step
 * @param coolingK temperature in kelvin at which the cooling sweep passes it
 * @param warmingK temperature in kelvin at which the warming sweep passes it
 * @param widthK warming minus cooling in kelvin; the calibration of the thermometer is not in its error
 */
public record HysteresisResult(Status status, String reason, OptionalDouble levelOhm, Optional<Estimate> coolingK,
		Optional<Estimate> warmingK, Optional<Estimate> widthK) {

	/** What came of a loop. */
	public enum Status {
		/** Both directions have a step, and its middle was found. */
		OK("ok"),
		/** R does not fall in one narrow step on warming. */
		NO_STEP("no_step"),
		/** The two sweeps share too little temperature. */
		NO_OVERLAP("no_overlap"),
		/** R is not above its noise everywhere, so it has no logarithm. */
		BELOW_NOISE("below_noise");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Name of the status in files. */
		public String id() {
			return id;
		}
	}

	/** Checks that numbers are there exactly where the status says so. */
	public HysteresisResult {
		Objects.requireNonNull(status, "status");
		if (reason.isBlank()) {
			throw new IllegalArgumentException("a result needs a reason");
		}
		boolean found = status == Status.OK;
		if (levelOhm.isPresent() != found || coolingK.isPresent() != found || warmingK.isPresent() != found || widthK.isPresent() != found) {
			throw new IllegalArgumentException("status " + status.id() + " with " + coolingK + " and " + warmingK);
		}
	}

	static HysteresisResult none(Status status, String reason) {
		return new HysteresisResult(status, reason, OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}
}
