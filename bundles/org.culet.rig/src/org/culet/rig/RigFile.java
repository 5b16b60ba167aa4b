package org.culet.rig;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.culet.instrument.Drivers;
import org.culet.instrument.link.Transports;
import org.culet.rig.internal.RigReader;
import org.culet.rig.internal.RigWriter;

/** Rig files: TOML, read strictly, written back. */
public final class RigFile {

	private RigFile() {
	}

	/**
	 * Reads a rig file and holds it against the known drivers and transports.
	 *
	 * @param file the file
	 * @param drivers known drivers
	 * @param transports known transports
	 * @return the rig
	 * @throws RigFileException if anything is wrong: names file, line and key
	 */
	public static Rig read(Path file, Drivers drivers, Transports transports) throws RigFileException {
		return new RigReader(file, drivers, transports).read();
	}

	/**
	 * The text of a rig file.
	 *
	 * @param rig the rig
	 * @return TOML that {@link #read} turns into an equal rig
	 */
	public static String text(Rig rig) {
		return RigWriter.text(rig);
	}

	/**
	 * Writes a rig file: a sibling first, which then takes the file's place, so that the file is always whole.
	 *
	 * @param rig the rig
	 * @param file the file
	 * @throws IOException if it cannot be written; the file is then as it was
	 */
	public static void write(Rig rig, Path file) throws IOException {
		Path target = file.toAbsolutePath();
		Path sibling = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new");
		try {
			Files.writeString(sibling, text(rig), StandardCharsets.UTF_8);
			try (FileChannel channel = FileChannel.open(sibling, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			Files.move(sibling, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(sibling);
		}
	}
}
