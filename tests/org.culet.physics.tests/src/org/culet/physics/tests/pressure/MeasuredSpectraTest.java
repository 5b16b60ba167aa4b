package org.culet.physics.tests.pressure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.RubyDoublet;
import org.culet.physics.pressure.RubySpectrum;
import org.culet.physics.pressure.SpectralLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spectra that others measured; skipped where they are not at hand. */
class MeasuredSpectraTest {

	/** The smallest tolerance covers asymmetric lines: the maximum and the centre of a symmetric line differ by 0.03 nm. */
	@ParameterizedTest
	@CsvSource({ "ruby-in-dac/test_data1.txt, 694.80, DOUBLET, 0.04", "ruby-in-dac/test_data2.txt, 695.39, DOUBLET, 0.04",
			"ruby-low-resolution/p1.1_RF.txt, 693.96, SINGLE_LINE, 0.4",
			"ruby-low-resolution/p1.2_RF.txt, 693.96, SINGLE_LINE, 0.4",
			"ruby-low-resolution/p1.3_RF.txt, 693.96, SINGLE_LINE, 0.4" })
	void lineIsFound(String file, double expected, DoubletFit.Status status, double tolerance) throws IOException {
		Path path = spectra().resolve(file);
		assumeTrue(Files.isRegularFile(path), () -> "no " + path);
		DoubletFit fit = RubyDoublet.fit(read(path));
		assertEquals(status, fit.status(), fit.reason());
		SpectralLine r1 = fit.r1().orElseThrow();
		assertEquals(expected, r1.positionNm(), tolerance);
		if (status == DoubletFit.Status.SINGLE_LINE) {
			assertTrue(r1.sigmaPositionNm() > 0.3, "a blend of both lines is not known to " + r1.sigmaPositionNm());
		} else {
			assertEquals(1.42, fit.splittingNm().orElseThrow(), 0.06);
		}
	}

	private static Path spectra() {
		String shared = System.getenv("CULET_SHARED");
		if (shared != null) {
			return Path.of(shared, "data", "spectra");
		}
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.isDirectory(here.resolveSibling("shared").resolve("data"))) {
			here = here.getParent();
		}
		assumeTrue(here != null, "no shared data beside the checkout");
		return here.resolveSibling("shared").resolve("data").resolve("spectra");
	}

	/** Two numbers a line; everything else is header. */
	private static RubySpectrum read(Path path) throws IOException {
		List<double[]> rows = new ArrayList<>();
		for (String text : Files.readAllLines(path, StandardCharsets.ISO_8859_1)) {
			String[] cells = text.strip().split("\\s+");
			if (cells.length == 2 && cells[0].matches("[0-9.]+") && cells[1].matches("-?[0-9.]+")) {
				rows.add(new double[] { Double.parseDouble(cells[0]), Double.parseDouble(cells[1]) });
			}
		}
		return RubySpectrum.of(rows.stream().mapToDouble(r -> r[0]).toArray(), rows.stream().mapToDouble(r -> r[1]).toArray());
	}
}
