package org.culet.instrument.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers, texts and opaque bytes as ONC RPC writes them (RFC 4506): big-endian, in units of four bytes. */
final class Xdr {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Xdr number(int value) {
		out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
		return this;
	}

	Xdr bytes(byte[] value) {
		number(value.length);
		out.writeBytes(value);
		out.writeBytes(new byte[-value.length & 3]);
		return this;
	}

	Xdr text(String value) {
		return bytes(value.getBytes(StandardCharsets.ISO_8859_1));
	}

	byte[] toBytes() {
		return out.toByteArray();
	}

	/** Reads opaque bytes. */
	static byte[] bytes(ByteBuffer in) throws IOException {
		int length = number(in);
		int padded = length + (-length & 3);
		if (length < 0 || padded > in.remaining()) {
			throw new IOException("a VXI-11 message announces " + length + " bytes but holds " + in.remaining());
		}
		byte[] value = new byte[length];
		in.get(value);
		in.position(in.position() + padded - length);
		return value;
	}

	/** Reads a number. */
	static int number(ByteBuffer in) throws IOException {
		if (in.remaining() < 4) {
			throw new IOException("a VXI-11 message is too short");
		}
		return in.getInt();
	}
}
