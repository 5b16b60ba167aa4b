package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.culet.data.Curve;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Direction;
import org.culet.data.MaskReason;
import org.culet.data.MaskedRows;
import org.culet.data.Quantity;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One test for each way in which programs write a table. */
class DelimitedTextTest {

	private static final double[] T = { 4.2, 5.5, 7.25 };
	private static final double[] R = { 100.5, 90.25, -0.5 };

	@TempDir
	Path folder;

	static Stream<Arguments> sameThreePoints() {
		return Stream.of(Arguments.of("tabs", "Temperature (K)\tResistance (Ohms)\n4.2\t100.5\n5.5\t90.25\n7.25\t-0.5\n"),
				Arguments.of("tabs with a trailing one", "Temperature (K)\tResistance (Ohms)\t\n4.2\t100.5\t\n5.5\t90.25\t\n7.25\t-0.5\t\n"),
				Arguments.of("trailing delimiter in data only", "T (K),R (Ohm)\n4.2,100.5,\n5.5,90.25,\n7.25,-0.5,\n"),
				Arguments.of("commas", "T_K,R_ohm\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("commas and blanks", "T [K], R [Ohm]\n4.2, 100.5\n5.5, 90.25\n7.25, -0.5\n"),
				Arguments.of("semicolons", "T/K;R/Ohm\n4.2;100.5\n5.5;90.25\n7.25;-0.5\n"),
				Arguments.of("semicolons and decimal commas", "T/K;R/Ohm\r\n4,2;100,5\r\n5,5;90,25\r\n7,25;-0,5\r\n"),
				Arguments.of("tabs and decimal commas", "T / K\tR / Ohm\n4,2\t1,005E+02\n5,5\t90,25\n7,25\t-0,5\n"),
				Arguments.of("blanks", "T R\n 4.2   100.5\n 5.5    90.25\n 7.25    -0.5\n"),
				Arguments.of("blanks with units", "Temperature (K) Resistance (Ohm)\n 4.2   100.5\n5.5  90.25\n7.25  -0.5\n"),
				Arguments.of("blanks and decimal commas", "T R\n4,2 100,5\n5,5 90,25\n7,25 -0,5\n"),
				Arguments.of("pipes", "T (K)|R (Ohm)\n4.2|100.5\n5.5|90.25\n7.25|-0.5\n"),
				Arguments.of("quotes", "\"T (K)\",\"R (Ohm)\"\n\"4.2\",\"100.5\"\n\"5.5\",\"90.25\"\n\"7.25\",\"-0.5\"\n"),
				Arguments.of("quoted decimal commas", "\"T (K)\",\"R (Ohm)\"\n\"4,2\",\"100,5\"\n\"5,5\",\"90,25\"\n\"7,25\",\"-0,5\"\n"),
				Arguments.of("units in a second row", "Temperature\tResistance\nK\tOhm\n\n4.2\t100.5\n5.5\t90.25\n7.25\t-0.5\n"),
				Arguments.of("units in brackets in a second row", "Temperature,Resistance\n(mK),(kOhm)\n4200,0.1005\n5500,0.09025\n7250,-0.0005\n"),
				Arguments.of("long names, units, comments", "Temperature\tResistance\nK\tOhm\nsweep 1\tsweep 1\n4.2\t100.5\n5.5\t90.25\n7.25\t-0.5\n"),
				Arguments.of("comment character glued to the first name", "#T,R\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("comment block", "# measured: yesterday\n# by: nobody, twice\n#\n# T (K)\tR (Ohm)\n4.2\t100.5\n5.5\t90.25\n7.25\t-0.5\n"),
				Arguments.of("percent comments", "% T R\n4.2 100.5\n5.5 90.25\n7.25 -0.5\n"),
				Arguments.of("header block", "Sample: film 7\nDate, 2024, 11\nOperator\n\nT (K),R (Ohm)\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("no header", "4.2,100.5\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("comments among the rows", "T,R\n4.2,100.5\n# gain changed\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("blank lines between blocks", "T,R\n4.2,100.5\n\n\n5.5,90.25\n\n7.25,-0.5\n\n"),
				Arguments.of("header repeated", "T,R\n4.2,100.5\nT,R\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("header with units repeated", "T\tR\nK\tOhm\n4.2\t100.5\n\nT\tR\nK\tOhm\n5.5\t90.25\n7.25\t-0.5\n"),
				Arguments.of("second table with other columns", "T (K),R (Ohm)\n4.2,100.5\n5.5,90.25\n\nTime (s),R (mOhm),T (K)\n1,-500,7.25\n"),
				Arguments.of("second table of something else", "T (K),R (Ohm)\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n\nT (K),U (V)\n1,2\n3,4\n"),
				Arguments.of("old Macintosh line ends", "T,R\r4.2,100.5\r5.5,90.25\r7.25,-0.5\r"),
				Arguments.of("no line end at the end", "T,R\n4.2,100.5\n5.5,90.25\n7.25,-0.5"),
				Arguments.of("end-of-file character of DOS", "T,R\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n\u001a"),
				Arguments.of("Fortran exponents", "T,R\n0.42D+01,1.005D+02\n5.5,90.25\n7.25,-5.0d-1\n"),
				Arguments.of("date and time before", "Date,Time,T (K),R (Ohm)\n2024-01-05,10:00:00,4.2,100.5\n2024-01-05,10:00:01,5.5,90.25\n2024-01-05,10:00:02,7.25,-0.5\n"),
				Arguments.of("time as T", "t (s),T (K),R (Ohm)\n1,4.2,100.5\n2,5.5,90.25\n3,7.25,-0.5\n"),
				Arguments.of("German names", "Temperatur [K];Widerstand [Ohm]\n4,2;100,5\n5,5;90,25\n7,25;-0,5\n"),
				Arguments.of("several temperatures", "T_coldplate (K),T_sample (K),R_sample (Ohm),R_thermometer (Ohm)\n1,4.2,100.5,9\n1,5.5,90.25,9\n1,7.25,-0.5,9\n"),
				Arguments.of("PyMeasure", "#Procedure: <a.B>\n#Parameters:\n#\tLoop Iterations: 101\n#Data:\nTemperature (K),Resistance (Ohm)\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("a comment that names columns as well", "# T (mK), R (kOhm) in the raw file\nT (K),R (Ohm)\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("first rows without resistance", "T (K),R (Ohm)\n4.2,\n4.2,NaN\n4.2,100.5\n5.5,90.25\n7.25,-0.5\n"),
				Arguments.of("row numbers of pandas", ",T,R\n0,4.2,100.5\n1,5.5,90.25\n2,7.25,-0.5\n"),
				Arguments.of("separator told to Excel", "sep=;\nT;R\n4,2;100,5\n5,5;90,25\n7,25;-0,5\n"),
				Arguments.of("QCoDeS", "# temperature\tresistance\n# \"Sample temperature\"\t\"Film resistance\"\n# 3\n4.2\t100.5\n5.5\t90.25\n7.25\t-0.5\n"),
				Arguments.of("QCoDeS, two loops", "# gate\tT\tR\n# \"Gate\"\t\"T\"\t\"R\"\n# 2\t2\n0\t4.2\t100.5\n0\t5.5\t90.25\n\n1\t7.25\t-0.5\n"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sameThreePoints")
	void readsTheSameThreePoints(String quirk, String text) throws DataReadException {
		Curve curve = Samples.read(Samples.write(folder, text)).curve();

		assertArrayEquals(T, curve.temperaturesK(), 1e-12, quirk);
		assertArrayEquals(R, curve.values(), 1e-12, quirk);
	}

	static Stream<Arguments> encodings() {
		byte[] bom = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };
		return Stream.of(Arguments.of("UTF-8", StandardCharsets.UTF_8, new byte[0]),
				Arguments.of("UTF-8 with byte order mark", StandardCharsets.UTF_8, bom),
				Arguments.of("UTF-16 with byte order mark", StandardCharsets.UTF_16, new byte[0]),
				Arguments.of("UTF-16 little-endian with byte order mark", StandardCharsets.UTF_16LE, new byte[] { -1, -2 }),
				Arguments.of("UTF-16 little-endian without", StandardCharsets.UTF_16LE, new byte[0]),
				Arguments.of("UTF-16 big-endian without", StandardCharsets.UTF_16BE, new byte[0]),
				Arguments.of("UTF-32 little-endian without", Charset.forName("UTF-32LE"), new byte[0]),
				Arguments.of("Latin-1", StandardCharsets.ISO_8859_1, new byte[0]));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("encodings")
	void understandsEncodings(String name, Charset charset, byte[] before) throws DataReadException {
		byte[] text = "# Dicke: 3 µm, 20 °C\r\nT (K)\tR (µ\u03a9)\r\n4.2\t2e6\r\n5.5\t1e6\r\n"
				.replace("\u03a9", charset == StandardCharsets.ISO_8859_1 ? "Ohm" : "\u03a9").getBytes(charset);
		byte[] bytes = new byte[before.length + text.length];
		System.arraycopy(before, 0, bytes, 0, before.length);
		System.arraycopy(text, 0, bytes, before.length, text.length);

		ReadResult result = Samples.read(Samples.write(folder, bytes));

		assertArrayEquals(new double[] { 2, 1 }, result.curve().values(), 1e-12, name);
		assertEquals("3 µm, 20 °C", result.properties().get("Dicke"), name);
	}

	@Test
	void masksAndCountsWhatIsNoNumber() throws DataReadException {
		Path file = Samples.write(folder, """
				T (K),R (Ohm)
				1,10
				2,NaN
				3,
				4,9.9e37
				5,1.0000E+101
				ERROR,12
				6,overload
				-1,13
				,
				7,-Infinity
				8
				9,14
				""");

		ReadResult result = Samples.read(file);

		assertArrayEquals(new double[] { 1, 9 }, result.curve().temperaturesK());
		MaskedRows masked = result.masked();
		assertEquals(9, masked.rows());
		assertEquals(1, masked.count(MaskReason.NOT_A_NUMBER));
		assertEquals(2, masked.count(MaskReason.BLANK));
		assertEquals(4, masked.count(MaskReason.OVERFLOW));
		assertEquals(1, masked.count(MaskReason.TEXT));
		assertEquals(1, masked.count(MaskReason.TEMPERATURE_NOT_POSITIVE));
		assertEquals(7, masked.reasons().stream().filter(e -> e.reason() == MaskReason.TEXT).findFirst().orElseThrow().firstLine());
	}

	@Test
	void keepsNegativeResistances() throws DataReadException {
		Curve curve = Samples.read(Samples.write(folder, "T,R\n1,-1e-6\n2,2e-6\n")).curve();

		assertEquals(-1e-6, curve.value(0));
	}

	@Test
	void takesOneSetOfColumnsAsTold() throws DataReadException {
		Path file = Samples.write(folder, "a,b,c,d\n4200,1,100.5,2\n5500,2,90.25,3\n7250,3,-0.5,4\n");

		ReadResult byName = Samples.read(file, ReadOptions.automatic().withTemperature("a").withResistance("c").withUnit("a", "mK")
				.withSigma("d"));
		ReadResult byNumber = Samples.read(file,
				ReadOptions.automatic().withTemperature("1").withResistance("3").withUnit("1", "mK").withSigma("4"));

		assertArrayEquals(T, byName.curve().temperaturesK(), 1e-12);
		assertArrayEquals(R, byNumber.curve().values(), 1e-12);
		assertArrayEquals(new double[] { 2, 3, 4 }, byName.curve().sigmas());
		assertEquals(1, byNumber.chosen().temperature().number());
		assertEquals("mK", byNumber.chosen().temperature().unit().orElseThrow());
	}

	static Stream<Arguments> units() {
		return Stream.of(Arguments.of("K", "kOhm", 1, 0, 1e3, Quantity.RESISTANCE),
				Arguments.of("mK", "MOhm", 1e-3, 0, 1e6, Quantity.RESISTANCE),
				Arguments.of("°C", "mOhm", 1, 273.15, 1e-3, Quantity.RESISTANCE),
				Arguments.of("C", "µ\u2126", 1, 273.15, 1e-6, Quantity.RESISTANCE),
				Arguments.of("Kelvin", "Ohm/sq", 1, 0, 1, Quantity.SHEET_RESISTANCE),
				Arguments.of("K", "k\u03a9/□", 1, 0, 1e3, Quantity.SHEET_RESISTANCE),
				Arguments.of("K", "Ohm-m", 1, 0, 1, Quantity.RESISTIVITY),
				Arguments.of("K", "ohm cm", 1, 0, 1e-2, Quantity.RESISTIVITY),
				Arguments.of("K", "µ\u03a9·cm", 1, 0, 1e-8, Quantity.RESISTIVITY),
				Arguments.of("uK", "GOhm", 1e-6, 0, 1e9, Quantity.RESISTANCE));
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("units")
	void convertsUnits(String kelvin, String ohm, double factor, double offset, double resistanceFactor, Quantity quantity)
			throws DataReadException {
		Path inHeader = Samples.write(folder, "T (" + kelvin + "),R (" + ohm + "),sigma (" + ohm + ")\n10,3,0.1\n20,4,0.1\n");
		Path told = Samples.write(folder, "T,R,sigma\n10,3,0.1\n20,4,0.1\n");

		for (ReadResult result : new ReadResult[] { Samples.read(inHeader), Samples.read(told,
				ReadOptions.automatic().withUnit("T", kelvin).withUnit("R", ohm).withUnit("sigma", ohm)) }) {
			assertEquals(quantity, result.quantity());
			assertEquals(10 * factor + offset, result.curve().temperatureK(0), 1e-9);
			assertEquals(4 * resistanceFactor, result.curve().value(1), 1e-12 * resistanceFactor);
			assertEquals(0.1 * resistanceFactor, result.curve().sigma(1), 1e-12 * resistanceFactor);
		}
	}

	@Test
	void changesOfUnitAddNoRounding() throws DataReadException {
		Curve curve = Samples.read(Samples.write(folder, "T (mK),R (uOhm)\n350,7\n57,0.3\n")).curve();

		assertArrayEquals(new double[] { 0.35, 0.057 }, curve.temperaturesK());
		assertArrayEquals(new double[] { 7e-6, 3e-7 }, curve.values());
	}

	@Test
	void dividesStandardDeviationsByTheRootOfTheCount() throws DataReadException {
		Path file = Samples.write(folder, "T (K)\tR (Ohm)\tCount\tStDev (Ohms)\tStDev (V)\n4\t10\t300\t0.3\t9\n5\t11\t100\t0.2\t9\n");

		ReadResult result = Samples.read(file);

		assertEquals(0.3 / Math.sqrt(300), result.curve().sigma(0), 1e-15);
		assertEquals(0.02, result.curve().sigma(1), 1e-15);
		assertEquals("StDev (Ohms)", result.chosen().sigma().orElseThrow().name());
		assertEquals("Count", result.chosen().count().orElseThrow().name());
	}

	@Test
	void takesStandardErrorsAsTheyAre() throws DataReadException {
		Curve curve = Samples.read(Samples.write(folder, "T_K,R_ohm,sigma_ohm,Count\n4,10,0.5,300\n5,11,0.25,300\n")).curve();

		assertArrayEquals(new double[] { 0.5, 0.25 }, curve.sigmas());
	}

	@Test
	void masksFewRowsWithoutErrorAndDropsErrorsThatAreMostlyMissing() throws DataReadException {
		StringBuilder few = new StringBuilder("T,R,sigma\n");
		StringBuilder many = new StringBuilder("T,R,sigma\n");
		for (int i = 1; i <= 20; i++) {
			few.append(i).append(",5,").append(i == 7 ? "" : "0.1").append('\n');
			many.append(i).append(",5,").append(i % 2 == 0 ? "0" : "0.1").append('\n');
		}

		ReadResult one = Samples.read(Samples.write(folder, few.toString()));
		ReadResult half = Samples.read(Samples.write(folder, many.toString()));

		assertEquals(19, one.curve().size());
		assertEquals(1, one.masked().count(MaskReason.NO_SIGMA));
		assertEquals(8, one.masked().reasons().getFirst().firstLine());
		assertEquals(20, half.curve().size());
		assertFalse(half.curve().hasSigma());
		assertTrue(half.notes().stream().anyMatch(n -> n.contains("left out") && n.contains("10 of 20")), half.notes()::toString);
	}

	@Test
	void theFirstTableDecidesWhetherThereAreErrors() throws DataReadException {
		String with = "T (K),R (Ohm),sigma (Ohm)\n1,2,0.1\n2,3,0.1\n";
		String without = "T (K),R (Ohm)\n3,4\n";

		ReadResult first = Samples.read(Samples.write(folder, with + without));
		ReadResult second = Samples.read(Samples.write(folder, without + "4,5\n" + with));

		assertEquals(3, first.curve().size());
		assertFalse(first.curve().hasSigma());
		assertEquals(4, second.curve().size());
		assertFalse(second.curve().hasSigma());
	}

	@Test
	void makesSheetResistance() throws DataReadException {
		Path file = Samples.write(folder, "T,R,sigma\n1,10,1\n2,20,2\n");

		ReadResult result = Samples.read(file, ReadOptions.automatic().withSheetFactor(0.25));

		assertEquals(Quantity.SHEET_RESISTANCE, result.quantity());
		assertEquals("R_sq", result.quantity().symbol());
		assertArrayEquals(new double[] { 2.5, 5 }, result.curve().values());
		assertArrayEquals(new double[] { 0.25, 0.5 }, result.curve().sigmas());
	}

	@Test
	void aFactorBeyondAllBoundsMasks() throws DataReadException {
		Path file = Samples.write(folder, "T,R\n1,10\n2,1e30\n");

		ReadResult result = Samples.read(file, ReadOptions.automatic().withSheetFactor(1e300));

		assertEquals(1, result.masked().count(MaskReason.OVERFLOW));
	}

	@Test
	void refusesSheetFactorForResistivity() {
		Path file = Samples.write(folder, "T (K),rho (Ohm cm)\n1,10\n2,20\n");

		DataReadException e = Samples.refused(file, ReadOptions.automatic().withSheetFactor(2));

		assertEquals(Problem.WRONG_UNIT, e.problem());
		assertTrue(e.getMessage().contains("rho (Ohm cm)") && e.getMessage().contains("resistivity"), e.getMessage());
	}

	@Test
	void prefersResistanceToResistivityAndTheFilledChannel() throws DataReadException {
		Path file = Samples.write(folder, "T (K),rho (Ohm m),R1 (Ohm),R2 (Ohm)\n1,1,,5\n2,1,,6\n3,1,,7\n");

		ReadResult result = Samples.read(file);

		assertEquals("R2 (Ohm)", result.chosen().resistance().name());
		assertEquals(Quantity.RESISTANCE, result.quantity());
	}

	@Test
	void keepsOneDirectionOnly() throws DataReadException {
		Path file = Samples.write(folder, "T,R\n9,1\n6,2\n3,3\n4,4\n7,5\n10,6\n");

		Curve cooling = Samples.read(file, ReadOptions.automatic().withDirection(Direction.COOLING)).curve();

		assertArrayEquals(new double[] { 9, 6, 3 }, cooling.temperaturesK());
		assertEquals(1, cooling.sweeps().size());
		DataReadException none = Samples.refused(Samples.write(folder, "T,R\n9,1\n6,2\n3,3\n"),
				ReadOptions.automatic().withDirection(Direction.WARMING));
		assertEquals(Problem.NO_DATA, none.problem());
	}

	@Test
	void saysWhatItAssumed() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, "4.2,100\n5.2,90\n"));

		assertTrue(result.notes().stream().anyMatch(n -> n.contains("column 1 is taken as temperature in K")), result.notes()::toString);
		assertTrue(result.notes().stream().anyMatch(n -> n.contains("column 2 is taken as resistance in Ohm")), result.notes()::toString);
	}

	@Test
	void countsTextAndForeignRowsInNotes() throws DataReadException {
		Path file = Samples.write(folder, "T (K),R (Ohm)\n1,2\n2,3\nend of scan\nT (K),U (V)\n5,6\n7,8\n");

		ReadResult result = Samples.read(file);

		assertEquals(2, result.curve().size());
		assertTrue(result.notes().stream().anyMatch(n -> n.contains("2 rows of other tables") && n.contains("line 6")), result.notes()::toString);
		assertTrue(result.notes().stream().anyMatch(n -> n.contains("1 lines of text") && n.contains("line 4")), result.notes()::toString);
	}
}
