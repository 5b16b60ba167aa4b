package org.culet.physics.tc;

import java.util.List;
import java.util.Optional;
import org.culet.physics.Estimate;
import org.culet.physics.LinearFit;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;

/**
 * Where the tangent at the steepest point of the transition meets the normal state, G = G0 + A ln T, extrapolated from above; the
 * temperature of the maximum where the sweep does not show the normal state.
 */
final class OnsetSearch implements Search {

	private static final double NORMAL_FROM = 2;
	private static final double NORMAL_TO = 6;
	private static final int NORMAL_POINTS = 8;
	private static final int HALVINGS = 60;

	private final SweepPoints points;
	private final FractionSearch transition;
	private final LocalQuadratic smoother;

	OnsetSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.transition = new FractionSearch(points, options.withFraction(0.9).withCriterion(TcCriterion.FRACTION));
		int neighbours = options.smoothingPoints().orElse(LocalQuadratic.customaryNeighbours(points.size()));
		this.smoother = LocalQuadratic.over(points.lnTs(), points.sigmasOhm(), neighbours);
	}

	@Override
	public Located locate(double[] r) {
		Located ninety = transition.locate(r);
		if (ninety.tcK().isEmpty()) {
			return ninety;
		}
		double maximumK = ninety.tMaxK().orElseThrow();
		double tcK = ninety.tcK().getAsDouble();
		Located found = normalState(r, tcK).flatMap(line -> tangent(r, line, maximumK))
				.orElseGet(() -> Located.found(maximumK, "temperature of the maximum of R; the sweep has too few points between "
						+ Words.kelvin(NORMAL_FROM * tcK) + " and " + Words.kelvin(NORMAL_TO * tcK)
						+ ", or no crossing, for the tangent construction").within(spacingK(maximumK)));
		return found.at(ninety.rMaxOhm().orElseThrow(), maximumK).withDetails(
				List.of(new TcResult.Detail("T_max_K", Estimate.normal(maximumK, spacingK(maximumK) / Math.sqrt(12)))));
	}

	private double spacingK(double tK) {
		int k = 1;
		while (k < points.size() - 1 && points.temperatureK(k) < tK) {
			k++;
		}
		return points.temperatureK(k) - points.temperatureK(k - 1);
	}

	private Optional<LinearFit> normalState(double[] r, double tcK) {
		int from = 0;
		while (from < points.size() && points.temperatureK(from) < NORMAL_FROM * tcK) {
			from++;
		}
		int to = from;
		while (to < points.size() && points.temperatureK(to) <= NORMAL_TO * tcK && r[to] > 0) {
			to++;
		}
		if (to - from < NORMAL_POINTS) {
			return Optional.empty();
		}
		double[][] rows = new double[to - from][];
		double[] g = new double[to - from];
		double[] s = new double[to - from];
		for (int i = from; i < to; i++) {
			rows[i - from] = new double[] {1, points.lnT(i)};
			g[i - from] = 1 / r[i];
			s[i - from] = points.sigmaOhm(i) / r[i] / r[i];
		}
		return LinearFit.solve(rows, g, s);
	}

	private Optional<Located> tangent(double[] r, LinearFit line, double maximumK) {
		Smoothed smooth = smoother.apply(r);
		int steep = 0;
		for (int k = 1; k < points.size() && points.temperatureK(k) < maximumK; k++) {
			if (smooth.slope(k) > smooth.slope(steep)) {
				steep = k;
			}
		}
		double x0 = points.lnT(steep);
		double low = x0;
		double high = Math.log(maximumK) + Math.log(NORMAL_FROM);
		if (!(above(smooth, steep, line, low) < 0) || !(above(smooth, steep, line, high) > 0)) {
			return Optional.empty();
		}
		for (int step = 0; step < HALVINGS; step++) {
			double middle = (low + high) / 2;
			if (above(smooth, steep, line, middle) < 0) {
				low = middle;
			} else {
				high = middle;
			}
		}
		double onset = Math.exp((low + high) / 2);
		return Optional.of(Located.found(onset, "the tangent at the steepest point, " + Words.kelvin(Math.exp(x0))
				+ ", meets the logarithmic extrapolation of the normal state").within(spacingK(onset)));
	}

	/** Tangent minus normal state at ln T = x; above everything where the extrapolated conductance is not positive. */
	private double above(Smoothed smooth, int steep, LinearFit line, double x) {
		double conductance = line.coefficients()[0] + line.coefficients()[1] * x;
		double tangent = smooth.value(steep) + smooth.slope(steep) * (x - points.lnT(steep));
		return conductance > 0 ? tangent - 1 / conductance : Double.NEGATIVE_INFINITY;
	}
}
