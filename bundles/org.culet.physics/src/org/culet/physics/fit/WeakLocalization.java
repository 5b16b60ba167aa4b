package org.culet.physics.fit;

import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.SheetGeometry;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.ReferencedModel;

/**
 * What a straight line G = G0 + A ln(T/T_ref) says, per square. The line holds two numbers; which temperature G0 belongs to is a
 * convention, and the order of G0 among stages can depend on it.
 */
public final class WeakLocalization {

	/** Why A alone does not identify the dephasing exponent. */
	public static final String CAVEAT = "In two dimensions A holds alpha p + (1 - 3F/4) + Cooper-channel terms in units of "
			+ "e^2/(2 pi^2 hbar), so A alone does not identify p, and A near 1.2e-5 S fits interaction only as well.";

	private final double referenceK;
	private final double g0;
	private final double slope;
	private final double varianceG0;
	private final double varianceSlope;
	private final double covariance;
	private final double quantile95;
	private final double scaleError;

	private WeakLocalization(double referenceK, double g0, double slope, double[] covariance, double quantile95,
			double scaleError) {
		this.referenceK = referenceK;
		this.g0 = g0;
		this.slope = slope;
		this.varianceG0 = covariance[0];
		this.covariance = covariance[1];
		this.varianceSlope = covariance[2];
		this.quantile95 = quantile95;
		this.scaleError = scaleError;
	}

	/**
	 * Reads a fit of the law {@code weak-localization} to sheet resistances.
	 *
	 * @param fit the fit
	 * @param geometry width and length whose uncertainty is common to all points; empty when per square without error
	 * @return what it says, or empty if the fit has no parameters or errors
	 * @throws IllegalArgumentException if the fit is of another law
	 */
	public static Optional<WeakLocalization> of(FitResult fit, Optional<SheetGeometry> geometry) {
		if (!(fit.model() instanceof ReferencedModel model) || fit.model().fitSpace() != FitSpace.CONDUCTANCE) {
			throw new IllegalArgumentException("not a line in ln T: " + fit.model().id());
		}
		if (fit.status() != FitStatus.OK) {
			return Optional.empty();
		}
		FittedParameter a = fit.parameters().get(1);
		double quantile = a.sigma() > 0 ? (a.estimate().upper95() - a.value()) / a.sigma() : Estimate.NORMAL_95;
		return Optional.of(new WeakLocalization(model.referenceK(), fit.parameters().get(0).value(), a.value(),
				new double[] {fit.covariance().get(0).get(0), fit.covariance().get(0).get(1), fit.covariance().get(1).get(1)},
				quantile, geometry.map(SheetGeometry::relativeScaleError).orElse(0.0)));
	}

	/**
	 * A line known exactly.
	 *
	 * @param referenceK temperature of G0 in kelvin
	 * @param g0S conductance there in S
	 * @param slopeS slope A in S
	 * @return the line without errors
	 */
	public static WeakLocalization exact(double referenceK, double g0S, double slopeS) {
		return new WeakLocalization(referenceK, g0S, slopeS, new double[3], Estimate.NORMAL_95, 0);
	}

	/** Slope A in S with its random error. */
	public Estimate slope() {
		return Estimate.symmetric(slope, Math.sqrt(varianceSlope), quantile95);
	}

	/**
	 * Conductance of the line at a chosen temperature, G0 by convention (a).
	 *
	 * @param temperatureK the temperature in kelvin that G0 is to belong to
	 * @return G0 in S with its random error
	 */
	public Estimate conductanceAt(double temperatureK) {
		double x = Math.log(temperatureK / referenceK);
		double variance = varianceG0 + 2 * x * covariance + x * x * varianceSlope;
		return Estimate.symmetric(g0 + slope * x, Math.sqrt(Math.max(0, variance)), quantile95);
	}

	/** Covariance of A and G0 at a chosen temperature in S^2. */
	public double covarianceAt(double temperatureK) {
		return covariance + Math.log(temperatureK / referenceK) * varianceSlope;
	}

	/**
	 * Temperature T* in kelvin at which G0 and A are uncorrelated and G0 is most precise; T_ref itself for a line without
	 * errors.
	 */
	public double decorrelatingTemperatureK() {
		return varianceSlope > 0 ? referenceK * Math.exp(-covariance / varianceSlope) : referenceK;
	}

	/** A over e^2/(pi h): the power of T in the dephasing rate if nothing else contributed; w/l is in the error. */
	public Estimate impliedExponent() {
		double sigma = Math.hypot(Math.sqrt(varianceSlope), slope * scaleError);
		return Estimate.symmetric(slope, sigma, quantile95).times(1 / PhysicalConstants.E2_PER_PI_H);
	}

	/**
	 * Temperature T0 at which the line reaches a given conductance, convention (d).
	 *
	 * @param conductance conductance in S that is to be G0, for example that at 300 K
	 * @return T0 in kelvin, its error formed in the logarithm; empty if A is zero
	 */
	public Optional<Estimate> temperatureAt(Estimate conductance) {
		if (slope == 0) {
			return Optional.empty();
		}
		double star = decorrelatingTemperatureK();
		Estimate atStar = conductanceAt(star);
		double x = (conductance.value() - atStar.value()) / slope;
		double sigma = Math.hypot(Math.hypot(conductance.sigma(), atStar.sigma()), x * Math.sqrt(varianceSlope))
				/ Math.abs(slope);
		double t = star * Math.exp(x);
		return Optional.of(new Estimate(t, t * sigma, t * Math.exp(-quantile95 * sigma), t * Math.exp(quantile95 * sigma)));
	}
}
