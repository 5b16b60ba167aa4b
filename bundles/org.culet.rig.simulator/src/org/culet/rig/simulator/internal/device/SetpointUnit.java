package org.culet.rig.simulator.internal.device;

import java.util.Locale;
import java.util.Optional;

import org.culet.rig.simulator.internal.experiment.Thermometer;
import org.culet.rig.simulator.internal.protocol.Refused;

/** In what a Lake Shore controller takes its setpoint: as somebody chose at the panel. */
enum SetpointUnit {
	KELVIN, CELSIUS, SENSOR;

	private static final double CELSIUS_K = 273.15;

	/** The unit of a name that a person would give it. */
	static Optional<SetpointUnit> named(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
		case "k", "kelvin" -> Optional.of(KELVIN);
		case "c", "celsius" -> Optional.of(CELSIUS);
		case "ohm", "sensor" -> Optional.of(SENSOR);
		default -> Optional.empty();
		};
	}

	/** A temperature in K in this unit. */
	double of(double kelvin) {
		return switch (this) {
		case KELVIN -> kelvin;
		case CELSIUS -> kelvin - CELSIUS_K;
		case SENSOR -> Thermometer.sensorOhm(kelvin);
		};
	}

	/**
	 * The temperature of a setpoint in this unit, K. A resistance that the sensor has at no temperature is taken, as the maker's
	 * own driver expects, and means the highest.
	 *
	 * @throws Refused if it is a temperature above the highest, or below zero
	 */
	double kelvin(double setpoint, double highestK) {
		double kelvin = switch (this) {
		case KELVIN -> setpoint;
		case CELSIUS -> setpoint + CELSIUS_K;
		case SENSOR -> setpoint < 0 ? -1 : Math.min(highestK, Thermometer.kelvinAt(setpoint));
		};
		if (!(kelvin >= 0 && kelvin <= highestK)) {
			throw new Refused(Refused.OUT_OF_RANGE, "setpoint " + setpoint);
		}
		return kelvin;
	}
}
