package org.culet.instrument.lakeshore.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of the AC resistance bridges 370 and 372 (instruments.md C2, confidence H), in the order of their indices from 1. */
final class Bridge {

	/** Current excitation in ampere: 1 = 1 pA … 22 = 31.6 mA. */
	static final List<Double> CURRENTS = steps(22, -12, "1", "3.16");
	/** Voltage excitation in volt: 1 = 2 µV … 12 = 632 mV. */
	static final List<Double> VOLTAGES = steps(12, -6, "2", "6.32");
	/** Resistance range in ohm: 1 = 2 mΩ … 22 = 63.2 MΩ. */
	static final List<Double> RANGES = steps(22, -3, "2", "6.32");
	/** Current excitation of the 372's control input in ampere: 1 = 316 pA … 6 = 100 nA. */
	static final List<Double> CONTROL_CURRENTS = CURRENTS.subList(5, 11);
	/** Sample heater ranges: 0 = off, 1 … 8 = 31.6 µA … 100 mA. */
	static final List<String> HEATER = List.of("off", "31.6 uA", "100 uA", "316 uA", "1 mA", "3.16 mA", "10 mA", "31.6 mA", "100 mA");

	private Bridge() {
	}

	/** Two steps a decade; each number is read from its digits, so that it is the double a person would write. */
	private static List<Double> steps(int count, int exponent, String low, String high) {
		List<Double> steps = new ArrayList<>();
		IntStream.range(0, count).forEach(i -> steps.add(Double.valueOf((i % 2 == 0 ? low : high) + "e" + (exponent + i / 2))));
		return List.copyOf(steps);
	}
}
