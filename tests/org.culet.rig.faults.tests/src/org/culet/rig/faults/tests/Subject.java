package org.culet.rig.faults.tests;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.culet.instrument.Measurand;
import org.culet.instrument.Settings;
import org.culet.instrument.Unit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An instrument of the virtual rig as a driver sees it.
 *
 * @param instrument its name in the rig
 * @param driver id of the driver
 * @param settings as a rig file would give them
 * @param main its main reading, with the truth
 * @param others what else is asked for in turn with it: quantities that must not be taken for the main one
 * @param change what is set, if anything can be
 * @param panelUnit a unit that somebody may choose at its panel
 * @param overloads whether its main reading can be overloaded
 */
record Subject(String instrument, String driver, Settings settings, Look main, List<Look> others, Optional<Change> change,
		Optional<String> panelUnit, boolean overloads) {

	/** The film's noise, self-heating and gain errors, and the thermometer's noise, are below this part. */
	private static final double ONE_PERCENT = 0.01;
	/** Far from every temperature and pressure of the rig. */
	private static final double FIRST_SETPOINT = 4.25;
	private static final double SECOND_SETPOINT = 7.75;
	private static final double TWO_PERCENT = 0.02;
	private static final ToDoubleFunction<JsonNode> KELVIN = t -> t.get("thermometer_K").asDouble();
	private static final ToDoubleFunction<JsonNode> OHM = t -> t.get("R_ohm").asDouble();
	/** The film carries 100 nA: a lock-in at 1 V, or the battery beside the nanovoltmeter. */
	private static final ToDoubleFunction<JsonNode> VOLT = t -> 1e-7 * t.get("R_ohm").asDouble();
	private static final Settings SOURCE = Settings.none().with("excitation", "1 uA").with("compliance", "1 V");

	/** Every model, over TCP (spectra: in a folder). */
	static final List<Subject> MODELS = List.of(
			controller("bridge", "lakeshore-372", "1", "0", Optional.of("ohm")),
			controller("bridge-370", "lakeshore-370", "1", "1", Optional.empty()),
			controller("controller", "lakeshore-350", "A", "1", Optional.of("celsius")),
			controller("controller-340", "lakeshore-340", "A", "1", Optional.of("ohm")),
			controller("controller-336", "lakeshore-336", "A", "1", Optional.of("celsius")),
			controller("controller-331", "lakeshore-331", "A", "1", Optional.of("ohm")),
			lockIn("lockin", "srs-sr830"), lockIn("lockin-860", "srs-sr860"),
			source("smu", "keithley-2400", Optional.empty()), source("delta", "keithley-6221-delta", Optional.of("volt")),
			nanovoltmeter("nanovoltmeter"),
			controller("mercury", "oxford-mercury-itc", "MB1.T1", "MB1.T1", Optional.empty()),
			controller("triton", "oxford-triton", "T5", "T5", Optional.empty()),
			controller("itc503", "oxford-itc503", "1", "loop", Optional.empty()),
			membrane("membrane"), membrane("membrane-6000"), ruby());

	/** The same models behind the box, behind the gateway, and on serial lines. */
	static final List<Subject> ELSEWHERE = List.of(
			lockIn("lockin-gpib", "srs-sr830"), controller("bridge-370-gpib", "lakeshore-370", "1", "1", Optional.empty()),
			source("smu-gpib", "keithley-2400", Optional.empty()), nanovoltmeter("nanovoltmeter-gpib"),
			source("delta-gpib", "keithley-6221-delta", Optional.of("volt")), lockIn("lockin-vxi11", "srs-sr830"),
			controller("controller-331-serial", "lakeshore-331", "A", "1", Optional.of("ohm")),
			controller("controller-340-serial", "lakeshore-340", "A", "1", Optional.of("ohm")),
			controller("itc503-serial", "oxford-itc503", "1", "loop", Optional.empty()));

	private static Subject controller(String instrument, String driver, String input, String loop, Optional<String> panelUnit) {
		String named = driver.startsWith("lakeshore") ? "loop " + loop : loop;
		Settings settings = driver.equals("oxford-triton") ? Settings.none().with("control", "on") : Settings.none();
		return new Subject(instrument, driver, settings, Look.reading(input, Measurand.TEMPERATURE, KELVIN, ONE_PERCENT),
				List.of(Look.reading(named, Measurand.SETPOINT, t -> FIRST_SETPOINT, 1e-4)),
				Optional.of(Change.setpoint(loop, FIRST_SETPOINT, SECOND_SETPOINT)), panelUnit, true);
	}

	private static Subject lockIn(String instrument, String driver) {
		return new Subject(instrument, driver, Settings.none(), Look.reading("X", Measurand.VOLTAGE, VOLT, ONE_PERCENT),
				List.of(Look.reading("reference", Measurand.FREQUENCY, t -> 1000, 1e-4)),
				Optional.of(Change.setting("excitation", Unit.VOLT, 1, 0.25)), Optional.empty(), true);
	}

	private static Subject source(String instrument, String driver, Optional<String> panelUnit) {
		return new Subject(instrument, driver, SOURCE, Look.reading("1", Measurand.RESISTANCE, OHM, TWO_PERCENT),
				List.of(Look.setting("excitation", Unit.AMPERE, 1e-6)),
				Optional.of(Change.setting("excitation", Unit.AMPERE, 1e-6, 3e-6)), panelUnit, true);
	}

	private static Subject nanovoltmeter(String instrument) {
		return new Subject(instrument, "keithley-2182a", Settings.none(), Look.reading("1", Measurand.VOLTAGE, VOLT, TWO_PERCENT), List.of(),
				Optional.of(Change.setting("integration", Unit.NONE, 5, 1)), Optional.empty(), true);
	}

	private static Subject membrane(String instrument) {
		return new Subject(instrument, "druck-pace", Settings.none(),
				Look.reading("1", Measurand.PRESSURE, t -> t.get("membrane_bar").asDouble(), ONE_PERCENT),
				List.of(Look.reading("1", Measurand.PRESSURE_SETPOINT, t -> FIRST_SETPOINT, 1e-4)),
				Optional.of(Change.pressure(FIRST_SETPOINT, SECOND_SETPOINT)), Optional.of("hPa"), false);
	}

	private static Subject ruby() {
		return new Subject("ruby", "spectrum-folder", Settings.none(),
				Look.reading("1", Measurand.WAVELENGTH, t -> t.get("ruby_R1_nm").asDouble(), 1e-3), List.of(), Optional.empty(),
				Optional.of("cm-1"), true);
	}

	/** Name of what only one test at a time may use. */
	String shared() {
		if (driver.equals("druck-pace")) {
			return "membrane";
		}
		return instrument.endsWith("-gpib") ? "box" : instrument;
	}

	@Override
	public String toString() {
		return driver + " (" + instrument + ")";
	}
}
