package org.culet.analysis.internal;

import java.util.OptionalDouble;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.transport.TransportModel;

/**
 * What the errors of points are taken for when nobody says it: as they are where the law describes the points within them, else scaled by
 * the scatter around the law. Cooling and warming together, steps between ranges of the meter and the law itself scatter more than the
 * readings, and errors of parameters that ignore it are too small.
 */
public final class FitNoise {

	private FitNoise() {
	}

	/**
	 * Choices of a fit with the noise judged by a law.
	 *
	 * @param law the law that judges
	 * @param curve the points
	 * @param options choices otherwise
	 * @return the choices, with estimated noise where chi2 per degree of freedom is above 1
	 */
	public static FitOptions judged(TransportModel law, RtCurve curve, FitOptions options) {
		// how intervals are made does not change chi2, and replicas cost
		OptionalDouble reduced = Fitter.fit(law, curve, options.withIntervals(IntervalMethod.COVARIANCE)).chi2PerDof();
		return reduced.orElse(0) > 1 ? options.withNoise(NoiseModel.ESTIMATED) : options;
	}
}
