package org.culet.physics.tc;

import java.util.ArrayList;
import java.util.List;
import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.transport.TransportModels;

/**
 * Mean-field Tc of an Aslamazov-Larkin fit with free strength, over 1.02 to 2 times that temperature. Maki-Thompson and density-of-states
 * terms are neglected.
 */
final class AlSearch implements Search {

	private static final double FROM = 1.02;
	private static final double TO = 2;
	private static final int ROUNDS = 12;
	private static final double SETTLED = 1e-3;
	private static final double THEORY_S = PhysicalConstants.E2_PER_16_HBAR;

	private final SweepPoints points;
	private final TcOptions options;

	AlSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.options = options;
	}

	@Override
	public Located locate(double[] r) {
		Located transition = FitSearch.transition(points, options, r);
		if (transition.tcK().isEmpty()) {
			return transition;
		}
		RtCurve curve = points.withResistances(r).toCurve();
		double tc = transition.tcK().getAsDouble() / FROM;
		FitResult fit = fit(curve, tc, FitOptions.defaults());
		for (int round = 0; round < ROUNDS; round++) {
			if (!FitSearch.usable(fit)) {
				return FitSearch.failed(fit);
			}
			double next = fit.parameter("Tc0_K").orElseThrow().value();
			boolean settled = Math.abs(next - tc) < SETTLED * tc;
			// half steps: a window that follows the fit at once may jump to and fro between two sets of points
			tc = settled ? next : (tc + next) / 2;
			if (settled) {
				break;
			}
			fit = fit(curve, tc, FitOptions.defaults());
		}
		return FitSearch.usable(fit) ? withTheory(fit, curve, tc, transition) : FitSearch.failed(fit);
	}

	private FitResult fit(RtCurve curve, double tcK, FitOptions base) {
		return Fitter.fit(TransportModels.aslamazovLarkin(), curve,
				base.withWindow(FROM * tcK, TO * tcK).withTemperatureSigma(options.temperatureNoise()));
	}

	private Located withTheory(FitResult fit, RtCurve curve, double tcK, Located transition) {
		Located found = FitSearch.result(fit, "Tc0_K", transition,
				"Aslamazov-Larkin with free strength, Maki-Thompson and density-of-states terms neglected");
		List<TcResult.Detail> details = new ArrayList<>(found.details());
		Estimate g = FitSearch.scaled(fit.parameter("g_S").orElseThrow().estimate(), FitSearch.scale(fit));
		details.add(new TcResult.Detail("g_over_theory", new Estimate(g.value() / THEORY_S, g.sigma() / THEORY_S,
				g.lower95() / THEORY_S, g.upper95() / THEORY_S)));
		FitResult fixed = fit(curve, tcK, FitOptions.defaults().withFixed("g_S", THEORY_S));
		if (FitSearch.usable(fixed)) {
			FittedParameter tc = fixed.parameter("Tc0_K").orElseThrow();
			details.add(new TcResult.Detail("Tc0_with_theoretical_g_K", FitSearch.scaled(tc.estimate(), FitSearch.scale(fixed))));
		}
		return found.withDetails(details);
	}
}
