package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Arguments;

/** What the lock-ins of Stanford Research have in common: filter, phase, reference, and a display that ends a little above full scale. */
abstract class StanfordLockin extends MnemonicInstrument {

	private final Lockin lockin;
	private final DoubleFunction<String> numeral;
	private int constant;
	private int slope;
	private double excitationV;
	private double frequencyHz;
	private double phaseDeg;

	/**
	 * A lock-in.
	 *
	 * @param identity answer to {@code *IDN?}
	 * @param numeral how it writes numbers
	 */
	StanfordLockin(String identity, Experiment experiment, long seed, DoubleFunction<String> numeral) {
		super(identity);
		this.lockin = new Lockin(experiment, seed);
		this.numeral = numeral;
	}

	/** Time constant of a number of {@code OFLT}, s. */
	abstract double seconds(int number);

	/** Full scale now, V. */
	abstract double fullScaleV();

	/** Largest output now, V. */
	abstract double limitV();

	/** What is switched on: 1 V at 1 kHz, 12 dB per octave. */
	void reset(int newConstant) {
		constant = newConstant;
		slope = 1;
		excitationV = 1;
		frequencyHz = 1000;
		phaseDeg = 0;
	}

	/** The settings that all have, with their limits. */
	void common(int constants, double leastV, double mostV, double stepV, double mostHz, double leastDeg, double mostDeg) {
		table().command("OFLT", a -> constant(a.whole(0, 0, constants - 1))).query("OFLT", a -> String.valueOf(constant))
				.command("OFSL", a -> slope = a.whole(0, 0, 3)).query("OFSL", a -> String.valueOf(slope))
				.command("SLVL", a -> excitationV = stepped(a.number(0, leastV, mostV), stepV)).query("SLVL", a -> number(excitationV))
				.command("FREQ", a -> frequencyHz = a.number(0, 0.001, mostHz)).query("FREQ", a -> number(frequencyHz))
				.command("PHAS", a -> phaseDeg = Math.IEEEremainder(a.number(0, leastDeg, mostDeg), 360))
				.query("PHAS", a -> number(phaseDeg));
	}

	private static double stepped(double volt, double stepV) {
		return stepV > 0 ? Math.rint(volt / stepV) / (1 / stepV) : volt;
	}

	void constant(int number) {
		constant = number;
	}

	String number(double value) {
		return numeral.apply(value);
	}

	void sample() {
		lockin.sample(new Lockin.Settings(excitationV, frequencyHz, phaseDeg, seconds(constant), slope + 1));
	}

	/** Size of the signal behind the filter, V. */
	double sizeV() {
		return Math.hypot(lockin.x(), lockin.y());
	}

	double frequencyHz() {
		return frequencyHz;
	}

	void autoPhase() {
		sample();
		phaseDeg = Math.IEEEremainder(phaseDeg + Math.toDegrees(Math.atan2(lockin.y(), lockin.x())), 360);
	}

	/** X, Y, R or theta (0 to 3) as the display shows it: at most what the converter at this full scale can give. */
	double output(int which) {
		double x = overloaded() ? limitV() : limited(lockin.x());
		double y = limited(lockin.y());
		return switch (which) {
		case 0 -> x;
		case 1 -> y;
		case 2 -> Math.hypot(x, y);
		default -> Math.toDegrees(Math.atan2(y, x));
		};
	}

	private double limited(double volt) {
		return Math.clamp(Lockin.quantised(volt, fullScaleV()), -limitV(), limitV());
	}

	/** What an output of the model's own number shows. */
	abstract double shown(int which);

	double value(int which) {
		sample();
		return shown(which);
	}

	/** Several outputs of one moment; at least two. */
	String snap(Arguments a, int least, int most) {
		List<Integer> wanted = IntStream.range(0, a.size()).map(i -> a.whole(i, least, most)).boxed().toList();
		a.text(1);
		sample();
		return wanted.stream().map(which -> number(shown(which))).collect(Collectors.joining(","));
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
