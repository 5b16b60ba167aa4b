package org.culet.physics.tc;

import java.util.ArrayList;
import java.util.List;
import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FluctuationFit;

/** Mean-field Tc of an Aslamazov-Larkin fit with free strength; the strength over its theoretical value is a check. */
final class AlSearch implements Search {

	private static final double HALF = 0.5;

	private final SweepPoints points;
	private final TcOptions options;

	AlSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.options = options;
	}

	@Override
	public Located locate(double[] r) {
		Located transition = new Transition(points, options).locate(r);
		if (transition.tcK().isEmpty()) {
			return transition;
		}
		RtCurve curve = points.withResistances(r).toCurve();
		Located half = new FractionSearch(points, options.withCriterion(TcCriterion.FRACTION).withFraction(HALF)).locate(r);
		double startK = half.tcK().orElse(transition.tcK().getAsDouble());
		FitOptions choices = FitOptions.defaults().withTemperatureSigma(options.temperatureNoise());
		FluctuationFit free = FluctuationFit.aslamazovLarkin(curve, startK, false, choices);
		if (!free.settled()) {
			return FitSearch.failed(free);
		}
		Located found = FitSearch.result(free.fit(), "Tc0_K", transition, "Aslamazov-Larkin with free strength; " + free.reason());
		List<TcResult.Detail> details = new ArrayList<>(found.details());
		found.details().stream().filter(d -> d.name().equals("g_S")).findFirst()
				.ifPresent(d -> details.add(new TcResult.Detail("g_over_theory", ratio(d.estimate()))));
		FluctuationFit theory = FluctuationFit.aslamazovLarkin(curve, startK, true, choices);
		if (theory.settled()) {
			theory.fit().parameter("Tc0_K").ifPresent(p -> details.add(new TcResult.Detail("Tc0_with_theoretical_g_K",
					FitSearch.scaled(p.estimate(), FitSearch.scale(theory.fit())))));
		}
		return found.withDetails(details);
	}

	private static Estimate ratio(Estimate g) {
		double theory = PhysicalConstants.E2_PER_16_HBAR;
		return new Estimate(g.value() / theory, g.sigma() / theory, g.lower95() / theory, g.upper95() / theory);
	}
}
