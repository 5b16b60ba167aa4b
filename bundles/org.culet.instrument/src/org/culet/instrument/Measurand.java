package org.culet.instrument;

import java.util.Objects;

/**
 * What an input of an instrument can be asked for; rig files name it as {@code quantity}. A driver of something else
 * makes its own.
 *
 * @param name as in rig files, e.g. {@code temperature}
 * @param unit unit of the readings
 */
public record Measurand(String name, Unit unit) {

	/** Temperature, from the instrument's own calibration curve. */
	public static final Measurand TEMPERATURE = new Measurand("temperature", Unit.KELVIN);
	/** Resistance, in phase. */
	public static final Measurand RESISTANCE = new Measurand("resistance", Unit.OHM);
	/** Out-of-phase resistance of an AC bridge: when it grows, leads or wiring are suspect. */
	public static final Measurand QUADRATURE = new Measurand("quadrature", Unit.OHM);
	/** Power that the excitation leaves in the sensor or film. */
	public static final Measurand POWER = new Measurand("power", Unit.WATT);
	/** Voltage; of a lock-in the component that the input names. */
	public static final Measurand VOLTAGE = new Measurand("voltage", Unit.VOLT);
	/** Phase of a lock-in's signal. */
	public static final Measurand PHASE = new Measurand("phase", Unit.DEGREE);
	/** Frequency of a lock-in's reference. */
	public static final Measurand FREQUENCY = new Measurand("frequency", Unit.HERTZ);
	/** What a thermometer's sensor gives, in ohm. */
	public static final Measurand SENSOR = new Measurand("sensor", Unit.OHM);
	/** What a thermometer's sensor gives, in volt. */
	public static final Measurand SENSOR_VOLTAGE = new Measurand("sensor-voltage", Unit.VOLT);
	/** Output of a heater, percent of its range. */
	public static final Measurand HEATER = new Measurand("heater", Unit.PERCENT);
	/** Power of a heater. */
	public static final Measurand HEATER_POWER = new Measurand("heater-power", Unit.WATT);
	/** Setpoint of a temperature loop. */
	public static final Measurand SETPOINT = new Measurand("setpoint", Unit.KELVIN);
	/** Pressure of a gas. */
	public static final Measurand PRESSURE = new Measurand("pressure", Unit.BAR);
	/** Pressure that a pressure controller is told to reach. */
	public static final Measurand PRESSURE_SETPOINT = new Measurand("pressure-setpoint", Unit.BAR);
	/** Wavelength of the strongest pixel of the newest spectrum. */
	public static final Measurand WAVELENGTH = new Measurand("wavelength", Unit.NANOMETRE);

	/** No null, and a name. */
	public Measurand {
		Objects.requireNonNull(unit, "unit");
		if (name.isBlank()) {
			throw new IllegalArgumentException("a measurand needs a name");
		}
	}
}
