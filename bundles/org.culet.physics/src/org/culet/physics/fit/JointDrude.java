package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.LinearFit;
import org.culet.physics.RtCurve;
import org.culet.physics.transport.FitSpace;

/**
 * One T0 for all stages of a series, or ln T0 a polynomial of pressure: G = G_D - (A/2) ln(1 + (T0/T)^2) fitted to all stages
 * together, with G_D and A of each. That T0 is common, or smooth, is an assumption and is stated with the result.
 *
 * @param stages what was found for each stage, in the order given; empty without a fit
 * @param chi2 sum of squared standardised residuals; empty without a fit
 * @param dof points minus parameters
 * @param status OK, TOO_FEW_POINTS, DEGENERATE or NOT_CONVERGED
 * @param reason the assumption, or why there is no fit
 */
public record JointDrude(List<Result> stages, OptionalDouble chi2, int dof, FitStatus status, String reason) {

	private static final int GRID = 80;
	private static final int ITERATIONS = 60;
	private static final int HALVINGS = 20;
	/** Relative change of chi2 at which the search ends. */
	private static final double TOLERANCE = 1e-12;

	/**
	 * One stage of a series.
	 *
	 * @param pressureGPa pressure in GPa
	 * @param curve sheet resistance in ohm per square, only the temperatures to fit; R above zero
	 */
	public record Stage(double pressureGPa, RtCurve curve) {
	}

	/**
	 * What was found for one stage.
	 *
	 * @param pressureGPa pressure in GPa
	 * @param drudeS Drude conductance G_D in S per square
	 * @param slopeS slope A in S per square
	 * @param t0K temperature T0 in kelvin, its error formed in the logarithm
	 */
	public record Result(double pressureGPa, Estimate drudeS, Estimate slopeS, Estimate t0K) {
	}

	/**
	 * Fits all stages together.
	 *
	 * @param stages stages, at least one
	 * @param degree degree of ln T0 in pressure; 0 for one common T0
	 * @return the fit
	 * @throws IllegalArgumentException if there is no stage, or the degree is negative or not below the number of stages
	 */
	public static JointDrude fit(List<Stage> stages, int degree) {
		if (stages.isEmpty() || degree < 0 || degree >= stages.size()) {
			throw new IllegalArgumentException("degree " + degree + " for " + stages.size() + " stages");
		}
		return new Solver(stages, degree).run();
	}

	/** Search over the coefficients of ln T0, all else being linear for each of them. */
	private static final class Solver {

		private final List<Stage> stages;
		private final List<Observations> data;
		private final double[] pressure;
		private final int degree;
		private final int points;
		private final boolean known;

		Solver(List<Stage> stages, int degree) {
			this.stages = stages;
			this.degree = degree;
			this.data = stages.stream().map(s -> Observations.of(s.curve(), FitOptions.defaults())).toList();
			this.points = data.stream().mapToInt(Observations::size).sum();
			this.known = stages.stream().allMatch(s -> s.curve().hasSigma());
			double mean = stages.stream().mapToDouble(Stage::pressureGPa).average().orElseThrow();
			double span = stages.stream().mapToDouble(s -> Math.abs(s.pressureGPa() - mean)).max().orElseThrow();
			this.pressure = stages.stream().mapToDouble(s -> span > 0 ? (s.pressureGPa() - mean) / span : 0).toArray();
		}

		JointDrude run() {
			if (data.stream().anyMatch(d -> d.size() < 3) || points <= unknowns()) {
				return without(FitStatus.TOO_FEW_POINTS, "every stage must have three usable points, and all together more than "
						+ unknowns());
			}
			double[] c = start();
			double chi2 = chi2(c);
			for (int i = 0; i < ITERATIONS; i++) {
				Optional<LinearFit> linear = linearise(c);
				if (linear.isEmpty()) {
					return without(FitStatus.DEGENERATE, "these points do not determine T0");
				}
				double[] next = step(c, chi2, linear.get());
				double lower = chi2(next);
				boolean settled = chi2 - lower <= TOLERANCE * (1 + chi2);
				c = next;
				chi2 = lower;
				if (settled) {
					return result(c, linearise(c).orElse(linear.get()), chi2);
				}
			}
			return without(FitStatus.NOT_CONVERGED, "the search for T0 did not come to rest");
		}

		private int unknowns() {
			return 2 * stages.size() + degree + 1;
		}

		private JointDrude without(FitStatus status, String reason) {
			return new JointDrude(List.of(), OptionalDouble.empty(), Math.max(0, points - unknowns()), status, reason);
		}

