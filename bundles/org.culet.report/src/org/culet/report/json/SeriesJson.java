package org.culet.report.json;

import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.SeriesResult;
import org.culet.physics.fit.ReferenceTrend;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.series.Monotonicity;
import org.culet.physics.series.PhaseBoundary;
import org.culet.physics.series.PressureMaximum;
import org.culet.physics.series.Reversibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the stages of a sample say together, as JSON: {@code series} for pressurising, {@code series_down} for depressurising. */
final class SeriesJson {

	private SeriesJson() {
	}

	static void put(ObjectNode node, SampleResult sample) {
		put(node, "series", sample.series(Branch.UP));
		put(node, "series_down", sample.series(Branch.DOWN));
		if (sample.reversibility().isPresent()) {
			node.set("reversibility", reversibility(sample.reversibility().get()));
		} else {
			node.putNull("reversibility");
		}
	}

	private static void put(ObjectNode node, String name, Optional<SeriesResult> series) {
		if (series.isPresent()) {
			node.set(name, of(series.get()));
		} else {
			node.putNull(name);
		}
	}

	private static ObjectNode of(SeriesResult series) {
		ObjectNode node = Json.object();
		node.put("branch", series.branch().id());
		node.set("stages", Json.texts(series.stages()));
		Optional<PhaseBoundary> transition = series.boundary(Phase.M1, Phase.M2);
		Json.estimate(node, "P_T_GPa", "sigma_P_T_GPa", "ci95_P_T_GPa", series.transitionGPa());
		Json.estimate(node, "P_T_refined_GPa", "sigma_P_T_refined_GPa", "ci95_P_T_refined_GPa",
				transition.flatMap(PhaseBoundary::refinedGPa));
		ArrayNode boundaries = node.putArray("boundaries");
		series.boundaries().forEach(b -> boundaries.add(boundary(b)));
		PressureMaximum maximum = series.tcMaximum();
		ObjectNode tc = node.putObject("Tc_maximum");
		Json.estimate(tc, "P_GPa", "sigma_P_GPa", "ci95_P_GPa", maximum.pressureGPa());
		Json.estimate(tc, "Tc_K", "sigma_K", "ci95_K", maximum.value());
		tc.put("status", maximum.status().id());
		tc.put("reason", maximum.reason());
		node.set("Tc_trend", series.tcTrend().map(SeriesJson::trend).orElse(null));
		node.set("G0_trend", series.conductanceTrend().map(SeriesJson::conventions).orElse(null));
		Json.estimate(node, "A_at_M2_I2_S", series.slopeAtInsulator());
		node.set("notes", Json.texts(series.notes()));
		return node;
	}

	private static ObjectNode boundary(PhaseBoundary b) {
		ObjectNode node = Json.object();
		node.put("from", b.from().id());
		node.put("to", b.to().id());
		Json.estimate(node, "P_GPa", "sigma_P_GPa", "ci95_P_GPa", b.pressureGPa());
		Json.estimate(node, "refined_GPa", "sigma_refined_GPa", "ci95_refined_GPa", b.refinedGPa());
		if (b.bracket().isPresent()) {
			Json.interval(node, "bracket_GPa", b.bracket().get().lowGPa(), b.bracket().get().highGPa());
		} else {
			node.putNull("bracket_GPa");
		}
		node.put("status", b.status().id());
		node.put("reason", b.reason());
		return node;
	}

	private static ObjectNode trend(Monotonicity trend) {
		ObjectNode node = Json.object();
		node.put("trend", trend.trend().id());
		node.put("points", trend.points());
		Json.put(node, "chi2_rising", trend.chi2Rising());
		Json.put(node, "chi2_falling", trend.chi2Falling());
		return node;
	}

	private static ObjectNode conventions(ReferenceTrend trend) {
		ObjectNode node = Json.object();
		node.put("survives", trend.survives());
		node.put("reason", trend.reason());
		ArrayNode columns = node.putArray("conventions");
		for (ReferenceTrend.Column c : trend.columns()) {
			ObjectNode one = columns.addObject();
			Json.put(one, "T_ref_K", c.referenceK());
			one.put("trend", c.trend().name().toLowerCase(java.util.Locale.ROOT));
			ArrayNode g0 = one.putArray("G0_S");
			c.g0S().forEach(g -> g0.add(g.value()));
		}
		return node;
	}

	private static ObjectNode reversibility(Reversibility r) {
		ObjectNode node = Json.object();
		Json.put(node, "H_300K", r.roomHysteresis());
		Json.put(node, "H_350mK", r.coldHysteresis());
		Json.put(node, "offset_GPa", r.offsetGPa());
		ArrayNode pairs = node.putArray("pairs");
		for (Reversibility.Pair p : r.pairs()) {
			ObjectNode one = pairs.addObject();
			Json.put(one, "pressure_GPa", p.pressureGPa());
			Json.put(one, "delta_lnR_300K", p.deltaLnRoom());
			Json.put(one, "delta_lnR_350mK", p.deltaLnCold());
			one.put("phase_down", p.downPhase().id());
			one.put("phase_up", p.upPhase().map(Phase::id).orElse(null));
		}
		return node;
	}
}
