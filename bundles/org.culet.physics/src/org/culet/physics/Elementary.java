package org.culet.physics;

/**
 * Logarithm and exponential for loops over many points: within two units in the last place, and faster there than those of
 * {@link Math}, because the processor can work on several points at once. A short table takes the argument near zero, where
 * a few terms of the power series are exact.
 */
public final class Elementary {

	/** Leading bits of the mantissa that choose an entry of the table. */
	private static final int LOG_BITS = 7;
	private static final int LOG_SIZE = 1 << LOG_BITS;
	private static final int MANTISSA_BITS = 52;
	/** Mantissas are taken from here (about 0.707) to twice this, so that those near 1 have the power 0 of 2. */
	private static final long LOG_FIRST = 0x3fe6a00000000000L;
	private static final long EXPONENT_MASK = 0xfff0000000000000L;
	private static final double[] MIDDLE = new double[LOG_SIZE];
	private static final double[] INVERSE = new double[LOG_SIZE];
	private static final double[] LOG_MIDDLE = new double[LOG_SIZE];

	/** ln 2 in two parts; the first has zeros at its end, so that its product with a whole number is exact. */
	private static final double LN2_HIGH = 0x1.62e42feep-1;
	private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

	private static final int EXP_BITS = 6;
	private static final int EXP_SIZE = 1 << EXP_BITS;
	private static final double[] POWERS = new double[EXP_SIZE];
	private static final double PER_ENTRY = EXP_SIZE / Math.log(2);
	/** Adding this rounds to a whole number, which then stands in the last bits. */
	private static final double ROUNDER = 0x1.8p52;
	/** Beyond, the result may be no normal number. */
	private static final double EXP_LIMIT = 700;

	private static final double SQRT_2 = Math.sqrt(2);
	private static final double HALF_LN_2 = Math.log(2) / 2;

	static {
		for (int i = 0; i < LOG_SIZE; i++) {
			double low = Double.longBitsToDouble(LOG_FIRST + ((long) i << MANTISSA_BITS - LOG_BITS));
			double high = Double.longBitsToDouble(LOG_FIRST + ((i + 1L) << MANTISSA_BITS - LOG_BITS));
			MIDDLE[i] = low <= 1 && high >= 1 ? 1 : (low + high) / 2;
			INVERSE[i] = 1 / MIDDLE[i];
			LOG_MIDDLE[i] = StrictMath.log(MIDDLE[i]);
		}
		for (int i = 0; i < EXP_SIZE; i++) {
			POWERS[i] = StrictMath.pow(2, i / (double) EXP_SIZE);
		}
	}

	private Elementary() {
	}

	/**
	 * Natural logarithm.
	 *
	 * @param x any number
	 * @return what {@link Math#log} gives, within two units in the last place
	 */
	public static double ln(double x) {
		if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
			return Math.log(x);
		}
		long bits = Double.doubleToRawLongBits(x) - LOG_FIRST;
		int entry = (int) (bits >>> MANTISSA_BITS - LOG_BITS) & LOG_SIZE - 1;
		double power = (int) (bits >> MANTISSA_BITS);
		double mantissa = Double.longBitsToDouble(bits - (bits & EXPONENT_MASK) + LOG_FIRST);
		double r = (mantissa - MIDDLE[entry]) * INVERSE[entry];
		double r2 = r * r;
		double rest = r2 * (-0.5 + r * (1.0 / 3) + r2 * (-0.25 + r * 0.2 + r2 * (-1.0 / 6 + r * (1.0 / 7))));
		return power * LN2_HIGH + LOG_MIDDLE[entry] + (r + (rest + power * LN2_LOW));
	}

	/**
	 * Exponential.
	 *
	 * @param x any number
	 * @return what {@link Math#exp} gives, within two units in the last place
	 */
	public static double exp(double x) {
		if (!(Math.abs(x) < EXP_LIMIT)) {
			return Math.exp(x);
		}
		double shifted = x * PER_ENTRY + ROUNDER;
		double whole = shifted - ROUNDER;
		double r = x - whole * (LN2_HIGH / EXP_SIZE) - whole * (LN2_LOW / EXP_SIZE);
		double r2 = r * r;
		return power(Double.doubleToRawLongBits(shifted), r + r2 * (0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120))));
	}

	/**
	 * Replaces each x by its exponential. The search in the table stands in a loop of its own, so that the rest can be done for
	 * several points at once.
	 *
	 * @param x any numbers
	 * @param entries scratch space, as many numbers
	 * @param rests scratch space, as many numbers
	 */
	public static void exp(double[] x, double[] entries, double[] rests) {
		for (int i = 0; i < x.length; i++) {
			double shifted = x[i] * PER_ENTRY + ROUNDER;
			double whole = shifted - ROUNDER;
			double r = x[i] - whole * (LN2_HIGH / EXP_SIZE) - whole * (LN2_LOW / EXP_SIZE);
			double r2 = r * r;
			entries[i] = shifted;
			rests[i] = r + r2 * (0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120)));
		}
		for (int i = 0; i < x.length; i++) {
			x[i] = Math.abs(x[i]) < EXP_LIMIT ? power(Double.doubleToRawLongBits(entries[i]), rests[i]) : Math.exp(x[i]);
		}
	}

	/** An entry of the table times a power of 2, both from a whole number, times 1 + rest. */
	private static double power(long wholeBits, double rest) {
		int whole = (int) wholeBits;
		double power = POWERS[whole & EXP_SIZE - 1];
		long bits = Double.doubleToRawLongBits(power + power * rest);
		return Double.longBitsToDouble(bits + ((long) (whole >> EXP_BITS) << MANTISSA_BITS));
	}

	/**
	 * Replaces each x between 0 and 1 by ln(1 + x), to an absolute rounding error. With s = (1 + x - sqrt 2)/(1 + x + sqrt 2) it is
	 * ln(2)/2 + 2 artanh s, and s is so small that a few terms of the power series are exact.
	 *
	 * @param x numbers between 0 and 1; what becomes of others means nothing
	 */
	public static void lnOnePlus(double[] x) {
		for (int i = 0; i < x.length; i++) {
			x[i] = (x[i] + (1 - SQRT_2)) / (x[i] + (1 + SQRT_2));
		}
		for (int i = 0; i < x.length; i++) {
			double z = x[i] * x[i];
			x[i] = HALF_LN_2 + x[i] * (2 + z * (2.0 / 3 + z * (2.0 / 5 + z * (2.0 / 7 + z * (2.0 / 9 + z * (2.0 / 11
					+ z * (2.0 / 13 + z * (2.0 / 15 + z * (2.0 / 17 + z * (2.0 / 19))))))))));
		}
	}
}
