package org.culet.analysis.input;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.SheetGeometry;

/**
 * A sample: one film on one anvil.
 *
 * @param id unique within the study
 * @param name name for people and file names
 * @param geometry width and length between the voltage contacts, where both are known
 * @param thicknessNm film thickness in nm
 * @param runs its runs
 */
public record SampleInput(String id, String name, Optional<SheetGeometry> geometry, OptionalDouble thicknessNm,
		List<RunInput> runs) {

	/** Copies the list. */
	public SampleInput {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(geometry, "geometry");
		Objects.requireNonNull(thicknessNm, "thicknessNm");
		runs = List.copyOf(runs);
	}
}
