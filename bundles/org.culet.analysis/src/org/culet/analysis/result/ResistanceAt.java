package org.culet.analysis.result;

import java.util.Objects;

import org.culet.physics.Estimate;

/**
 * The resistance of a stage at one temperature.
 *
 * @param temperatureK the temperature in kelvin
 * @param resistanceOhm the resistance there, in the unit of the curve
 * @param method how it was obtained
 * @param upperBound whether R is zero within its noise there: then the value is an upper bound
 */
public record ResistanceAt(double temperatureK, Estimate resistanceOhm, Method method, boolean upperBound) {

	/** How the resistance at a temperature was obtained; never by extrapolation. */
	public enum Method {
		/** Weighted mean of points measured within a few per cent of it. */
		MEASURED("measured"),
		/** From the points around it. */
		INTERPOLATED("interpolated");

		private final String id;

		Method(String id) {
			this.id = id;
		}

		/** The word in files. */
		public String id() {
			return id;
		}
	}

	/** No null. */
	public ResistanceAt {
		Objects.requireNonNull(resistanceOhm, "resistanceOhm");
		Objects.requireNonNull(method, "method");
	}
}
