package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.Version;
import org.culet.app.CuletCommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and errors: 0 done, 1 the data, 2 the usage. */
class UsageTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "tc", "tc --fraction 2 x", "tc --fraction zero x", "tc --criterion median x", "fit x",
			"fit --model activated", "fit --model activated --compare x", "fit x --model nothing", "fit x --model activated --window 5",
			"fit x --model activated --window 5:1", "fit x --model activated --intervals guess", "fit x --model activated --intervals bootstrap --replicas 3", "fit x --model bkt --m free", "classify",
			"classify x --sheet 0", "classify x --direction sideways", "pressure", "pressure --wavelength 699 x",
			"pressure --wavelength 699 --scale mao1968", "pressure --wavelength -3", "pressure --wavelength 699 --shift none",
			"pressure --wavelength 699 --reference-temperature 4", "simulate --sample T", "simulate --sample Q --out x",
			"simulate --sample T --pressures 99 --out x", "import x", "import x --study y.txt", "import x --study y.culet --sample A",
			"analyze", "analyze m.csv --save", "analyze m.csv --figures gif", "export x --to hdf4 --out y", "crossings x",
			"scaling x --window a:b" })
	void wrongUsageIsTwo(String line) {
		Cli cli = Cli.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
		assertEquals(2, cli.code(), cli.err());
		assertEquals("", cli.out());
		assertTrue(cli.err().startsWith("culet: "), cli.err());
		assertFalse(cli.err().contains("Exception"), cli.err());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tc FILE", "tc FILE --json", "fit FILE --model activated", "fit FILE --compare", "classify FILE",
			"pressure FILE", "crossings FILE FILE", "analyze FILE", "analyze FILE.culet", "import FILE --study S.culet",
			"import FILE --study S.culet --sample A --pressure 1", "fit FILE.culet --session A", "export FILE --to csv --out out",
			"scaling FILE" })
	void unreadableDataIsOneWithOneLine(String line) throws Exception {
		Path bad = folder.resolve("bad.dat");
		for (boolean there : List.of(false, true)) {
			if (there) {
				Files.writeString(bad, "this is no table\nat all\n");
				Files.writeString(folder.resolve("bad.dat.culet"), "<html/>");
			}
			String study = folder.resolve("s.culet").toString();
			Cli cli = Cli.run((Object[]) line.replace("FILE", bad.toString()).replace("S.culet", study).replace(" out", " " + folder).split(" "));
			assertEquals(1, cli.code(), line + ": " + cli.err());
			assertTrue(cli.err().contains("bad.dat"), cli.err());
			assertFalse(cli.err().contains("Exception"), cli.err());
			assertTrue(cli.err().lines().count() <= (line.startsWith("import") ? 2 : 1), cli.err());
			assertFalse(Files.exists(Path.of(study)), "no study was made");
			assertFalse(Files.exists(folder.resolve("s.culet.lock")), "the lock is gone");
		}
	}

	@Test
	void errorNamesTheLine() throws Exception {
		Path manifest = folder.resolve("m.csv");
		Files.writeString(manifest, "file,sample,pressure_GPa\na.csv,A,1\nb.csv,A,many\n");
		Cli cli = Cli.run("analyze", manifest);
		assertEquals(1, cli.code());
		assertTrue(cli.err().matches("(?s)culet: .*m\\.csv, line 3: .*many.*\\R"), cli.err());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			simulate --sample Q --out x | --sample Q is not I, T, S or paper
			simulate --sample T --t-min 400 --out x | the lowest temperature, 400.0 K, must be above zero and below the highest, 300.0 K
			rig serve --speed 0 | the speed must be above 0 and at most
			fit x --model activated --intervals bootstrap --replicas 3 | 3 bootstrap replicas: give 20 and more
			""")
	void wrongUsageSaysWhatIsRight(String line, String sentence) {
		Cli cli = Cli.run((Object[]) line.split(" "));
		assertEquals(2, cli.code(), cli.err());
		assertTrue(cli.err().contains(sentence), cli.err());
	}

	/** A stream for printing throws nothing when it cannot print. */
	@Test
	void anAnswerThatCannotBeWrittenIsNoSuccess() {
		PrintStream full = new PrintStream(new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("No space left on device");
			}
		}, false, StandardCharsets.UTF_8);
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = CuletCommandLine.execute(new String[] { "pressure", "--wavelength", "699", "--json" }, full,
				new PrintStream(err, true, StandardCharsets.UTF_8));
		assertEquals(1, code);
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("could not be written to standard output"), err.toString(StandardCharsets.UTF_8));
		assertEquals(0, Cli.run("pressure", "--wavelength", 699).code());
	}

	@Test
	void helpAndVersion() {
		assertEquals(Version.PROGRAM, Cli.run("--version").out().strip());
		Cli help = Cli.run("--help");
		assertEquals(0, help.code());
		for (String command : List.of("analyze", "import", "fit", "tc", "classify", "pressure", "crossings", "scaling", "export", "simulate")) {
			assertTrue(help.out().contains("  " + command), command);
			assertEquals(0, Cli.run(command, "--help").code());
		}
	}
}
