package org.culet.rig.simulator.internal.link;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values in the external data representation of RPC (RFC 4506): four-byte big-endian units. */
final class Xdr {

	private Xdr() {
	}

	/** Reads values. */
	static final class Reader {

		private final ByteBuffer bytes;

		Reader(byte[] bytes) {
			this.bytes = ByteBuffer.wrap(bytes);
		}

		/** @throws BufferUnderflowException at the end, as all others */
		int number() {
			return bytes.getInt();
		}

		byte[] opaque() {
			int length = bytes.getInt();
			if (length < 0 || length > bytes.remaining()) {
				throw new BufferUnderflowException();
			}
			byte[] value = new byte[length];
			bytes.get(value);
			bytes.position(Math.min(bytes.limit(), bytes.position() + (4 - length % 4) % 4));
			return value;
		}

		String text() {
			return new String(opaque(), StandardCharsets.ISO_8859_1);
		}
	}

	/** Writes values. */
	static final class Writer {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		Writer number(int value) {
			bytes.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
			return this;
		}

		Writer opaque(byte[] value) {
			number(value.length);
			bytes.writeBytes(value);
			bytes.writeBytes(new byte[(4 - value.length % 4) % 4]);
			return this;
		}

		Writer raw(byte[] value) {
			bytes.writeBytes(value);
			return this;
		}

		byte[] bytes() {
			return bytes.toByteArray();
		}
	}
}
