package org.culet.analysis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.culet.physics.RtCurve;

/**
 * One curve from several that overlap: where more than one curve has points, neighbouring points of all of them become their weighted
 * mean, so that no range of temperature counts twice; elsewhere points stay as they are. Means are taken in ln T and ln R, in which
 * curves are nearly straight over so short a range, or in R where one of the points is not positive.
 */
final class OverlapAverage {

	/** Points further apart than this in ln T are not averaged. */
	private static final double WIDEST = 0.05;

	private final RtCurve all;
	private final int[] owner;
	private final double[][] ends;

	private OverlapAverage(List<RtCurve> curves) {
		RtCurve joined = MergedCurve.concatenated(curves);
		int[] of = new int[joined.size()];
		int at = 0;
		ends = new double[curves.size()][];
		for (int c = 0; c < curves.size(); c++) {
			Arrays.fill(of, at, at + curves.get(c).size(), c);
			at += curves.get(c).size();
			double[] t = curves.get(c).temperaturesK();
			ends[c] = new double[] { Arrays.stream(t).min().orElse(0), Arrays.stream(t).max().orElse(0) };
		}
		int[] order = IntStream.range(0, joined.size()).boxed()
				.sorted((a, b) -> Double.compare(joined.temperatureK(a), joined.temperatureK(b))).mapToInt(i -> i).toArray();
		all = joined.select(order);
		owner = Arrays.stream(order).map(i -> of[i]).toArray();
	}

	/**
	 * Averages curves of one quantity where they overlap.
	 *
	 * @param curves the curves
	 * @return their points in order of rising temperature; standard errors only where all curves have them
	 */
	static RtCurve of(List<RtCurve> curves) {
		return curves.size() < 2 ? MergedCurve.concatenated(curves) : new OverlapAverage(curves).averaged();
	}

	private RtCurve averaged() {
		double[] t = new double[all.size()];
		double[] r = new double[all.size()];
		double[] s = new double[all.hasSigma() ? all.size() : 0];
		int n = 0;
		for (int first = 0; first < all.size();) {
			int end = end(first);
			double[] mean = mean(first, end);
			t[n] = mean[0];
			r[n] = mean[1];
			if (s.length > 0) {
				s[n] = mean[2];
			}
			n++;
			first = end;
		}
		return RtCurve.of(Arrays.copyOf(t, n), Arrays.copyOf(r, n), s.length > 0 ? Arrays.copyOf(s, n) : s);
	}

	/** End of the group that begins at a point: when each curve that reaches there has a point in it. */
	private int end(int first) {
		boolean[] seen = new boolean[ends.length];
		double start = all.temperatureK(first);
		int i = first;
		while (i < all.size() && all.temperatureK(i) <= start * (1 + WIDEST)) {
			seen[owner[i]] = true;
			double here = all.temperatureK(i++);
			if (IntStream.range(0, ends.length).allMatch(c -> seen[c] || ends[c][0] > here || ends[c][1] < start)) {
				return i;
			}
		}
		return Math.max(i, first + 1);
	}

	/** Temperature, resistance and its standard error of a group. */
	private double[] mean(int first, int end) {
		if (end - first == 1) {
			return new double[] { all.temperatureK(first), all.resistanceOhm(first), all.hasSigma() ? all.sigmaOhm(first) : 0 };
		}
		boolean positive = IntStream.range(first, end).allMatch(i -> all.resistanceOhm(i) > 0);
		double sw = 0;
		double st = 0;
		double sr = 0;
		for (int i = first; i < end; i++) {
			double value = positive ? Math.log(all.resistanceOhm(i)) : all.resistanceOhm(i);
			double sigma = !all.hasSigma() ? 1 : positive ? all.sigmaOhm(i) / all.resistanceOhm(i) : all.sigmaOhm(i);
			double w = 1 / (sigma * sigma);
			sw += w;
			st += w * Math.log(all.temperatureK(i));
			sr += w * value;
		}
		double r = positive ? Math.exp(sr / sw) : sr / sw;
		return new double[] { Math.exp(st / sw), r, (positive ? r : 1) / Math.sqrt(sw) };
	}
}
