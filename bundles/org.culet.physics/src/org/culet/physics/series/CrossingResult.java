package org.culet.physics.series;

import java.util.List;
import java.util.Objects;

/**
 * All crossings of two curves.
 *
 * @param status what came of it
 * @param reason one sentence, with candidates that were not resolved and with which curve is higher at the top
 * @param crossings in order of rising temperature, possibly none
 * @param higherAtTop which curve has the larger resistance at the highest common temperature
 * @param topK that temperature, K; 0 without a common range
 */
public record CrossingResult(Status status, String reason, List<Crossing> crossings, Higher higherAtTop, double topK) {

	/** What a search for crossings ended with. */
	public enum Status {
		/** At least one crossing. */
		OK("ok"),
		/** The curves do not cross where both are measured. */
		NONE("no_crossing"),
		/** The curves have no common range of temperature. */
		NO_OVERLAP("no_overlap"),
		/** Too few points in the common range. */
		TOO_FEW_POINTS("too_few_points");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Name of the status in files. */
		public String id() {
			return id;
		}
	}

	/** Which of two curves is higher. */
	public enum Higher {
		/** The first. */
		FIRST,
		/** The second. */
		SECOND,
		/** Neither, within two standard errors. */
		NEITHER
	}

	/** Copies the list. */
	public CrossingResult {
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(higherAtTop, "higherAtTop");
		crossings = List.copyOf(crossings);
	}
}
