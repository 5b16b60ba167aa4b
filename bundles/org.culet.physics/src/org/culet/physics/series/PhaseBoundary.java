package org.culet.physics.series;

import java.util.Objects;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;

/**
 * The pressure between two phases of a series.
 *
 * @param from phase on the side of low pressure
 * @param to phase on the side of high pressure
 * @param status what came of it
 * @param reason one sentence
 * @param pressureGPa middle of the bracket, GPa; sigma is half its width over sqrt 3 (uniform), with the error of the
 *        pressures; empty without a bracket
 * @param bracket the two stages that enclose it; empty without a bracket
 * @param refinedGPa M1 to M2 only: where the drop falls to 10 %, interpolated linearly between stages, GPa; sigma is the
 *        distance of the two stages over sqrt 12, with the error of the pressures; empty where it cannot be had
 */
public record PhaseBoundary(Phase from, Phase to, Status status, String reason, Optional<Estimate> pressureGPa,
		Optional<Bracket> bracket, Optional<Estimate> refinedGPa) {

	/** What came of a boundary. */
	public enum Status {
		/** A bracket of neighbouring stages. */
		OK("ok"),
		/** A bracket that undetermined stages widen. */
		WIDENED("widened"),
		/** The two phases alternate: the bracket reaches over the alternation, where a stage ends it. */
		ALTERNATING("alternating"),
		/** No bracket: one of the phases was not seen in that order. */
		NO_BRACKET("no_bracket");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Name of the status in files. */
		public String id() {
			return id;
		}
	}

	/**
	 * Two pressures that enclose a boundary.
	 *
	 * @param lowGPa pressure of the last stage before it, GPa
	 * @param highGPa pressure of the first stage after it, GPa
	 */
	public record Bracket(double lowGPa, double highGPa) {
	}

	/** Checks that nothing is missing. */
	public PhaseBoundary {
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(to, "to");
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(pressureGPa, "pressureGPa");
		Objects.requireNonNull(bracket, "bracket");
		Objects.requireNonNull(refinedGPa, "refinedGPa");
	}
}
