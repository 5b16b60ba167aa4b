package org.culet.physics.simulation;

/**
 * The place of a state in the schematic phase diagram.
 *
 * @param amplitude order-parameter amplitude a, 0 to 1
 * @param coupling phase coupling c, 0 to 1
 */
public record TrueCoordinates(double amplitude, double coupling) {
}
