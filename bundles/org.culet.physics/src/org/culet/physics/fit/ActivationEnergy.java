package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.LinearFit;
import org.culet.physics.RtCurve;

/**
 * Reduced activation energy W(T) = -d ln R/d ln T of a curve, by local straight lines through nine neighbouring points
 * (Zabrodskii and Zinov'eva, Sov. Phys. JETP 59, 425, 1984). W rising on cooling means hopping or activation, constant a power
 * law, falling to zero a metal. A diagnostic: the fit of ln R gives the numbers.
 */
public final class ActivationEnergy {

	/** Points of a local line. */
	private static final int WIDTH = 9;
	private static final int HALF = WIDTH / 2;
	/** W below this many standard errors does not enter the line, because its logarithm is then not normal. */
	private static final double SIGNIFICANT = 3;

	/**
	 * W at one temperature.
	 *
	 * @param temperatureK temperature in kelvin
	 * @param w reduced activation energy
	 * @param sigma its standard error
	 */
	public record Point(double temperatureK, double w, double sigma) {
	}

	/**
	 * Straight line of ln W against ln T, whose slope is -p.
	 *
	 * @param p exponent
	 * @param t0K characteristic temperature (p^(-1/p) e^(c/p), c the intercept) in kelvin; error formed in its logarithm
	 * @param points number of W used
	 */
	public record Line(Estimate p, Estimate t0K, int points) {
	}

	private final LogPoints data;
	private final double[] w;
	private final double[] sigma;
	private final double noise;

	private ActivationEnergy(LogPoints data, double[] w, double[] sigma, double noise) {
		this.data = data;
		this.w = w;
		this.sigma = sigma;
		this.noise = noise;
	}

	/**
	 * W of a curve.
	 *
	 * @param curve the curve; points without positive R or with sigma_R/R above 1/3 are left out, dense ones averaged over
	 *        0.02 in ln T
	 * @return W at all points that have four neighbours on either side
	 */
	public static ActivationEnergy of(RtCurve curve) {
		return of(LogPoints.of(curve, FitOptions.defaults()));
	}

	static ActivationEnergy of(LogPoints data) {
		int n = Math.max(0, data.size() - WIDTH + 1);
		double[] w = new double[n];
		double[] sigma = new double[n];
		double chi2 = 0;
		for (int k = 0; k < n; k++) {
			double[] coefficients = weights(data, k);
			double meanX = 0;
			double meanY = 0;
			double sum = 0;
			for (int j = 0; j < WIDTH; j++) {
				double weight = 1 / (data.sigma()[k + j] * data.sigma()[k + j]);
				sum += weight;
				meanX += weight * data.lnT()[k + j];
				meanY += weight * data.lnR()[k + j];
				w[k] -= coefficients[j] * data.lnR()[k + j];
				sigma[k] += coefficients[j] * coefficients[j] / weight;
			}
			sigma[k] = Math.sqrt(sigma[k]);
			for (int j = 0; j < WIDTH; j++) {
				double r = data.lnR()[k + j] - meanY / sum + w[k] * (data.lnT()[k + j] - meanX / sum);
				chi2 += r * r / (data.sigma()[k + j] * data.sigma()[k + j]);
			}
		}
		double noise = data.noiseKnown() || n == 0 ? 1 : Math.sqrt(chi2 / ((WIDTH - 2.0) * n));
		for (int k = 0; k < n; k++) {
			sigma[k] *= noise;
		}
		return new ActivationEnergy(data, w, sigma, noise);
	}

	/** Factors whose sum with ln R is the slope of the local line that starts at a point. */
	private static double[] weights(LogPoints data, int start) {
		double sum = 0;
		double mean = 0;
		for (int j = 0; j < WIDTH; j++) {
			double weight = 1 / (data.sigma()[start + j] * data.sigma()[start + j]);
			sum += weight;
			mean += weight * data.lnT()[start + j];
		}
		mean /= sum;
		double[] c = new double[WIDTH];
		double spread = 0;
		for (int j = 0; j < WIDTH; j++) {
			double d = data.lnT()[start + j] - mean;
			c[j] = d / (data.sigma()[start + j] * data.sigma()[start + j]);
			spread += c[j] * d;
		}
		for (int j = 0; j < WIDTH; j++) {
			c[j] /= spread;
		}
		return c;
	}

