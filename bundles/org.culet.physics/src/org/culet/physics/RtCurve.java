package org.culet.physics;

import java.util.Arrays;
import java.util.Objects;

/**
 * The numbers of one measured R(T) curve, as every calculation of this library takes them.
 *
 * <p>The arrays are copied on the way in and on the way out, so a curve never changes. Points may come in any
 * order; negative resistances are data. Values must be finite and temperatures positive: masking what is no number is the
 * reader's work, not that of the physics.
 */
public final class RtCurve {

	private final double[] temperature;
	private final double[] resistance;
	private final double[] sigma;

	private RtCurve(double[] temperature, double[] resistance, double[] sigma) {
		this.temperature = temperature;
		this.resistance = resistance;
		this.sigma = sigma;
	}

	/**
	 * A curve with known standard errors.
	 *
	 * @param temperatureK temperatures in kelvin, n values, each finite and above zero
	 * @param resistanceOhm resistances in ohm (or ohm per square), n values, each finite
	 * @param sigmaOhm standard error of each resistance in ohm, n values above zero, or an empty array when unknown
	 * @return the curve
	 * @throws IllegalArgumentException if lengths differ or a value is not allowed; the message names index and value
	 */
	public static RtCurve of(double[] temperatureK, double[] resistanceOhm, double[] sigmaOhm) {
		Objects.requireNonNull(temperatureK, "temperatureK");
		Objects.requireNonNull(resistanceOhm, "resistanceOhm");
		Objects.requireNonNull(sigmaOhm, "sigmaOhm");
		int n = temperatureK.length;
		if (resistanceOhm.length != n || (sigmaOhm.length != 0 && sigmaOhm.length != n)) {
			throw new IllegalArgumentException("arrays differ in length: T " + n + ", R " + resistanceOhm.length
					+ ", sigma " + sigmaOhm.length);
		}
		for (int i = 0; i < n; i++) {
			if (!(temperatureK[i] > 0) || Double.isInfinite(temperatureK[i])) {
				throw new IllegalArgumentException("temperature " + temperatureK[i] + " K at index " + i);
			}
			if (!Double.isFinite(resistanceOhm[i])) {
				throw new IllegalArgumentException("resistance " + resistanceOhm[i] + " ohm at index " + i);
			}
			if (sigmaOhm.length != 0 && (!(sigmaOhm[i] > 0) || Double.isInfinite(sigmaOhm[i]))) {
				throw new IllegalArgumentException("sigma " + sigmaOhm[i] + " ohm at index " + i);
			}
		}
		return new RtCurve(temperatureK.clone(), resistanceOhm.clone(), sigmaOhm.clone());
	}

	/**
	 * A curve whose standard errors are unknown.
	 *
	 * @param temperatureK temperatures in kelvin
	 * @param resistanceOhm resistances in ohm
	 * @return the curve
	 * @throws IllegalArgumentException as {@link #of(double[], double[], double[])}
	 */
	public static RtCurve of(double[] temperatureK, double[] resistanceOhm) {
		return of(temperatureK, resistanceOhm, new double[0]);
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

	/** Resistance of point i in ohm. */
	public double resistanceOhm(int i) {
		return resistance[i];
	}

	/** Standard error of point i in ohm; only where {@link #hasSigma()}. */
	public double sigmaOhm(int i) {
		return sigma[i];
	}

	/** All temperatures in kelvin, a copy. */
	public double[] temperaturesK() {
		return temperature.clone();
	}

	/** All resistances in ohm, a copy. */
	public double[] resistancesOhm() {
		return resistance.clone();
	}

	/** All standard errors in ohm, a copy; empty when unknown. */
	public double[] sigmasOhm() {
		return sigma.clone();
	}

	/** The same points in order of rising temperature (stable, so equal temperatures keep their order). */
	public RtCurve sortedByTemperature() {
		if (isSorted()) {
			return this;
		}
		Integer[] order = new Integer[size()];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (a, b) -> Double.compare(temperature[a], temperature[b]));
		int[] picked = new int[order.length];
		Arrays.setAll(picked, i -> order[i]);
		return select(picked);
	}

	private boolean isSorted() {
		for (int i = 1; i < temperature.length; i++) {
			if (temperature[i] < temperature[i - 1]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The points whose temperature lies in a closed interval.
	 *
	 * @param lowK lower end in kelvin
	 * @param highK upper end in kelvin
	 * @return a curve of the points inside, possibly empty
	 */
	public RtCurve within(double lowK, double highK) {
		int[] picked = new int[size()];
		int n = 0;
		for (int i = 0; i < size(); i++) {
			if (temperature[i] >= lowK && temperature[i] <= highK) {
				picked[n++] = i;
			}
		}
		return n == size() ? this : select(Arrays.copyOf(picked, n));
	}

	/**
	 * Chosen points in the order of the indices.
	 *
	 * @param indices indices into this curve
	 * @return the curve of those points
	 */
	public RtCurve select(int[] indices) {
		double[] t = new double[indices.length];
		double[] r = new double[indices.length];
		double[] s = new double[hasSigma() ? indices.length : 0];
		for (int k = 0; k < indices.length; k++) {
			t[k] = temperature[indices[k]];
			r[k] = resistance[indices[k]];
			if (s.length > 0) {
				s[k] = sigma[indices[k]];
			}
		}
		return new RtCurve(t, r, s);
	}

	/**
	 * The same points with other standard errors.
	 *
	 * @param sigmaOhm one standard error in ohm a point, each above zero
	 * @return a new curve
	 */
	public RtCurve withSigma(double[] sigmaOhm) {
		return of(temperature, resistance, sigmaOhm);
	}

	/**
	 * The same points with resistances and errors multiplied by a positive factor (a change of unit, or w/l).
	 *
	 * @param factor finite and above zero
	 * @return a new curve
	 */
	public RtCurve scaled(double factor) {
		double[] r = resistance.clone();
		double[] s = sigma.clone();
		Arrays.setAll(r, i -> resistance[i] * factor);
		Arrays.setAll(s, i -> sigma[i] * factor);
		return of(temperature, r, s);
	}
}
