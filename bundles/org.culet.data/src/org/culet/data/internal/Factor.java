package org.culet.data.internal;

/**
 * A change of unit. Milli, micro and the like divide by a whole number, which is exact in binary: 350 mK is 0.35 K and not
 * 0.35000000000000003 K.
 *
 * @param times multiplies
 * @param over divides
 */
record Factor(double times, double over) {

	/**
	 * Multiplication by a factor, or division by its inverse where that is a whole number.
	 *
	 * @param factor finite and above zero
	 * @return the change
	 */
	static Factor of(double factor) {
		double inverse = Math.rint(1 / factor);
		boolean whole = factor < 1 && Math.abs(inverse * factor - 1) < 4 * Math.ulp(1.0) && inverse < 1e15;
		return whole ? new Factor(1, inverse) : new Factor(factor, 1);
	}

	/** This change and then another. */
	Factor then(double factor) {
		return factor == 1 ? this : of(times / over * factor);
	}

	/** The changed value. */
	double apply(double value) {
		return value * times / over;
	}
}
