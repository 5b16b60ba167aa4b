package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

import org.culet.analysis.imports.NameFacts;
import org.culet.analysis.imports.NamePattern;
import org.culet.data.Direction;
import org.culet.data.ManifestRow.Branch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

	private static NameFacts read(String pattern, String name) {
		return NamePattern.of(pattern).match(Path.of(name)).orElseThrow(() -> new AssertionError(pattern + " does not fit " + name));
	}

	@Test
	void theExampleOfTheManual() {
		NameFacts facts = read("{sample}_{pressure}GPa_{direction}", "T_9.4GPa_cool.dat");
		assertEquals(Optional.of("T"), facts.sample());
		assertEquals(OptionalDouble.of(9.4), facts.pressureGPa());
		assertEquals(Optional.of(Direction.COOLING), facts.direction());
		assertEquals(Optional.empty(), facts.branch());
	}

	@ParameterizedTest
	@CsvSource({ "{sample}_{pressure}GPa,T_9.4GPa,9.4", "{sample}_{pressure}GPa,T_9.4GPa.dat,9.4", "{sample}_{pressure}GPa,T_9p4GPa.dat,9.4",
			"{sample}_{pressure}kbar,T_94kbar.dat,9.4", "{sample} {pressure} GPa,film B 3.5 GPa.dat,3.5", "{sample}_{pressure},T_9.4.dat,9.4",
			"{sample}_{pressure},T_94kbar.dat,9.4", "{sample}_{pressure},T_9400MPa.dat,9.4", "{sample}_{pressure}[_{direction}],T_ambient_warm.dat,0",
			"{sample}_{pressure}GPa[_{direction}],T_0GPa.txt,0", "*{pressure}gpa*,run12-x-7.25GPa-b.dat,7.25", "{sample}_-{pressure}GPa,T_-1GPa.dat,1" })
	void pressuresInManyHands(String pattern, String name, double expected) {
		assertEquals(expected, read(pattern, name).pressureGPa().getAsDouble(), 0, name);
	}

	@ParameterizedTest
	@CsvSource({ "cool,COOLING", "Cooling,COOLING", "cooldown,COOLING", "CD,COOLING", "warm,WARMING", "warming,WARMING", "warmup,WARMING", "heating,WARMING",
			"w,WARMING" })
	void directions(String word, Direction expected) {
		assertEquals(Optional.of(expected), read("{sample}_{pressure}GPa_{direction}", "A_1GPa_" + word + ".dat").direction());
	}

	@ParameterizedTest
	@CsvSource({ "up,UP", "down,DOWN", "depress,DOWN", "release,DOWN", "press,UP", "decompression,DOWN", "pressurising,UP", "unloading,DOWN" })
	void branches(String word, Branch expected) {
		assertEquals(Optional.of(expected), read("{sample}_{branch}_{pressure}GPa", "A_" + word + "_1GPa.dat").branch());
	}

	@Test
	void foldersAndTheOtherNumbers() {
		NameFacts facts = read("{sample}/{run}/{pressure}GPa_{sigma}_{thickness}nm_{excitation}nA {comment}",
				"/data/film A/autumn/5.2GPa_0.1_32nm_10nA second try.dat");
		assertEquals(new NameFacts(Optional.of("film A"), Optional.of("autumn"), OptionalDouble.of(5.2), OptionalDouble.of(0.1), Optional.empty(),
				Optional.empty(), OptionalDouble.of(32), OptionalDouble.of(1e-8), Optional.of("second try")), facts);
	}

	@Test
	void aNameThatDoesNotFitSaysNothing() {
		NamePattern pattern = NamePattern.of("{sample}_{pressure}GPa_{direction}");
		assertEquals(Optional.empty(), pattern.match(Path.of("T_9.4GPa_sideways.dat")));
		assertEquals(Optional.empty(), pattern.match(Path.of("notes.txt")));
		assertEquals(Optional.empty(), NamePattern.of("{pressure}GPa").match(Path.of("19.GPa.dat")), "no piece of a number");
	}

	@Test
	void bracketsCanBeMeant() {
		assertEquals(Optional.of("a"), read("{sample} \\[{pressure}GPa\\]", "a [3GPa].dat").sample());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "'';empty", "{sampel}_x;{sampel} is not known", "{sample;{ is not closed", "{sample}{sample};twice", "a]b;] closes nothing",
			"[a;not closed", "a}b;} closes nothing", "[a[b]];within another", "a\\b;folders are separated by /" })
	void aPatternThatIsNoneIsRefusedWithItsPlace(String pattern, String why) {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> NamePattern.of(pattern));
		assertTrue(e.getMessage().contains(why), e.getMessage());
	}

	private static List<Path> paths(String... names) {
		return List.of(names).stream().map(Path::of).toList();
	}

	private static NamePattern guess(String... names) {
		return NamePattern.guess(paths(names), Set.of());
	}

	@Test
	void theGuessReadsTheExample() {
		assertEquals("{sample}_{pressure}GPa_{direction}", guess("T_9.4GPa_cool.dat", "T_9.4GPa_warm.dat", "I_0GPa_cool.dat").text());
	}

	@Test
	void theGuessLetsADirectionBeMissing() {
		List<Path> files = paths("T_9.4GPa_cool.dat", "T_9.4GPa.dat", "T_10.4GPa_warm.dat");
		assertEquals(3, NamePattern.guess(files, Set.of()).matches(files));
	}

	@Test
	void aRunningNumberIsNotTheSample() {
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			files.add(Path.of(String.format(Locale.ROOT, "T_%03d_%.1fGPa_%s.dat", i, 0.4 * i, i % 2 == 0 ? "cool" : "warm")));
		}
		NamePattern pattern = NamePattern.guess(files, Set.of());
		assertEquals(40, pattern.matches(files));
		assertTrue(files.stream().allMatch(f -> pattern.match(f).orElseThrow().sample().equals(Optional.of("T"))), pattern.text());
	}

	@Test
	void aSampleOfSeveralWordsStaysWhole() {
		assertEquals(Optional.of("film B"), guess("film B 3.5 GPa.dat", "film B 4.5 GPa.dat").match(Path.of("film B 3.5 GPa.dat")).orElseThrow().sample());
	}

	@Test
	void oneNameAloneDoesNotMakeASample() {
		NameFacts facts = guess("film B 3.5 GPa.dat").match(Path.of("film B 3.5 GPa.dat")).orElseThrow();
		assertEquals(Optional.empty(), facts.sample());
		assertEquals(3.5, facts.pressureGPa().getAsDouble());
		List<Path> one = paths("B 3.5 GPa.dat");
		assertEquals(Optional.of("B"), NamePattern.guess(one, Set.of("B")).match(one.get(0)).orElseThrow().sample(), "unless it is known");
	}

	@Test
	void namesThatSayNothingFitAnything() {
		assertEquals("*", guess("a.dat", "b.dat").text());
	}

	@Test
	void aGuessAlwaysIsAPattern() {
		Random random = new Random(4);
		String letters = "ab_- .,9p0GPa[]{}*\\coolup";
		for (int i = 0; i < 3000; i++) {
			List<Path> files = new ArrayList<>();
			for (int n = 0; n < 3; n++) {
				StringBuilder name = new StringBuilder(random.nextBoolean() ? "T_9.4GPa" : "x");
				random.ints(random.nextInt(12), 0, letters.length()).forEach(k -> name.append(letters.charAt(k)));
				files.add(Path.of(name.toString()));
			}
			NamePattern pattern = NamePattern.guess(files, Set.of("T"));
			assertTrue(pattern.text().equals("*") || pattern.matches(files) > 0, () -> pattern.text() + " " + files);
		}
	}
}
