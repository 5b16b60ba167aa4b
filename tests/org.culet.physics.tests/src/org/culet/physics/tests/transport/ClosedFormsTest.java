package org.culet.physics.tests.transport;

import static org.culet.physics.tests.Cases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.culet.physics.tests.Cases;
import org.culet.physics.transport.FalseSaturation;
import org.culet.physics.transport.Fluctuations;
import org.culet.physics.transport.HoppingLengths;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Cases F27, F29, F30: formulas without a fit. */
class ClosedFormsTest {

	@Test
	void electronTemperatureFollowsHeating() {
		JsonNode in = Cases.input("F27a");
		double power = in.get("P_absorbed_W").asDouble();
		double coupling = in.get("Sigma_Omega_W_per_K6").asDouble();
		double beta = in.get("beta").asDouble();
		double[] bath = Cases.doubles(in.get("T_bath"));
		double[] expected = Cases.doubles(Cases.expected("F27a").get("T_electron"));
		for (int i = 0; i < bath.length; i++) {
			assertClose(expected[i], FalseSaturation.electronTemperature(bath[i], power, coupling, beta), 1e-9, "T_e");
		}
		assertClose(Cases.expected("F27a").get("T_saturation").asDouble(),
				FalseSaturation.saturationTemperature(power, coupling, beta), 1e-9, "T_sat");
	}

	@Test
	void inputImpedanceHidesLargeResistances() {
		JsonNode in = Cases.input("F27a");
		double z = in.get("Z_in").asDouble();
		double[] truth = Cases.doubles(in.get("R_true"));
		double[] measured = Cases.doubles(Cases.expected("F27a").get("R_measured"));
		double[] factor = Cases.doubles(Cases.expected("F27a").get("W_reduction_factor"));
		for (int i = 0; i < truth.length; i++) {
			assertClose(measured[i], FalseSaturation.throughParallel(truth[i], z), 1e-9, "R measured");
			assertClose(factor[i], FalseSaturation.slopeReduction(truth[i], z), 1e-9, "reduction of W");
		}
	}

	@Test
	void hoppingLengthsFollowFromTemperatures() {
		JsonNode in = Cases.input("F29a");
		JsonNode expected = Cases.expected("F29a");
		double tEs = in.get("T_ES").asDouble();
		double kappa = in.get("kappa").asDouble();
		double t = in.get("T").asDouble();
		assertClose(expected.get("xi_2D_m").asDouble(), HoppingLengths.kappaXi(HoppingLengths.C_2D, tEs) / kappa, 1e-8, "xi 2D");
		assertClose(expected.get("xi_3D_m").asDouble(), HoppingLengths.kappaXi(HoppingLengths.C_3D, tEs) / kappa, 1e-8, "xi 3D");
		assertClose(expected.get("r_hop_ES_over_xi").asDouble(), HoppingLengths.efrosShklovskiiHop(tEs, t), 1e-8, "ES hop");
		assertClose(expected.get("r_hop_Mott2D_over_xi").asDouble(),
				HoppingLengths.mott2dHop(in.get("T_Mott2D").asDouble(), t), 1e-8, "Mott hop 2D");
		assertClose(expected.get("r_hop_Mott3D_over_xi").asDouble(),
				HoppingLengths.mott3dHop(in.get("T_Mott3D").asDouble(), t), 1e-8, "Mott hop 3D");
		assertEquals(expected.get("ES_consistent").asBoolean(), HoppingLengths.efrosShklovskiiConsistent(tEs, t));
		assertTrue(HoppingLengths.efrosShklovskiiConsistent(17 * t, t));
		assertFalse(HoppingLengths.efrosShklovskiiConsistent(15 * t, t));
	}

	@Test
	void mottTemperatureGivesDensityOfStatesTimesVolume() {
		// k_B T_M g xi^2 = 13.8 and k_B T_M g xi^3 = 21.2 by definition
		assertClose(13.8, HoppingLengths.densityTimesXiSquared(500) * 1.380649e-23 * 500, 1e-12, "2D");
		assertClose(21.2, HoppingLengths.densityTimesXiCubed(5e4) * 1.380649e-23 * 5e4, 1e-12, "3D");
		assertTrue(HoppingLengths.twoDimensional(2, 20e-9, 30e-9));
		assertFalse(HoppingLengths.twoDimensional(1.4, 20e-9, 30e-9));
	}

	@Test
	void fluctuationFormulasMatchTheReferenceCase() {
		JsonNode in = Cases.input("F30a");
		JsonNode expected = Cases.expected("F30a");
		double tBkt = in.get("T_BKT").asDouble();
		double b = in.get("b").asDouble();
		double[] t = Cases.doubles(in.get("T"));
		double[] r = Cases.doubles(expected.get("R"));
		double[] g = Cases.doubles(expected.get("G_AL"));
		for (int i = 0; i < t.length; i++) {
			assertEquals(r[i], Fluctuations.halperinNelson(t[i], in.get("R_N").asDouble(), b, tBkt), r[i] * 1e-9 + 1e-12);
			OptionalDouble al = Fluctuations.aslamazovLarkin(t[i], in.get("Tc0").asDouble());
			assertEquals(!Double.isNaN(g[i]), al.isPresent());
			if (al.isPresent()) {
				assertClose(g[i], al.getAsDouble(), 1e-9, "G_AL");
			}
		}
		assertClose(expected.get("T_90_constant_RN").asDouble(), Fluctuations.temperatureAtFraction(0.9, b, tBkt), 1e-9, "T_90");
		assertClose(expected.get("T_50_constant_RN").asDouble(), Fluctuations.temperatureAtFraction(0.5, b, tBkt), 1e-9, "T_50");
	}
}
