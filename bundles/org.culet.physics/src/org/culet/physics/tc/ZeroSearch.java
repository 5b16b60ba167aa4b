package org.culet.physics.tc;

import org.culet.physics.curve.SweepPoints;

/**
 * Highest temperature below which every point is zero within three standard errors of its noise. Of some hundred points one lies outside
 * by chance, so a single one below five standard errors between zeros does not count.
 */
final class ZeroSearch implements Search {

	private static final double ZERO = 3;
	private static final double CHANCE = 5;
	private static final int LEAST_POINTS = 3;

	private final SweepPoints points;
	private final Transition transition;

	ZeroSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.transition = new Transition(points, options);
	}

	@Override
	public Located locate(double[] r) {
		int n = points.size();
		int zeros = 0;
		double noise = 0;
		int chances = 0;
		while (zeros < n && (isZero(r, zeros) || isChance(r, zeros))) {
			noise = Math.max(noise, points.sigmaOhm(zeros));
			chances += isZero(r, zeros) ? 0 : 1;
			zeros++;
		}
		if (zeros < LEAST_POINTS) {
			return Located.none(n < LEAST_POINTS ? TcStatus.TOO_FEW_POINTS : TcStatus.NO_ZERO, (zeros == 0
					? "R is above three standard errors at the lowest temperature" : "only the lowest " + zeros
							+ " points are zero within three standard errors") + "; " + LEAST_POINTS + " zeros are needed");
		}
		if (zeros == n) {
			return Located.none(TcStatus.NO_SIGNIFICANT_DROP, "every point is zero within three standard errors");
		}
		double last = points.temperatureK(zeros - 1);
		Located ninety = transition.locate(r);
		if (ninety.tcK().isEmpty()) {
			return ninety.because("R is zero within three standard errors up to " + Words.kelvin(last) + ", but without a transition above: "
					+ ninety.reason());
		}
		double width = points.temperatureK(zeros) - last;
		return Located.found(last, "all " + zeros + " points up to here are below three standard errors (largest "
				+ Words.ohm(noise) + ")" + (chances == 0 ? "" : " but for " + chances + " single ones below five") + "; the next lies at "
				+ Words.kelvin(points.temperatureK(zeros)))
				.at(r[zeros], points.temperatureK(zeros)).withOwnSigma(width / Math.sqrt(3));
	}

	private boolean isZero(double[] r, int i) {
		return Math.abs(r[i]) < ZERO * points.sigmaOhm(i);
	}

	private boolean isChance(double[] r, int i) {
		return i > 0 && i + 1 < r.length && isZero(r, i - 1) && isZero(r, i + 1) && Math.abs(r[i]) < CHANCE * points.sigmaOhm(i);
	}
}
