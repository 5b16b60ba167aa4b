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

	/** Known part of ln R at a temperature. */
	double offset(double temperatureK) {
		return kind == Kind.FIXED ? exponent * Math.log(temperatureK) : 0;
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
