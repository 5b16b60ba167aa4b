package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;

/**
 * What the stages of one branch of a sample say together.
 *
 * @param branch the branch
 * @param stages ids of the stages in order of rising pressure
 * @param boundaries the boundaries between phases that follow each other with rising pressure
 * @param tcMaximum the maximum of Tc(P)
 * @param notes sentences a reader should see
 */
public record SeriesResult(Branch branch, List<String> stages, List<PhaseBoundary> boundaries, TcMaximum tcMaximum,
		List<String> notes) {

	/** Copies the lists. */
	public SeriesResult {
		Objects.requireNonNull(branch, "branch");
		Objects.requireNonNull(tcMaximum, "tcMaximum");
		stages = List.copyOf(stages);
		boundaries = List.copyOf(boundaries);
		notes = List.copyOf(notes);
	}

	/** The boundary between two phases, where it is bracketed. */
	public Optional<PhaseBoundary> boundary(Phase from, Phase to) {
		return boundaries.stream().filter(b -> b.from() == from && b.to() == to).findFirst();
	}

	/** P_T, the pressure between M1 and M2 in GPa, where it is bracketed. */
	public Optional<Estimate> transitionGPa() {
		return boundary(Phase.M1, Phase.M2).flatMap(PhaseBoundary::pressureGPa);
	}
}
