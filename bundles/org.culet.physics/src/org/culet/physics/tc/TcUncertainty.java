package org.culet.physics.tc;

import org.culet.physics.Estimate;

/**
 * What the uncertainty of a critical temperature is made of; every part is a standard error in kelvin.
 *
 * @param statisticalK noise of the points, from the bootstrap or the fit
 * @param samplingK what the bootstrap does not see: a tenth of the interval between the two points that enclose the crossing, times the
 *            part of the maximum that R loses between them; for the peak of dR/dlnT, the width of the bracket over the square root of 12
 * @param calibrationK thermometer calibration, common to all results of one thermometer
 * @param lagK half the difference of cooling and warming, 0 for a single sweep
 */
public record TcUncertainty(double statisticalK, double samplingK, double calibrationK, double lagK) {

	/** Part of the interval that hides a value which counts as its error. */
	static final double SAMPLING = 0.1;

	/** All parts in quadrature, in kelvin. */
	public double totalK() {
		return Math.hypot(Math.hypot(statisticalK, samplingK), Math.hypot(calibrationK, lagK));
	}

	/** A value with this uncertainty and normal errors. */
	Estimate around(double tcK) {
		return Estimate.normal(tcK, totalK());
	}
}
