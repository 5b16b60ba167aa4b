package org.culet.ui.internal.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.series.Branch;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;

/**
 * Critical temperatures against a tuning parameter other than pressure, one series a sample.
 *
 * @param abscissa the parameter
 * @param places its values by the ids of stages
 */
record TcAgainst(Abscissa abscissa, Map<String, Abscissa.Place> places) {

	private static final List<Marker.Shape> SHAPES = List.of(Marker.Shape.CIRCLE, Marker.Shape.SQUARE, Marker.Shape.UP, Marker.Shape.DIAMOND,
			Marker.Shape.DOWN);

	/** Builds the figure. */
	BuiltFigure build(StudyResult study) {
		String unit = abscissa.unit().isEmpty() ? "" : " [" + RichText.escape(abscissa.unit()) + "]";
		Panel.Builder panel = Panel.of(Axis.linear(RichText.escape(abscissa.name()) + unit, abscissa.unit()), Axis.linear("*T*_c [K]", "K"))
				.legend(Panel.Legend.INSIDE);
		int shown = 0;
		for (int i = 0; i < study.samples().size(); i++) {
			SampleResult sample = study.samples().get(i);
			for (Branch branch : Branch.values()) {
				List<StageResult> stages = sample.stages(branch).stream().filter(s -> s.tcK().isPresent() && places.containsKey(s.id()))
						.sorted(Comparator.comparingDouble(s -> places.get(s.id()).x())).toList();
				if (!stages.isEmpty()) {
					panel.add(series(sample, stages, i, branch == Branch.DOWN));
					shown++;
				}
			}
		}
		if (shown == 0) {
			return BuiltFigure.none("No stage has both a critical temperature and a value of " + abscissa.name()
					+ ". Type its values under \"Other tuning parameters\" in the properties of the stages.");
		}
		return BuiltFigure.of(Figure.of("tc-tuning", RichText.of("*T*_c against " + RichText.escape(abscissa.name())), panel.build()));
	}

	private Series series(SampleResult sample, List<StageResult> stages, int index, boolean down) {
		int n = stages.size();
		double[] x = new double[n];
		double[] sigmaX = new double[n];
		double[] y = new double[n];
		double[] sigmaY = new double[n];
		for (int k = 0; k < n; k++) {
			Abscissa.Place place = places.get(stages.get(k).id());
			Estimate tc = stages.get(k).tcK().orElseThrow();
			x[k] = place.x();
			sigmaX[k] = place.sigma();
			y[k] = tc.value();
			sigmaY[k] = tc.sigma();
		}
		boolean line = abscissa.kind() == Abscissa.Kind.TUNING;
		return Series.symbols(Points.of(x, y, sigmaX, sigmaY), Marker.of(SHAPES.get(index % SHAPES.size()), down), new Ink.Category(index))
				.withLine(line ? new Line(0.6, down ? Dash.DASHED : Dash.SOLID) : Line.NONE).withKey(sample.id())
				.withName(RichText.plain("Sample " + sample.name() + (down ? ", depressurising" : "")));
	}
}
