package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.MeasuredLeg;
import org.culet.analysis.ModelCatalog;
import org.culet.analysis.PressureFinder;
import org.culet.analysis.SweepsTogether;
import org.culet.analysis.Version;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.Provenance;
import org.culet.analysis.result.RawInput;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Direction;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.series.RatioResult;
import org.culet.physics.series.ResistanceRatio;
import org.culet.physics.tc.TcResult;

/** Takes one stage from its raw files to its results. */
public final class StageAnalysis {

	private final CurveReaders readers;
	private final ModelCatalog models;
	private final AnalysisOptions options;

	/**
	 * A stage with what went wrong on the way.
	 *
	 * @param stage its results
	 * @param problems files that could not be used
	 */
	public record Outcome(StageResult stage, List<Problem> problems) {
	}

	/**
	 * Prepares the analysis of stages.
	 *
	 * @param readers what reads the files
	 * @param models all known laws
	 * @param options settings
	 */
	public StageAnalysis(CurveReaders readers, ModelCatalog models, AnalysisOptions options) {
		this.readers = readers;
		this.models = models;
		this.options = options;
	}

	/**
	 * Analyses a stage.
	 *
	 * @param sample its sample
	 * @param runName name of its run
	 * @param input the stage
	 * @return its results; problems are reported, not thrown
	 */
	public Outcome analyze(SampleInput sample, String runName, StageInput input) {
		List<Problem> problems = new ArrayList<>();
		Optional<StagePressure> pressure = PressureFinder.find(input, problems);
		List<LoadedSweep> loaded = load(sample, input, problems);
		List<LoadedSweep> used = loaded.stream().filter(s -> s.curve().size() > 0).toList();
		List<MeasuredLeg> legs = MeasuredLeg
				.of(used.stream().map(s -> new MeasuredLeg.Step(s.direction(), s.quantity(), s.curve())).toList());
		StageTc tc = StageTc.find(legs, options.tc());
		List<PhaseVerdict> verdicts = legs.stream().map(l -> PhaseDecision.decide(l.curve(), options.phase())).toList();
		PhaseVerdict verdict = SweepsTogether.phaseOfLegs(legs, verdicts);
		MergedCurve merged = input.choices().merged() ? MergedCurve.averaged(used) : MergedCurve.of(used);
		StageFits.Outcome fits = new StageFits(merged.curve(), widest(legs), merged.quantity(),
				input.choices().phase().map(o -> o.phase()).orElse(verdict.phase()), tc.stage().flatMap(TcResult::tc), input.choices(),
				models).run();
		List<SweepResult> sweeps = new ArrayList<>();
		for (int i = 0, k = 0; i < loaded.size(); i++) {
			LoadedSweep s = loaded.get(i);
			boolean usable = s.curve().size() > 0;
			int leg = usable ? MeasuredLeg.legOf(legs, k) : -1;
			sweeps.add(sweep(s, usable ? Optional.of(tc.legs().get(leg)) : Optional.empty(),
					usable ? Optional.of(verdicts.get(leg)) : Optional.empty(), fits));
			k += usable ? 1 : 0;
		}
		RatioResult ratio = ResistanceRatio.of(widest(legs), options.ratioLowK(), options.ratioHighK());
		StageResult stage = new StageResult(input.id(), label(input, pressure), runName, input.date(), input.branch(), input.twinFilm(), pressure, sweeps,
				merged.curve(), merged.quantity(), tc.stage(),
				SweepsTogether.hysteresis(legs, options.tc()), verdict, input.choices().phase(), fits.fits(), fits.comparison(), ratio,
				warnings(input, pressure, merged, fits, used.size()), provenance(sample, input, sweeps, pressure));
		return new Outcome(stage, problems);
	}

