package org.culet.plot.scale;

/**
 * A closed interval of data values.
 *
 * @param low lower end, finite
 * @param high upper end, finite and above {@code low}
 */
public record Range(double low, double high) {

	/** Checks the order of the ends. */
	public Range {
		if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
			throw new IllegalArgumentException("range from " + low + " to " + high);
		}
	}

	/** Distance of the ends. */
	public double span() {
		return high - low;
	}

	/**
	 * Whether a value lies inside, ends included.
	 *
	 * @param value any value
	 * @return false also for NaN
	 */
	public boolean contains(double value) {
		return value >= low && value <= high;
	}
}
