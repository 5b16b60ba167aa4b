package org.culet.physics.tc;

import org.culet.physics.TemperatureWindow;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FluctuationFit;

/**
 * T_BKT of a Halperin-Nelson fit, from the lowest temperature with a resistance to the maximum. Inhomogeneity gives the same shape, so it
 * is a fit, not a proof.
 */
final class BktSearch implements Search {

	/** Resistance below this many standard errors is not there. */
	private static final double PRESENT = 5;

	private final SweepPoints points;
	private final TcOptions options;

	BktSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.options = options;
	}

	@Override
	public Located locate(double[] r) {
		Located transition = new Transition(points, options).locate(r);
		if (transition.tcK().isEmpty()) {
			return transition;
		}
		double highK = Transition.normalFromK(transition);
		int from = points.size();
		while (from > 0 && (points.temperatureK(from - 1) > highK || r[from - 1] > PRESENT * points.sigmaOhm(from - 1))) {
			from--;
		}
		if (from == points.size() || points.temperatureK(from) >= highK) {
			return Located.none(TcStatus.TOO_FEW_POINTS, "no point of the transition has a resistance above its noise");
		}
		TemperatureWindow window = new TemperatureWindow(points.temperatureK(from), highK);
		FluctuationFit bkt = FluctuationFit.bkt(points.withResistances(r).toCurve(), window,
				FitOptions.defaults().withTemperatureSigma(options.temperatureNoise()));
		return bkt.settled() ? FitSearch.result(bkt.fit(), "T_BKT_K", transition, "Halperin-Nelson form; " + bkt.reason())
				: FitSearch.failed(bkt);
	}
}
