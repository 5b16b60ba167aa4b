package org.culet.data;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/** Names of things as part of the name of a file that every file system takes, whatever script they are written in. */
public final class FileNamePart {

	/** File systems take 255 bytes for a whole name. */
	private static final int MOST_BYTES = 120;

	private FileNamePart() {
	}

	/**
	 * Keeps letters and digits of all scripts, dots, underscores and hyphens.
	 *
	 * @param text any text
	 * @param instead what stands in the place of one or several other characters: one character that is allowed
	 * @return the part, at most 120 bytes long in UTF-8 and without such a character, dot or hyphen at its ends; empty if nothing is left
	 */
	public static String of(String text, char instead) {
		return of(text, instead, encoding());
	}

	/**
	 * As {@link #of(String, char)}, on a system with a given encoding.
	 *
	 * @param text any text
	 * @param instead what stands in the place of other characters
	 * @param encoding encoding of file names; what it cannot say is replaced too
	 * @return the part
	 */
	public static String of(String text, char instead, Charset encoding) {
		Objects.requireNonNull(encoding, "encoding");
		// composed, because some file systems hold both forms for the same name and others do not
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		CharsetEncoder encoder = encoding.newEncoder();
		StringBuilder kept = new StringBuilder();
		composed.codePoints().mapToObj(Character::toString).forEach(c -> {
			if (c.matches("[\\p{L}\\p{M}\\p{N}._-]") && encoder.canEncode(c)) {
				kept.append(c);
			} else if (kept.isEmpty() || kept.charAt(kept.length() - 1) != instead) {
				kept.append(instead);
			}
		});
		return trimmed(shortened(trimmed(kept.toString(), instead)), instead);
	}

	private static String trimmed(String text, char instead) {
		return text.replaceAll("^[-." + instead + "]+|[-." + instead + "]+$", "");
	}

	/** Cut between two characters. */
	private static String shortened(String text) {
		int end = text.length();
		while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			end = text.offsetByCodePoints(end, -1);
		}
		return text.substring(0, end);
	}

	/** Windows keeps names in Unicode whatever else it does. */
	private static Charset encoding() {
		String name = System.getProperty("sun.jnu.encoding", "");
		return File.separatorChar == '\\' || name.toUpperCase(Locale.ROOT).equals("UTF-8") || !Charset.isSupported(name) ? StandardCharsets.UTF_8
				: Charset.forName(name);
	}
}
