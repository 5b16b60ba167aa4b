package org.culet.analysis.input;

import java.util.List;
import java.util.Objects;

import org.culet.model.RowSet;

/**
 * Points of a sweep set aside, each with its reason.
 *
 * @param points masks of single points
 * @param intervals masks of intervals of temperature
 * @param whole masks of the whole sweep, as reasons; empty: the sweep is used
 */
public record SweepMasks(List<Points> points, List<Interval> intervals, List<String> whole) {

	private static final SweepMasks NONE = new SweepMasks(List.of(), List.of(), List.of());

	/**
	 * Single points.
	 *
	 * @param rows indices into the sweep as it is in the file, counted from 0
	 * @param reason why
	 */
	public record Points(RowSet rows, String reason) {

		/** No null. */
		public Points {
			Objects.requireNonNull(rows, "rows");
			Objects.requireNonNull(reason, "reason");
		}
	}

	/**
	 * An interval of temperature, both ends included.
	 *
	 * @param lowK lower end in kelvin, 0 for open
	 * @param highK upper end in kelvin, infinite for open
	 * @param reason why
	 */
	public record Interval(double lowK, double highK, String reason) {

		/** No null. */
		public Interval {
			Objects.requireNonNull(reason, "reason");
		}
	}

	/** Copies the lists. */
	public SweepMasks {
		points = List.copyOf(points);
		intervals = List.copyOf(intervals);
		whole = List.copyOf(whole);
	}

	/** Nothing is masked. */
	public static SweepMasks none() {
		return NONE;
	}
}
