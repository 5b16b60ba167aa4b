package org.culet.plot.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.SweepResult;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Residuals;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.LinearAxes;
import org.culet.physics.transport.TransportModel;
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
import org.culet.plot.internal.builder.SessionWords;

/**
 * The figures of a fitting session for one stage: its points with the law of a fit and the window that a person moves, in axes on which
 * the law is straight, and the residuals beneath. Points are prepared once, so that a figure for another window costs little.
 */
public final class SessionFigure {

	/** Key of the band that is the window. */
	public static final String WINDOW = "window";

	/** Begin of the keys of points that are set aside; the id of the sweep follows. */
	private static final String MASKED = "masked ";
	private static final int SAMPLES = 240;
	private static final double MICRO = 1e6;
	/** So many points of a sweep are drawn while a window moves: more than there are pixels side by side. */
	private static final int THIN = 3000;
	/** The law is drawn dotted this much beyond its window. */
	private static final double BEYOND = 4;

	/** The axes. */
	public enum Axes {
		/** Those on which the law is a straight line; log R against log T where there are none. */
		LAW("Axes of the law"),
		/** ln R against 1/T. */
		ARRHENIUS("ln R against 1/T"),
		/** ln R against T^-1/2. */
		EFROS_SHKLOVSKII("ln R against T^-1/2"),
		/** ln R against T^-1/3. */
		MOTT_2D("ln R against T^-1/3"),
		/** ln R against T^-1/4. */
		MOTT_3D("ln R against T^-1/4"),
		/** G against ln T. */
		CONDUCTANCE("G against ln T"),
		/** log R against log T. */
		LOGARITHMIC("log R against log T");

		private final String words;

		Axes(String words) {
			this.words = words;
		}

		/** Name for people. */
		public String words() {
			return words;
		}
	}

	private final StageResult stage;
	private final SessionWords words;
	private final List<Points> resistances = new ArrayList<>();
	private final List<Points> conductances = new ArrayList<>();
	/** The same with at most {@link #THIN} points a sweep. */
	private final List<Points> fewResistances = new ArrayList<>();
	private final List<Points> fewConductances = new ArrayList<>();
	/** Points set aside by a person, seen and not used; none for a sweep without such points. */
	private final List<Points> asideResistances = new ArrayList<>();
	private final List<Points> asideConductances = new ArrayList<>();
	private final List<Points> fewAsideResistances = new ArrayList<>();
	private final List<Points> fewAsideConductances = new ArrayList<>();
	private final double lowK;
	private final double highK;

	/**
	 * Prepares the figures of a stage.
	 *
	 * @param stage what was found for it; it has points
	 */
	public SessionFigure(StageResult stage) {
		this.stage = stage;
		this.words = SessionWords.of(stage);
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (SweepResult sweep : stage.sweeps()) {
			RtCurve curve = sweep.curve();
			double[] t = curve.temperaturesK();
			double[] r = curve.resistancesOhm();
			double[] g = conductances(r);
			for (int i = 0; i < r.length; i++) {
				low = Math.min(low, t[i]);
				high = Math.max(high, t[i]);
			}
			resistances.add(Points.of(t, r));
			conductances.add(Points.of(t, g));
			fewResistances.add(thinned(resistances.getLast(), t, r));
			fewConductances.add(thinned(conductances.getLast(), t, g));
			double[] asideT = sweep.aside().temperaturesK();
			double[] asideR = sweep.aside().resistancesOhm();
			double[] asideG = conductances(asideR);
			asideResistances.add(Points.of(asideT, asideR));
			asideConductances.add(Points.of(asideT, asideG));
			fewAsideResistances.add(thinned(asideResistances.getLast(), asideT, asideR));
			fewAsideConductances.add(thinned(asideConductances.getLast(), asideT, asideG));
		}
		lowK = low;
		highK = high;
	}

	private static double[] conductances(double[] resistances) {
		return Arrays.stream(resistances).map(r -> r > 0 ? MICRO / r : Double.NaN).toArray();
	}

