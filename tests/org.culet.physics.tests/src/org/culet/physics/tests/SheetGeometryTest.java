package org.culet.physics.tests;

import static org.culet.physics.tests.Cases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.SheetGeometry;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Case F33: sheet resistance and what is common to all points. */
class SheetGeometryTest {

	private final JsonNode input = Cases.input("F33a");
	private final JsonNode expected = Cases.expected("F33a");
	private final SheetGeometry geometry = new SheetGeometry(input.get("w").asDouble(), input.get("l").asDouble(),
			input.get("sigma_w").asDouble(), input.get("sigma_l").asDouble());

	@Test
	void turnsResistanceIntoSheetResistance() {
		Estimate sheet = geometry.sheetResistance(input.get("R").asDouble(), input.get("sigma_R").asDouble());
		assertClose(expected.get("R_sq").asDouble(), sheet.value(), 1e-9, "R_sq");
		assertClose(expected.get("sigma_R_sq").asDouble(), sheet.sigma(), 1e-9, "sigma of R_sq");
		assertClose(expected.get("G_sq").asDouble(), 1 / sheet.value(), 1e-9, "G_sq");
		assertClose(expected.get("r").asDouble(), sheet.value() / PhysicalConstants.H_PER_4E2, 1e-9, "R_sq over h/4e^2");
		assertClose(expected.get("squares").asDouble(), geometry.squares(), 1e-9, "squares");
		assertClose(expected.get("common_scale_rel").asDouble(), geometry.relativeScaleError(), 1e-9, "common error");
	}

	@Test
	void keepsTheCommonErrorOutOfThePoints() {
		RtCurve curve = RtCurve.of(new double[] {1, 2}, new double[] {100, 90}, new double[] {1, 1});
		RtCurve sheet = geometry.perSquare(curve);
		assertClose(1 / 100.0, sheet.sigmaOhm(0) / sheet.resistanceOhm(0), 1e-14, "relative error of a point");
	}

	@Test
	void refusesImpossibleSizes() {
		assertThrows(IllegalArgumentException.class, () -> new SheetGeometry(0, 1, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> new SheetGeometry(1, 1, -1, 0));
		assertThrows(IllegalArgumentException.class, () -> new SheetGeometry(1, Double.POSITIVE_INFINITY, 0, 0));
		assertEquals(1, new SheetGeometry(2, 2, 0, 0).squares());
	}
}
