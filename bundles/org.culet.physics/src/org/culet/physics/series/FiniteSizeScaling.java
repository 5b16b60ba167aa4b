package org.culet.physics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.series.ScalingResult.CrossingScatter;
import org.culet.physics.series.ScalingResult.Status;
import org.culet.physics.series.ScalingResult.Window;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** Finite-size scaling of a pressure series (Fisher 1990; physics.md 7). */
public final class FiniteSizeScaling {

	private static final int LEAST_POINTS = 10;
	private static final int LEAST_ISOTHERMS = 3;
	private static final int LEAST_PRESSURES = 4;
	private static final double SCATTER_P = 1e-3;

	private FiniteSizeScaling() {
	}

	/**
	 * Analyses isotherms.
	 *
	 * @param points points of one branch, over a window that is fixed beforehand
	 * @param options choices
	 * @return the fit, its checks, and a status that says whether the numbers mean anything
	 */
	public static ScalingResult analyse(List<ScalingPoint> points, ScalingOptions options) {
		List<List<ScalingPoint>> isotherms = PairwiseCollapse.isotherms(points).stream().filter(i -> i.size() > 2)
				.toList();
		long pressures = points.stream().mapToDouble(ScalingPoint::pressureGPa).distinct().count();
		if (points.size() < LEAST_POINTS || isotherms.size() < LEAST_ISOTHERMS || pressures < LEAST_PRESSURES) {
			return none(Status.TOO_FEW_POINTS, points.size() + " points on " + isotherms.size() + " isotherms and "
					+ pressures + " pressures; 10, 3 and 4 are needed", points.size());
		}
		Optional<CrossingScatter> scatter = scatter(isotherms);
		Optional<PolynomialCollapse.Minimum> minimum = PolynomialCollapse.fit(points, options.order());
		double low = points.stream().mapToDouble(ScalingPoint::pressureGPa).min().orElseThrow();
		double high = points.stream().mapToDouble(ScalingPoint::pressureGPa).max().orElseThrow();
		if (scatter.isEmpty() || minimum.isEmpty() || minimum.get().criticalGPa() < low
				|| minimum.get().criticalGPa() > high || !(minimum.get().inverseNuZ() > 0)) {
			return none(Status.NO_CROSSING, "the isotherms do not cross at a pressure inside the data", points.size());
		}
		PolynomialCollapse.Minimum best = minimum.get();
		ScalingResult.Fit fit = PolynomialCollapse.described(best, points, options);
		ScalingResult.Pairwise pairwise = new PairwiseCollapse(isotherms).minimum(best.criticalGPa(), best.inverseNuZ());
		List<Window> windows = windows(points, best);
		Status status = status(fit, scatter.get(), windows);
		return new ScalingResult(status, reason(status, scatter.get()), Optional.of(fit), Optional.of(pairwise),
				slopes(isotherms, best.criticalGPa()), scatter, windows, points.size());
	}

	private static Status status(ScalingResult.Fit fit, CrossingScatter scatter, List<Window> windows) {
		if (scatter.count() < scatter.pairs() || scatter.p() < SCATTER_P) {
			return Status.CROSSINGS_SCATTER;
		}
		boolean moves = windows.stream()
				.anyMatch(w -> Math.abs(w.criticalGPa() - fit.criticalGPa().value()) > 2 * fit.criticalGPa().sigma()
						|| Math.abs(w.inverseNuZ() - fit.inverseNuZ().value()) > 2 * fit.inverseNuZ().sigma());
		return moves ? Status.WINDOW_DEPENDENT : Status.OK;
	}

	private static String reason(Status status, CrossingScatter scatter) {
		return switch (status) {
		case CROSSINGS_SCATTER -> scatter.p() < SCATTER_P
				? String.format(Locale.ROOT, "the crossings of neighbouring isotherms (%d of %d pairs) scatter beyond their errors, chi2 %.1f"
						+ " about their mean (p = %.2g): there is no common crossing and no critical point",
						scatter.count(), scatter.pairs(), scatter.chi2(), scatter.p())
				: String.format(Locale.ROOT, "only %d of %d pairs of neighbouring isotherms cross inside the data: there is no crossing common"
						+ " to all of them and no critical point", scatter.count(), scatter.pairs());
		case WINDOW_DEPENDENT -> "P_c or nu z moves by more than two standard errors when the window is made smaller";
		default -> "the isotherms cross at one point within errors; a direct transition is not established where a metal"
				+ " intervenes";
		};
	}

