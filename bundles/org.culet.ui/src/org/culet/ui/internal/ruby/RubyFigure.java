package org.culet.ui.internal.ruby;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.culet.data.Spectrum;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.SpectralLine;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.scale.Range;

/** A ruby spectrum with its fitted doublet, and the residuals below. */
final class RubyFigure {

	private static final String ID = "ruby-spectrum:";
	/** So far beyond the lines the spectrum is shown, nm. */
	private static final double ROOM_NM = 3;
	private static final int CURVE_POINTS = 600;
	private static final double SMALL = 0.55;

	private final Spectrum spectrum;
	private final DoubletFit fit;
	private final PressureResult pressure;
	private final Range range;

	private RubyFigure(Spectrum spectrum, DoubletFit fit, PressureResult pressure) {
		this.spectrum = spectrum;
		this.fit = fit;
		this.pressure = pressure;
		this.range = range();
	}

	/**
	 * The figure.
	 *
	 * @param id id of the reading: what was zoomed belongs to it
	 * @param spectrum the spectrum
	 * @param fit its fit, with R1 at least
	 * @param pressure the pressure that it gives
	 * @return two panels: intensity with fit and components, residuals
	 */
	static Figure of(String id, Spectrum spectrum, DoubletFit fit, PressureResult pressure) {
		RubyFigure figure = new RubyFigure(spectrum, fit, pressure);
		return Figure.of(ID + id, RichText.of("Ruby spectrum"), figure.intensity()).withPanels(List.of(figure.intensity(), figure.residuals()), 1)
				.withAspect(1.1);
	}

	/**
	 * A spectrum in which no line was found.
	 *
	 * @param id id of the reading
	 * @param spectrum the spectrum
	 * @return one panel
	 */
	static Figure of(String id, Spectrum spectrum) {
		Axis counts = Axis.linear("Intensity", "");
		return Figure.of(ID + id, RichText.of("Ruby spectrum"),
				Panel.of(wavelength(), counts).add(data(spectrum, spectrum.intensities()).withName(RichText.of("data"))).build());
	}

	private static Axis wavelength() {
		return Axis.linear("Wavelength [nm]", "nm");
	}

	private static Series data(Spectrum spectrum, double[] values) {
		return Series.symbols(Points.of(spectrum.wavelengthsNm(), values), Marker.DISC.sized(SMALL), Ink.Role.FOREGROUND);
	}

	private Range range() {
		double r1 = fit.r1().orElseThrow().positionNm();
		double low = Math.min(fit.r2().map(SpectralLine::positionNm).orElse(r1), pressure.referenceNm()) - ROOM_NM;
		double first = spectrum.wavelengthNm(0);
		double last = spectrum.wavelengthNm(spectrum.size() - 1);
		return new Range(Math.max(low, Math.min(first, last)), Math.max(Math.min(r1 + ROOM_NM, Math.max(first, last)), Math.max(low, Math.min(first, last)) + 0.1));
	}

	private Panel intensity() {
		Panel.Builder panel = Panel.of(wavelength().withRange(range), Axis.linear("Intensity", "")).legend(Panel.Legend.INSIDE);
		panel.add(data(spectrum, spectrum.intensities()).withName(RichText.of("data")));
		component(panel, fit.r1(), "R_{1}", 0);
		component(panel, fit.r2(), "R_{2}", 1);
		panel.add(curve(fit::intensity, Ink.Role.FIT, new Line(1.4, Dash.SOLID)).withName(RichText.of("fit")));
		fit.r1().ifPresent(line -> rule(panel, line.positionNm(), "R_{1}"));
		fit.r2().ifPresent(line -> rule(panel, line.positionNm(), "R_{2}"));
		if (range.contains(pressure.referenceNm())) {
			panel.add(new Mark.Rule(true, pressure.referenceNm(), RichText.of("*λ*_{0}"), Dash.DASHED, Ink.Role.MUTED, false));
		}
		panel.add(new Mark.Box(List.of(RichText.plain(result())), Mark.Corner.TOP_LEFT, Ink.Role.FOREGROUND));
		return panel.build();
	}

	private String result() {
		return String.format(Locale.ROOT, "P = %.3f ± %.3f GPa", pressure.pressureGPa(), pressure.sigmaGPa());
	}

	private void component(Panel.Builder panel, Optional<SpectralLine> line, String name, int colour) {
		line.ifPresent(l -> panel.add(curve(x -> fit.baselineAt(x) + l.intensity(x), new Ink.Category(colour), Line.DASHED).withName(RichText.of(name))));
	}

	private static void rule(Panel.Builder panel, double at, String label) {
		panel.add(new Mark.Rule(true, at, RichText.of(label), Dash.DOTTED, Ink.Role.MUTED, false));
	}

	private Series curve(DoubleUnaryOperator function, Ink ink, Line line) {
		double[] x = IntStream.rangeClosed(0, CURVE_POINTS).mapToDouble(i -> range.low() + range.span() * i / CURVE_POINTS).toArray();
		double[] y = java.util.Arrays.stream(x).map(function).toArray();
		return Series.line(Points.of(x, y), ink).withLine(line);
	}

	/** In standard errors where the noise is that of counting, else in counts. */
	private Panel residuals() {
		double[] values = new double[spectrum.size()];
		for (int i = 0; i < values.length; i++) {
			double difference = spectrum.intensity(i) - fit.intensity(spectrum.wavelengthNm(i));
			values[i] = fit.countingNoise() ? difference / Math.sqrt(Math.max(spectrum.intensity(i), 1)) : difference;
		}
		Axis axis = Axis.linear(fit.countingNoise() ? "Residual / *σ*" : "Residual", "");
		return Panel.of(wavelength().withRange(range), axis).add(data(spectrum, values))
				.add(new Mark.Rule(false, 0, RichText.EMPTY, Dash.SOLID, Ink.Role.FIT, false)).build();
	}
}
