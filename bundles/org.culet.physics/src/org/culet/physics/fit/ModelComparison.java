package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;

/**
 * Several laws on the same points, all with likelihoods in ln R (Burnham and Anderson, Model Selection and Multimodel
 * Inference, 2002).
 *
 * @param window the window asked for, or the range of the curve; empty for a curve without points
 * @param points number of points, the same for all laws
 * @param entries the laws in the order given
 * @param best the law with the smallest AICc, or empty if none has one
 * @param verdict how well the best is told from the second best; empty with fewer than two comparable laws
 * @param adequate whether the best law passes the runs test
 * @param reason a sentence: which law is best, how sure that is, and whether it describes the data
 */
public record ModelComparison(Optional<TemperatureWindow> window, int points, List<Entry> entries, Optional<Entry> best,
		Optional<Verdict> verdict, boolean adequate, String reason) {

	/**
	 * One law of a comparison.
	 *
	 * @param fit its fit in ln R
	 * @param deltaAicc AICc minus the smallest one; empty for a law without a likelihood in ln R on these points
	 * @param weight Akaike weight among the comparable laws; empty likewise
	 */
	public record Entry(FitResult fit, OptionalDouble deltaAicc, OptionalDouble weight) {

		/** The law. */
		public TransportModel model() {
			return fit.model();
		}

		/** Evidence of the best law over this one, e^(delta/2). */
		public OptionalDouble evidenceRatio() {
			return deltaAicc.isPresent() ? OptionalDouble.of(Math.exp(deltaAicc.getAsDouble() / 2)) : OptionalDouble.empty();
		}
	}

	/**
	 * Fits laws to the same points and compares them.
	 *
	 * @param models laws, at least one
	 * @param curve the curve
	 * @param options choices of the fits; their space is taken to be ln R
	 * @return the comparison
	 */
	public static ModelComparison compare(List<TransportModel> models, RtCurve curve, FitOptions options) {
		return compare(models, curve, model -> options);
	}

	/**
	 * Fits laws to the same points and compares them, with choices of parameters for each law.
	 *
	 * @param models laws, at least one
	 * @param curve the curve
	 * @param options choices of the fit of each law, with the same window and noise for all; their space is taken to be ln R
	 * @return the comparison
	 */
	public static ModelComparison compare(List<TransportModel> models, RtCurve curve, Function<TransportModel, FitOptions> options) {
		if (models.isEmpty()) {
			throw new IllegalArgumentException("no laws to compare");
		}
		return of(models.stream().map(model -> Fitter.fit(model, curve, options.apply(model).withSpace(FitSpace.LN_R))).toList());
	}

	private static ModelComparison of(List<FitResult> fits) {
		double smallest = Double.POSITIVE_INFINITY;
		for (FitResult fit : fits) {
			smallest = Math.min(smallest, comparable(fit).orElse(Double.POSITIVE_INFINITY));
		}
		double sum = 0;
		for (FitResult fit : fits) {
			OptionalDouble aicc = comparable(fit);
			sum += aicc.isPresent() ? Math.exp((smallest - aicc.getAsDouble()) / 2) : 0;
		}
		List<Entry> entries = new ArrayList<>();
		for (FitResult fit : fits) {
			OptionalDouble aicc = comparable(fit);
			if (aicc.isPresent()) {
				double delta = aicc.getAsDouble() - smallest;
				entries.add(new Entry(fit, OptionalDouble.of(delta), OptionalDouble.of(Math.exp(-delta / 2) / sum)));
			} else {
				entries.add(new Entry(fit, OptionalDouble.empty(), OptionalDouble.empty()));
			}
		}
		List<Entry> ranked = entries.stream().filter(e -> e.deltaAicc().isPresent())
				.sorted(Comparator.comparingDouble(e -> e.deltaAicc().getAsDouble())).toList();
		Optional<Entry> best = ranked.stream().findFirst();
		Optional<Verdict> verdict = ranked.size() > 1
				? Optional.of(Verdict.of(ranked.get(1).deltaAicc().getAsDouble())) : Optional.empty();
		boolean adequate = best.isPresent() && best.get().fit().residualTests().adequate();
		FitResult first = fits.getFirst();
		return new ModelComparison(first.window(), first.points(), List.copyOf(entries), best, verdict, adequate,
				sentence(ranked, verdict, adequate));
	}

	private static OptionalDouble comparable(FitResult fit) {
		return fit.converged() ? fit.aicc() : OptionalDouble.empty();
	}

	private static String sentence(List<Entry> ranked, Optional<Verdict> verdict, boolean adequate) {
		if (ranked.isEmpty()) {
			return "no law could be fitted to these points";
		}
		String text = ranked.getFirst().model().displayName() + " is best";
		if (verdict.isPresent()) {
			Entry second = ranked.get(1);
			text += String.format(Locale.ROOT, ", against %s with delta AICc %.1f: %s", second.model().displayName(),
					second.deltaAicc().getAsDouble(), verdict.get().words());
		}
		return adequate ? text : text + "; best of those tried, not adequate (runs test p < 0.01)";
	}

	/**
	 * The same comparison with fits that say more of themselves.
	 *
	 * @param change what makes a fit another one of the same law on the same points with the same AICc
	 * @return the comparison of those
	 */
	public ModelComparison withFits(UnaryOperator<FitResult> change) {
		return of(entries.stream().map(Entry::fit).map(change).toList());
	}

	/** The entry of a law by its id. */
	public Optional<Entry> entry(String modelId) {
		return entries.stream().filter(e -> e.model().id().equals(modelId)).findFirst();
	}
}
