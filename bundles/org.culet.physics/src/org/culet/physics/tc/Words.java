package org.culet.physics.tc;

import java.util.Locale;

/** Numbers in sentences. */
final class Words {

	private Words() {
	}

	/** Four digits, or more where the integer part is longer. */
	static String number(double value) {
		double size = Math.abs(value);
		if (size != 0 && (size < 1e-3 || size >= 1e6)) {
			return String.format(Locale.ROOT, "%.3e", value);
		}
		int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

	static String kelvin(double value) {
		return number(value) + " K";
	}

	static String ohm(double value) {
		return number(value) + " ohm";
	}

	static String percent(double part) {
		return String.format(Locale.ROOT, "%.3g %%", 100 * part);
	}
}
