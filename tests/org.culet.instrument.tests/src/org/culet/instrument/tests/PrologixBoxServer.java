package org.culet.instrument.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.culet.instrument.tests.kit.LineServer;
import org.culet.instrument.tests.kit.Listener;

/**
 * A Prologix-style box with instruments behind it: {@code ++} commands, one address at a time, an answer stays in its
 * instrument until {@code ++read}, which gives up after {@code ++read_tmo_ms}.
 */
final class PrologixBoxServer implements AutoCloseable {

	private static final int ESCAPE = 27;

	private final Map<Integer, Function<String, Optional<String>>> instruments;
	private final LineServer.Delay delay;
	private final Listener listener = new Listener(0, this::serve);
	private final List<String> received = new CopyOnWriteArrayList<>();
	private final Map<Integer, Held> held = new ConcurrentHashMap<>();

	/** An answer in an instrument, and when it is there. */
	private record Held(String answer, long atNanos) {
	}

	PrologixBoxServer(Map<Integer, Function<String, Optional<String>>> instruments, LineServer.Delay delay) {
		this.instruments = instruments;
		this.delay = delay;
	}

	int port() {
		return listener.port();
	}

	List<String> received() {
		return received;
	}

	void drop() {
		listener.drop();
	}

	private void serve(Socket socket) throws IOException, InterruptedException {
		int address = 0;
		long patience = 1000;
		InputStream in = socket.getInputStream();
		for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
			String message = line.get();
			received.add(message);
			if (message.startsWith("++addr ")) {
				address = Integer.parseInt(message.substring(7));
			} else if (message.startsWith("++read_tmo_ms ")) {
				patience = Long.parseLong(message.substring(14));
			} else if (message.equals("++read eoi")) {
				read(socket, address, patience);
			} else if (message.equals("++clr")) {
				held.remove(address);
			} else if (!message.startsWith("++")) {
				take(address, message);
			}
		}
	}

	private void take(int address, String message) {
		long wait = delay.of(message);
		instruments.getOrDefault(address, m -> Optional.empty()).apply(message)
				.filter(a -> wait >= 0).ifPresent(a -> held.put(address, new Held(a, System.nanoTime() + wait * 1_000_000)));
	}

	private void read(Socket socket, int address, long patience) throws IOException, InterruptedException {
		long end = System.nanoTime() + patience * 1_000_000;
		while (System.nanoTime() < end) {
			Held answer = held.get(address);
			if (answer != null && System.nanoTime() >= answer.atNanos()) {
				held.remove(address);
				socket.getOutputStream().write((answer.answer() + "\n").getBytes(StandardCharsets.ISO_8859_1));
				return;
			}
			Thread.sleep(1);
		}
	}

	/** A line; characters after an escape are taken as they are. */
	private static Optional<String> line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int c = in.read(); c >= 0; c = in.read()) {
			if (c == ESCAPE) {
				line.write(in.read());
			} else if (c == '\n') {
				return Optional.of(line.toString(StandardCharsets.ISO_8859_1));
			} else if (c != '\r') {
				line.write(c);
			}
		}
		return Optional.empty();
	}

	@Override
	public void close() {
		listener.close();
	}
}
