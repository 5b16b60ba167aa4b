package org.culet.report.json;

import java.util.Optional;

import org.culet.analysis.SampleScaling;
import org.culet.physics.series.ScalingResult;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finite-size scaling as JSON; where the isotherms have no common crossing there is no critical point, and its numbers are {@code null}. */
public final class ScalingJson {

	private ScalingJson() {
	}

	/**
	 * Adds the fields of an analysis.
	 *
	 * @param node where to
	 * @param scaling the analysis
	 */
	public static void put(ObjectNode node, SampleScaling scaling) {
		ScalingResult result = scaling.result();
		Optional<ScalingResult.Fit> critical = result.critical();
		Json.estimate(node, "Pc_GPa", "sigma_Pc_GPa", "ci95_Pc_GPa", critical.map(ScalingResult.Fit::criticalGPa));
		Json.estimate(node, "Rc_ohm", "sigma_Rc_ohm", "ci95_Rc_ohm", critical.map(ScalingResult.Fit::criticalOhm));
		Json.estimate(node, "nu_z", "sigma_nu_z", "ci95_nu_z", critical.map(ScalingResult.Fit::nuZ));
		Json.put(node, "quality", result.quality());
		node.put("points", result.points());
		Json.window(node, "window_K", Optional.of(scaling.window()).filter(w -> Double.isFinite(w.highK())));
		Json.estimate(node, "slope_inverse_nu_z", critical.flatMap(c -> result.slopeInverseNuZ()));
		result.fit().ifPresent(f -> {
			node.put("order", f.order());
			Json.put(node, "chi2", f.chi2());
			node.put("dof", f.dof());
		});
		ArrayNode windows = node.putArray("windows");
		critical.ifPresent(c -> result.windows().forEach(w -> {
			ObjectNode one = windows.addObject();
			Json.put(one, "Pc_GPa", w.criticalGPa());
			Json.put(one, "inverse_nu_z", w.inverseNuZ());
		}));
		node.put("status", result.status().id());
		node.put("reason", result.reason() + "; " + scaling.points());
	}
}
