package org.culet.physics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.culet.physics.Estimate;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The collapse judged without a function: each isotherm is interpolated at the scaled pressures of each other one, never
 * extrapolated; the measure is the mean squared difference over its variance.
 */
final class PairwiseCollapse {

	private final List<List<ScalingPoint>> isotherms;

	PairwiseCollapse(List<List<ScalingPoint>> isotherms) {
		this.isotherms = isotherms;
	}

	/** The measure; infinite where no two isotherms overlap. */
	double quality(double pc, double inverseNuZ) {
		double sum = 0;
		int count = 0;
		for (List<ScalingPoint> a : isotherms) {
			double scaleA = Math.pow(a.get(0).temperatureK(), -inverseNuZ);
			for (List<ScalingPoint> b : isotherms) {
				if (a == b) {
					continue;
				}
				double ratio = Math.pow(b.get(0).temperatureK(), -inverseNuZ) / scaleA;
				for (ScalingPoint q : b) {
					// the pressure at which isotherm a has the scaled pressure of this point
					double p = pc + (q.pressureGPa() - pc) * ratio;
					double term = term(a, q, p);
					if (term >= 0) {
						sum += term;
						count++;
					}
				}
			}
		}
		return count > 0 ? sum / count : Double.POSITIVE_INFINITY;
	}

	/** Squared weighted difference, or -1 outside the isotherm. */
	private static double term(List<ScalingPoint> isotherm, ScalingPoint q, double pressure) {
		for (int i = 1; i < isotherm.size(); i++) {
			ScalingPoint left = isotherm.get(i - 1);
			ScalingPoint right = isotherm.get(i);
			if (pressure >= left.pressureGPa() && pressure <= right.pressureGPa()) {
				double part = (pressure - left.pressureGPa()) / (right.pressureGPa() - left.pressureGPa());
				double value = left.lnR() + part * (right.lnR() - left.lnR());
				// the error between two points is taken as theirs: not reduced by averaging, which holds only half way
				double sigma = left.sigmaLnR() + part * (right.sigmaLnR() - left.sigmaLnR());
				double difference = q.lnR() - value;
				return difference * difference / (sigma * sigma + q.sigmaLnR() * q.sigmaLnR());
			}
		}
		return -1;
	}

	/** Minimises by a simplex from a start; errors where the measure has risen by one. */
	ScalingResult.Pairwise minimum(double pc, double inverseNuZ) {
		double step = 0.1 * inverseNuZ;
		PointValuePair best = new SimplexOptimizer(1e-12, 1e-12).optimize(new MaxEval(2000),
				new ObjectiveFunction(v -> quality(v[0], v[1])), GoalType.MINIMIZE,
				new InitialGuess(new double[] { pc, inverseNuZ }), new NelderMeadSimplex(new double[] { step, step }));
		double x = best.getPoint()[0];
		double y = best.getPoint()[1];
		double level = best.getValue() + 1;
		return new ScalingResult.Pairwise(risen(x, d -> quality(x + d, y), level), risen(y, d -> quality(x, y + d), level),
				best.getValue());
	}

	private static Estimate risen(double value, DoubleUnaryOperator measure, double level) {
		return Estimate.normal(value, (reach(measure, level, 1) + reach(measure, level, -1)) / 2);
	}

	/** Smallest distance, found by doubling and halving, at which the measure reaches the level. */
	private static double reach(DoubleUnaryOperator measure, double level, int sign) {
		double far = 1e-4;
		while (far < 10 && !(measure.applyAsDouble(sign * far) >= level)) {
			far *= 2;
		}
		double near = far / 2;
		for (int i = 0; i < 40; i++) {
			double middle = (near + far) / 2;
			if (measure.applyAsDouble(sign * middle) >= level) {
				far = middle;
			} else {
				near = middle;
			}
		}
		return far;
	}

	/** Points by temperature, each isotherm in order of pressure. */
	static List<List<ScalingPoint>> isotherms(List<ScalingPoint> points) {
		List<List<ScalingPoint>> isotherms = new ArrayList<>();
		for (double t : points.stream().mapToDouble(ScalingPoint::temperatureK).distinct().sorted().toArray()) {
			isotherms.add(points.stream().filter(p -> p.temperatureK() == t)
					.sorted((a, b) -> Double.compare(a.pressureGPa(), b.pressureGPa())).toList());
		}
		return isotherms;
	}
}
