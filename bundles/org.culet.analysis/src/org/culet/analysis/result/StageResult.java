package org.culet.analysis.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.culet.data.Quantity;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.series.Branch;
import org.culet.physics.series.RatioResult;
import org.culet.physics.tc.HysteresisResult;
import org.culet.physics.tc.TcResult;

/**
 * Everything deduced for one stage: one pressure of a run, on one branch.
 *
 * @param id id of the stage in its study, or one made from sample, run, branch and pressure; unique within a study
 * @param label short name for people: the pressure, or the stage's own label
 * @param runName name of its run
 * @param date day on which its pressure was set, where the study knows it
 * @param branch whether it was reached by raising or lowering the pressure
 * @param twinFilm whether the curves are of a twin film that is not the pressed one
 * @param pressure its pressure, empty where nothing says it
 * @param sweeps its sweeps that could be read, in the order of the study
 * @param curve all points of its sweeps together: what the stage's own fits were made on
 * @param quantity what the numbers are, empty without a sweep
 * @param tc critical temperature of the stage (mean of cooling and warming), empty without a sweep
 * @param hysteresis loop around a step from insulator to metal, or why there is none; empty where one direction is missing
 * @param verdict phase by the analysis
 * @param override phase set by a person
 * @param fits fits of all applicable laws over their own windows
 * @param comparison comparison of the laws of an insulator, where there is a window for them
 * @param ratio R(350 mK)/R(300 K) of the sweep over the widest range of temperature
 * @param warnings sentences a reader should see
 * @param provenance what the numbers came from
 */
public record StageResult(String id, String label, String runName, Optional<LocalDate> date, Branch branch, boolean twinFilm,
		Optional<StagePressure> pressure, List<SweepResult> sweeps, RtCurve curve, Optional<Quantity> quantity,
		Optional<TcResult> tc, Optional<HysteresisResult> hysteresis, PhaseVerdict verdict, Optional<PhaseOverride> override, List<StageFit> fits,
		Optional<StageComparison> comparison, RatioResult ratio, List<String> warnings, Provenance provenance) {

	private static final String LINE = "weak-localization";

	/** Copies the lists. */
	public StageResult {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(runName, "runName");
		Objects.requireNonNull(date, "date");
		Objects.requireNonNull(branch, "branch");
		Objects.requireNonNull(pressure, "pressure");
		Objects.requireNonNull(curve, "curve");
		Objects.requireNonNull(quantity, "quantity");
		Objects.requireNonNull(tc, "tc");
		Objects.requireNonNull(hysteresis, "hysteresis");
		Objects.requireNonNull(verdict, "verdict");
		Objects.requireNonNull(override, "override");
		Objects.requireNonNull(comparison, "comparison");
		Objects.requireNonNull(ratio, "ratio");
		Objects.requireNonNull(provenance, "provenance");
		sweeps = List.copyOf(sweeps);
		fits = List.copyOf(fits);
		warnings = List.copyOf(warnings);
	}

	/** The phase to show: that of a person, else the computed one. */
	public Phase phase() {
		return override.map(PhaseOverride::phase).orElse(verdict.phase());
	}

	/** Pressure in GPa, where there is one. */
	public OptionalDouble pressureGPa() {
		return pressure.map(p -> OptionalDouble.of(p.pressureGPa())).orElse(OptionalDouble.empty());
	}

	/** Where data and what a person said of them contradict each other: ruby and noted pressure, a sweep and its direction. Sentences. */
	public List<String> contradictions() {
		Stream<String> pressures = pressure.stream().flatMap(p -> p.warnings().stream()).filter(w -> w.contains(StagePressure.CONTRADICTION));
		Stream<String> directions = sweeps.stream().flatMap(s -> s.notes().stream().filter(n -> n.contains(SweepResult.CONTRADICTION))
				.map(n -> s.input().fileName() + ": " + n));
		return Stream.concat(pressures, directions).distinct().toList();
	}

	/** Critical temperature in kelvin, where there is one. */
	public Optional<Estimate> tcK() {
		return tc.flatMap(TcResult::tc);
	}

	/**
	 * The fit of a law.
	 *
	 * @param modelId id of the law, as {@code weak-localization}
	 * @return its fit with parameter values, or empty
	 */
	public Optional<StageFit> fit(String modelId) {
		return fits.stream().filter(f -> f.modelId().equals(modelId) && f.hasFit()).findFirst();
	}

	/**
	 * The line through G against ln T whose numbers may be compared with those of other stages: fitted without complaint where G is
	 * straight, or where a person said so, and not of an activated insulator, whose G falls for another reason.
	 *
	 * @return the fit of weak localisation, or empty
	 */
	public Optional<StageFit> conductanceLine() {
		return phase() == Phase.I1 ? Optional.empty()
				: fit(LINE).filter(f -> f.fit().status() == FitStatus.OK && !f.flags().contains(StageFit.CURVED));
	}

	/**
	 * A number of the {@link #conductanceLine()}.
	 *
	 * @param name {@code A_S} or {@code G0_S}
	 * @return its estimate, or empty where there is no line whose numbers may be published
	 */
	public Optional<Estimate> conductance(String name) {
		return conductanceLine().flatMap(f -> f.parameter(name));
	}

	/** Why there is no {@link #conductanceLine()}, one sentence; empty where there is one. */
	public Optional<String> withoutConductanceLine() {
		if (conductanceLine().isPresent()) {
			return Optional.empty();
		}
		if (phase() == Phase.I1) {
			return Optional.of("G of an activated insulator falls for another reason than weak localisation");
		}
		Optional<StageFit> tried = fits.stream().filter(f -> f.modelId().equals(LINE)).findFirst();
		if (tried.isPresent()) {
			return tried.map(f -> f.flags().contains(StageFit.CURVED) ? f.windowReason() + "; " + StageFit.CURVED
					: f.fit().status().code() + ": " + f.fit().reason());
		}
		return warnings.stream().filter(w -> w.startsWith(StageFit.NO_LINE)).findFirst()
				.or(() -> Optional.of(quantity.isEmpty() ? "no file of this stage could be used" : "the law of weak localisation was not fitted"));
	}

	/** The fit that speaks for the stage, where there is one. */
	public Optional<StageFit> preferredFit() {
		return fits.stream().filter(f -> f.preferred() && f.hasFit()).findFirst();
	}
}
