package org.culet.physics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;

/** Values of a series between its stages, such as A at the boundary of M2 and I2. */
public final class SeriesInterpolation {

	private SeriesInterpolation() {
	}

	/**
	 * Linear interpolation.
	 *
	 * @param points values of one branch
	 * @param pressureGPa where, GPa, with its error
	 * @return the value, with the errors of both neighbours and of the pressure; empty outside the points
	 */
	public static Optional<Estimate> at(List<SeriesPoint> points, Estimate pressureGPa) {
		List<SeriesPoint> sorted = new ArrayList<>(points);
		sorted.sort(Comparator.comparingDouble(SeriesPoint::pressureGPa));
		double p = pressureGPa.value();
		for (int i = 1; i < sorted.size(); i++) {
			SeriesPoint a = sorted.get(i - 1);
			SeriesPoint b = sorted.get(i);
			double width = b.pressureGPa() - a.pressureGPa();
			if (width > 0 && p >= a.pressureGPa() && p <= b.pressureGPa()) {
				double part = (p - a.pressureGPa()) / width;
				double slope = (b.value().value() - a.value().value()) / width;
				double value = a.value().value() + part * width * slope;
				double own = Math.hypot((1 - part) * a.value().sigma(), part * b.value().sigma());
				double reading = Math.hypot((1 - part) * a.sigmaPressureGPa(), part * b.sigmaPressureGPa());
				double along = slope * Math.hypot(pressureGPa.sigma(), reading);
				return Optional.of(Estimate.normal(value, Math.hypot(own, along)));
			}
		}
		return Optional.empty();
	}

	/**
	 * The exponent p of 1/tau_phi ~ T^p that a slope of G against ln T would mean in two dimensions without interaction.
	 *
	 * @param slopeS A per square, S
	 * @param relativeGeometrySigma relative error of w/l
	 * @return A/1.2331e-5 S
	 */
	public static Estimate impliedExponent(Estimate slopeS, double relativeGeometrySigma) {
		double p = slopeS.value() / PhysicalConstants.E2_PER_PI_H;
		return Estimate.normal(p, Math.hypot(slopeS.sigma() / PhysicalConstants.E2_PER_PI_H, p * relativeGeometrySigma));
	}
}
