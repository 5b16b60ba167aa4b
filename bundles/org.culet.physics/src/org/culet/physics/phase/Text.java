package org.culet.physics.phase;

import java.util.Locale;

/** Numbers in sentences. */
final class Text {

	private Text() {
	}

	static String number(double value) {
		return String.format(Locale.ROOT, "%.3g", value);
	}

	static String kelvin(double value) {
		return String.format(Locale.ROOT, "%.4g K", value);
	}

	static String ohm(double value) {
		return String.format(Locale.ROOT, "%.4g ohm", value);
	}
}
