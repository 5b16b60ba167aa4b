package org.culet.rig.simulator.internal.device;

import java.util.Locale;

import org.culet.rig.simulator.internal.experiment.ControlLoop;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.Thermometer;
import org.culet.rig.simulator.internal.protocol.Refused;

/** The control computer of an Oxford Instruments Triton: thermometers T1 to T6, a loop on T5, settings for NORM users only (instruments.md C6). */
final class Triton extends OxfordTree {

	private static final int SENSORS = 6;
	private static final String LOOP = "DEV:T5:TEMP:LOOP";
	private static final String USER = "SYS:USER";
	private static final double HEATER_OHM = 100;
	private static final double[] RANGES_MA = { 0.316, 1, 3.16, 10, 31.6, 100 };
	private static final double UW_PER_W = 1e6;

	private final Thermometer thermometer;
	private final ControlLoop loop = new ControlLoop();
	private double rangeMilliampere;
	private boolean closed;
	private double manualW;
	private String user;

	Triton(Experiment experiment, long seed) {
		super("OXFORD INSTRUMENTS:TRITON:100423:TRITON CONTROL V8.1.1");
		this.thermometer = new Thermometer(experiment, seed);
		experiment.heat((kelvin, seconds) -> closed ? loop.powerW(kelvin, seconds) : manualW);
		reset();
		for (int i = 1; i <= SENSORS; i++) {
			String sensor = "DEV:T" + i + ":TEMP";
			// the pulse-tube plates and the still are warmer than the mixing chamber
			double above = i == 5 ? 0 : 0.4 * (SENSORS - i);
			read(sensor + ":SIG:TEMP", () -> overloaded() ? "N/A" : glued(thermometer.readK() + above, "K"));
			read(sensor + ":SIG:RES", () -> overloaded() ? "N/A" : glued(Thermometer.sensorOhm(thermometer.readK() + above), "Ohm"));
		}
		loop();
		system();
	}

	@Override
	public String model() {
		return "Oxford Instruments Triton";
	}

	@Override
	void reset() {
		loop.restart();
		closed = false;
		manualW = 0;
		user = "GUEST";
		range(RANGES_MA[0]);
	}

	private void range(double milliampere) {
		rangeMilliampere = milliampere;
		loop.fullPowerW(milliampere * milliampere * 1e-6 * HEATER_OHM);
	}

	private void loop() {
		onOff(LOOP + ":MODE", () -> closed, on -> closed = on);
		set(LOOP + ":TSET", () -> glued(loop.setpointK(), "K"), v -> loop.setpointK(number(v, 0, 40)));
		onOff(LOOP + ":RAMP:ENAB", loop::ramping, on -> loop.ramp(on, loop.rampKPerMin()));
		set(LOOP + ":RAMP:RATE", () -> glued(loop.rampKPerMin(), "K/min"), v -> loop.ramp(loop.ramping(), number(v, 0, 100)));
		set(LOOP + ":RANGE", () -> String.format(Locale.ROOT, "%.3fmA", rangeMilliampere), v -> {
			double wanted = number(v, 0, 1000);
			for (double range : RANGES_MA) {
				if (Math.abs(range - wanted) < 0.01 * range) {
					range(range);
					return;
				}
			}
			throw new Refused(Refused.OUT_OF_RANGE, v);
		});
		read(LOOP + ":HTR", () -> "H1");
		for (int i = 0; i < 3; i++) {
			int which = i;
			set(LOOP + ":" + "PID".charAt(i), () -> glued(loop.pid()[which], ""), v -> {
				double[] pid = loop.pid();
				pid[which] = number(v, 0, 99_999);
				loop.pid(pid[0], pid[1], pid[2]);
			});
		}
		set("DEV:H1:HTR:SIG:POWR", () -> glued(UW_PER_W * (closed ? loop.outputPart() * loop.fullPowerW() : manualW), "uW"),
				v -> manualW = number(v, 0, 5e5) / UW_PER_W);
		read("DEV:H1:HTR:RES", () -> glued(HEATER_OHM, "Ohm"));
	}

	private void system() {
		double[] millibar = { 480, 0.22, 1450, 640, 1.5, 2.1e-6 };
		for (int i = 0; i < millibar.length; i++) {
			double value = millibar[i];
			read("DEV:P" + (i + 1) + ":PRES:SIG:PRES", () -> glued(value, "mB"));
		}
		read("SYS:DR:STATUS", () -> "OK");
		read("SYS:DR:ACTN", () -> "NONE");
		read("SYS:DR:CHAN:MC", () -> "T5");
		set(USER, () -> user, this::user);
		set(USER + ":NORM", () -> user, password -> user = "NORM");
		set(USER + ":GUEST", () -> user, password -> user = "GUEST");
	}

	private void user(String name) {
		switch (name.toUpperCase(Locale.ROOT)) {
		case "NORM", "GUEST" -> user = name.toUpperCase(Locale.ROOT);
		default -> throw new Refused(Refused.WRONG_TYPE, name);
		}
	}

	@Override
	boolean mayControl(String path) {
		return path.startsWith(USER) || user.equals("NORM");
	}

	@Override
	public String lineEnd() {
		return "\r\n";
	}
}
