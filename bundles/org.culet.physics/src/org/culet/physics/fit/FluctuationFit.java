package org.culet.physics.fit;

import java.util.Locale;
import java.util.Optional;

import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.TransportModels;

/**
 * Transition temperatures from laws above the transition, over a window that the result itself sets.
 *
 * @param fit the last fit; without parameters when there is none
 * @param settled whether the window belongs to the result
 * @param reason what was fitted or why not, in one sentence
 */
public record FluctuationFit(FitResult fit, boolean settled, String reason) {

	private static final double AL_FROM = 1.02;
	private static final double AL_TO = 2;
	private static final int ROUNDS = 12;
	private static final double SETTLED = 1e-3;
	private static final double BKT_DECADES = 2;

	/**
	 * Aslamazov-Larkin law over 1.02 to 2 Tc0. Maki-Thompson and density-of-states terms are neglected.
	 *
	 * @param curve sheet resistance in ohm per square
	 * @param startK first guess of Tc0 in kelvin, such as the temperature of the steepest fall
	 * @param theoreticalStrength whether g is held at e^2/(16 hbar) instead of fitted
	 * @param options choices of the fit; their window is not used
	 * @return the fit; g over its theoretical value is among its derived numbers
	 */
	public static FluctuationFit aslamazovLarkin(RtCurve curve, double startK, boolean theoreticalStrength,
			FitOptions options) {
		FitOptions choices = theoreticalStrength ? options.withFixed("g_S", PhysicalConstants.E2_PER_16_HBAR) : options;
		double tc = startK;
		FitResult fit = null;
		for (int round = 0; round < ROUNDS; round++) {
			fit = Fitter.fit(TransportModels.aslamazovLarkin(), curve, choices.withWindow(AL_FROM * tc, AL_TO * tc));
			if (!fit.converged() || fit.parameter("Tc0_K").orElseThrow().state() != FittedParameter.State.FREE) {
				return new FluctuationFit(fit, false, String.format(Locale.ROOT,
						"no Tc0 inside the bounds from the points between %.4g K and %.4g K", AL_FROM * tc, AL_TO * tc));
			}
			double next = fit.parameter("Tc0_K").orElseThrow().value();
			if (Math.abs(next - tc) <= SETTLED * tc) {
				return new FluctuationFit(fit, true, "Maki-Thompson and density-of-states terms are neglected");
			}
			tc = next;
		}
		return new FluctuationFit(fit, false, "Tc0 does not settle with the window 1.02 to 2 Tc0");
	}

	/**
	 * Halperin-Nelson interpolation over a window of the transition.
	 *
	 * @param curve the curve
	 * @param window temperatures to fit, upwards from where R is still above its noise
	 * @param options choices of the fit; their window is not used
	 * @return the fit; not settled when R changes by less than two decades, which T_BKT needs
	 */
	public static FluctuationFit bkt(RtCurve curve, TemperatureWindow window, FitOptions options) {
		FitResult fit = Fitter.fit(TransportModels.bkt(), curve, options.withWindow(window));
		Optional<Double> decades = decades(fit);
		if (decades.isEmpty()) {
			return new FluctuationFit(fit, false, "no fit over this window");
		}
		boolean enough = decades.get() >= BKT_DECADES;
		return new FluctuationFit(fit, enough, String.format(Locale.ROOT,
				"R changes by %.1f decades%s; inhomogeneity gives the same shape: a fit, not a proof", decades.get(),
				enough ? "" : ", T_BKT needs 2"));
	}

	private static Optional<Double> decades(FitResult fit) {
		if (!fit.converged()) {
			return Optional.empty();
		}
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < fit.residuals().size(); i++) {
			low = Math.min(low, fit.residuals().observed(i));
			high = Math.max(high, fit.residuals().observed(i));
		}
		return Optional.of((high - low) / Math.log(10));
	}
}
