package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.culet.analysis.Version;
import org.junit.jupiter.api.Test;

class VersionTest {

	/** The number that results carry is that of the bundle. */
	@Test
	void numberIsThatOfTheBundle() throws Exception {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.isDirectory(here.resolve("bundles/org.culet.analysis"))) {
			here = here.getParent();
		}
		assumeTrue(here != null, "not in a checkout");
		String manifest = Files.readString(here.resolve("bundles/org.culet.analysis/META-INF/MANIFEST.MF"));
		assertTrue(manifest.contains("Bundle-Version: " + Version.NUMBER + ".qualifier"), manifest);
	}
}
