package org.culet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What docs/architecture.md promises about the bundles, held against their manifests and sources. */
class HouseRulesTest {

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([a-zA-Z0-9_.]+);", Pattern.MULTILINE);
	private static final int LONGEST_FILE = 500;

	private final House house = new House();

	@Test
	void everyBundleStandsInTheArchitecturePage() {
		List<String> order = house.order();
		List<String> unlisted = house.bundles().keySet().stream().filter(b -> House.rank(order, b) < 0).toList();
		assertEquals(List.of(), unlisted, "bundles that docs/architecture.md does not list");
		assertFalse(order.isEmpty(), "docs/architecture.md lists no bundle");
	}

	@Test
	void aBundleRequiresOnlyBundlesNamedBeforeIt() {
		List<String> order = house.order();
		List<String> wrong = new ArrayList<>();
		house.bundles().forEach((bundle, folder) -> {
			List<String> used = new ArrayList<>(House.header(folder, "Require-Bundle"));
			for (String needed : House.header(folder, "Import-Package")) {
				if (needed.startsWith("org.culet.")) {
					used.add(exporterOf(needed));
				}
			}
			for (String other : used) {
				if (other.startsWith("org.culet.") && House.rank(order, other) >= House.rank(order, bundle)) {
					wrong.add(bundle + " uses " + other);
				}
			}
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void sourcesImportOnlyFromBundlesNamedBefore() {
		List<String> order = house.order();
		List<String> wrong = new ArrayList<>();
		house.bundles().forEach((bundle, folder) -> {
			for (Path file : House.javaFiles(folder.resolve("src"))) {
				for (String imported : imports(file)) {
					String other = exporterOf(imported);
					if (!other.isEmpty() && !other.equals(bundle)
							&& House.rank(order, other) >= House.rank(order, bundle)) {
						wrong.add(house.root().relativize(file) + " imports " + imported);
					}
				}
			}
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void noUserInterfaceTypeBelowTheUserInterface() {
		List<String> order = house.order();
		int ui = order.indexOf("org.culet.ui");
		List<String> wrong = new ArrayList<>();
		house.bundles().forEach((bundle, folder) -> {
			if (House.rank(order, bundle) < ui) {
				for (Path file : House.javaFiles(folder.resolve("src"))) {
					for (String imported : imports(file)) {
						if (imported.matches("org\\.eclipse\\.(swt|jface|ui|e4|swtchart|nebula)\\..*")) {
							wrong.add(house.root().relativize(file) + " imports " + imported);
						}
					}
				}
			}
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void physicsKnowsNobody() {
		List<String> wrong = new ArrayList<>();
		Path physics = house.bundles().get("org.culet.physics");
		for (Path file : House.javaFiles(physics.resolve("src"))) {
			for (String imported : imports(file)) {
				if (!imported.matches("(java|org\\.hipparchus|org\\.culet\\.physics)\\..*")) {
					wrong.add(house.root().relativize(file) + " imports " + imported);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyBundleHasItsTests() {
		List<String> without = house.bundles().keySet().stream()
				.filter(bundle -> House.javaFiles(house.root().resolve("tests/" + bundle + ".tests")).isEmpty()).toList();
		assertEquals(List.of(), without, "bundles without a test bundle");
	}

	@Test
	void noFileGrowsBeyondFiveHundredLines() {
		List<String> wrong = new ArrayList<>();
		for (String part : List.of("bundles", "tests", "bench", "releng")) {
			for (Path file : House.javaFiles(house.root().resolve(part))) {
				long lines = House.read(file).lines().count();
				if (lines > LONGEST_FILE) {
					wrong.add(house.root().relativize(file) + " has " + lines + " lines");
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	private static List<String> imports(Path file) {
		List<String> imports = new ArrayList<>();
		Matcher matcher = IMPORT.matcher(House.read(file));
		while (matcher.find()) {
			imports.add(matcher.group(1));
		}
		return imports;
	}

	/** The bundle whose name is the longest prefix of a package or class name, or an empty string. */
	private String exporterOf(String name) {
		String best = "";
		for (Map.Entry<String, Path> bundle : house.bundles().entrySet()) {
			String candidate = bundle.getKey();
			if ((name + ".").startsWith(candidate + ".") && candidate.length() > best.length()) {
				best = candidate;
			}
		}
		return best;
	}
}
