package org.culet.physics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;

/**
 * The maximum of a number, such as T_c, against pressure: the parabola through the largest value and its two neighbours
 * (physics.md 7).
 *
 * @param status what came of it
 * @param reason one sentence
 * @param pressureGPa pressure of the maximum, GPa; sigma^2 is statistical^2 + spacing^2/12; empty without a maximum
 * @param sigmaStatisticalGPa the statistical part of that sigma, GPa; empty without a maximum
 * @param value the number at the maximum, in its own unit; empty without a maximum
 */
public record PressureMaximum(Status status, String reason, Optional<Estimate> pressureGPa,
		OptionalDouble sigmaStatisticalGPa, Optional<Estimate> value) {

	/** What came of a maximum. */
	public enum Status {
		/** A maximum between stages. */
		OK("ok"),
		/** The largest value stands at an end of the pressures. */
		AT_END("no_maximum_bracketed"),
		/** Fewer than three values. */
		TOO_FEW_POINTS("too_few_points");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Name of the status in files. */
		public String id() {
			return id;
		}
	}

	/** Checks that nothing is missing. */
	public PressureMaximum {
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(pressureGPa, "pressureGPa");
		Objects.requireNonNull(sigmaStatisticalGPa, "sigmaStatisticalGPa");
		Objects.requireNonNull(value, "value");
	}

	/**
	 * Finds the maximum.
	 *
	 * @param points values of one branch at different pressures, in any order
	 * @return the maximum, or why there is none
	 * @throws IllegalArgumentException if two points have the same pressure
	 */
	public static PressureMaximum of(List<SeriesPoint> points) {
		List<SeriesPoint> sorted = new ArrayList<>(points);
		sorted.sort(Comparator.comparingDouble(SeriesPoint::pressureGPa));
		for (int i = 1; i < sorted.size(); i++) {
			if (sorted.get(i).pressureGPa() == sorted.get(i - 1).pressureGPa()) {
				throw new IllegalArgumentException("two points at " + sorted.get(i).pressureGPa() + " GPa");
			}
		}
		if (sorted.size() < 3) {
			return none(Status.TOO_FEW_POINTS, sorted.size() + " values; three are needed");
		}
		int top = 0;
		for (int i = 1; i < sorted.size(); i++) {
			if (sorted.get(i).value().value() > sorted.get(top).value().value()) {
				top = i;
			}
		}
		if (top == 0 || top == sorted.size() - 1) {
			return none(Status.AT_END, "no maximum bracketed: the largest value stands at the "
					+ (top == 0 ? "lowest" : "highest") + " pressure, " + sorted.get(top).pressureGPa() + " GPa");
		}
		return vertex(sorted.subList(top - 1, top + 2));
	}

	private static PressureMaximum vertex(List<SeriesPoint> three) {
		double middle = three.get(1).pressureGPa();
		double[] u = new double[3];
		double[] y = new double[3];
		double[] s = new double[3];
		boolean known = true;
		for (int i = 0; i < 3; i++) {
			u[i] = three.get(i).pressureGPa() - middle;
			y[i] = three.get(i).value().value();
			s[i] = three.get(i).value().sigma();
			known &= s[i] > 0;
		}
		WeightedPolynomial parabola = WeightedPolynomial.fit(u, y, known ? s : new double[] { 1, 1, 1 }, 2).orElseThrow();
		double c1 = parabola.coefficient(1);
		double c2 = parabola.coefficient(2);
		double at = -c1 / (2 * c2);
		double d1 = -1 / (2 * c2);
		double d2 = c1 / (2 * c2 * c2);
		double variance = !known ? 0
				: d1 * d1 * parabola.covariance(1, 1) + d2 * d2 * parabola.covariance(2, 2)
						+ 2 * d1 * d2 * parabola.covariance(1, 2);
		double statistical = Math.sqrt(Math.max(0, variance));
		double spacing = (u[2] - u[0]) / 2;
		double reading = three.get(1).sigmaPressureGPa();
		double total = Math.sqrt(statistical * statistical + spacing * spacing / 12 + reading * reading);
		double sigmaValue = known ? Math.sqrt(parabola.variance(at)) : 0;
		return new PressureMaximum(Status.OK, "parabola through the largest value and its neighbours; half a spacing over"
				+ " sqrt 3 stands for what lies between stages", Optional.of(Estimate.normal(middle + at, total)),
				OptionalDouble.of(statistical), Optional.of(Estimate.normal(parabola.value(at), sigmaValue)));
	}

	private static PressureMaximum none(Status status, String reason) {
		return new PressureMaximum(status, reason, Optional.empty(), OptionalDouble.empty(), Optional.empty());
	}
}
