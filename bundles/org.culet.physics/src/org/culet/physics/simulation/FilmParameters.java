package org.culet.physics.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of a virtual film (physics.md 9.1). The films are invented: they reproduce the statements of the founding
 * paper, not its data.
 *
 * @param name sample name, such as I, T or S
 * @param boundaries pressures between the phases
 * @param pairing scale of pairing and of coupling between islands
 * @param normal conductance of the normal state and its logarithmic law
 */
public record FilmParameters(String name, Boundaries boundaries, Pairing pairing, Normal normal) {

	/**
	 * Pressures between the phases, GPa.
	 *
	 * @param insulatorGPa P_IS, upper end of I1; 0 for a film that never is I1
	 * @param metalGPa P_SM, from S to M1
	 * @param secondMetalGPa P_T, from M1 to M2
	 * @param secondInsulatorGPa P_MI, from M2 to I2
	 */
	public record Boundaries(double insulatorGPa, double metalGPa, double secondMetalGPa, double secondInsulatorGPa) {

		/** Checks the order. */
		public Boundaries {
			if (!(insulatorGPa >= 0 && insulatorGPa <= metalGPa && metalGPa < secondMetalGPa
					&& secondMetalGPa < secondInsulatorGPa)) {
				throw new IllegalArgumentException("phase boundaries " + insulatorGPa + ", " + metalGPa + ", "
						+ secondMetalGPa + ", " + secondInsulatorGPa + " GPa are not in order");
			}
		}
	}

	/**
	 * Pairing, coupling and the two insulators.
	 *
	 * @param activationK T_A0, activation temperature at P = 0, K; 0 if the film never is I1
	 * @param pairingK T_m, pairing scale at P = 0, K
	 * @param pairingEndGPa P_a, where the pairing scale reaches zero, GPa
	 * @param couplingGPa P_J, scale over which the coupling grows, GPa
	 * @param couplingStartGPa P_0, where it starts, GPa
	 * @param b width of the transition, no unit
	 * @param lowFraction f_0, residual fraction of the low-pressure metal at P = 0; 0 without one
	 * @param lowEndGPa P_low, where that metal ends, GPa; 0 without one
	 * @param hoppingKPerGPa k_E, growth of the hopping temperature above P_MI, K per GPa
	 */
	public record Pairing(double activationK, double pairingK, double pairingEndGPa, double couplingGPa,
			double couplingStartGPa, double b, double lowFraction, double lowEndGPa, double hoppingKPerGPa) {
	}

	/**
	 * The normal state.
	 *
	 * @param conductanceS G_00, Drude conductance per square at P = 0, S
	 * @param conductanceEndS G_inf, at high pressure, S
	 * @param fallGPa P_g, scale of its fall, GPa
	 * @param slopeS A_inf, slope of G against ln T at high pressure, S
	 * @param steps what is added to the slope at low pressure
	 */
	public record Normal(double conductanceS, double conductanceEndS, double fallGPa, double slopeS,
			List<SlopeStep> steps) {

		/** Copies the list. */
		public Normal {
			steps = List.copyOf(steps);
		}
	}

	/**
	 * One step of the slope A(P): a/(1 + exp((P - at)/width)).
	 *
	 * @param heightS a, S
	 * @param atGPa P_k, GPa
	 * @param widthGPa d_k, GPa
	 */
	public record SlopeStep(double heightS, double atGPa, double widthGPa) {
	}

	/** Film I: an activated insulator at P = 0. */
	public static final FilmParameters I = new FilmParameters("I", new Boundaries(1.8, 5.5, 8.8, 12.2),
			new Pairing(2.6, 3.9, 15.5, 1.2, 1.8, 0.20, 0, 0, 0.5),
			new Normal(1.80e-4, 1.02e-4, 9, 5.5e-6,
					List.of(new SlopeStep(8.0e-6, 5.0, 1.2), new SlopeStep(8.5e-6, 12.0, 0.9))));

	/** Film T: a metal near the transition at P = 0. */
	public static final FilmParameters T = new FilmParameters("T", new Boundaries(0, 5.0, 8.6, 14.2),
			new Pairing(0, 3.9, 17.0, 1.4, -0.45, 0.20, 0.35, 3.0, 2.0),
			new Normal(1.95e-4, 1.10e-4, 9, 9.0e-6, List.of(new SlopeStep(7.0e-6, 6.0, 1.2),
					new SlopeStep(3.2e-6, 9.9, 0.35), new SlopeStep(1.9e-6, 13.2, 0.30))));

	/** Film S: deep in the superconductor at P = 0. */
	public static final FilmParameters S = new FilmParameters("S", new Boundaries(0, 4.0, 7.5, 10.5),
			new Pairing(0, 3.6, 14.0, 1.5, -30, 0.15, 0, 0, 4.0),
			new Normal(2.30e-4, 1.05e-4, 8, 7.0e-6,
					List.of(new SlopeStep(1.2e-5, 6.5, 1.5), new SlopeStep(5.0e-6, 9.8, 0.6))));

	/** Checks that nothing is missing. */
	public FilmParameters {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(boundaries, "boundaries");
		Objects.requireNonNull(pairing, "pairing");
		Objects.requireNonNull(normal, "normal");
	}

	/**
	 * The three films of physics.md.
	 *
	 * @param name I, T or S
	 * @return the film
	 * @throws IllegalArgumentException for another name
	 */
	public static FilmParameters named(String name) {
		return switch (name) {
		case "I" -> I;
		case "T" -> T;
		case "S" -> S;
		default -> throw new IllegalArgumentException("no virtual sample '" + name + "'; there are I, T and S");
		};
	}

	/** All numbers by a name with its unit, in a fixed order: what the truth file of a campaign holds. */
	public Map<String, Double> asMap() {
		Map<String, Double> m = new LinkedHashMap<>();
		m.put("P_IS_GPa", boundaries.insulatorGPa());
		m.put("P_SM_GPa", boundaries.metalGPa());
		m.put("P_T_GPa", boundaries.secondMetalGPa());
		m.put("P_MI_GPa", boundaries.secondInsulatorGPa());
		m.put("T_A0_K", pairing.activationK());
		m.put("T_m_K", pairing.pairingK());
		m.put("P_a_GPa", pairing.pairingEndGPa());
		m.put("P_J_GPa", pairing.couplingGPa());
		m.put("P_0_GPa", pairing.couplingStartGPa());
		m.put("b", pairing.b());
		m.put("f_0", pairing.lowFraction());
		m.put("P_low_GPa", pairing.lowEndGPa());
		m.put("k_E_K_per_GPa", pairing.hoppingKPerGPa());
		m.put("G_00_S", normal.conductanceS());
		m.put("G_inf_S", normal.conductanceEndS());
		m.put("P_g_GPa", normal.fallGPa());
		m.put("A_inf_S", normal.slopeS());
		for (int k = 0; k < normal.steps().size(); k++) {
			SlopeStep step = normal.steps().get(k);
			m.put("a_" + (k + 1) + "_S", step.heightS());
			m.put("P_" + (k + 1) + "_GPa", step.atGPa());
			m.put("d_" + (k + 1) + "_GPa", step.widthGPa());
		}
		return java.util.Collections.unmodifiableMap(m);
	}
}
