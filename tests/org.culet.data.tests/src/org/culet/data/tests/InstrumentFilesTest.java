package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.culet.data.Curve;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Direction;
import org.culet.data.MaskReason;
import org.culet.data.Quantity;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of instruments' own programs: PPMS options of both generations, Hall system. */
class InstrumentFilesTest {

	@TempDir
	Path folder;

	@Test
	void readsTheResistivityOption() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, Samples.ppms(), StandardCharsets.ISO_8859_1));

		assertEquals("ppms", result.format());
		assertEquals("Bridge 3 Resistance (Ohms)", result.chosen().resistance().name());
		assertEquals(13, result.chosen().resistance().number());
		Curve curve = result.curve();
		assertEquals(List.of(Direction.COOLING, Direction.WARMING), curve.sweeps().stream().map(s -> s.direction()).toList());
		assertEquals(5, curve.sweeps().getFirst().size());
		assertEquals(0.04 * 1.1, curve.value(0), 1e-15);
		// scatter of the resistivity over the root of 25 readings, times ohm per ohm metre
		assertEquals(2e-8 / 5 * 400, curve.sigma(0), 1e-18);
		assertEquals("12.5", result.properties().get("Sample3 Cross Section"));
		assertEquals("PPMS MultiVu Application, 1.5.11", result.properties().get("APPNAME"));
	}

	@Test
	void readsResistivityWhereAsked() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, Samples.ppms()),
				ReadOptions.automatic().withResistance("Bridge 3 Resistivity"));

		assertEquals(Quantity.RESISTIVITY, result.quantity());
		assertEquals(2e-8 / 5, result.curve().sigma(0), 1e-20);
	}

	@Test
	void readsTheElectricalTransportOption() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, Samples.eto()));

		assertEquals("Resistance Ch1 (Ohms)", result.chosen().resistance().name());
		assertArrayEquals(new double[] { 90, 91, 92, 93, 94 }, result.curve().temperaturesK());
		assertEquals(3, result.masked().count(MaskReason.BLANK));
		assertEquals(1e-5, result.curve().sigma(0));
		assertTrue(result.notes().stream().anyMatch(n -> n.contains("magnetic field of 90000.2 Oe")), result.notes()::toString);
	}

	@ParameterizedTest
	@CsvSource({ "'HeatCapacity,3.9.11,1.7', heat capacity", "'THERMAL_TRANSPORT,1.0,1.1', thermal transport",
			"'VSM, Release 1.5', magnetometer" })
	void refusesOtherOptionsByName(String option, String words) {
		Path file = Samples.write(folder, Samples.ppms(option, "Time (s),Temperature (K),Resistance (Ohm)\n1,2,3\n2,3,4\n"));

		DataReadException e = Samples.refused(file);

		assertEquals(Problem.WRONG_CONTENT, e.problem());
		assertTrue(e.sentence().contains(words), e.getMessage());
	}

	@Test
	void readsAnotherOptionWhereTheUserNamesTheColumn() throws DataReadException {
		Path file = Samples.write(folder, Samples.ppms("THERMAL_TRANSPORT,1.0", "Temperature (K),Resistance (Ohm)\n1,2\n2,3\n"));

		assertEquals(2, Samples.read(file, ReadOptions.automatic().withResistance("Resistance")).curve().size());
	}

	@Test
	void refusesCutHeaders() {
		DataReadException noData = Samples.refused(Samples.write(folder, "[Header]\nBYAPP, Resistivity\nINFO, 1, Samp"));
		DataReadException noNames = Samples.refused(Samples.write(folder, "[Header]\nBYAPP, Resistivity\n[Data]\n"));
		DataReadException noRows = Samples.refused(Samples.write(folder, Samples.ppms("Resistivity", "T (K),R (Ohm)")));

		assertEquals(Problem.TRUNCATED, noData.problem());
		assertEquals(3, noData.line().orElseThrow());
		assertEquals(Problem.TRUNCATED, noNames.problem());
		assertEquals(Problem.NO_DATA, noRows.problem());
	}

	@Test
	void refusesACutRow() {
		String text = Samples.ppms();

		DataReadException e = Samples.refused(Samples.write(folder, text.substring(0, text.length() - 30)));

		assertEquals(Problem.TRUNCATED, e.problem(), e.getMessage());
		assertEquals(text.lines().count(), e.line().orElseThrow());
	}

	@Test
	void refusesFieldSweepsUnlessTold() throws DataReadException {
		StringBuilder table = new StringBuilder("Temperature (K),Magnetic Field (Oe),Bridge 1 Resistance (Ohms)\n");
		for (int i = 0; i < 40; i++) {
			table.append(2 + 1e-3 * (i % 3)).append(',').append(-10000 + 500 * i).append(',').append(0.4 + 1e-3 * i).append('\n');
		}
		Path file = Samples.write(folder, Samples.ppms("Resistivity", table.toString()));

		DataReadException e = Samples.refused(file);
		ReadResult told = Samples.read(file, ReadOptions.automatic().withTemperature("Temperature (K)"));

		assertEquals(Problem.FIELD_SWEEP, e.problem());
		assertTrue(e.sentence().contains("-10000 to 9500 Oe"), e.getMessage());
		assertEquals(40, told.curve().size());
		assertEquals(40, Samples.read(file, ReadOptions.automatic().withFieldSweepAccepted(true)).curve().size());
	}

	@Test
	void refusesFieldSweepsAtSeveralTemperatures() {
		StringBuilder table = new StringBuilder("T (K)\tField (T)\tR (Ohm)\n");
		for (int t = 2; t <= 20; t += 6) {
			for (int i = 0; i < 20; i++) {
				table.append(t).append('\t').append(0.45 * i).append('\t').append(5 + i).append('\n');
			}
		}

		assertEquals(Problem.FIELD_SWEEP, Samples.refused(Samples.write(folder, table.toString())).problem());
	}

	@Test
	void refusesFieldSweepsInTeslaWithoutUnit() throws DataReadException {
		StringBuilder sweep = new StringBuilder("T\tB field\tR\n");
		StringBuilder constant = new StringBuilder("T\tB field\tR\n");
		for (int i = 0; i < 40; i++) {
			sweep.append("2.0\t").append(-9 + 0.45 * i).append("\t5\n");
			constant.append(2 + i).append("\t").append(9 + 1e-4 * (i % 3)).append("\t5\n");
		}

		assertEquals(Problem.FIELD_SWEEP, Samples.refused(Samples.write(folder, sweep.toString())).problem());
		assertEquals(40, Samples.read(Samples.write(folder, constant.toString())).curve().size());
	}

	@Test
	void notesAFieldThatChangesBetweenSweeps() throws DataReadException {
		StringBuilder table = new StringBuilder("T (K)\tField (Oe)\tR (Ohm)\n");
		for (int i = 0; i < 40; i++) {
			table.append(i < 20 ? 2 + i : 22 - (i - 20)).append('\t').append(i < 20 ? 0 : 90000).append("\t5\n");
		}

		ReadResult result = Samples.read(Samples.write(folder, table.toString()));

		assertTrue(result.notes().stream().anyMatch(n -> n.contains("changes within the file, from 0 to 90000 Oe")), result.notes()::toString);
	}

	@Test
	void anOverflowOfTheFieldIsNoMovement() throws DataReadException {
		Path file = Samples.write(folder, "T (K)\tField (Oe)\tR (Ohm)\n1\t0\t5\n2\t9.9e37\t5\n3\t1e400\t5\n4\tNaN\t5\n5\t0\t5\n");

		assertEquals(5, Samples.read(file).curve().size());
	}

	@Test
	void readsZeroFieldTablesOfTheHallSystem() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, Samples.hall(), StandardCharsets.ISO_8859_1));

		assertEquals("hall", result.format());
		assertEquals(Quantity.RESISTIVITY, result.quantity());
		assertArrayEquals(new double[] { 23.5, 24.2, 27.6, 27.5, 30.1, 33.8 }, result.curve().temperaturesK());
		assertEquals(41.549, result.curve().value(0), 1e-12);
		assertEquals(1, result.masked().count(MaskReason.TEXT));
		assertEquals(1, result.masked().count(MaskReason.OVERFLOW));
		assertEquals(14, result.masked().reasons().stream().filter(r -> r.reason() == MaskReason.TEXT).findFirst().orElseThrow()
				.firstLine());
		assertEquals("3.0 [µm]", result.properties().get("Thickness"));
		assertEquals(1, result.curve().sweeps().size());
		assertTrue(result.notes().stream().anyMatch(n -> n.contains("2 rows of 1 in-field")), result.notes()::toString);
	}

	@Test
	void readsInFieldTablesWhereTold() throws DataReadException {
		ReadResult result = Samples.read(Samples.write(folder, Samples.hall()),
				ReadOptions.automatic().withResistance("Resistivity [ohm cm]"));

		assertArrayEquals(new double[] { 23.6, 24.3 }, result.curve().temperaturesK());
	}

	@Test
	void refusesHallFilesWithoutTemperatureDependence() {
		DataReadException e = Samples.refused(Samples.write(folder, Samples.hallCurrentVoltage()));

		assertEquals(Problem.WRONG_CONTENT, e.problem());
		assertTrue(e.sentence().contains("1 I-V table") && e.sentence().contains("zero-field"), e.getMessage());
	}

	@Test
	void refusesACutHallFile() {
		String text = Samples.hall();
		int row = text.lastIndexOf("33.8\t0.1\t1.1E+3");

		// within the table, within its last number, and within the text after it
		for (int end : new int[] { row + 8, row + 12, text.indexOf("<Step 3") + 5 }) {
			DataReadException e = Samples.refused(Samples.write(folder, text.substring(0, end)));

			assertEquals(Problem.TRUNCATED, e.problem(), e.getMessage());
			assertEquals(text.substring(0, end).lines().count(), e.line().orElseThrow());
		}
	}
}
