package org.culet.analysis.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.series.Branch;

/**
 * A stage: one pressure of a run.
 *
 * @param id unique within the study
 * @param label a name of its own; empty where the pressure says it all
 * @param date day on which its pressure was set, where the study knows it
 * @param nominalGPa pressure noted by the operator in GPa
 * @param nominalSigmaGPa its standard uncertainty in GPa
 * @param branch pressurising or depressurising
 * @param twinFilm whether the curves are of a twin film that is not the pressed one
 * @param rubies its ruby readings
 * @param chosenRuby id of the reading that a person chose
 * @param sweeps its sweeps
 * @param choices what a person decided for it
 */
public record StageInput(String id, String label, Optional<LocalDate> date, OptionalDouble nominalGPa, OptionalDouble nominalSigmaGPa, Branch branch,
		boolean twinFilm, List<RubyInput> rubies, Optional<String> chosenRuby, List<SweepInput> sweeps, StageChoices choices) {

	/** Copies the lists. */
	public StageInput {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(date, "date");
		Objects.requireNonNull(nominalGPa, "nominalGPa");
		Objects.requireNonNull(nominalSigmaGPa, "nominalSigmaGPa");
		Objects.requireNonNull(branch, "branch");
		Objects.requireNonNull(chosenRuby, "chosenRuby");
		Objects.requireNonNull(choices, "choices");
		rubies = List.copyOf(rubies);
		sweeps = List.copyOf(sweeps);
	}
}
