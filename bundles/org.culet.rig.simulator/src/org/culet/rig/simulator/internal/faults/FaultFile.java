package org.culet.rig.simulator.internal.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of faults: one a line, {@code #} begins a comment. */
public final class FaultFile {

	private static final long LONGEST_BYTES = 1_000_000;

	private FaultFile() {
	}

	/**
	 * Reads a file.
	 *
	 * @param file the file
	 * @param instruments ids of all instruments
	 * @return its faults in order
	 * @throws IOException if it cannot be read or a line is not understood; the message has file, line and cause
	 */
	public static List<FaultLine> read(Path file, List<String> instruments) throws IOException {
		if (Files.isRegularFile(file) && Files.size(file) > LONGEST_BYTES) {
			throw new IOException(file + ": larger than " + LONGEST_BYTES + " bytes: this is no faults file");
		}
		List<String> lines;
		try {
			lines = Files.readAllLines(file, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IOException(file + ": cannot be read: " + e, e);
		}
		List<FaultLine> faults = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).replaceFirst("#.*", "").strip();
			if (line.isEmpty()) {
				continue;
			}
			try {
				faults.add(FaultLine.parse(line, instruments));
			} catch (FaultSyntaxException e) {
				throw new IOException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
			}
		}
		return List.copyOf(faults);
	}
}
