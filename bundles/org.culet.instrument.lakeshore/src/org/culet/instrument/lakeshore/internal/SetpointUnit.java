package org.culet.instrument.lakeshore.internal;

import java.util.List;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.link.Session;

/** A setpoint is in the unit that somebody chose at the panel: it is asked for before a setpoint is read or sent. */
@FunctionalInterface
interface SetpointUnit {

	/** How these controllers name the kelvin. */
	int KELVIN = 1;

	/** Whether a loop works in kelvin: done, or a failure {@code WRONG_UNIT}. */
	Outcome<Done> kelvin(Session session, String loop);

	/** A model of which no way to ask is known. */
	static SetpointUnit unknown() {
		return (session, loop) -> Outcome.of(Done.DONE);
	}

	/** The unit is a property of the loop: input, unit, and more. */
	static SetpointUnit ofLoop(Fact question) {
		return (session, loop) -> session.ask(question.with(loop), a -> Answers.fields(a, 2).then(f -> Answers.index(f.get(1), 1, 3)))
				.then(unit -> checked(unit, "loop " + loop));
	}

	/**
	 * The unit is a property of the input that the loop controls.
	 *
	 * @param mode asks for the mode of the loop: mode, number of the input, and more
	 * @param inputs names of the inputs by that number; a blank is no input
	 * @param type asks how an input is set
	 * @param place of the unit in the answer
	 */
	static SetpointUnit ofInput(Fact mode, List<String> inputs, Fact type, int place) {
		return (session, loop) -> session
				.ask(mode.with(loop), a -> Answers.fields(a, 2).then(f -> Answers.index(f.get(1), 0, inputs.size() - 1)))
				.then(number -> inputs.get(number).isEmpty() ? Outcome.of(Done.DONE) : session.ask(type.with(inputs.get(number)),
						a -> Answers.fields(a, place + 1).then(f -> Answers.index(f.get(place), 1, 3)))
						.then(unit -> checked(unit, "input " + inputs.get(number) + ", which loop " + loop + " controls,")));
	}

	private static Outcome<Done> checked(int unit, String where) {
		return unit == KELVIN ? Outcome.of(Done.DONE)
				: Outcome.failed(Kind.WRONG_UNIT, where + " is not set to kelvin (unit " + unit + "): its setpoint is no temperature in kelvin");
	}
}
