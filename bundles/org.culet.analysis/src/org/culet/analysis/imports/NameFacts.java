package org.culet.analysis.imports;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.data.Direction;
import org.culet.data.ManifestRow;

/**
 * What the name of a file says.
 *
 * @param sample name of the sample
 * @param run name of the run
 * @param pressureGPa pressure in GPa
 * @param pressureSigmaGPa its standard uncertainty in GPa
 * @param branch pressurising or depressurising
 * @param direction direction of the sweep
 * @param thicknessNm thickness of the film in nanometres
 * @param excitationA measuring current in ampere
 * @param comment anything else worth keeping
 */
public record NameFacts(Optional<String> sample, Optional<String> run, OptionalDouble pressureGPa, OptionalDouble pressureSigmaGPa,
		Optional<ManifestRow.Branch> branch, Optional<Direction> direction, OptionalDouble thicknessNm, OptionalDouble excitationA,
		Optional<String> comment) {

	/** No null. */
	public NameFacts {
		Objects.requireNonNull(sample, "sample");
		Objects.requireNonNull(run, "run");
		Objects.requireNonNull(pressureGPa, "pressureGPa");
		Objects.requireNonNull(pressureSigmaGPa, "pressureSigmaGPa");
		Objects.requireNonNull(branch, "branch");
		Objects.requireNonNull(direction, "direction");
		Objects.requireNonNull(thicknessNm, "thicknessNm");
		Objects.requireNonNull(excitationA, "excitationA");
		Objects.requireNonNull(comment, "comment");
	}

	/** A name that says nothing. */
	public static NameFacts none() {
		return new NameFacts(Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
				Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
	}
}
