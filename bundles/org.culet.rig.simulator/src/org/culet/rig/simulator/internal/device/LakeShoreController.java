package org.culet.rig.simulator.internal.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.rig.simulator.internal.experiment.ControlLoop;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.Thermometer;
import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Numerals;
import org.culet.rig.simulator.internal.protocol.Refused;

/** A Lake Shore 331, 340, 336 or 350 (instruments.md C3 and D2). */
final class LakeShoreController extends MnemonicInstrument {

	private static final int UNITS_OVER = 128;
	private static final double HIGHEST_K = 1500;

	private static final class Output {
		private final ControlLoop loop = new ControlLoop();
		private int range;
		private SetpointUnit unit = SetpointUnit.KELVIN;
		private String input = "A";
		private int mode = 1;
	}

	private final ControllerModel model;
	private final List<Thermometer> thermometers;
	private final List<Output> outputs = new ArrayList<>();

	LakeShoreController(ControllerModel model, Experiment experiment, long seed) {
		super(model.identity());
		this.model = model;
		this.thermometers = List.of(new Thermometer(experiment, seed), new Thermometer(experiment, seed + 1));
		for (int i = 0; i < model.outputs(); i++) {
			Output output = new Output();
			outputs.add(output);
			experiment.heat(output.loop);
		}
		reset();
		readings();
		control();
		heaters();
		modes();
		rest();
	}

	@Override
	public String model() {
		return model.name();
	}

	@Override
	void reset() {
		for (Output output : outputs) {
			output.range = 0;
			output.unit = SetpointUnit.KELVIN;
			output.input = "A";
			output.mode = 1;
			output.loop.restart();
		}
	}

	private void readings() {
		table().query("KRDG", a -> Numerals.signed(kelvin(input(a, 0))))
				.query("CRDG", a -> Numerals.signed(connected(input(a, 0)) ? SetpointUnit.CELSIUS.of(kelvin(input(a, 0))) : 0))
				.query("SRDG", a -> Numerals.signed(connected(input(a, 0)) ? Thermometer.sensorOhm(kelvin(input(a, 0))) : 0))
				.query("RDGST", a -> String.format(Locale.ROOT, "%03d", status(input(a, 0))));
	}

	private void control() {
		table().command("SETP", a -> output(a, 0).loop.setpointK(output(a, 0).unit.kelvin(a.number(1), HIGHEST_K)))
				.query("SETP", a -> Numerals.signed(output(a, 0).unit.of(output(a, 0).loop.setpointK())))
				.command("RAMP", a -> output(a, 0).loop.ramp(a.on(1), a.number(2, 0, 100)))
				.query("RAMP", a -> (output(a, 0).loop.ramping() ? "1" : "0") + ","
						+ Numerals.signed(output(a, 0).loop.rampKPerMin()))
				.query("RAMPST", a -> output(a, 0).loop.underway() ? "1" : "0")
				.command("PID", a -> output(a, 0).loop.pid(a.number(1, 0, 1000), a.number(2, 0, 1000), a.number(3, 0, 1000)))
				.query("PID", a -> pid(output(a, 0).loop.pid()))
				.command("MOUT", a -> output(a, 0).loop.manualPart(a.number(1, 0, 100) / 100))
				.query("MOUT", a -> Numerals.signed(100 * output(a, 0).loop.manualPart()));
	}

	private void heaters() {
		table().command("RANGE", this::range)
				.query("RANGE", a -> String.valueOf((a.has(0) ? output(a, 0) : outputs.getFirst()).range))
				.query("HTR", a -> String.format(Locale.ROOT, "%+06.1f",
						100 * (a.has(0) ? output(a, 0) : outputs.getFirst()).loop.outputPart()))
				.query("HTRST", a -> "0");
	}

	/** With and without the output in front: both are sent to real controllers. */
	private void range(Arguments a) {
		int place = a.size() > 1 ? 1 : 0;
		int number = place == 0 ? 1 : a.whole(0, 1, model.outputs());
		Output output = outputs.get(number - 1);
		output.range = a.whole(place, 0, model.ranges(number));
		output.loop.fullPowerW(model.fullPowerW(number, output.range));
	}

