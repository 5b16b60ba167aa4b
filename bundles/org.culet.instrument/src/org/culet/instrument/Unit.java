package org.culet.instrument;

import java.util.Objects;

/**
 * The unit of a value from or to an instrument. Values are held in the units named here, whatever an instrument or a rig
 * file writes; a driver of something else makes its own.
 *
 * @param symbol as printed, e.g. {@code K}, {@code ohm}, {@code K/min}; empty for a pure number
 */
public record Unit(String symbol) {

	/** A pure number. */
	public static final Unit NONE = new Unit("");
	/** Temperature, kelvin. */
	public static final Unit KELVIN = new Unit("K");
	/** Rate of a temperature ramp, kelvin per minute. */
	public static final Unit KELVIN_PER_MINUTE = new Unit("K/min");
	/** Resistance, ohm. */
	public static final Unit OHM = new Unit("ohm");
	/** Voltage, volt. */
	public static final Unit VOLT = new Unit("V");
	/** Current, ampere. */
	public static final Unit AMPERE = new Unit("A");
	/** Power, watt. */
	public static final Unit WATT = new Unit("W");
	/** Frequency, hertz. */
	public static final Unit HERTZ = new Unit("Hz");
	/** Time, second. */
	public static final Unit SECOND = new Unit("s");
	/** Angle, degree. */
	public static final Unit DEGREE = new Unit("deg");
	/** Pressure of a gas, bar. */
	public static final Unit BAR = new Unit("bar");
	/** Rate of a gas pressure, bar per minute. */
	public static final Unit BAR_PER_MINUTE = new Unit("bar/min");
	/** Part of a hundred. */
	public static final Unit PERCENT = new Unit("%");
	/** Wavelength, nanometre. */
	public static final Unit NANOMETRE = new Unit("nm");

	/** No null. */
	public Unit {
		Objects.requireNonNull(symbol, "symbol");
	}

	@Override
	public String toString() {
		return symbol;
	}
}
