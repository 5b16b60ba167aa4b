package org.culet.instrument.tests.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An instrument on a socket of this machine: lines in, lines out. Faults are made with what is public here. */
public final class LineServer implements AutoCloseable {

	/** How long an answer to a message is held back, in milliseconds. */
	public interface Delay {
		/** Milliseconds before the answer; negative for no answer at all. */
		long of(String message);
	}

	private final Function<String, Optional<String>> instrument;
	private final String end;
	private final Listener listener;
	private final List<String> received = new CopyOnWriteArrayList<>();
	private volatile Delay delay = m -> 0;
	private volatile Function<String, String> wire = a -> a;

	/** Listens on a free port. */
	public LineServer(Function<String, Optional<String>> instrument, String end) {
		this(instrument, end, 0);
	}

	/** Listens on a port. */
	public LineServer(Function<String, Optional<String>> instrument, String end, int port) {
		this.instrument = instrument;
		this.end = end;
		this.listener = new Listener(port, this::serve);
	}

	/** Answers wait so long from now on. */
	public void delay(Delay by) {
		delay = by;
	}

	/** The bytes of an answer, end included, are changed so from now on. */
	public void wire(Function<String, String> change) {
		wire = change;
	}

	/** Where it is. */
	public URI address() {
		return URI.create("tcp://127.0.0.1:" + port());
	}

	/** Its port. */
	public int port() {
		return listener.port();
	}

	/** How often somebody has connected. */
	public int connections() {
		return listener.connections();
	}

	/** All messages that came, in order. */
	public List<String> received() {
		return List.copyOf(received);
	}

	/** Breaks all connections. */
	public void drop() {
		listener.drop();
	}

	private void serve(Socket socket) throws IOException, InterruptedException {
		BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			received.add(line);
			Optional<String> answer = instrument.apply(line);
			long wait = delay.of(line);
			if (answer.isPresent() && wait >= 0) {
				if (wait > 0) {
					Thread.sleep(wait);
				}
				socket.getOutputStream().write(wire.apply(answer.get() + end).getBytes(StandardCharsets.ISO_8859_1));
			}
		}
	}

	@Override
	public void close() {
		listener.close();
	}
}
