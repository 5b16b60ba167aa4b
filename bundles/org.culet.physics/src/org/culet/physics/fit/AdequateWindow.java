package org.culet.physics.fit;

import java.util.Optional;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.TransportModel;

/**
 * The part of a window, from its lower end upwards, over which the residuals of a law do not speak against it. The window of a
 * comparison follows from the curve alone and is the same for all laws, so it may reach where something counts that the law does not
 * have, as the logarithm of the normal state above an activated rise.
 */
public final class AdequateWindow {

	/** Part of the upper end that a try keeps. */
	private static final double STEP = 0.95;

	private AdequateWindow() {
	}

	/**
	 * Lowers the upper end until the runs test is passed (p at least 0.01).
	 *
	 * @param model the law
	 * @param curve the curve, one sweep: two that differ fail the test whatever the law
	 * @param window window to begin with
	 * @param options choices of the fits; their window and kind of intervals are not used
	 * @return the window itself where nothing speaks against the law, a part of it, or empty if fewer than ten points, less than a factor 2
	 *         in T or a decade in R would be left
	 */
	public static Optional<TemperatureWindow> within(TransportModel model, RtCurve curve, TemperatureWindow window, FitOptions options) {
		for (double high = window.highK(); high > window.lowK(); high *= STEP) {
			TemperatureWindow tried = new TemperatureWindow(window.lowK(), high);
			FitResult fit = Fitter.fit(model, curve, options.withIntervals(IntervalMethod.COVARIANCE).withWindow(tried));
			if (!fit.hasFit() || HoppingWindow.tooNarrow(fit.residuals()).isPresent()) {
				return Optional.empty();
			}
			if (fit.residualTests().adequate()) {
				return Optional.of(tried);
			}
		}
		return Optional.empty();
	}
}
