package org.culet.data;

/**
 * One monotonic sweep as a range of points of a {@link Curve}.
 *
 * @param start index of its first point
 * @param end index after its last point
 * @param direction which way the temperature went
 * @param lowK lowest temperature in kelvin
 * @param highK highest temperature in kelvin
 */
public record SweepRange(int start, int end, Direction direction, double lowK, double highK) {

	/** Number of points. */
	public int size() {
		return end - start;
	}
}
