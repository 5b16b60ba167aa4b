package org.culet.rig.faults.tests;

import java.util.List;
import java.util.function.BiFunction;

import org.culet.instrument.Amount;
import org.culet.instrument.Instrument;
import org.culet.instrument.Outcome;
import org.culet.instrument.PressureController;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Unit;

/**
 * Something that a driver can set, and read back.
 *
 * @param name in words
 * @param set sets it, and gives what the instrument says it is now
 * @param look what it is
 * @param values two values, far from each other and from anything that the instrument measures
 */
record Change(String name, BiFunction<Instrument, Double, Outcome<Double>> set, Look look, List<Double> values) {

	/** The setpoint of a loop. */
	static Change setpoint(String loop, double one, double other) {
		return new Change("setpoint of " + loop,
				(i, v) -> i.capability(TemperatureController.class).orElseThrow().setSetpoint(loop, v),
				look("setpoint of " + loop, i -> i.capability(TemperatureController.class).orElseThrow().setpoint(loop)), List.of(one, other));
	}

	/** The setpoint of a pressure controller. */
	static Change pressure(double one, double other) {
		return new Change("pressure setpoint", (i, v) -> i.capability(PressureController.class).orElseThrow().setPressureSetpoint(v),
				look("pressure setpoint", i -> i.capability(PressureController.class).orElseThrow().pressureSetpoint()), List.of(one, other));
	}

	/** A setting that is an amount. */
	static Change setting(String name, Unit unit, double one, double other) {
		return new Change(name, (i, v) -> i.set(name, new Amount(v, unit).inWords()).map(text -> Amount.parse(text, unit).orElseThrow().value()),
				look(name, i -> i.get(name).map(text -> Amount.parse(text, unit).orElseThrow().value())), List.of(one, other));
	}

	private static Look look(String name, java.util.function.Function<Instrument, Outcome<Double>> ask) {
		return new Look(name, i -> Look.Seen.of(ask.apply(i)), t -> Double.NaN, 0);
	}

	/** Whether a value is the one that was asked for, to the instrument's digits. */
	static boolean same(double value, double wanted) {
		return Math.abs(value - wanted) <= 1e-3 * Math.abs(wanted);
	}
}
