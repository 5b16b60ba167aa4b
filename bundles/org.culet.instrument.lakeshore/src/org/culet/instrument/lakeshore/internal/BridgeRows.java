package org.culet.instrument.lakeshore.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.culet.instrument.Amount;
import org.culet.instrument.Done;
import org.culet.instrument.Outcome;
import org.culet.instrument.Setting;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.Session;

/**
 * Settings of a bridge's input that are fields of one command: one field is changed, the others are kept as they are. The
 * 370 and the 372 have range and autorange swapped, so each model says where its fields stand.
 *
 * @param input the input that the settings belong to
 * @param question asks for the fields
 * @param command sets them, {@code %s} the input and all fields
 * @param count number of fields
 * @param mode place of the mode: 0 voltage, 1 current
 * @param excitation place of the excitation
 * @param range place of the range
 * @param autorange place of the autorange
 * @param off place of the field that is 1 when the excitation is off (shunted)
 */
record BridgeRows(String input, Fact question, Fact command, int count, int mode, int excitation, int range, int autorange, int off) {

	private List<Double> currents() {
		return input.equals("A") ? Bridge.CONTROL_CURRENTS : Bridge.CURRENTS;
	}

	Outcome<List<Integer>> ask(Session session) {
		return session.ask(question.with(input), a -> Answers.fields(a, count).then(this::numbers));
	}

	private Outcome<List<Integer>> numbers(List<String> fields) {
		List<Integer> numbers = new ArrayList<>();
		for (String field : fields) {
			Outcome<Integer> number = Answers.index(field, 0, 99);
			if (!number.isDone()) {
				return number.map(n -> List.of());
			}
			numbers.add(number.value().orElseThrow());
		}
		return Outcome.of(List.copyOf(numbers));
	}

	private Outcome<Done> change(Session session, UnaryOperator<List<Integer>> change) {
		return ask(session).then(now -> {
			List<Integer> next = change.apply(new ArrayList<>(now));
			return session.tell(command.with(input, String.join(",", next.stream().map(String::valueOf).toList())));
		});
	}

	private static UnaryOperator<List<Integer>> fields(int... placesAndValues) {
		return list -> {
			for (int i = 0; i < placesAndValues.length; i += 2) {
				list.set(placesAndValues[i], placesAndValues[i + 1]);
			}
			return list;
		};
	}

	/** The excitation; none while it is shunted or of the other kind. */
	private SettingRow excitation(String name, int kind, Unit unit, List<Double> steps, String description) {
		return new SettingRow(Setting.steps(name, unit, steps, description),
				s -> ask(s).map(f -> f.get(off) == 1 || f.get(mode) != kind || f.get(excitation) < 1 || f.get(excitation) > steps.size()
						? new Amount(0, unit).inWords() : new Amount(steps.get(f.get(excitation) - 1), unit).inWords()),
				(s, value) -> change(s, fields(mode, kind, excitation, 1 + SettingRow.indexOf(steps, value, unit), off, 0)));
	}

	/** Takes the excitation off. */
	Outcome<Boolean> switchOff(Session session) {
		return change(session, fields(off, 1)).then(d -> isOff(session));
	}

	private Outcome<Boolean> isOff(Session session) {
		return ask(session).map(f -> f.get(off) == 1);
	}

	/** The rows. */
	List<SettingRow> rows() {
		List<SettingRow> rows = new ArrayList<>();
		rows.add(excitation("excitation", 1, Unit.AMPERE, currents(), "current through the sensor or film (rms)"));
		if (!input.equals("A")) {
			rows.add(excitation("excitation-voltage", 0, Unit.VOLT, Bridge.VOLTAGES, "voltage across the sensor or film (rms), instead of a current"));
			rows.add(new SettingRow(Setting.steps("range", Unit.OHM, Bridge.RANGES, "resistance range; switches autorange off"),
					s -> ask(s).map(f -> new Amount(Bridge.RANGES.get(Math.clamp(f.get(range), 1, Bridge.RANGES.size()) - 1), Unit.OHM).inWords()),
					(s, value) -> change(s, fields(range, 1 + SettingRow.indexOf(Bridge.RANGES, value, Unit.OHM), autorange, 0))));
			rows.add(new SettingRow(Setting.onOff("autorange", "the bridge chooses its range"),
					s -> ask(s).map(f -> f.get(autorange) == 0 ? "off" : "on"),
					(s, value) -> change(s, fields(autorange, value.equals("on") ? 1 : 0))));
		}
		return rows;
	}
}
