package org.culet.report.json;

import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.tc.HysteresisResult;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The loop around a step from insulator to metal as JSON. */
public final class HysteresisJson {

	private HysteresisJson() {
	}

	/**
	 * Adds the field {@code hysteresis}: an object, or {@code null} where one direction is missing.
	 *
	 * @param node where to
	 * @param result the loop
	 */
	public static void put(ObjectNode node, Optional<HysteresisResult> result) {
		if (result.isEmpty()) {
			node.putNull("hysteresis");
			return;
		}
		HysteresisResult loop = result.get();
		ObjectNode one = node.putObject("hysteresis");
		Json.put(one, "level_ohm", loop.levelOhm());
		temperature(one, "cooling", loop.coolingK());
		temperature(one, "warming", loop.warmingK());
		Json.estimate(one, "width_K", "sigma_width_K", "ci95_width_K", loop.widthK());
		one.put("status", loop.status().id());
		one.put("reason", loop.reason());
	}

	private static void temperature(ObjectNode node, String direction, Optional<Estimate> kelvin) {
		ObjectNode one = node.putObject(direction);
		Json.estimate(one, "T_K", "sigma_T_K", "ci95_T_K", kelvin);
	}
}
