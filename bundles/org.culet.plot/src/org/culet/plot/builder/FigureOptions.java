package org.culet.plot.builder;

import java.util.Objects;
import java.util.Set;

/**
 * Choices of the reader of a figure. A builder says with {@link FigureBuilder#choices()} which of them it heeds.
 *
 * @param temperature how R(T) shows its temperatures
 * @param resistance what resistances are drawn as
 * @param hidden ids of the stages that are left out
 * @param fits whether fitted curves and windows are drawn
 * @param errors whether error bars are drawn
 */
public record FigureOptions(Temperature temperature, ResistanceUnit resistance, Set<String> hidden, boolean fits, boolean errors) {

	/** Temperature axes of R(T). */
	public enum Temperature {
		/** What suits a page: the low temperatures linear, beside them all of them logarithmic. */
		BOTH,
		/** Linear. */
		LINEAR,
		/** Logarithmic. */
		LOGARITHMIC
	}

	/** What resistances are drawn as. */
	public enum ResistanceUnit {
		/** As the curves are: sheet resistance where w/l is known. */
		AS_MEASURED,
		/** Resistance of the sample in ohm, also where w/l is known. */
		RESISTANCE,
		/** Sheet resistance in ohm per square; stages without w/l are left out and said. */
		SHEET,
		/** Sheet resistance over the quantum of resistance of pairs, h/(4e^2). */
		QUANTUM
	}

	/** Something that a reader can choose. */
	public enum Choice {
		/** {@link FigureOptions#temperature()}. */
		TEMPERATURE,
		/** {@link FigureOptions#resistance()}. */
		RESISTANCE,
		/** {@link FigureOptions#hidden()}. */
		STAGES,
		/** {@link FigureOptions#fits()}. */
		FITS,
		/** {@link FigureOptions#errors()}. */
		ERRORS
	}

	/** For a page. */
	public static final FigureOptions DEFAULT = new FigureOptions(Temperature.BOTH, ResistanceUnit.AS_MEASURED, Set.of(), true, true);

	/** Checks its parts and copies the set. */
	public FigureOptions {
		Objects.requireNonNull(temperature, "temperature");
		Objects.requireNonNull(resistance, "resistance");
		hidden = Set.copyOf(hidden);
	}

	/**
	 * The same with the default for everything else.
	 *
	 * @param choices what is kept
	 * @return what a figure that heeds only these choices sees
	 */
	public FigureOptions only(Set<Choice> choices) {
		return new FigureOptions(choices.contains(Choice.TEMPERATURE) ? temperature : DEFAULT.temperature,
				choices.contains(Choice.RESISTANCE) ? resistance : DEFAULT.resistance, choices.contains(Choice.STAGES) ? hidden : DEFAULT.hidden,
				choices.contains(Choice.FITS) ? fits : DEFAULT.fits, choices.contains(Choice.ERRORS) ? errors : DEFAULT.errors);
	}

	/** The same with another temperature axis. */
	public FigureOptions withTemperature(Temperature other) {
		return new FigureOptions(other, resistance, hidden, fits, errors);
	}

	/** The same with resistances in another unit. */
	public FigureOptions withResistance(ResistanceUnit other) {
		return new FigureOptions(temperature, other, hidden, fits, errors);
	}

	/** The same without some stages, and with all others. */
	public FigureOptions withHidden(Set<String> stageIds) {
		return new FigureOptions(temperature, resistance, stageIds, fits, errors);
	}

	/** The same with or without fits. */
	public FigureOptions withFits(boolean shown) {
		return new FigureOptions(temperature, resistance, hidden, shown, errors);
	}

	/** The same with or without error bars. */
	public FigureOptions withErrors(boolean shown) {
		return new FigureOptions(temperature, resistance, hidden, fits, shown);
	}
}
