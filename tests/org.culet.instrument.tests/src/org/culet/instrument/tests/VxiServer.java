package org.culet.instrument.tests;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.culet.instrument.tests.kit.LineServer;
import org.culet.instrument.tests.kit.Listener;

/**
 * A VXI-11 gateway with one instrument at {@code gpib0,12}, written from the specification and not from the client: answers
 * come in pieces, every reply in two fragments.
 */
final class VxiServer implements AutoCloseable {

	private static final int PIECE = 1000;

	private final Function<String, Optional<String>> instrument;
	private final LineServer.Delay delay;
	private final Listener listener = new Listener(0, socket -> new Connection().serve(socket));
	private final List<Integer> procedures = new CopyOnWriteArrayList<>();

	VxiServer(Function<String, Optional<String>> instrument, LineServer.Delay delay) {
		this.instrument = instrument;
		this.delay = delay;
	}

	int port() {
		return listener.port();
	}

	/** Procedures that were called, in order. */
	List<Integer> procedures() {
		return procedures;
	}

	void drop() {
		listener.drop();
	}

	@Override
	public void close() {
		listener.close();
	}

	/** One client. */
	private final class Connection {

		private String message = "";
		private byte[] answer = new byte[0];
		private int sent;
		private long readyNanos;

		void serve(Socket socket) throws IOException, InterruptedException {
			DataInputStream in = new DataInputStream(socket.getInputStream());
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			while (true) {
				byte[] call = new byte[in.readInt() & 0x7fffffff];
				in.readFully(call);
				byte[] reply = reply(ByteBuffer.wrap(call));
				out.writeInt(4);
				out.write(reply, 0, 4);
				out.writeInt(0x80000000 | reply.length - 4);
				out.write(reply, 4, reply.length - 4);
				out.flush();
			}
		}

		private byte[] reply(ByteBuffer call) throws InterruptedException {
			int id = call.getInt();
			call.position(20);
			int procedure = call.getInt();
			procedures.add(procedure);
			call.position(40);
			ByteBuffer result = ByteBuffer.allocate(PIECE + 100).putInt(id).putInt(1).putInt(0).putInt(0).putInt(0).putInt(0);
			switch (procedure) {
				case 10 -> create(call, result);
				case 11 -> write(call, result);
				case 12 -> read(call, result);
				case 13 -> result.putInt(0).putInt(0x10);
				case 15 -> {
					answer = new byte[0];
					sent = 0;
					result.putInt(0);
				}
				default -> result.putInt(0);
			}
			byte[] bytes = new byte[result.position()];
			result.flip().get(bytes);
			return bytes;
		}

		private void create(ByteBuffer call, ByteBuffer result) {
			call.position(call.position() + 12);
			byte[] device = new byte[call.getInt()];
			call.get(device);
			result.putInt(new String(device, StandardCharsets.US_ASCII).equals("gpib0,12") ? 0 : 3).putInt(7).putInt(0).putInt(16);
		}

		private void write(ByteBuffer call, ByteBuffer result) {
			call.position(call.position() + 12);
			int flags = call.getInt();
			byte[] part = new byte[call.getInt()];
			call.get(part);
			message += new String(part, StandardCharsets.ISO_8859_1);
			if ((flags & 8) != 0) {
				String whole = message.strip();
				message = "";
				long wait = delay.of(whole);
				instrument.apply(whole).filter(a -> wait >= 0).ifPresent(a -> {
					answer = (a + "\n").getBytes(StandardCharsets.ISO_8859_1);
					sent = 0;
					readyNanos = System.nanoTime() + wait * 1_000_000;
				});
			}
			result.putInt(0).putInt(part.length);
		}

		private void read(ByteBuffer call, ByteBuffer result) throws InterruptedException {
			call.position(call.position() + 8);
			long end = System.nanoTime() + call.getInt() * 1_000_000L;
			while (sent >= answer.length || System.nanoTime() < readyNanos) {
				if (System.nanoTime() >= end) {
					result.putInt(15).putInt(0).putInt(0);
					return;
				}
				Thread.sleep(1);
			}
			int length = Math.min(PIECE, answer.length - sent);
			result.putInt(0).putInt(sent + length == answer.length ? 4 : 0).putInt(length).put(answer, sent, length).put(new byte[-length & 3]);
			sent += length;
		}
	}
}
