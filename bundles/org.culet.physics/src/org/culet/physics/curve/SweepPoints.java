package org.culet.physics.curve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.culet.physics.RtCurve;

/**
 * One sweep made ready for analysis: points in order of temperature, readings at one temperature merged into their weighted mean, a
 * standard error at every point. The order in which the points came does not matter.
 */
public final class SweepPoints {

	private final double[] temperature;
	private final double[] lnT;
	private final double[] resistance;
	private final double[] sigma;
	private final boolean noiseEstimated;

	private SweepPoints(double[] temperature, double[] resistance, double[] sigma, boolean noiseEstimated) {
		this(temperature, Arrays.stream(temperature).map(Math::log).toArray(), resistance, sigma, noiseEstimated);
	}

	private SweepPoints(double[] temperature, double[] lnT, double[] resistance, double[] sigma, boolean noiseEstimated) {
		this.temperature = temperature;
		this.lnT = lnT;
		this.resistance = resistance;
		this.sigma = sigma;
		this.noiseEstimated = noiseEstimated;
	}

	/**
	 * Makes a sweep ready.
	 *
	 * @param curve points in any order, with or without standard errors
	 * @return the points, sorted and merged; errors are estimated by {@link NoiseEstimate} where the curve has none
	 */
	public static SweepPoints of(RtCurve curve) {
		Objects.requireNonNull(curve, "curve");
		int n = curve.size();
		Integer[] order = new Integer[n];
		Arrays.setAll(order, i -> i);
		Comparator<Integer> byT = Comparator.comparingDouble(curve::temperatureK);
		Comparator<Integer> byAll = byT.thenComparingDouble(curve::resistanceOhm)
				.thenComparingDouble(i -> curve.hasSigma() ? curve.sigmaOhm(i) : 0);
		Arrays.sort(order, byAll);
		double[] t = new double[n];
		double[] r = new double[n];
		double[] s = new double[n];
		int m = 0;
		for (int from = 0; from < n;) {
			int to = from + 1;
			while (to < n && curve.temperatureK(order[to]) == curve.temperatureK(order[from])) {
				to++;
			}
			t[m] = curve.temperatureK(order[from]);
			merge(curve, order, from, to, r, s, m++);
			from = to;
		}
		t = Arrays.copyOf(t, m);
		r = Arrays.copyOf(r, m);
		s = curve.hasSigma() ? Arrays.copyOf(s, m) : NoiseEstimate.of(r).sigmas(r);
		return new SweepPoints(t, r, s, !curve.hasSigma());
	}

	private static void merge(RtCurve curve, Integer[] order, int from, int to, double[] r, double[] s, int m) {
		if (to == from + 1) {
			r[m] = curve.resistanceOhm(order[from]);
			s[m] = curve.hasSigma() ? curve.sigmaOhm(order[from]) : 1;
			return;
		}
		double smallest = Double.POSITIVE_INFINITY;
		for (int k = from; k < to && curve.hasSigma(); k++) {
			smallest = Math.min(smallest, curve.sigmaOhm(order[k]));
		}
		double sum = 0;
		double weights = 0;
		for (int k = from; k < to; k++) {
			double relative = curve.hasSigma() ? smallest / curve.sigmaOhm(order[k]) : 1;
			weights += relative * relative;
		}
		for (int k = from; k < to; k++) {
			double relative = curve.hasSigma() ? smallest / curve.sigmaOhm(order[k]) : 1;
			sum += relative * relative / weights * curve.resistanceOhm(order[k]);
		}
		r[m] = sum;
		s[m] = smallest / Math.sqrt(weights);
	}

	/**
	 * The same temperatures and errors with other resistances, as a bootstrap draws them.
	 *
	 * @param resistanceOhm resistances in ohm, one a point
	 * @return new points
	 */
	public SweepPoints withResistances(double[] resistanceOhm) {
		if (resistanceOhm.length != size()) {
			throw new IllegalArgumentException(resistanceOhm.length + " resistances for " + size() + " points");
		}
		return new SweepPoints(temperature, lnT, resistanceOhm.clone(), sigma, noiseEstimated);
	}

	/**
	 * Chosen points.
	 *
	 * @param indices indices in rising order
	 * @return those points, with the errors they have here
	 */
	public SweepPoints select(int[] indices) {
		double[] t = new double[indices.length];
		double[] r = new double[indices.length];
		double[] s = new double[indices.length];
		for (int k = 0; k < indices.length; k++) {
			if (k > 0 && indices[k] <= indices[k - 1]) {
				throw new IllegalArgumentException("index " + indices[k] + " after " + indices[k - 1]);
			}
			t[k] = temperature[indices[k]];
			r[k] = resistance[indices[k]];
			s[k] = sigma[indices[k]];
		}
		return new SweepPoints(t, r, s, noiseEstimated);
	}