	/** Number of temperatures with a W. */
	public int size() {
		return w.length;
	}

	/** W at temperature i, counted upwards. */
	public Point point(int i) {
		return new Point(Math.exp(data.lnT()[i + HALF]), w[i], sigma[i]);
	}

	/** All of W, in order of rising temperature. */
	public List<Point> points() {
		List<Point> all = new ArrayList<>(size());
		for (int i = 0; i < size(); i++) {
			all.add(point(i));
		}
		return List.copyOf(all);
	}

	/**
	 * W at a point of the data; the outer four points on either side take that of the nearest whole window, of which they are
	 * a part.
	 */
	double atDataPoint(int i) {
		return w[Math.clamp(i - HALF, 0, w.length - 1)];
	}

	/**
	 * Line of ln W against ln T, weighted with the errors of W, where W exceeds three standard errors. Neighbouring W share
	 * points; the errors of the line take that into account.
	 *
	 * @return the line, or empty with fewer than three such W or a slope that is no exponent (p not above zero)
	 */
	public Optional<Line> line() {
		List<Integer> used = new ArrayList<>();
		for (int k = 0; k < size(); k++) {
			if (w[k] > SIGNIFICANT * sigma[k]) {
				used.add(k);
			}
		}
		if (used.size() < 3) {
			return Optional.empty();
		}
		double[][] rows = new double[used.size()][];
		double[] lnW = new double[used.size()];
		double[] errors = new double[used.size()];
		for (int i = 0; i < lnW.length; i++) {
			int k = used.get(i);
			rows[i] = new double[] {1, data.lnT()[k + HALF]};
			lnW[i] = Math.log(w[k]);
			errors[i] = Math.max(sigma[k] / w[k], 1e-12);
		}
		return LinearFit.solve(rows, lnW, errors).flatMap(fit -> line(fit, used, rows, errors));
	}

	private Optional<Line> line(LinearFit fit, List<Integer> used, double[][] rows, double[] errors) {
		double p = -fit.coefficients()[1];
		if (!(p > 0)) {
			return Optional.empty();
		}
		double c = fit.coefficients()[0];
		double lnT0 = (c - Math.log(p)) / p;
		double[] dP = propagate(fit, used, rows, errors, new double[] {0, -1});
		double[] dLnT0 = propagate(fit, used, rows, errors, new double[] {1 / p, (lnT0 + 1 / p) / p});
		double sigmaLnT0 = length(dLnT0);
		double spread = Estimate.NORMAL_95 * sigmaLnT0;
		double t0 = Math.exp(lnT0);
		return Optional.of(new Line(Estimate.normal(p, length(dP)),
				new Estimate(t0, t0 * sigmaLnT0, t0 * Math.exp(-spread), t0 * Math.exp(spread)), used.size()));
	}

	/** Change of a combination of the line's coefficients for one standard error of each data point. */
	private double[] propagate(LinearFit fit, List<Integer> used, double[][] rows, double[] errors, double[] combination) {
		double[] effect = new double[data.size()];
		for (int i = 0; i < rows.length; i++) {
			double share = 0;
			for (int a = 0; a < 2; a++) {
				for (int b = 0; b < 2; b++) {
					share += combination[a] * fit.covariance()[a][b] * rows[i][b];
				}
			}
			share /= errors[i] * errors[i];
			int k = used.get(i);
			double[] c = weights(data, k);
			for (int j = 0; j < WIDTH; j++) {
				effect[k + j] -= share * c[j] / w[k] * data.sigma()[k + j] * noise;
			}
		}
		return effect;
	}

	private static double length(double[] vector) {
		double sum = 0;
		for (double v : vector) {
			sum += v * v;
		}
		return Math.sqrt(sum);
	}
}