	private static Points thinned(Points all, double[] x, double[] y) {
		if (x.length <= THIN) {
			return all;
		}
		int step = (x.length + THIN - 1) / THIN;
		double[] fewX = new double[(x.length + step - 1) / step];
		double[] fewY = new double[fewX.length];
		for (int i = 0; i < fewX.length; i++) {
			fewX[i] = x[i * step];
			fewY[i] = y[i * step];
		}
		return Points.of(fewX, fewY);
	}

	/** Lowest temperature of the points in kelvin; infinite without points. */
	public double lowestK() {
		return lowK;
	}

	/** Highest temperature of the points in kelvin; 0 without points. */
	public double highestK() {
		return highK;
	}

	/**
	 * The points with a law and its window.
	 *
	 * @param axes the axes
	 * @param model the law that axes are those of
	 * @param fit the fit that is drawn
	 * @param window the window; empty: none is drawn
	 * @param byHand whether a person set it
	 * @return the figure; its band has the key {@link #WINDOW}
	 */
	public Figure fit(Axes axes, Optional<TransportModel> model, Optional<FitResult> fit, Optional<TemperatureWindow> window, boolean byHand) {
		return figure(axes, model, fit, window, byHand ? "window set by hand" : "automatic window",
				byHand ? Ink.Role.ACCENT : Ink.Role.BAND, false);
	}

	/**
	 * The same while the window moves, many times a second: of very many points only as many are drawn as pixels can show.
	 *
	 * @param axes the axes
	 * @param fit the fit over the window
	 * @param window the window
	 * @return the figure; its band has the key {@link #WINDOW}
	 */
	public Figure moving(Axes axes, FitResult fit, TemperatureWindow window) {
		return figure(axes, Optional.of(fit.model()), Optional.of(fit), Optional.of(window), "", Ink.Role.ACCENT, true);
	}

	private Figure figure(Axes axes, Optional<TransportModel> model, Optional<FitResult> fit, Optional<TemperatureWindow> window, String label,
			Ink ink, boolean few) {
		Optional<LinearAxes> linear = linear(axes, model);
		boolean conductance = linear.map(l -> l.ordinate() == FitSpace.CONDUCTANCE).orElse(false);
		Panel.Builder panel = Panel.of(abscissa(linear), conductance ? words.conductanceAxis() : words.resistanceAxis()).legend(Panel.Legend.INSIDE);
		if (linear.map(l -> l.abscissa() == LinearAxes.Abscissa.INVERSE_POWER).orElse(false)) {
			panel.top("*T* [K]");
		}
		window.flatMap(this::visible).ifPresent(w -> panel.add(new Mark.Band(true, w.lowK(), w.highK(),
				RichText.plain(label), ink, WINDOW)));
		aside(panel, conductance, few);
		for (int i = 0; i < resistances.size(); i++) {
			SweepResult sweep = stage.sweeps().get(i);
			List<Points> shown = few ? conductance ? fewConductances : fewResistances : conductance ? conductances : resistances;
			panel.add(Series.symbols(shown.get(i), Marker.RING.sized(0.8), new Ink.Category(i))
					.withKey(sweep.id()).withName(RichText.plain(sweep.direction().label())));
		}
		fit.filter(FitResult::hasFit).ifPresent(f -> law(panel, f, conductance));
		return Figure.of("session-fit-" + axes, RichText.plain(stage.label()), panel.build()).withAspect(0.62);
	}

	private void aside(Panel.Builder panel, boolean conductance, boolean few) {
		List<Points> shown = few ? conductance ? fewAsideConductances : fewAsideResistances : conductance ? asideConductances : asideResistances;
		int all = stage.sweeps().stream().mapToInt(s -> s.aside().size()).sum();
		boolean named = false;
		for (int i = 0; i < shown.size(); i++) {
			if (shown.get(i).size() > 0) {
				Series masked = Series.symbols(shown.get(i), Marker.RING.sized(0.8), Ink.Role.MUTED).withKey(MASKED + stage.sweeps().get(i).id());
				panel.add(named ? masked : masked.withName(RichText.plain(all + " masked")));
				named = true;
			}
		}
	}

	/**
	 * Says whose masked points a series shows.
	 *
	 * @param key key of a series
	 * @return id of the sweep; empty if it shows points that are used
	 */
	public static Optional<String> maskedSweep(String key) {
		return key.startsWith(MASKED) ? Optional.of(key.substring(MASKED.length())) : Optional.empty();
	}

