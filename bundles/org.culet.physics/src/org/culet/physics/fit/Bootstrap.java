package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fits to synthetic data around the fitted law (Efron and Tibshirani 1993): normal noise of the known size, or, where the noise
 * is estimated, residuals drawn with replacement and enlarged by sqrt(n/dof).
 */
final class Bootstrap {

	/** Odd constant that spreads replica numbers over the seeds (golden ratio, Steele et al. 2014). */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;
	private static final double LOWER_68 = 0.5 - Statistics.ONE_SIGMA / 2;
	private static final double LOWER_95 = 0.025;

	private final double[][] positions;
	private final int failed;

	private Bootstrap(double[][] positions, int failed) {
		this.positions = positions;
		this.failed = failed;
	}

	/** Runs the replicas on all cores; the numbers do not depend on how many there are. */
	static Bootstrap run(Problem problem, Minimum minimum, boolean noiseKnown, FitOptions options) {
		double[] law = problem.law(minimum);
		double[] residuals = minimum.residuals();
		int dof = problem.size() - Search.indices(problem.coordinates().fitted()).length;
		double enlarge = Math.sqrt(problem.size() / (double) dof);
		double[][] found = IntStream.range(0, options.replicas()).parallel().mapToObj(replica -> {
			SplittableRandom random = new SplittableRandom(options.seed() + SPREAD * (replica + 1));
			double[] synthetic = new double[law.length];
			Arrays.setAll(synthetic, i -> law[i] + problem.sigma()[i] * (noiseKnown ? random.nextGaussian()
					: enlarge * residuals[random.nextInt(residuals.length)]));
			Minimum m = new Search(problem.withObserved(synthetic)).minimise(minimum.position(), problem.coordinates().fitted());
			return m.converged() ? m.position() : null;
		}).toArray(double[][]::new);
		double[][] good = Arrays.stream(found).filter(p -> p != null).toArray(double[][]::new);
		return new Bootstrap(good, found.length - good.length);
	}

	/** Number of replicas without a minimum. */
	int failed() {
		return failed;
	}

	/** Percentile interval of a coordinate, its spread multiplied; empty with fewer than two replicas. */
	Optional<Interval> interval(int index, double centre, double inflation) {
		int n = positions.length;
		if (n < 2) {
			return Optional.empty();
		}
		double[] x = Arrays.stream(positions).mapToDouble(p -> centre + inflation * (p[index] - centre)).sorted().toArray();
		double mean = Arrays.stream(x).average().orElse(centre);
		double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (n - 1);
		return Optional.of(new Interval(Math.sqrt(variance), quantile(x, LOWER_68), quantile(x, 1 - LOWER_68),
				quantile(x, LOWER_95), quantile(x, 1 - LOWER_95)));
	}

	private static double quantile(double[] sorted, double probability) {
		double at = probability * (sorted.length - 1);
		int below = (int) Math.floor(at);
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
	}
}
