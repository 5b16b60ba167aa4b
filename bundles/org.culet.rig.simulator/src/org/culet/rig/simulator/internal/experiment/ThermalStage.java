package org.culet.rig.simulator.internal.experiment;

/**
 * The cold stage that carries the cell: heat capacity, cooling power, heater, and the lags of thermometer and film behind
 * it. The numbers are chosen, not measured: from 300 K to 4 K in some three hours, 0.28 K at the bottom. Not safe for use
 * by several threads.
 */
public final class ThermalStage {

	/** Step of the integration, seconds of the experiment; the same at every speed, so that the physics is the same. */
	public static final double STEP_S = 0.05;
	/** Where the refrigerator ends, K. */
	public static final double BASE_K = 0.28;
	/** Temperature of the room, K; nothing heats the stage above {@link #HIGHEST_K}. */
	public static final double ROOM_K = 300;
	/** A thermal switch opens here, K. */
	static final double HIGHEST_K = 420;

	/** Lag of the thermometer behind the stage, s. */
	static final double THERMOMETER_LAG_S = 0.3;
	/**
	 * Lag of the film behind the thermometer, s: 0.004 of T at the default ramp of physics.md 9.2, which goes from 300 K to
	 * 0.3 K in four hours, equally in ln T.
	 */
	static final double FILM_LAG_S = 0.004 * 4 * 3600 / Math.log(1000);

	/** Heat capacity at high temperature, J/K. */
	private static final double LATTICE_J_PER_K = 200;
	/** Temperature at which half of it is there, K. */
	private static final double LATTICE_K = 80;
	/** Linear part of the heat capacity, J/K^2. */
	private static final double ELECTRONS_J_PER_K2 = 0.01;
	/** Cooling power over T - base at high temperature, W/K. */
	private static final double COOLING_W_PER_K = 0.03;

	private double stageK;
	private double thermometerK;
	private double filmK;

	/** A stage, with everything on it, at a temperature in K. */
	public ThermalStage(double kelvin) {
		settle(kelvin);
	}

	/** Puts the stage and everything on it at a temperature in K at once. */
	public void settle(double kelvin) {
		stageK = kelvin;
		thermometerK = kelvin;
		filmK = kelvin;
	}

	/** Heat capacity at a temperature in K, J/K. */
	public static double heatCapacityJPerK(double kelvin) {
		double squared = kelvin * kelvin;
		return LATTICE_J_PER_K * squared / (squared + LATTICE_K * LATTICE_K) + ELECTRONS_J_PER_K2 * kelvin;
	}

	/** Cooling power at a temperature in K, W; negative below the base temperature. */
	public static double coolingPowerW(double kelvin) {
		return COOLING_W_PER_K * (kelvin - BASE_K) * kelvin / (kelvin + 1);
	}

	/**
	 * One step of {@link #STEP_S}.
	 *
	 * @param heaterW power of all heaters, W
	 */
	public void step(double heaterW) {
		double power = stageK >= HIGHEST_K ? 0 : heaterW;
		double rate = (power - coolingPowerW(stageK)) / heatCapacityJPerK(stageK);
		// a light stage and a strong heater: the step must not overshoot what the heat capacity gains on the way
		double next = stageK + Math.clamp(rate * STEP_S, -0.5 * stageK, 0.2 * stageK + 0.01);
		stageK = Math.clamp(next, BASE_K / 2, HIGHEST_K);
		thermometerK += (stageK - thermometerK) * -Math.expm1(-STEP_S / THERMOMETER_LAG_S);
		filmK += (stageK - filmK) * -Math.expm1(-STEP_S / (FILM_LAG_S + THERMOMETER_LAG_S));
	}

	/** Temperature of the stage, K. */
	public double stageK() {
		return stageK;
	}

	/** Temperature of the thermometer, K. */
	public double thermometerK() {
		return thermometerK;
	}

	/** Temperature of the film, K: higher than the thermometer while cooling, lower while warming. */
	public double filmK() {
		return filmK;
	}
}
