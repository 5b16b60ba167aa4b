package org.culet.physics.transport;

/**
 * How the prefactor T^m of a hopping law is treated. Only {@link #NONE} by default: m and the exponent p are nearly
 * degenerate, so a free m is for those who ask for it.
 *
 * @param kind none, fixed or free
 * @param exponent m where it is fixed, otherwise 0
 */
public record Prefactor(Kind kind, double exponent) {

	/** Treatments of m. */
	public enum Kind {
		/** m = 0. */
		NONE,
		/** m given. */
		FIXED,
		/** m fitted. */
		FREE
	}

	/** m = 0. */
	public static final Prefactor NONE = new Prefactor(Kind.NONE, 0);

	/** m fitted. */
	public static final Prefactor FREE = new Prefactor(Kind.FREE, 0);

	/**
	 * A given m.
	 *
	 * @param exponent m, finite
	 * @return the treatment
	 */
	public static Prefactor fixed(double exponent) {
		if (!Double.isFinite(exponent)) {
			throw new IllegalArgumentException("prefactor exponent " + exponent);
		}
		return new Prefactor(Kind.FIXED, exponent);
	}

	boolean isFree() {
		return kind == Kind.FREE;
	}

	/** m itself as a parameter of a law. */
	Parameter parameter() {
		return Parameter.free("m", "1", "power of T in the prefactor");
	}

	/** Value of m, which a law with free m holds at the given index. */
	double exponent(double[] values, int index) {
		return kind == Kind.FREE ? values[index] : exponent;
	}

	/** The part of a sum that is m ln T: a function of its own where m is free, an offset where it is given. */
	void basis(Temperatures temperatures, double[][] columns, double[] offset) {
		if (kind == Kind.FREE) {
			System.arraycopy(temperatures.ln(), 0, columns[columns.length - 1], 0, offset.length);
		} else if (kind == Kind.FIXED) {
			add(exponent, temperatures, offset);
		}
	}

	/** Adds m ln T to a law whose last parameter is a free m, and its derivative. */
	void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		if (kind != Kind.NONE) {
			add(exponent(parameters, parameters.length - 1), temperatures, values);
		}
		if (kind == Kind.FREE && gradients.length > 0) {
			System.arraycopy(temperatures.ln(), 0, gradients[gradients.length - 1], 0, values.length);
		}
	}

	private static void add(double m, Temperatures temperatures, double[] values) {
		double[] lnT = temperatures.ln();
		for (int i = 0; i < values.length; i++) {
			values[i] += m * lnT[i];
		}
	}

	/** The factor in a formula, with a space behind it. */
	String formula() {
		return switch (kind) {
			case NONE -> "";
			case FIXED -> "(T/K)^" + exponent + " ";
			case FREE -> "(T/K)^m ";
		};
	}
}
