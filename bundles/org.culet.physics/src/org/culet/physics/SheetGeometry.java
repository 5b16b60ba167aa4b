package org.culet.physics;

/**
 * Width and length of a film between its voltage contacts, which turn a resistance into one per square.
 *
 * <p>The errors of width and length are one common factor of a sample. They belong to absolute numbers (conductances compared
 * with e^2/h) and never to the weights of points, to ratios, temperatures or exponents.
 *
 * @param widthM width w in metres, above zero
 * @param lengthM length l between the voltage contacts in metres, above zero
 * @param sigmaWidthM standard uncertainty of w in metres, not negative
 * @param sigmaLengthM standard uncertainty of l in metres, not negative
 */
public record SheetGeometry(double widthM, double lengthM, double sigmaWidthM, double sigmaLengthM) {

	/**
	 * Checks the numbers.
	 *
	 * @throws IllegalArgumentException if one is not finite, a size is not above zero, or an error is negative
	 */
	public SheetGeometry {
		if (!(widthM > 0 && lengthM > 0 && sigmaWidthM >= 0 && sigmaLengthM >= 0)
				|| !Double.isFinite(widthM + lengthM + sigmaWidthM + sigmaLengthM)) {
			throw new IllegalArgumentException("geometry w = " + widthM + " +- " + sigmaWidthM + " m, l = " + lengthM
					+ " +- " + sigmaLengthM + " m");
		}
	}

	/** Number of squares l/w. */
	public double squares() {
		return lengthM / widthM;
	}

	/** Factor w/l that turns a resistance into a sheet resistance. */
	public double factor() {
		return widthM / lengthM;
	}

	/** Relative uncertainty of the factor, common to every point of the sample. */
	public double relativeScaleError() {
		return Math.hypot(sigmaWidthM / widthM, sigmaLengthM / lengthM);
	}

	/**
	 * Sheet resistance R w/l with everything uncertain about it.
	 *
	 * @param resistanceOhm four-terminal resistance in ohm
	 * @param sigmaOhm its random standard error in ohm
	 * @return sheet resistance in ohm per square; sigma holds the random and the common part in quadrature
	 */
	public Estimate sheetResistance(double resistanceOhm, double sigmaOhm) {
		double value = resistanceOhm * factor();
		return Estimate.normal(value, Math.hypot(sigmaOhm * factor(), value * relativeScaleError()));
	}

	/**
	 * A curve per square; only the random errors are scaled along.
	 *
	 * @param curve resistances in ohm
	 * @return the same points in ohm per square
	 */
	public RtCurve perSquare(RtCurve curve) {
		return curve.scaled(factor());
	}
}
