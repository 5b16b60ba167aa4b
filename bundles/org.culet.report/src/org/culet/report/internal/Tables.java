package org.culet.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.SampleDiagram;
import org.culet.analysis.SampleScaling;
import org.culet.analysis.result.PhaseOverride;
import org.culet.analysis.result.RawInput;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.SeriesResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.Quantity;
import org.culet.data.CsvTable;
import org.culet.physics.Estimate;
import org.culet.physics.diagram.Trajectory;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseMeasures;
import org.culet.physics.series.Branch;
import org.culet.physics.series.ScalingResult;
import org.culet.physics.tc.HysteresisResult;
import org.culet.report.json.FitJson;

/** The tables of a study: a row a sample, a row a stage, and a row a parameter of each fit. */
public final class Tables {

	private static final List<String> STAGES = List.of("sample", "run", "stage", "branch", "twin_film", "pressure_GPa", "sigma_GPa",
			"pressure_source", "phase", "confidence", "candidates", "phase_by_hand", "Tc_K", "Tc_sigma_K", "Tc_criterion", "Tc_fraction",
			"Tc_status", "step_cooling_K", "step_warming_K", "hysteresis_width_K", "hysteresis_sigma_K", "R_normal_ohm", "R_low_ohm", "drop_ln", "rise_ln", "ratio_350mK_300K", "ratio_sigma", "ratio_upper_bound",
			"A_S", "A_sigma_S", "G0_1K_S", "G0_1K_sigma_S", "A_reason", "T_A_K", "T_A_sigma_K", "amplitude", "amplitude_sigma", "coupling", "coupling_sigma", "coupling_kind", "law", "quantity", "unit", "points", "sweeps", "rows_masked", "files",
			"sha256", "reason");
	private static final List<String> SAMPLES = List.of("sample", "stages", "P_T_GPa", "P_T_sigma_GPa", "Tc_maximum_GPa", "Tc_maximum_sigma_GPa",
			"Tc_maximum_K", "Tc_maximum_sigma_K", "P_a_GPa", "P_a_sigma_GPa", "T_i0_K", "T_i0_sigma_K", "diagram_status", "diagram_reason",
			"Pc_GPa", "Pc_sigma_GPa", "nu_z", "nu_z_sigma", "Rc_ohm", "Rc_sigma_ohm", "scaling_status", "scaling_reason");
	private static final List<String> FITS = List.of("sample", "stage", "pressure_GPa", "branch", "model", "window_low_K",
			"window_high_K", "window_by_hand", "points", "parameter", "value", "sigma", "ci95_low", "ci95_high", "unit", "derived", "chi2",
			"dof", "aicc", "delta_aicc", "weight", "runs_p", "converged", "status", "preferred", "flags");

	private Tables() {
	}

	/** The table of stages. */
	public static String stages(StudyResult study) {
		CsvTable csv = new CsvTable(STAGES);
		for (SampleResult sample : study.samples()) {
			SampleDiagram diagram = SampleDiagram.of(sample);
			sample.stages().forEach(stage -> csv.row(stage(sample, stage, diagram)));
		}
		return csv.toString();
	}

	/** The table of samples: a row a sample, with what its pressurising series says. */
	public static String samples(StudyResult study) {
		CsvTable csv = new CsvTable(SAMPLES);
		study.samples().forEach(sample -> csv.row(sample(sample)));
		return csv.toString();
	}

	private static List<Object> sample(SampleResult sample) {
		Optional<SeriesResult> series = sample.series(Branch.UP);
		Trajectory way = SampleDiagram.of(sample).trajectory();
		SampleScaling scaling = SampleScaling.of(sample, Optional.empty());
		Optional<ScalingResult.Fit> critical = scaling.result().critical();
		List<Object> row = new ArrayList<>(List.of(sample.name(), sample.stages().size()));
		add(row, series.flatMap(SeriesResult::transitionGPa));
		add(row, series.flatMap(s -> s.tcMaximum().pressureGPa()));
		add(row, series.flatMap(s -> s.tcMaximum().value()));
		add(row, way.pairing().map(Trajectory.Pairing::endGPa));
		add(row, way.pairing().map(Trajectory.Pairing::scaleK));
		row.addAll(List.of(way.status().id(), way.reason()));
		add(row, critical.map(ScalingResult.Fit::criticalGPa));
		add(row, critical.map(ScalingResult.Fit::nuZ));
		add(row, critical.map(ScalingResult.Fit::criticalOhm));
		row.addAll(List.of(scaling.result().status().id(), scaling.result().reason()));
		return row;
	}

	private static void add(List<Object> row, Optional<Estimate> estimate) {
		row.add(value(estimate));
		row.add(sigma(estimate));
	}

