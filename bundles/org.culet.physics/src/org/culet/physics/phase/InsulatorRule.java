package org.culet.physics.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.HoppingWindow;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.fit.WindowSensitivity;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;

/** Rule I: a curve that rises on cooling is I1 where it is activated, I2 where it hops, and neither where the laws are not told apart. */
final class InsulatorRule {

	private static final int TOP_POINTS = 5;
	private static final double ACTIVATED_ABOVE = 0.75;
	private static final double HOPPING_BELOW = 0.8;
	private static final double NOT_ADEQUATE = 1e-4;
	/** Points that a window needs (physics.md 4.3). */
	private static final int LEAST_POINTS = 10;
	private static final Set<String> HOPPING = Set.of("es-vrh", "mott-2d-vrh", "mott-3d-vrh");

	private final Ledger ledger;
	private final PhaseOptions options;

	InsulatorRule(Ledger ledger, PhaseOptions options) {
		this.ledger = ledger;
		this.options = options;
	}

	PhaseVerdict decide(SweepPoints points, LowWindow low) {
		if (reentrant(points)) {
			return ledger.undetermined(EnumSet.of(Phase.M1, Phase.M2, Phase.I1, Phase.I2),
					"re-entrant: R drops from a maximum and rises again at the lowest temperatures");
		}
		RtCurve curve = points.toCurve();
		HoppingWindow proposal = HoppingWindow.propose(curve);
		if (!ledger.note("I", "hopping window: " + proposal.reason(), proposal.points(), 10, proposal.window().isPresent())) {
			return ledger.undetermined(EnumSet.of(Phase.I1, Phase.I2, Phase.M2), "insulating, mechanism undetermined: " + proposal.reason());
		}
		return laws(curve, proposal.window().get());
	}

	/** A drop from an interior maximum at higher temperature than the rise. */
	private boolean reentrant(SweepPoints points) {
		Smoothed smooth = LocalQuadratic.over(points).apply(points.resistancesOhm());
		int n = points.size();
		int bottom = smooth.argMin();
		int top = bottom;
		for (int k = bottom; k < n; k++) {
			if (smooth.value(k) > smooth.value(top)) {
				top = k;
			}
		}
		if (top >= n - TOP_POINTS || !(smooth.value(bottom) > 0)) {
			return false;
		}
		double drop = Math.log(smooth.value(top) / smooth.value(bottom));
		double sigma = Math.hypot(smooth.sigmaValue(top) / smooth.value(top), smooth.sigmaValue(bottom) / smooth.value(bottom));
		boolean found = drop > options.minimumDrop() && drop > options.significance() * sigma;
		if (found) {
			ledger.note("I", "R drops by ln " + Text.number(drop) + " from " + Text.kelvin(points.temperatureK(top)) + " to "
					+ Text.kelvin(points.temperatureK(bottom)), drop, options.minimumDrop(), false);
		}
		return found;
	}

	private PhaseVerdict laws(RtCurve curve, TemperatureWindow window) {
		FitOptions choices = FitOptions.defaults().withWindow(window).withNoise(NoiseModel.KNOWN);
		RtCurve weighted = withTemperatureNoise(curve, choices);
		FitResult first = Fitter.fit(TransportModels.stretched(), weighted, choices);
		if (!first.converged()) {
			return ledger.undetermined(EnumSet.of(Phase.I1, Phase.I2),
					"the fit of a free exponent ended with " + first.status().code() + ": " + first.reason());
		}
		double scale = Math.sqrt(Math.max(1, first.chi2PerDof().orElse(1)));
		double[] sigma = weighted.sigmasOhm();
		Arrays.setAll(sigma, i -> sigma[i] * scale);
		RtCurve scaled = weighted.withSigma(sigma);
		FitResult free = Fitter.fit(TransportModels.stretched(), scaled, choices.withIntervals(IntervalMethod.PROFILE));
		if (free.points() < Math.min(LEAST_POINTS, first.points())) {
			return missed(first, window);
		}
		if (!free.hasFit()) {
			return ledger.undetermined(EnumSet.of(Phase.I1, Phase.I2),
					"the fit of a free exponent ended with " + free.status().code() + ": " + free.reason());
		}
		Estimate p = free.parameter("p").orElseThrow().estimate();
		ledger.measured(ledger.measures().withExponent(p));
		WindowSensitivity sensitivity = WindowSensitivity.of(scaled, window, choices);
		if (sensitivity.windowDependent()) {
			ledger.flag(PhaseFlag.WINDOW_DEPENDENT);
			ledger.note("I", sensitivity.reason(), Double.NaN, Double.NaN, false);
		}
		List<TransportModel> models = new ArrayList<>(TransportModels.hoppingLaws());
		models.add(TransportModels.saturation());
		return compare(ModelComparison.compare(models, scaled, choices), p, window);
	}

