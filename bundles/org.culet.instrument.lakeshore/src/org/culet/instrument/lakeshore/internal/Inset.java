package org.culet.instrument.lakeshore.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.instrument.Amount;
import org.culet.instrument.Setting;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.SettingRow;

/** {@code INSET n,on,dwell,pause,curve,tempco} of the bridges: C2, H (372), C3, M (370). One field is changed, the others are kept. */
final class Inset {

	private Inset() {
	}

	/** How long the scanner stays at an input. */
	static SettingRow dwell(String input, int fields) {
		return row("dwell", input, fields, 1, 1, "time that the scanner stays at the input, whole seconds");
	}

	/** How long the scanner waits after it came to an input. */
	static SettingRow pause(String input, int fields) {
		return row("pause", input, fields, 2, 3, "time after a change of input before readings count, whole seconds");
	}

	private static SettingRow row(String name, String input, int fields, int place, int lowest, String description) {
		return new SettingRow(Setting.amount(name, Unit.SECOND, lowest, 200, description),
				s -> s.ask("INSET? " + input, a -> Answers.fields(a, fields).then(f -> Answers.index(f.get(place), 0, 999)))
						.map(v -> new Amount(v, Unit.SECOND).inWords()),
				(s, value) -> s.ask("INSET? " + input, a -> Answers.fields(a, fields).then(f -> Answers.index(f.get(place), 0, 999).map(n -> f)))
						.then(now -> {
							List<String> next = new ArrayList<>(now);
							next.set(place, String.valueOf(Math.round(Amount.parse(value, Unit.SECOND).orElseThrow().value())));
							return s.tell("INSET " + input + "," + String.join(",", next));
						}));
	}
}
