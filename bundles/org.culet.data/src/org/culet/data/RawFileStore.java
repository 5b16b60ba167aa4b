package org.culet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * The folder {@code name.data/} beside a study: raw files exactly as imported, each named with its SHA-256 (64
 * lower-case hexadecimal digits), written once and never modified. A file appears whole or not at all: it is written under
 * a temporary name, synced, read back, and renamed.
 */
public final class RawFileStore {

	private static final int BUFFER_BYTES = 1 << 16;

	private final Path directory;

	/**
	 * A stored file.
	 *
	 * @param sha256 checksum of its bytes, 64 lower-case hexadecimal digits
	 * @param size bytes
	 * @param path where it lies
	 * @param duplicate whether the same bytes were there before, so nothing was written
	 */
	public record StoredFile(String sha256, long size, Path path, boolean duplicate) {
	}

	/** State of a stored file. */
	public enum State {
		/** Its bytes are those that were imported. */
		INTACT,
		/** It is not there. */
		MISSING,
		/** Its bytes have changed since. */
		CHANGED
	}

	/**
	 * A store in a folder, which is made when the first file comes.
	 *
	 * @param directory the folder
	 */
	public RawFileStore(Path directory) {
		this.directory = Objects.requireNonNull(directory, "directory");
	}

	/**
	 * The store of a study.
	 *
	 * @param study path of {@code name.culet}
	 * @return the store in {@code name.data/} beside it
	 */
	public static RawFileStore besides(Path study) {
		String name = study.getFileName().toString();
		String stem = name.endsWith(".culet") ? name.substring(0, name.length() - ".culet".length()) : name;
		return new RawFileStore(study.resolveSibling(stem + ".data"));
	}

	/** The folder. */
	public Path directory() {
		return directory;
	}

	/**
	 * Where a file with a checksum lies, or would lie.
	 *
	 * @param sha256 64 lower-case hexadecimal digits
	 * @return its path
	 * @throws IllegalArgumentException if that is no SHA-256, so that no other path can be asked for
	 */
	public Path path(String sha256) {
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in lower-case hexadecimal digits");
		}
		return directory.resolve(sha256);
	}

	/**
	 * Copies a file in, unchanged.
	 *
	 * @param source the file
	 * @return where it is now; {@link StoredFile#duplicate()} if it already was
	 * @throws IOException if it cannot be read or written, or what was written does not read back the same; the store
	 *         is then as it was before
	 */
	public StoredFile store(Path source) throws IOException {
		Files.createDirectories(directory);
		// not createTempFile: its files are for their owner alone, and a study is shared by a lab
		Path temporary = Files.createFile(directory.resolve("import-" + UUID.randomUUID() + ".tmp"));
		try {
			String sha256 = copy(source, temporary);
			Path target = path(sha256);
			long size = Files.size(temporary);
			if (check(sha256) == State.INTACT) {
				return new StoredFile(sha256, size, target, true);
			}
			String readBack = sha256(temporary);
			if (!readBack.equals(sha256)) {
				throw new IOException("copy of " + source + " in " + directory + " reads back with SHA-256 " + readBack
						+ " instead of " + sha256);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			syncDirectory();
			return new StoredFile(sha256, size, target, false);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/**
	 * Compares a stored file with its name.
	 *
	 * @param sha256 the checksum it was stored with
	 * @return its state
	 * @throws IOException if it is there but cannot be read
	 */
	public State check(String sha256) throws IOException {
		Path path = path(sha256);
		if (!Files.exists(path)) {
			return State.MISSING;
		}
		return sha256(path).equals(sha256) ? State.INTACT : State.CHANGED;
	}

	/**
	 * Checksum of a file.
	 *
	 * @param file the file
	 * @return SHA-256, 64 lower-case hexadecimal digits
	 * @throws IOException if it cannot be read
	 */
	public static String sha256(Path file) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[BUFFER_BYTES];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				digest.update(buffer, 0, n);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static String copy(Path source, Path target) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[BUFFER_BYTES];
		try (InputStream in = Files.newInputStream(source);
				FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE)) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				digest.update(buffer, 0, n);
				ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
				while (bytes.hasRemaining()) {
					out.write(bytes);
				}
			}
			out.force(true);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Makes the rename durable; Windows neither needs it nor can open a folder. */
	private void syncDirectory() throws IOException {
		if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
				folder.force(true);
			}
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform must have SHA-256", e);
		}
	}
}
