package org.culet.physics.fit;

/** Observations, fitted law and errors at the points of a fit, in order of rising temperature. */
public final class Residuals {

	static final Residuals NONE = new Residuals(new double[0], new double[0], new double[0], new double[0]);

	private final double[] temperature;
	private final double[] observed;
	private final double[] fitted;
	private final double[] sigma;

	/** Takes the arrays over; all of one length. */
	Residuals(double[] temperature, double[] observed, double[] fitted, double[] sigma) {
		this.temperature = temperature;
		this.observed = observed;
		this.fitted = fitted;
		this.sigma = sigma;
	}

	/**
	 * Residuals that were written down before.
	 *
	 * @param temperatureK temperatures in kelvin, n values
	 * @param observed observations in the space of the fit, n values
	 * @param fitted the law there, n values
	 * @param sigma standard errors there, n values
	 * @return the residuals
	 * @throws IllegalArgumentException if the arrays differ in length
	 */
	public static Residuals of(double[] temperatureK, double[] observed, double[] fitted, double[] sigma) {
		int n = temperatureK.length;
		if (observed.length != n || fitted.length != n || sigma.length != n) {
			throw new IllegalArgumentException("arrays differ in length: T " + n + ", observed " + observed.length + ", fitted " + fitted.length
					+ ", sigma " + sigma.length);
		}
		return new Residuals(temperatureK.clone(), observed.clone(), fitted.clone(), sigma.clone());
	}

	/** Number of points. */
	public int size() {
		return temperature.length;
	}

	/** Temperature of point i in kelvin. */
	public double temperatureK(int i) {
		return temperature[i];
	}

	/** Observation i in the space of the fit. */
	public double observed(int i) {
		return observed[i];
	}

	/** The law at point i in the space of the fit. */
	public double fitted(int i) {
		return fitted[i];
	}

	/** Standard error of observation i in the space of the fit, temperature noise included; relative where noise is unknown. */
	public double sigma(int i) {
		return sigma[i];
	}

	/** (observed - fitted)/sigma of point i. */
	public double standardised(int i) {
		return (observed[i] - fitted[i]) / sigma[i];
	}

	/** All standardised residuals, a new array. */
	public double[] standardised() {
		double[] all = new double[size()];
		for (int i = 0; i < all.length; i++) {
			all[i] = standardised(i);
		}
		return all;
	}
}