		private double[] start() {
			double low = data.stream().mapToDouble(Observations::lowK).min().orElseThrow() / 10;
			double high = data.stream().mapToDouble(Observations::highK).max().orElseThrow() * 30;
			double[] best = null;
			double least = Double.POSITIVE_INFINITY;
			for (int i = 0; i < GRID; i++) {
				double[] c = new double[degree + 1];
				c[0] = Math.log(low) + i * Math.log(high / low) / (GRID - 1);
				double chi2 = chi2(c);
				if (best == null || chi2 < least) {
					least = chi2;
					best = c;
				}
			}
			return best;
		}

		private double[] step(double[] c, double chi2, LinearFit linear) {
			double length = 1;
			for (int halving = 0; halving < HALVINGS; halving++) {
				double[] tried = c.clone();
				for (int d = 0; d <= degree; d++) {
					tried[d] += length * linear.coefficients()[2 * stages.size() + d];
				}
				if (chi2(tried) <= chi2) {
					return tried;
				}
				length /= 2;
			}
			return c;
		}

		private double t0(double[] c, int stage) {
			double ln = 0;
			for (int d = degree; d >= 0; d--) {
				ln = ln * pressure[stage] + c[d];
			}
			return Math.exp(ln);
		}

		private Optional<LinearFit> line(double[] c, int stage) {
			double t0 = t0(c, stage);
			double[] t = data.get(stage).temperatures().kelvin();
			double[][] rows = new double[t.length][];
			Arrays.setAll(rows, i -> new double[] {1, -Math.log1p(t0 * t0 / (t[i] * t[i])) / 2});
			return LinearFit.solve(rows, data.get(stage).values(FitSpace.CONDUCTANCE),
					data.get(stage).sigmas(FitSpace.CONDUCTANCE));
		}

		private double chi2(double[] c) {
			double sum = 0;
			for (int s = 0; s < stages.size(); s++) {
				sum += line(c, s).map(LinearFit::chi2).orElse(Double.POSITIVE_INFINITY);
			}
			return sum;
		}

		/** All parameters around the best lines for the given T0; its last coefficients are the step of ln T0. */
		private Optional<LinearFit> linearise(double[] c) {
			double[][] rows = new double[points][unknowns()];
			double[] left = new double[points];
			double[] sigma = new double[points];
			int row = 0;
			for (int s = 0; s < stages.size(); s++) {
				Optional<LinearFit> line = line(c, s);
				if (line.isEmpty()) {
					return Optional.empty();
				}
				double[] t = data.get(s).temperatures().kelvin();
				double[] g = data.get(s).values(FitSpace.CONDUCTANCE);
				double[] errors = data.get(s).sigmas(FitSpace.CONDUCTANCE);
				double a = line.get().coefficients()[1];
				for (int i = 0; i < t.length; i++, row++) {
					double u2 = Math.pow(t0(c, s) / t[i], 2);
					rows[row][2 * s] = 1;
					rows[row][2 * s + 1] = -Math.log1p(u2) / 2;
					for (int d = 0; d <= degree; d++) {
						rows[row][2 * stages.size() + d] = -a * u2 / (1 + u2) * Math.pow(pressure[s], d);
					}
					left[row] = g[i] - line.get().coefficients()[0] - a * rows[row][2 * s + 1];
					sigma[row] = errors[i];
				}
			}
			return LinearFit.solve(rows, left, sigma);
		}

		private JointDrude result(double[] c, LinearFit linear, double chi2) {
			int dof = points - unknowns();
			ErrorScale scale = known ? ErrorScale.known(1) : ErrorScale.estimated(1, chi2, dof);
			List<Result> results = new ArrayList<>();
			for (int s = 0; s < stages.size(); s++) {
				double[] line = line(c, s).orElseThrow().coefficients();
				double variance = 0;
				for (int a = 0; a <= degree; a++) {
					for (int b = 0; b <= degree; b++) {
						variance += Math.pow(pressure[s], a) * Math.pow(pressure[s], b)
								* linear.covariance()[2 * stages.size() + a][2 * stages.size() + b];
					}
				}
				double sigma = scale.factor() * Math.sqrt(variance);
				double t0 = t0(c, s);
				results.add(new Result(stages.get(s).pressureGPa(),
						Estimate.symmetric(line[0], scale.factor() * linear.sigma(2 * s), scale.quantile95()),
						Estimate.symmetric(line[1], scale.factor() * linear.sigma(2 * s + 1), scale.quantile95()),
						new Estimate(t0, t0 * sigma, t0 * Math.exp(-scale.quantile95() * sigma),
								t0 * Math.exp(scale.quantile95() * sigma))));
			}
			String assumption = degree == 0 ? "assumes one T0 for all stages"
					: String.format(Locale.ROOT, "assumes that ln T0 is a polynomial of degree %d in pressure", degree);
			return new JointDrude(List.copyOf(results), OptionalDouble.of(chi2), dof, FitStatus.OK, assumption);
		}
	}
}
