package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.culet.analysis.Progress;
import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.RunInput;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageChoices;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.input.SweepCorrections;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.input.SweepMasks;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Direction;
import org.culet.data.Quantity;
import org.culet.data.RawFileStore;
import org.culet.data.ReadOptions;
import org.culet.model.RowSet;
import org.culet.physics.SheetGeometry;
import org.culet.physics.series.Branch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections, masks, checksums: what happens to a sweep before physics sees it. */
class SweepLoadingTest {

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void writeCurve() throws Exception {
		StringBuilder text = new StringBuilder("T_K,R_ohm\n");
		for (int i = 0; i < 40; i++) {
			text.append(40 - i).append(',').append(100 + i).append('\n');
		}
		for (int i = 0; i < 10; i++) {
			text.append(2 + i).append(',').append(200 + i).append('\n');
		}
		file = folder.resolve("a.csv");
		Files.writeString(file, text);
	}

	private StudyResult run(SweepInput sweep, Optional<SheetGeometry> geometry) throws InterruptedException {
		StageInput stage = new StageInput("s", "", Optional.empty(), OptionalDouble.of(1), OptionalDouble.empty(), Branch.UP, false, List.of(),
				Optional.empty(), List.of(sweep), StageChoices.none());
		SampleInput sample = new SampleInput("x", "x", geometry, OptionalDouble.empty(), List.of(new RunInput("r", "r", List.of(stage))));
		return Campaigns.quick(1).run(new StudyInput("t", "t", List.of(sample), List.of()), Progress.NONE);
	}

	private List<SweepResult> sweeps(SweepInput sweep) throws InterruptedException {
		StudyResult result = run(sweep, Optional.empty());
		assertEquals(List.of(), result.problems());
		return result.samples().get(0).stages().get(0).sweeps();
	}

	private SweepInput input(OptionalInt index, SweepCorrections corrections, SweepMasks masks, Optional<String> sha256) {
		return new SweepInput("a", new RawFile(file, "a.csv", sha256), index, ReadOptions.automatic(), corrections, masks, Optional.empty());
	}

	@Test
	void allSweepsOrOneOfThem() throws Exception {
		List<SweepResult> all = sweeps(SweepInput.ofFile(new RawFile(file, "a.csv", Optional.empty())));
		assertEquals(List.of(Direction.COOLING, Direction.WARMING), all.stream().map(SweepResult::direction).toList());
		assertEquals(50, all.stream().mapToInt(SweepResult::measured).sum());
		List<SweepResult> one = sweeps(input(OptionalInt.of(1), SweepCorrections.none(), SweepMasks.none(), Optional.empty()));
		assertEquals(List.of(Direction.WARMING), one.stream().map(SweepResult::direction).toList());
		StudyResult none = run(input(OptionalInt.of(7), SweepCorrections.none(), SweepMasks.none(), Optional.empty()), Optional.empty());
		assertTrue(none.problems().get(0).message().contains("no sweep number 8"), none.problems().toString());
	}

	@Test
	void leadsAndOffsetComeOffBeforeTheSheetFactor() throws Exception {
		SweepCorrections corrections = new SweepCorrections(Optional.empty(), OptionalDouble.of(10), OptionalDouble.of(5),
				OptionalDouble.of(2));
		SweepResult first = sweeps(input(OptionalInt.of(0), corrections, SweepMasks.none(), Optional.empty())).get(0);
		assertEquals(Quantity.SHEET_RESISTANCE, first.quantity());
		assertEquals(2 * (100 - 15), first.curve().resistanceOhm(0), 1e-12);
		assertEquals(OptionalDouble.of(2), first.sheetFactor());
	}

	@Test
	void geometryOfTheSampleMakesSheetResistance() throws Exception {
		StudyResult result = run(input(OptionalInt.of(0), SweepCorrections.none(), SweepMasks.none(), Optional.empty()),
				Optional.of(new SheetGeometry(50e-6, 200e-6, 0, 0)));
		SweepResult sweep = result.samples().get(0).stages().get(0).sweeps().get(0);
		assertEquals(25, sweep.curve().resistanceOhm(0), 1e-12);
		assertEquals(OptionalDouble.of(0.25), sweep.sheetFactor());
	}

