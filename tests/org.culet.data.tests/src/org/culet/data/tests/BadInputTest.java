package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Direction;
import org.culet.data.MaskReason;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that must be refused, each with kind, line and a sentence that says why. */
class BadInputTest {

	@TempDir
	Path folder;

	static Stream<Arguments> refusals() {
		return Stream.of(Arguments.of("empty file", "", Problem.NO_DATA, -1, "empty"),
				Arguments.of("blank file", "\n\n  \n", Problem.NO_DATA, -1, "no line"),
				Arguments.of("header only", "T (K),R (Ohm)\n", Problem.NO_DATA, -1, "no line"),
				Arguments.of("prose", "Dear colleague,\nthe film broke.\n", Problem.NO_DATA, -1, "no line"),
				Arguments.of("every row masked", "T,R\n1,NaN\n2,NaN\n", Problem.NO_DATA, -1, "2 nan (first in line 2)"),
				Arguments.of("JSON", "{\n \"T\": [1, 2]\n}\n", Problem.WRONG_CONTENT, -1, "JSON"),
				Arguments.of("XML", "<?xml version=\"1.0\"?>\n<a/>\n", Problem.WRONG_CONTENT, -1, "XML"),
				Arguments.of("no temperature", "time,R (Ohm)\n1,2\n3,4\n", Problem.WRONG_CONTENT, 1, "no column is a temperature"),
				Arguments.of("no resistance", "T (K),U (V)\n1,2\n3,4\n", Problem.WRONG_CONTENT, 1, "no column is a resistance"),
				Arguments.of("temperature in volts", "Temperature (V),R (Ohm)\n1,2\n3,4\n", Problem.WRONG_UNIT, 1,
						"\"Temperature (V)\" (column 1) is in V"),
				Arguments.of("unknown unit", "T (K),Resistance (furlong)\n1,2\n3,4\n", Problem.WRONG_UNIT, 1, "\"furlong\""),
				Arguments.of("resistance in kelvin", "T (K),Resistance (K)\n1,2\n3,4\n", Problem.WRONG_UNIT, 1,
						"a unit of temperature"),
				Arguments.of("duplicate column", "T (K),R (Ohm),x,R (Ohm)\n1,2,3,4\n3,4,5,6\n", Problem.COLUMN, 1,
						"columns 2 and 4 are both named \"R (Ohm)\""),
				Arguments.of("duplicate temperature", "T,T,R\n1,2,3\n3,4,5\n", Problem.COLUMN, 1, "columns 1 and 2"),
				Arguments.of("three columns without names", "1,2,3\n4,5,6\n", Problem.COLUMN, 1, "does not name its 3 columns"),
				Arguments.of("spectrum", "680.1\t592\n680.2\t525\n680.3\t532\n", Problem.WRONG_CONTENT, -1, "spectrum"),
				Arguments.of("cut within a row", "T,R,t\n1,2,3\n2,3,4\n3,4", Problem.TRUNCATED, 4, "2 of 3 cells"),
				Arguments.of("cut within a number of fixed format", "T,R\n1,2.50\n2,2.51\n3,2.52\n4,2.53\n5,2.54\n6,2.5", Problem.TRUNCATED, 7,
						"\"2.5\""),
				Arguments.of("cut within an exponent", "T,R\n1,2e5\n2,2.51e5\n3,2.5e5\n4,2.3e5\n5,2e5\n6,2.5e", Problem.TRUNCATED, 7,
						"\"2.5e\""),
				Arguments.of("HTML", "<!DOCTYPE html>\n<html></html>\n", Problem.WRONG_CONTENT, -1, "HTML"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refusals")
	void refuses(String what, String text, Problem problem, long line, String words) {
		Path file = Samples.write(folder, text);

		DataReadException e = Samples.refused(file);

		assertEquals(problem, e.problem(), e.getMessage());
		assertEquals(line < 0 ? OptionalLong.empty() : OptionalLong.of(line), e.line(), e.getMessage());
		assertTrue(e.sentence().contains(words), e.getMessage());
		assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
		assertEquals(1, e.getMessage().lines().count());
	}

	@Test
	void masksALastNumberThatMayHaveBeenCut() throws DataReadException {
		Path file = Samples.write(folder, "T,R\n1,2000.5\n2,2000\n3,2000.25\n4,2100\n5,2200\n6,23");

		ReadResult result = Samples.read(file);

		assertEquals(5, result.curve().size());
		assertEquals(1, result.masked().count(MaskReason.CUT_OFF));
		assertEquals(7, result.masked().reasons().getFirst().firstLine());
	}

	@Test
	void refusesALastNumberThatIsMuchShorterThanAllOthers() {
		StringBuilder text = new StringBuilder("T,R\n");
		for (int i = 1; i <= 25; i++) {
			text.append(i).append(",").append(1000 + 0.125 * (i % 7)).append(i % 2).append('\n');
		}

		DataReadException e = Samples.refused(Samples.write(folder, text + "26,10"));

		assertEquals(Problem.TRUNCATED, e.problem(), e.getMessage());
		assertEquals(27, e.line().orElseThrow());
		assertTrue(e.sentence().contains("\"10\""), e.getMessage());
	}

	@Test
	void aRowCutAfterItsDelimiterIsMasked() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, "T\tR\n1\t2\n2\t3\n3\t"));

		assertArrayEquals(new double[] { 1, 2 }, result.curve().temperaturesK());
		assertEquals(1, result.masked().count(MaskReason.BLANK));
	}

