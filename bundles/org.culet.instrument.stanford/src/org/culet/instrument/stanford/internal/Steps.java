package org.culet.instrument.stanford.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Steps of the lock-ins' settings; each number is read from its digits, so that it is the double a person would write. */
final class Steps {

	/** Time constants of the SR830 in second (C4, H): 0 = 10 µs … 9 = 0.3 s, 10 = 1 s … 19 = 30 ks. */
	static final List<Double> TIMES_830 = decades(-5, 20, "1", "3");
	/** Time constants of the SR860 in second (C4, H): one decade lower, 0 = 1 µs, 9 = 30 ms, 12 = 1 s … 21 = 30 ks. */
	static final List<Double> TIMES_860 = decades(-6, 22, "1", "3");
	/** Sensitivities of the SR830 in volt (C4, H): 0 = 2 nV … 26 = 1 V, up. */
	static final List<Double> SENSITIVITIES_830 = decades(-9, 28, "1", "2", "5").subList(1, 28);
	/** Sensitivities of the SR860 in volt (C4, H): 0 = 1 V … 27 = 1 nV, down. */
	static final List<Double> SENSITIVITIES_860 = reversed(decades(-9, 28, "1", "2", "5"));
	/** Input ranges of the SR860 in volt (C4, H): 0 = 1 V … 4 = 10 mV. */
	static final List<Double> RANGES_860 = List.of(1.0, 0.3, 0.1, 0.03, 0.01);
	/** Slopes of the filter, both models. */
	static final List<String> SLOPES = List.of("6 dB", "12 dB", "18 dB", "24 dB");

	private Steps() {
	}

	private static List<Double> decades(int exponent, int count, String... digits) {
		List<Double> steps = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			steps.add(Double.valueOf(digits[i % digits.length] + "e" + (exponent + i / digits.length)));
		}
		return List.copyOf(steps);
	}

	private static List<Double> reversed(List<Double> up) {
		List<Double> down = new ArrayList<>(up);
		Collections.reverse(down);
		return List.copyOf(down);
	}
}
