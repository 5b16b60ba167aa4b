package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class PressureCommandTest {

	@TempDir
	private Path folder;

	/** Key numbers of F02a of the physics specification. */
	@ParameterizedTest
	@CsvSource({ "mao1986, 15.3728", "ruby2020, 15.3582", "piermarini1975, 14.9932" })
	void wavelengthToPressure(String scale, double expected) throws Exception {
		JsonNode json = Cli.json("pressure", "--wavelength", 699.70, "--reference", 694.24, "--scale", scale);
		assertEquals(expected, json.path("pressure_GPa").asDouble(), 1e-4);
		assertEquals(scale, json.path("scale").asText());
		for (String field : List.of("sigma_GPa", "shift", "wavelength_nm", "reference_nm", "temperature_K", "in_range", "warnings")) {
			assertTrue(json.has(field), field);
		}
		assertTrue(json.path("sigma_parts_GPa").has("reading") && json.path("sigma_parts_GPa").has("temperature")
				&& json.path("sigma_parts_GPa").has("scale"));
	}

	/** F04a: 697.00 nm at 4.2 K with the reference at 296 K is 10.1790 GPa on mao1986. */
	@Test
	void coldReading() throws Exception {
		JsonNode json = Cli.json("pressure", "--wavelength", 697.00, "--reference", 694.24, "--scale", "mao1986", "--temperature", 4.2,
				"--shift", "datchi2007");
		assertEquals(10.1790, json.path("pressure_GPa").asDouble(), 1e-4);
		assertEquals("datchi2007", json.path("shift").asText());
	}

	/** F05a: the budget of ruby2020 at 699.05 nm. */
	@Test
	void errorsAreListedByPart() throws Exception {
		JsonNode json = Cli.json("pressure", "--wavelength", 699.05, "--reference", 694.24, "--sigma", 0.01, "--sigma-shift", 0.02);
		double reading = json.path("sigma_parts_GPa").path("reading").asDouble();
		double temperature = json.path("sigma_parts_GPa").path("temperature").asDouble();
		double scale = json.path("sigma_parts_GPa").path("scale").asDouble();
		assertEquals(2, temperature / reading, 1e-9);
		assertEquals(Math.sqrt(reading * reading + temperature * temperature + scale * scale), json.path("sigma_GPa").asDouble(), 1e-12);
	}

	@Test
	void spectrumIsFitted() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 600; i++) {
			double nm = 690 + 0.02 * i;
			double counts = 200 + 8000 * line(nm, 697.86, 0.8) + 5000 * line(nm, 696.45, 0.7);
			lines.add(String.format(java.util.Locale.ROOT, "%.2f\t%.0f", nm, counts));
		}
		Files.write(folder.resolve("ruby.txt"), lines);
		JsonNode json = Cli.json("pressure", folder.resolve("ruby.txt"), "--temperature", 296);
		assertEquals(697.86, json.path("R1_nm").asDouble(), 1e-3);
		assertEquals(696.45, json.path("R2_nm").asDouble(), 2e-3);
		assertTrue(json.path("R1_sigma_nm").asDouble() > 0 && json.path("R2_sigma_nm").asDouble() > 0);
		assertEquals(10, json.path("pressure_GPa").asDouble(), 0.3);
	}

	/** Half Lorentzian, half Gaussian, of height 1. */
	private static double line(double nm, double at, double width) {
		double u = 2 * (nm - at) / width;
		return 0.5 / (1 + u * u) + 0.5 * Math.exp(-Math.log(2) * u * u);
	}

	/** A script asks for a code, a person reads the sentence. */
	@Test
	void warningsAreCodesWithSentences() throws Exception {
		JsonNode json = Cli.json("pressure", "--wavelength", 695);
		assertEquals(json.path("warnings").size(), json.path("warning_messages").size());
		assertTrue(json.path("warnings").toString().contains("\"reference_tabulated\""), json.path("warnings").toString());
		JsonNode cold = Cli.json("pressure", "--wavelength", 697, "--reference", 694.24, "--temperature", 4.2, "--shift", "ragan1992");
		assertTrue(cold.path("warnings").toString().contains("\"outside_calibration\""), cold.path("warnings").toString());
	}

	@Test
	void scalesAreListed() throws Exception {
		JsonNode json = Cli.json("pressure", "--scales");
		assertEquals(15, json.size());
		json.forEach(scale -> assertTrue(scale.path("formula").asText().startsWith("P = ") && scale.path("range_GPa").size() == 2
				&& !scale.path("source").asText().isBlank(), scale.toString()));
	}
}