	@Test
	void onePointIsACurveWithoutDirection() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, "T,R\n4.2,100\n"));

		assertEquals(1, result.curve().size());
		assertEquals(Direction.NONE, result.curve().sweeps().getFirst().direction());
	}

	static Stream<Arguments> binaries() {
		byte[] noise = new byte[500];
		new Random(7).nextBytes(noise);
		return Stream.of(Arguments.of("zip", new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0 }, "ZIP"),
				Arguments.of("gzip", new byte[] { 0x1f, (byte) 0x8b, 8, 0 }, "gzip"),
				Arguments.of("HDF5", new byte[] { (byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10 }, "HDF5"),
				Arguments.of("noise", noise, "binary"),
				Arguments.of("text with zero bytes", "T,R\n1,2\n3,\0\0\0\n".getBytes(StandardCharsets.US_ASCII), "byte 0 at position"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("binaries")
	void refusesBinaryFiles(String what, byte[] bytes, String words) {
		DataReadException e = Samples.refused(Samples.write(folder, bytes));

		assertEquals(Problem.BINARY, e.problem(), e.getMessage());
		assertTrue(e.sentence().contains(words), e.getMessage());
	}

	@Test
	void refusesBrokenEncodings() {
		byte[] utf16 = "T (K),R (Ohm)\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_16LE);
		byte[] odd = Arrays.copyOf(utf16, utf16.length - 1);
		byte[] lone = "T (K),R (Ohm)\n1,2\n3,4\nxx\n".getBytes(StandardCharsets.UTF_16LE);
		lone[lone.length - 5] = (byte) 0xd8;

		assertEquals(Problem.TRUNCATED, Samples.refused(Samples.write(folder, odd)).problem());
		assertEquals(Problem.ENCODING, Samples.refused(Samples.write(folder, lone)).problem());
	}

	@Test
	void refusesEbcdicAsNoData() {
		byte[] ebcdic = "T,R\n1,2\n3,4\n".getBytes(Charset.forName("IBM037"));

		Problem problem = Samples.refused(Samples.write(folder, ebcdic)).problem();

		assertTrue(problem == Problem.NO_DATA || problem == Problem.BINARY, problem::toString);
	}

	@Test
	void refusesWhatIsNoFile() {
		assertEquals(Problem.IO, Samples.refused(folder.resolve("missing.dat")).problem());
		assertEquals(Problem.IO, Samples.refused(folder).problem());
	}

	@Test
	void refusesFilesBeyondTheStatedSize() throws IOException {
		Path file = folder.resolve("large.dat");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.write("T,R\n1,2\n".getBytes(StandardCharsets.US_ASCII));
			sparse.setLength(ReadOptions.DEFAULT_MAX_BYTES + 1);
		}

		DataReadException e = Samples.refused(file);

		assertEquals(Problem.TOO_LARGE, e.problem());
		assertTrue(e.sentence().contains("2000000001 bytes") && e.sentence().contains("limit of 2000000000"), e.getMessage());
		Files.delete(file);
	}

	@Test
	void refusesMoreRowsThanStated() {
		Path file = Samples.write(folder, "T,R\n1,2\n2,3\n3,4\n4,5\n");

		DataReadException e = Samples.refused(file, ReadOptions.automatic().withLimits(1000, 3));

		assertEquals(Problem.TOO_LARGE, e.problem());
		assertEquals(5, e.line().orElseThrow());
		assertTrue(e.sentence().contains("limit of 3"), e.getMessage());
	}

	static Stream<Arguments> wrongChoices() {
		ReadOptions automatic = ReadOptions.automatic();
		return Stream.of(Arguments.of("no such name", automatic.withTemperature("nope"), Problem.COLUMN, "there is no column \"nope\""),
				Arguments.of("no such number", automatic.withResistance("7"), Problem.COLUMN, "there is no column 7"),
				Arguments.of("same column twice", automatic.withTemperature("1").withResistance("1"), Problem.COLUMN, "chosen twice"),
				Arguments.of("sigma is the resistance", automatic.withSigma("R"), Problem.COLUMN, "chosen twice"),
				Arguments.of("ambiguous name", automatic.withSigma("x"), Problem.COLUMN, "columns 3 and 4 are both named \"x\""),
				Arguments.of("unknown unit told", automatic.withUnit("T", "furlong"), Problem.WRONG_UNIT, "\"furlong\""),
				Arguments.of("unit of another quantity told", automatic.withUnit("R", "K"), Problem.WRONG_UNIT, "\"R\" (column 2) is in K"),
				Arguments.of("volts chosen as resistance", automatic.withResistance("U (V)"), Problem.WRONG_UNIT, "is in V"),
				Arguments.of("sigma in volts", automatic.withSigma("U (V)"), Problem.WRONG_UNIT, "in V but the resistance \"R\" (column 2) is in Ohm"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("wrongChoices")
	void refusesWrongChoices(String what, ReadOptions options, Problem problem, String words) {
		Path file = Samples.write(folder, "T,R,x,x,U (V)\n1,2,3,4,5\n2,3,4,5,6\n");

		DataReadException e = Samples.refused(file, options);

		assertEquals(problem, e.problem(), e.getMessage());
		assertTrue(e.sentence().contains(words), e.getMessage());
	}
}
