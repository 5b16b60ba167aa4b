package org.culet.rig.simulator.internal.experiment;

/** Something that heats the stage. */
@FunctionalInterface
public interface Heater {

	/**
	 * Power during the next step.
	 *
	 * @param thermometerK what the thermometer stands at, K
	 * @param seconds length of the step, s
	 * @return W, 0 or more
	 */
	double powerW(double thermometerK, double seconds);
}
