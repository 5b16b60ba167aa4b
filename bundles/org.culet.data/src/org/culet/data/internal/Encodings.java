package org.culet.data.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds out how the bytes of a file are to be understood. */
final class Encodings {

	/** Where neither UTF-8 nor UTF-16 fits: Latin-1 with the characters that Windows adds. */
	static final Charset WESTERN = Charset.forName("windows-1252");

	private static final int MAX_CONTROL_PERCENT = 1;

	private record Magic(String name, int... bytes) {

		boolean starts(byte[] head, int n) {
			if (n < bytes.length) {
				return false;
			}
			for (int i = 0; i < bytes.length; i++) {
				if ((head[i] & 0xff) != bytes[i]) {
					return false;
				}
			}
			return true;
		}
	}

	private static final List<Magic> MAGIC = List.of(new Magic("a ZIP archive or Office document", 'P', 'K', 3, 4),
			new Magic("a gzip archive", 0x1f, 0x8b), new Magic("an HDF5 file", 0x89, 'H', 'D', 'F'),
			new Magic("a PDF document", '%', 'P', 'D', 'F'), new Magic("a PNG image", 0x89, 'P', 'N', 'G'),
			new Magic("an old Office document", 0xd0, 0xcf, 0x11, 0xe0), new Magic("a TDMS file", 'T', 'D', 'S', 'm'),
			new Magic("an SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't'),
			new Magic("an Origin project", 'C', 'P', 'Y', 'A'), new Magic("a JPEG image", 0xff, 0xd8, 0xff),
			new Magic("a MATLAB file", 'M', 'A', 'T', 'L', 'A', 'B', ' ', '5'));

	/** How a file is encoded; {@code charset} is empty where each line is judged alone: UTF-8 if it fits, else Western. */
	record Encoding(Optional<Charset> charset, int bomBytes) {
	}

	private Encodings() {
	}

	/**
	 * What kind of binary file this is.
	 *
	 * @param head first bytes
	 * @param n how many of them count
	 * @return a few words, empty for a text file
	 */
	static Optional<String> binary(byte[] head, int n) {
		for (Magic magic : MAGIC) {
			if (magic.starts(head, n)) {
				return Optional.of(magic.name());
			}
		}
		if (detect(head, n).charset().isPresent()) {
			return Optional.empty();
		}
		int controls = 0;
		for (int i = 0; i < n; i++) {
			int b = head[i] & 0xff;
			if (b == 0) {
				return Optional.of("binary (byte 0 at position " + i + ")");
			}
			if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a) {
				controls++;
			}
		}
		return controls * 100 > n * MAX_CONTROL_PERCENT
				? Optional.of("binary (" + controls + " control characters in the first " + n + " bytes)")
				: Optional.empty();
	}

	/**
	 * Finds the encoding from a byte order mark or, for UTF-16 and UTF-32 without one, from where the zero bytes are.
	 *
	 * @param head first bytes
	 * @param n how many of them count
	 * @return the encoding
	 */
	static Encoding detect(byte[] head, int n) {
		if (n >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
			return new Encoding(Optional.empty(), 3);
		}
		if (n >= 4 && head[0] == 0 && head[1] == 0 && (head[2] & 0xff) == 0xfe && (head[3] & 0xff) == 0xff) {
			return new Encoding(Optional.of(Charset.forName("UTF-32BE")), 4);
		}
		if (n >= 4 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe && head[2] == 0 && head[3] == 0) {
			return new Encoding(Optional.of(Charset.forName("UTF-32LE")), 4);
		}
		if (n >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
			return new Encoding(Optional.of(StandardCharsets.UTF_16LE), 2);
		}
		if (n >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
			return new Encoding(Optional.of(StandardCharsets.UTF_16BE), 2);
		}
		return new Encoding(byZeros(head, Math.min(n, 4096)), 0);
	}

	private static Optional<Charset> byZeros(byte[] head, int n) {
		int[] zeros = new int[4];
		for (int i = 0; i < n; i++) {
			if (head[i] == 0) {
				zeros[i % 4]++;
			}
		}
		int quarter = n / 4;
		if (quarter < 2) {
			return Optional.empty();
		}
		boolean[] mostlyZero = new boolean[4];
		boolean[] noZero = new boolean[4];
		for (int k = 0; k < 4; k++) {
			mostlyZero[k] = zeros[k] * 10 >= quarter * 9;
			noZero[k] = zeros[k] == 0;
		}
		if (noZero[0] && mostlyZero[1] && noZero[2] && mostlyZero[3]) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		if (mostlyZero[0] && noZero[1] && mostlyZero[2] && noZero[3]) {
			return Optional.of(StandardCharsets.UTF_16BE);
		}
		if (noZero[0] && mostlyZero[1] && mostlyZero[2] && mostlyZero[3]) {
			return Optional.of(Charset.forName("UTF-32LE"));
		}
		if (mostlyZero[0] && mostlyZero[1] && mostlyZero[2] && noZero[3]) {
			return Optional.of(Charset.forName("UTF-32BE"));
		}
		return Optional.empty();
	}

	/**
	 * Bytes of an eight-bit file as text: UTF-8 where that is possible, else Western.
	 *
	 * @param bytes the bytes
	 * @param from index of the first
	 * @param to index after the last
	 * @return the text
	 */
	static String decode(byte[] bytes, int from, int to) {
		try {
			return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
		} catch (CharacterCodingException e) {
			return new String(bytes, from, to - from, WESTERN);
		}
	}
}
