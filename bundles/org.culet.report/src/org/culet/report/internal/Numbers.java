package org.culet.report.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.culet.physics.Estimate;

/** Numbers for people: value and uncertainty as 3.505(17), two digits of the uncertainty. */
public final class Numbers {

	/** Beyond these powers of ten a number is written with an exponent. */
	private static final int LARGEST = 5;
	private static final int SMALLEST = -4;

	private Numbers() {
	}

	/** Value with its uncertainty in parentheses. */
	public static String concise(Estimate estimate) {
		return concise(estimate.value(), estimate.sigma());
	}

	/**
	 * Value with its uncertainty in parentheses.
	 *
	 * @param value the value
	 * @param sigma its standard error; without one the value stands alone
	 * @return such as {@code 3.505(17)}, {@code 1.20(3)e-5}, {@code 5300(210)}
	 */
	public static String concise(double value, double sigma) {
		if (!Double.isFinite(value)) {
			return "-";
		}
		if (!(sigma > 0) || Double.isInfinite(sigma)) {
			return plain(value);
		}
		int exponent = (int) Math.floor(Math.log10(Math.max(Math.abs(value), sigma)));
		boolean scientific = exponent >= LARGEST || exponent <= SMALLEST;
		double scale = scientific ? Math.pow(10, -exponent) : 1;
		BigDecimal error = new BigDecimal(sigma * scale).round(new MathContext(2, RoundingMode.HALF_EVEN));
		int decimals = Math.max(0, error.scale());
		BigDecimal rounded = new BigDecimal(value * scale).setScale(error.scale(), RoundingMode.HALF_EVEN);
		String digits = decimals > 0 && error.compareTo(BigDecimal.ONE) < 0 ? error.unscaledValue().toString() : error.toPlainString();
		return rounded.toPlainString() + "(" + digits + ")" + (scientific ? "e" + exponent : "");
	}

	/** A number without uncertainty, four digits. */
	public static String plain(double value) {
		if (!Double.isFinite(value)) {
			return "-";
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(4));
		int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
		if (exponent >= LARGEST + 1 || exponent < SMALLEST) {
			return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
		}
		String text = rounded.toPlainString();
		return text.contains(".") ? rounded.stripTrailingZeros().toPlainString() : text;
	}
}
