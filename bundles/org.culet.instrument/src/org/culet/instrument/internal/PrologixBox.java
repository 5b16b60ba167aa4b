package org.culet.instrument.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.NoAnswerException;
import org.culet.instrument.link.Transport;

/**
 * The box. Used by one owner thread only, that of all its instruments. After an answer that did not come, its socket is
 * opened anew before anybody uses it: no answer of one instrument can be taken for that of another.
 *
 * <p>Source: instruments.md C1 (confidence H; the limit of {@code ++read_tmo_ms} from the maker's change log) and D2
 * (captured start of another program's adapter).
 */
final class PrologixBox {

	private static final int LONGEST_READ_MS = 3000;
	/** The box gives up a little before we do, so that nothing of its own comes later. */
	private static final int SPARE_MS = 20;
	private static final char ESCAPE = 27;

	private final String host;
	private final int port;
	private Optional<TcpTransport> socket = Optional.empty();
	private int users;
	private int address;
	private int readMillis;

	PrologixBox(String host, int port) {
		this.host = host;
		this.port = port;
	}

	Transport device(int gpib, LinkProfile profile, Deadline deadline) throws IOException {
		Device device = new Device(gpib, profile);
		box(deadline);
		users++;
		return device;
	}

	private TcpTransport box(Deadline deadline) throws IOException {
		if (socket.isEmpty()) {
			TcpTransport fresh = new TcpTransport(host, port, "\n", '\n', deadline);
			socket = Optional.of(fresh);
			address = -1;
			readMillis = -1;
			for (String command : List.of("++mode 1", "++auto 0", "++eoi 1", "++eos 2")) {
				fresh.send(command, false, deadline);
			}
		}
		return socket.get();
	}

	private void drop() {
		socket.ifPresent(Transport::close);
		socket = Optional.empty();
	}

	/** One instrument behind the box. */
	private final class Device implements Transport {

		private final int gpib;
		private final Duration timeout;
		private boolean open = true;
		private boolean asked;

		Device(int gpib, LinkProfile profile) {
			this.gpib = gpib;
			this.timeout = profile.timeout();
		}

		private void select(TcpTransport box, Deadline deadline) throws IOException {
			if (address != gpib) {
				box.send("++addr " + gpib, false, deadline);
				address = gpib;
			}
			int wanted = (int) Math.clamp(timeout.toMillis() - SPARE_MS, 1, LONGEST_READ_MS);
			if (readMillis != wanted) {
				box.send("++read_tmo_ms " + wanted, false, deadline);
				readMillis = wanted;
			}
		}

		@Override
		public void send(String message, boolean answered, Deadline deadline) throws IOException {
			try {
				TcpTransport box = box(deadline);
				select(box, deadline);
				box.send(escaped(message) + (answered ? "\n++read eoi" : ""), answered, deadline);
				asked = answered;
			} catch (IOException e) {
				drop();
				throw e;
			}
		}

		/** The box takes what begins with ++ for itself, and line ends as its own, unless an escape stands before them. */
		private static String escaped(String message) {
			StringBuilder text = new StringBuilder();
			for (char c : message.toCharArray()) {
				if (c == '\r' || c == '\n' || c == ESCAPE || c == '+') {
					text.append(ESCAPE);
				}
				text.append(c);
			}
			return text.toString();
		}

		@Override
		public String receive(Deadline deadline) throws IOException {
			if (socket.isEmpty()) {
				throw new IOException("the connection to the box at " + host + ":" + port + " was given up");
			}
			try {
				if (!asked) {
					// the answer comes late: the box has stopped reading, and is told to go on
					socket.get().send("++read eoi", true, deadline);
				}
				asked = false;
				return socket.get().receive(deadline);
			} catch (NoAnswerException e) {
				throw e;
			} catch (IOException e) {
				drop();
				throw e;
			}
		}

		@Override
		public boolean pending() throws IOException {
			return socket.isPresent() && socket.get().pending();
		}

		@Override
		public void restore(Deadline deadline) throws IOException {
			drop();
			select(box(deadline), deadline);
			// selected device clear: the instrument forgets an answer that nobody has fetched
			socket.orElseThrow().send("++clr", false, deadline);
		}

		@Override
		public void close() {
			if (open) {
				open = false;
				users--;
				if (users == 0) {
					drop();
				}
			}
		}
	}
}
