package org.culet.physics.tc;

import java.util.Arrays;
import java.util.Optional;

/** What is called the critical temperature of a curve. */
public enum TcCriterion {
	/** R has dropped to a fraction (0.9 unless said otherwise) of its maximum: the criterion of the founding paper. */
	FRACTION("fraction"),
	/** R has dropped to half of its maximum. */
	MIDPOINT("midpoint"),
	/** Where the tangent at the steepest point meets the logarithmic extrapolation of the normal state. */
	ONSET("onset"),
	/** R has dropped to a fraction of the straight line through the normal state just above the transition. */
	NORMAL_STATE("normal-state"),
	/** Highest temperature below which every point is zero within its noise. */
	ZERO("zero"),
	/** Maximum of dR/dlnT. */
	PEAK("peak"),
	/** T_BKT of a fit of the Halperin-Nelson form (1979). */
	BKT("bkt"),
	/** Mean-field Tc of a fit of the Aslamazov-Larkin paraconductivity (1968) in two dimensions. */
	AL("al");

	private final String id;

	TcCriterion(String id) {
		this.id = id;
	}

	/** The name in files and on the command line. */
	public String id() {
		return id;
	}

	/**
	 * The criterion of a name.
	 *
	 * @param id a name as {@link #id()} gives it
	 * @return the criterion, or empty where no criterion has this name
	 */
	public static Optional<TcCriterion> ofId(String id) {
		return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
	}
}
