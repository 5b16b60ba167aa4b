package org.culet.physics.tc;

import org.culet.physics.curve.SweepPoints;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.transport.TransportModels;

/**
 * T_BKT of a Halperin-Nelson fit, from the lowest temperature with a resistance to the maximum. Inhomogeneity gives the same shape, so it
 * is a fit, not a proof.
 */
final class BktSearch implements Search {

	/** Resistance below this many standard errors is not there. */
	private static final double PRESENT = 5;
	private static final double LEAST_RANGE = 100;

	private final SweepPoints points;
	private final TcOptions options;

	BktSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.options = options;
	}

	@Override
	public Located locate(double[] r) {
		Located transition = FitSearch.transition(points, options, r);
		if (transition.tcK().isEmpty()) {
			return transition;
		}
		double highK = transition.tMaxK().orElseThrow();
		int from = points.size();
		while (from > 0 && (points.temperatureK(from - 1) > highK || r[from - 1] > PRESENT * points.sigmaOhm(from - 1))) {
			from--;
		}
		if (from == points.size()) {
			return Located.none(TcStatus.TOO_FEW_POINTS, "no point of the transition has a resistance above its noise");
		}
		double range = transition.rMaxOhm().orElseThrow() / r[from];
		if (!(range >= LEAST_RANGE)) {
			return Located.none(TcStatus.DROP_TOO_SMALL, "R drops by a factor of " + Words.number(range)
					+ " above its noise; T_BKT needs two decades");
		}
		double lowK = points.temperatureK(from);
		FitResult fit = Fitter.fit(TransportModels.bkt(), points.withResistances(r).toCurve(),
				FitOptions.defaults().withWindow(lowK, highK).withTemperatureSigma(options.temperatureNoise()));
		return FitSearch.usable(fit)
				? FitSearch.result(fit, "T_BKT_K", transition, "Halperin-Nelson form; inhomogeneity gives the same shape, so this is no proof")
				: FitSearch.failed(fit);
	}
}
