package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code culet rig check}: a folder of spectra that is there, an instrument that is not. */
class RigCommandTest {

	@TempDir
	private Path folder;

	/** A ruby doublet with R1 at 694.3 nm. */
	private static String spectrum() {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 160; i++) {
			double x = 686 + 0.1 * i;
			rows.append(String.format(Locale.ROOT, "%.1f\t%d%n", x, Math.round(100 + 20_000 * line(x - 694.3) + 12_000 * line(x - 692.87))));
		}
		return rows.toString();
	}

	private static double line(double fromCentre) {
		return 1 / (1 + Math.pow(fromCentre / 0.3, 2));
	}

	private Path rig(String more) throws IOException {
		Path spectra = Files.createDirectories(folder.resolve("ruby"));
		Files.writeString(spectra.resolve("a.txt"), spectrum());
		return Files.writeString(folder.resolve("test.rig"), """
				rig = 1
				name = "test"
				[[instrument]]
				id = "ruby"
				driver = "spectrum-folder"
				address = "%s"
				[[channel]]
				role = "ruby"
				instrument = "ruby"
				input = "1"
				quantity = "wavelength"
				period = "1 s"
				%s
				""".formatted("folder://" + spectra.toUri().getRawPath().replaceAll("/$", ""), more));
	}

	/** At port 1, which is nobody's; a free one from the system could be given to somebody else. */
	private static String dead() {
		return """
				[[instrument]]
				id = "bridge"
				driver = "lakeshore-372"
				address = "tcp://127.0.0.1:1"
				""";
	}

	@Test
	void aGoodRigPasses() throws IOException {
		JsonNode document = Cli.json("rig", "check", rig(""));
		assertTrue(document.get("passed").booleanValue());
		JsonNode channel = document.get("instruments").get(0).get("channels").get(0);
		assertEquals(694.3, channel.get("value").doubleValue(), 1e-3);
		assertEquals("nm", channel.get("unit").textValue());
		Cli words = Cli.run("rig", "check", rig(""));
		assertTrue(words.out().matches("(?s).*ruby \\(1, wavelength\\) = 694\\.(300|299)\\d nm.*"), words.out());
	}

	@Test
	void aModelCheckThatIsOffIsShown() throws IOException {
		JsonNode document = Cli.json("rig", "check", rig(""));
		assertTrue(document.get("instruments").get(0).get("model_check").booleanValue());
		assertFalse(Cli.run("rig", "check", rig("")).out().contains("model check"));
		Path off = folder.resolve("off.rig");
		Files.writeString(off, Files.readString(rig("")).replace("[[channel]]", "[instrument.settings]\nmodel-check = false\n[[channel]]"));
		assertFalse(Cli.json("rig", "check", off).get("instruments").get(0).get("model_check").booleanValue());
		Cli words = Cli.run("rig", "check", off);
		assertEquals(0, words.code(), words.err());
		assertTrue(words.out().contains("model check is off"), words.out());
	}

	@Test
	void aDeadInstrumentIsNamedAndTheOthersAreChecked() throws IOException {
		Path rig = rig(dead());
		Cli cli = Cli.run("rig", "check", rig, "--json");
		assertEquals(1, cli.code());
		assertTrue(cli.err().startsWith("culet: bridge: disconnected: "), cli.err());
		JsonNode instruments = cli.document().get("instruments");
		assertTrue(instruments.get(0).get("passed").booleanValue());
		assertFalse(instruments.get(1).get("passed").booleanValue());
		assertEquals("disconnected", instruments.get(1).get("status").textValue());
		assertTrue(instruments.get(1).get("reason").textValue().contains("tcp://127.0.0.1:"));
	}

	@Test
	void aWrongRigFileIsNamedWithLineAndKey() throws IOException {
		Cli cli = Cli.run("rig", "check", rig("colour = \"red\""));
		assertEquals(1, cli.code());
		assertTrue(cli.err().matches("(?s)culet: .*test\\.rig, line 13: channel\\.colour: unknown key.*"), cli.err());
		assertEquals(2, Cli.run("rig").code());
		assertEquals(2, Cli.run("rig", "check").code());
		assertEquals(0, Cli.run("rig", "--help").code());
	}
}
