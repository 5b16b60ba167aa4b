package org.culet.analysis.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

import org.culet.analysis.Version;
import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.result.RawInput;
import org.culet.data.DataReadException;
import org.culet.data.RawFileStore;

/** Digests of what results depend on. Records write all of their numbers in full, so their text stands for them. */
public final class Digests {

	private Digests() {
	}

	/**
	 * Digest of values.
	 *
	 * @param values values whose text says all about them: records, numbers, lists, texts
	 * @return SHA-256 of their text, 64 lower-case hexadecimal digits
	 */
	public static String of(Object... values) {
		MessageDigest digest = sha256();
		for (Object value : values) {
			digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Digest of bytes: SHA-256, 64 lower-case hexadecimal digits. */
	public static String ofBytes(byte[] bytes) {
		return HexFormat.of().formatHex(sha256().digest(bytes));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform must have SHA-256", e);
		}
	}

	/**
	 * Digest of everything that the results of a stage depend on.
	 *
	 * @param operation the operation with its settings
	 * @param sample the sample, for its geometry and thickness
	 * @param stage the stage
	 * @param inputs its raw files
	 * @return SHA-256, 64 lower-case hexadecimal digits
	 */
	public static String ofStage(String operation, SampleInput sample, StageInput stage, List<RawInput> inputs) {
		return of(Version.PROGRAM, operation, sample.geometry(), sample.thicknessNm(), stage, inputs);
	}

	/**
	 * Checksum of a raw file.
	 *
	 * @param file the file
	 * @return its name and checksum
	 * @throws DataReadException if it cannot be read, or its checksum is not the one that was stored
	 */
	public static RawInput identify(RawFile file) throws DataReadException {
		String sha256;
		try {
			sha256 = RawFileStore.sha256(file.path());
		} catch (NoSuchFileException e) {
			throw new DataReadException(DataReadException.Problem.IO, file.path(), OptionalLong.empty(), "the file does not exist", e);
		} catch (IOException e) {
			throw new DataReadException(DataReadException.Problem.IO, file.path(), OptionalLong.empty(),
					"the file cannot be read: " + e.getMessage(), e);
		}
		if (file.sha256().isPresent() && !file.sha256().get().equals(sha256)) {
			throw new DataReadException(DataReadException.Problem.WRONG_CONTENT, file.path(), "raw file \"" + file.name()
					+ "\" has changed since it was imported: its SHA-256 is " + sha256 + " instead of " + file.sha256().get());
		}
		return new RawInput(file.name(), sha256);
	}
}
