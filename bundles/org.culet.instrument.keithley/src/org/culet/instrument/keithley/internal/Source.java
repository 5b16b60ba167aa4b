package org.culet.instrument.keithley.internal;

import org.culet.instrument.Amount;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Instrument;
import org.culet.instrument.Outcome;
import org.culet.instrument.Unit;

/** A current source whose excitation is its setting {@code excitation}. */
interface Source extends ExcitationSource, Instrument {

	@Override
	default Outcome<Amount> excitation(String input) {
		return get("excitation").then(Source::amperes);
	}

	@Override
	default Outcome<Amount> setExcitation(String input, Amount amount) {
		if (!amount.unit().equals(Unit.AMPERE)) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "the excitation is a current, but " + amount + " was asked for");
		}
		return set("excitation", amount.inWords()).then(Source::amperes);
	}

	/** The amount that a setting says. */
	static Outcome<Amount> amperes(String text) {
		return Amount.parse(text, Unit.AMPERE).map(Outcome::of).orElseGet(() -> Outcome.failed(Kind.MALFORMED, text));
	}
}
