package org.culet.analysis.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.result.StageFit;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.LowTemperatureScales;
import org.culet.physics.fit.WeakLocalizationWindow;

/**
 * The window of G = G0 + A ln T as the pipeline chooses it: the rule of physics; where G is curved already at its lower end, something
 * unknown happens there, and the lower end is raised; where no window is straight within the errors, the smallest one is taken and says
 * so. Precise data are curved nearly everywhere: the logarithm is an asymptotic law.
 *
 * @param window the window
 * @param reason how it was found
 * @param flags what must be known beside the fit
 */
record LogWindow(Optional<TemperatureWindow> window, String reason, List<String> flags) {

	/** Least ratio of the ends of a window. */
	static final double LEAST_RATIO = 2.5;
	private static final double RAISE = 1.3;
	private static final int RAISES = 4;
	private static final int LEAST_POINTS = 8;

	static LogWindow propose(RtCurve curve, LowTemperatureScales scales) {
		WeakLocalizationWindow first = WeakLocalizationWindow.propose(curve, scales);
		if (first.window().isPresent()) {
			return new LogWindow(first.window(), first.reason(), List.of());
		}
		if (first.status() != WeakLocalizationWindow.Status.CURVED) {
			return new LogWindow(Optional.empty(), first.reason(), List.of());
		}
		double low = lowerEnd(scales);
		for (int i = 0; i < RAISES; i++) {
			low *= RAISE;
			WeakLocalizationWindow raised = WeakLocalizationWindow.propose(curve.within(low, Double.MAX_VALUE), scales);
			if (raised.window().isPresent()) {
				return new LogWindow(raised.window(), first.reason() + "; with the lower end raised: "
						+ String.format(Locale.ROOT, "from %.3g K to %.3g K", raised.window().get().lowK(), raised.window().get().highK()),
						List.of());
			}
		}
		return smallest(curve, lowerEnd(scales), first.reason());
	}

	private static LogWindow smallest(RtCurve curve, double low, String reason) {
		double high = low * LEAST_RATIO;
		while (curve.within(low, high).size() < LEAST_POINTS && high < low * 100) {
			high *= 1.1;
		}
		if (curve.within(low, high).size() < LEAST_POINTS) {
			return new LogWindow(Optional.empty(), reason, List.of());
		}
		return new LogWindow(Optional.of(new TemperatureWindow(low, high)), reason + "; the smallest window is used",
				List.of(StageFit.CURVED));
	}

	/**
	 * Where the logarithmic law can begin: the largest of 1 K, 3 T_sat, 3 T_ES, 2 Tc and 3 T_A.
	 *
	 * @param scales what is known of the stage
	 * @return the temperature in kelvin
	 */
	static double lowerEnd(LowTemperatureScales scales) {
		double low = Math.max(1, 3 * scales.saturationK().orElse(0));
		low = Math.max(low, 3 * scales.efrosShklovskiiK().orElse(0));
		low = Math.max(low, 2 * scales.criticalK().orElse(0));
		return Math.max(low, 3 * scales.activationK().orElse(0));
	}
}
