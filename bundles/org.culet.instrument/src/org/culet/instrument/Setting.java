package org.culet.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting that a driver knows: what a rig file may say below {@code [instrument.settings]}, and what
 * {@link Instrument#set(String, String)} takes.
 *
 * @param name as in rig files
 * @param kind what its value is
 * @param unit unit of an amount; {@link Unit#NONE} for the others
 * @param lowest smallest allowed number
 * @param highest largest allowed number
 * @param choices all allowed words of a choice; the steps of an amount that has steps, in words; else empty
 * @param description one line for people
 */
public record Setting(String name, Kind kind, Unit unit, double lowest, double highest, List<String> choices, String description) {

	/** Kinds of values. */
	public enum Kind {
		/** A number with its unit. */
		AMOUNT,
		/** A whole number. */
		INTEGER,
		/** One of some words. */
		CHOICE,
		/** {@code on} or {@code off}. */
		SWITCH,
		/** Any text. */
		TEXT
	}

	/** Keeps a copy of the choices; no null. */
	public Setting {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(description, "description");
		choices = List.copyOf(choices);
	}

	/** An amount between two limits, in {@code unit}. */
	public static Setting amount(String name, Unit unit, double lowest, double highest, String description) {
		return new Setting(name, Kind.AMOUNT, unit, lowest, highest, List.of(), description);
	}

	/** An amount that has steps. */
	public static Setting steps(String name, Unit unit, List<Double> steps, String description) {
		return new Setting(name, Kind.AMOUNT, unit, steps.stream().mapToDouble(d -> d).min().orElseThrow(),
				steps.stream().mapToDouble(d -> d).max().orElseThrow(), steps.stream().map(s -> new Amount(s, unit).inWords()).toList(),
				description);
	}

	/** A whole number between two limits. */
	public static Setting integer(String name, int lowest, int highest, String description) {
		return new Setting(name, Kind.INTEGER, Unit.NONE, lowest, highest, List.of(), description);
	}

	/** One of some words. */
	public static Setting choice(String name, List<String> choices, String description) {
		return new Setting(name, Kind.CHOICE, Unit.NONE, 0, 0, choices, description);
	}

	/** {@code on} or {@code off}. */
	public static Setting onOff(String name, String description) {
		return new Setting(name, Kind.SWITCH, Unit.NONE, 0, 0, List.of("off", "on"), description);
	}

	/** Any text. */
	public static Setting text(String name, String description) {
		return new Setting(name, Kind.TEXT, Unit.NONE, 0, 0, List.of(), description);
	}

	/**
	 * What is wrong with a value, in words.
	 *
	 * @param value as written in a rig file
	 * @return the cause with the value; empty if the value is allowed
	 */
	public Optional<String> problem(String value) {
		return switch (kind) {
			case TEXT -> Optional.empty();
			case CHOICE, SWITCH -> choices.contains(value) ? Optional.empty()
					: Optional.of("\"" + value + "\" is none of " + String.join(", ", choices));
			case INTEGER -> value.strip().matches("[+-]?\\d{1,9}") ? outside(Integer.parseInt(value.strip()))
					: Optional.of("\"" + value + "\" is no whole number");
			case AMOUNT -> Amount.parse(value, unit).map(a -> choices.isEmpty() ? outside(a.value()) : noStep(a))
					.orElseGet(() -> Optional.of("\"" + value + "\" is not a number with a unit that fits " + unit));
		};
	}

	private Optional<String> outside(double number) {
		return number >= lowest && number <= highest ? Optional.empty()
				: Optional.of(String.format(Locale.ROOT, "%s is outside %s to %s", words(number), words(lowest), words(highest)));
	}

	private Optional<String> noStep(Amount amount) {
		boolean known = choices.stream().anyMatch(c -> Amount.parse(c, unit).filter(step -> near(step.value(), amount.value())).isPresent());
		return known ? Optional.empty() : Optional.of(amount + " is none of the steps " + String.join(", ", choices));
	}

	/** Whether two amounts name the same step: they differ by less than one part in a million. */
	public static boolean near(double a, double b) {
		return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
	}

	private String words(double number) {
		return new Amount(number, unit).inWords();
	}
}
