package org.culet.report.json;

import java.util.Optional;

import org.culet.analysis.SampleDiagram;
import org.culet.analysis.result.StageResult;
import org.culet.physics.diagram.Trajectory;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the phase diagram draws, as JSON: the pairing scale of a sample, amplitude and coupling of a stage. */
final class DiagramJson {

	private DiagramJson() {
	}

	/** The line T_i0 (1 - P/P_a) of a sample. */
	static void put(ObjectNode sample, SampleDiagram diagram) {
		ObjectNode node = sample.putObject("diagram");
		Trajectory way = diagram.trajectory();
		Json.estimate(node, "P_a_GPa", "sigma_P_a_GPa", "ci95_P_a_GPa", way.pairing().map(Trajectory.Pairing::endGPa));
		Json.estimate(node, "T_i0_K", "sigma_T_i0_K", "ci95_T_i0_K", way.pairing().map(Trajectory.Pairing::scaleK));
		node.put("stages", way.pairing().map(Trajectory.Pairing::stages).orElse(0));
		node.put("status", way.status().id());
		node.put("reason", way.reason());
	}

	/** The place of a stage. */
	static void put(ObjectNode node, StageResult stage, SampleDiagram diagram) {
		Optional<Trajectory.Point> place = diagram.place(stage);
		Json.estimate(node, "amplitude", "sigma_amplitude", "ci95_amplitude", place.flatMap(Trajectory.Point::amplitude));
		Json.estimate(node, "coupling", "sigma_coupling", "ci95_coupling", place.flatMap(Trajectory.Point::coupling));
		node.put("coupling_kind", place.map(Trajectory.Point::kind).orElse(Trajectory.Coupling.NONE).id());
		Json.estimate(node, "T_A_K", "sigma_T_A_K", "ci95_T_A_K", SampleDiagram.activationK(stage));
	}
}