	/** Errors that the best free exponent would need are too large for a logarithm: the window holds something else, or several things. */
	private PhaseVerdict missed(FitResult free, TemperatureWindow window) {
		double chi2 = free.chi2PerDof().orElse(Double.NaN);
		String what = "no law of activation or hopping describes the rise from " + Text.kelvin(window.lowK()) + " to "
				+ Text.kelvin(window.highK()) + ": the best one, with a free exponent, has chi2/dof " + Text.number(chi2)
				+ "; with errors that large, fewer than " + LEAST_POINTS + " points are known to a third of R";
		ledger.flag(PhaseFlag.MODEL_NOT_ADEQUATE);
		ledger.note("I", "chi2/dof of the best free exponent is " + Text.number(chi2), chi2, Double.NaN, false);
		return ledger.undetermined(EnumSet.of(Phase.I1, Phase.I2), what);
	}

	/** Errors with the noise of the thermometer in them, by the slope of a first fit, the same for all laws. */
	private RtCurve withTemperatureNoise(RtCurve curve, FitOptions choices) {
		if (options.temperatureNoise() == 0) {
			return curve;
		}
		FitResult pilot = Fitter.fit(TransportModels.stretched(), curve, choices);
		if (!pilot.hasFit()) {
			return curve;
		}
		double[] values = pilot.values();
		double[] sigma = curve.sigmasOhm();
		Arrays.setAll(sigma, i -> Math.hypot(sigma[i], curve.resistanceOhm(i) * options.temperatureNoise()
				* pilot.model().logSlope(curve.temperatureK(i), values)));
		return curve.withSigma(sigma);
	}

	private PhaseVerdict compare(ModelComparison comparison, Estimate p, TemperatureWindow window) {
		Optional<ModelComparison.Entry> activated = comparison.entry("activated").filter(e -> Double.isFinite(aicc(e)));
		Optional<ModelComparison.Entry> hopping = comparison.entries().stream().filter(e -> HOPPING.contains(e.model().id()))
				.filter(e -> Double.isFinite(aicc(e))).min(Comparator.comparingDouble(InsulatorRule::aicc));
		if (activated.isEmpty() || hopping.isEmpty()) {
			return ledger.undetermined(EnumSet.of(Phase.I1, Phase.I2), "activation and hopping could not both be fitted: "
					+ comparison.reason());
		}
		String over = " from " + Text.kelvin(window.lowK()) + " to " + Text.kelvin(window.highK());
		double best = Math.min(aicc(activated.get()), aicc(hopping.get()));
		Optional<FitResult> saturating = comparison.entry("saturation").map(ModelComparison.Entry::fit).filter(f -> f.aicc().isPresent());
		if (saturating.isPresent() && !worse(saturating.get(), best, over)) {
			return ledger.undetermined(EnumSet.of(Phase.M2, Phase.I1, Phase.I2), "a law that saturates describes the rise" + over
					+ " better than activation or hopping, by AICc " + Text.number(best - saturating.get().aicc().getAsDouble()));
		}
		return aicc(activated.get()) < aicc(hopping.get()) ? activated(activated.get(), hopping.get(), p, over)
				: hopping(activated.get(), hopping.get(), p, over);
	}

