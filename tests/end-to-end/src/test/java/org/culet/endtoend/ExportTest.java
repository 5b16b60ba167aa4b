package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the product hands to other programs. That HDF5 comes out at all shows that its library is in the product with all it needs. */
class ExportTest {

	private static final byte[] HDF5 = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n' };

	private final Product culet = new Product();

	@TempDir
	private Path folder;

	@Test
	void aStudyAsHdf5HoldsItsChecksumsAndSaysNothingElse() throws IOException {
		Path data = folder.resolve("d");
		assertEquals(0, culet.run("simulate", "--sample", "S", "--pressures", "0,8", "--out", data).exit());
		Path file = Files.createDirectory(folder.resolve("out")).resolve("s.h5");
		Product.Result result = culet.run("export", data.resolve("manifest.csv"), "--to", "hdf5", "--out", file);
		assertEquals(0, result.exit(), result.err());
		assertEquals("", result.err());
		byte[] bytes = Files.readAllBytes(file);
		assertArrayEquals(HDF5, Arrays.copyOf(bytes, HDF5.length));
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		JsonNode analysis = culet.run("analyze", data.resolve("manifest.csv"), "--json").json();
		List<String> checksums = analysis.findValuesAsText("sha256");
		assertTrue(checksums.size() >= 4, checksums.toString());
		checksums.forEach(sha256 -> assertTrue(text.contains(sha256), sha256));
		for (String name : List.of("temperature_K", "resistance", "culet_version", "input_digest", "weak-localization")) {
			assertTrue(text.contains(name), name);
		}
		try (Stream<Path> left = Files.list(file.getParent())) {
			assertEquals(List.of(file), left.toList());
		}
	}

	/** Numbers, units and checksums of every kind of export, read back by pandas and h5py without Culet, for all kinds of stages. */
	@Test
	void pandasAndH5pyReadEverythingBack() throws IOException {
		assumeTrue(Python.has("pandas", "h5py"), "python3-pandas and python3-h5py are not here");
		Path data = folder.resolve("d");
		assertEquals(0, culet.run("simulate", "--sample", "I", "--pressures", "0,2.5,6.4,9.4,15", "--down", "6,2", "--seed", 3, "--out", data).exit());
		Path manifest = data.resolve("manifest.csv");
		Product.Result analysis = culet.run("analyze", manifest, "--json");
		assertEquals(0, analysis.exit(), analysis.err());
		Path json = Files.writeString(folder.resolve("analysis.json"), analysis.out());
		List<Path> exports = List.of(folder.resolve("csv"), folder.resolve("s.h5"), folder.resolve("table.tex"));
		for (int i = 0; i < exports.size(); i++) {
			Product.Result result = culet.run("export", manifest, "--to", List.of("csv", "hdf5", "latex").get(i), "--out", exports.get(i));
			assertEquals(0, result.exit(), result.err());
		}
		JsonNode read = new ObjectMapper().readTree(Python.run(culet, "exports/read.py", json, exports.get(0), exports.get(1), exports.get(2), data));
		assertEquals("[]", read.get("differences").toString());
		JsonNode compared = read.get("compared");
		// nothing is left out: each number, text and truth of the document was held against the file
		assertTrue(compared.get("hdf5").asInt() >= leaves(analysis.json()), () -> compared + " of " + leaves(analysis.json()));
		int stages = analysis.json().get("samples").findValues("phase_computed").size();
		assertTrue(compared.get("samples").asInt() > 20, compared::toString);
		assertTrue(compared.get("stages").asInt() > 40 * stages && compared.get("latex").asInt() > 6 * stages, compared::toString);
		assertTrue(compared.get("fits").asInt() > 1000 && compared.get("curves").asInt() > 14 * 100 * 2 * 3, compared::toString);
	}

	private static int leaves(JsonNode node) {
		if (node.isValueNode()) {
			return 1;
		}
		int count = 0;
		for (JsonNode child : node) {
			count += leaves(child);
		}
		return count;
	}
}
