package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.culet.data.Curve;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Direction;
import org.culet.data.MaskReason;
import org.culet.data.Quantity;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.SensorCurve;
import org.culet.data.Spectrum;
import org.junit.jupiter.api.Test;

/** The measured files, which are not part of the project: skipped where they are not there. */
class MeasuredFilesTest {

	private static Path data() {
		Optional<Path> found = Optional.ofNullable(System.getenv("CULET_SHARED")).map(Path::of);
		for (Path p = Path.of("").toAbsolutePath(); found.isEmpty() && p != null; p = p.getParent()) {
			Path beside = p.resolveSibling("shared");
			found = Files.isDirectory(beside.resolve("data")) ? Optional.of(beside) : Optional.empty();
		}
		assumeTrue(found.isPresent() && Files.isDirectory(found.get().resolve("data")), "no folder of measured files");
		return found.get().resolve("data");
	}

	private static Path only(String folder, String beginning) throws IOException {
		try (Stream<Path> files = Files.list(data().resolve(folder))) {
			return files.filter(f -> f.getFileName().toString().startsWith(beginning)).findFirst().orElseThrow();
		}
	}

	private static List<Direction> directions(Curve curve) {
		return curve.sweeps().stream().map(s -> s.direction()).toList();
	}

	@Test
	void everyCurveFileIsReadOrRefusedWithASentence() throws IOException {
		List<String> read = new ArrayList<>();
		List<Path> files;
		try (Stream<Path> all = Files.walk(data().resolve("curves"))) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			try {
				assertTrue(Samples.read(file).curve().size() > 0, file::toString);
				read.add(file.getFileName().toString());
			} catch (DataReadException e) {
				assertTrue(e.sentence().length() > 20, e.getMessage());
				assertTrue(List.of(Problem.WRONG_CONTENT, Problem.FIELD_SWEEP).contains(e.problem()), e.getMessage());
			}
		}
		assertEquals(8, read.size(), read::toString);
	}

	@Test
	void fourProbeFileHasACoolingAndAWarmingSweep() throws IOException, DataReadException {
		ReadResult result = Samples.read(only("curves/superconductor-4probe-ppms", "4-probe"));
		Curve curve = result.curve();

		assertEquals(359, curve.size());
		assertEquals(0, result.masked().rows());
		assertEquals("Bridge 3 Resistance (Ohms)", result.chosen().resistance().name());
		assertEquals(List.of(Direction.COOLING, Direction.WARMING), directions(curve));
		assertEquals(10.00135, curve.sweeps().get(0).highK(), 1e-5);
		assertEquals(1.80895, curve.sweeps().get(0).lowK(), 1e-5);
		assertEquals(300.15051, curve.sweeps().get(1).highK(), 1e-5);
		assertEquals(34, curve.sweeps().get(0).size());
	}

	@Test
	void hallFilmHasItsZeroFieldRowsOnly() throws IOException, DataReadException {
		ReadResult result = Samples.read(only("curves/activated-film-hall-system", "22-211-G"));

		assertEquals(101, result.curve().size());
		assertEquals(Quantity.RESISTIVITY, result.quantity());
		assertEquals(41.549, result.curve().value(0), 1e-9);
		assertEquals(List.of(Direction.WARMING), directions(result.curve()));
		for (String name : List.of("20-154-G", "21-032-GK", "23-026-AG")) {
			DataReadException e = Samples.refused(only("curves/activated-film-hall-system", name));
			assertEquals(Problem.WRONG_CONTENT, e.problem());
			assertTrue(e.sentence().contains("4 I-V tables"), e.getMessage());
		}
	}

	@Test
	void vanadiumDioxideHasALoop() throws IOException, DataReadException {
		Curve curve = Samples.read(only("curves/hysteresis-loop-tsv", "dev4")).curve();

		assertEquals(301, curve.size());
		assertEquals(List.of(Direction.COOLING, Direction.WARMING), directions(curve));
	}

	@Test
	void metalFilesHaveErrorsFromScatterAndCount() throws IOException, DataReadException {
		Curve thirteen = Samples.read(only("curves/metal-warming-tsv", "moly_32_4pt_warming_")).curve();
		Curve warming = Samples.read(only("curves/metal-warming-tsv", "moly_32_4pt_warming2")).curve();

		assertEquals(13, thirteen.size());
		assertEquals(List.of(Direction.NONE), directions(thirteen));
		assertEquals(0.002892607216 / Math.sqrt(300), thirteen.sigma(0), 1e-15);
		assertEquals(51, warming.size());
		assertEquals(List.of(Direction.WARMING), directions(warming));
	}

	@Test
	void copperIsAResistivity() throws IOException, DataReadException {
		ReadResult result = Samples.read(only("curves/metal-noise-floor-txt", "Cu"));

		assertEquals(8946, result.curve().size());
		assertEquals(Quantity.RESISTIVITY, result.quantity());
		assertEquals(5.1528037e-11, result.curve().value(0));
		assertEquals(List.of(Direction.WARMING), directions(result.curve()));
	}

	@Test
	void thermometerHasNoHeaderAndCools() throws IOException, DataReadException {
		Curve curve = Samples.read(only("curves/resistance-thermometer-csv", "ROX")).curve();

		assertEquals(252, curve.size());
		assertEquals(List.of(Direction.COOLING), directions(curve));
		assertEquals(0.0224, curve.temperatureK(251));
		assertEquals(39016.93688, curve.value(251));
	}

	@Test
	void fieldSweepIsRefusedUnlessTold() throws IOException, DataReadException {
		Path file = only("curves/magnetoresistance-ppms", "Resistivity");

		assertEquals(Problem.FIELD_SWEEP, Samples.refused(file).problem());
		assertEquals(1401, Samples.read(file, ReadOptions.automatic().withTemperature("Temperature (K)")).curve().size());
	}

	@Test
	void electricalTransportOptionHasOneLiveChannel() throws IOException, DataReadException {
		ReadResult result = Samples.read(only("curves/magnetoresistance-ppms", "testPPMS"));

		assertEquals("Resistance Ch1 (Ohms)", result.chosen().resistance().name());
		assertEquals(23, result.curve().size());
		assertEquals(58, result.masked().count(MaskReason.BLANK));
	}

	@Test
	void otherOptionsAreRefusedByName() throws IOException {
		assertTrue(Samples.refused(only("curves/other-ppms-options", "Heat")).sentence().contains("heat capacity option"));
		assertTrue(Samples.refused(only("curves/other-ppms-options", "Thermal")).sentence().contains("thermal transport option"));
	}

	@Test
	void otherProgramsTablesAreRefusedForWhatTheyLack() throws IOException {
		for (String name : List.of("pymeasure", "qcodes_data_001_testsweep_15_42_57_dac", "qcodes_data_002")) {
			String sentence = Samples.refused(only("curves/table-formats", name)).sentence();
			assertTrue(sentence.contains("no column is a temperature; the table has"), sentence);
		}
		ReadOptions told = ReadOptions.automatic().withTemperature("dac_ch1_set").withResistance("dmm_voltage");
		assertEquals(Problem.WRONG_CONTENT, Samples.refused(only("curves/table-formats", "qcodes_data_001_testsweep_15_42_57_snap"),
				told).problem());
	}

	@Test
	void qcodesTableIsReadWhereTheColumnsAreTold() throws IOException, DataReadException {
		ReadResult result = Samples.read(only("curves/table-formats", "qcodes_data_001_testsweep_15_42_57_dac"),
				ReadOptions.automatic().withTemperature("1").withResistance("dmm_voltage"));

		assertEquals(200, result.curve().size());
		assertEquals(1, result.masked().count(MaskReason.TEMPERATURE_NOT_POSITIVE));
	}

	@Test
	void everySpectrumIsRead() throws IOException, DataReadException {
		assertEquals(3648, Spectrum.read(only("spectra/ruby-in-dac", "test_data1")).size());
		assertEquals(3648, Spectrum.read(only("spectra/ruby-in-dac", "test_data2")).size());
		for (String name : List.of("p1.1", "p1.2", "p1.3")) {
			Spectrum spectrum = Spectrum.read(only("spectra/ruby-low-resolution", name));
			assertEquals(395, spectrum.size());
			assertTrue(spectrum.intensity(0) < 0);
		}
		assertThrows(DataReadException.class, () -> Samples.read(only("spectra/ruby-in-dac", "test_data1")));
	}

	@Test
	void sensorCurveIsRead() throws IOException, DataReadException {
		SensorCurve curve = SensorCurve.read(only("calibration", "dt-670"));

		assertEquals(144, curve.size());
		assertEquals("DT-670-SD-1.4L", curve.model().orElseThrow());
		assertEquals(500.0, curve.temperatureK(0.090681).orElseThrow());
		assertEquals(1.4, curve.temperatureK(1.644290).orElseThrow());
		assertFalse(curve.temperatureK(2.0).isPresent());
	}
}