	/** A search that creeps along a degenerate valley still bounds the AICc of its law from above, which is all that is asked here. */
	private boolean worse(FitResult saturating, double best, String over) {
		double lead = best - saturating.aicc().getAsDouble();
		return ledger.test("I", "a saturating law is " + (lead > 0 ? "better" : "worse") + " than the best of activation and hopping by AICc "
				+ Text.number(Math.abs(lead)) + over + (saturating.converged() ? "" : " where its search stopped"), lead,
				options.deltaAicc(), lead <= options.deltaAicc(), lead <= 0);
	}

	private PhaseVerdict activated(ModelComparison.Entry activated, ModelComparison.Entry hopping, Estimate p, String over) {
		adequate(activated);
		boolean decided = decided(activated, hopping);
		boolean large = ledger.test("I", exponent(p) + ": above " + ACTIVATED_ABOVE, p.value(), ACTIVATED_ABOVE,
				p.value() > ACTIVATED_ABOVE, p.lower95() > ACTIVATED_ABOVE);
		boolean open = ledger.test("I", "upper end of p above " + HOPPING_BELOW, p.upper95(), HOPPING_BELOW, p.upper95() > HOPPING_BELOW,
				p.upper95() > HOPPING_BELOW);
		return decided && large && open ? ledger.definite(Phase.I1, "R is activated" + over + "; " + exponent(p))
				: open(activated, hopping, p, over);
	}

	private PhaseVerdict hopping(ModelComparison.Entry activated, ModelComparison.Entry hopping, Estimate p, String over) {
		adequate(hopping);
		boolean decided = decided(hopping, activated);
		boolean small = ledger.test("I", exponent(p) + ": upper end below " + HOPPING_BELOW, p.upper95(), HOPPING_BELOW,
				p.upper95() < HOPPING_BELOW, 2 * p.upper95() - p.value() < HOPPING_BELOW);
		return decided && small ? ledger.definite(Phase.I2, "R follows hopping" + over + ", best by " + hopping.model().displayName() + "; "
				+ exponent(p)) : open(hopping, activated, p, over);
	}

	private boolean decided(ModelComparison.Entry best, ModelComparison.Entry other) {
		double lead = aicc(other) - aicc(best);
		return ledger.above("I", best.model().displayName() + " is better than " + other.model().displayName() + " by AICc "
				+ Text.number(lead), lead, options.deltaAicc());
	}

	private PhaseVerdict open(ModelComparison.Entry best, ModelComparison.Entry other, Estimate p, String over) {
		return ledger.undetermined(EnumSet.of(Phase.I1, Phase.I2), "activation and hopping are not told apart" + over + ": "
				+ best.model().displayName() + " is better than " + other.model().displayName() + " by AICc "
				+ Text.number(aicc(other) - aicc(best)) + ", and " + exponent(p));
	}

	private static String exponent(Estimate p) {
		return "the free exponent p is " + Text.number(p.value()) + ", 95 % interval " + Text.number(p.lower95()) + " to "
				+ Text.number(p.upper95());
	}

	private void adequate(ModelComparison.Entry entry) {
		OptionalDouble runs = entry.fit().residualTests().runsP();
		boolean passed = runs.isEmpty() || runs.getAsDouble() >= NOT_ADEQUATE;
		ledger.test("I", "runs test of the residuals of " + entry.model().displayName(), runs.orElse(1), NOT_ADEQUATE, passed, passed);
		if (!passed) {
			ledger.flag(PhaseFlag.MODEL_NOT_ADEQUATE);
		}
	}

	private static double aicc(ModelComparison.Entry entry) {
		return entry.deltaAicc().isPresent() ? entry.fit().aicc().orElse(Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
	}
}
