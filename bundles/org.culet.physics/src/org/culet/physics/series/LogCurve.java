package org.culet.physics.series;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.culet.physics.RtCurve;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.MonotoneCubic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;

/** ln R against ln T of the points of a curve that stand above their noise, raw and smoothed. */
final class LogCurve {

	static final int LEAST_POINTS = 5;
	/** R must exceed this many standard errors to have a logarithm worth the name. */
	private static final double ABOVE_NOISE = 3;

	private final double[] x;
	private final double[] y;
	private final double[] sigma;
	private final double[] smooth;
	/** Index of each point in the sweep: a jump means that points below the noise lay between. */
	private final int[] index;

	private LogCurve(double[] x, double[] y, double[] sigma, int[] index) {
		this.x = x;
		this.y = y;
		this.sigma = sigma;
		this.index = index;
		if (x.length >= LEAST_POINTS) {
			Smoothed s = LocalQuadratic.over(x, sigma, LocalQuadratic.customaryNeighbours(x.length)).apply(y);
			this.smooth = s.values();
		} else {
			this.smooth = y;
		}
	}

	static LogCurve of(RtCurve curve) {
		SweepPoints points = SweepPoints.of(curve);
		int n = points.size();
		double[] x = new double[n];
		double[] y = new double[n];
		double[] s = new double[n];
		int[] index = new int[n];
		int m = 0;
		for (int i = 0; i < n; i++) {
			double r = points.resistanceOhm(i);
			if (r > ABOVE_NOISE * points.sigmaOhm(i)) {
				x[m] = points.lnT(i);
				y[m] = Math.log(r);
				index[m] = i;
				s[m++] = points.sigmaOhm(i) / r;
			}
		}
		return new LogCurve(Arrays.copyOf(x, m), Arrays.copyOf(y, m), Arrays.copyOf(s, m),
				Arrays.copyOf(index, m));
	}

	int size() {
		return x.length;
	}

	double first() {
		return x[0];
	}

	double last() {
		return x[x.length - 1];
	}

	/** Smoothed ln R at ln T, which must lie in the range of the points. */
	double smoothed(double at) {
		int k = lower(at);
		return smooth[k] + (smooth[k + 1] - smooth[k]) * (at - x[k]) / (x[k + 1] - x[k]);
	}

	/** Standard error of the raw ln R nearest to ln T. */
	double sigmaNear(double at) {
		int k = lower(at);
		return at - x[k] < x[k + 1] - at ? sigma[k] : sigma[k + 1];
	}

	/** Whether points below the noise lie between two neighbouring values of a common grid: nothing crosses there. */
	boolean gapBetween(double from, double to) {
		int k = lower((from + to) / 2);
		return index[k + 1] - index[k] > 1;
	}

	/** The curve between its raw points. */
	Raw raw() {
		return new Raw(MonotoneCubic.through(x, y));
	}

	/** ln R between the raw points, by a monotone cubic; ln T must lie in their range. */
	final class Raw {

		private final MonotoneCubic cubic;

		private Raw(MonotoneCubic cubic) {
			this.cubic = cubic;
		}

		double value(double at) {
			return cubic.value(at);
		}

		/** Whether points below the noise lie around: nothing is known there. */
		boolean lost(double at) {
			int k = lower(at);
			return at != x[k] && at != x[k + 1] && index[k + 1] - index[k] > 1;
		}

		/** Variance by the readings, by the noise of the temperatures at the steepest slope around, and by the interpolation. */
		double variance(double at, double temperatureNoise) {
			int k = lower(at);
			double part = (at - x[k]) / (x[k + 1] - x[k]);
			double chord = Math.abs(y[k + 1] - y[k]) / (x[k + 1] - x[k]);
			double steepest = Math.max(chord, Math.max(Math.abs(cubic.slopeAtKnot(k)), Math.abs(cubic.slopeAtKnot(k + 1))));
			double readings = Math.hypot((1 - part) * sigma[k], part * sigma[k + 1]);
			double temperature = steepest * temperatureNoise;
			double interpolation = value(at) - (y[k] + part * (y[k + 1] - y[k]));
			return readings * readings + temperature * temperature + interpolation * interpolation;
		}
	}

	/** Parabola of ln R in ln T - centre over centre -+ half; empty with too few points or all on one side. */
	Optional<WeightedPolynomial> parabola(double centre, double half) {
		int[] inside = java.util.stream.IntStream.range(0, x.length)
				.filter(i -> Math.abs(x[i] - centre) <= half * (1 + 1e-12)).toArray();
		if (inside.length < LEAST_POINTS) {
			return Optional.empty();
		}
		double[] u = Arrays.stream(inside).mapToDouble(i -> x[i] - centre).toArray();
		double[] v = Arrays.stream(inside).mapToDouble(i -> y[i]).toArray();
		double[] s = Arrays.stream(inside).mapToDouble(i -> sigma[i]).toArray();
		return WeightedPolynomial.fit(u, v, s, 2);
	}

	/** The values of ln T of both curves within a range, with its ends, rising. */
	static double[] commonGrid(LogCurve a, LogCurve b, double low, double high) {
		DoubleStream all = DoubleStream.concat(DoubleStream.of(low, high),
				DoubleStream.concat(Arrays.stream(a.x), Arrays.stream(b.x)));
		return all.filter(v -> v >= low && v <= high).sorted().distinct().toArray();
	}

	private int lower(double at) {
		int k = Arrays.binarySearch(x, at);
		return Math.clamp(k >= 0 ? k : -k - 2, 0, x.length - 2);
	}
}
