package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.result.StageResult;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.data.Quantity;
import org.culet.physics.phase.Phase;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualFilm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curve that was measured in steps, or as a resistivity, is judged as the whole curve of the film would be. */
class SteppedSweepsTest {

	@TempDir
	private Path folder;

	private final FilmState film = VirtualFilm.named("I").at(4.0);

	@Test
	void stepsThatContinueOneAnotherAreJudgedTogether() throws Exception {
		StringBuilder text = new StringBuilder("Temperature (K)\tResistance (Ohm)\tSigma (Ohm)\n");
		rows(text, 300, 8, film::sheetResistanceOhm);
		rows(text, 12, 0.3, film::sheetResistanceOhm);
		StageResult stage = analyse(text.toString(), "");
		assertEquals(2, stage.sweeps().size());
		assertEquals(Phase.S, stage.verdict().phase(), stage.verdict().reason());
		assertEquals(2.885, stage.tc().orElseThrow().tc().orElseThrow().value(), 0.03);
	}

	@Test
	void sweepThatDoesNotComeDownSaysNothingAboutTheGroundState() throws Exception {
		StringBuilder text = new StringBuilder("Temperature (K)\tResistance (Ohm)\tSigma (Ohm)\n");
		rows(text, 300, 0.3, film::sheetResistanceOhm);
		rows(text, 0.31, 290, film::sheetResistanceOhm);
		rows(text, 250, 5, film::sheetResistanceOhm);
		StageResult stage = analyse(text.toString(), "");
		assertEquals(3, stage.sweeps().size());
		assertEquals(Phase.S, stage.verdict().phase(), stage.verdict().reason());
	}

	@Test
	void resistivityAndThicknessGiveSheetResistance() throws Exception {
		StringBuilder text = new StringBuilder("Temperature (K)\tResistivity (Ohm m)\tSigma (Ohm m)\n");
		rows(text, 300, 0.3, t -> film.sheetResistanceOhm(t) * 30e-9);
		StageResult stage = analyse(text.toString(), "30");
		assertEquals(Quantity.SHEET_RESISTANCE, stage.quantity().orElseThrow());
		double atTop = stage.sweeps().get(0).curve().resistanceOhm(0);
		assertEquals(film.sheetResistanceOhm(300), atTop, 1e-4 * atTop);
		assertTrue(stage.sweeps().get(0).notes().stream().anyMatch(n -> n.contains("30.0 nm")));
	}

	private StageResult analyse(String curve, String thickness) throws IOException, DataReadException, InterruptedException {
		Files.writeString(folder.resolve("curve.txt"), curve);
		Path manifest = Files.writeString(folder.resolve("manifest.csv"),
				"file,sample,pressure_GPa,thickness_nm\ncurve.txt,I,4," + thickness + "\n");
		return Campaigns.quick(1).run(ManifestStudy.of(Manifest.read(manifest)), Progress.NONE).samples().get(0).stages().get(0);
	}

	private static void rows(StringBuilder text, double from, double to, DoubleUnaryOperator resistance) {
		int points = (int) Math.ceil(Math.abs(Math.log(to / from)) * 18);
		for (int i = 0; i <= points; i++) {
			double t = from * Math.pow(to / from, (double) i / points);
			double r = resistance.applyAsDouble(t);
			text.append(String.format(Locale.ROOT, "%.8g\t%.8g\t%.8g%n", t, r, Math.max(1e-3 * Math.abs(r), 1e-12)));
		}
	}
}
