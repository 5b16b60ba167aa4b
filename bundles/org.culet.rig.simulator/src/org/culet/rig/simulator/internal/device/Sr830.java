package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.stream.Collectors;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Numerals;

/** A Stanford Research SR830 (instruments.md C4, D2 and the recorded exchanges). */
final class Sr830 extends MnemonicInstrument {

	/** Full scales of SENS 0 to 26, V: 2 nV to 1 V. */
	private static final double[] MANTISSAS = { 2e-9, 5e-9, 1e-8 };
	private static final int SENSITIVITIES = 27;
	/** An output above this times full scale is an overload. */
	private static final double OUTPUT_LIMIT = 1.09;
	private static final int INPUT = 1;
	private static final int OUTPUT = 4;
	private static final int CONSTANT_CHANGED = 32;

	private final Lockin lockin;
	private int sensitivity;
	private int constant;
	private int slope;
	private double excitationV;
	private double frequencyHz;
	private double phaseDeg;
	private int events;
	private int errors;

	Sr830(Experiment experiment, long seed) {
		super("Stanford_Research_Systems,SR830,s/n52381,ver1.07");
		this.lockin = new Lockin(experiment, seed);
		reset();
		outputs();
		settings();
		rest();
	}

	@Override
	public String model() {
		return "Stanford Research SR830";
	}

	@Override
	void reset() {
		sensitivity = SENSITIVITIES - 1;
		constant = 8;
		slope = 1;
		excitationV = 1;
		frequencyHz = 1000;
		phaseDeg = 0;
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

	private void outputs() {
		table().query("OUTP", a -> Numerals.general(value(a.whole(0, 1, 4))))
				.query("OUTR", a -> Numerals.general(value(a.whole(0, 1, 2) == 1 ? 1 : 2)))
				.query("SNAP", this::snap)
				.query("LIAS", this::status);
	}

	private void sample() {
		lockin.sample(new Lockin.Settings(excitationV, frequencyHz, phaseDeg, constantS(constant), slope + 1));
		double fullScale = fullScaleV(sensitivity);
		if (overloaded()) {
			events |= INPUT | OUTPUT;
		}
		if (Math.hypot(lockin.x(), lockin.y()) > OUTPUT_LIMIT * fullScale) {
			events |= OUTPUT;
		}
	}

	private double value(int which) {
		sample();
		return shown(which);
	}

	/** What the display shows: at most what the converter of this sensitivity can give. */
	private double shown(int which) {
		double fullScale = fullScaleV(sensitivity);
		double limit = OUTPUT_LIMIT * fullScale;
		double x = overloaded() ? limit : Math.clamp(Lockin.quantised(lockin.x(), fullScale), -limit, limit);
		double y = Math.clamp(Lockin.quantised(lockin.y(), fullScale), -limit, limit);
		return switch (which) {
		case 1 -> x;
		case 2 -> y;
		case 3 -> Math.hypot(x, y);
		case 4 -> Math.toDegrees(Math.atan2(y, x));
		case 9 -> frequencyHz;
		default -> 0;
		};
	}

	private String snap(Arguments a) {
		List<Integer> wanted = java.util.stream.IntStream.range(0, a.size()).map(i -> a.whole(i, 1, 11)).boxed().toList();
		a.text(1);
		sample();
		return wanted.stream().map(which -> Numerals.general(shown(which))).collect(Collectors.joining(","));
	}

	/** The bits read are cleared, as on the instrument. */
	private String status(Arguments a) {
		sample();
		int mask = a.has(0) ? 1 << a.whole(0, 0, 7) : 255;
		int read = events & mask;
		events &= ~mask;
		return String.valueOf(a.has(0) ? Integer.signum(read) : read);
	}

	private void settings() {
		table().command("SENS", a -> sensitivity = a.whole(0, 0, SENSITIVITIES - 1)).query("SENS", a -> String.valueOf(sensitivity))
				.command("OFLT", a -> {
					constant = a.whole(0, 0, 19);
					events |= CONSTANT_CHANGED;
				}).query("OFLT", a -> String.valueOf(constant))
				.command("OFSL", a -> slope = a.whole(0, 0, 3)).query("OFSL", a -> String.valueOf(slope))
				.command("SLVL", a -> excitationV = Math.rint(a.number(0, 0.004, 5) * 500) / 500)
				.query("SLVL", a -> Numerals.general(excitationV))
				.command("FREQ", a -> frequencyHz = a.number(0, 0.001, 102000)).query("FREQ", a -> Numerals.general(frequencyHz))
				.command("PHAS", a -> phaseDeg = Math.IEEEremainder(a.number(0, -360, 729.99), 360))
				.query("PHAS", a -> Numerals.general(phaseDeg));
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
		double size = Math.hypot(lockin.x(), lockin.y());
		sensitivity = 0;
		while (sensitivity < SENSITIVITIES - 1 && fullScaleV(sensitivity) < 1.2 * size) {
			sensitivity++;
		}
	}

	private void autoPhase() {
		sample();
		phaseDeg = Math.IEEEremainder(phaseDeg + Math.toDegrees(Math.atan2(lockin.y(), lockin.x())), 360);
	}

	@Override
	boolean joinsAnswers() {
		return false;
	}

	@Override
	public String lineEnd() {
		return "\n";
	}

	@Override
	public boolean panelUnit(String unit) {
		return false;
	}
}
