package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

import org.culet.model.Known;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.TuningValue;

/**
 * What the critical temperatures of stages are drawn against: pressure, the thickness of the film, or a tuning parameter of the stages.
 *
 * @param name name of the quantity
 * @param unit its unit, may be empty
 * @param kind where its values are
 */
record Abscissa(String name, String unit, Kind kind) {

	/** Where values are. */
	enum Kind {
		/** In the results: the pressure. */
		PRESSURE,
		/** In the sample: its thickness. */
		THICKNESS,
		/** In the stage: a tuning parameter of that name and unit. */
		TUNING
	}

	/** A value with its standard error, 0 where there is none. */
	record Place(double x, double sigma) {
	}

	static final Abscissa PRESSURE = new Abscissa("Pressure", "GPa", Kind.PRESSURE);

	/** What the stages of a study can be told apart by. */
	static List<Abscissa> of(Study study) {
		List<Abscissa> all = new ArrayList<>(List.of(PRESSURE));
		if (study.getSamples().stream().anyMatch(s -> Known.of(s.getThicknessNm()).isPresent())) {
			all.add(new Abscissa("Thickness", "nm", Kind.THICKNESS));
		}
		TreeSet<String> seen = new TreeSet<>();
		stages(study).flatMap(s -> s.getTuning().stream()).filter(t -> Known.of(t.getValue()).isPresent())
				.filter(t -> seen.add(t.getName() + "\n" + t.getUnit()))
				.forEach(t -> all.add(new Abscissa(t.getName(), t.getUnit(), Kind.TUNING)));
		return all;
	}

	private static java.util.stream.Stream<Stage> stages(Study study) {
		return study.getSamples().stream().flatMap(s -> s.getRuns().stream()).flatMap(r -> r.getStages().stream());
	}

	/** The values by the ids of stages; to be taken where the model may be read, and used anywhere. */
	Map<String, Place> places(Study study) {
		Map<String, Place> places = new HashMap<>();
		for (Sample sample : study.getSamples()) {
			for (Run run : sample.getRuns()) {
				for (Stage stage : run.getStages()) {
					place(sample, stage, places);
				}
			}
		}
		return Map.copyOf(places);
	}

	private void place(Sample sample, Stage stage, Map<String, Place> places) {
		if (kind == Kind.THICKNESS) {
			put(stage, Known.of(sample.getThicknessNm()), Known.of(sample.getThicknessSigmaNm()), places);
		} else if (kind == Kind.TUNING) {
			for (TuningValue tuning : stage.getTuning()) {
				if (tuning.getName().equals(name) && tuning.getUnit().equals(unit)) {
					put(stage, Known.of(tuning.getValue()), Known.of(tuning.getSigma()), places);
				}
			}
		}
	}

	private static void put(Stage stage, OptionalDouble value, OptionalDouble sigma, Map<String, Place> places) {
		value.ifPresent(x -> places.put(stage.getId(), new Place(x, Math.max(0, sigma.orElse(0)))));
	}

	/** Name with unit, for a menu. */
	String label() {
		return unit.isEmpty() ? name : name + " [" + unit + "]";
	}
}