	private void modes() {
		if (model.outputModes()) {
			table().command("OUTMODE", this::outputMode).query("OUTMODE", a -> output(a, 0).mode + ","
					+ (model.inputs().indexOf(output(a, 0).input) + 1) + ",0");
			return;
		}
		table().command("CMODE", a -> {
			output(a, 0).mode = a.whole(1, 1, 6);
			output(a, 0).loop.mode(output(a, 0).mode == 3 ? ControlLoop.Mode.OPEN : ControlLoop.Mode.CLOSED);
		}).query("CMODE", a -> String.valueOf(output(a, 0).mode));
		table().command("CSET", a -> {
			Output output = output(a, 0);
			output.input = input(a, 1);
			output.unit = a.has(2) ? SetpointUnit.values()[a.whole(2, 1, 3) - 1] : output.unit;
		}).query("CSET", a -> output(a, 0).input + "," + (output(a, 0).unit.ordinal() + 1) + ",0,1");
	}

	private void outputMode(Arguments a) {
		Output output = output(a, 0);
		output.mode = a.whole(1, 0, 5);
		output.input = model.inputs().get(a.has(2) ? Math.max(0, a.whole(2, 0, model.inputs().size()) - 1) : 0);
		output.loop.mode(switch (output.mode) {
		case 0 -> ControlLoop.Mode.OFF;
		case 3 -> ControlLoop.Mode.OPEN;
		default -> ControlLoop.Mode.CLOSED;
		});
	}

	private void rest() {
		remember("FILTER", 1, "0,10,2");
		remember("INCRV", 1, "21");
		remember("INNAME", 1, "");
		if (model.outputModes()) {
			table().command("INTYPE", a -> {
				input(a, 0);
				SetpointUnit unit = a.has(5) ? SetpointUnit.values()[a.whole(5, 1, 3) - 1] : outputs.getFirst().unit;
				outputs.forEach(output -> output.unit = unit);
			}).query("INTYPE", a -> {
				input(a, 0);
				return "3,1,0,0," + (outputs.getFirst().unit.ordinal() + 1);
			});
		} else {
			remember("INTYPE", 1, "8,1");
		}
		table().command("TLIMIT", a -> {
			input(a, 0);
			double limit = a.number(1, 0, 1500);
			outputs.forEach(output -> output.loop.limitK(limit));
		}).query("TLIMIT", a -> Numerals.signed(outputs.getFirst().loop.limitK()));
		remember("CLIMIT", 1, "+400.000,+0.00000,+0.00000,4,5");
		remember("ALARM", 1, "0,0,+0.00000,+0.00000,+0.00000,0");
		remember("MODE", 0, "1");
		remember("LOCK", 0, "0,123");
		remember("IEEE", 0, "1,0,12");
		remember("BAUD", 0, "2");
		remember("BEEP", 0, "1");
		remember("LEDS", 0, "1");
		remember("HTRSET", 1, "1,1,+1.00000,2");
		table().command("CRVSAV", a -> { }).query("RELAYST", a -> "0").query("ALARMST", a -> "0,0");
	}

	private Output output(Arguments a, int place) {
		return outputs.get((a.has(place) ? a.whole(place, 1, model.outputs()) : 1) - 1);
	}

	private String input(Arguments a, int place) {
		String input = a.has(place) ? a.word(place) : "A";
		if (!model.inputs().contains(input)) {
			throw new Refused(Refused.OUT_OF_RANGE, "no input " + input);
		}
		return input;
	}

	private boolean connected(String input) {
		return model.inputs().indexOf(input) < thermometers.size() && !overloaded();
	}

	private double kelvin(String input) {
		return connected(input) ? thermometers.get(model.inputs().indexOf(input)).readK() : 0;
	}

	private int status(String input) {
		return connected(input) ? 0 : UNITS_OVER;
	}

	private static String pid(double[] pid) {
		return Numerals.signed(pid[0]) + "," + Numerals.signed(pid[1]) + "," + Numerals.signed(pid[2]);
	}

	@Override
	public String panelUnit() {
		return outputs.getFirst().unit.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public boolean panelUnit(String unit) {
		Optional<SetpointUnit> chosen = SetpointUnit.named(unit);
		chosen.ifPresent(c -> outputs.forEach(output -> output.unit = c));
		return chosen.isPresent();
	}
}
