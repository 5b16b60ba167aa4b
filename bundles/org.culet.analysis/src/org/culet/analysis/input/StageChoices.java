package org.culet.analysis.input;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.analysis.result.PhaseOverride;
import org.culet.physics.TemperatureWindow;

/**
 * What a person decided for a stage. The analysis works with it and never changes it.
 *
 * @param windows windows of temperature set by hand
 * @param model id of the law that speaks for the stage, chosen by hand
 * @param phase the phase set by hand
 */
public record StageChoices(List<Window> windows, Optional<String> model, Optional<PhaseOverride> phase) {

	private static final StageChoices NONE = new StageChoices(List.of(), Optional.empty(), Optional.empty());

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

	/** Copies the list. */
	public StageChoices {
		windows = List.copyOf(windows);
		Objects.requireNonNull(model, "model");
		Objects.requireNonNull(phase, "phase");
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
}
