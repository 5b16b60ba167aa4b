package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** A study made, filled and analysed from the command line: what it holds, and what leaves it untouched. */
class StudyCommandsTest {

	private final Product culet = new Product();

	@TempDir
	private Path folder;
	private Path data;
	private Path study;

	@BeforeEach
	void simulate() {
		data = folder.resolve("d");
		study = folder.resolve("my.culet");
		Product.Result result = culet.run("simulate", "--sample", "S", "--pressures", "0,8", "--out", data);
		assertEquals(0, result.exit(), result.err());
	}

	@Test
	void rawFilesAreKeptUnchangedUnderTheirChecksum() throws IOException {
		importManifest();
		Map<String, Path> raw = rawFiles();
		try (Stream<Path> files = Files.walk(data)) {
			List<Path> curves = files.filter(f -> f.getFileName().toString().matches(".*(cool|warm).*")).toList();
			assertFalse(curves.isEmpty());
			for (Path curve : curves) {
				Path kept = raw.values().stream().filter(f -> same(f, curve)).findFirst()
						.orElseThrow(() -> new AssertionError(curve + " is not in " + raw.keySet()));
				assertTrue(kept.getFileName().toString().contains(sha256(curve)), kept.toString());
			}
		}
	}

	@Test
	void importingTwiceIsNoticed() throws IOException {
		importManifest();
		int before = rawFiles().size();
		Product.Result again = culet.run("import", data.resolve("manifest.csv"), "--study", study);
		assertTrue(again.err().contains("already") || again.out().contains("already"), again.out() + again.err());
		assertEquals(before, rawFiles().size());
	}

	@Test
	void failedImportLeavesTheStudyAsItWas() throws IOException {
		importManifest();
		byte[] before = Files.readAllBytes(study);
		int raw = rawFiles().size();
		Path bad = folder.resolve("bad.csv");
		Files.writeString(bad, "no data at all\n");
		Product.Result result = culet.run("import", bad, "--study", study, "--sample", "S", "--pressure", "3");
		assertEquals(1, result.exit());
		assertArrayEquals(before, Files.readAllBytes(study));
		assertEquals(raw, rawFiles().size());
	}

	@Test
	void studyOfSomebodyElseIsNotWritten() throws IOException {
		importManifest();
		byte[] before = Files.readAllBytes(study);
		Path lock = lockBesideTheStudy();
		Product.Result result = culet.run("analyze", study, "--save");
		assertEquals(1, result.exit(), result.out());
		assertTrue(result.err().contains("elsewhere.example"), result.err());
		assertArrayEquals(before, Files.readAllBytes(study));
		Files.delete(lock);
	}

	@Test
	void analysingAStudyEqualsAnalysingItsManifest() {
		importManifest();
		Product.Result fromStudy = culet.run("analyze", study, "--json");
		Product.Result fromManifest = culet.run("analyze", data.resolve("manifest.csv"), "--json");
		assertEquals(0, fromStudy.exit(), fromStudy.err());
		JsonNode a = fromStudy.json().get("samples").get(0).get("stages");
		JsonNode b = fromManifest.json().get("samples").get(0).get("stages");
		assertEquals(b.size(), a.size());
		for (int i = 0; i < a.size(); i++) {
			for (String field : List.of("phase", "Tc_K", "pressure_GPa", "sigma_GPa")) {
				assertEquals(b.get(i).get(field), a.get(i).get(field), field + " of stage " + i);
			}
		}
	}

	@Test
	void analysisLeavesTheStudyAloneUnlessToldToSave() throws IOException {
		importManifest();
		byte[] before = Files.readAllBytes(study);
		assertEquals(0, culet.run("analyze", study, "--out", folder.resolve("out")).exit());
		assertArrayEquals(before, Files.readAllBytes(study));
		Product.Result saved = culet.run("analyze", study, "--save");
		assertEquals(0, saved.exit(), saved.err());
		String text = Files.readString(study);
		assertTrue(text.contains("computedPhase"), "the study holds the results");
		assertTrue(Files.exists(folder.resolve("my.culet.bak")), "the previous version is kept");
	}

	private void importManifest() {
		Product.Result result = culet.run("import", data.resolve("manifest.csv"), "--study", study);
		assertEquals(0, result.exit(), result.err());
	}

	/** A lock as another computer would have left it. */
	private Path lockBesideTheStudy() throws IOException {
		Path lock = folder.resolve("my.culet.lock");
		Files.writeString(lock, "host: elsewhere.example\nprocess: 4711\nsince: 2026-01-01T00:00:00Z\n");
		return lock;
	}

	private Map<String, Path> rawFiles() throws IOException {
		Map<String, Path> raw = new HashMap<>();
		try (Stream<Path> files = Files.walk(folder.resolve("my.data"))) {
			files.filter(Files::isRegularFile).forEach(f -> raw.put(f.getFileName().toString(), f));
		}
		return raw;
	}

	private static boolean same(Path a, Path b) {
		try {
			return Files.mismatch(a, b) < 0;
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static String sha256(Path file) {
		try {
			byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
			return java.util.HexFormat.of().formatHex(digest);
		} catch (IOException | java.security.NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
