package org.culet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.culet.data.internal.SweepSplitter;
import org.culet.physics.RtCurve;

/**
 * The numbers of a measured curve in columns of primitives, in the order of measurement, with its monotonic sweeps.
 * Immutable and safe to share. Temperatures are finite and above zero, values finite (negative ones are kept),
 * standard errors finite and above zero.
 */
public final class Curve {

	private final Quantity quantity;
	private final double[] temperature;
	private final double[] value;
	private final double[] sigma;
	private final List<SweepRange> sweeps;

	private Curve(Quantity quantity, double[] temperature, double[] value, double[] sigma, List<SweepRange> sweeps) {
		this.quantity = quantity;
		this.temperature = temperature;
		this.value = value;
		this.sigma = sigma;
		this.sweeps = List.copyOf(sweeps);
	}

	/**
	 * A curve from arrays, which are copied; its sweeps are found.
	 *
	 * @param quantity what the values are
	 * @param temperatureK temperatures in kelvin, n values in the order of measurement, finite and above zero
	 * @param value n finite values in the unit of the quantity
	 * @param sigma n standard errors in the same unit, finite and above zero, or an empty array where unknown
	 * @return the curve
	 * @throws IllegalArgumentException if lengths differ or a value is not allowed; names index and value
	 */
	public static Curve of(Quantity quantity, double[] temperatureK, double[] value, double[] sigma) {
		return owning(quantity, temperatureK.clone(), value.clone(), sigma.clone());
	}

	/**
	 * As {@link #of}, but keeps the arrays: for readers, which must not hold large data twice. The caller must not
	 * touch the arrays afterwards.
	 *
	 * @param quantity what the values are
	 * @param temperatureK temperatures in kelvin
	 * @param value values in the unit of the quantity
	 * @param sigma standard errors or an empty array
	 * @return the curve
	 */
	public static Curve owning(Quantity quantity, double[] temperatureK, double[] value, double[] sigma) {
		Objects.requireNonNull(quantity, "quantity");
		check(temperatureK, value, sigma);
		return new Curve(quantity, temperatureK, value, sigma, SweepSplitter.split(temperatureK));
	}

	private static void check(double[] t, double[] v, double[] s) {
		if (v.length != t.length || (s.length != 0 && s.length != t.length)) {
			throw new IllegalArgumentException("arrays differ in length: T " + t.length + ", values " + v.length
					+ ", sigma " + s.length);
		}
		for (int i = 0; i < t.length; i++) {
			if (!(t[i] > 0) || Double.isInfinite(t[i]) || !Double.isFinite(v[i])) {
				throw new IllegalArgumentException("point " + i + ": T = " + t[i] + " K, value = " + v[i]);
			}
			if (s.length != 0 && (!(s[i] > 0) || Double.isInfinite(s[i]))) {
				throw new IllegalArgumentException("point " + i + ": sigma = " + s[i]);
			}
		}
	}

	/** What the values are. */
	public Quantity quantity() {
		return quantity;
	}

	/** Number of points. */
	public int size() {
		return temperature.length;
	}

	/** Whether each point carries a standard error. */
	public boolean hasSigma() {
		return sigma.length > 0;
	}

	/** Temperature of point i in kelvin. */
	public double temperatureK(int i) {
		return temperature[i];
	}

	/** Value of point i in the unit of {@link #quantity()}. */
	public double value(int i) {
		return value[i];
	}

	/** Standard error of point i in the unit of {@link #quantity()}; only where {@link #hasSigma()}. */
	public double sigma(int i) {
		return sigma[i];
	}

	/** All temperatures in kelvin, a copy. */
	public double[] temperaturesK() {
		return temperature.clone();
	}

	/** All values, a copy. */
	public double[] values() {
		return value.clone();
	}

	/** All standard errors, a copy; empty where unknown. */
	public double[] sigmas() {
		return sigma.clone();
	}

	/** The monotonic sweeps in the order of measurement; every point belongs to exactly one. Empty without points. */
	public List<SweepRange> sweeps() {
		return sweeps;
	}

	/** All points as physics takes them. A resistivity keeps its unit (ohm metre) there. */
	public RtCurve toRtCurve() {
		return RtCurve.of(temperature, value, sigma);
	}

	/**
	 * The points of one sweep as physics takes them.
	 *
	 * @param sweep one of {@link #sweeps()}
	 * @return its points in the order of measurement
	 */
	public RtCurve toRtCurve(SweepRange sweep) {
		Objects.checkFromToIndex(sweep.start(), sweep.end(), size());
		return RtCurve.of(Arrays.copyOfRange(temperature, sweep.start(), sweep.end()),
				Arrays.copyOfRange(value, sweep.start(), sweep.end()),
				hasSigma() ? Arrays.copyOfRange(sigma, sweep.start(), sweep.end()) : sigma);
	}

	/**
	 * The sweeps of one direction alone. Their boundaries stay as they are.
	 *
	 * @param direction the direction
	 * @return a curve of those sweeps, possibly empty
	 */
	public Curve only(Direction direction) {
		List<SweepRange> kept = sweeps.stream().filter(s -> s.direction() == direction).toList();
		if (kept.size() == sweeps.size()) {
			return this;
		}
		int n = kept.stream().mapToInt(SweepRange::size).sum();
		double[] t = new double[n];
		double[] v = new double[n];
		double[] s = new double[hasSigma() ? n : 0];
		List<SweepRange> moved = new ArrayList<>();
		int at = 0;
		for (SweepRange r : kept) {
			System.arraycopy(temperature, r.start(), t, at, r.size());
			System.arraycopy(value, r.start(), v, at, r.size());
			if (hasSigma()) {
				System.arraycopy(sigma, r.start(), s, at, r.size());
			}
			moved.add(new SweepRange(at, at + r.size(), r.direction(), r.lowK(), r.highK()));
			at += r.size();
		}
		return new Curve(quantity, t, v, s, moved);
	}

	/**
	 * The curve as sheet resistance.
	 *
	 * @param widthOverLength w/l, finite and above zero
	 * @return values and errors multiplied by w/l
	 * @throws IllegalStateException if the curve is no resistance
	 */
	public Curve toSheetResistance(double widthOverLength) {
		if (quantity != Quantity.RESISTANCE) {
			throw new IllegalStateException("w/l turns a resistance into a sheet resistance, but this is " + quantity.symbol());
		}
		if (!(widthOverLength > 0) || Double.isInfinite(widthOverLength)) {
			throw new IllegalArgumentException("w/l is " + widthOverLength);
		}
		double[] v = value.clone();
		double[] s = sigma.clone();
		Arrays.setAll(v, i -> value[i] * widthOverLength);
		Arrays.setAll(s, i -> sigma[i] * widthOverLength);
		return new Curve(Quantity.SHEET_RESISTANCE, temperature, v, s, sweeps);
	}
}
