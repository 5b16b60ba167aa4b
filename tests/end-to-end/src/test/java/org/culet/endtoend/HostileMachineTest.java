package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

	/** As a script does that keeps the answer in a file. */
	@Test
	void anAnswerThatCannotBeKeptIsNoSuccess() throws IOException, InterruptedException {
		Path full = Path.of("/dev/full");
		assumeTrue(Files.exists(full), "no device that is always full");
		Path err = folder.resolve("err");
		Process process = culet.start(Map.of(), full, err, "pressure", "--wavelength", 699, "--json");
		assertEquals(1, process.waitFor());
		assertTrue(Files.readString(err).contains("could not be written to standard output"), Files.readString(err));
	}

	/** Cron and ssh set no locale: a study with any letters in its name is found all the same. */
	@Test
	void namesWithLettersOfAnyKindWorkInTheBareLocale() throws IOException {
		assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "these tests themselves run in a bare locale");
		for (Map<String, String> bare : List.of(Map.of("LC_ALL", "C"), Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""))) {
			Path study = folder.resolve("Prüfung 研究 " + bare.size() + ".culet");
			Product.Result imported = culet.run(bare, "import", data.resolve("manifest.csv"), "--study", study);
			assertEquals(0, imported.exit(), imported.err());
			assertTrue(Files.exists(study), imported.out());
			Product.Result analysed = culet.run(bare, "analyze", study, "--json", "--out", folder.resolve("研究 " + bare.size()));
			assertEquals(0, analysed.exit(), analysed.err());
			assertEquals(2, analysed.json().get("samples").get(0).get("stages").size());
			assertTrue(Files.exists(folder.resolve("研究 " + bare.size()).resolve("results.json")));
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
