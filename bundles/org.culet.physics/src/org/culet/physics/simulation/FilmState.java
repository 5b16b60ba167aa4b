package org.culet.physics.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.culet.physics.phase.Phase;

/**
 * A virtual film at one pressure: its true phase and the noise-free law of its sheet resistance (physics.md 9.1),
 * R_sq = F(T) exp(E(T))/G_N(T_w).
 *
 * @param pressureGPa effective pressure, GPa
 * @param label true phase
 * @param drudeS G_D, S per square
 * @param slopeS A, S
 * @param pairingK T_B, temperature below which the film would be without resistance, K; 0 where there is no pairing
 * @param residual f, the part of the normal resistance that survives in the metal M1, 0 to 1
 * @param b width of the transition
 * @param activationK T_A, K; 0 outside I1
 * @param saturationK T_s, K: below it the logarithmic law saturates; 0 in the insulators
 * @param hoppingK T_E, K; 0 outside I2
 * @param coupling J, 0 to 1
 */
public record FilmState(double pressureGPa, Phase label, double drudeS, double slopeS, double pairingK, double residual,
		double b, double activationK, double saturationK, double hoppingK, double coupling) {

	/** Upper cut-off of the logarithmic law, K. */
	private static final double CUT_OFF_K = 100;
	/** Conductance below which the soft floor keeps the normal conductance positive, S. */
	private static final double FLOOR_S = 5e-6;

	/** Checks that nothing is missing. */
	public FilmState {
		Objects.requireNonNull(label, "label");
	}

	/**
	 * The sheet resistance.
	 *
	 * @param kelvin film temperature, above zero
	 * @return ohm per square; 0 below T_B in S; {@code Infinity} only where the activated law overflows
	 */
	public double sheetResistanceOhm(double kelvin) {
		double exponent = switch (label) {
		case I1 -> activationK / kelvin;
		case I2 -> Math.expm1(Math.log1p(Math.pow(hoppingK / kelvin, 3)) / 6);
		default -> 0;
		};
		return transitionFactor(kelvin) * Math.exp(exponent) / normalConductanceS(kelvin);
	}

	/** Normal conductance per square at a temperature in kelvin, S: what is left without pairing and without hopping. */
	public double normalConductanceS(double kelvin) {
		double squared = kelvin * kelvin + saturationK * saturationK + activationK * activationK + hoppingK * hoppingK;
		double y = drudeS - slopeS / 2 * Math.log1p(CUT_OFF_K * CUT_OFF_K / squared);
		return FLOOR_S * softplus(y / FLOOR_S);
	}

	/** F(T): 1 without pairing, else the smooth drop to the residual fraction f at T_B. */
	private double transitionFactor(double kelvin) {
		if (label != Phase.S && label != Phase.M1) {
			return 1;
		}
		if (kelvin <= pairingK) {
			return residual;
		}
		double sech = 1 / Math.cosh(b / Math.sqrt(kelvin / pairingK - 1));
		return residual + (1 - residual) * sech * sech;
	}

	/** All numbers by a name with its unit, in a fixed order: what the truth file of a campaign holds. */
	public Map<String, Double> asMap() {
		Map<String, Double> m = new LinkedHashMap<>();
		m.put("P_eff_GPa", pressureGPa);
		m.put("G_D_S", drudeS);
		m.put("A_S", slopeS);
		m.put("T_B_K", pairingK);
		m.put("f", residual);
		m.put("b", b);
		m.put("T_A_K", activationK);
		m.put("T_s_K", saturationK);
		m.put("T_E_K", hoppingK);
		m.put("J", coupling);
		return Collections.unmodifiableMap(m);
	}

	private static double softplus(double x) {
		return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
	}
}
