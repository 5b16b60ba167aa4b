package org.culet.physics.series;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.ArrayRealVector;

/**
 * A polynomial fitted with known standard errors.
 *
 * @param coefficients from the constant upwards
 * @param covariance of the coefficients
 * @param chi2 weighted sum of squared residuals
 * @param dof points less coefficients
 */
record WeightedPolynomial(double[] coefficients, RealMatrix covariance, double chi2, int dof) {

	/** Fits; needs more distinct abscissae than {@code degree}. */
	static WeightedPolynomial fit(double[] x, double[] y, double[] sigma, int degree) {
		int n = x.length;
		RealMatrix design = new Array2DRowRealMatrix(n, degree + 1);
		RealVector right = new ArrayRealVector(n);
		for (int i = 0; i < n; i++) {
			double power = 1 / sigma[i];
			for (int k = 0; k <= degree; k++) {
				design.setEntry(i, k, power);
				power *= x[i];
			}
			right.setEntry(i, y[i] / sigma[i]);
		}
		QRDecomposition qr = new QRDecomposition(design);
		RealVector c = qr.getSolver().solve(right);
		RealMatrix r = qr.getR().getSubMatrix(0, degree, 0, degree);
		RealMatrix inverse = new QRDecomposition(r).getSolver().getInverse();
		RealVector residual = right.subtract(design.operate(c));
		return new WeightedPolynomial(c.toArray(), inverse.multiplyTransposed(inverse), residual.dotProduct(residual),
				n - degree - 1);
	}

	double value(double x) {
		double sum = 0;
		for (int k = coefficients.length - 1; k >= 0; k--) {
			sum = sum * x + coefficients[k];
		}
		return sum;
	}

	double slope(double x) {
		double sum = 0;
		for (int k = coefficients.length - 1; k >= 1; k--) {
			sum = sum * x + k * coefficients[k];
		}
		return sum;
	}

	/** Variance of the value. */
	double variance(double x) {
		double[] powers = new double[coefficients.length];
		double power = 1;
		for (int k = 0; k < powers.length; k++) {
			powers[k] = power;
			power *= x;
		}
		RealVector v = new ArrayRealVector(powers, false);
		return Math.max(0, v.dotProduct(covariance.operate(v)));
	}

	/** chi2/dof where it exceeds what chance allows (four standard deviations), else 1. */
	double misfit() {
		return dof > 0 && chi2 > dof + 4 * Math.sqrt(2.0 * dof) ? chi2 / dof : 1;
	}
}
