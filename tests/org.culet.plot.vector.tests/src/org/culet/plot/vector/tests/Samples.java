package org.culet.plot.vector.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.culet.plot.Axis;
import org.culet.plot.ColorBar;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.scale.Range;

/** Figures to write. */
final class Samples {

	private Samples() {
	}

	/** R(T) of a number of stages with everything that a figure can have. */
	static Figure resistances(int stages) {
		Random random = new Random(stages);
		Panel.Builder panel = Panel.of(Axis.log("*T* [K]", "K"), Axis.log("*R*_□ [Ω]", "Ω")).legend(Panel.Legend.INSIDE);
		List<Double> values = new ArrayList<>();
		for (int s = 0; s < stages; s++) {
			double[] t = new double[60];
			double[] r = new double[60];
			for (int i = 0; i < 60; i++) {
				t[i] = 0.3 * Math.pow(1000, i / 59.0);
				r[i] = 5000 * (1 + 0.05 * s) * Math.exp((3 - 0.3 * s) / t[i]) * (1 + 0.002 * random.nextGaussian());
			}
			values.add((double) s);
			panel.add(Series.line(Points.of(t, r), new Ink.ByValue(s)).withKey("stage<" + s + ">").withMarker(Marker.RING)
					.withEndLabel(RichText.of("I_1")).withName(RichText.plain("A & B <" + s + ">")));
		}
		panel.add(new Mark.Rule(false, 6453.2, RichText.of("*h*/4*e*^2"), Dash.DASH_DOT, Ink.Role.MUTED, false));
		panel.add(new Mark.Band(true, 1, 10, RichText.plain("fit window"), Ink.Role.BAND));
		return Figure.of("sample", RichText.plain("Films \"A\" & <B>: R(T) at " + stages + " pressures"), panel.build())
				.withColorBar(new ColorBar(RichText.plain("Pressure [GPa]"), new Range(0, stages), values))
				.withNote(RichText.of("Note: *T*_c from 90 % of *R*_{max}, χ^2/ν = 1.02(3), −1.5 µS ≤ *A*"));
	}

	/** All symbols, open and filled. */
	static Figure symbols() {
		Panel.Builder panel = Panel.of(Axis.linear("x", ""), Axis.linear("y", ""));
		int k = 0;
		for (Marker.Shape shape : Marker.Shape.values()) {
			for (boolean open : new boolean[] { false, true }) {
				panel.add(Series.symbols(Points.of(new double[] { k }, new double[] { 1 }), Marker.of(shape, open), new Ink.Category(k)));
				k++;
			}
		}
		return Figure.of("symbols", RichText.plain("Symbols"), panel.build());
	}
}
