package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.fit.ReferenceTrend;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.series.Monotonicity;
import org.culet.physics.series.PhaseBoundary;
import org.culet.physics.series.PressureMaximum;

/**
 * What the stages of one branch of a sample say together. Stages of a twin film take no part.
 *
 * @param branch the branch
 * @param stages ids of its stages in order of rising pressure
 * @param boundaries the pressures between I1 and S, S and M1, M1 and M2, M2 and I2, each with its status
 * @param tcMaximum the maximum of Tc(P)
 * @param tcTrend whether Tc is monotonic in P, where there are two values
 * @param conductanceTrend how G0 runs with P for several reference temperatures, where there are two fits
 * @param slopeAtInsulator A of weak localisation in S at the boundary of M2 and I2, where it can be interpolated
 * @param notes sentences a reader should see
 */
public record SeriesResult(Branch branch, List<String> stages, List<PhaseBoundary> boundaries, PressureMaximum tcMaximum,
		Optional<Monotonicity> tcTrend, Optional<ReferenceTrend> conductanceTrend, Optional<Estimate> slopeAtInsulator,
		List<String> notes) {

	/** Copies the lists. */
	public SeriesResult {
		Objects.requireNonNull(branch, "branch");
		Objects.requireNonNull(tcMaximum, "tcMaximum");
		Objects.requireNonNull(tcTrend, "tcTrend");
		Objects.requireNonNull(conductanceTrend, "conductanceTrend");
		Objects.requireNonNull(slopeAtInsulator, "slopeAtInsulator");
		stages = List.copyOf(stages);
		boundaries = List.copyOf(boundaries);
		notes = List.copyOf(notes);
	}

	/** The boundary between two phases, with its status; empty for phases that do not follow each other. */
	public Optional<PhaseBoundary> boundary(Phase from, Phase to) {
		return boundaries.stream().filter(b -> b.from() == from && b.to() == to).findFirst();
	}

	/** P_T, the pressure between M1 and M2 in GPa, where it is bracketed. */
	public Optional<Estimate> transitionGPa() {
		return boundary(Phase.M1, Phase.M2).flatMap(PhaseBoundary::pressureGPa);
	}
}
