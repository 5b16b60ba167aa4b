package org.culet.physics.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.fit.ResidualTests;
import org.hipparchus.linear.RealMatrix;

/** One fit of a spectrum: noise, start values, two lines, and whether one line is enough. */
final class DoubletSearch {

	private static final int LEAST_POINTS = 12;
	/** R2 must stand out by so many standard errors. */
	private static final double SEEN = 3;
	/** Pixels above this part of the height tell how the noise grows with the signal. */
	private static final double BRIGHT = 0.1;
	/** Below this probability of the runs test a straight baseline does not carry the whole window. */
	private static final double BENT_P = 1e-6;
	/** Below this probability of the runs test neighbouring residuals are not independent, and errors are inflated. */
	private static final double MISFIT_P = 1e-4;
	/** Widths on either side of the lines that are kept in a narrowed window. */
	private static final double SIDE_WIDTHS = 2.5;

	private final DoubletOptions options;
	private final boolean mayNarrow;
	private final double[] x;
	private final double[] y;
	private final boolean counting;

	DoubletSearch(RubySpectrum spectrum, DoubletOptions options) {
		this(spectrum, options, true);
	}

	private DoubletSearch(RubySpectrum spectrum, DoubletOptions options, boolean mayNarrow) {
		this.options = options;
		this.mayNarrow = mayNarrow;
		this.x = spectrum.wavelengthsNm();
		this.y = spectrum.counts();
		this.counting = spectrum.isRawCounts();
	}

	DoubletFit run() {
		if (x.length < LEAST_POINTS) {
			return none(DoubletFit.Status.TOO_FEW_POINTS,
					format("%d pixels in %.1f to %.1f nm; at least %d are needed", x.length, options.lowNm(),
							options.highNm(), LEAST_POINTS));
		}
		double baselineNoise = scatter();
		LineStarts starts = new LineStarts(x, y, baselineNoise, counting);
		List<double[]> pairs = starts.pairs();
		if (pairs.isEmpty()) {
			return none(DoubletFit.Status.NO_LINE, "no maximum of the smoothed spectrum stands out of the noise");
		}
		double[] sigma = new double[x.length];
		Arrays.setAll(sigma, i -> counting ? Math.sqrt(Math.max(y[i], 1)) : baselineNoise);
		Candidate two = best(true, pairs, starts, sigma);
		Candidate one = best(false, pairs, starts, sigma);
		if (!counting) {
			sigma = growingNoise(two.aicc() <= one.aicc() ? two : one, baselineNoise, starts);
			two = best(true, pairs, starts, sigma);
			one = best(false, pairs, starts, sigma);
		}
		DoubletFit whole = decided(two, one);
		if (mayNarrow && whole.runsP().orElse(1) < BENT_P) {
			DoubletFit narrow = narrowed(starts);
			if (narrow.r1().isPresent()) {
				return narrow;
			}
		}
		return whole;
	}

	/** The neighbourhood of the highest line alone: vibronic sidebands and stray light bend the baseline further out. */
	private DoubletFit narrowed(LineStarts starts) {
		double top = starts.highestNm();
		double reach = LineStarts.USUAL_NM + SIDE_WIDTHS * starts.widthAt(top);
		RubySpectrum part = RubySpectrum.of(x, y).within(top - reach, top + reach);
		DoubletFit fit = new DoubletSearch(part, options.withWindow(top - reach, top + reach), false).run();
		return fit.withReason(format("%s; only %.2f to %.2f nm were fitted, the baseline further out is not straight",
				fit.reason(), top - reach, top + reach));
	}

	/** Fit of one model with its information criterion, chi2 scaled as the larger model says where sigma is a guess. */
	private record Candidate(LineModel model, BoundedLeastSquares.Solution solution) {

		double chi2() {
			return solution.chi2();
		}

		int dof() {
			return solution.residuals().length - model.freeCount();
		}

		double aicc() {
			return aicc(1);
		}

		double aicc(double scale) {
			int n = solution.residuals().length;
			double k = model.freeCount();
			return chi2() / scale + 2 * k + 2 * k * (k + 1) / (n - k - 1);
		}
	}

