package org.culet.physics.fit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;

/**
 * Which of the exponents 1, 1/2, 1/3, 1/4 of activation and hopping the points of a comparison choose. Fewer than ten points, less than a
 * factor 2 in T or a decade in R cannot decide that, whatever the difference of AICc says (Markovic et al. 2000 make the point).
 *
 * @param law the law that is better than the other three by AICc 6, or empty: undetermined
 * @param deltaAicc AICc of the second best of the four minus that of the best; empty where fewer than two can be compared
 * @param reason one sentence
 */
public record ExponentChoice(Optional<TransportModel> law, OptionalDouble deltaAicc, String reason) {

	/** Checks that nothing is missing. */
	public ExponentChoice {
		Objects.requireNonNull(law, "law");
		Objects.requireNonNull(deltaAicc, "deltaAicc");
		Objects.requireNonNull(reason, "reason");
	}

	/**
	 * The choice of a comparison.
	 *
	 * @param comparison a comparison with at least two of the four laws
	 * @return the choice
	 */
	public static ExponentChoice of(ModelComparison comparison) {
		List<ModelComparison.Entry> ranked = TransportModels.hoppingLaws().stream().map(law -> comparison.entry(law.id())).flatMap(Optional::stream)
				.filter(e -> e.deltaAicc().isPresent()).sorted(Comparator.comparingDouble(e -> e.deltaAicc().getAsDouble())).toList();
		if (ranked.size() < 2) {
			return new ExponentChoice(Optional.empty(), OptionalDouble.empty(), "fewer than two of the laws with exponents 1, 1/2, 1/3, 1/4 could"
					+ " be compared");
		}
		ModelComparison.Entry best = ranked.get(0);
		double delta = ranked.get(1).deltaAicc().getAsDouble() - best.deltaAicc().getAsDouble();
		Optional<String> narrow = HoppingWindow.tooNarrow(best.fit().residuals());
		Verdict verdict = Verdict.of(delta);
		String told = String.format(Locale.ROOT, "%s is the best of the four exponents, against %s with delta AICc %.1f",
				best.model().displayName(), ranked.get(1).model().displayName(), delta);
		if (narrow.isPresent()) {
			return new ExponentChoice(Optional.empty(), OptionalDouble.of(delta), "undetermined between the exponents: " + narrow.get() + "; " + told);
		}
		boolean adequate = best.fit().residualTests().adequate();
		return new ExponentChoice(verdict == Verdict.DECIDED ? Optional.of(best.model()) : Optional.empty(), OptionalDouble.of(delta),
				told + ": " + verdict.words() + (adequate ? "" : "; best of those tried, not adequate (runs test p < 0.01)"));
	}
}
