package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.Progress;
import org.culet.analysis.result.StageFit;
import org.culet.physics.simulation.VirtualFilm;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A of G = G0 + A ln T above a superconducting transition is too small by many of its errors, and the fit says so. */
class LineSystematicTest {

	@TempDir
	private Path folder;

	/** The flag names 10 to 12 %; 15 % leaves room for noise. */
	@ParameterizedTest
	@CsvSource({"S, 0.0, true, 0.15", "S, 2.0, true, 0.15", "T, 3.0, true, 0.15", "S, 8.0, false, 0.07"})
	void theSystematicErrorIsSaid(String sample, double pressureGPa, boolean said, double error) throws Exception {
		StageFit line = Campaigns.quick(1).run(Campaigns.study(Campaigns.of(sample, List.of(pressureGPa), List.of()), folder), Progress.NONE)
				.samples().get(0).stages().get(0).fit("weak-localization").orElseThrow();
		assertEquals(said, line.flags().contains(StageFit.ABOVE_TRANSITION), line.flags().toString());
		double truth = VirtualFilm.named(sample).at(pressureGPa).slopeS();
		assertEquals(truth, line.parameter("A_S").orElseThrow().value(), error * truth);
	}
}
