package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.culet.app.Services;
import org.culet.instrument.CommonSettings;
import org.culet.instrument.Driver;
import org.culet.instrument.Setting;
import org.culet.instrument.link.Transports;
import org.junit.jupiter.api.Test;

/** docs/instruments.md names every driver with every setting, and what is said of its transcripts. */
class InstrumentDocsTest {

	private static Path page() {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.exists(here.resolve("docs/instruments.md"))) {
			here = here.getParent();
		}
		assumeTrue(here != null, "the docs are not here");
		return here.resolve("docs/instruments.md");
	}

	@Test
	void everyDriverAndSettingIsInTheDocs() throws IOException {
		String text = Files.readString(page());
		List<String> missing = new ArrayList<>();
		for (Driver driver : Services.standardDrivers().all()) {
			int heading = text.indexOf("### `" + driver.id() + "`\n");
			int end = text.indexOf("\n### ", heading + 1);
			String section = heading < 0 ? "" : text.substring(heading, end < 0 ? text.length() : end);
			if (heading < 0 || !text.contains("| `" + driver.id() + "`")) {
				missing.add(driver.id());
			}
			driver.settings().stream().map(Setting::name).filter(s -> !section.contains("| `" + s + "` |")).forEach(s -> missing.add(driver.id() + " " + s));
		}
		CommonSettings.all().stream().map(Setting::name).filter(s -> !text.contains("| `" + s + "` |")).forEach(missing::add);
		assertEquals(List.of(), missing);
	}

	@Test
	void everySchemeOfADriverHasATransport() {
		for (Driver driver : Services.standardDrivers().all()) {
			assertEquals(List.of(), driver.schemes().stream().filter(s -> !Transports.standard().schemes().contains(s)).toList(), driver.id());
		}
	}
}
