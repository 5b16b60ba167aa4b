package org.culet.rig.simulator.internal.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.culet.rig.simulator.internal.experiment.ControlLoop;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Numerals;

/** A Lake Shore 372 resistance bridge and temperature controller (instruments.md C2). */
final class LakeShore372 extends MnemonicInstrument {

	/** Units of an input, as INTYPE numbers them. */
	private static final int KELVIN = 1;
	private static final int OHM = 2;
	private static final int SAMPLE = 0;
	private static final int WARM_UP = 1;
	private static final int OUTPUTS = 3;
	private static final double HIGHEST_K = 400;
	/** Resistance of the sample heater, ohm. */
	private static final double HEATER_OHM = 100;
	/** Power of the warm-up heater, W. */
	private static final double WARM_UP_W = 15;

	private final BridgeInputs inputs;
	private final List<ControlLoop> loops = new ArrayList<>();
	private final int[] ranges = new int[OUTPUTS];
	private final String[] modes = new String[OUTPUTS];

	LakeShore372(Experiment experiment, long seed) {
		super("LSCI,MODEL372,LSA23G3/#######,1.5");
		this.inputs = new BridgeInputs(experiment, seed);
		for (int i = 0; i < OUTPUTS; i++) {
			ControlLoop loop = new ControlLoop();
			loops.add(loop);
			// the still is not on the stage
			if (i <= WARM_UP) {
				experiment.heat(loop);
			}
		}
		reset();
		readings();
		inputSettings();
		control();
		heaters();
		rest();
	}

	@Override
	public String model() {
		return "Lake Shore 372";
	}

	@Override
	void reset() {
		inputs.reset();
		for (int i = 0; i < OUTPUTS; i++) {
			loops.get(i).restart();
			ranges[i] = 0;
			modes[i] = i == SAMPLE ? "5,1,0,0,0,5" : i == WARM_UP ? "0,0,0,0,0,5" : "4,0,0,0,0,5";
		}
		loops.get(WARM_UP).mode(ControlLoop.Mode.OFF);
	}

	private void readings() {
		for (String word : List.of("KRDG", "RDGK")) {
			table().query(word, a -> Numerals.exponent(BridgeInputs.kelvin(read(a)), 5));
		}
		for (String word : List.of("RDGR", "SRDG")) {
			table().query(word, a -> Numerals.exponent(read(a).ohm, 5));
		}
		table().query("QRDG", a -> Numerals.exponent(BridgeInputs.quadratureOhm(read(a)), 5))
				.query("RDGPWR", a -> Numerals.exponent(BridgeInputs.powerW(read(a)), 5))
				.query("RDGST", a -> String.format(Locale.ROOT, "%03d", read(a).status));
	}

	private BridgeInputs.Channel read(Arguments a) {
		return inputs.read(a.word(0));
	}

	private BridgeInputs.Channel channel(Arguments a) {
		return inputs.channel(a.word(0));
	}

	private void inputSettings() {
		table().command("INTYPE", a -> {
			BridgeInputs.Channel c = channel(a);
			int mode = a.whole(1, 0, 1);
			int excitation = a.whole(2, 1, mode == 1 ? 22 : 12);
			boolean autorange = a.whole(3, 0, 2) > 0;
			int range = a.whole(4, 0, BridgeInputs.RANGES);
			boolean off = a.on(5);
			c.units = a.has(6) ? a.whole(6, KELVIN, OHM) : c.units;
			c.mode = mode;
			c.excitation = excitation;
			c.autorange = autorange;
			c.range = Math.max(range, 1);
			c.off = off;
		}).query("INTYPE", a -> {
			BridgeInputs.Channel c = channel(a);
			return String.format(Locale.ROOT, "%d,%02d,%d,%02d,%d,%d", c.mode, c.excitation, c.autorange ? 1 : 0, c.range, c.off ? 1 : 0, c.units);
		});
		table().command("INSET", a -> {
			BridgeInputs.Channel c = channel(a);
			boolean on = a.on(1);
			int dwell = a.whole(2, 0, 200);
			int pause = a.whole(3, 0, 200);
			c.curve = a.has(4) ? a.whole(4, 0, 59) : c.curve;
			c.tempco = a.has(5) ? a.whole(5, 0, 2) : c.tempco;
			c.enabled = on;
			c.dwellS = Math.max(dwell, 1);
			c.pauseS = Math.max(pause, 3);
		}).query("INSET", a -> {
			BridgeInputs.Channel c = channel(a);
			return String.format(Locale.ROOT, "%d,%03d,%03d,%02d,%d", c.enabled ? 1 : 0, c.dwellS, c.pauseS, c.curve, c.tempco);
		});
		table().command("SCAN", a -> inputs.scan(a.whole(0, 1, BridgeInputs.INPUTS), a.has(1) && a.on(1)))
				.query("SCAN", a -> String.format(Locale.ROOT, "%02d,%d", inputs.scanned(), inputs.scanning() ? 1 : 0));
	}

