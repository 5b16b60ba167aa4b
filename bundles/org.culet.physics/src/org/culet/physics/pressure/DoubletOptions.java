package org.culet.physics.pressure;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Choices of a doublet fit. Immutable: each {@code with} method returns another set.
 *
 * @param shape shape of both lines
 * @param commonFraction whether both lines share the Lorentzian fraction
 * @param commonWidth whether both lines share the width
 * @param fixedSplittingNm distance R1 - R2 in nm if it is not to be fitted, else empty
 * @param lowNm lower end of the window, nm
 * @param highNm upper end of the window, nm
 */
public record DoubletOptions(Shape shape, boolean commonFraction, boolean commonWidth, OptionalDouble fixedSplittingNm,
		double lowNm, double highNm) {

	/** Shape of a line. */
	public enum Shape {
		/** eta Lorentz + (1 - eta) Gauss of one width. */
		PSEUDO_VOIGT,
		/** The convolution of the two; eta is then the Lorentzian share of the width. */
		VOIGT
	}

	/** Pseudo-Voigt lines with all parameters free, on 680 to 720 nm. */
	public static final DoubletOptions DEFAULT = new DoubletOptions(Shape.PSEUDO_VOIGT, false, false,
			OptionalDouble.empty(), 680, 720);

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException for an empty window or a splitting outside 0.6 to 2.6 nm
	 */
	public DoubletOptions {
		Objects.requireNonNull(shape, "shape");
		Objects.requireNonNull(fixedSplittingNm, "fixedSplittingNm");
		if (!(lowNm < highNm)) {
			throw new IllegalArgumentException("window " + lowNm + " to " + highNm + " nm");
		}
		if (fixedSplittingNm.isPresent()
				&& !(fixedSplittingNm.getAsDouble() > 0.6 && fixedSplittingNm.getAsDouble() < 2.6)) {
			throw new IllegalArgumentException("splitting " + fixedSplittingNm.getAsDouble() + " nm");
		}
	}

	/** The same with another line shape. */
	public DoubletOptions withShape(Shape other) {
		return new DoubletOptions(other, commonFraction, commonWidth, fixedSplittingNm, lowNm, highNm);
	}

	/** The same with one Lorentzian fraction for both lines. */
	public DoubletOptions withCommonFraction() {
		return new DoubletOptions(shape, true, commonWidth, fixedSplittingNm, lowNm, highNm);
	}

	/** The same with one width for both lines. */
	public DoubletOptions withCommonWidth() {
		return new DoubletOptions(shape, commonFraction, true, fixedSplittingNm, lowNm, highNm);
	}

	/** The same with R2 held at a distance below R1, nm. */
	public DoubletOptions withFixedSplitting(double nm) {
		return new DoubletOptions(shape, commonFraction, commonWidth, OptionalDouble.of(nm), lowNm, highNm);
	}

	/** The same with another window, nm. */
	public DoubletOptions withWindow(double fromNm, double toNm) {
		return new DoubletOptions(shape, commonFraction, commonWidth, fixedSplittingNm, fromNm, toNm);
	}
}
