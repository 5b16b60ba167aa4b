package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.FitNoise;
import org.culet.analysis.ModelCatalog;
import org.culet.analysis.input.StageChoices;
import org.culet.analysis.result.StageComparison;
import org.culet.analysis.result.StageFit;
import org.culet.data.Quantity;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.AdequateWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.HoppingWindow;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.LowTemperatureScales;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.fit.ResidualTests;
import org.culet.physics.fit.WindowSensitivity;
import org.culet.physics.phase.Phase;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;

/**
 * The fits of a stage. Windows are proposed on one sweep, because cooling and warming together jump between the two; the fits take all
 * points. What a person set comes first and stays.
 */
final class StageFits {

	/** Laws that are compared with each other over the window of an insulator. */
	private static final List<String> COMPARED = List.of("activated", "es-vrh", "mott-2d-vrh", "mott-3d-vrh", "stretched", "power-law",
			"saturation");
	private static final String WEAK_LOCALIZATION = "weak-localization";
	private static final String DRUDE = "drude-crossover";
	private static final String SATURATION = "saturation";
	private static final String T0 = "T0_K";
	/** The saturation of a metal is looked for up to this multiple of the lowest temperature. */
	private static final double SATURATION_RANGE = 30;
	/** Below this part of Tc the drop is over, and what is left is the residual resistance of the metal. */
	private static final double BELOW_TC = 0.5;
	/** Data must reach this multiple of T0 for it to be more than an extrapolation. */
	private static final double ABOVE_T0 = 2;
	private static final int LEAST_POINTS = 8;
	private static final String BY_HAND = "set by hand";

	/**
	 * Result of the planning and fitting.
	 *
	 * @param fits all fits
	 * @param comparison comparison of hopping laws, where there is a window
	 * @param notes why something was not fitted
	 */
	record Outcome(List<StageFit> fits, Optional<StageComparison> comparison, List<String> notes) {
	}

	/** A law with its window. */
	record Planned(TransportModel model, TemperatureWindow window, boolean byHand, String reason) {
	}

	private final RtCurve all;
	private final RtCurve one;
	private final Optional<Quantity> quantity;
	private final Phase phase;
	private final Optional<Estimate> tc;
	private final StageChoices choices;
	private final ModelCatalog models;
	private final FitOptions intervals;
	private final FitNoise noise;
	private final List<StageFit> fits = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private Optional<StageComparison> comparison = Optional.empty();
	private LowTemperatureScales scales = LowTemperatureScales.none();

	/**
	 * Prepares the fits of a stage.
	 *
	 * @param all all points of the stage
	 * @param one the points of the sweep that windows are proposed on
	 * @param quantity what they are
	 * @param phase phase of the stage
	 * @param tc its critical temperature
	 * @param choices what a person decided
	 * @param models all known laws
	 */
	StageFits(RtCurve all, RtCurve one, Optional<Quantity> quantity, Phase phase, Optional<Estimate> tc, StageChoices choices,
			ModelCatalog models) {
		this.all = all;
		this.one = one;
		this.quantity = quantity;
		this.phase = phase;
		this.tc = tc;
		this.choices = choices;
		this.models = models;
		this.intervals = choices.intervals().options();
		this.noise = new FitNoise(models.models());
	}

	Outcome run() {
		if (all.size() == 0) {
			return new Outcome(List.of(), Optional.empty(), List.of());
		}
		tc.ifPresent(t -> scales = scales.withCritical(t.value()));
		compareInsulators();
		fitSaturation();
		fitConductance();
		fitByHand();
		return new Outcome(preferred(), comparison, notes);
	}

