package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The library's fits against SciPy and lmfit run to convergence (ftol = xtol = gtol = 1e-14) on the same 200 random curves of all laws;
 * theirs start at the truth, ours finds its own start.
 */
class AccuracyTest {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final int CASES = 200;
	private static final double PARAMETERS = 1e-6;
	private static final double UNCERTAINTIES = 0.01;

	private final Product culet = new Product();

	@TempDir
	private Path folder;

	@Test
	void parametersAndUncertaintiesAreThoseOfSciPyAndLmfit() throws IOException {
		assumeTrue(Python.has("scipy", "lmfit"), "python3-scipy and python3-lmfit are not here");
		int seeds = Boolean.getBoolean("culet.long") ? 10 : 1;
		for (int seed = 4; seed < 4 + seeds; seed++) {
			Path cases = folder.resolve("cases-" + seed + ".jsonl");
			Python.runWithPhysics(culet, "accuracy/Fits.java", cases, seed, CASES);
			List<String> ours = Files.readAllLines(cases);
			List<String> theirs = Python.run(culet, "accuracy/peer.py", cases).lines().toList();
			assertEquals(CASES, ours.size());
			assertEquals(CASES, theirs.size());
			List<String> wrong = new ArrayList<>();
			Set<String> laws = new TreeSet<>();
			for (int i = 0; i < CASES; i++) {
				JsonNode our = JSON.readTree(ours.get(i));
				laws.add(our.get("model").asText());
				compare("seed " + seed + ", curve " + i, our, JSON.readTree(theirs.get(i)), wrong);
			}
			assertEquals(11, laws.size(), laws::toString);
			assertEquals(List.of(), wrong);
		}
	}

	private static void compare(String name, JsonNode our, JsonNode their, List<String> wrong) {
		String law = name + " of " + our.get("model").asText() + ": ";
		if (!our.get("status").asText().equals("ok")) {
			wrong.add(law + our.get("status").asText());
			return;
		}
		for (String peer : List.of("scipy", "lmfit")) {
			JsonNode found = their.get(peer);
			String judge = "; chi2 " + their.get("chi2_of_ours") + " ours, " + found.get("chi2") + " theirs";
			for (int k = 0; k < our.get("names").size(); k++) {
				String what = law + our.get("names").get(k).asText() + " of " + peer + ": ";
				double value = found.get("values").get(k).asDouble();
				double sigma = found.get("sigmas").get(k).asDouble();
				double mine = our.get("values").get(k).asDouble();
				double error = our.get("sigmas").get(k).asDouble();
				// the comparison is turned round so that NaN counts as wrong
				if (!(Math.abs(mine - value) <= PARAMETERS * Math.abs(value))) {
					wrong.add(what + value + ", ours " + mine + judge);
				}
				if (!(Math.abs(error - sigma) <= UNCERTAINTIES * sigma)) {
					wrong.add(what + "+- " + sigma + ", ours +- " + error + judge);
				}
			}
		}
	}
}