	/**
	 * The points of an index range.
	 *
	 * @param from first index
	 * @param to index after the last
	 * @return those points, with the errors they have here
	 */
	public SweepPoints range(int from, int to) {
		return new SweepPoints(Arrays.copyOfRange(temperature, from, to), Arrays.copyOfRange(resistance, from, to),
				Arrays.copyOfRange(sigma, from, to), noiseEstimated);
	}

	/**
	 * Weighted means of the points in bins of equal width in ln T, for curves with many points in little temperature.
	 *
	 * @param width width of a bin in ln T, above zero
	 * @return one point for each bin that holds points, at the weighted mean temperature
	 */
	public SweepPoints binned(double width) {
		if (!(width > 0)) {
			throw new IllegalArgumentException("bin width " + width + " is not above zero");
		}
		int[] ends = new int[size()];
		int bins = 0;
		for (int from = 0; from < size(); bins++) {
			long bin = (long) Math.floor((lnT[from] - lnT[0]) / width);
			int to = from + 1;
			while (to < size() && (long) Math.floor((lnT[to] - lnT[0]) / width) == bin) {
				to++;
			}
			ends[bins] = to;
			from = to;
		}
		return averaged(Arrays.copyOf(ends, bins));
	}

	/**
	 * Weighted means of neighbouring points.
	 *
	 * @param count number of points in a mean, at least 1; the last mean may have fewer
	 * @return one point for each group
	 */
	public SweepPoints grouped(int count) {
		if (count < 1) {
			throw new IllegalArgumentException("groups of " + count + " points");
		}
		int[] ends = new int[(size() + count - 1) / count];
		Arrays.setAll(ends, g -> Math.min(size(), (g + 1) * count));
		return averaged(ends);
	}

	private SweepPoints averaged(int[] ends) {
		double[] t = new double[ends.length];
		double[] r = new double[ends.length];
		double[] s = new double[ends.length];
		int from = 0;
		for (int m = 0; m < ends.length; m++) {
			double smallest = Double.POSITIVE_INFINITY;
			for (int k = from; k < ends[m]; k++) {
				smallest = Math.min(smallest, sigma[k]);
			}
			double weights = 0;
			for (int k = from; k < ends[m]; k++) {
				double w = smallest / sigma[k] * (smallest / sigma[k]);
				weights += w;
				t[m] += w * (temperature[k] - temperature[from]);
				r[m] += w * (resistance[k] - resistance[from]);
			}
			t[m] = temperature[from] + t[m] / weights;
			r[m] = resistance[from] + r[m] / weights;
			s[m] = smallest / Math.sqrt(weights);
			from = ends[m];
		}
		return new SweepPoints(t, r, s, noiseEstimated);
	}

	/** These points as a curve with standard errors. */
	public RtCurve toCurve() {
		return RtCurve.of(temperature, resistance, sigma);
	}

	/** Number of points after merging. */
	public int size() {
		return temperature.length;
	}

	/** Temperature of point i in kelvin; rises with i. */
	public double temperatureK(int i) {
		return temperature[i];
	}

	/** ln(T/K) of point i. */
	public double lnT(int i) {
		return lnT[i];
	}

	/** Resistance of point i in ohm. */
	public double resistanceOhm(int i) {
		return resistance[i];
	}

	/** Standard error of point i in ohm, above zero. */
	public double sigmaOhm(int i) {
		return sigma[i];
	}

	/** All ln(T/K), a copy. */
	public double[] lnTs() {
		return lnT.clone();
	}

	/** All temperatures in kelvin, a copy. */
	public double[] temperaturesK() {
		return temperature.clone();
	}

	/** All resistances in ohm, a copy. */
	public double[] resistancesOhm() {
		return resistance.clone();
	}

	/** All standard errors in ohm, a copy. */
	public double[] sigmasOhm() {
		return sigma.clone();
	}

	/** Whether the standard errors were estimated from the scatter of the points. */
	public boolean noiseEstimated() {
		return noiseEstimated;
	}

	/**
	 * Number of points in the low window: T up to twice the lowest, widened to 8 points where there are that many.
	 *
	 * @return how many points, counted from the lowest temperature
	 */
	public int lowWindowSize() {
		int n = 0;
		while (n < size() && temperature[n] <= 2 * temperature[0]) {
			n++;
		}
		return Math.max(n, Math.min(8, size()));
	}
}
