package org.culet.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A line of text with subscripts, superscripts and italics.
 *
 * <p>Markup of {@link #of(String)}: {@code _{...}} or {@code _x} lowers, {@code ^{...}} or {@code ^x} raises, {@code *...*} slants
 * (quantities are italic, units upright), and a backslash takes the next character as it is. Greek letters and signs are
 * written as themselves. Example: {@code "*R*_□ [Ω]"}, {@code "*T*^{−1/2} [K^{−1/2}]"}.
 *
 * @param runs the pieces in reading order; none of them empty
 */
public record RichText(List<Run> runs) {

	/** Where a run stands relative to the base line. */
	public enum Script {
		/** On the base line, full size. */
		NORMAL,
		/** Lowered, smaller. */
		SUB,
		/** Raised, smaller. */
		SUPER
	}

	/**
	 * A piece of text in one style.
	 *
	 * @param text the characters, not empty
	 * @param script position
	 * @param italic slanted
	 */
	public record Run(String text, Script script, boolean italic) {
		/** Checks its parts. */
		public Run {
			Objects.requireNonNull(text, "text");
			Objects.requireNonNull(script, "script");
			if (text.isEmpty()) {
				throw new IllegalArgumentException("a run without text");
			}
		}
	}

	/** No text at all. */
	public static final RichText EMPTY = new RichText(List.of());

	/** Copies the runs. */
	public RichText {
		runs = List.copyOf(runs);
	}

	/**
	 * Reads the markup described above. An unclosed brace or star ends with the text, so every string is legal.
	 *
	 * @param markup text with markup
	 * @return the runs
	 */
	public static RichText of(String markup) {
		return new RichText(new Reader(markup).read());
	}

	/**
	 * Text without any markup: names of samples and files.
	 *
	 * @param text shown as it is
	 * @return one run, or {@link #EMPTY}
	 */
	public static RichText plain(String text) {
		return text.isEmpty() ? EMPTY : new RichText(List.of(new Run(text, Script.NORMAL, false)));
	}

	/**
	 * Makes text safe to stand inside markup.
	 *
	 * @param text any text
	 * @return the text with every special character escaped, so that {@code of(escape(s))} shows {@code s}
	 */
	public static String escape(String text) {
		StringBuilder out = new StringBuilder();
		for (char c : text.toCharArray()) {
			if ("_^*\\{}".indexOf(c) >= 0) {
				out.append('\\');
			}
			out.append(c);
		}
		return out.toString();
	}

	/** Whether there is nothing to show. */
	public boolean isEmpty() {
		return runs.isEmpty();
	}

	/** The characters without their style, for tables, tooltips and tests. */
	public String text() {
		StringBuilder out = new StringBuilder();
		runs.forEach(run -> out.append(run.text()));
		return out.toString();
	}

	/**
	 * This text followed by another.
	 *
	 * @param more what comes behind
	 * @return the joined text
	 */
	public RichText plus(RichText more) {
		List<Run> all = new ArrayList<>(runs);
		all.addAll(more.runs);
		return new RichText(all);
	}

	/** One pass over the markup. */
	private static final class Reader {
		private final String markup;
		private final List<Run> runs = new ArrayList<>();
		private final StringBuilder pending = new StringBuilder();
		private Script script = Script.NORMAL;
		private boolean italic;
		private boolean braced;

		Reader(String markup) {
			this.markup = Objects.requireNonNull(markup, "markup");
		}

		List<Run> read() {
			for (int i = 0; i < markup.length(); i++) {
				char c = markup.charAt(i);
				boolean more = i + 1 < markup.length();
				if (c == '\\' && more) {
					i = literal(i + 1);
				} else if (c == '*') {
					flush();
					italic = !italic;
				} else if ((c == '_' || c == '^') && more && script == Script.NORMAL) {
					flush();
					script = c == '_' ? Script.SUB : Script.SUPER;
					braced = markup.charAt(i + 1) == '{';
					i += braced ? 1 : 0;
				} else if (c == '}' && script != Script.NORMAL && braced) {
					flush();
					script = Script.NORMAL;
				} else {
					i = literal(i);
				}
			}
			flush();
			return runs;
		}

		/** Takes the character at i as it is; returns the index of its last code unit. */
		private int literal(int i) {
			int codePoint = markup.codePointAt(i);
			pending.appendCodePoint(codePoint);
			if (script != Script.NORMAL && !braced) {
				flush();
				script = Script.NORMAL;
			}
			return i + Character.charCount(codePoint) - 1;
		}

		private void flush() {
			if (pending.length() > 0) {
				runs.add(new Run(pending.toString(), script, italic));
				pending.setLength(0);
			}
		}
	}
}
