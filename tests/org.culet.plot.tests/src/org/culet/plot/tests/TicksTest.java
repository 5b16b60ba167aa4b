package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.culet.plot.scale.Tick;
import org.culet.plot.scale.Ticks;
import org.junit.jupiter.api.Test;

class TicksTest {

	/** The number that a label shows, with the markup of powers undone. */
	static double number(String label) {
		String s = label.replace("−", "-");
		int power = s.indexOf("10^{");
		if (power < 0) {
			return Double.parseDouble(s);
		}
		double lead = power == 0 ? 1 : Double.parseDouble(s.substring(0, power - 1));
		return lead * Math.pow(10, Integer.parseInt(s.substring(power + 4, s.length() - 1)));
	}

	private static List<Tick> major(Ticks ticks) {
		return ticks.ticks().stream().filter(Tick::major).toList();
	}

	@Test
	void linearTicksAreRoundInsideAndSayTheirValue() {
		Random random = new Random(11);
		for (int round = 0; round < 20000; round++) {
			double low = (random.nextDouble() - 0.5) * Math.pow(10, 12 * random.nextDouble() - 6);
			double span = Math.pow(10, 10 * random.nextDouble() - 6);
			if (span < 1e-6 * Math.abs(low)) {
				continue;
			}
			int most = 2 + random.nextInt(10);
			Ticks ticks = Ticks.linear(low, low + span, most);
			List<Tick> major = major(ticks);
			String where = low + " + " + span + ", " + most + ": " + major;
			assertTrue(major.size() >= 2, where);
			assertTrue(major.size() <= Math.max(most, 6), where);
			Set<String> labels = new HashSet<>();
			for (Tick t : ticks.ticks()) {
				assertTrue(t.u() >= low - 2e-5 * span && t.u() <= low + span * (1 + 2e-5), where);
				if (t.major()) {
					assertTrue(labels.add(t.label()), where);
					assertEquals(t.u(), number(t.label()) * Math.pow(10, ticks.exponent()), 1e-6 * span + 1e-9 * Math.abs(t.u()), where);
				}
			}
		}
	}

	@Test
	void decadesAreLabelledAsPowers() {
		Ticks ticks = Ticks.data(Scale.LOG10, new Range(500, 2e8), 12);
		assertEquals(List.of("10^{3}", "10^{4}", "10^{5}", "10^{6}", "10^{7}", "10^{8}"), major(ticks).stream().map(Tick::label).toList());
		assertTrue(ticks.ticks().stream().anyMatch(t -> !t.major() && Math.abs(t.u() - Math.log10(2e3)) < 1e-12));
	}

	@Test
	void temperaturesAreLabelledPlainly() {
		assertEquals(List.of("1", "10", "100"), major(Ticks.data(Scale.LOG10, new Range(0.3, 310), 6)).stream().map(Tick::label).toList());
	}

	@Test
	void tooManyDecadesAreThinned() {
		for (int most = 1; most < 12; most++) {
			Ticks ticks = Ticks.data(Scale.LOG10, new Range(1e-7, 1e9), most);
			assertTrue(ticks.labels() >= 1 && ticks.labels() <= most, most + ": " + ticks.labels());
		}
	}

	@Test
	void logarithmicTicksSayTheirValue() {
		Random random = new Random(12);
		for (int round = 0; round < 5000; round++) {
			double low = Math.pow(10, 16 * random.nextDouble() - 8);
			double high = low * Math.pow(10, 0.02 + 9 * random.nextDouble());
			for (Scale scale : List.of(Scale.LOG10, Scale.LN)) {
				Ticks ticks = Ticks.data(scale, new Range(low, high), 3 + random.nextInt(8));
				assertTrue(ticks.labels() >= 1, low + " to " + high);
				double previous = Double.NEGATIVE_INFINITY;
				for (Tick t : ticks.ticks()) {
					assertTrue(t.u() > previous, "ascending");
					previous = t.u();
					if (t.major()) {
						double said = number(t.label()) * Math.pow(10, ticks.exponent());
						assertEquals(scale.inverse(t.u()), said, 1e-6 * said, low + " to " + high + ": " + t.label());
					}
				}
			}
		}
	}

	@Test
	void temperaturesAboveAnInverseAxisKeepApart() {
		Random random = new Random(13);
		for (int round = 0; round < 3000; round++) {
			Scale scale = Scale.inversePower(0.2 + random.nextDouble());
			double low = 0.02 + random.nextDouble();
			Range range = new Range(low, low * Math.pow(10, 0.3 + 5 * random.nextDouble()));
			int most = 2 + random.nextInt(8);
			Ticks ticks = Ticks.data(scale, range, most);
			double span = scale.transform(range.low()) - scale.transform(range.high());
			double previous = Double.NEGATIVE_INFINITY;
			for (Tick t : major(ticks)) {
				assertTrue(t.u() - previous >= span / most * 0.999, range + ", " + most);
				previous = t.u();
				assertEquals(scale.inverse(t.u()), number(t.label()), 1e-6 * number(t.label()));
			}
			assertTrue(ticks.labels() <= most + 1);
		}
	}

	@Test
	void transformedTicksAreRoundInTheTransform() {
		Ticks ticks = Ticks.transformed(Scale.RECIPROCAL, new Range(0.3, 1e6), 5);
		assertEquals(List.of("0", "1", "2", "3"), major(ticks).stream().map(Tick::label).toList());
	}

	@Test
	void smallAndLargeNumbersShareAPower() {
		Ticks ticks = Ticks.linear(0.9e-5, 1.7e-5, 6);
		assertEquals(-5, ticks.exponent());
		assertEquals("1.0", major(ticks).get(0).label());
		assertEquals("−0.5", Ticks.number(-0.5, 1));
		assertEquals("0.0", Ticks.number(-0.01, 1));
	}

	@Test
	void datesAreRoundAndInReadingOrder() {
		double march = LocalDate.of(2026, 3, 2).toEpochDay();
		assertEquals(List.of("2 Mar", "9 Mar", "16 Mar", "23 Mar"), labels(Ticks.dates(new Range(march - 0.5, march + 22), 5)));
		assertEquals(List.of("2 Mar", "12:00", "3 Mar"), labels(Ticks.dates(new Range(march, march + 1), 4)));
		assertEquals(List.of("Jan 2026", "Apr 2026", "Jul 2026", "Oct 2026"), labels(Ticks.dates(new Range(march - 62, march + 300), 5)));
		assertEquals(List.of("2010", "2020"), labels(Ticks.dates(new Range(march - 18 * 365, march), 2)));
	}

	@Test
	void everySpanOfDatesHasAScale() {
		double start = LocalDate.of(2026, 3, 2).toEpochDay() + 0.37;
		for (double span = 0.05; span < 1e5; span *= 1.7) {
			for (int most : new int[] { 2, 3, 5, 8 }) {
				Ticks ticks = Ticks.dates(new Range(start, start + span), most);
				assertTrue(ticks.labels() >= 1 && ticks.labels() <= 2.6 * most + 1, span + " d: " + ticks.labels());
				for (int i = 1; i < ticks.ticks().size(); i++) {
					assertTrue(ticks.ticks().get(i).u() > ticks.ticks().get(i - 1).u());
				}
			}
		}
	}

	private static List<String> labels(Ticks ticks) {
		return ticks.ticks().stream().filter(Tick::major).map(Tick::label).toList();
	}
}
