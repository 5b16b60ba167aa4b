package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * An instrument on a serial line of its own. Its port is a link in a folder of the rig, because the system names a new
 * pseudo-terminal each time; a line that drops disappears like an adapter that is pulled out.
 */
public final class SerialLine implements AutoCloseable {

	private static final int WAIT_MS = 20;

	private final Station station;
	private final Path port;
	private final Thread thread;
	private volatile PseudoTerminal terminal;
	private volatile boolean closed;

	/**
	 * Opens a line.
	 *
	 * @param station the instrument
	 * @param folder where its port is to be found
	 * @throws IOException where the system has no pseudo-terminals
	 */
	public SerialLine(Station station, Path folder) throws IOException {
		this.station = station;
		this.port = folder.resolve(station.id());
		PseudoTerminal first = plugIn();
		this.thread = Thread.ofPlatform().daemon().name("rig " + station.id()).start(() -> run(first));
	}

	/** The serial port. */
	public Path port() {
		return port;
	}

	private PseudoTerminal plugIn() throws IOException {
		PseudoTerminal next = PseudoTerminal.open();
		Path fresh = port.resolveSibling(port.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		Files.createSymbolicLink(fresh, next.name());
		Files.move(fresh, port, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		terminal = next;
		return next;
	}

	private void run(PseudoTerminal first) {
		try (first) {
			serve(first);
		} catch (IOException e) {
			// the other end is gone: plug in again
		} catch (InterruptedException e) {
			return;
		}
		while (!closed) {
			try {
				Files.deleteIfExists(port);
				while (!station.reachable() && !closed) {
					Thread.sleep(WAIT_MS);
				}
				if (!closed) {
					try (PseudoTerminal next = plugIn()) {
						serve(next);
					}
				}
			} catch (IOException e) {
				// as above; the system may be out of terminals for a moment
				Thread.onSpinWait();
			} catch (InterruptedException e) {
				return;
			}
		}
	}

	private void serve(PseudoTerminal line) throws IOException, InterruptedException {
		Station.Line connection = line::stop;
		station.connected(connection);
		try {
			Station.Turn turn = station.turn();
			LineSplitter lines = new LineSplitter(line.in());
			for (Optional<String> next = lines.next(); next.isPresent() && !closed; next = lines.next()) {
				for (Station.Outgoing answer : turn.take(next.get())) {
					if (answer.delayMs() > 0) {
						Thread.sleep(answer.delayMs());
					}
					line.write(answer.bytes());
				}
			}
		} catch (Station.Dropped e) {
			// the line is closed by the caller
		} finally {
			station.disconnected(connection);
		}
	}

	@Override
	public void close() throws IOException {
		closed = true;
		PseudoTerminal now = terminal;
		if (now != null) {
			now.stop();
		}
		thread.interrupt();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		Files.deleteIfExists(port);
	}
}