	private Optional<TemperatureWindow> visible(TemperatureWindow window) {
		double low = Math.max(window.lowK(), lowK);
		double high = Math.min(window.highK(), highK);
		return low < high ? Optional.of(new TemperatureWindow(low, high)) : Optional.empty();
	}

	private static Optional<LinearAxes> linear(Axes axes, Optional<TransportModel> model) {
		return switch (axes) {
			case LAW -> model.flatMap(TransportModel::linearAxes);
			case ARRHENIUS -> Optional.of(LinearAxes.inversePower(1, FitSpace.LN_R));
			case EFROS_SHKLOVSKII -> Optional.of(LinearAxes.inversePower(0.5, FitSpace.LN_R));
			case MOTT_2D -> Optional.of(LinearAxes.inversePower(1.0 / 3, FitSpace.LN_R));
			case MOTT_3D -> Optional.of(LinearAxes.inversePower(0.25, FitSpace.LN_R));
			case CONDUCTANCE -> Optional.of(LinearAxes.lnT(FitSpace.CONDUCTANCE));
			case LOGARITHMIC -> Optional.empty();
		};
	}

	private static Axis abscissa(Optional<LinearAxes> linear) {
		return linear.filter(l -> l.abscissa() == LinearAxes.Abscissa.INVERSE_POWER).map(l -> Axis.inverseTemperature(l.exponent()))
				.orElseGet(() -> Axis.log("*T* [K]", "K"));
	}

	private void law(Panel.Builder panel, FitResult fit, boolean conductance) {
		TemperatureWindow window = fit.window().flatMap(this::visible).orElse(new TemperatureWindow(lowK, highK));
		panel.add(Series.line(curve(fit, window.lowK(), window.highK(), conductance), Ink.Role.FIT).withLine(new Line(1.3, Dash.SOLID))
				.withName(RichText.plain(fit.model().displayName())));
		double[][] beyond = { { Math.max(lowK, window.lowK() / BEYOND), window.lowK() },
				{ window.highK(), Math.min(highK, window.highK() * BEYOND) } };
		for (double[] part : beyond) {
			if (part[1] > part[0] * 1.001) {
				panel.add(Series.line(curve(fit, part[0], part[1], conductance), Ink.Role.FIT).withLine(new Line(0.9, Dash.DOTTED)));
			}
		}
	}

	private static Points curve(FitResult fit, double low, double high, boolean conductance) {
		double[] t = new double[SAMPLES];
		double[] y = new double[SAMPLES];
		for (int i = 0; i < SAMPLES; i++) {
			t[i] = low * Math.pow(high / low, i / (SAMPLES - 1.0));
			OptionalDouble r = fit.resistanceOhm(t[i]);
			y[i] = r.isEmpty() || !(r.getAsDouble() > 0) ? Double.NaN : conductance ? MICRO / r.getAsDouble() : r.getAsDouble();
		}
		return Points.of(t, y);
	}

	/**
	 * Residuals of a fit over their standard errors against temperature.
	 *
	 * @param fit a fit with residuals
	 * @return the figure, empty where there are no residuals
	 */
	public Optional<Figure> residuals(FitResult fit) {
		Residuals residuals = fit.residuals();
		if (residuals.size() == 0) {
			return Optional.empty();
		}
		double[] t = new double[residuals.size()];
		for (int i = 0; i < t.length; i++) {
			t[i] = residuals.temperatureK(i);
		}
		Panel panel = Panel.of(Axis.log("*T* [K]", "K"), Axis.linear("residual / *σ*", ""))
				.add(new Mark.Band(false, -2, 2, RichText.EMPTY, Ink.Role.BAND))
				.add(new Mark.Rule(false, 0, RichText.EMPTY, Dash.SOLID, Ink.Role.MUTED, false))
				.add(Series.symbols(Points.of(t, residuals.standardised()), Marker.DISC.sized(0.7), new Ink.Category(0))).build();
		return Optional.of(Figure.of("session-residuals", RichText.plain("Residuals"), panel).withAspect(0.3));
	}
}
