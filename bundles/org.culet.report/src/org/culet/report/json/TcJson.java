package org.culet.report.json;

import org.culet.physics.tc.TcResult;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Critical temperatures as JSON. */
public final class TcJson {

	private TcJson() {
	}

	/**
	 * Adds the fields of a critical temperature.
	 *
	 * @param node where to
	 * @param tc the result
	 */
	public static void put(ObjectNode node, TcResult tc) {
		node.put("criterion", tc.criterion().id());
		Json.put(node, "fraction", tc.fraction());
		Json.estimate(node, "Tc_K", "sigma_K", "ci95_K", tc.tc());
		Json.put(node, "R_max_ohm", tc.rMaxOhm());
		Json.put(node, "T_max_K", tc.tMaxK());
		node.put("status", tc.status().code());
		node.put("reason", tc.reason());
		ArrayNode crossings = node.putArray("crossings_K");
		tc.crossingsK().forEach(crossings::add);
		ObjectNode details = node.putObject("details");
		tc.details().forEach(d -> Json.estimate(details, d.name(), java.util.Optional.of(d.estimate())));
	}
}
