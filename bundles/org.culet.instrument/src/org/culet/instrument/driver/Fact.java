package org.culet.instrument.driver;

import java.util.Objects;

/**
 * A string that an instrument understands, and where that is known from.
 *
 * @param text as sent, with {@code %s} for what is filled in
 * @param confidence how sure it is
 * @param source where it is known from: a section of the collected wire facts ({@code C2} ...), or whose program sends it
 */
public record Fact(String text, Confidence confidence, String source) {

	/** No null. */
	public Fact {
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(confidence, "confidence");
		Objects.requireNonNull(source, "source");
	}

	/** High confidence. */
	public static Fact high(String text, String source) {
		return new Fact(text, Confidence.HIGH, source);
	}

	/** Medium confidence. */
	public static Fact medium(String text, String source) {
		return new Fact(text, Confidence.MEDIUM, source);
	}

	/** Low confidence: not checked. */
	public static Fact low(String text, String source) {
		return new Fact(text, Confidence.LOW, source);
	}

	/** The string with what is filled in, in order. */
	public String with(Object... values) {
		String filled = text;
		for (Object value : values) {
			filled = filled.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(value.toString()));
		}
		return filled;
	}
}
