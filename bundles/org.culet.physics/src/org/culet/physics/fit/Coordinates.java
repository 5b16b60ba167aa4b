package org.culet.physics.fit;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.culet.physics.transport.Parameter;

/**
 * The coordinates in which a fit searches: the logarithm for log-scaled parameters, the value itself for others. Arrays hold
 * one number for each parameter of the law.
 */
final class Coordinates {

	/** Stands for zero in a logarithm: (1e-100 K / T)^(1/4) is below the rounding error. */
	private static final double TINY = 1e-100;
	private static final double HUGE = 1e300;
	/** A factor e^100, or a hundred times the allowed range. */
	private static final double UNDETERMINED = 100;

	/** Distance from a bound, in coordinates, at which a parameter counts as on it. */
	private static final double ON_BOUND = 1e-9;

	private final List<Parameter> parameters;
	private final boolean[] fitted;
	private final double[] lower;
	private final double[] upper;

	Coordinates(List<Parameter> parameters, Map<String, Double> fixed) {
		this.parameters = parameters;
		int n = parameters.size();
		fitted = new boolean[n];
		lower = new double[n];
		upper = new double[n];
		for (int i = 0; i < n; i++) {
			Parameter p = parameters.get(i);
			fitted[i] = !fixed.containsKey(p.name());
			double low = fitted[i] ? p.lower() : Double.NEGATIVE_INFINITY;
			double high = fitted[i] ? p.upper() : Double.POSITIVE_INFINITY;
			lower[i] = p.logScaled() ? Math.log(Math.max(low, TINY)) : Math.max(low, -HUGE);
			upper[i] = p.logScaled() ? Math.log(Math.min(high, HUGE)) : Math.min(high, HUGE);
		}
	}

	int size() {
		return fitted.length;
	}

	/** Whether a coordinate counts as on one of its bounds. */
	boolean onBound(int i, double x) {
		return x - lower[i] <= ON_BOUND * (1 + Math.abs(lower[i])) || upper[i] - x <= ON_BOUND * (1 + Math.abs(upper[i]));
	}

	/** Whether all coordinates are finite and none is on a bound. */
	boolean inside(double[] position) {
		for (int i = 0; i < position.length; i++) {
			if (!Double.isFinite(position[i]) || onBound(i, position[i])) {
				return false;
			}
		}
		return true;
	}

	/** Which parameters are not given, a copy. */
	boolean[] fitted() {
		return fitted.clone();
	}

	double lower(int i) {
		return lower[i];
	}

	double upper(int i) {
		return upper[i];
	}

	/** The bounds of a parameter that are finite, as coordinates. */
	double[] finiteBounds(int i) {
		Parameter p = parameters.get(i);
		return DoubleStream.concat(Double.isFinite(p.lower()) ? DoubleStream.of(lower[i]) : DoubleStream.empty(),
				Double.isFinite(p.upper()) ? DoubleStream.of(upper[i]) : DoubleStream.empty()).toArray();
	}

	boolean logScaled(int i) {
		return parameters.get(i).logScaled();
	}

	/** Standard error above which a coordinate is not determined at all. */
	double widest(int i) {
		return logScaled(i) ? UNDETERMINED : UNDETERMINED * (upper[i] - lower[i]);
	}

	double clamp(int i, double coordinate) {
		return Math.clamp(coordinate, lower[i], upper[i]);
	}

	/** Value of a coordinate, without turning the smallest one into zero. */
	double raw(int i, double coordinate) {
		return logScaled(i) ? Math.exp(coordinate) : coordinate;
	}

	/** Value of a coordinate for people: on the bound it is the bound itself. */
	double value(int i, double coordinate) {
		if (coordinate <= lower[i]) {
			return parameters.get(i).lower();
		}
		return coordinate >= upper[i] ? parameters.get(i).upper() : raw(i, coordinate);
	}

	double[] raw(double[] coordinates) {
		double[] v = new double[coordinates.length];
		for (int i = 0; i < v.length; i++) {
			v[i] = raw(i, coordinates[i]);
		}
		return v;
	}

	/** Coordinates of values, moved inside the bounds. */
	double[] coordinates(double[] values) {
		double[] c = new double[values.length];
		for (int i = 0; i < c.length; i++) {
			c[i] = clamp(i, logScaled(i) ? Math.log(Math.max(values[i], TINY)) : values[i]);
		}
		return c;
	}

	/** End of an interval as a value; infinite ends stay infinite. */
	double end(int i, double coordinate) {
		return Double.isInfinite(coordinate) ? coordinate : raw(i, coordinate);
	}

	/** d value / d coordinate. */
	double stretch(int i, double value) {
		return logScaled(i) ? value : 1;
	}
}
