package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.MaskReason;
import org.culet.data.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpectrumTest {

	private static final String ROWS = "680.10\t592.5\n680.13\t-1.5\n680.17\t532.5\n680.20\t544.5\n680.23\t579.5\n";

	@TempDir
	Path folder;

	static Stream<Arguments> sameFivePixels() {
		return Stream.of(Arguments.of("two columns", ROWS), Arguments.of("three header lines", "p1.1_RF\nCounts\nMode:IT=1ms:(5/1/2025 12:27:28 PM)\n" + ROWS),
				Arguments.of("SpectraSuite", "SpectraSuite Data File\n++++++++\nDate: today\nNumber of Pixels in Processed Spectrum: 5\n"
						+ ">>>>>Begin Processed Spectral Data<<<<<\n" + ROWS + ">>>>>End Processed Spectral Data<<<<<\n"),
				Arguments.of("semicolons, decimal commas, names", "Wellenlänge [nm];Zähler\r\n" + ROWS.replace('.', ',').replace('\t', ';')),
				Arguments.of("commas, comment", "# ruby\nnm,counts\n" + ROWS.replace('\t', ',')),
				Arguments.of("falling", String.join("\n", ROWS.lines().toList().reversed()) + "\n"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sameFivePixels")
	void readsTheSameFivePixels(String format, String text) throws DataReadException {
		Spectrum spectrum = Spectrum.read(Samples.write(folder, text));

		assertArrayEquals(new double[] { 680.10, 680.13, 680.17, 680.20, 680.23 }, spectrum.wavelengthsNm(), 0, format);
		assertArrayEquals(new double[] { 592.5, -1.5, 532.5, 544.5, 579.5 }, spectrum.intensities(), 0, format);
	}

	@Test
	void keepsTheHeader() throws DataReadException {
		Spectrum spectrum = Spectrum.read(Samples.write(folder, "Integration Time (usec): 200000\n" + ROWS));

		assertEquals("200000", spectrum.properties().get("Integration Time (usec)"));
	}

	@Test
	void masksPixelsThatAreNoNumbers() throws DataReadException {
		Spectrum spectrum = Spectrum.read(Samples.write(folder, ROWS + "680.3\tNaN\n680.4\t\n680.5\t9.9e37\n680.6\t7\n"));

		assertEquals(6, spectrum.size());
		assertEquals(1, spectrum.masked().count(MaskReason.NOT_A_NUMBER));
		assertEquals(1, spectrum.masked().count(MaskReason.BLANK));
		assertEquals(1, spectrum.masked().count(MaskReason.OVERFLOW));
	}

	static Stream<Arguments> refusals() {
		return Stream.of(Arguments.of("prose\n", Problem.WRONG_CONTENT, "no line has two numbers"),
				Arguments.of("1\t2\n3\t4\n", Problem.NO_DATA, "only 2 rows"),
				Arguments.of(">>>>>Begin Processed\n" + ROWS, Problem.TRUNCATED, ">>>>>End"),
				Arguments.of("Number of Pixels in Processed Spectrum: 6\n" + ROWS, Problem.TRUNCATED, "announces 6 pixels but there are 5"),
				Arguments.of(ROWS + "680.3", Problem.TRUNCATED, "within a row"),
				Arguments.of(ROWS + "600.3\t4\n690\t5\n", Problem.WRONG_CONTENT, "600.3 nm follows 680.23 nm"),
				Arguments.of("1\t2\t3\n2\t3\t4\n" + ROWS + "1\t2\t3\n", Problem.WRONG_CONTENT, "3 cells"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refuses(String text, Problem problem, String words) {
		Path file = Samples.write(folder, text);

		DataReadException e = assertThrows(DataReadException.class, () -> Spectrum.read(file));

		assertEquals(problem, e.problem(), e.getMessage());
		assertTrue(e.sentence().contains(words), e.getMessage());
	}
}
