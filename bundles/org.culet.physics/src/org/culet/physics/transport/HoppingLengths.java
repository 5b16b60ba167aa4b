package org.culet.physics.transport;

import org.culet.physics.PhysicalConstants;

/**
 * Lengths that a hopping temperature implies, for conductances per square. The numerical constants are textbook values that
 * have not been checked against a source: {@link #C_2D}, {@link #C_3D}, the hop lengths. Because the dielectric constant kappa
 * diverges near the transition, only the product kappa xi follows from a measured T_ES.
 */
public final class HoppingLengths {

	/** Constant of T_ES = C e^2/(4 pi eps0 kappa k_B xi) in two dimensions. */
	public static final double C_2D = 6.2;

	/** The same in three dimensions. */
	public static final double C_3D = 2.8;

	/** Constant of k_B T_M = C/(g xi^2) for Mott hopping in two dimensions. */
	public static final double MOTT_2D = 13.8;

	/** Constant of k_B T_M = C/(g xi^3) for Mott hopping in three dimensions. */
	public static final double MOTT_3D = 21.2;

	private HoppingLengths() {
	}

	/**
	 * Dielectric constant times localisation length from an Efros-Shklovskii temperature.
	 *
	 * @param constant {@link #C_2D}, {@link #C_3D} or one's own
	 * @param tEsK T_ES in kelvin, above zero
	 * @return kappa xi in metres
	 */
	public static double kappaXi(double constant, double tEsK) {
		return constant * PhysicalConstants.COULOMB_KELVIN_METRE / tEsK;
	}

	/**
	 * Density of states times squared localisation length from a Mott temperature in two dimensions.
	 *
	 * @param tMottK T_M in kelvin, above zero
	 * @return g xi^2 in 1/J
	 */
	public static double densityTimesXiSquared(double tMottK) {
		return MOTT_2D / (PhysicalConstants.K_B * tMottK);
	}

	/**
	 * Density of states times cubed localisation length from a Mott temperature in three dimensions.
	 *
	 * @param tMottK T_M in kelvin, above zero
	 * @return g xi^3 in 1/J
	 */
	public static double densityTimesXiCubed(double tMottK) {
		return MOTT_3D / (PhysicalConstants.K_B * tMottK);
	}

	/** Efros-Shklovskii hop length over xi, (1/4)(T_ES/T)^(1/2). */
	public static double efrosShklovskiiHop(double tEsK, double temperatureK) {
		return Math.sqrt(tEsK / temperatureK) / 4;
	}

	/** Mott hop length over xi in two dimensions, (1/3)(T_M/T)^(1/3). */
	public static double mott2dHop(double tMottK, double temperatureK) {
		return Math.cbrt(tMottK / temperatureK) / 3;
	}

	/** Mott hop length over xi in three dimensions, (3/8)(T_M/T)^(1/4). */
	public static double mott3dHop(double tMottK, double temperatureK) {
		return 0.375 * Math.pow(tMottK / temperatureK, 0.25);
	}

	/** Whether Efros-Shklovskii hops are longer than xi, that is T below T_ES/16. */
	public static boolean efrosShklovskiiConsistent(double tEsK, double temperatureK) {
		return efrosShklovskiiHop(tEsK, temperatureK) > 1;
	}

	/**
	 * Whether hopping is two-dimensional: the hop is longer than the film is thick.
	 *
	 * @param hopOverXi hop length over xi
	 * @param xiM localisation length in metres
	 * @param thicknessM film thickness in metres
	 * @return whether r is above d
	 */
	public static boolean twoDimensional(double hopOverXi, double xiM, double thicknessM) {
		return hopOverXi * xiM > thicknessM;
	}
}
