package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.PressureFinder;
import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.RubyInput;
import org.culet.analysis.input.StageChoices;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.StagePressure;
import org.culet.physics.series.Branch;
import org.junit.jupiter.api.Test;

class PressureFinderTest {

	private final List<Problem> problems = new ArrayList<>();

	private static RubyInput ruby(String id, double nm, Optional<Boolean> after) {
		return new RubyInput(id, OptionalDouble.of(nm), OptionalDouble.of(0.01), Optional.empty(), OptionalDouble.of(296),
				OptionalDouble.of(694.24), OptionalDouble.empty(), OptionalDouble.of(296), Optional.of("mao1986"), Optional.empty(),
				Optional.empty(), after);
	}

	private static StageInput stage(OptionalDouble nominal, Optional<String> chosen, RubyInput... rubies) {
		return new StageInput("s", "", Optional.empty(), nominal, OptionalDouble.of(0.05), Branch.UP, false, List.of(rubies), chosen, List.of(),
				StageChoices.none());
	}

	/** 699.70 nm is 15.3728 GPa on mao1986 (physics-cases F02a). */
	@Test
	void rubyWinsOverTheNoteAndADifferenceIsSaid() {
		StagePressure p = PressureFinder.find(stage(OptionalDouble.of(12), Optional.empty(), ruby("a", 699.70, Optional.empty())), problems)
				.orElseThrow();
		assertEquals(StagePressure.Source.RUBY, p.source());
		assertEquals(15.3728, p.pressureGPa(), 1e-4);
		assertTrue(p.warnings().stream().anyMatch(w -> w.contains("differ beyond both errors")), p.warnings().toString());
		StagePressure close = PressureFinder.find(stage(OptionalDouble.of(15.4), Optional.empty(), ruby("a", 699.70, Optional.empty())),
				problems).orElseThrow();
		assertTrue(close.warnings().stream().noneMatch(w -> w.contains("differ beyond")), close.warnings().toString());
		assertEquals(List.of(), problems);
	}

	/** A warm reading carries what the cool-down may change: at least 0.2 GPa or 3 % (physics.md 2.4). */
	@Test
	void warmReadingIsLessCertainAtLowTemperature() {
		StagePressure p = PressureFinder.find(stage(OptionalDouble.empty(), Optional.empty(), ruby("a", 699.70, Optional.empty())), problems)
				.orElseThrow();
		assertEquals(Math.hypot(p.ruby().orElseThrow().sigmaGPa(), 0.03 * p.pressureGPa()), p.sigmaGPa().orElseThrow(), 1e-9);
	}

	@Test
	void chosenReadingThenAfterCoolingThenTheLast() {
		RubyInput before = ruby("before", 696, Optional.of(false));
		RubyInput after = ruby("after", 697, Optional.of(true));
		RubyInput last = ruby("last", 698, Optional.of(false));
		assertEquals(Optional.of("after"), PressureFinder.find(stage(OptionalDouble.empty(), Optional.empty(), before, after, last), problems)
				.orElseThrow().readingId());
		assertEquals(Optional.of("last"),
				PressureFinder.find(stage(OptionalDouble.empty(), Optional.empty(), before, last), problems).orElseThrow().readingId());
		assertEquals(Optional.of("before"), PressureFinder
				.find(stage(OptionalDouble.empty(), Optional.of("before"), before, after, last), problems).orElseThrow().readingId());
	}

	@Test
	void readingThatCannotBeUsedIsReported() {
		RubyInput missing = new RubyInput("gone", OptionalDouble.empty(), OptionalDouble.empty(),
				Optional.of(new RawFile(Path.of("gone.txt"), "gone.txt", Optional.empty())), OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
		StagePressure p = PressureFinder.find(stage(OptionalDouble.of(3), Optional.empty(), missing), problems).orElseThrow();
		assertEquals(StagePressure.Source.NOMINAL, p.source());
		assertEquals(1, problems.size());
		assertTrue(PressureFinder.find(stage(OptionalDouble.empty(), Optional.empty(), missing), problems).isEmpty());
	}

	@Test
	void unknownScaleIsNamedWithThoseThatExist() {
		RubyInput wrong = new RubyInput("a", OptionalDouble.of(697), OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.of("mao1968"), Optional.empty(),
				Optional.empty(), Optional.empty());
		String message = assertThrows(IllegalArgumentException.class, () -> PressureFinder.evaluate(wrong)).getMessage();
		assertTrue(message.contains("mao1968") && message.contains("mao1986"), message);
	}
}
