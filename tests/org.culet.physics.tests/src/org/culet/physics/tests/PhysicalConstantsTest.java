package org.culet.physics.tests;

import static org.culet.physics.tests.Cases.assertClose;

import java.util.Map;

import org.culet.physics.PhysicalConstants;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Case F01, and the constants of the table in physics.md section 1 to its digits. */
class PhysicalConstantsTest {

	@Test
	void matchesTheReferenceCase() {
		JsonNode expected = Cases.expected("F01a");
		Map<String, Double> ours = Map.of(
				"h/e^2_ohm", PhysicalConstants.H_PER_E2,
				"h/4e^2_ohm", PhysicalConstants.H_PER_4E2,
				"e^2/h_S", PhysicalConstants.E2_PER_H,
				"e^2/(pi^2 hbar)_S", PhysicalConstants.E2_PER_PI2_HBAR,
				"A_WL(p=1)_S", PhysicalConstants.E2_PER_PI_H,
				"A_WL(p=3/2)_S", 1.5 * PhysicalConstants.E2_PER_PI_H,
				"A_WL(p=3)_S", 3 * PhysicalConstants.E2_PER_PI_H,
				"p(A=1e-5 S)", 1e-5 / PhysicalConstants.E2_PER_PI_H,
				"kB/e_V_per_K", PhysicalConstants.K_B_PER_E);
		ours.forEach((name, value) -> assertClose(expected.get(name).asDouble(), value, 1e-9, name));
	}

	@Test
	void matchesCodata2018ToTwelveDigits() {
		// tolerances: half a unit of the last digit that the table prints
		assertClose(1.05457181765e-34, PhysicalConstants.HBAR, 1e-11, "hbar");
		assertClose(4108.23590223, PhysicalConstants.HBAR_PER_E2, 2e-12, "hbar/e^2");
		assertClose(1.54961834597e-4, PhysicalConstants.FOUR_E2_PER_H, 1e-11, "4e^2/h");
		assertClose(2.08366191233e10, PhysicalConstants.K_B_PER_H, 1e-11, "k_B/h");
		assertClose(2.06783384846e-15, PhysicalConstants.PHI_0, 1e-11, "Phi0");
		assertClose(1.52133425362e-5, PhysicalConstants.E2_PER_16_HBAR, 1e-11, "e^2/16 hbar");
		assertClose(1.67100946898e-5, PhysicalConstants.COULOMB_KELVIN_METRE, 1e-11, "e^2/4 pi eps0 k_B");
		assertClose(1.4387768775, PhysicalConstants.HC_PER_K_B_CM_KELVIN, 5e-11, "hc/k_B");
	}
}
