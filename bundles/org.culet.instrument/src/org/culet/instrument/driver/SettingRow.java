package org.culet.instrument.driver;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.culet.instrument.Amount;
import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.Setting;
import org.culet.instrument.Unit;
import org.culet.instrument.link.Session;

/**
 * How a setting is read and written.
 *
 * @param setting what it is for people
 * @param read asks for it; answers as a rig file would say it
 * @param write sends it; gets the value as a rig file says it, without problem
 */
public record SettingRow(Setting setting, Function<Session, Outcome<String>> read, BiFunction<Session, String, Outcome<Done>> write) {

	/** Relative difference between a value and its read-back that is only rounding. */
	private static final double ROUNDING = 1e-4;

	/** No null. */
	public SettingRow {
		Objects.requireNonNull(setting, "setting");
		Objects.requireNonNull(read, "read");
		Objects.requireNonNull(write, "write");
	}

	/**
	 * An amount that the instrument names by the index of a step.
	 *
	 * @param name as in rig files
	 * @param unit unit of the steps
	 * @param steps the steps in the instrument's order
	 * @param first index of the first step
	 * @param question asks for the index
	 * @param command sets it
	 * @param description for people
	 * @return the row
	 */
	public static SettingRow steps(String name, Unit unit, List<Double> steps, int first, Fact question, Fact command, String description) {
		Setting setting = Setting.steps(name, unit, steps, description);
		return new SettingRow(setting,
				s -> s.ask(question.text(), a -> Answers.index(a, first, first + steps.size() - 1))
						.map(n -> new Amount(steps.get(n - first), unit).inWords()),
				(s, value) -> s.tell(command.with(first + indexOf(steps, value, unit))));
	}

	/** Index of a step that is known to be one. */
	public static int indexOf(List<Double> steps, String value, Unit unit) {
		double wanted = Amount.parse(value, unit).orElseThrow().value();
		for (int i = 0; i < steps.size(); i++) {
			if (Setting.near(steps.get(i), wanted)) {
				return i;
			}
		}
		throw new IllegalArgumentException(value + " is none of the steps");
	}

	/** A word that the instrument names by its place in the list, from 0. */
	public static SettingRow choice(String name, List<String> choices, Fact question, Fact command, String description) {
		return new SettingRow(Setting.choice(name, choices, description),
				s -> s.ask(question.text(), a -> Answers.index(a, 0, choices.size() - 1)).map(choices::get),
				(s, value) -> s.tell(command.with(choices.indexOf(value))));
	}

	/** On or off, which the instrument names 1 or 0. */
	public static SettingRow onOff(String name, Fact question, Fact command, String description) {
		return new SettingRow(Setting.onOff(name, description),
				s -> s.ask(question.text(), a -> Answers.index(a, 0, 1)).map(n -> n == 1 ? "on" : "off"),
				(s, value) -> s.tell(command.with(value.equals("on") ? "1" : "0")));
	}

	/** An amount that the instrument takes as a number in the setting's unit. */
	public static SettingRow amount(Setting setting, Fact question, Fact command, Function<Double, String> format) {
		return new SettingRow(setting, s -> s.ask(question.text(), Answers::number).map(v -> new Amount(v, setting.unit()).inWords()),
				(s, value) -> s.tell(command.with(format.apply(Amount.parse(value, setting.unit()).orElseThrow().value()))));
	}

	/** A whole number. */
	public static SettingRow integer(Setting setting, Fact question, Fact command) {
		return new SettingRow(setting, s -> s.ask(question.text(), Answers::integer).map(String::valueOf),
				(s, value) -> s.tell(command.with(Integer.parseInt(value.strip()))));
	}

	/** Whether two values of this setting are the same but for rounding. */
	public boolean same(String a, String b) {
		if (setting.kind() == Setting.Kind.AMOUNT) {
			double first = Amount.parse(a, setting.unit()).map(Amount::value).orElse(Double.NaN);
			double second = Amount.parse(b, setting.unit()).map(Amount::value).orElse(Double.NaN);
			return Math.abs(first - second) <= ROUNDING * Math.max(Math.abs(first), Math.abs(second));
		}
		return a.strip().equals(b.strip());
	}

	/** Writes a value only if the instrument has another, and reads it back. */
	public Outcome<Done> ensure(Session session, String value) {
		Outcome<String> now = read.apply(session);
		if (now.value().filter(v -> same(v, value)).isPresent()) {
			return Outcome.of(Done.DONE);
		}
		return now.then(v -> write.apply(session, value)).then(d -> read.apply(session)).then(v -> same(v, value) ? Outcome.of(Done.DONE)
				: Outcome.failed(Kind.REFUSED, setting.name() + " was set to " + value + ", but the instrument says " + v));
	}
}
