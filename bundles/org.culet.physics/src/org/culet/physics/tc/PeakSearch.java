package org.culet.physics.tc;

import java.util.List;
import java.util.OptionalDouble;
import org.culet.physics.Estimate;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;

/** Maximum of dR/dlnT; the full width of the peak at half its height is the width of the transition. */
final class PeakSearch implements Search {

	private static final double SIGNIFICANT = 5;
	/** The peak lies below the temperature where R has lost a tenth; the rest is for noise. */
	private static final double ABOVE = 1.1;

	private final SweepPoints points;
	private final Transition transition;
	private final LocalQuadratic smoother;

	PeakSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.transition = new Transition(points, options);
		int neighbours = options.smoothingPoints().orElse(LocalQuadratic.customaryNeighbours(points.size()));
		this.smoother = LocalQuadratic.over(points.lnTs(), points.sigmasOhm(), neighbours);
	}

	@Override
	public Located locate(double[] r) {
		int n = points.size();
		if (n < FractionSearch.FEWEST_POINTS) {
			return Located.none(TcStatus.TOO_FEW_POINTS, n + " points at different temperatures: " + FractionSearch.FEWEST_POINTS
					+ " are the least that show a peak of dR/dlnT");
		}
		Located ninety = transition.locate(r);
		if (ninety.tcK().isEmpty()) {
			return ninety;
		}
		Smoothed smooth = smoother.apply(r);
		int top = 0;
		for (int k = 1; k < n && points.temperatureK(k) < ABOVE * ninety.tcK().getAsDouble(); k++) {
			if (smooth.slope(k) > smooth.slope(top)) {
				top = k;
			}
		}
		double height = smooth.slope(top);
		if (!(height > SIGNIFICANT * smooth.sigmaSlope(top))) {
			return Located.none(TcStatus.NO_SIGNIFICANT_DROP, "dR/dlnT is nowhere above 5 of its standard errors");
		}
		if (top >= n - 2) {
			return Located.none(TcStatus.NO_MAX_IN_RANGE, "dR/dlnT is largest at the highest temperature");
		}
		OptionalDouble left = halfHeight(smooth, top, -1);
		OptionalDouble right = halfHeight(smooth, top, 1);
		if (right.isEmpty() || left.isEmpty() && top <= 1) {
			return Located.none(TcStatus.NO_TRANSITION, "dR/dlnT is largest at " + Words.kelvin(points.temperatureK(top))
					+ " but does not come down to half of that on both sides within the sweep");
		}
		double x = vertex(smooth, top);
		double tc = Math.exp(x);
		Located found = Located.found(tc, "dR/dlnT is largest, " + Words.ohm(height)
				+ (left.isPresent() ? "" : "; the lower side of the peak is not covered, so its width is not known"))
				.at(r[top], points.temperatureK(top)).within(points.temperatureK(top + 1) - points.temperatureK(Math.max(0, top - 1)));
		if (left.isEmpty()) {
			return found;
		}
		double width = Math.exp(right.getAsDouble()) - Math.exp(left.getAsDouble());
		double step = points.temperatureK(top + 1) - points.temperatureK(top);
		return found.withDetails(List.of(new TcResult.Detail("width_K", Estimate.normal(width, step / Math.sqrt(6)))));
	}

	/** ln T at which the slope has come down to half its largest value, by straight lines between points. */
	private OptionalDouble halfHeight(Smoothed smooth, int top, int direction) {
		double half = smooth.slope(top) / 2;
		for (int k = top; k + direction >= 0 && k + direction < points.size(); k += direction) {
			double here = smooth.slope(k);
			double next = smooth.slope(k + direction);
			if (next <= half) {
				return OptionalDouble.of(points.lnT(k) + (points.lnT(k + direction) - points.lnT(k)) * (here - half) / (here - next));
			}
		}
		return OptionalDouble.empty();
	}

	private double vertex(Smoothed smooth, int top) {
		if (top == 0) {
			return points.lnT(0);
		}
		double h0 = points.lnT(top - 1) - points.lnT(top);
		double h1 = points.lnT(top + 1) - points.lnT(top);
		double s0 = (smooth.slope(top - 1) - smooth.slope(top)) / h0;
		double s1 = (smooth.slope(top + 1) - smooth.slope(top)) / h1;
		double curvature = (s1 - s0) / (h1 - h0);
		double x = -(s0 - curvature * h0) / (2 * curvature);
		return curvature < 0 && x > h0 && x < h1 ? points.lnT(top) + x : points.lnT(top);
	}
}
