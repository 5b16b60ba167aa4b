package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.culet.physics.Estimate;

/**
 * How G0 runs through a series of stages for several reference temperatures. Where curves cross, the order of G0 is opposite
 * below and above the crossing, so a trend counts only if it survives the change of convention.
 *
 * @param columns one for each reference temperature
 * @param survives whether all of them show the same trend, and that is falling or rising
 * @param reason the trends, in one sentence
 */
public record ReferenceTrend(List<Column> columns, boolean survives, String reason) {

	private static final double SIGNIFICANT = 2;

	/** Directions of a series. */
	public enum Trend {
		/** Falls, and no later stage lies significantly above an earlier one. */
		FALLING("falls"),
		/** Rises, and no later stage lies significantly below an earlier one. */
		RISING("rises"),
		/** Pairs of stages that differ significantly in both directions. */
		NOT_MONOTONIC("is not monotonic"),
		/** No pair of stages differs significantly. */
		FLAT("is constant within errors");

		private final String words;

		Trend(String words) {
			this.words = words;
		}
	}

	/**
	 * G0 of all stages at one reference temperature.
	 *
	 * @param referenceK reference temperature in kelvin
	 * @param g0S G0 in S in the order of the stages
	 * @param trend its direction
	 */
	public record Column(double referenceK, List<Estimate> g0S, Trend trend) {
	}

	/**
	 * Compares conventions.
	 *
	 * @param stages lines of the stages in the order of the series, at least two
	 * @param referencesK reference temperatures in kelvin, at least two
	 * @return G0 at each of them, and whether its trend survives
	 */
	public static ReferenceTrend of(List<WeakLocalization> stages, double... referencesK) {
		if (stages.size() < 2 || referencesK.length < 2) {
			throw new IllegalArgumentException(stages.size() + " stages and " + referencesK.length
					+ " reference temperatures; both must be at least two");
		}
		List<Column> columns = new ArrayList<>();
		for (double reference : referencesK) {
			List<Estimate> g0 = stages.stream().map(s -> s.conductanceAt(reference)).toList();
			columns.add(new Column(reference, g0, trend(g0)));
		}
		Trend first = columns.getFirst().trend();
		boolean same = columns.stream().allMatch(c -> c.trend() == first);
		boolean survives = same && (first == Trend.FALLING || first == Trend.RISING);
		String text = columns.stream().map(c -> "G0(" + c.referenceK() + " K) " + c.trend().words)
				.collect(Collectors.joining(", "));
		return new ReferenceTrend(List.copyOf(columns), survives,
				text + (survives ? ": the trend survives" : ": the trend depends on the convention or is none"));
	}

	private static Trend trend(List<Estimate> g0) {
		boolean up = false;
		boolean down = false;
		for (int i = 1; i < g0.size(); i++) {
			for (int earlier = 0; earlier < i; earlier++) {
				double step = g0.get(i).value() - g0.get(earlier).value();
				double sigma = Math.hypot(g0.get(i).sigma(), g0.get(earlier).sigma());
				up |= step > SIGNIFICANT * sigma;
				down |= -step > SIGNIFICANT * sigma;
			}
		}
		if (up) {
			return down ? Trend.NOT_MONOTONIC : Trend.RISING;
		}
		return down ? Trend.FALLING : Trend.FLAT;
	}
}
