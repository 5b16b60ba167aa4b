package org.culet.report.json;

import java.util.Locale;

import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Evidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.phase.PhaseMeasures;
import org.culet.physics.phase.PhaseVerdict;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Phases as JSON. */
public final class PhaseJson {

	private PhaseJson() {
	}

	/**
	 * Adds the fields of a verdict. The candidates are those of an undetermined one; a definite verdict has none beside itself.
	 *
	 * @param node where to
	 * @param verdict the verdict
	 */
	public static void put(ObjectNode node, PhaseVerdict verdict) {
		node.put("phase", verdict.phase().id());
		node.set("candidates", Json.texts(verdict.phase().definite() ? java.util.List.of()
				: verdict.candidates().stream().map(Phase::id).toList()));
		if (verdict.confidence() == Confidence.NONE) {
			node.putNull("confidence");
		} else {
			node.put("confidence", verdict.confidence().name().toLowerCase(Locale.ROOT));
		}
		ArrayNode evidence = node.putArray("evidence");
		for (Evidence e : verdict.evidence()) {
			ObjectNode one = evidence.addObject();
			one.put("rule", e.rule());
			one.put("statement", e.statement());
			Json.put(one, "value", e.value());
			Json.put(one, "threshold", e.threshold());
			one.put("passed", e.passed());
		}
		node.put("reason", verdict.reason());
		node.set("flags", Json.texts(verdict.flags().stream().map(PhaseFlag::code).toList()));
		measures(node.putObject("measures"), verdict.measures());
	}

	private static void measures(ObjectNode node, PhaseMeasures m) {
		Json.put(node, "T_min_K", m.tMinK());
		Json.estimate(node, "R_normal_ohm", m.rNormalOhm());
		Json.estimate(node, "R_low_ohm", m.rLowOhm());
		Json.put(node, "zero_bound_ohm", m.zeroBoundOhm());
		Json.estimate(node, "W_low", m.slopeLow());
		Json.estimate(node, "drop_ln", m.drop());
		Json.estimate(node, "rise_ln", m.rise());
		Json.estimate(node, "p_free", m.freeExponent());
	}
}