	private DoubletFit decided(Candidate two, Candidate one) {
		double scale = Math.max(1, two.chi2() / two.dof());
		double h2 = two.model().quantity(two.solution().parameters(), LineModel.H2);
		double sigmaH2 = Math.sqrt(variance(two, LineModel.H2) * scale);
		boolean edge = atEdge(two);
		if (h2 < SEEN * sigmaH2 || !(sigmaH2 > 0) || edge || one.aicc(scale) <= two.aicc(scale)) {
			String why = edge ? "the second line went to the end of its limits"
					: h2 < SEEN * sigmaH2 || !(sigmaH2 > 0)
							? format("R2 is below three standard errors (%.3g +- %.2g counts)", h2, sigmaH2)
							: "AICc prefers a single line";
			return single(one, why);
		}
		return result(two, DoubletFit.Status.DOUBLET, counting ? "two lines, weighted by counting noise"
				: "two lines, weighted by noise estimated from baseline and residuals");
	}

	/**
	 * A single line as wide as the doublet may be both lines in one: R1 then stands anywhere up to the splitting above it.
	 */
	private DoubletFit single(Candidate one, String why) {
		DoubletFit fit = result(one, DoubletFit.Status.SINGLE_LINE, why + ": a single line was fitted");
		SpectralLine line = fit.r1().orElseThrow();
		if (line.widthNm() < LineStarts.USUAL_NM) {
			return fit;
		}
		double blend = LineStarts.USUAL_NM / Math.sqrt(12);
		return fit.withR1(new SpectralLine(line.positionNm(), Math.hypot(line.sigmaPositionNm(), blend), line.widthNm(),
				line.sigmaWidthNm(), line.height(), line.sigmaHeight(), line.lorentzFraction()))
				.withReason(format("%s; it is %.2f nm wide and may be R1 and R2 in one, so %.2f nm were added to its error",
						fit.reason(), line.widthNm(), blend));
	}

	/** Whether position, width or splitting of a line ended at a limit: then it is no line. */
	private boolean atEdge(Candidate c) {
		double[] low = low(c.model());
		double[] high = high(c.model());
		double[] p = c.solution().parameters();
		for (int q : new int[] { LineModel.SPLITTING, LineModel.W2, LineModel.W1 }) {
			int k = c.model().place(q);
			if (k >= 0 && (p[k] <= low[k] || p[k] >= high[k])) {
				return true;
			}
		}
		return false;
	}

	private DoubletFit result(Candidate c, DoubletFit.Status status, String reason) {
		double[] p = c.solution().parameters();
		ResidualTests tests = ResidualTests.of(c.solution().residuals());
		double scale = c.dof() > 0 ? Math.max(1, c.chi2() / c.dof()) : 1;
		if (tests.runsP().orElse(1) < MISFIT_P) {
			scale *= tests.inflation() * tests.inflation();
		}
		SpectralLine first = line(c, scale, LineModel.H1, LineModel.W1, LineModel.E1,
				c.model().quantity(p, LineModel.X1), Math.sqrt(scale * variance(c, LineModel.X1)));
		Optional<SpectralLine> second = Optional.empty();
		OptionalDouble splitting = OptionalDouble.empty();
		if (c.model().isDoublet()) {
			double d = c.model().quantity(p, LineModel.SPLITTING);
			second = Optional.of(line(c, scale, LineModel.H2, LineModel.W2, LineModel.E2, first.positionNm() - d,
					Math.sqrt(scale * varianceOfSecond(c))));
			splitting = OptionalDouble.of(d);
		}
		DoubletFit.Status end = c.solution().converged() ? status : DoubletFit.Status.NOT_CONVERGED;
		return new DoubletFit(end, c.solution().converged() ? reason : "the fit did not converge",
				Optional.of(first), second, c.model().quantity(p, LineModel.B0), c.model().quantity(p, LineModel.B1),
				splitting, c.chi2(), c.dof(), tests.runsP(), counting);
	}

	private static SpectralLine line(Candidate c, double scale, int h, int w, int e, double position, double sigma) {
		double[] p = c.solution().parameters();
		return new SpectralLine(position, sigma, c.model().quantity(p, w), Math.sqrt(scale * variance(c, w)),
				c.model().quantity(p, h), Math.sqrt(scale * variance(c, h)), c.model().quantity(p, e));
	}

	private static double variance(Candidate c, int quantity) {
		int k = c.model().place(quantity);
		return k < 0 ? 0 : Math.max(0, c.solution().covariance().getEntry(k, k));
	}

	/** Variance of x2 = x1 - d. */
	private static double varianceOfSecond(Candidate c) {
		int k = c.model().place(LineModel.X1);
		int d = c.model().place(LineModel.SPLITTING);
		RealMatrix v = c.solution().covariance();
		return d < 0 ? v.getEntry(k, k) : Math.max(0, v.getEntry(k, k) + v.getEntry(d, d) - 2 * v.getEntry(k, d));
	}