	private static List<Object> stage(SampleResult sample, StageResult s, SampleDiagram diagram) {
		Optional<Estimate> a = s.conductance("A_S");
		Optional<Estimate> g = s.conductance("G0_S");
		PhaseMeasures m = s.verdict().measures();
		List<Object> row = new ArrayList<>(List.of(sample.name(), s.runName(), s.id(), s.branch().id(), s.twinFilm(), s.pressureGPa(),
				s.pressure().map(StagePressure::sigmaGPa).orElse(OptionalDouble.empty()),
				s.pressure().map(p -> p.source().id()).orElse(""), s.phase().id(),
				s.verdict().confidence() == Confidence.NONE ? "" : s.verdict().confidence().name().toLowerCase(java.util.Locale.ROOT),
				s.verdict().phase().definite() ? "" : String.join(" ", s.verdict().candidates().stream().map(Phase::id).toList()),
				s.override().map(PhaseOverride::reason).orElse("")));
		row.addAll(List.of(value(s.tcK()), sigma(s.tcK()), s.tc().map(t -> t.criterion().id()).orElse(""),
				s.tc().map(t -> t.fraction()).orElse(OptionalDouble.empty()), s.tc().map(t -> t.status().code()).orElse(""),
				value(s.hysteresis().flatMap(HysteresisResult::coolingK)), value(s.hysteresis().flatMap(HysteresisResult::warmingK)),
				value(s.hysteresis().flatMap(HysteresisResult::widthK)), sigma(s.hysteresis().flatMap(HysteresisResult::widthK))));
		row.addAll(List.of(value(m.rNormalOhm()), value(m.rLowOhm()), value(m.drop()), value(m.rise()), value(s.ratio().ratio()),
				sigma(s.ratio().ratio()), s.ratio().upperBound(), value(a), sigma(a), value(g), sigma(g),
				s.withoutConductanceLine().orElse("")));
		Optional<Trajectory.Point> place = diagram.place(s);
		add(row, SampleDiagram.activationK(s));
		add(row, place.flatMap(Trajectory.Point::amplitude));
		add(row, place.flatMap(Trajectory.Point::coupling));
		row.addAll(List.of(place.map(Trajectory.Point::kind).orElse(Trajectory.Coupling.NONE).id(),
				s.preferredFit().map(StageFit::modelId).orElse("")));
		row.addAll(List.of(s.quantity().map(Quantity::symbol).orElse(""), s.quantity().map(Quantity::unit).orElse(""), s.curve().size(),
				s.sweeps().size(), maskedRows(s), join(s, true), join(s, false), s.verdict().reason()));
		return row;
	}

	private static OptionalDouble value(Optional<Estimate> estimate) {
		return estimate.map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty());
	}

	private static OptionalDouble sigma(Optional<Estimate> estimate) {
		return estimate.map(e -> OptionalDouble.of(e.sigma())).orElse(OptionalDouble.empty());
	}

	/** Masked rows of its files, each file counted once. */
	static int maskedRows(StageResult stage) {
		return stage.sweeps().stream().collect(java.util.stream.Collectors.toMap(s -> s.input().sha256(), s -> s.masked().rows(),
				(x, y) -> x)).values().stream().mapToInt(Integer::intValue).sum();
	}

	private static String join(StageResult stage, boolean names) {
		return String.join(" ", stage.sweeps().stream().map(s -> s.input()).distinct()
				.map((RawInput i) -> names ? i.fileName() : i.sha256()).toList());
	}

	/** The table of fits: a row a parameter. */
	public static String fits(StudyResult study) {
		CsvTable csv = new CsvTable(FITS);
		for (SampleResult sample : study.samples()) {
			for (StageResult stage : sample.stages()) {
				stage.fits().forEach(fit -> fit(csv, sample, stage, fit));
			}
		}
		return csv.toString();
	}

	private static void fit(CsvTable csv, SampleResult sample, StageResult stage, StageFit fit) {
		Quantity quantity = stage.quantity().orElse(Quantity.RESISTANCE);
		fit.fit().parameters().forEach(p -> csv.row(parameter(sample, stage, fit, p.name(), p.estimate(), FitJson.unit(p.unit(), quantity), false)));
		fit.fit().derived().stream().filter(d -> FitJson.withheld(d.name(), quantity).isEmpty()).forEach(d -> csv.row(parameter(sample, stage, fit,
				d.name(), d.estimate(), FitJson.unit(d.quantity().unit(), quantity), true)));
	}

	private static List<Object> parameter(SampleResult sample, StageResult stage, StageFit f, String name, Estimate e, String unit,
			boolean derived) {
		List<Object> row = new ArrayList<>(List.of(sample.name(), stage.id(), stage.pressureGPa(), stage.branch().id(), f.modelId(),
				f.window().lowK(), f.window().highK(), f.windowByHand(), f.fit().points(), name, e.value(), e.sigma(), e.lower95(),
				e.upper95(), unit, derived));
		row.addAll(List.of(f.fit().chi2(), f.fit().dof(), f.fit().aicc(), f.deltaAicc(), f.weight(), f.fit().residualTests().runsP(),
				f.fit().converged(), f.fit().status().code(), f.preferred(), String.join("; ", f.flags())));
		return row;
	}
}
