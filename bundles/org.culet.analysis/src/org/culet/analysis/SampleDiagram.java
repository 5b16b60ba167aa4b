package org.culet.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.physics.Estimate;
import org.culet.physics.diagram.DiagramProxies;
import org.culet.physics.diagram.DiagramStage;
import org.culet.physics.diagram.Trajectory;
import org.culet.physics.series.Branch;

/**
 * The pressurising branch of a sample in the phase diagram: amplitude and coupling of its stages by the proxies of physics.md 8.
 *
 * @param trajectory the way of the sample, with the line under its amplitudes
 * @param places the places of its stages by their ids, in order of pressure
 */
public record SampleDiagram(Trajectory trajectory, Map<String, Trajectory.Point> places) {

	/** Copies the map. */
	public SampleDiagram {
		Objects.requireNonNull(trajectory, "trajectory");
		places = Map.copyOf(places);
	}

	/**
	 * Places the stages of a sample.
	 *
	 * @param sample results of the sample
	 * @return its way; stages without a pressure, or of the other branch, have no place
	 */
	public static SampleDiagram of(SampleResult sample) {
		List<StageResult> stages = sample.stages(Branch.UP).stream().filter(s -> s.pressureGPa().isPresent())
				.sorted(Comparator.comparingDouble(s -> s.pressureGPa().getAsDouble())).toList();
		Trajectory trajectory = DiagramProxies.trajectory(stages.stream()
				.map(s -> new DiagramStage(s.pressureGPa().getAsDouble(), s.phase(), s.tcK(), activationK(s))).toList());
		Map<String, Trajectory.Point> places = new LinkedHashMap<>();
		for (int i = 0; i < stages.size(); i++) {
			places.put(stages.get(i).id(), trajectory.points().get(i));
		}
		return new SampleDiagram(trajectory, places);
	}

	/** The activation temperature T_A of an activated insulator in kelvin, empty for another stage. */
	public static Optional<Estimate> activationK(StageResult stage) {
		return stage.fit("activated").filter(StageFit::preferred).flatMap(f -> f.parameter("T0_K"));
	}

	/** The place of a stage. */
	public Optional<Trajectory.Point> place(StageResult stage) {
		return Optional.ofNullable(places.get(stage.id()));
	}
}