	private void control() {
		table().command("SETP", a -> loop(a).setpointK(unit(a).kelvin(a.number(1), HIGHEST_K)))
				.query("SETP", a -> Numerals.exponent(unit(a).of(loop(a).setpointK()), 5))
				.command("RAMP", a -> loop(a).ramp(a.on(1), a.number(2, 0, 100)))
				.query("RAMP", a -> (loop(a).ramping() ? "1" : "0") + "," + Numerals.exponent(loop(a).rampKPerMin(), 4))
				.query("RAMPST", a -> loop(a).underway() ? "1" : "0")
				.command("PID", a -> loop(a).pid(a.number(1, 0, 1000), a.number(2, 0, 10000), a.number(3, 0, 2500)))
				.query("PID", a -> String.join(",", java.util.Arrays.stream(loop(a).pid()).mapToObj(v -> Numerals.exponent(v, 4)).toList()))
				.command("MOUT", a -> loop(a).manualPart(a.number(1, 0, 100) / 100))
				.query("MOUT", a -> Numerals.exponent(100 * loop(a).manualPart(), 4))
				.command("TLIMIT", a -> limit(a.word(0), a.number(1, 0, 400)))
				.query("TLIMIT", a -> Numerals.fixed(loops.getFirst().limitK(), 1));
	}

	/** Whatever the input, the thermometers are all on the one stage. */
	private void limit(String input, double kelvin) {
		inputs.channel(input);
		loops.forEach(loop -> loop.limitK(kelvin));
	}

	private int output(Arguments a) {
		return a.has(0) ? a.whole(0, 0, OUTPUTS - 1) : SAMPLE;
	}

	private ControlLoop loop(Arguments a) {
		return loops.get(output(a));
	}

	/** A setpoint is in the unit of the input that the output controls. */
	private SetpointUnit unit(Arguments a) {
		return controlled(modes[output(a)].split(",")[1]).units == KELVIN ? SetpointUnit.KELVIN : SetpointUnit.SENSOR;
	}

	/** The input of an output's mode: 0 is the control input. */
	private BridgeInputs.Channel controlled(String input) {
		return inputs.channel(input.equals("0") ? "A" : input);
	}

	private void heaters() {
		table().command("RANGE", a -> {
			int output = output(a);
			ranges[output] = a.whole(1, 0, output == SAMPLE ? 8 : 1);
			loops.get(output).fullPowerW(fullPowerW(output, ranges[output]));
		}).query("RANGE", a -> String.valueOf(ranges[output(a)]));
		table().command("OUTMODE", a -> {
			int output = output(a);
			int mode = a.whole(1, 0, 6);
			String input = a.has(2) ? a.word(2) : "0";
			controlled(input);
			modes[output] = mode + "," + input + (a.size() > 3 ? "," + String.join(",", a.from(3)) : "");
			loops.get(output).mode(switch (mode) {
			case 2, 4 -> ControlLoop.Mode.OPEN;
			case 3, 5, 6 -> ControlLoop.Mode.CLOSED;
			default -> ControlLoop.Mode.OFF;
			});
		}).query("OUTMODE", a -> modes[output(a)]);
		table().query("HTR", a -> Numerals.exponent(100 * loop(a).outputPart(), 3)).query("HTRST", a -> "0");
	}

	private static double fullPowerW(int output, int range) {
		if (range == 0) {
			return 0;
		}
		if (output == WARM_UP) {
			return WARM_UP_W;
		}
		double ampere = 31.6e-6 * Math.pow(10, (range - 1) / 2.0);
		return ampere * ampere * HEATER_OHM;
	}

	private void rest() {
		remember("FILTER", 1, "0,10,2");
		remember("FREQ", 1, "1");
		remember("HTRSET", 1, "100.000,0,0,1");
		remember("INNAME", 1, "");
		remember("ANALOG", 1, "0,0,1,1,0.0000,0.0000,0.0");
		remember("ALARM", 1, "0,1,0.0000,0.0000,0.0,0,0,0");
		for (String word : List.of("STILL", "WARMUP", "MODE", "IEEE", "BEEP", "CMR", "MONITOR", "DISPLAY", "DOUT", "INTSEL", "WEBLOG", "EMUL")) {
			remember(word, 0, word.equals("MODE") ? "1" : "0");
		}
		table().query("AOUT", a -> "0.0").query("RELAYST", a -> "0").query("ALARMST", a -> "0,0");
	}

	@Override
	public void overload(boolean on) {
		super.overload(on);
		inputs.overload(on);
	}

	@Override
	public String panelUnit() {
		return inputs.channel("1").units == KELVIN ? "kelvin" : "ohm";
	}

	/** The unit in which inputs are displayed and controlled; KRDG and RDGR keep theirs. */
	@Override
	public boolean panelUnit(String unit) {
		int number = switch (SetpointUnit.named(unit).orElse(SetpointUnit.CELSIUS)) {
		case KELVIN -> KELVIN;
		case SENSOR -> OHM;
		case CELSIUS -> 0;
		};
		if (number > 0) {
			inputs.all().forEach(channel -> channel.units = number);
		}
		return number > 0;
	}
}
