package org.culet.analysis.input;

import java.util.List;
import java.util.Objects;

/**
 * A run: one campaign of pressure changes on a sample.
 *
 * @param id unique within the study
 * @param name name for people, may be empty
 * @param stages its stages
 */
public record RunInput(String id, String name, List<StageInput> stages) {

	/** Copies the list. */
	public RunInput {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(name, "name");
		stages = List.copyOf(stages);
	}
}
