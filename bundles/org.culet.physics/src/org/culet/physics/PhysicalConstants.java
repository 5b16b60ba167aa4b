package org.culet.physics;

/**
 * Constants of nature as this library uses them, in SI units.
 *
 * <p>Source: CODATA 2018 on the SI of 2019 (Tiesinga, Mohr, Newell, Taylor, Rev. Mod. Phys. 93, 025010, 2021). All are exact
 * by definition except {@link #EPSILON_0} and what follows from it.
 */
public final class PhysicalConstants {

	/** Elementary charge e in C. */
	public static final double E = 1.602176634e-19;

	/** Planck constant h in J s. */
	public static final double H = 6.62607015e-34;

	/** Reduced Planck constant h/2 pi in J s. */
	public static final double HBAR = H / (2 * Math.PI);

	/** Boltzmann constant k_B in J/K. */
	public static final double K_B = 1.380649e-23;

	/** Speed of light c in m/s. */
	public static final double C = 299792458.0;

	/** Vacuum permittivity eps0 in F/m. */
	public static final double EPSILON_0 = 8.8541878128e-12;

	/** Boltzmann constant in V/K (k_B/e). */
	public static final double K_B_PER_E = K_B / E;

	/** k_B/h in Hz/K. */
	public static final double K_B_PER_H = K_B / H;

	/** Flux quantum h/2e in Wb. */
	public static final double PHI_0 = H / (2 * E);

	/** von Klitzing resistance h/e^2 in ohm. */
	public static final double H_PER_E2 = H / (E * E);

	/** Pair resistance quantum h/(4e^2) in ohm. */
	public static final double H_PER_4E2 = H_PER_E2 / 4;

	/** hbar/e^2 in ohm. */
	public static final double HBAR_PER_E2 = HBAR / (E * E);

	/** Conductance e^2/h in S. */
	public static final double E2_PER_H = E * E / H;

	/** Pair conductance 4e^2/h in S. */
	public static final double FOUR_E2_PER_H = 4 * E2_PER_H;

	/** e^2/(pi^2 hbar) in S. */
	public static final double E2_PER_PI2_HBAR = E * E / (Math.PI * Math.PI * HBAR);

	/**
	 * Weak-localisation slope per power of the dephasing rate, e^2/(2 pi^2 hbar) = e^2/(pi h), in S: with 1/tau_phi ~ T^p,
	 * G = G0 + p E2_PER_PI_H ln T per square.
	 */
	public static final double E2_PER_PI_H = E * E / (Math.PI * H);

	/** Aslamazov-Larkin sheet conductance e^2/(16 hbar) in S (Aslamazov and Larkin, Phys. Lett. A 26, 238, 1968). */
	public static final double E2_PER_16_HBAR = E * E / (16 * HBAR);

	/** e^2/(4 pi eps0 k_B) in K m. */
	public static final double COULOMB_KELVIN_METRE = E * E / (4 * Math.PI * EPSILON_0 * K_B);

	/** Second radiation constant hc/k_B in cm K. */
	public static final double HC_PER_K_B_CM_KELVIN = 100 * H * C / K_B;

	private PhysicalConstants() {
	}
}
