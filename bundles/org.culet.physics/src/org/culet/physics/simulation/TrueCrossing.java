package org.culet.physics.simulation;

/**
 * Where the noise-free curves of two states cross.
 *
 * @param temperatureK T_x, K
 * @param resistanceOhm R_x, ohm per square
 */
public record TrueCrossing(double temperatureK, double resistanceOhm) {
}
