package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.ModelCatalog;
import org.culet.app.CuletCommandLine;
import org.culet.app.Services;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.LinearAxes;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A law that another bundle brings is listed, fitted and compared like our own, with nothing else changed. */
class ForeignLawTest {

	/** ln R = ln R0 + (T/T1)^2: electrons that scatter each other, as far as it goes. */
	private static final class Squared implements TransportModel {

		@Override
		public String id() {
			return "squared";
		}

		@Override
		public String displayName() {
			return "Squared";
		}

		@Override
		public String formula() {
			return "R = R0 exp[(T/T1)^2]";
		}

		@Override
		public List<Parameter> parameters() {
			return List.of(new Parameter("R0_ohm", "ohm", 0, Double.POSITIVE_INFINITY, true, "resistance in the limit of low T"),
					new Parameter("T1_K", "K", 0, Double.POSITIVE_INFINITY, true, "temperature at which R has grown by a factor e"));
		}

		@Override
		public FitSpace fitSpace() {
			return FitSpace.LN_R;
		}

		@Override
		public Optional<LinearAxes> linearAxes() {
			return Optional.empty();
		}

		@Override
		public double value(double temperatureK, double[] parameters) {
			return Math.log(parameters[0]) + Math.pow(temperatureK / parameters[1], 2);
		}

		@Override
		public double[] gradient(double temperatureK, double[] parameters) {
			return new double[] {1 / parameters[0], -2 * Math.pow(temperatureK / parameters[1], 2) / parameters[1]};
		}

		@Override
		public Optional<double[]> firstGuess(double[] temperatureK, double[] values, double[] sigma) {
			return Optional.of(new double[] {Math.exp(values[0]), 2 * temperatureK[temperatureK.length - 1]});
		}
	}

	private static final Services SERVICES = Services.standard().withModels(ModelCatalog.standard().with(new Squared()));

	@TempDir
	private Path folder;

	@Test
	void isListedFittedAndCompared() throws IOException {
		Path file = curve();
		assertTrue(run("fit", "--models", "--json").findValuesAsText("model").contains("squared"));
		JsonNode fit = run("fit", file.toString(), "--model", "squared", "--json");
		assertEquals("ok", fit.path("status").asText());
		assertEquals("T1_K", fit.path("parameters").get(1).path("name").asText());
		assertEquals("K", fit.path("parameters").get(1).path("unit").asText());
		assertEquals(7, fit.path("parameters").get(1).path("value").asDouble(), 0.01);
		assertTrue(fit.path("parameters").get(1).path("sigma").asDouble() > 0);
		JsonNode comparison = run("fit", file.toString(), "--compare", "--json");
		assertEquals("squared", comparison.path("best").asText(), comparison.path("reason").asText());
		assertEquals(12, comparison.path("models").size());
	}

	/** R = 500 ohm exp[(T/7 K)^2] with errors of 0.1 %. */
	private Path curve() throws IOException {
		List<String> lines = new ArrayList<>(List.of("T_K,R_ohm,sigma_ohm"));
		for (int i = 0; i < 60; i++) {
			double t = 1 + i / 10.0;
			double r = 500 * Math.exp(t * t / 49) * (1 + 1e-3 * Math.sin(91.0 * i));
			lines.add(t + "," + r + "," + 1e-3 * r);
		}
		return Files.write(folder.resolve("squared.csv"), lines);
	}

	private static JsonNode run(String... arguments) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = CuletCommandLine.execute(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), SERVICES);
		assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
		return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
	}
}
