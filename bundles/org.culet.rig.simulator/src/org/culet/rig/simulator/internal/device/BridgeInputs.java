package org.culet.rig.simulator.internal.device;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.FilmProbe;
import org.culet.rig.simulator.internal.experiment.Thermometer;
import org.culet.rig.simulator.internal.protocol.Refused;

/**
 * Inputs and scanner of a Lake Shore resistance bridge: one input is measured at a time, the others keep their last
 * reading. Input 1 is a thermometer on the stage, input 2 the film, the control input A of a 372 another thermometer;
 * all others are open. Not safe for use by several threads.
 */
final class BridgeInputs {

	/** Number of scanned inputs. */
	static final int INPUTS = 16;
	/** Name of the control input, which is always measured. */
	static final int CONTROL = 0;
	static final int CS_OVER = 1;
	static final int R_OVER = 16;
	static final int R_UNDER = 32;
	/** Number of ranges: 2 mohm to 63.2 Mohm. */
	static final int RANGES = 22;

	private static final int THERMOMETER = 1;
	private static final int FILM = 2;
	/** After a change of input, seconds without new data. */
	private static final double CHANGE_S = 3;
	/** After a change of range, seconds with a transient. */
	private static final double SETTLE_S = 0.3;
	/** Time of one reading, s. */
	private static final double READING_S = 0.1;
	private static final double COMPLIANCE_V = 10;
	/** Out of phase part of a reading with good leads. */
	private static final double QUADRATURE = 1e-3;

	private final Experiment experiment;
	private final FilmProbe probe;
	private final Thermometer thermometer;
	private final Map<Integer, Channel> channels = new TreeMap<>();
	private int scanned;
	private boolean scanning;
	private double scannedS;
	private boolean overloaded;

	/** Settings and last reading of one input. */
	static final class Channel {
		boolean enabled;
		int dwellS = 3;
		int pauseS = 3;
		int curve;
		int tempco = 1;
		int mode = 1;
		int excitation = 6;
		boolean autorange = true;
		int range = 13;
		boolean off;
		int units = 1;
		double ohm;
		double currentA;
		int status;
		private double readS = Double.NEGATIVE_INFINITY;
		private double rangedS = Double.NEGATIVE_INFINITY;
	}

	BridgeInputs(Experiment experiment, long seed) {
		this.experiment = experiment;
		this.probe = new FilmProbe(experiment, seed);
		this.thermometer = new Thermometer(experiment, seed + 1);
		reset();
	}

	/** As after switching on: input 1 is measured, the scanner stands. */
	void reset() {
		channels.clear();
		for (int i = 0; i <= INPUTS; i++) {
			Channel channel = new Channel();
			channel.enabled = i <= FILM;
			channel.curve = i <= THERMOMETER ? 21 : 0;
			channels.put(i, channel);
		}
		channels.get(FILM).excitation = 11;
		scanned = THERMOMETER;
		scanning = false;
		scannedS = Double.NEGATIVE_INFINITY;
		overloaded = false;
	}

	/** Full scale of a range, ohm. */
	static double fullScaleOhm(int range) {
		return 2e-3 * Math.pow(10, (range - 1) / 2.0);
	}

	/** Excitation current of a step, A. */
	static double currentA(int step) {
		return 1e-12 * Math.pow(10, (step - 1) / 2.0);
	}

	/** Excitation voltage of a step, V. */
	static double voltageV(int step) {
		return 2e-6 * Math.pow(10, (step - 1) / 2.0);
	}

	/** The input of a name: 1 to 16, or A. */
	Channel channel(String name) {
		if (name.equals("A")) {
			return channels.get(CONTROL);
		}
		if (!name.matches("0*[0-9]{1,2}") || Integer.parseInt(name) > INPUTS) {
			throw new Refused(Refused.OUT_OF_RANGE, "no input " + name);
		}
		return channels.get(Integer.valueOf(name));
	}

	/** All inputs, the control input among them. */
	Collection<Channel> all() {
		return channels.values();
	}

	/** Points the scanner at an input. */
	void scan(int input, boolean on) {
		scanning = on;
		if (input != scanned) {
			scanned = input;
			scannedS = experiment.timeS();
		}
	}

	int scanned() {
		goOn();
		return scanned;
	}

