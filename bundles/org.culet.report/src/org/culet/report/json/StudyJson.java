package org.culet.report.json;

import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.SampleDiagram;
import org.culet.analysis.SampleScaling;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.Provenance;
import org.culet.analysis.result.RawInput;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageCrossings;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.MaskedRows;
import org.culet.data.Quantity;
import org.culet.physics.series.Crossing;
import org.culet.physics.series.RatioResult;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything that an analysis found, as one JSON document: results.json. */
public final class StudyJson {

	private StudyJson() {
	}

	/**
	 * The document.
	 *
	 * @param study the results
	 * @return an object
	 */
	public static ObjectNode of(StudyResult study) {
		ObjectNode node = Json.object();
		node.put("study", study.name());
		node.put("source", study.source());
		ArrayNode samples = node.putArray("samples");
		study.samples().forEach(s -> samples.add(sample(s)));
		ArrayNode problems = node.putArray("problems");
		for (Problem p : study.problems()) {
			ObjectNode one = problems.addObject();
			one.put("file", p.file());
			if (p.line().isPresent()) {
				one.put("line", p.line().getAsLong());
			} else {
				one.putNull("line");
			}
			one.put("cause", p.cause());
			p.listed().ifPresent(l -> {
				one.put("manifest", l.manifest());
				one.put("manifest_line", l.line());
			});
		}
		node.put("culet_version", study.culetVersion());
		return node;
	}

	private static ObjectNode sample(SampleResult sample) {
		ObjectNode node = Json.object();
		node.put("name", sample.name());
		node.put("id", sample.id());
		Json.put(node, "thickness_nm", sample.thicknessNm());
		if (sample.geometry().isPresent()) {
			Json.put(node, "width_um", sample.geometry().get().widthM() * 1e6);
			Json.put(node, "length_um", sample.geometry().get().lengthM() * 1e6);
		} else {
			node.putNull("width_um");
			node.putNull("length_um");
		}
		ArrayNode stages = node.putArray("stages");
		SampleDiagram diagram = SampleDiagram.of(sample);
		sample.stages().forEach(s -> stages.add(stage(s, diagram)));
		SeriesJson.put(node, sample);
		DiagramJson.put(node, diagram);
		ScalingJson.put(node.putObject("scaling"), SampleScaling.of(sample, Optional.empty()));
		ArrayNode crossings = node.putArray("crossings");
		for (StageCrossings pair : sample.crossings()) {
			for (Crossing crossing : pair.result().crossings()) {
				crossings.add(crossing(sample, pair, crossing));
			}
		}
		return node;
	}

	private static ObjectNode crossing(SampleResult sample, StageCrossings pair, Crossing crossing) {
		ObjectNode node = Json.object();
		node.put("a", pair.stageA());
		node.put("b", pair.stageB());
		Json.put(node, "a_GPa", pressure(sample, pair.stageA()));
		Json.put(node, "b_GPa", pressure(sample, pair.stageB()));
		Json.put(node, "T_K", crossing.temperatureK().value());
		Json.put(node, "sigma_T_K", crossing.temperatureK().sigma());
		Json.put(node, "R_ohm", crossing.resistanceOhm().value());
		Json.put(node, "sigma_R_ohm", crossing.resistanceOhm().sigma());
		node.put("approached", crossing.approached());
		node.put("sweeps", pair.sweeps());
		return node;
	}

	private static OptionalDouble pressure(SampleResult sample, String stageId) {
		return sample.stage(stageId).map(StageResult::pressureGPa).orElse(OptionalDouble.empty());
	}

	private static ObjectNode stage(StageResult stage, SampleDiagram diagram) {
		ObjectNode node = Json.object();
		node.put("id", stage.id());
		node.put("label", stage.label());
		node.put("run", stage.runName());
		Json.put(node, "pressure_GPa", stage.pressureGPa());
		if (stage.pressure().isPresent()) {
			Json.put(node, "sigma_GPa", stage.pressure().get().sigmaGPa());
			node.set("pressure", PressureJson.of(stage.pressure().get()));
		} else {
			node.putNull("sigma_GPa");
			node.putNull("pressure");
		}
		node.put("branch", stage.branch().id());
		node.put("twin_film", stage.twinFilm());
		PhaseJson.put(node, stage.verdict());
		node.put("phase", stage.phase().id());
		node.put("phase_by_hand", stage.override().isPresent());
		stage.override().ifPresent(o -> node.put("phase_by_hand_reason", o.reason()));
		node.put("phase_computed", stage.verdict().phase().id());
		Json.estimate(node, "Tc_K", "Tc_sigma_K", "Tc_ci95_K", stage.tcK());
		if (stage.tc().isPresent()) {
			TcJson.put(node.putObject("tc"), stage.tc().get());
		} else {
			node.putNull("tc");
		}
		HysteresisJson.put(node, stage.hysteresis());
		quantity(node, stage.quantity());
		node.set("ratio", ratio(stage.ratio()));
		DiagramJson.put(node, stage, diagram);
		conductance(node.putObject("conductance_line"), stage);
		ArrayNode fits = node.putArray("fits");
		Quantity quantity = stage.quantity().orElse(Quantity.RESISTANCE);
		stage.fits().forEach(f -> fits.add(FitJson.of(f, quantity)));
		if (stage.comparison().isPresent()) {
			ObjectNode comparison = node.putObject("comparison");
			FitJson.put(comparison, stage.comparison().get().comparison());
			FitJson.units(comparison, quantity);
		} else {
			node.putNull("comparison");
		}
		ArrayNode sweeps = node.putArray("sweeps");
		stage.sweeps().forEach(s -> sweeps.add(sweep(s)));
		node.set("warnings", Json.texts(stage.warnings()));
		node.set("provenance", provenance(stage.provenance()));
		return node;
	}