	/** Crossings of neighbouring isotherms, from parabolas of ln R in P around the middle of the pressures. */
	private static Optional<CrossingScatter> scatter(List<List<ScalingPoint>> isotherms) {
		List<Estimate> found = new ArrayList<>();
		for (int i = 1; i < isotherms.size(); i++) {
			crossing(isotherms.get(i - 1), isotherms.get(i)).ifPresent(found::add);
		}
		if (found.size() < 2) {
			return Optional.empty();
		}
		double weights = 0;
		double mean = 0;
		for (Estimate e : found) {
			double w = 1 / (e.sigma() * e.sigma());
			weights += w;
			mean += w * e.value();
		}
		mean /= weights;
		double chi2 = 0;
		for (Estimate e : found) {
			chi2 += (e.value() - mean) * (e.value() - mean) / (e.sigma() * e.sigma());
		}
		double p = 1 - new ChiSquaredDistribution(found.size() - 1.0).cumulativeProbability(chi2);
		return Optional.of(new CrossingScatter(found.size(), isotherms.size() - 1,
				Estimate.normal(mean, 1 / Math.sqrt(weights)), chi2, p));
	}

	private static Optional<Estimate> crossing(List<ScalingPoint> a, List<ScalingPoint> b) {
		double low = Math.max(a.get(0).pressureGPa(), b.get(0).pressureGPa());
		double high = Math.min(a.get(a.size() - 1).pressureGPa(), b.get(b.size() - 1).pressureGPa());
		double middle = (low + high) / 2;
		return isotherm(a, middle).flatMap(p -> isotherm(b, middle).flatMap(q -> WeightedPolynomial.meeting(p, q)))
				.filter(r -> middle + r.x() >= low && middle + r.x() <= high)
				.map(r -> Estimate.normal(middle + r.x(), r.sigma()));
	}

	private static Optional<WeightedPolynomial> isotherm(List<ScalingPoint> points, double middle) {
		return WeightedPolynomial.fit(points.stream().mapToDouble(q -> q.pressureGPa() - middle).toArray(),
				points.stream().mapToDouble(ScalingPoint::lnR).toArray(),
				points.stream().mapToDouble(ScalingPoint::sigmaLnR).toArray(), 2);
	}

	/** ln |d ln R/dP| at P_c against ln T: its slope is -1/(nu z). */
	private static Optional<Estimate> slopes(List<List<ScalingPoint>> isotherms, double pc) {
		List<double[]> rows = new ArrayList<>();
		for (List<ScalingPoint> isotherm : isotherms) {
			isotherm(isotherm, pc).ifPresent(p -> {
				double slope = Math.abs(p.coefficient(1));
				double sigma = Math.sqrt(p.covariance(1, 1) * p.misfit());
				if (slope > 3 * sigma) {
					rows.add(new double[] { Math.log(isotherm.get(0).temperatureK()), Math.log(slope), sigma / slope });
				}
			});
		}
		if (rows.size() < LEAST_ISOTHERMS) {
			return Optional.empty();
		}
		Optional<WeightedPolynomial> line = WeightedPolynomial.fit(rows.stream().mapToDouble(r -> r[0]).toArray(),
				rows.stream().mapToDouble(r -> r[1]).toArray(), rows.stream().mapToDouble(r -> r[2]).toArray(), 1);
		return line.map(l -> Estimate.normal(-l.coefficient(1), Math.sqrt(l.covariance(1, 1) * l.misfit())));
	}

	/** The fit again without the coldest or the warmest isotherm, and without the outermost pressures. */
	private static List<Window> windows(List<ScalingPoint> points, PolynomialCollapse.Minimum best) {
		double[] t = points.stream().mapToDouble(ScalingPoint::temperatureK).distinct().sorted().toArray();
		double[] p = points.stream().mapToDouble(ScalingPoint::pressureGPa).distinct().sorted().toArray();
		List<Window> windows = new ArrayList<>();
		addWindow(windows, "without the coldest isotherm", points.stream().filter(q -> q.temperatureK() > t[0]).toList(),
				best);
		addWindow(windows, "without the warmest isotherm",
				points.stream().filter(q -> q.temperatureK() < t[t.length - 1]).toList(), best);
		addWindow(windows, "without the outermost pressures", points.stream()
				.filter(q -> q.pressureGPa() > p[0] && q.pressureGPa() < p[p.length - 1]).toList(), best);
		return windows;
	}

	private static void addWindow(List<Window> windows, String left, List<ScalingPoint> rest,
			PolynomialCollapse.Minimum best) {
		if (rest.size() >= LEAST_POINTS) {
			PolynomialCollapse.refined(rest, best.parameters())
					.ifPresent(m -> windows.add(new Window(left, m.criticalGPa(), m.inverseNuZ())));
		}
	}

	private static ScalingResult none(Status status, String reason, int points) {
		return new ScalingResult(status, reason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				List.of(), points);
	}
}