	boolean scanning() {
		return scanning;
	}

	void overload(boolean on) {
		overloaded = on;
	}

	/** The newest reading of an input. */
	Channel read(String name) {
		goOn();
		Channel channel = channel(name);
		boolean live = channel == channels.get(scanned) || channel == channels.get(CONTROL);
		double now = experiment.timeS();
		boolean first = Double.isInfinite(channel.readS);
		if (first || live && now - channel.readS >= READING_S && (channel == channels.get(CONTROL) || now - scannedS >= CHANGE_S)) {
			measure(channel, now);
		}
		return channel;
	}

	private void goOn() {
		Channel now = channels.get(scanned);
		while (scanning && experiment.timeS() - scannedS > now.dwellS + now.pauseS) {
			measure(now, experiment.timeS());
			int next = scanned;
			do {
				next = next % INPUTS + 1;
			} while (!channels.get(next).enabled && next != scanned);
			scannedS = Double.isInfinite(scannedS) ? experiment.timeS() : scannedS + now.dwellS + now.pauseS;
			scanned = next;
			now = channels.get(scanned);
		}
	}

	/** Excitation now, A; in voltage mode it follows the resistance. */
	private static double excitationA(Channel channel, double ohm) {
		return channel.mode == 1 ? currentA(channel.excitation) : voltageV(Math.min(channel.excitation, 12)) / Math.max(ohm, 1e-3);
	}

	private void measure(Channel channel, double now) {
		double before = channel.readS;
		channel.readS = now;
		channel.status = 0;
		double ohm = trueOhm(channel);
		channel.currentA = channel.off ? 0 : excitationA(channel, ohm);
		if (channel.off) {
			spoilt(channel, R_UNDER);
		} else if (overloaded || Double.isInfinite(ohm)) {
			spoilt(channel, R_OVER | CS_OVER);
		} else if (channel.currentA * ohm > COMPLIANCE_V) {
			spoilt(channel, CS_OVER);
		} else {
			ranged(channel, ohm, before, now);
		}
	}

	private static void spoilt(Channel channel, int status) {
		channel.ohm = 0;
		channel.status = status;
	}

	private static void ranged(Channel channel, double ohm, double before, double now) {
		int fits = 1;
		while (fits < RANGES && fullScaleOhm(fits) < Math.abs(ohm)) {
			fits++;
		}
		if (channel.autorange && (fits > channel.range || fits < channel.range - 1)) {
			channel.range = fits;
			// the bridge measures whether it is asked or not: it changed its range soon after the last answer
			channel.rangedS = Math.min(now, before + READING_S);
		}
		double fullScale = fullScaleOhm(channel.range);
		if (ohm > 1.05 * fullScale) {
			spoilt(channel, R_OVER);
			return;
		}
		double since = now - channel.rangedS;
		double transient0 = since < SETTLE_S && !Double.isInfinite(channel.rangedS) ? 0.1 * ohm * Math.exp(-since / (SETTLE_S / 3)) : 0;
		double step = 5e-6 * fullScale;
		channel.ohm = step * Math.rint((ohm + transient0) / step);
	}

	private double trueOhm(Channel channel) {
		if (channel == channels.get(THERMOMETER) || channel == channels.get(CONTROL)) {
			return Thermometer.sensorOhm(thermometer.readK());
		}
		if (channel != channels.get(FILM)) {
			return Double.POSITIVE_INFINITY;
		}
		double first = probe.value(1e-9, 1).ohm();
		FilmProbe.Value film = probe.value(Math.max(excitationA(channel, first), 1e-13), 1 / READING_S);
		return film.ohm() + film.sigmaOhm() * probe.gaussian();
	}

	/** Out of phase resistance of a reading, ohm. */
	static double quadratureOhm(Channel channel) {
		return QUADRATURE * channel.ohm;
	}

	/** Power of the excitation, W. */
	static double powerW(Channel channel) {
		return channel.currentA * channel.currentA * channel.ohm;
	}

	/** Temperature of a reading, K; 0 where the input has no curve or the reading is spoilt. */
	static double kelvin(Channel channel) {
		return channel.curve == 0 || channel.status != 0 ? 0 : Thermometer.kelvinAt(channel.ohm);
	}
}
