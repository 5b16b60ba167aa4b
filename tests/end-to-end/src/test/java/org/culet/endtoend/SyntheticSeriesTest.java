package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A simulated pressure series goes in as files and comes out with the phases that it was made with. */
class SyntheticSeriesTest {

	private final Product culet = new Product();

	@ParameterizedTest
	@ValueSource(strings = { "I", "T", "S" })
	void phasesAgreeWithTheTruth(String sample, @TempDir Path folder) throws IOException {
		Path data = folder.resolve("d");
		Product.Result simulated = culet.run("simulate", "--sample", sample, "--seed", 1, "--out", data);
		assertEquals(0, simulated.exit(), simulated.err());
		Product.Result analysed = culet.run("analyze", data.resolve("manifest.csv"), "--json");
		assertEquals(0, analysed.exit(), analysed.err());

		JsonNode truth = new ObjectMapper().readTree(Files.readAllBytes(data.resolve("truth.json")));
		JsonNode stages = analysed.json().get("samples").get(0).get("stages");
		int resolvable = 0;
		int agreeing = 0;
		List<String> wrong = new ArrayList<>();
		JsonNode truths = truth.isArray() ? truth : truth.get("stages");
		assertEquals(truths.size(), stages.size(), "stages");
		for (JsonNode known : truths) {
			JsonNode stage = closest(stages, known.get("pressure_GPa").asDouble());
			String label = known.get("label").asText();
			String phase = stage.get("phase").asText();
			if (known.get("resolvable").asBoolean()) {
				resolvable++;
				agreeing += phase.equals(label) ? 1 : 0;
			}
			if (!phase.equals("undetermined") && !phase.equals(label)) {
				boolean metals = phase.startsWith("M") && label.startsWith("M");
				boolean strong = "strong".equals(stage.get("confidence").asText());
				if (!metals || strong) {
					wrong.add(known.get("pressure_GPa") + " GPa: " + label + " called " + phase);
				}
			}
		}
		assertTrue(agreeing >= 0.9 * resolvable, agreeing + " of " + resolvable + " resolvable stages agree");
		assertEquals(List.of(), wrong, "wrong definite phases");
		assertFalse(resolvable == 0, "no stage is resolvable");
	}

	private static JsonNode closest(JsonNode stages, double pressure) {
		JsonNode best = stages.get(0);
		for (JsonNode stage : stages) {
			if (Math.abs(stage.get("pressure_GPa").asDouble() - pressure) < Math
					.abs(best.get("pressure_GPa").asDouble() - pressure)) {
				best = stage;
			}
		}
		return best;
	}
}
