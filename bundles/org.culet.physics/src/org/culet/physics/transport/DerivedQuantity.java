package org.culet.physics.transport;

import java.util.function.ToDoubleFunction;

/**
 * A number that follows from the parameters of a law.
 *
 * @param name name with unit, as in results and scripts
 * @param unit unit in plain ASCII; {@code 1} for a pure number
 * @param description what it is, half a line
 * @param function the number for an array of parameter values; smooth
 */
public record DerivedQuantity(String name, String unit, String description, ToDoubleFunction<double[]> function) {
}