	private Candidate best(boolean doublet, List<double[]> pairs, LineStarts starts, double[] sigma) {
		LineModel model = new LineModel(x, options, doublet);
		BoundedLeastSquares problem = new BoundedLeastSquares(model, y, sigma, low(model), high(model));
		List<Candidate> found = new ArrayList<>();
		for (double[] pair : pairs) {
			for (double x1 : doublet ? new double[] { pair[0] } : pair) {
				double[] start = model.packed(quantities(x1, pair[0] - pair[1], starts));
				found.add(new Candidate(model, problem.solve(start)));
			}
		}
		return found.stream().min((a, b) -> Double.compare(a.chi2(), b.chi2())).orElseThrow();
	}

	private static double[] quantities(double x1, double splitting, LineStarts starts) {
		double width = starts.widthAt(x1);
		double[] q = new double[LineModel.QUANTITIES];
		q[LineModel.H1] = starts.heightAt(x1);
		q[LineModel.X1] = x1;
		q[LineModel.W1] = width;
		q[LineModel.E1] = 0.7;
		q[LineModel.H2] = starts.heightAt(x1 - splitting);
		q[LineModel.SPLITTING] = splitting;
		q[LineModel.W2] = width;
		q[LineModel.E2] = 0.7;
		q[LineModel.B0] = starts.baseline();
		return q;
	}

	private double[] low(LineModel model) {
		double[] q = new double[LineModel.QUANTITIES];
		q[LineModel.X1] = x[0];
		q[LineModel.W1] = 0.05;
		q[LineModel.SPLITTING] = 0.6;
		q[LineModel.W2] = 0.05;
		q[LineModel.B0] = Double.NEGATIVE_INFINITY;
		q[LineModel.B1] = Double.NEGATIVE_INFINITY;
		return model.packed(q);
	}

	private double[] high(LineModel model) {
		double[] q = new double[LineModel.QUANTITIES];
		Arrays.fill(q, Double.POSITIVE_INFINITY);
		q[LineModel.X1] = x[x.length - 1];
		q[LineModel.W1] = 5;
		q[LineModel.E1] = 1;
		q[LineModel.SPLITTING] = 2.6;
		q[LineModel.W2] = 5;
		q[LineModel.E2] = 1;
		return model.packed(q);
	}

	/** Noise of a pixel from second differences, over the darker half of the pixels. */
	private double scatter() {
		double[] sorted = y.clone();
		Arrays.sort(sorted);
		double limit = sorted[sorted.length / 2];
		double[] differences = new double[y.length];
		int n = 0;
		for (int i = 1; i < y.length - 1; i++) {
			if (y[i] <= limit) {
				differences[n++] = Math.abs(y[i - 1] - 2 * y[i] + y[i + 1]);
			}
		}
		double floor = 1e-9 * Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
		if (n == 0) {
			return Math.max(floor, Double.MIN_NORMAL);
		}
		double[] kept = Arrays.copyOf(differences, n);
		Arrays.sort(kept);
		return Math.max(1.4826 * kept[n / 2] / Math.sqrt(6), Math.max(floor, Double.MIN_NORMAL));
	}

	/** sigma^2 = baseline^2 + gain x signal, the gain from the residuals of a first fit on the lines. */
	private double[] growingNoise(Candidate first, double baselineNoise, LineStarts starts) {
		double[] residuals = first.solution().residuals();
		double[] signal = new double[x.length];
		double height = starts.highest() - starts.baseline();
		double squares = 0;
		double sum = 0;
		int bright = 0;
		for (int i = 0; i < x.length; i++) {
			signal[i] = Math.max(0, y[i] - residuals[i] * baselineNoise - starts.baseline());
			if (signal[i] > BRIGHT * height) {
				squares += residuals[i] * residuals[i] * baselineNoise * baselineNoise;
				sum += signal[i];
				bright++;
			}
		}
		double gain = sum > 0 ? Math.max(0, squares - bright * baselineNoise * baselineNoise) / sum : 0;
		double[] sigma = new double[x.length];
		Arrays.setAll(sigma, i -> Math.sqrt(baselineNoise * baselineNoise + gain * signal[i]));
		return sigma;
	}

	private DoubletFit none(DoubletFit.Status status, String reason) {
		return new DoubletFit(status, reason, Optional.empty(), Optional.empty(), 0, 0, OptionalDouble.empty(), 0, 0,
				OptionalDouble.empty(), counting);
	}

	private static String format(String text, Object... args) {
		return String.format(Locale.ROOT, text, args);
	}
}
