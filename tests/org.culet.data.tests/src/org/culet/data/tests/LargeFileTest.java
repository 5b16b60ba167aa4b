package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.culet.data.Curve;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.MaskReason;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files large enough to be read by two threads: nothing may be lost, doubled or misnumbered where the parts meet. */
class LargeFileTest {

	private static final int ROWS = 400_000;

	@TempDir
	Path folder;

	private interface Line {
		String of(int row);
	}

	private Path file(Line line) {
		StringBuilder text = new StringBuilder("# large\nT (K),R (Ohm),sigma (Ohm)\n");
		for (int i = 0; i < ROWS; i++) {
			text.append(line.of(i)).append('\n');
		}
		Path file = Samples.write(folder, text.toString(), StandardCharsets.US_ASCII);
		assertTrue(text.length() > 8_000_000, "too small for two threads");
		return file;
	}

	private static String row(int i) {
		return (1 + i * 1e-3) + "," + (1000.5 + i) + ",0.00125000";
	}

	@Test
	void everyRowComesOnceAndInOrder() throws DataReadException {
		Curve curve = Samples.read(file(LargeFileTest::row)).curve();

		assertEquals(ROWS, curve.size());
		for (int i = 0; i < ROWS; i++) {
			assertEquals(1 + i * 1e-3, curve.temperatureK(i));
			assertEquals(1000.5 + i, curve.value(i));
		}
		assertEquals(1, curve.sweeps().size());
	}

	@Test
	void masksAreCountedOverBothPartsWithTheirLines() throws DataReadException {
		int first = ROWS - 1000;
		ReadResult result = Samples.read(file(i -> i >= first && i % 100 == 0 ? "ERROR,5,1" : i == 7 ? "3,,1" : row(i)));

		assertEquals(10, result.masked().count(MaskReason.TEXT));
		assertEquals(1, result.masked().count(MaskReason.BLANK));
		assertEquals(ROWS - 11, result.curve().size());
		// two lines above the rows, and lines count from one
		assertEquals(10, result.masked().reasons().getFirst().firstLine());
		assertEquals(first + 3, result.masked().reasons().get(1).firstLine());
	}

	@Test
	void aTableWithOtherColumnsInTheFirstPartHoldsForTheSecond() throws DataReadException {
		Curve curve = Samples.read(file(i -> i < 100 ? row(i) : i == 100 ? "R (kOhm),T (K),sigma (kOhm)"
				: (1.0005 + i * 1e-3) + "," + (1 + i * 1e-3) + ",0.001250000000")).curve();

		assertEquals(ROWS - 1, curve.size());
		assertEquals(1000.5 + ROWS - 1, curve.value(ROWS - 2), 1e-6);
		assertEquals(1.25, curve.sigma(ROWS - 2), 1e-12);
	}

	@Test
	void aChannelThatStartsLateIsFound() throws DataReadException {
		StringBuilder text = new StringBuilder("T (K),R1 (Ohm),R2 (Ohm)\n");
		for (int i = 0; i < 100_000; i++) {
			text.append(1 + i * 1e-3).append(",,").append(i < 99_000 ? "0" : "12.5").append('\n');
		}

		ReadResult result = Samples.read(Samples.write(folder, text.toString()));

		assertEquals("R2 (Ohm)", result.chosen().resistance().name());
	}

	@Test
	void aWrongUnitInTheSecondPartNamesItsLine() {
		DataReadException e = Samples.refused(file(i -> i == ROWS - 50 ? "R (Ohm),Temperature (V),sigma (Ohm)" : row(i)));

		assertEquals(Problem.WRONG_UNIT, e.problem(), e.getMessage());
		assertEquals(ROWS - 50 + 3, e.line().orElseThrow());
	}

	@Test
	void theLimitOfRowsHoldsForBothPartsTogether() {
		DataReadException e = Samples.refused(file(LargeFileTest::row),
				ReadOptions.automatic().withLimits(ReadOptions.DEFAULT_MAX_BYTES, ROWS - 1));

		assertEquals(Problem.TOO_LARGE, e.problem());
		assertTrue(e.sentence().contains("limit of " + (ROWS - 1)), e.getMessage());
	}

	@Test
	void aLineLongerThanAllBuffersIsRefused() {
		DataReadException e = Samples.refused(Samples.write(folder, "T,R\n1,2\n2,3\n" + "x".repeat(17_000_000)));

		assertEquals(Problem.TOO_LARGE, e.problem(), e.getMessage().substring(0, Math.min(300, e.getMessage().length())));
	}

	@Test
	void aLongHeaderIsPassedOver() throws DataReadException {
		String header = "# setting: 12\n".repeat(60_000);

		Curve curve = Samples.read(Samples.write(folder, header + "T,R\n1,2\n2,3\n")).curve();

		assertEquals(2, curve.size());
	}
}
