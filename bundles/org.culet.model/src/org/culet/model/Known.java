package org.culet.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Optional numbers of the model: inside EMF an unknown number is {@code null}; everybody else meets it here.
 */
public final class Known {
	private Known() {
	}

	/**
	 * @param value an attribute of the model, {@code null} if not known
	 * @return the value, empty if it is not known or not finite
	 */
	public static OptionalDouble of(Double value) {
		return value == null || !Double.isFinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}

	/**
	 * @param value an attribute of the model, {@code null} if not known
	 * @return the value, empty if it is not known
	 */
	public static OptionalInt of(Integer value) {
		return value == null ? OptionalInt.empty() : OptionalInt.of(value);
	}

	/**
	 * @param value a number, or none
	 * @return what to give to a setter of the model: {@code null} for none or for a number that is not finite
	 */
	public static Double orUnknown(OptionalDouble value) {
		return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Double.valueOf(value.getAsDouble()) : null;
	}
}
