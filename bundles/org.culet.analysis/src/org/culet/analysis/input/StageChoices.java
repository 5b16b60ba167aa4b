package org.culet.analysis.input;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.PhaseOverride;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ParameterLimits;

/**
 * What a person decided for a stage. The analysis works with it and never changes it.
 *
 * @param windows windows of temperature set by hand
 * @param model id of the law that speaks for the stage, chosen by hand
 * @param phase the phase set by hand
 * @param models ids of the laws that are fitted; empty: all that are applicable
 * @param parameters what was said about parameters
 * @param merged whether points of overlapping sweeps are averaged before fitting
 * @param intervals how intervals of parameters are made
 */
public record StageChoices(List<Window> windows, Optional<String> model, Optional<PhaseOverride> phase, List<String> models,
		List<Setting> parameters, boolean merged, Intervals intervals) {

	private static final StageChoices NONE = new StageChoices(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), false,
			Intervals.DEFAULT);

	/**
	 * How intervals of parameters are made.
	 *
	 * @param method the method
	 * @param replicas replicas of a bootstrap, at least {@link FitOptions#LEAST_REPLICAS}
	 * @param seed seed of a bootstrap
	 */
	public record Intervals(IntervalMethod method, int replicas, long seed) {

		/** From the covariance; a bootstrap would have the replicas and seed of the physics library. */
		public static final Intervals DEFAULT = of(FitOptions.defaults());

		/** No null. */
		public Intervals {
			Objects.requireNonNull(method, "method");
		}

		private static Intervals of(FitOptions options) {
			return new Intervals(options.intervals(), options.replicas(), options.seed());
		}

		/** These as choices of a fit. */
		public FitOptions options() {
			return FitOptions.defaults().withIntervals(method).withBootstrap(replicas, seed);
		}
	}

	/**
	 * A window set by hand.
	 *
	 * @param model id of the law it is for; empty: all
	 * @param window the window
	 */
	public record Window(Optional<String> model, TemperatureWindow window) {

		/** No null. */
		public Window {
			Objects.requireNonNull(model, "model");
			Objects.requireNonNull(window, "window");
		}
	}

	/**
	 * What was said about one parameter of one law.
	 *
	 * @param model id of the law
	 * @param parameter name of the parameter with its unit, as {@code T0_K}
	 * @param fixed whether it is held at its value
	 * @param value where it is held, or where the fit starts, in the unit of the parameter
	 * @param low smallest value allowed
	 * @param high largest value allowed
	 */
	public record Setting(String model, String parameter, boolean fixed, OptionalDouble value, OptionalDouble low, OptionalDouble high) {

		/** No null. */
		public Setting {
			Objects.requireNonNull(model, "model");
			Objects.requireNonNull(parameter, "parameter");
			Objects.requireNonNull(value, "value");
			Objects.requireNonNull(low, "low");
			Objects.requireNonNull(high, "high");
		}
	}

	/** Copies the lists. */
	public StageChoices {
		windows = List.copyOf(windows);
		models = List.copyOf(models);
		parameters = List.copyOf(parameters);
		Objects.requireNonNull(model, "model");
		Objects.requireNonNull(phase, "phase");
		Objects.requireNonNull(intervals, "intervals");
	}

	/** Nothing was decided by hand. */
	public static StageChoices none() {
		return NONE;
	}

	/**
	 * The window set by hand for a law: one for this law before one for all.
	 *
	 * @param modelId id of the law
	 * @return the window, or empty
	 */
	public Optional<TemperatureWindow> window(String modelId) {
		return windows.stream().filter(w -> w.model().equals(Optional.of(modelId))).map(Window::window).findFirst()
				.or(() -> windows.stream().filter(w -> w.model().isEmpty()).map(Window::window).findFirst());
	}

	/**
	 * Whether a law is to be fitted at all: all are where nobody chose; a law that something was set for is as well.
	 *
	 * @param modelId id of the law
	 * @return whether it is among the chosen ones
	 */
	public boolean wants(String modelId) {
		return models.isEmpty() || models.contains(modelId) || model.equals(Optional.of(modelId))
				|| windows.stream().anyMatch(w -> w.model().equals(Optional.of(modelId)));
	}

	/**
	 * Choices of the fit of a law with what was said about its parameters.
	 *
	 * @param modelId id of the law
	 * @param options choices otherwise
	 * @return the choices with held values, bounds and starts
	 * @throws IllegalArgumentException if what was said contradicts itself
	 */
	public FitOptions parametersOf(String modelId, FitOptions options) {
		FitOptions with = options;
		for (Setting setting : parameters) {
			if (!setting.model().equals(modelId)) {
				continue;
			}
			if (setting.fixed()) {
				with = with.withFixed(setting.parameter(), setting.value()
						.orElseThrow(() -> new IllegalArgumentException(setting.parameter() + " is held, but at no value")));
			} else {
				with = with.withLimits(setting.parameter(), new ParameterLimits(setting.low().orElse(Double.NEGATIVE_INFINITY),
						setting.high().orElse(Double.POSITIVE_INFINITY), setting.value()));
			}
		}
		return with;
	}
}
