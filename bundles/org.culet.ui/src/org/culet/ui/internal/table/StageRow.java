package org.culet.ui.internal.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.culet.analysis.Wording;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Known;
import org.culet.physics.Estimate;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.ui.internal.study.StudyText;

/**
 * A stage with what was found for it.
 *
 * @param stage the stage of the model; rows are equal if their stages are
 * @param result its results, empty before an analysis
 */
record StageRow(Stage stage, Optional<StageResult> result) {

	String sample() {
		Sample sample = stage.getRun() == null ? null : stage.getRun().getSample();
		return sample == null ? "" : StudyText.name(sample);
	}

	OptionalDouble pressureGPa() {
		OptionalDouble found = result.map(StageResult::pressureGPa).orElse(OptionalDouble.empty());
		return found.isPresent() ? found : StudyText.pressureGPa(stage);
	}

	OptionalDouble pressureSigmaGPa() {
		OptionalDouble found = result.flatMap(StageResult::pressure).map(p -> p.sigmaGPa()).orElse(OptionalDouble.empty());
		return found.isPresent() ? found : Known.of(stage.getPressureSigmaGPa());
	}

	String phase() {
		return result.filter(r -> !r.sweeps().isEmpty()).map(r -> r.phase().id() + (r.override().isPresent() ? " (by hand)" : "")).orElse("");
	}

	String confidence() {
		return result.filter(r -> r.override().isEmpty()).flatMap(r -> Optional.of(r.verdict().confidence())).filter(c -> c != Confidence.NONE).map(c -> c.name().toLowerCase(java.util.Locale.ROOT)).orElse("");
	}

	Optional<Estimate> tcK() {
		return result.flatMap(StageResult::tcK);
	}

	Optional<StageFit> best() {
		return result.flatMap(StageResult::preferredFit);
	}

	/** Id of the best law, as scripts know it. */
	String model() {
		return best().map(StageFit::modelId).orElse("");
	}

	/** Name of the best law. */
	String law() {
		return best().map(f -> f.fit().model().shortName()).orElse("");
	}

	Optional<Estimate> best(String parameter) {
		return best().flatMap(f -> f.parameter(parameter));
	}

	/** A parameter of one law, whether it is the best or not. */
	Optional<Estimate> of(String model, String parameter) {
		return result.flatMap(r -> r.fit(model)).flatMap(f -> f.parameter(parameter));
	}

	/** A number of weak localisation, where it may be compared with that of other stages. */
	Optional<Estimate> conductance(String parameter) {
		return result.flatMap(r -> r.conductance(parameter));
	}

	/** Saturation resistance, of a metal only: of another curve it is a number without a meaning. */
	Optional<Estimate> saturation() {
		boolean metal = result.filter(r -> r.phase() == Phase.M1 || r.phase() == Phase.M2).isPresent();
		return metal ? of("saturation", "R_sat_ohm") : Optional.empty();
	}

	int sweeps() {
		return stage.getSweeps().size();
	}

	String warnings() {
		return result.map(r -> r.warnings().stream().map(Wording::sentence).collect(Collectors.joining(" · "))).orElse("");
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof StageRow row && row.stage == stage;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(stage);
	}
}