	private void compareInsulators() {
		Optional<TemperatureWindow> byHand = COMPARED.stream().filter(id -> !id.equals(SATURATION)).map(choices::window)
				.flatMap(Optional::stream).findFirst();
		HoppingWindow proposal = HoppingWindow.propose(one);
		boolean asked = !choices.models().isEmpty();
		Optional<TemperatureWindow> window = byHand.or(proposal::window).or(() -> asked ? Optional.of(whole()) : Optional.empty());
		if (window.isEmpty()) {
			notes.add("no window for hopping laws: " + proposal.reason());
			return;
		}
		List<TransportModel> laws = compared(asked);
		if (laws.isEmpty()) {
			return;
		}
		FitOptions options = intervals.withWindow(window.get());
		ModelComparison compared = noise.compare(laws, all, law -> parameters(law, options));
		List<String> flags = new ArrayList<>();
		FitOptions free = all.hasSigma() ? options.withNoise(noise.ofRivals(all, options)) : options;
		WindowSensitivity sensitivity = WindowSensitivity.of(all, window.get(), free.withIntervals(IntervalMethod.COVARIANCE));
		if (sensitivity.windowDependent()) {
			flags.add(sensitivity.reason());
		}
		String reason = byHand.isPresent() ? BY_HAND
				: proposal.window().isPresent() ? proposal.reason() : "the whole curve, because " + proposal.reason();
		comparison = Optional.of(new StageComparison(compared, window.get(), byHand.isPresent(), reason, flags));
		for (ModelComparison.Entry entry : compared.entries()) {
			if (!ownSpace(entry.model())) {
				add(entry, window.get(), byHand.isPresent(), reason, flags);
			}
		}
	}

	private void add(ModelComparison.Entry entry, TemperatureWindow window, boolean byHand, String reason, List<String> flags) {
		fits.add(new StageFit(entry.fit(), window, byHand, reason, false, false, entry.deltaAicc(), entry.weight(),
				entry.model().id().equals("stretched") ? flags : List.of()));
		if (phase == Phase.I1 && entry.model().id().equals("activated")) {
			entry.fit().parameter(T0).ifPresent(t -> scales = scales.withActivation(t.value()));
		}
		if (phase == Phase.I2 && entry.model().id().equals("es-vrh")) {
			entry.fit().parameter(T0).ifPresent(t -> scales = scales.withEfrosShklovskii(t.value()));
		}
	}

	/** The laws to compare: those of insulators and of other bundles; where a person chose the laws, all of these. */
	private List<TransportModel> compared(boolean asked) {
		List<TransportModel> laws = new ArrayList<>(COMPARED.stream().map(models::byId).flatMap(Optional::stream).toList());
		laws.addAll(models.additional());
		laws.removeIf(law -> !choices.wants(law.id()));
		if (asked) {
			choices.models().stream().map(models::byId).flatMap(Optional::stream).filter(law -> !laws.contains(law)).forEach(laws::add);
		}
		return laws;
	}

	/** Laws that are fitted in G by themselves, and take part in a comparison in ln R only. */
	private static boolean ownSpace(TransportModel law) {
		return law.fitSpace() != FitSpace.LN_R;
	}

	private TemperatureWindow whole() {
		return new TemperatureWindow(lowest(all), highest(all));
	}

	/** Choices with what a person said about the parameters of a law; what cannot be is said and left out. */
	private FitOptions parameters(TransportModel law, FitOptions options) {
		try {
			FitOptions with = choices.parametersOf(law.id(), options);
			Fitter.check(law, with);
			return with;
		} catch (IllegalArgumentException e) {
			String note = "what was set for parameters of " + law.displayName() + " cannot be and is not used: " + e.getMessage();
			if (!notes.contains(note)) {
				notes.add(note);
			}
			return options;
		}
	}

	private void fitSaturation() {
		if (phase != Phase.M1 && phase != Phase.M2 || !choices.wants(SATURATION)) {
			return;
		}
		double low = lowest(all);
		double high = phase == Phase.M1 ? tc.map(t -> BELOW_TC * t.value()).orElse(low) : SATURATION_RANGE * low;
		Optional<TemperatureWindow> byHand = choices.window(SATURATION);
		if (byHand.isEmpty() && all.within(low, high).size() < LEAST_POINTS) {
			notes.add("no fit of the saturation: fewer than " + LEAST_POINTS + " points below " + rounded(high) + " K");
			return;
		}
		String reason = phase == Phase.M1 ? "from the lowest temperature up to half of Tc, where the drop is over"
				: "from the lowest temperature up to " + (int) SATURATION_RANGE + " times it";
		Planned plan = planned(SATURATION, byHand, new TemperatureWindow(low, Math.max(low, high)), reason);
		StageFit fit = fits.stream().filter(f -> f.modelId().equals(SATURATION) && f.window().equals(plan.window())).findFirst()
				.orElseGet(() -> fit(plan, List.of()));
		fits.removeIf(f -> f.modelId().equals(SATURATION));
		fits.add(fit);
		fit.parameter("T_s_K").filter(t -> fit.fit().converged()).ifPresent(t -> scales = scales.withSaturation(t.value()));
	}

