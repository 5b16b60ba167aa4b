package org.culet.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.culet.analysis.input.RubyInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.internal.ModelWords;
import org.culet.analysis.internal.StageWriter;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.StagePressure;
import org.culet.model.RubyReading;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.UserScale;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.physics.pressure.RubyScale;

/**
 * All pressures of a study under another scale: {@link #plan} says what would become of each stage, anywhere and without touching the
 * study; {@link #apply} makes it so as one edit. Immutable.
 *
 * @param scale the scale
 * @param changes the stages with ruby readings that can be evaluated, in the order of the study
 * @param problems readings that cannot be evaluated; they get the scale all the same
 */
public record RubyReevaluation(RubyScale scale, List<Change> changes, List<Problem> problems) {

	/** Copies the lists. */
	public RubyReevaluation {
		Objects.requireNonNull(scale, "scale");
		changes = List.copyOf(changes);
		problems = List.copyOf(problems);
	}

	/**
	 * What becomes of the pressure of a stage.
	 *
	 * @param stageId id of the stage
	 * @param before the pressure as it is now, by the scale of each reading; empty where that scale cannot be applied
	 * @param after the pressure by the new scale
	 */
	public record Change(String stageId, Optional<StagePressure> before, StagePressure after) {
		/** No null. */
		public Change {
			Objects.requireNonNull(stageId, "stageId");
			Objects.requireNonNull(before, "before");
			Objects.requireNonNull(after, "after");
		}
	}

	/**
	 * Evaluates all ruby readings by a scale.
	 *
	 * @param study a snapshot of the study
	 * @param scale a shipped scale, or a user's own of id {@code user}
	 * @param progress told after each stage
	 * @return what would change
	 * @throws CancellationException if the progress was cancelled
	 */
	public static RubyReevaluation plan(StudyInput study, RubyScale scale, Progress progress) {
		List<StageInput> stages = study.samples().stream().flatMap(s -> s.runs().stream()).flatMap(r -> r.stages().stream())
				.filter(s -> !s.rubies().isEmpty()).toList();
		progress.begin("Evaluating ruby readings", stages.size());
		List<Change> changes = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		for (StageInput stage : stages) {
			if (progress.cancelled()) {
				throw new CancellationException("the evaluation was stopped");
			}
			Optional<StagePressure> before = PressureFinder.find(stage, new ArrayList<>()).filter(p -> p.ruby().isPresent());
			Optional<StagePressure> after = PressureFinder.find(under(stage, scale), problems).filter(p -> p.ruby().isPresent());
			after.ifPresent(a -> changes.add(new Change(stage.id(), before, a)));
			progress.step(stage.label().isEmpty() ? stage.id() : stage.label());
		}
		return new RubyReevaluation(scale, changes, problems);
	}

	private static StageInput under(StageInput stage, RubyScale scale) {
		List<RubyInput> rubies = stage.rubies().stream().map(r -> under(r, scale)).toList();
		return new StageInput(stage.id(), stage.label(), stage.date(), stage.nominalGPa(), stage.nominalSigmaGPa(), stage.branch(), stage.twinFilm(), rubies,
				stage.chosenRuby(), stage.sweeps(), stage.choices());
	}

	/**
	 * A reading under another scale; the reference that was measured for it stays.
	 *
	 * @param ruby a reading
	 * @param scale the scale
	 * @return the same reading, to be evaluated by the scale
	 */
	public static RubyInput under(RubyInput ruby, RubyScale scale) {
		Optional<RubyScale> own = scale.id().equals(ModelWords.USER_SCALE) ? Optional.of(scale) : Optional.empty();
		return new RubyInput(ruby.id(), ruby.wavelengthNm(), ruby.wavelengthSigmaNm(), ruby.spectrum(), ruby.temperatureK(), ruby.referenceNm(),
				ruby.referenceSigmaNm(), ruby.referenceTemperatureK(), Optional.of(scale.id()), own, ruby.shift(), ruby.afterCooling());
	}

	/**
	 * The scale of a user's own that a reading names.
	 *
	 * @param reading a reading
	 * @return the scale, empty where it names another or its constants are none
	 */
	public static Optional<RubyScale> userScale(RubyReading reading) {
		try {
			return ModelWords.userScale(reading);
		} catch (IllegalArgumentException e) {
			// then the reading is a problem of the study, and there is no scale to start from
			return Optional.empty();
		}
	}

	/**
	 * The constants of a scale as the model keeps those of a user's own.
	 *
	 * @param scale a scale
	 * @return new constants
	 */
	public static UserScale constants(RubyScale scale) {
		return ModelWords.userScale(scale);
	}

	/**
	 * Gives every ruby reading of the study the scale, and every stage of the plan its new pressure, as one edit. Stages that are gone
	 * since are passed over. To be called on the thread that owns the model.
	 *
	 * @param domain the study's editing domain
	 * @param now time to be noted
	 */
	public void apply(StudyEditingDomain domain, Instant now) {
		Map<String, Stage> stages = new HashMap<>();
		Studies.stages(domain.study()).forEach(stage -> stages.put(stage.getId(), stage));
		domain.change("Evaluate all pressures by " + scale.id(), () -> {
			stages.values().stream().flatMap(stage -> stage.getRubyReadings().stream()).forEach(this::setScale);
			changes.forEach(change -> Optional.ofNullable(stages.get(change.stageId()))
					.ifPresent(stage -> StageWriter.writePressure(stage, Optional.of(change.after()), now)));
		});
	}

	private void setScale(RubyReading reading) {
		reading.setScale(scale.id());
		reading.setUserScale(scale.id().equals(ModelWords.USER_SCALE) ? ModelWords.userScale(scale) : null);
	}
}
