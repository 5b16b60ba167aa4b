package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.culet.rig.simulator.internal.experiment.Experiment;

/** A Stanford Research SR860: outputs count from 0, sensitivities fall, time constants begin a decade lower than those of an SR830 (instruments.md C4). */
final class Sr860 extends StanfordLockin {

	private static final double[] MANTISSAS = { 1, 0.5, 0.2 };
	/** Input ranges of IRNG 0 to 4, V. */
	private static final double[] INPUT_V = { 1, 0.3, 0.1, 0.03, 0.01 };
	private static final int CONSTANTS = 22;
	private static final int AFTER_SWITCHING_ON = 10;
	private static final double OUTPUT_LIMIT = 1.1;
	private static final int OUTPUT_OVER = 1;
	private static final int INPUT_OVER = 16;

	private int sensitivity;
	private int inputRange;

	Sr860(Experiment experiment, long seed) {
		super("Stanford_Research_Systems,SR860,003214,V1.55", experiment, seed, value -> String.format(Locale.ROOT, "%.9e", value));
		reset();
		table().query("OUTP", a -> number(value(a.whole(0, 0, 3))))
				.query("OUTR", a -> number(value(a.whole(0, 0, 1) == 0 ? 0 : 1)))
				.query("SNAP", a -> snap(a, 0, 16))
				.query("SNAPD", a -> IntStream.range(0, 4).mapToObj(i -> number(value(i))).collect(Collectors.joining(",")))
				.query("CUROVLDSTAT", a -> String.valueOf(overloads()))
				.query("ILVL", a -> String.valueOf(level())).query("LIAS", a -> "0").query("ERRS", a -> "0")
				.command("SCAL", a -> sensitivity = a.whole(0, 0, 27)).query("SCAL", a -> String.valueOf(sensitivity))
				.command("IRNG", a -> inputRange = a.whole(0, 0, 4)).query("IRNG", a -> String.valueOf(inputRange));
		common(CONSTANTS, 1e-9, 2, 0, 500_000, -360_000, 360_000);
		rest();
	}

	@Override
	public String model() {
		return "Stanford Research SR860";
	}

	@Override
	void reset() {
		reset(AFTER_SWITCHING_ON);
		sensitivity = 0;
		inputRange = 0;
	}

	/** Full scale of a sensitivity, V: 1 V down to 1 nV. */
	static double fullScaleV(int number) {
		return MANTISSAS[number % 3] * Math.pow(10, -Math.floorDiv(number, 3));
	}

	/** Time constant of OFLT 0 to 21, s: 1 us to 30 ks. */
	static double constantS(int number) {
		return (number % 2 == 0 ? 1e-6 : 3e-6) * Math.pow(10, Math.floorDiv(number, 2));
	}

	@Override
	double seconds(int number) {
		return constantS(number);
	}

	@Override
	double fullScaleV() {
		return fullScaleV(sensitivity);
	}

	@Override
	double limitV() {
		return Math.min(OUTPUT_LIMIT * fullScaleV(), INPUT_V[inputRange]);
	}

	@Override
	double shown(int which) {
		return which <= 3 ? output(which) : which >= 15 ? frequencyHz() : 0;
	}

	private int overloads() {
		sample();
		return (overloaded() || sizeV() > INPUT_V[inputRange] ? INPUT_OVER : 0)
				+ (overloaded() || sizeV() > OUTPUT_LIMIT * fullScaleV() ? OUTPUT_OVER : 0);
	}

	private int level() {
		sample();
		double part = sizeV() / INPUT_V[inputRange];
		return overloaded() || part > 1 ? 4 : (int) Math.clamp(Math.floor(4 * part), 0, 3);
	}

	private void rest() {
		for (String word : List.of("SYNC", "ADVFILT", "IVMD", "ISRC", "ICPL", "IGND", "ICUR", "RSRC", "RTRG", "REFM", "SOFF", "DLAY")) {
			remember(word, 0, "0");
		}
		remember("HARM", 0, "1");
		remember("COFA", 1, "0");
	}
}