	private void fitConductance() {
		if (quantity.filter(q -> q != Quantity.RESISTIVITY).isEmpty()) {
			return;
		}
		List<String> flags = quantity.get() == Quantity.RESISTANCE
				? List.of("per sample: w/l is not known, so A and G0 must not be compared with e^2/h") : List.of();
		if (choices.wants(DRUDE)) {
			fitDrude(flags);
		}
		if (!choices.wants(WEAK_LOCALIZATION)) {
			return;
		}
		Optional<TemperatureWindow> byHand = choices.window(WEAK_LOCALIZATION);
		LogWindow proposal = LogWindow.propose(one, scales);
		if (byHand.isEmpty() && proposal.window().isEmpty()) {
			notes.add(StageFit.NO_LINE + proposal.reason());
			return;
		}
		List<String> more = new ArrayList<>(flags);
		if (byHand.isEmpty()) {
			more.addAll(proposal.flags());
		}
		if (tc.isPresent()) {
			more.add(StageFit.ABOVE_TRANSITION);
		}
		fits.add(fit(planned(WEAK_LOCALIZATION, byHand, proposal.window().orElseGet(byHand::orElseThrow), proposal.reason()), more));
	}

	private void fitDrude(List<String> flags) {
		Optional<TemperatureWindow> byHand = choices.window(DRUDE);
		double low = LogWindow.lowerEnd(scales);
		double top = highest(all);
		boolean enough = top >= LogWindow.LEAST_RATIO * low && all.within(low, top).size() >= LEAST_POINTS;
		if (byHand.isEmpty() && !enough) {
			return;
		}
		StageFit drude = fit(planned(DRUDE, byHand, new TemperatureWindow(low, Math.max(low, top)),
				"from the lower end of the logarithmic law up to the highest temperature"), flags);
		fits.add(drude);
		drude.parameter(T0).filter(t -> drude.fit().converged() && ABOVE_T0 * t.value() < top)
				.ifPresent(t -> scales = scales.withDrude(t.value()));
	}

	/** Laws that only a person asked for. */
	private void fitByHand() {
		TemperatureWindow whole = comparison.map(StageComparison::window).orElseGet(this::whole);
		String reason = comparison.isPresent() ? "that of the comparison" : "the whole curve";
		List<String> asked = new ArrayList<>(choices.models());
		choices.windows().stream().map(StageChoices.Window::model).flatMap(Optional::stream).forEach(asked::add);
		choices.model().ifPresent(asked::add);
		for (String id : asked.stream().distinct().toList()) {
			if (fits.stream().noneMatch(f -> f.modelId().equals(id))) {
				models.byId(id).ifPresentOrElse(model -> fits.add(fit(planned(id, choices.window(id), whole, reason), List.of())),
						() -> notes.add("the law \"" + id + "\", chosen by hand, is not known here: a bundle is missing"));
			}
		}
	}

	private Planned planned(String id, Optional<TemperatureWindow> byHand, TemperatureWindow proposal, String reason) {
		return new Planned(models.byId(id).orElseThrow(), byHand.orElse(proposal), byHand.isPresent(),
				byHand.isPresent() ? BY_HAND : reason);
	}

	private StageFit fit(Planned plan, List<String> flags) {
		FitResult result = noise.fit(plan.model(), all, parameters(plan.model(), intervals.withWindow(plan.window())));
		Optional<ModelComparison.Entry> compared = comparison.filter(c -> c.window().equals(plan.window()))
				.flatMap(c -> c.comparison().entry(plan.model().id()));
		return new StageFit(result, plan.window(), plan.byHand(), plan.reason(), false, false,
				compared.map(ModelComparison.Entry::deltaAicc).orElse(OptionalDouble.empty()),
				compared.map(ModelComparison.Entry::weight).orElse(OptionalDouble.empty()), flags);
	}

