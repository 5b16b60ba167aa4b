package org.culet.instrument.lakeshore.internal;

import java.util.List;
import java.util.function.Supplier;

import org.culet.instrument.Amount;
import org.culet.instrument.Done;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.Settings;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.Link;

/** A bridge: a controller that drives a current through its sensors. */
final class BridgeInstrument extends Controller implements ExcitationSource {

	private final BridgeRows bridge;

	BridgeInstrument(Link link, Dialect dialect, Settings given, BridgeRows bridge, List<SettingRow> rows) {
		super(link, dialect, given, rows);
		this.bridge = bridge;
		can(ExcitationSource.class, this);
	}

	private <T> Outcome<T> atInput(String input, Supplier<Outcome<T>> action) {
		return input.equals(bridge.input()) ? action.get()
				: Outcome.failed(Kind.REFUSED, "the settings belong to input " + bridge.input() + " (setting \"input\"), not to " + input);
	}

	private static String setting(Unit unit) {
		return unit.equals(Unit.VOLT) ? "excitation-voltage" : "excitation";
	}

	@Override
	public Outcome<Amount> excitation(String input) {
		return atInput(input, () -> get("excitation").then(a -> amount(a, Unit.AMPERE)).then(current -> current.value() != 0
				|| input.equals("A") ? Outcome.of(current)
						: get("excitation-voltage").then(a -> amount(a, Unit.VOLT)).map(v -> v.value() != 0 ? v : current)));
	}

	private static Outcome<Amount> amount(String text, Unit unit) {
		return Amount.parse(text, unit).map(Outcome::of).orElseGet(() -> Outcome.failed(Kind.MALFORMED, text));
	}

	@Override
	public Outcome<Amount> setExcitation(String input, Amount amount) {
		return atInput(input, () -> set(setting(amount.unit()), amount.inWords()).then(a -> amount(a, amount.unit())));
	}

	@Override
	public Outcome<Done> excitationOff() {
		return link().transact(bridge::switchOff).then(off -> off ? Outcome.of(Done.DONE)
				: Outcome.failed(Kind.REFUSED, "the bridge says that its excitation is still on"));
	}
}
