package org.culet.physics.tc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.culet.physics.Estimate;

/**
 * A critical temperature with its uncertainty, or why there is none.
 *
 * @param criterion the criterion used
 * @param fraction the fraction crossed; empty for criteria without one
 * @param tc critical temperature in kelvin; present exactly where {@code status.found()}
 * @param uncertainty parts of its standard error; present exactly where {@code tc} is
 * @param rMaxOhm resistance that counts as 1 in ohm (or ohm per square): the maximum, or the normal state at Tc
 * @param tMaxK temperature of that maximum in kelvin; for {@code normal-state} the steepest bin
 * @param status outcome
 * @param reason one sentence that says how the value came about, or why there is none; never blank
 * @param crossingsK all downward crossings of the criterion in kelvin, the highest first; empty where none
 * @param details further numbers of the criterion, such as a transition width or the parameters of a fit
 */
public record TcResult(TcCriterion criterion, OptionalDouble fraction, Optional<Estimate> tc,
		Optional<TcUncertainty> uncertainty, OptionalDouble rMaxOhm, OptionalDouble tMaxK, TcStatus status, String reason,
		List<Double> crossingsK, List<Detail> details) {

	/** Name of the detail that holds the normal-state line at the steepest bin T_p, in ohm. */
	public static final String NORMAL_AT_STEEPEST = "R_N_at_T_p_ohm";

	/**
	 * A further number.
	 *
	 * @param name its name with the unit, as {@code width_K}
	 * @param estimate the number
	 */
	public record Detail(String name, Estimate estimate) {
	}

	/** Copies the lists and checks that a value is there exactly where the status says so. */
	public TcResult {
		Objects.requireNonNull(criterion, "criterion");
		Objects.requireNonNull(fraction, "fraction");
		Objects.requireNonNull(rMaxOhm, "rMaxOhm");
		Objects.requireNonNull(tMaxK, "tMaxK");
		crossingsK = List.copyOf(crossingsK);
		details = List.copyOf(details);
		if (reason.isBlank()) {
			throw new IllegalArgumentException("a result needs a reason");
		}
		if (tc.isPresent() != status.found() || tc.isPresent() != uncertainty.isPresent()) {
			throw new IllegalArgumentException("status " + status.code() + " with Tc " + tc);
		}
	}

	/**
	 * A further number by name.
	 *
	 * @param name the name of the detail
	 * @return its estimate, or empty
	 */
	public Optional<Estimate> detail(String name) {
		return details.stream().filter(d -> d.name().equals(name)).map(Detail::estimate).findFirst();
	}
}
