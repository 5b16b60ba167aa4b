package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import org.culet.data.Curve;
import org.culet.data.CurveCsv;
import org.culet.data.DataReadException;
import org.culet.data.Direction;
import org.culet.data.Quantity;
import org.culet.data.ReadResult;
import org.culet.physics.RtCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveTest {

	private static final double[] T = { 9, 6, 3, 4, 7, 10.1 };
	private static final double[] R = { 1, 2, 3, -4e-7, 5, 1 / 3.0 };
	private static final double[] S = { 0.1, 0.2, 0.3, 0.4, 0.5, 0.6 };

	@TempDir
	Path folder;

	@Test
	void neverChanges() {
		double[] t = T.clone();
		Curve curve = Curve.of(Quantity.RESISTANCE, t, R, S);

		t[0] = 77;
		curve.temperaturesK()[1] = 77;
		curve.values()[1] = 77;
		curve.sigmas()[1] = 77;

		assertArrayEquals(T, curve.temperaturesK());
		assertArrayEquals(R, curve.values());
		assertArrayEquals(S, curve.sigmas());
	}

	@Test
	void refusesWhatIsNoPoint() {
		double[] one = { 1 };
		double[] none = {};
		for (double bad : new double[] { 0, -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			assertThrows(IllegalArgumentException.class, () -> Curve.of(Quantity.RESISTANCE, new double[] { bad }, one, none));
			assertThrows(IllegalArgumentException.class, () -> Curve.of(Quantity.RESISTANCE, one, one, new double[] { bad }));
		}
		assertThrows(IllegalArgumentException.class, () -> Curve.of(Quantity.RESISTANCE, one, new double[] { Double.NaN }, none));
		assertThrows(IllegalArgumentException.class, () -> Curve.of(Quantity.RESISTANCE, one, new double[2], none));
	}

	@Test
	void givesPhysicsItsPoints() {
		Curve curve = Curve.of(Quantity.RESISTANCE, T, R, S);

		RtCurve all = curve.toRtCurve();
		RtCurve warming = curve.toRtCurve(curve.sweeps().get(1));

		assertArrayEquals(T, all.temperaturesK());
		assertArrayEquals(new double[] { 4, 7, 10.1 }, warming.temperaturesK());
		assertArrayEquals(new double[] { -4e-7, 5, 1 / 3.0 }, warming.resistancesOhm());
		assertArrayEquals(new double[] { 0.4, 0.5, 0.6 }, warming.sigmasOhm());
	}

	@Test
	void keepsOneDirection() {
		Curve warming = Curve.of(Quantity.RESISTANCE, T, R, S).only(Direction.WARMING);

		assertArrayEquals(new double[] { 4, 7, 10.1 }, warming.temperaturesK());
		assertEquals(0, warming.sweeps().getFirst().start());
		assertEquals(3, warming.sweeps().getFirst().end());
		assertEquals(0, warming.only(Direction.COOLING).size());
	}

	@Test
	void makesSheetResistanceOnce() {
		Curve sheet = Curve.of(Quantity.RESISTANCE, T, R, S).toSheetResistance(2);

		assertEquals(Quantity.SHEET_RESISTANCE, sheet.quantity());
		assertEquals(4, sheet.value(1));
		assertEquals(0.4, sheet.sigma(1));
		assertThrows(IllegalStateException.class, () -> sheet.toSheetResistance(2));
		assertThrows(IllegalArgumentException.class, () -> Curve.of(Quantity.RESISTANCE, T, R, S).toSheetResistance(0));
	}

	@ParameterizedTest
	@EnumSource(Quantity.class)
	void isWrittenAndReadBackToTheLastBit(Quantity quantity) throws IOException, DataReadException {
		for (double[] sigma : new double[][] { S, {} }) {
			Curve curve = Curve.of(quantity, T, R, sigma);
			StringWriter out = new StringWriter();

			CurveCsv.write(curve, List.of("film 7", "two\nlines"), out);
			ReadResult back = Samples.read(Samples.write(folder, out.toString()));

			assertEquals(quantity, back.quantity(), out::toString);
			assertArrayEquals(T, back.curve().temperaturesK());
			assertArrayEquals(R, back.curve().values());
			assertArrayEquals(sigma, back.curve().sigmas());
			assertEquals(sigma.length > 0, back.curve().hasSigma());
			assertTrue(out.toString().startsWith("# film 7\n# two\n# lines\nT_K,"));
			assertFalse(back.notes().stream().anyMatch(n -> n.contains("no unit")), back.notes()::toString);
		}
	}
}
