package org.culet.physics.series;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Choices of a scaling fit.
 *
 * @param order order of the polynomial, 2 to 4; empty to choose it by AICc
 * @param stageSigmaGPa standard error of the pressure of a stage that other stages do not share, GPa
 * @param commonSigmaGPa standard error common to all stages (the scale), GPa: enters P_c only
 */
public record ScalingOptions(OptionalInt order, double stageSigmaGPa, double commonSigmaGPa) {

	/** Order by AICc, pressures without error. */
	public static final ScalingOptions DEFAULT = new ScalingOptions(OptionalInt.empty(), 0, 0);

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException for an order outside 2 to 4 or a negative error
	 */
	public ScalingOptions {
		Objects.requireNonNull(order, "order");
		if (order.isPresent() && (order.getAsInt() < 2 || order.getAsInt() > 4)) {
			throw new IllegalArgumentException("polynomial of order " + order.getAsInt());
		}
		if (!(stageSigmaGPa >= 0) || !(commonSigmaGPa >= 0)) {
			throw new IllegalArgumentException("pressure errors " + stageSigmaGPa + ", " + commonSigmaGPa + " GPa");
		}
	}

	/** The same with a fixed order. */
	public ScalingOptions withOrder(int fixed) {
		return new ScalingOptions(OptionalInt.of(fixed), stageSigmaGPa, commonSigmaGPa);
	}

	/** The same with errors of the pressures, GPa. */
	public ScalingOptions withPressureErrors(double stageGPa, double commonGPa) {
		return new ScalingOptions(order, stageGPa, commonGPa);
	}
}
