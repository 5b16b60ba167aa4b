package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * A folder into which a spectrometer's program saves one spectrum after another, in two portions as such programs do. A
 * folder that drops is away, like a share whose server is.
 */
public final class SpectraFolder implements AutoCloseable {

	private static final int PERIOD_MS = 1000;
	private static final int WAIT_MS = 20;
	/** Older files of this rig are removed, so that a long run does not fill the disk. */
	private static final int MOST_FILES = 200;

	private final Station station;
	private final Path folder;
	private final Path away;
	private final Thread thread;
	private final Deque<Path> written = new ArrayDeque<>();
	private int number;

	/**
	 * Starts to save spectra.
	 *
	 * @param station the spectrometer
	 * @param parent where the folder is made
	 * @throws IOException if it cannot be made
	 */
	public SpectraFolder(Station station, Path parent) throws IOException {
		this.station = station;
		this.folder = Files.createDirectory(parent.resolve(station.id()));
		this.away = parent.resolve(station.id() + ".away");
		this.thread = Thread.ofPlatform().daemon().name("rig " + station.id()).start(this::run);
	}

	/** The folder. */
	public Path folder() {
		return folder;
	}

	private void run() {
		Station.Turn turn = station.turn();
		try {
			while (true) {
				try {
					if (station.reachable()) {
						for (Station.Outgoing file : turn.take("ACQUIRE")) {
							save(file);
						}
					} else {
						goAway();
					}
				} catch (Station.Dropped e) {
					goAway();
				} catch (IOException e) {
					// a full disk or a folder that somebody removed: the next spectrum is another try
					Files.createDirectories(folder);
				}
				Thread.sleep(PERIOD_MS);
			}
		} catch (InterruptedException | IOException e) {
			// the rig ends, or the folder is gone for good
		}
	}

	private void goAway() throws IOException, InterruptedException {
		Files.move(folder, away);
		do {
			Thread.sleep(WAIT_MS);
		} while (!station.reachable());
		Files.move(away, folder);
	}

	private void save(Station.Outgoing file) throws IOException, InterruptedException {
		Path path = folder.resolve(String.format(java.util.Locale.ROOT, "ruby-%06d.txt", ++number));
		int half = file.bytes().length / 2;
		try (OutputStream out = Files.newOutputStream(path)) {
			out.write(file.bytes(), 0, half);
			out.flush();
			Thread.sleep(WAIT_MS + file.delayMs());
			out.write(file.bytes(), half, file.bytes().length - half);
		}
		written.add(path);
		if (written.size() > MOST_FILES) {
			Files.deleteIfExists(written.remove());
		}
	}

	@Override
	public void close() throws IOException {
		thread.interrupt();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		for (Path left : new Path[] { folder, away }) {
			if (Files.isDirectory(left)) {
				try (Stream<Path> files = Files.walk(left)) {
					for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
						Files.delete(file);
					}
				}
			}
		}
	}
}
