package org.culet.analysis.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.culet.analysis.ModelCatalog;
import org.culet.analysis.result.StageResult;

/** The results of one stage as bytes and back. */
public final class StageCodec {

	private StageCodec() {
	}

	/** The form of the bytes; another text means another form. */
	public static String form() {
		return RecordCodec.form(StageResult.class);
	}

	/**
	 * Writes results.
	 *
	 * @param stage the results
	 * @param models all known laws
	 * @return bytes
	 */
	public static byte[] encode(StageResult stage, ModelCatalog models) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			new RecordCodec(models).write(StageResult.class, stage, out);
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads results.
	 *
	 * @param bytes what was written
	 * @param models all known laws
	 * @return the results, equal in every number
	 * @throws IOException if the bytes are no results, or a law is not known here
	 */
	public static StageResult decode(byte[] bytes, ModelCatalog models) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			StageResult stage = (StageResult) new RecordCodec(models).read(StageResult.class, in);
			if (in.read() >= 0) {
				throw new IOException("there is more than the results of a stage");
			}
			return stage;
		}
	}
}
