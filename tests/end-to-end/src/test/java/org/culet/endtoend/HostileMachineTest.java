package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine can do to a command: a disk that is full, an output that takes nothing, a locale that knows no letters but English ones. */
class HostileMachineTest {

	private final Product culet = new Product();

	@TempDir
	private Path folder;
	private Path data;

	@BeforeEach
	void simulate() {
		data = folder.resolve("d");
		assertEquals(0, culet.run("simulate", "--sample", "S", "--pressures", "0,8", "--out", data).exit());
	}

	/** A file that is cut must not stand under its final name: as root on a small disk of its own. */
	@Test
	void aFullDiskLeavesNoHalfFiles() throws IOException, InterruptedException {
		Path disk = Files.createDirectory(folder.resolve("disk"));
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0, "nobody may mount a small disk here");
		try {
			Files.write(disk.resolve("filler"), new byte[200 * 1024]);
			Path old = Files.createDirectory(disk.resolve("old"));
			Files.writeString(old.resolve("results.json"), "of last week");
			List<List<Object>> commands = List.of(List.of("analyze", data.resolve("manifest.csv"), "--out", old),
					List.of("analyze", data.resolve("manifest.csv"), "--out", disk.resolve("new")),
					List.of("export", data.resolve("manifest.csv"), "--to", "csv", "--out", disk.resolve("new")),
					List.of("export", data.resolve("manifest.csv"), "--to", "hdf5", "--out", disk.resolve("s.h5")),
					List.of("simulate", "--sample", "I", "--out", disk.resolve("new")));
			for (List<Object> command : commands) {
				Product.Result result = culet.run(command.toArray());
				assertEquals(1, result.exit(), result.err());
				assertTrue(result.err().contains("No space left on device"), result.err());
				assertEquals(List.of("filler", "old", "old/results.json"), inside(disk), command.toString());
				assertEquals("of last week", Files.readString(old.resolve("results.json")));
			}
		} finally {
			assertEquals(0, run("umount", disk.toString()));
		}
	}

	private static List<String> inside(Path disk) throws IOException {
		try (Stream<Path> paths = Files.walk(disk)) {
			return paths.filter(p -> !p.equals(disk)).map(p -> disk.relativize(p).toString()).sorted().toList();
		}
	}

	private static int run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
	}
}