	@Test
	void whatIsPerSquareAlreadyHasNoSheetFactorOfItsOwn() throws Exception {
		Files.writeString(file, Files.readString(file).replace("R_ohm", "R_sq_ohm"));
		StudyResult result = run(input(OptionalInt.of(0), SweepCorrections.none(), SweepMasks.none(), Optional.empty()),
				Optional.of(new SheetGeometry(50e-6, 200e-6, 0, 0)));
		SweepResult sweep = result.samples().get(0).stages().get(0).sweeps().get(0);
		assertEquals(Quantity.SHEET_RESISTANCE, sweep.quantity());
		assertEquals(100, sweep.curve().resistanceOhm(0), 1e-12);
		assertEquals(OptionalDouble.empty(), sweep.sheetFactor());
	}

	@Test
	void masksTakePointsAwayAndSayWhy() throws Exception {
		SweepMasks masks = new SweepMasks(List.of(new SweepMasks.Points(RowSet.of(0, 1, 99), "spikes")),
				List.of(new SweepMasks.Interval(0, 10, "heater")), List.of());
		SweepResult sweep = sweeps(input(OptionalInt.of(0), SweepCorrections.none(), masks, Optional.empty())).get(0);
		assertEquals(38.0, sweep.curve().temperatureK(0));
		assertEquals(11.0, sweep.lowestK());
		assertEquals(2, sweep.maskedByHand().size());
		assertEquals(sweep.measured(), sweep.curve().size() + sweep.aside().size(), "what is set aside can still be seen");
		assertEquals(40.0, sweep.aside().temperatureK(0));
		assertEquals(2, sweep.aside().size() - sweep.aside().within(0, 10).size(), "the spikes");
		SweepMasks whole = new SweepMasks(List.of(), List.of(), List.of("wrong sample"));
		SweepResult empty = sweeps(input(OptionalInt.of(0), SweepCorrections.none(), whole, Optional.empty())).get(0);
		assertEquals(0, empty.curve().size());
		assertTrue(empty.tc().isEmpty());
	}

	@Test
	void changedRawFileIsNotUsed() throws Exception {
		String right = RawFileStore.sha256(file);
		assertEquals(1, sweeps(input(OptionalInt.of(0), SweepCorrections.none(), SweepMasks.none(), Optional.of(right))).size());
		String wrong = "0".repeat(64);
		StudyResult result = run(input(OptionalInt.of(0), SweepCorrections.none(), SweepMasks.none(), Optional.of(wrong)), Optional.empty());
		assertEquals(0, result.samples().get(0).stages().get(0).sweeps().size());
		assertTrue(result.problems().get(0).message().contains("has changed"), result.problems().toString());
	}

	@Test
	void sensorCalibrationTurnsReadingsIntoKelvin() throws Exception {
		Path calibration = folder.resolve("sensor.340");
		Files.writeString(calibration, "Sensor Model:   test\nSerial Number:  1\nData Format:    3      (Ohms/Kelvin)\nSetPoint Limit: 400.0\n"
				+ "Temperature coefficient:  1 (Negative)\nNumber of Breakpoints:   3\n\nNo.   Units      Temperature (K)\n\n"
				+ "  1  5.0  80.0\n  2  20.0  20.0\n  3  45.0  4.0\n");
		SweepCorrections corrections = new SweepCorrections(Optional.of(new RawFile(calibration, "sensor.340", Optional.empty())),
				OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
		SweepResult sweep = sweeps(input(OptionalInt.of(0), corrections, SweepMasks.none(), Optional.empty())).get(0);
		assertEquals(Direction.WARMING, sweep.direction(), "falling ohms are rising kelvin");
		assertEquals(4 + 16 * 5 / 25.0, sweep.curve().temperatureK(0), 1e-9);
		assertTrue(sweep.notes().stream().anyMatch(n -> n.contains("points outside of it are left out")), sweep.notes().toString());
	}
}
