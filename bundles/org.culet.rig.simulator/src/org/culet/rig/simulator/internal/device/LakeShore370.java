package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.Locale;

import org.culet.rig.simulator.internal.experiment.ControlLoop;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Numerals;

/** A Lake Shore 370 resistance bridge and controller: one loop, and its own order of the range command (instruments.md C3). */
final class LakeShore370 extends MnemonicInstrument {

	/** Resistance of the heater, ohm. */
	private static final double HEATER_OHM = 100;

	private final BridgeInputs inputs;
	private final ControlLoop loop = new ControlLoop();
	private int heaterRange;
	private int mode;
	private String controlSettings;

	LakeShore370(Experiment experiment, long seed) {
		super("LSCI,MODEL370,370447,04102008");
		this.inputs = new BridgeInputs(experiment, seed);
		experiment.heat(loop);
		reset();
		readings();
		inputSettings();
		control();
		rest();
	}

	@Override
	public String model() {
		return "Lake Shore 370";
	}

	@Override
	void reset() {
		inputs.reset();
		loop.restart();
		heaterRange = 0;
		mode = 1;
		controlSettings = "01,0,1,5,1,8,100.000";
	}

	private BridgeInputs.Channel read(Arguments a) {
		return inputs.read(a.word(0));
	}

	private void readings() {
		table().query("RDGK", a -> Numerals.exponent(BridgeInputs.kelvin(read(a)), 4))
				.query("RDGR", a -> Numerals.exponent(read(a).ohm, 5))
				.query("RDGPWR", a -> Numerals.exponent(BridgeInputs.powerW(read(a)), 4))
				.query("RDGST", a -> String.format(Locale.ROOT, "%03d", read(a).status));
	}

	private void inputSettings() {
		table().command("RDGRNG", a -> {
			BridgeInputs.Channel c = inputs.channel(a.word(0));
			int excitationMode = a.whole(1, 0, 1);
			int excitation = a.whole(2, 1, excitationMode == 1 ? 22 : 12);
			int range = a.whole(3, 1, BridgeInputs.RANGES);
			boolean autorange = a.on(4);
			c.off = a.on(5);
			c.mode = excitationMode;
			c.excitation = excitation;
			c.range = range;
			c.autorange = autorange;
		}).query("RDGRNG", a -> {
			BridgeInputs.Channel c = inputs.channel(a.word(0));
			return String.format(Locale.ROOT, "%d,%02d,%02d,%d,%d", c.mode, c.excitation, c.range, c.autorange ? 1 : 0, c.off ? 1 : 0);
		});
		table().command("INSET", a -> {
			BridgeInputs.Channel c = inputs.channel(a.word(0));
			boolean on = a.on(1);
			c.dwellS = Math.max(a.whole(2, 0, 200), 1);
			c.pauseS = Math.max(a.whole(3, 0, 200), 3);
			c.curve = a.has(4) ? a.whole(4, 0, 20) : c.curve;
			c.tempco = a.has(5) ? a.whole(5, 1, 2) : c.tempco;
			c.enabled = on;
		}).query("INSET", a -> {
			BridgeInputs.Channel c = inputs.channel(a.word(0));
			return String.format(Locale.ROOT, "%d,%03d,%03d,%02d,%d", c.enabled ? 1 : 0, c.dwellS, c.pauseS, c.curve, c.tempco);
		});
		table().command("SCAN", a -> inputs.scan(a.whole(0, 1, BridgeInputs.INPUTS), a.has(1) && a.on(1)))
				.query("SCAN", a -> String.format(Locale.ROOT, "%02d,%d", inputs.scanned(), inputs.scanning() ? 1 : 0));
	}

	private void control() {
		table().command("SETP", a -> loop.setpointK(a.number(0, 0, 400))).query("SETP", a -> Numerals.exponent(loop.setpointK(), 4))
				.command("PID", a -> loop.pid(a.number(0, 0, 1000), a.number(1, 0, 10000), a.number(2, 0, 2500)))
				.query("PID", a -> String.join(",", java.util.Arrays.stream(loop.pid()).mapToObj(v -> Numerals.exponent(v, 3)).toList()))
				.command("RAMP", a -> loop.ramp(a.on(0), a.number(1, 0, 100)))
				.query("RAMP", a -> (loop.ramping() ? "1" : "0") + "," + Numerals.exponent(loop.rampKPerMin(), 3))
				.query("RAMPST", a -> loop.underway() ? "1" : "0")
				.command("HTRRNG", a -> {
					heaterRange = a.whole(0, 0, 8);
					double ampere = heaterRange == 0 ? 0 : 31.6e-6 * Math.pow(10, (heaterRange - 1) / 2.0);
					loop.fullPowerW(ampere * ampere * HEATER_OHM);
				}).query("HTRRNG", a -> String.valueOf(heaterRange))
				.query("HTR", a -> Numerals.exponent(100 * loop.outputPart(), 3)).query("HTRST", a -> "0")
				.command("MOUT", a -> loop.manualPart(a.number(0, 0, 100) / 100))
				.query("MOUT", a -> Numerals.exponent(100 * loop.manualPart(), 3))
				.command("CMODE", a -> {
					mode = a.whole(0, 1, 4);
					loop.mode(mode == 3 ? ControlLoop.Mode.OPEN : mode == 4 ? ControlLoop.Mode.OFF : ControlLoop.Mode.CLOSED);
				}).query("CMODE", a -> String.valueOf(mode))
				.command("CSET", a -> controlSettings = String.join(",", a.from(0))).query("CSET", a -> controlSettings);
	}

	private void rest() {
		remember("FILTER", 1, "0,10,2");
		for (String word : List.of("STILL", "MODE", "IEEE", "BEEP", "CMR", "MONITOR", "FREQ", "GUARD")) {
			remember(word, 0, word.equals("MODE") || word.equals("FREQ") ? "1" : "0");
		}
	}

	@Override
	public void overload(boolean on) {
		super.overload(on);
		inputs.overload(on);
	}

	@Override
	public boolean panelUnit(String unit) {
		return false;
	}
}
