package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;

/**
 * Everything that a figure is built from; to be built anywhere.
 *
 * @param by its builder
 * @param results results of an analysis
 * @param target what it is about
 * @param options choices of the reader
 * @param against what Tc is drawn against
 * @param places values of {@code against} by the ids of stages; none for the pressure, which is in the results
 */
record FigureRequest(FigureBuilder by, StudyResult results, FigureTarget target, FigureOptions options, Abscissa against,
		Map<String, Abscissa.Place> places) {

	/** Whether another request asks for the same figure; results are the same if they are of one analysis. */
	boolean same(FigureRequest other) {
		return by == other.by && results == other.results && target.equals(other.target) && options.equals(other.options)
				&& against.equals(other.against) && places.equals(other.places);
	}

	/** Builds the figure. */
	BuiltFigure build() {
		return againstPressure() ? by.build(results, target, options) : new TcAgainst(against, places).build(results);
	}

	private boolean againstPressure() {
		return against.kind() == Abscissa.Kind.PRESSURE;
	}

	/** Name of the sample that it is about; empty for a figure of the study. */
	String sampleName() {
		return by.scope() == FigureBuilder.Scope.STUDY ? "" : target.sampleId().flatMap(results::sample).map(SampleResult::name).orElse("");
	}

	/** Where the point of a stage lies in a series of its whole sample. */
	Optional<Double> abscissa(String stageId) {
		if (againstPressure()) {
			OptionalDouble pressure = results.stage(stageId).map(StageResult::pressureGPa).orElse(OptionalDouble.empty());
			return pressure.isPresent() ? Optional.of(pressure.getAsDouble()) : Optional.empty();
		}
		return Optional.ofNullable(places.get(stageId)).map(Abscissa.Place::x);
	}

	/** The stages that the figure can show, in the order of the study. */
	List<StageResult> stages() {
		return results.samples().stream().filter(s -> target.sampleId().isEmpty() || target.sampleId().get().equals(s.id()))
				.flatMap(s -> s.stages().stream()).toList();
	}
}
