package org.culet.report.internal;

import java.util.List;

/** Builds HTML: every text goes in escaped, so no name or reason can break the page. */
final class Html {

	private final StringBuilder out = new StringBuilder();

	/** Trusted markup. */
	Html raw(String markup) {
		out.append(markup);
		return this;
	}

	/** A text, escaped. */
	Html text(String text) {
		out.append(escape(text));
		return this;
	}

	/** An element with a text. */
	Html element(String tag, String attributes, String text) {
		return open(tag, attributes).text(text).close(tag);
	}

	/** An element with a text and no attributes. */
	Html element(String tag, String text) {
		return element(tag, "", text);
	}

	/** The beginning of an element; attributes are trusted. */
	Html open(String tag, String attributes) {
		out.append('<').append(tag).append(attributes.isEmpty() ? "" : " ").append(attributes).append('>');
		return this;
	}

	/** The end of an element. */
	Html close(String tag) {
		out.append("</").append(tag).append(">");
		return this;
	}

	/** A line end in the source. */
	Html line() {
		out.append('\n');
		return this;
	}

	/** A row of a table; cells are trusted markup. */
	Html row(String cell, List<String> cells) {
		out.append("<tr>");
		cells.forEach(c -> out.append('<').append(cell).append('>').append(c).append("</").append(cell).append('>'));
		out.append("</tr>\n");
		return this;
	}

	/** A list of sentences, nothing where there are none. */
	Html list(String attributes, List<String> sentences) {
		if (!sentences.isEmpty()) {
			open("ul", attributes);
			sentences.forEach(s -> element("li", s));
			close("ul").line();
		}
		return this;
	}

	/**
	 * A text that means itself in HTML.
	 *
	 * @param text any text
	 * @return the text with markup characters replaced
	 */
	static String escape(String text) {
		StringBuilder safe = new StringBuilder();
		for (char c : text.toCharArray()) {
			switch (c) {
			case '&' -> safe.append("&amp;");
			case '<' -> safe.append("&lt;");
			case '>' -> safe.append("&gt;");
			case '"' -> safe.append("&quot;");
			case '\'' -> safe.append("&#39;");
			default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
			}
		}
		return safe.toString();
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
