package org.culet.physics.phase;

import java.util.Optional;
import org.culet.physics.Estimate;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepMaximum;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;

/** Where a curve starts to drop: from a maximum inside its range, or from a metallic normal state. */
final class Transitions {

	private static final int TOP_POINTS = 5;

	private final SweepPoints points;
	private final SweepMaximum maximum;
	private final Optional<TcResult> normalState;

	Transitions(SweepPoints points) {
		this.points = points;
		double[] r = points.resistancesOhm();
		Smoothed smooth = LocalQuadratic.over(points).apply(r);
		this.maximum = SweepMaximum.of(points, r, smooth, true);
		this.normalState = interior() ? Optional.empty()
				: Optional.of(CriticalTemperature.find(points.toCurve(),
						TcOptions.defaults().withCriterion(TcCriterion.NORMAL_STATE).withReplicas(0))).filter(t -> t.tc().isPresent());
	}

	/** Whether the maximum is not among the five highest temperatures. */
	boolean interior() {
		return maximum.index() < points.size() - TOP_POINTS;
	}

	/** Whether the curve drops from somewhere. */
	boolean seen() {
		return interior() || normalState.isPresent();
	}

	/** Temperature of the maximum, or of the steepest part below a metallic normal state, in kelvin. */
	double temperatureK() {
		return interior() ? maximum.temperatureK() : normalState.orElseThrow().tMaxK().orElseThrow();
	}

	/** Resistance that the curve drops from; only where {@link #seen()}. */
	Estimate height() {
		return interior() ? Estimate.normal(maximum.ohm(), maximum.sigmaOhm())
				: normalState.orElseThrow().detail(TcResult.NORMAL_AT_STEEPEST).orElseThrow();
	}

	String statement() {
		if (interior()) {
			return "R has its maximum at " + Text.kelvin(maximum.temperatureK()) + (maximum.index() == 0 ? ", the lowest temperature" : ", inside the range");
		}
		String top = "R is largest among the five highest temperatures";
		return normalState.map(t -> top + ", and drops from a metallic normal state at " + Text.kelvin(t.tc().orElseThrow().value()))
				.orElse(top + ", and no transition stands out of the normal state");
	}
}
