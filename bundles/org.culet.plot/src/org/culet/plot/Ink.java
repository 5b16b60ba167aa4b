package org.culet.plot;

/** What colour something has, said by meaning; the theme makes an actual colour of it. */
public sealed interface Ink {

	/**
	 * Colour by a value, through the colour bar of the figure.
	 *
	 * @param value in the unit of the colour bar (GPa), finite
	 */
	record ByValue(double value) implements Ink {
		/** Checks the value. */
		public ByValue {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException("no colour for the value " + value);
			}
		}
	}

	/**
	 * One of the theme's distinguishable colours.
	 *
	 * @param index from 0; wraps around at the end of the palette
	 */
	record Category(int index) implements Ink {
		/** Checks the index. */
		public Category {
			if (index < 0) {
				throw new IllegalArgumentException("colour index " + index);
			}
		}
	}

	/**
	 * The colour of a phase.
	 *
	 * @param phase S, M1, M2, I1, I2; anything else is shown as undetermined
	 */
	record Phase(String phase) implements Ink {
	}

	/** A part that the theme colours. */
	enum Role implements Ink {
		/** Text and axes. */
		FOREGROUND,
		/** Quiet lines and notes. */
		MUTED,
		/** Fitted lines. */
		FIT,
		/** What is selected, or worth a look. */
		ACCENT,
		/** Shading of windows. */
		BAND
	}
}
