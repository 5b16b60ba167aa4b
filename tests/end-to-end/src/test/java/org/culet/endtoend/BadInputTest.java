package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** What is no curve is refused with one line that names file and cause; what is merely flawed is masked and counted. */
class BadInputTest {

	private final Product culet = new Product();

	@TempDir
	private Path folder;

	@Test
	void fileThatIsNotThere() {
		refused(folder.resolve("missing.txt"), "missing.txt");
	}

	@Test
	void fileThatIsNoData() throws IOException {
		refused(file("note.txt", "This is a letter to a friend.\nIt has two lines.\n"), "note.txt");
	}

	@Test
	void binaryFile() throws IOException {
		byte[] bytes = new byte[4096];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (i * 37);
		}
		Path file = folder.resolve("image.dat");
		Files.write(file, bytes);
		refused(file, "image.dat");
	}

	@Test
	void emptyFile() throws IOException {
		refused(file("empty.csv", ""), "empty.csv");
	}

	@Test
	void wrongUnitNamesBoth() throws IOException {
		String err = refused(file("volts.csv", "Temperature (K),Resistance (V)\n1,2\n2,3\n3,4\n"), "volts.csv");
		assertTrue(err.contains("V") && err.toLowerCase(Locale.ROOT).contains("ohm"), err);
	}

	@Test
	void duplicateColumnsNamesBoth() throws IOException {
		refused(file("twice.csv", "T (K),R (Ohm),R (Ohm)\n1,2,3\n2,3,4\n3,4,5\n"), "twice.csv");
	}

	@Test
	void truncatedFileNamesTheLine() throws IOException {
		StringBuilder text = new StringBuilder("Temperature (K),Resistance (Ohm),Sigma (Ohm)\n");
		for (int i = 1; i <= 40; i++) {
			text.append(i).append(".25,").append(1000 - i).append(".125,0.001\n");
		}
		text.append("41.2");
		String err = refused(file("cut.csv", text.toString()), "cut.csv");
		assertTrue(err.contains("line 42"), err);
	}

	@Test
	void overflowBlanksAndNaNAreMaskedAndCountedAndNegativesKept() throws IOException {
		StringBuilder text = new StringBuilder("Temperature (K),Resistance (Ohm)\n");
		for (int i = 1; i <= 60; i++) {
			String value = switch (i) {
			case 7 -> "9.9e37";
			case 8 -> "1.0000E+101";
			case 9 -> "NaN";
			case 10 -> "";
			case 11 -> "-0.5";
			default -> String.valueOf(100 + i);
			};
			text.append(i * 0.5).append(',').append(value).append('\n');
		}
		Product.Result result = culet.run("tc", file("flawed.csv", text.toString()), "--json");
		assertEquals(0, result.exit(), result.err());
		JsonNode masked = result.json().get("masked");
		assertEquals(4, masked.get("rows").asInt(), masked.toString());
	}

	@Test
	void wrongUsageIsTwo() throws IOException {
		assertEquals(2, culet.run("tc").exit());
		assertEquals(2, culet.run("no-such-command").exit());
		assertEquals(2, culet.run("fit", file("one.csv", "T (K),R (Ohm)\n4.2,100\n"), "--model", "no-such-model").exit());
	}

	@Test
	void onePointIsReadAndHonestlyUndetermined() throws IOException {
		Product.Result result = culet.run("classify", file("one.csv", "T (K),R (Ohm)\n4.2,100\n"), "--json");
		assertEquals(0, result.exit(), result.err());
		assertEquals("undetermined", result.json().get(0).get("phase").asText());
	}

	@Test
	void pipelineGoesOnAfterAFileThatCannotBeRead() throws IOException {
		StringBuilder text = new StringBuilder("T (K),R (Ohm)\n");
		for (int i = 0; i < 80; i++) {
			double t = 0.3 * Math.pow(1000, i / 79.0);
			text.append(t).append(',').append(8000 * Math.exp(2.6 / t)).append('\n');
		}
		file("good.csv", text.toString());
		file("bad.csv", "nothing here\n");
		Path manifest = file("manifest.csv", "file,sample,pressure_GPa\ngood.csv,X,1\nbad.csv,X,2\n");
		Path out = folder.resolve("out");
		Product.Result result = culet.run("analyze", manifest, "--out", out, "--json");
		assertEquals(1, result.exit(), "one file could not be read");
		assertTrue(result.err().contains("bad.csv"), result.err());
		assertTrue(Files.size(out.resolve("report.html")) > 1000);
		assertTrue(result.json().get("samples").get(0).get("stages").size() >= 1);
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private String refused(Path file, String named) {
		Product.Result result = culet.run("tc", file, "--json");
		assertEquals(1, result.exit(), "out: " + result.out() + " err: " + result.err());
		assertEquals("", result.out());
		List<String> lines = result.err().lines().toList();
		assertEquals(1, lines.size(), result.err());
		assertTrue(lines.get(0).contains(named), lines.get(0));
		return lines.get(0);
	}
}
