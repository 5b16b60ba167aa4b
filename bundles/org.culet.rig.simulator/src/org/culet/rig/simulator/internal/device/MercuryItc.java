package org.culet.rig.simulator.internal.device;

import org.culet.rig.simulator.internal.experiment.ControlLoop;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.Thermometer;

/** An Oxford Instruments Mercury iTC with one thermometer board and one heater (instruments.md C6 and the expected exchanges). */
final class MercuryItc extends OxfordTree {

	private static final String SENSOR = "DEV:MB1.T1:TEMP";
	private static final String HEATER = "DEV:MB0.H1:HTR";
	private static final double HEATER_OHM = 50;
	private static final double HIGHEST_V = 40;

	private final Thermometer thermometer;
	private final ControlLoop loop = new ControlLoop();
	private double limitV;

	MercuryItc(Experiment experiment, long seed) {
		super("OXFORD INSTRUMENTS:MERCURY ITC:191450089:2.6.04.000");
		this.thermometer = new Thermometer(experiment, seed);
		experiment.heat(loop);
		reset();
		read("SYS:CAT", () -> SENSOR + ":" + HEATER);
		sensor();
		loop();
		heater();
	}

	@Override
	public String model() {
		return "Oxford Instruments Mercury iTC";
	}

	@Override
	void reset() {
		loop.restart();
		loop.mode(ControlLoop.Mode.OPEN);
		limit(25);
	}

	private void limit(double volt) {
		limitV = volt;
		loop.fullPowerW(volt * volt / HEATER_OHM);
	}

	private void sensor() {
		read(SENSOR + ":SIG:TEMP", () -> overloaded() ? "N/A" : glued(thermometer.readK(), "K"));
		read(SENSOR + ":SIG:RES", () -> overloaded() ? "N/A" : glued(Thermometer.sensorOhm(thermometer.readK()), "O"));
		// 10 uA through the sensor
		read(SENSOR + ":SIG:VOLT", () -> overloaded() ? "N/A" : glued(1e-2 * Thermometer.sensorOhm(thermometer.readK()), "mV"));
		read(SENSOR + ":LOOP:HTR", () -> "MB0.H1");
		read(SENSOR + ":NICK", () -> "MB1.T1");
		read(SENSOR + ":TYPE", () -> "NTC");
	}

	private void loop() {
		set(SENSOR + ":LOOP:TSET", () -> glued(loop.setpointK(), "K"), v -> loop.setpointK(number(v, 0, 2000)));
		set(SENSOR + ":LOOP:RSET", () -> glued(loop.rampKPerMin(), "K/m"), v -> loop.ramp(loop.ramping(), number(v, 0, 100_000)));
		onOff(SENSOR + ":LOOP:RENA", loop::ramping, on -> loop.ramp(on, loop.rampKPerMin()));
		onOff(SENSOR + ":LOOP:ENAB", () -> loop.mode() == ControlLoop.Mode.CLOSED,
				on -> loop.mode(on ? ControlLoop.Mode.CLOSED : ControlLoop.Mode.OPEN));
		set(SENSOR + ":LOOP:HSET", () -> glued(100 * (loop.mode() == ControlLoop.Mode.CLOSED ? loop.outputPart() : loop.manualPart()), ""),
				v -> loop.manualPart(number(v, 0, 100) / 100));
		for (int i = 0; i < 3; i++) {
			int which = i;
			set(SENSOR + ":LOOP:" + "PID".charAt(i), () -> glued(loop.pid()[which], ""), v -> {
				double[] pid = loop.pid();
				pid[which] = number(v, 0, 99_999);
				loop.pid(pid[0], pid[1], pid[2]);
			});
		}
	}

	private void heater() {
		read(HEATER + ":SIG:POWR", () -> glued(powerW(), "W"));
		read(HEATER + ":SIG:VOLT", () -> glued(Math.sqrt(powerW() * HEATER_OHM), "V"));
		read(HEATER + ":SIG:CURR", () -> glued(Math.sqrt(powerW() / HEATER_OHM), "A"));
		read(HEATER + ":RES", () -> "50");
		read(HEATER + ":PMAX", () -> glued(loop.fullPowerW(), ""));
		set(HEATER + ":VLIM", () -> glued(limitV, ""), v -> limit(number(v, 0, HIGHEST_V)));
	}

	private double powerW() {
		return loop.outputPart() * loop.fullPowerW();
	}

	@Override
	public String lineEnd() {
		return "\n";
	}
}