	private List<StageFit> preferred() {
		Optional<String> chosen = choices.model().or(this::lawOfPhase);
		return fits.stream().map(f -> chosen.equals(Optional.of(f.modelId()))
				? new StageFit(f.fit(), f.window(), f.windowByHand(), f.windowReason(), choices.model().isPresent(), true, f.deltaAicc(),
						f.weight(), withAdequate(f))
				: f).toList();
	}

	/**
	 * The flags of a fit; with them, for the law of an insulator whose proposed window reaches further up than the law, T0 where it holds.
	 * The window itself stays that of the comparison.
	 */
	private List<String> withAdequate(StageFit f) {
		if (phase != Phase.I1 && phase != Phase.I2 || f.windowByHand() || comparison.filter(c -> c.window().equals(f.window())).isEmpty()) {
			return f.flags();
		}
		Optional<Estimate> t0 = f.parameter(T0).filter(t -> f.fit().converged());
		Optional<TemperatureWindow> adequate = t0
				.flatMap(t -> AdequateWindow.within(f.fit().model(), one, f.window(), f.fit().options())).filter(w -> !w.equals(f.window()));
		Optional<Estimate> there = adequate.map(w -> Fitter.fit(f.fit().model(), all, f.fit().options().withWindow(w)))
				.filter(FitResult::converged).flatMap(r -> r.parameter(T0)).map(FittedParameter::estimate);
		if (there.isEmpty()) {
			return f.flags();
		}
		List<String> flags = new ArrayList<>(f.flags());
		flags.add(String.format(Locale.ROOT, "%s does not describe the whole window (runs test p < %s): up to %.3g K, where the runs test"
				+ " does not speak against it, T0 is %.4g K with an error of %.2g K, against %.4g K over the window", f.fit().model().displayName(),
				ResidualTests.ADEQUATE_P, adequate.get().highK(), there.get().value(), there.get().sigma(), t0.get().value()));
		return flags;
	}

	private Optional<String> lawOfPhase() {
		return switch (phase) {
		case I1 -> Optional.of("activated");
		case I2 -> comparison.flatMap(StageFits::bestHopping);
		case M2 -> Optional.of(WEAK_LOCALIZATION);
		case S, M1, UNDETERMINED -> Optional.empty();
		};
	}

	private static Optional<String> bestHopping(StageComparison comparison) {
		return comparison.comparison().entries().stream()
				.filter(e -> List.of("es-vrh", "mott-2d-vrh", "mott-3d-vrh").contains(e.model().id()) && e.deltaAicc().isPresent())
				.min(java.util.Comparator.comparingDouble(e -> e.deltaAicc().getAsDouble())).map(e -> e.model().id());
	}

	/**
	 * The same laws over the same windows on one sweep alone.
	 *
	 * @param stage fits of the stage
	 * @param curve points of the sweep
	 * @param models all known laws
	 * @return fits of the sweep, where it has points in the window
	 */
	static List<StageFit> ofSweep(List<StageFit> stage, RtCurve curve, ModelCatalog models) {
		FitNoise noise = new FitNoise(models.models());
		List<StageFit> own = new ArrayList<>();
		for (StageFit f : stage) {
			if (curve.within(f.window().lowK(), f.window().highK()).size() > 0) {
				FitOptions options = f.fit().options().withNoise(NoiseModel.AUTO).withIntervals(IntervalMethod.COVARIANCE);
				FitResult result = noise.fit(f.fit().model(), curve, options);
				own.add(new StageFit(result, f.window(), f.windowByHand(), "that of the stage", f.modelByHand(), f.preferred(),
						OptionalDouble.empty(), OptionalDouble.empty(), List.of()));
			}
		}
		return own;
	}

	private static double lowest(RtCurve curve) {
		return java.util.Arrays.stream(curve.temperaturesK()).min().orElseThrow();
	}

	private static double highest(RtCurve curve) {
		return java.util.Arrays.stream(curve.temperaturesK()).max().orElseThrow();
	}

	private static String rounded(double kelvin) {
		return String.format(Locale.ROOT, "%.3g", kelvin);
	}
}
