package org.culet.rig.faults.tests;

import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.culet.instrument.Amount;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Unit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that a driver can be asked for, and what the right answer is.
 *
 * @param name in words
 * @param at asks the instrument
 * @param truth the right answer, from the rig's own state
 * @param relative how far from it an answer may be, as a part of it
 */
record Look(String name, Function<Instrument, Seen> at, ToDoubleFunction<JsonNode> truth, double relative) {

	/**
	 * What came of it.
	 *
	 * @param value the value, if there is one
	 * @param words the value, or why there is none
	 */
	record Seen(OptionalDouble value, String words) {

		static Seen of(Reading reading) {
			return new Seen(reading.value(), reading.inWords());
		}

		static Seen of(Outcome<Double> outcome) {
			return new Seen(outcome.value().map(OptionalDouble::of).orElse(OptionalDouble.empty()), outcome.toString());
		}

		boolean isGood() {
			return value.isPresent();
		}
	}

	/** A reading. */
	static Look reading(String input, Measurand measurand, ToDoubleFunction<JsonNode> truth, double relative) {
		return new Look(measurand.name() + " at " + input, i -> Seen.of(i.read(input, measurand)), truth, relative);
	}

	/** A setting that is an amount. */
	static Look setting(String name, Unit unit, double value) {
		return new Look(name, i -> Seen.of(i.get(name).map(text -> Amount.parse(text, unit).orElseThrow().value())), t -> value, 1e-3);
	}

	/** Whether a value is the truth, but for noise. */
	boolean isRight(double value, JsonNode state) {
		double right = truth.applyAsDouble(state);
		return Math.abs(value - right) <= Math.max(relative * Math.abs(right), 1e-9 * relative);
	}
}
