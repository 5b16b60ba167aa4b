package org.culet.rig.simulator.internal.device;

import java.util.List;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Numerals;

/** A Stanford Research SR830 (instruments.md C4, D2 and the recorded exchanges). */
final class Sr830 extends StanfordLockin {

	/** Full scales of SENS 0 to 26, V: 2 nV to 1 V. */
	private static final double[] MANTISSAS = { 2e-9, 5e-9, 1e-8 };
	private static final int SENSITIVITIES = 27;
	private static final int CONSTANTS = 20;
	private static final int AFTER_SWITCHING_ON = 8;
	/** An output above this times full scale is an overload. */
	private static final double OUTPUT_LIMIT = 1.09;
	private static final int INPUT = 1;
	private static final int OUTPUT = 4;
	private static final int CONSTANT_CHANGED = 32;

	private int sensitivity;
	private int events;
	private int errors;

	Sr830(Experiment experiment, long seed) {
		super("Stanford_Research_Systems,SR830,s/n52381,ver1.07", experiment, seed, Numerals::general);
		reset();
		table().query("OUTP", a -> number(value(a.whole(0, 1, 4))))
				.query("OUTR", a -> number(value(a.whole(0, 1, 2) == 1 ? 1 : 2)))
				.query("SNAP", a -> snap(a, 1, 11))
				.query("LIAS", this::status)
				.command("SENS", a -> sensitivity = a.whole(0, 0, SENSITIVITIES - 1)).query("SENS", a -> String.valueOf(sensitivity));
		common(CONSTANTS, 0.004, 5, 0.002, 102_000, -360, 729.99);
		rest();
	}

	@Override
	public String model() {
		return "Stanford Research SR830";
	}

	@Override
	void reset() {
		reset(AFTER_SWITCHING_ON);
		sensitivity = SENSITIVITIES - 1;
		events = 0;
		errors = 0;
	}

	/** Full scale of a sensitivity, V. */
	static double fullScaleV(int number) {
		return MANTISSAS[number % 3] * Math.pow(10, Math.floorDiv(number, 3));
	}

	/** Time constant of OFLT 0 to 19, s: 10 us to 30 ks. */
	static double constantS(int number) {
		return (number % 2 == 0 ? 1e-5 : 3e-5) * Math.pow(10, Math.floorDiv(number, 2));
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
		return OUTPUT_LIMIT * fullScaleV();
	}

	@Override
	void constant(int number) {
		super.constant(number);
		events |= CONSTANT_CHANGED;
	}

	@Override
	void sample() {
		super.sample();
		if (overloaded()) {
			events |= INPUT | OUTPUT;
		}
		if (sizeV() > limitV()) {
			events |= OUTPUT;
		}
	}

	/** Its outputs count from 1. */
	@Override
	double shown(int which) {
		return which <= 4 ? output(which - 1) : which == 9 ? frequencyHz() : 0;
	}

	/** The bits read are cleared, as on the instrument. */
	private String status(Arguments a) {
		sample();
		int mask = a.has(0) ? 1 << a.whole(0, 0, 7) : 255;
		int read = events & mask;
		events &= ~mask;
		return String.valueOf(a.has(0) ? Integer.signum(read) : read);
	}

	private void rest() {
		for (String word : List.of("FMOD", "RSLP", "IGND", "ICPL", "ILIN", "SYNC", "OUTX", "OVRM", "KCLK", "ALRM")) {
			remember(word, 0, word.equals("FMOD") || word.equals("OUTX") ? "1" : "0");
		}
		remember("ISRC", 0, "0");
		remember("RMOD", 0, "1");
		remember("HARM", 0, "1");
		remember("OEXP", 1, "0,0");
		remember("DDEF", 1, "0,0");
		remember("FPOP", 1, "0");
		remember("AUXV", 1, "0");
		table().query("ERRS", a -> String.valueOf(errors)).query("OAUX", a -> "0")
				.command("AGAN", a -> autoGain()).command("APHS", a -> autoPhase()).command("ARSV", a -> { })
				.command("AOFF", a -> { });
	}

	private void autoGain() {
		sample();
		sensitivity = 0;
		while (sensitivity < SENSITIVITIES - 1 && fullScaleV() < 1.2 * sizeV()) {
			sensitivity++;
		}
	}
}
