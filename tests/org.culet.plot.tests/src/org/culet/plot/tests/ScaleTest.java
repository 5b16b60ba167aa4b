package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;

import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScaleTest {

	static Stream<Scale> scales() {
		return Stream.of(Scale.LINEAR, Scale.LOG10, Scale.LN, Scale.RECIPROCAL, Scale.INVERSE_SQRT, Scale.inversePower(1 / 3.0),
				Scale.inversePower(0.25), Scale.inversePower(0.731));
	}

	@ParameterizedTest
	@MethodSource("scales")
	void inverseUndoesTransform(Scale scale) {
		Random random = new Random(1);
		for (int i = 0; i < 2000; i++) {
			double x = Math.pow(10, 12 * random.nextDouble() - 6);
			assertEquals(x, scale.inverse(scale.transform(x)), 1e-9 * x);
		}
	}

	@ParameterizedTest
	@MethodSource("scales")
	void keepsTheOrderThatItSays(Scale scale) {
		Random random = new Random(2);
		for (int i = 0; i < 2000; i++) {
			double x = Math.pow(10, 6 * random.nextDouble() - 3);
			double more = x * (1.001 + random.nextDouble());
			assertEquals(scale.rising(), scale.transform(more) > scale.transform(x));
		}
	}

	@ParameterizedTest
	@MethodSource("scales")
	void mapsTheEndsOfTheRangeToTheEndsOfTheAxis(Scale scale) {
		AxisMap map = new AxisMap(scale, new Range(0.3, 300), 40, 240);
		double left = scale.rising() ? 0.3 : 300;
		double right = scale.rising() ? 300 : 0.3;
		assertEquals(40, map.toPage(left), 1e-9);
		assertEquals(240, map.toPage(right), 1e-9);
		Random random = new Random(3);
		for (int i = 0; i < 500; i++) {
			double page = 40 + 200 * random.nextDouble();
			assertEquals(page, map.toPage(map.toData(page)), 1e-6);
		}
	}

	@Test
	void acceptsWhatHasAPlace() {
		assertTrue(Scale.LINEAR.accepts(-3));
		assertFalse(Scale.LINEAR.accepts(Double.NaN));
		assertFalse(Scale.LINEAR.accepts(Double.POSITIVE_INFINITY));
		for (Scale s : new Scale[] { Scale.LOG10, Scale.LN, Scale.RECIPROCAL }) {
			assertTrue(s.accepts(1e-300));
			assertFalse(s.accepts(0));
			assertFalse(s.accepts(-1));
			assertFalse(s.accepts(Double.NaN));
			assertFalse(s.accepts(Double.POSITIVE_INFINITY));
		}
		assertThrows(IllegalArgumentException.class, () -> Scale.inversePower(0));
		assertThrows(IllegalArgumentException.class, () -> new Range(2, 2));
	}
}
