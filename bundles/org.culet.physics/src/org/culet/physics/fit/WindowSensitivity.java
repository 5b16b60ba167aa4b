package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.TransportModels;

/**
 * How the free exponent p and its T0 move when either end of the window moves by 20 %.
 *
 * @param base fit of the free exponent over the window itself
 * @param moved fits over the moved windows; a move that adds or drops no point, or leaves too few, is not among them
 * @param windowDependent whether p moves by more than two of its standard errors; false without a base fit
 * @param reason the largest move, in one sentence
 */
public record WindowSensitivity(FitResult base, List<Moved> moved, boolean windowDependent, String reason) {

	private static final double MOVE = 0.2;
	private static final double SIGNIFICANT = 2;

	/**
	 * One moved window.
	 *
	 * @param window where it was moved to
	 * @param points points in it
	 * @param p exponent there
	 * @param t0K characteristic temperature there in kelvin
	 */
	public record Moved(TemperatureWindow window, int points, Estimate p, Estimate t0K) {
	}

	/**
	 * Moves the ends of a window.
	 *
	 * @param curve the curve
	 * @param window the window
	 * @param options choices of the fits; their window is not used
	 * @return what p and T0 do
	 */
	public static WindowSensitivity of(RtCurve curve, TemperatureWindow window, FitOptions options) {
		FitResult base = Fitter.fit(TransportModels.stretched(), curve, options.withWindow(window));
		List<Moved> moved = new ArrayList<>();
		if (!base.converged()) {
			return new WindowSensitivity(base, List.of(), false, "no fit of the free exponent over this window");
		}
		if (exponent(base).state() != FittedParameter.State.FREE) {
			return new WindowSensitivity(base, List.of(), false, "the free exponent is on its bound over this window, so it cannot be said how it moves");
		}
		double low = window.lowK();
		double high = window.highK();
		double[][] ends = {{low * (1 - MOVE), high}, {low * (1 + MOVE), high}, {low, high * (1 - MOVE)},
				{low, high * (1 + MOVE)}};
		for (double[] end : ends) {
			if (end[1] <= end[0]) {
				continue;
			}
			FitResult fit = Fitter.fit(TransportModels.stretched(), curve, options.withWindow(end[0], end[1]));
			if (fit.converged() && fit.points() != base.points()) {
				moved.add(new Moved(new TemperatureWindow(end[0], end[1]), fit.points(), exponent(fit).estimate(),
						fit.parameter("T0_K").orElseThrow().estimate()));
			}
		}
		double largest = 0;
		for (Moved m : moved) {
			largest = Math.max(largest, Math.abs(m.p().value() - exponent(base).value()) / exponent(base).sigma());
		}
		boolean dependent = largest > SIGNIFICANT;
		return new WindowSensitivity(base, List.copyOf(moved), dependent, String.format(Locale.ROOT,
				"moving an end by 20 %% moves p by up to %.1f of its standard errors%s", largest,
				dependent ? ": window_dependent" : ""));
	}

	private static FittedParameter exponent(FitResult fit) {
		return fit.parameter("p").orElseThrow();
	}
}
