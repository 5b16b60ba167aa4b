package org.culet.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * The beginning of a file, for recognition by content. Immutable.
 */
public final class FileHead {

	private final long size;
	private final byte[] bytes;
	private final String text;

	/**
	 * The beginning of a file.
	 *
	 * @param size size of the whole file in bytes
	 * @param bytes its first bytes, which are copied
	 * @param text the same as text without byte order mark, whatever its encoding; empty for a binary file
	 */
	public FileHead(long size, byte[] bytes, String text) {
		this.size = size;
		this.bytes = bytes.clone();
		this.text = Objects.requireNonNull(text, "text");
	}

	/** Size of the whole file in bytes. */
	public long size() {
		return size;
	}

	/** The first bytes as they are, read-only; for binary formats. */
	public ByteBuffer bytes() {
		return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
	}

	/** The beginning as text, whole lines; empty for a binary file. */
	public String text() {
		return text;
	}

	/** The lines of the text without their ends. */
	public List<String> lines() {
		return text.lines().toList();
	}
}
