package org.culet.physics.series;

import java.util.Optional;

import org.culet.physics.LinearFit;

/**
 * A polynomial fitted with known standard errors.
 *
 * @param fit coefficients from the constant upwards, with covariance
 */
record WeightedPolynomial(LinearFit fit) {

	/** Fits; empty where the abscissae do not determine the polynomial. */
	static Optional<WeightedPolynomial> fit(double[] x, double[] y, double[] sigma, int degree) {
		double[][] rows = new double[x.length][];
		for (int i = 0; i < x.length; i++) {
			rows[i] = powers(x[i], degree + 1);
		}
		return LinearFit.solve(rows, y, sigma).map(WeightedPolynomial::new);
	}

	private static double[] powers(double x, int count) {
		double[] powers = new double[count];
		double power = 1;
		for (int k = 0; k < count; k++) {
			powers[k] = power;
			power *= x;
		}
		return powers;
	}

	double coefficient(int k) {
		return fit.coefficients()[k];
	}

	double covariance(int k, int l) {
		return fit.covariance()[k][l];
	}

	double chi2() {
		return fit.chi2();
	}

	double value(double x) {
		double sum = 0;
		for (int k = fit.coefficients().length - 1; k >= 0; k--) {
			sum = sum * x + coefficient(k);
		}
		return sum;
	}

	double slope(double x) {
		double sum = 0;
		for (int k = fit.coefficients().length - 1; k >= 1; k--) {
			sum = sum * x + k * coefficient(k);
		}
		return sum;
	}

	/** Variance of the value. */
	double variance(double x) {
		double[] v = powers(x, fit.coefficients().length);
		double sum = 0;
		for (int k = 0; k < v.length; k++) {
			for (int l = 0; l < v.length; l++) {
				sum += v[k] * v[l] * covariance(k, l);
			}
		}
		return Math.max(0, sum);
	}

	/** chi2/dof where it exceeds what chance allows (four standard deviations), else 1. */
	double misfit() {
		int dof = fit.dof();
		return dof > 0 && chi2() > dof + 4 * Math.sqrt(2.0 * dof) ? chi2() / dof : 1;
	}

	/**
	 * Where two parabolas meet: the root of their difference nearest to zero.
	 *
	 * @return the root, with the standard error that both give it; empty without one
	 */
	static Optional<Root> meeting(WeightedPolynomial p, WeightedPolynomial q) {
		double c0 = p.coefficient(0) - q.coefficient(0);
		double c1 = p.coefficient(1) - q.coefficient(1);
		double c2 = p.coefficient(2) - q.coefficient(2);
		double discriminant = c1 * c1 - 4 * c2 * c0;
		if (!(discriminant > 0)) {
			return Optional.empty();
		}
		// the root of smaller size, without cancellation
		double x = -2 * c0 / (c1 + Math.copySign(Math.sqrt(discriminant), c1));
		double slope = c1 + 2 * c2 * x;
		double sigma = Math.sqrt(p.variance(x) * p.misfit() + q.variance(x) * q.misfit()) / Math.abs(slope);
		return Double.isFinite(sigma) ? Optional.of(new Root(x, sigma)) : Optional.empty();
	}

	/** A root with its standard error. */
	record Root(double x, double sigma) {
	}
}
