package org.culet.ui.internal.properties;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.culet.model.Units;

/** Between what is typed and what the model holds. */
final class PropertyText {

	/** What typing gave: a value (empty: not known), or a sentence that says what is wrong. */
	record Parsed(Optional<Object> value, String problem) {
		static Parsed value(Object value) {
			return new Parsed(Optional.of(value), "");
		}

		static Parsed unknown() {
			return new Parsed(Optional.empty(), "");
		}

		static Parsed wrong(String problem) {
			return new Parsed(Optional.empty(), problem);
		}

		boolean ok() {
			return problem.isEmpty();
		}
	}

	private PropertyText() {
	}

	/** What a person typed. A comma is taken for a decimal point, and a number may have another unit of the same kind. */
	static Parsed parse(Property property, String typed) {
		String text = typed.strip();
		return switch (property.kind()) {
			case TEXT, NOTES -> Parsed.value(property.kind() == Property.Kind.TEXT ? text : typed);
			case DATE -> date(property, text);
			case NUMBER, POSITIVE, NOT_NEGATIVE -> number(property, text);
			case CHOICE, YES_NO -> throw new IllegalArgumentException(property.label() + " is not typed");
		};
	}

	private static Parsed date(Property property, String text) {
		if (text.isEmpty()) {
			return Parsed.unknown();
		}
		try {
			return Parsed.value(LocalDate.parse(text));
		} catch (DateTimeParseException e) {
			return Parsed.wrong(property.label() + " is a date such as 2026-01-31");
		}
	}

	private static Parsed number(Property property, String text) {
		Units.Typed typed = Units.parse(text, property.unit());
		if (!typed.problem().isEmpty()) {
			return Parsed.wrong(property.label() + ": " + typed.problem() + "; leave it empty if it is not known");
		}
		if (typed.value().isEmpty()) {
			return Parsed.unknown();
		}
		String unit = property.unit().isEmpty() ? "" : " in " + property.unit();
		double value = typed.value().getAsDouble();
		return switch (property.kind()) {
			case POSITIVE -> value > 0 ? Parsed.value(value) : Parsed.wrong(property.label() + " must be above 0" + unit);
			case NOT_NEGATIVE -> value >= 0 ? Parsed.value(value) : Parsed.wrong(property.label() + " must not be below 0" + unit);
			default -> Parsed.value(value);
		};
	}

	/** What a field shows for a value of the model. */
	static String show(Object value) {
		return switch (value) {
			case null -> "";
			case Double d when d == Math.rint(d) && Math.abs(d) < 1e7 -> String.valueOf(d.longValue());
			default -> value.toString();
		};
	}
}
