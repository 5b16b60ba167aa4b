package org.culet.rig;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

import org.culet.instrument.Input;
import org.culet.instrument.Measurand;
import org.culet.instrument.Reading;
import org.culet.instrument.Unit;

/**
 * What is recorded.
 *
 * @param role what it is for
 * @param instrument id of an instrument of the rig
 * @param input the input of that instrument and what is read there
 * @param currentA turns a voltage into a resistance R = V / I; empty if nothing is converted
 * @param period time from one reading to the next
 */
public record RigChannel(Role role, String instrument, Input input, OptionalDouble currentA, Duration period) {

	/** No null; only a voltage can be divided by a current above zero. */
	public RigChannel {
		Objects.requireNonNull(role, "role");
		Objects.requireNonNull(instrument, "instrument");
		Objects.requireNonNull(input, "input");
		Objects.requireNonNull(period, "period");
		if (currentA.isPresent() && (!(currentA.getAsDouble() > 0) || !input.measurand().unit().equals(Unit.VOLT))) {
			throw new IllegalArgumentException("cannot divide " + input + " by " + currentA.getAsDouble() + " A");
		}
	}

	/** What is recorded: a resistance where a voltage is converted, else what is read. */
	public Measurand quantity() {
		return currentA.isPresent() ? Measurand.RESISTANCE : input.measurand();
	}

	/** Unit of what is recorded. */
	public Unit unit() {
		return quantity().unit();
	}

	/** A reading of the input as it is recorded: converted, with its status, word and times. */
	public Reading convert(Reading read) {
		if (currentA.isEmpty()) {
			return read;
		}
		OptionalDouble value = read.value().isPresent() ? OptionalDouble.of(read.value().getAsDouble() / currentA.getAsDouble()) : OptionalDouble.empty();
		return new Reading(value, unit(), read.status(), read.statusWord(), read.time(), read.deviceTimeS(), read.note());
	}
}