	/** The line whose numbers may be compared; the fit itself, also where it may not, is among the fits. */
	private static void conductance(ObjectNode node, StageResult stage) {
		Json.estimate(node, "A_S", "sigma_A_S", "ci95_A_S", stage.conductance("A_S"));
		Json.estimate(node, "G0_S", "sigma_G0_S", "ci95_G0_S", stage.conductance("G0_S"));
		Json.put(node, "T_ref_K", stage.conductance("T_ref_K").map(t -> OptionalDouble.of(t.value())).orElse(OptionalDouble.empty()));
		Json.window(node, "window_K", stage.conductanceLine().map(StageFit::window));
		node.put("status", stage.conductanceLine().isPresent() ? "ok" : "no_line");
		node.put("reason", stage.withoutConductanceLine().or(() -> stage.conductanceLine().map(StageFit::windowReason)).orElse(""));
	}

	private static void quantity(ObjectNode node, Optional<Quantity> quantity) {
		if (quantity.isPresent()) {
			node.put("quantity", quantity.get().symbol());
			node.put("unit", quantity.get().unit());
		} else {
			node.putNull("quantity");
			node.putNull("unit");
		}
	}

	private static ObjectNode ratio(RatioResult ratio) {
		ObjectNode node = Json.object();
		Json.put(node, "T_low_K", ratio.lowK());
		Json.put(node, "T_high_K", ratio.highK());
		Json.estimate(node, "ratio", "sigma", "ci95", ratio.ratio());
		Json.put(node, "upper_bound", ratio.upperBound());
		Json.estimate(node, "R_low_ohm", ratio.lowOhm());
		Json.estimate(node, "R_high_ohm", ratio.highOhm());
		node.put("status", ratio.status().id());
		node.put("reason", ratio.reason());
		return node;
	}

	private static ObjectNode sweep(SweepResult sweep) {
		ObjectNode node = Json.object();
		node.put("id", sweep.id());
		node.put("file", sweep.input().fileName());
		node.put("sha256", sweep.input().sha256());
		node.put("points", sweep.curve().size());
		node.put("measured", sweep.measured());
		node.put("direction", sweep.direction().label());
		if (sweep.curve().size() > 0) {
			Json.interval(node, "range_K", sweep.lowestK(), sweep.highestK());
		} else {
			node.putNull("range_K");
		}
		quantity(node, Optional.of(sweep.quantity()));
		node.put("format", sweep.format());
		node.put("columns", sweep.columns());
		node.set("masked", masked(sweep.masked()));
		node.set("masked_by_hand", Json.texts(sweep.maskedByHand()));
		sweep.verdict().ifPresent(v -> PhaseJson.put(node, v));
		sweep.tc().ifPresent(tc -> TcJson.put(node.putObject("tc"), tc));
		ArrayNode fits = node.putArray("fits");
		for (StageFit fit : sweep.fits()) {
			fits.add(FitJson.of(fit, sweep.quantity()));
		}
		node.set("notes", Json.texts(sweep.notes()));
		return node;
	}

	/**
	 * Rows of a file that give no point.
	 *
	 * @param masked the rows
	 * @return an object with their number and the reasons
	 */
	public static ObjectNode masked(MaskedRows masked) {
		ObjectNode node = Json.object();
		node.put("rows", masked.rows());
		ObjectNode reasons = node.putObject("reasons");
		masked.reasons().forEach(r -> reasons.put(r.reason().code(), r.rows()));
		return node;
	}

	private static ObjectNode provenance(Provenance provenance) {
		ObjectNode node = Json.object();
		node.put("computed_by", provenance.computedBy());
		node.put("operation", provenance.operation());
		node.put("input_digest", provenance.inputDigest());
		ArrayNode inputs = node.putArray("inputs");
		for (RawInput input : provenance.inputs()) {
			ObjectNode one = inputs.addObject();
			one.put("file", input.fileName());
			one.put("sha256", input.sha256());
		}
		return node;
	}
}
