package org.culet.physics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.culet.physics.Estimate;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/** The joint fit of a polynomial in the scaled pressure to all isotherms. */
final class PolynomialCollapse {

	private static final int PRESSURES = 16;
	private static final double[] EXPONENTS = { 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.1, 1.4, 1.8, 2.4 };

	private PolynomialCollapse() {
	}

	/** A minimum: P_c, 1/(nu z), c_0 ... with covariance. */
	record Minimum(double[] parameters, RealMatrix covariance, double chi2, int points) {

		double criticalGPa() {
			return parameters[0];
		}

		double inverseNuZ() {
			return parameters[1];
		}

		int dof() {
			return points - parameters.length;
		}

		double aicc() {
			double k = parameters.length;
			return chi2 + 2 * k + 2 * k * (k + 1) / (points - k - 1);
		}

	}

	/** The best fit of a fixed order, or of orders 2 to 4 by AICc; empty where none converges. */
	static Optional<Minimum> fit(List<ScalingPoint> points, OptionalInt order) {
		Optional<Minimum> best = Optional.empty();
		for (int degree = order.orElse(2); degree <= order.orElse(4); degree++) {
			if (points.size() < degree + 6) {
				continue;
			}
			Optional<Minimum> found = refined(points, start(points, degree));
			if (found.isPresent() && (best.isEmpty() || found.get().aicc() < best.get().aicc())) {
				best = found;
			}
		}
		return best;
	}

	/** Levenberg-Marquardt from a start. */
	static Optional<Minimum> refined(List<ScalingPoint> points, double[] start) {
		int n = points.size();
		double[] target = new double[n];
		double[] weights = new double[n];
		for (int i = 0; i < n; i++) {
			target[i] = points.get(i).lnR();
			weights[i] = 1 / (points.get(i).sigmaLnR() * points.get(i).sigmaLnR());
		}
		try {
			Optimum optimum = new LevenbergMarquardtOptimizer().withCostRelativeTolerance(1e-14)
					.withParameterRelativeTolerance(1e-13)
					.optimize(new LeastSquaresBuilder().start(start).target(target)
							.weight(new DiagonalMatrix(weights)).model(p -> model(points, p.toArray()))
							.lazyEvaluation(false).maxEvaluations(2000).maxIterations(1000).build());
			double chi2 = optimum.getCost() * optimum.getCost();
			return Optional.of(new Minimum(optimum.getPoint().toArray(), optimum.getCovariances(1e-20), chi2, n));
		} catch (MathIllegalStateException noMinimum) {
			return Optional.empty();
		}
	}

	private static Pair<RealVector, RealMatrix> model(List<ScalingPoint> points, double[] p) {
		int n = points.size();
		RealVector value = new ArrayRealVector(n);
		RealMatrix jacobian = new Array2DRowRealMatrix(n, p.length);
		for (int i = 0; i < n; i++) {
			double lnT = Math.log(points.get(i).temperatureK());
			double scale = Math.exp(-p[1] * lnT);
			double x = (points.get(i).pressureGPa() - p[0]) * scale;
			double power = 1;
			double sum = 0;
			double slope = 0;
			for (int k = 2; k < p.length; k++) {
				jacobian.setEntry(i, k, power);
				sum += p[k] * power;
				if (k + 1 < p.length) {
					slope += (k - 1) * p[k + 1] * power;
				}
				power *= x;
			}
			value.setEntry(i, sum);
			jacobian.setEntry(i, 0, -scale * slope);
			jacobian.setEntry(i, 1, -lnT * x * slope);
		}
		return new Pair<>(value, jacobian);
	}

	/** The best of a grid of P_c and 1/(nu z), the coefficients being linear. */
	private static double[] start(List<ScalingPoint> points, int degree) {
		double low = points.stream().mapToDouble(ScalingPoint::pressureGPa).min().orElseThrow();
		double high = points.stream().mapToDouble(ScalingPoint::pressureGPa).max().orElseThrow();
		double[] y = points.stream().mapToDouble(ScalingPoint::lnR).toArray();
		double[] sigma = points.stream().mapToDouble(ScalingPoint::sigmaLnR).toArray();
		double best = Double.POSITIVE_INFINITY;
		double[] start = new double[degree + 3];
		for (int i = 1; i < PRESSURES; i++) {
			double pc = low + (high - low) * i / PRESSURES;
			for (double exponent : EXPONENTS) {
				double[] x = points.stream()
						.mapToDouble(q -> (q.pressureGPa() - pc) * Math.pow(q.temperatureK(), -exponent)).toArray();
				Optional<WeightedPolynomial> polynomial = WeightedPolynomial.fit(x, y, sigma, degree);
				if (polynomial.isPresent() && polynomial.get().chi2() < best) {
					best = polynomial.get().chi2();
					start[0] = pc;
					start[1] = exponent;
					System.arraycopy(polynomial.get().fit().coefficients(), 0, start, 2, degree + 1);
				}
			}
		}
		return start;
	}

	/** The public form of a minimum, with the errors of the pressures added. */
	static ScalingResult.Fit described(Minimum m, List<ScalingPoint> points, ScalingOptions options) {
		double[] variance = new double[3];
		for (int k = 0; k < 3; k++) {
			variance[k] = m.covariance().getEntry(k, k);
		}
		if (options.stageSigmaGPa() > 0) {
			addStageErrors(m, points, options.stageSigmaGPa(), variance);
		}
		variance[0] += options.commonSigmaGPa() * options.commonSigmaGPa();
		Estimate y = Estimate.normal(m.inverseNuZ(), Math.sqrt(variance[1]));
		double rc = Math.exp(m.parameters()[2]);
		double sigmaLn = Math.sqrt(variance[2]);
		Estimate critical = new Estimate(rc, rc * sigmaLn, rc * Math.exp(-Estimate.NORMAL_95 * sigmaLn),
				rc * Math.exp(Estimate.NORMAL_95 * sigmaLn));
		List<Double> coefficients = new ArrayList<>();
		for (int k = 2; k < m.parameters().length; k++) {
			coefficients.add(m.parameters()[k]);
		}
		return new ScalingResult.Fit(Estimate.normal(m.criticalGPa(), Math.sqrt(variance[0])), y, inverse(y), critical,
				coefficients, m.chi2(), m.dof(), m.aicc());
	}

	private static Estimate inverse(Estimate y) {
		double value = 1 / y.value();
		double upper = y.lower95() > 0 ? 1 / y.lower95() : Double.POSITIVE_INFINITY;
		return new Estimate(value, y.sigma() * value * value, 1 / y.upper95(), upper);
	}

	/** Shifts one stage after the other by its error: what the parameters do, in quadrature. */
	private static void addStageErrors(Minimum m, List<ScalingPoint> points, double sigma, double[] variance) {
		for (double pressure : points.stream().mapToDouble(ScalingPoint::pressureGPa).distinct().toArray()) {
			List<ScalingPoint> shifted = points.stream().map(q -> q.pressureGPa() == pressure
					? new ScalingPoint(q.temperatureK(), pressure + sigma, q.lnR(), q.sigmaLnR()) : q).toList();
			refined(shifted, m.parameters()).ifPresent(moved -> {
				for (int k = 0; k < variance.length; k++) {
					double d = moved.parameters()[k] - m.parameters()[k];
					variance[k] += d * d;
				}
			});
		}
	}
}
