package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Arguments;

/** A Stanford Research SR860: outputs count from 0, sensitivities fall, time constants begin a decade lower than those of an SR830 (instruments.md C4). */
final class Sr860 extends MnemonicInstrument {

	private static final double[] MANTISSAS = { 1, 0.5, 0.2 };
	/** Input ranges of IRNG 0 to 4, V. */
	private static final double[] INPUT_V = { 1, 0.3, 0.1, 0.03, 0.01 };
	private static final double OUTPUT_LIMIT = 1.1;
	private static final int OUTPUT_OVER = 1;
	private static final int INPUT_OVER = 16;

	private final Lockin lockin;
	private int sensitivity;
	private int inputRange;
	private int constant;
	private int slope;
	private double excitationV;
	private double frequencyHz;
	private double phaseDeg;

	Sr860(Experiment experiment, long seed) {
		super("Stanford_Research_Systems,SR860,003214,V1.55");
		this.lockin = new Lockin(experiment, seed);
		reset();
		outputs();
		settings();
		rest();
	}

	@Override
	public String model() {
		return "Stanford Research SR860";
	}

	@Override
	void reset() {
		sensitivity = 0;
		inputRange = 0;
		constant = 10;
		slope = 1;
		excitationV = 1;
		frequencyHz = 1000;
		phaseDeg = 0;
	}

	/** Full scale of a sensitivity, V: 1 V down to 1 nV. */
	static double fullScaleV(int number) {
		return MANTISSAS[number % 3] * Math.pow(10, -Math.floorDiv(number, 3));
	}

	/** Time constant of OFLT 0 to 21, s: 1 us to 30 ks. */
	static double constantS(int number) {
		return (number % 2 == 0 ? 1e-6 : 3e-6) * Math.pow(10, Math.floorDiv(number, 2));
	}

	private void outputs() {
		table().query("OUTP", a -> number(value(a.whole(0, 0, 3))))
				.query("OUTR", a -> number(value(a.whole(0, 0, 1) == 0 ? 0 : 1)))
				.query("SNAP", this::snap)
				.query("SNAPD", a -> IntStream.range(0, 4).mapToObj(i -> number(value(i))).collect(Collectors.joining(",")))
				.query("CUROVLDSTAT", a -> String.valueOf(overloads()))
				.query("ILVL", a -> String.valueOf(level())).query("LIAS", a -> "0").query("ERRS", a -> "0");
	}

	private void sample() {
		lockin.sample(new Lockin.Settings(excitationV, frequencyHz, phaseDeg, constantS(constant), slope + 1));
	}

	private double value(int which) {
		sample();
		return shown(which);
	}

	private double shown(int which) {
		double fullScale = fullScaleV(sensitivity);
		double limit = Math.min(OUTPUT_LIMIT * fullScale, INPUT_V[inputRange]);
		double x = overloaded() ? limit : Math.clamp(Lockin.quantised(lockin.x(), fullScale), -limit, limit);
		double y = Math.clamp(Lockin.quantised(lockin.y(), fullScale), -limit, limit);
		return switch (which) {
		case 0 -> x;
		case 1 -> y;
		case 2 -> Math.hypot(x, y);
		case 3 -> Math.toDegrees(Math.atan2(y, x));
		case 15, 16 -> frequencyHz;
		default -> 0;
		};
	}

	private String snap(Arguments a) {
		a.text(1);
		List<Integer> wanted = IntStream.range(0, a.size()).map(i -> a.whole(i, 0, 16)).boxed().toList();
		sample();
		return wanted.stream().map(which -> number(shown(which))).collect(Collectors.joining(","));
	}

	private int overloads() {
		sample();
		double size = Math.hypot(lockin.x(), lockin.y());
		return (overloaded() || size > INPUT_V[inputRange] ? INPUT_OVER : 0)
				+ (overloaded() || size > OUTPUT_LIMIT * fullScaleV(sensitivity) ? OUTPUT_OVER : 0);
	}

	private int level() {
		sample();
		double part = Math.hypot(lockin.x(), lockin.y()) / INPUT_V[inputRange];
		return overloaded() || part > 1 ? 4 : (int) Math.clamp(Math.floor(4 * part), 0, 3);
	}

	private void settings() {
		table().command("SCAL", a -> sensitivity = a.whole(0, 0, 27)).query("SCAL", a -> String.valueOf(sensitivity))
				.command("IRNG", a -> inputRange = a.whole(0, 0, 4)).query("IRNG", a -> String.valueOf(inputRange))
				.command("OFLT", a -> constant = a.whole(0, 0, 21)).query("OFLT", a -> String.valueOf(constant))
				.command("OFSL", a -> slope = a.whole(0, 0, 3)).query("OFSL", a -> String.valueOf(slope))
				.command("SLVL", a -> excitationV = a.number(0, 1e-9, 2)).query("SLVL", a -> number(excitationV))
				.command("FREQ", a -> frequencyHz = a.number(0, 0.001, 500_000)).query("FREQ", a -> number(frequencyHz))
				.command("PHAS", a -> phaseDeg = Math.IEEEremainder(a.number(0, -360_000, 360_000), 360))
				.query("PHAS", a -> number(phaseDeg));
	}

	private void rest() {
		for (String word : List.of("SYNC", "ADVFILT", "IVMD", "ISRC", "ICPL", "IGND", "ICUR", "RSRC", "RTRG", "REFM", "SOFF", "DLAY")) {
			remember(word, 0, "0");
		}
		remember("HARM", 0, "1");
		remember("COFA", 1, "0");
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.9e", value);
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
