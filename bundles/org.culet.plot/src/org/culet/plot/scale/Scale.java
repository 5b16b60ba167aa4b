package org.culet.plot.scale;

/**
 * How data values lie along an axis. Positions along the axis are linear in the transformed value
 * {@code u}: {@code u = x}, {@code log10 x}, {@code ln x} or {@code x^-p}.
 *
 * <p>A series always carries its data untransformed (temperatures in kelvin), whatever axis it is drawn against; the axis alone says
 * that it is 1/T. Axes run so that {@code u} grows to the right or upwards.
 *
 * @param kind which transform
 * @param exponent p of {@link Kind#INVERSE_POWER}, above zero; 1 for the other kinds
 */
public record Scale(Kind kind, double exponent) {

	/** The transforms. */
	public enum Kind {
		/** {@code u = x}. */
		LINEAR,
		/** {@code u = log10 x}. */
		LOG10,
		/** {@code u = ln x}. */
		LN,
		/** {@code u = x^-p}. */
		INVERSE_POWER
	}

	/** {@code u = x}. */
	public static final Scale LINEAR = new Scale(Kind.LINEAR, 1);
	/** {@code u = log10 x}. */
	public static final Scale LOG10 = new Scale(Kind.LOG10, 1);
	/** {@code u = ln x}. */
	public static final Scale LN = new Scale(Kind.LN, 1);
	/** {@code u = 1/x}. */
	public static final Scale RECIPROCAL = new Scale(Kind.INVERSE_POWER, 1);
	/** {@code u = x^-1/2}. */
	public static final Scale INVERSE_SQRT = new Scale(Kind.INVERSE_POWER, 0.5);

	/** Checks the exponent. */
	public Scale {
		if (!(exponent > 0) || Double.isInfinite(exponent)) {
			throw new IllegalArgumentException("exponent " + exponent + " is not above zero");
		}
		if (kind != Kind.INVERSE_POWER && exponent != 1) {
			throw new IllegalArgumentException(kind + " takes no exponent, got " + exponent);
		}
	}

	/**
	 * {@code u = x^-p}.
	 *
	 * @param p exponent above zero
	 * @return the scale
	 */
	public static Scale inversePower(double p) {
		return new Scale(Kind.INVERSE_POWER, p);
	}

	/** Whether only values above zero have a place on this axis. */
	public boolean needsPositive() {
		return kind != Kind.LINEAR;
	}

	/** Whether {@code u} grows with {@code x}. */
	public boolean rising() {
		return kind != Kind.INVERSE_POWER;
	}

	/**
	 * Whether a value has a place on this axis.
	 *
	 * @param x data value
	 * @return true for finite values, above zero where {@link #needsPositive()}
	 */
	public boolean accepts(double x) {
		return needsPositive() ? x > 0 && x < Double.POSITIVE_INFINITY : Math.abs(x) < Double.POSITIVE_INFINITY;
	}

	/**
	 * The transformed value.
	 *
	 * @param x data value that this scale {@linkplain #accepts(double) accepts}
	 * @return u
	 */
	public double transform(double x) {
		return switch (kind) {
			case LINEAR -> x;
			case LOG10 -> Math.log10(x);
			case LN -> Math.log(x);
			case INVERSE_POWER -> exponent == 1 ? 1 / x : exponent == 0.5 ? 1 / Math.sqrt(x) : Math.pow(x, -exponent);
		};
	}

	/**
	 * The data value at a transformed value.
	 *
	 * @param u transformed value; above zero for {@link Kind#INVERSE_POWER}
	 * @return x; {@code +Infinity} for {@code u <= 0} of an inverse power, which lies beyond every temperature
	 */
	public double inverse(double u) {
		return switch (kind) {
			case LINEAR -> u;
			case LOG10 -> Math.pow(10, u);
			case LN -> Math.exp(u);
			case INVERSE_POWER -> u <= 0 ? Double.POSITIVE_INFINITY
					: exponent == 1 ? 1 / u : exponent == 0.5 ? 1 / (u * u) : Math.pow(u, -1 / exponent);
		};
	}
}
