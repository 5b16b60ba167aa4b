package org.culet.physics.diagram;

/**
 * A place in the schematic phase diagram.
 *
 * @param amplitude order-parameter amplitude a, to the right, 0 to 1
 * @param coupling phase coupling c, upwards, 0 to 1
 */
public record DiagramPlace(double amplitude, double coupling) {
}
