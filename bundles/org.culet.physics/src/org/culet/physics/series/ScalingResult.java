package org.culet.physics.series;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;

/**
 * A finite-size-scaling analysis, R = R_c f(|P - P_c| T^(-1/(nu z))). A collapse does not establish a quantum critical
 * point where a metal intervenes.
 *
 * @param status what came of it
 * @param reason one sentence
 * @param fit the joint fit; empty where there is none
 * @param pairwise the check by pairwise interpolation; empty where there is none
 * @param slopeInverseNuZ 1/(nu z) from |dR/dP| at P_c against T; empty where there is none
 * @param crossings how the crossings of neighbouring isotherms scatter; empty where fewer than two cross
 * @param windows the joint fit over smaller windows: how far the answer depends on the choice
 * @param points number of points
 */
public record ScalingResult(Status status, String reason, Optional<Fit> fit, Optional<Pairwise> pairwise,
		Optional<Estimate> slopeInverseNuZ, Optional<CrossingScatter> crossings, List<Window> windows, int points) {

	/** What came of a scaling analysis. */
	public enum Status {
		/** The isotherms cross at one point within errors, and a fit. */
		OK("ok"),
		/** The fit moves by more than two standard errors when the window is made smaller. */
		WINDOW_DEPENDENT("window_dependent"),
		/** The crossings of the isotherms scatter beyond their errors: the numbers are no critical point. */
		CROSSINGS_SCATTER("crossings_scatter"),
		/** The isotherms do not cross at a pressure inside the data. */
		NO_CROSSING("no_common_crossing"),
		/** Fewer than three isotherms, four pressures or ten points. */
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

	/**
	 * The joint fit ln R = sum c_k X^k, X = (P - P_c) T^(-1/(nu z)).
	 *
	 * @param criticalGPa P_c, GPa
	 * @param inverseNuZ 1/(nu z)
	 * @param nuZ nu z; its interval is that of 1/(nu z)
	 * @param criticalOhm R_c, ohm
	 * @param coefficients c_0 ... c_n, c_0 = ln R_c
	 * @param chi2 weighted sum of squared residuals
	 * @param dof points less parameters
	 * @param aicc chi2 + 2k + 2k(k+1)/(n-k-1)
	 */
	public record Fit(Estimate criticalGPa, Estimate inverseNuZ, Estimate nuZ, Estimate criticalOhm,
			List<Double> coefficients, double chi2, int dof, double aicc) {

		/** Copies the list. */
		public Fit {
			coefficients = List.copyOf(coefficients);
		}

		/** Order of the polynomial. */
		public int order() {
			return coefficients.size() - 1;
		}
	}

	/**
	 * The pairwise interpolation measure (Bhattacharjee, Seno 2001; with errors, Houdayer, Hartmann 2004).
	 *
	 * @param criticalGPa P_c, GPa; sigma where the measure has risen by one
	 * @param inverseNuZ 1/(nu z); sigma likewise
	 * @param quality mean squared weighted difference at the minimum, near 1 for a good collapse
	 */
	public record Pairwise(Estimate criticalGPa, Estimate inverseNuZ, double quality) {
	}

	/**
	 * Crossings of neighbouring isotherms.
	 *
	 * @param count how many neighbours cross inside the data
	 * @param pairs how many neighbours there are
	 * @param meanGPa weighted mean of the crossings, GPa
	 * @param chi2 about that mean, with count - 1 degrees of freedom
	 * @param p probability of a larger chi2
	 */
	public record CrossingScatter(int count, int pairs, Estimate meanGPa, double chi2, double p) {
	}

	/**
	 * The joint fit over a smaller window.
	 *
	 * @param left what was left out
	 * @param criticalGPa P_c, GPa
	 * @param inverseNuZ 1/(nu z)
	 */
	public record Window(String left, double criticalGPa, double inverseNuZ) {
	}

	/** Copies the list. */
	public ScalingResult {
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(fit, "fit");
		Objects.requireNonNull(pairwise, "pairwise");
		Objects.requireNonNull(slopeInverseNuZ, "slopeInverseNuZ");
		Objects.requireNonNull(crossings, "crossings");
		windows = List.copyOf(windows);
	}

	/** The fit, where its numbers are those of a critical point: empty where the isotherms have no common crossing. */
	public Optional<Fit> critical() {
		return fit.filter(f -> status == Status.OK || status == Status.WINDOW_DEPENDENT);
	}

	/** The quality of the collapse: that of the pairwise measure; empty without one. */
	public OptionalDouble quality() {
		return pairwise.isPresent() ? OptionalDouble.of(pairwise.get().quality()) : OptionalDouble.empty();
	}
}
