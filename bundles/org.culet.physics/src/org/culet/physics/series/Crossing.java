package org.culet.physics.series;

import org.culet.physics.Estimate;

/**
 * A crossing of two R(T) curves.
 *
 * @param temperatureK T_x, K
 * @param resistanceOhm R_x, ohm
 * @param approached true where T_x lies within two standard errors of an end of the data: the curves approach there, and
 *        whether they cross is open
 */
public record Crossing(Estimate temperatureK, Estimate resistanceOhm, boolean approached) {
}
