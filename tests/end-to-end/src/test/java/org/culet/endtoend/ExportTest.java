package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
