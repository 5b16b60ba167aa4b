package org.culet.rig.simulator.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parameters of one command. Parameters are separated by commas, by blanks where there is no comma. */
public final class Arguments {

	private final List<String> texts;

	private Arguments(List<String> texts) {
		this.texts = List.copyOf(texts);
	}

	/** Splits the text after a command. */
	public static Arguments of(String text) {
		List<String> texts = new ArrayList<>();
		String separators = outsideQuotes(text, ',') ? "," : " ";
		StringBuilder word = new StringBuilder();
		char quote = 0;
		for (char c : text.strip().toCharArray()) {
			if (quote == 0 && (c == '"' || c == '\'')) {
				quote = c;
			} else if (c == quote) {
				quote = 0;
			}
			boolean separates = quote == 0 && (separators.indexOf(c) >= 0 || separators.equals(" ") && c == '\t');
			if (!separates) {
				word.append(c);
			} else if (!separators.equals(" ") || !word.isEmpty()) {
				texts.add(word.toString().strip());
				word.setLength(0);
			}
		}
		if (!word.isEmpty() || !texts.isEmpty()) {
			texts.add(word.toString().strip());
		}
		return new Arguments(texts);
	}

	private static boolean outsideQuotes(String text, char wanted) {
		char quote = 0;
		for (char c : text.toCharArray()) {
			if (quote == 0 && (c == '"' || c == '\'')) {
				quote = c;
			} else if (c == quote) {
				quote = 0;
			} else if (quote == 0 && c == wanted) {
				return true;
			}
		}
		return false;
	}

	/** Number of parameters. */
	public int size() {
		return texts.size();
	}

	/** Whether there is a parameter at a place and it is not empty. */
	public boolean has(int place) {
		return place < texts.size() && !texts.get(place).isEmpty();
	}

	/**
	 * A parameter as text.
	 *
	 * @throws Refused if it is missing
	 */
	public String text(int place) {
		if (!has(place)) {
			throw new Refused(Refused.MISSING, "parameter " + (place + 1) + " is missing");
		}
		return texts.get(place);
	}

	/** A parameter in upper case without quotes. */
	public String word(int place) {
		return text(place).replaceAll("[\"']", "").strip().toUpperCase(Locale.ROOT);
	}

	/**
	 * A parameter as a finite number.
	 *
	 * @throws Refused if it is none
	 */
	public double number(int place) {
		try {
			double value = Double.parseDouble(text(place));
			if (Double.isFinite(value) && !text(place).matches(".*[a-df-zA-DF-Z].*")) {
				return value;
			}
		} catch (NumberFormatException e) {
			// refused below, like a number that is not finite
		}
		throw new Refused(Refused.WRONG_TYPE, "'" + texts.get(place) + "' is no number");
	}

	/**
	 * A number within limits.
	 *
	 * @throws Refused if it is none, or outside
	 */
	public double number(int place, double lowest, double highest) {
		double value = number(place);
		if (value < lowest || value > highest) {
			throw new Refused(Refused.OUT_OF_RANGE, texts.get(place) + " is outside " + lowest + " to " + highest);
		}
		return value;
	}

	/**
	 * A whole number within limits.
	 *
	 * @throws Refused if it is none, or outside
	 */
	public int whole(int place, int lowest, int highest) {
		return (int) Math.rint(number(place, lowest, highest));
	}

	/** A switch: 1 or ON, 0 or OFF. */
	public boolean on(int place) {
		return switch (word(place)) {
		case "ON", "1" -> true;
		case "OFF", "0" -> false;
		default -> number(place) != 0;
		};
	}

	/** All parameters from a place on. */
	public List<String> from(int place) {
		return place >= texts.size() ? List.of() : texts.subList(place, texts.size());
	}

	@Override
	public String toString() {
		return String.join(",", texts);
	}
}