	private List<LoadedSweep> load(SampleInput sample, StageInput input, List<Problem> problems) {
		SweepLoader loader = new SweepLoader(readers);
		List<LoadedSweep> loaded = new ArrayList<>();
		for (SweepInput sweep : input.sweeps()) {
			try {
				for (LoadedSweep one : loader.load(sweep, input.twinFilm() && sweep.corrections().sheetFactor().isPresent() ? Optional.empty()
						: sample.geometry(), sample.thicknessNm())) {
					addOnce(one, loaded, sweep, problems);
				}
			} catch (DataReadException e) {
				problems.add(new Problem(sweep.file().name(), e.line(), e.sentence()));
			} catch (IllegalArgumentException e) {
				problems.add(new Problem(sweep.file().name(), OptionalLong.empty(), e.getMessage()));
			}
		}
		return loaded;
	}

	/** A sweep that a stage has twice is no second measurement: copies would agree with each other and make errors small. */
	private static void addOnce(LoadedSweep sweep, List<LoadedSweep> loaded, SweepInput input, List<Problem> problems) {
		Optional<LoadedSweep> same = loaded.stream().filter(sweep::repeats).findFirst();
		if (same.isEmpty()) {
			loaded.add(sweep);
			return;
		}
		problems.add(new Problem(input.file().name(), OptionalLong.empty(), "its " + (sweep.direction() == Direction.NONE ? "" : sweep.direction().label()
				+ " ") + "sweep " + (sweep.index() + 1) + " is in the stage already, as " + same.get().input().fileName()
				+ " with the same SHA-256 and columns; it is left out, so that the curve counts once"));
	}

	private static RtCurve widest(List<MeasuredLeg> legs) {
		return MeasuredLeg.widest(legs).map(MeasuredLeg::curve).orElseGet(() -> RtCurve.of(new double[0], new double[0]));
	}

	private SweepResult sweep(LoadedSweep s, Optional<TcResult> tc, Optional<PhaseVerdict> verdict, StageFits.Outcome fits) {
		return new SweepResult(s.id(), s.input(), s.format(), s.columns(), s.direction(), s.quantity(), s.sheetFactor(), s.recordedAt(),
				s.curve(), s.measured(), s.masked(), s.maskedRows(), s.aside(), s.maskedByHand(), tc, verdict,
				StageFits.ofSweep(fits.fits(), s.curve(), models), s.notes());
	}

	private static String label(StageInput input, Optional<StagePressure> pressure) {
		if (!input.label().isEmpty()) {
			return input.label();
		}
		return pressure.map(p -> String.format(Locale.ROOT, "%.2f GPa", p.pressureGPa()).replace("-0.00 ", "0.00 ")).orElse("pressure unknown");
	}

	private static List<String> warnings(StageInput input, Optional<StagePressure> pressure, MergedCurve merged,
			StageFits.Outcome fits, int sweeps) {
		List<String> warnings = new ArrayList<>();
		pressure.ifPresent(p -> warnings.addAll(p.warnings()));
		if (merged.leftOut() > 0) {
			warnings.add(merged.leftOut() + " sweeps hold another quantity than the first and are not used for the fits of the stage");
		}
		if (input.choices().merged() && sweeps > 1) {
			warnings.add("points of overlapping sweeps are averaged for the fits of the stage");
		}
		if (input.twinFilm()) {
			warnings.add("measured on a twin film, not on the pressed one");
		}
		warnings.addAll(fits.notes());
		return warnings;
	}

	/** The operation as provenance names it, with the settings that results depend on. */
	public static String operation(AnalysisOptions options) {
		return "analyze; " + options.inWords();
	}

	private Provenance provenance(SampleInput sample, StageInput input, List<SweepResult> sweeps, Optional<StagePressure> pressure) {
		List<RawInput> inputs = new ArrayList<>(sweeps.stream().map(SweepResult::input).distinct().toList());
		pressure.ifPresent(p -> p.provenance().inputs().stream().filter(i -> !inputs.contains(i)).forEach(inputs::add));
		String operation = operation(options);
		return new Provenance(Version.PROGRAM, operation, Digests.ofStage(operation, sample, input, inputs), inputs);
	}
}
