package org.culet.data.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;

/**
 * The bytes of a text file in an encoding that contains ASCII, readable at any position by several threads. UTF-16 and
 * UTF-32 are turned into UTF-8 in memory; everything else stays in the file.
 */
final class TextSource implements Closeable {

	/** Largest UTF-16 or UTF-32 file, which must be turned into UTF-8 in memory. */
	static final long MAX_WIDE_BYTES = 256_000_000L;

	private static final int PROBE_BYTES = 8192;

	private final Path file;
	private final FileChannel channel;
	private final byte[] memory;
	private final long start;
	private final long size;

	private TextSource(Path file, FileChannel channel, byte[] memory, long start, long size) {
		this.file = file;
		this.channel = channel;
		this.memory = memory;
		this.start = start;
		this.size = size;
	}

	/**
	 * Opens a file.
	 *
	 * @param file the file
	 * @param maxBytes largest size
	 * @return its text
	 * @throws DataReadException if it cannot be read, is empty, too large, binary, or its encoding is broken
	 */
	static TextSource open(Path file, long maxBytes) throws DataReadException {
		try {
			if (Files.isDirectory(file)) {
				throw new DataReadException(Problem.IO, file, "this is a folder, not a file");
			}
			long size = Files.size(file);
			if (size > maxBytes) {
				throw new DataReadException(Problem.TOO_LARGE, file,
						"the file has " + size + " bytes, more than the limit of " + maxBytes + " bytes");
			}
			if (size == 0) {
				throw new DataReadException(Problem.NO_DATA, file, "the file is empty (0 bytes)");
			}
			return openNonEmpty(file, size);
		} catch (NoSuchFileException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "there is no such file", e);
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be read: " + e.getMessage(), e);
		}
	}

	private static TextSource openNonEmpty(Path file, long size) throws IOException, DataReadException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
		boolean kept = false;
		try {
			byte[] head = new byte[(int) Math.min(size, PROBE_BYTES)];
			int n = readFully(channel, 0, head, 0, head.length);
			Optional<String> binary = Encodings.binary(head, n);
			if (binary.isPresent()) {
				throw new DataReadException(Problem.BINARY, file, "the file is " + binary.get() + ", not text");
			}
			Encodings.Encoding encoding = Encodings.detect(head, n);
			if (encoding.charset().isPresent()) {
				byte[] text = narrow(file, channel, size, encoding.charset().get(), encoding.bomBytes());
				return new TextSource(file, null, text, 0, text.length);
			}
			kept = true;
			return new TextSource(file, channel, null, encoding.bomBytes(), size - encoding.bomBytes());
		} finally {
			if (!kept) {
				channel.close();
			}
		}
	}

	private static byte[] narrow(Path file, FileChannel channel, long size, Charset charset, int bom)
			throws IOException, DataReadException {
		if (size > MAX_WIDE_BYTES) {
			throw new DataReadException(Problem.TOO_LARGE, file, "the file is " + charset + " text of " + size
					+ " bytes, more than the limit of " + MAX_WIDE_BYTES + " bytes for this encoding");
		}
		int unit = charset.name().startsWith("UTF-32") ? 4 : 2;
		if ((size - bom) % unit != 0) {
			throw new DataReadException(Problem.TRUNCATED, file,
					"the file is " + charset + " text but ends in the middle of a character");
		}
		byte[] wide = new byte[(int) size - bom];
		readFully(channel, bom, wide, 0, wide.length);
		try {
			CharBuffer chars = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(wide));
			ByteBuffer utf8 = StandardCharsets.UTF_8.encode(chars);
			return Arrays.copyOf(utf8.array(), utf8.limit());
		} catch (CharacterCodingException e) {
			throw new DataReadException(Problem.ENCODING, file, OptionalLong.empty(),
					"the file begins as " + charset + " text but holds bytes that are none", e);
		}
	}

	private static int readFully(FileChannel channel, long position, byte[] into, int offset, int length)
			throws IOException {
		ByteBuffer target = ByteBuffer.wrap(into, offset, length);
		int total = 0;
		while (target.hasRemaining()) {
			int n = channel.read(target, position + total);
			if (n < 0) {
				break;
			}
			total += n;
		}
		return total;
	}

	/** The file. */
	Path file() {
		return file;
	}

	/** Number of bytes, byte order mark not counted. */
	long size() {
		return size;
	}

	/**
	 * Reads bytes.
	 *
	 * @param position position of the first, 0 after the byte order mark
	 * @param into where to
	 * @param offset index of the first in {@code into}
	 * @param length how many at most
	 * @return how many were read, fewer only at the end
	 * @throws DataReadException if reading fails
	 */
	int read(long position, byte[] into, int offset, int length) throws DataReadException {
		int wanted = (int) Math.min(length, Math.max(0, size - position));
		if (memory != null) {
			System.arraycopy(memory, (int) position, into, offset, wanted);
			return wanted;
		}
		try {
			return readFully(channel, start + position, into, offset, wanted);
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be read: " + e.getMessage(), e);
		}
	}

	/**
	 * The first bytes.
	 *
	 * @param length how many at most
	 * @return the bytes
	 * @throws DataReadException if reading fails
	 */
	byte[] head(int length) throws DataReadException {
		byte[] bytes = new byte[(int) Math.min(length, size)];
		int n = read(0, bytes, 0, bytes.length);
		return n == bytes.length ? bytes : Arrays.copyOf(bytes, n);
	}

	/**
	 * The whole text, for formats of small files.
	 *
	 * @return UTF-8 where that is possible, else Western
	 * @throws DataReadException if reading fails
	 */
	String text() throws DataReadException {
		byte[] all = head(Integer.MAX_VALUE - 8);
		return Encodings.decode(all, 0, all.length);
	}

	/**
	 * The whole text of a small file.
	 *
	 * @param file the file
	 * @param maxBytes largest size
	 * @return its text
	 * @throws DataReadException as {@link #open}
	 */
	static String load(Path file, long maxBytes) throws DataReadException {
		try (TextSource source = open(file, maxBytes)) {
			return source.text();
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be closed: " + e.getMessage(), e);
		}
	}

	@Override
	public void close() throws IOException {
		if (channel != null) {
			channel.close();
		}
	}
}
