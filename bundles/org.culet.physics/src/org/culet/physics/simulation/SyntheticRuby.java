package org.culet.physics.simulation;

import java.util.Objects;

import org.culet.physics.pressure.RubySpectrum;

/**
 * The ruby readings of a synthetic stage: the ruby in the cell and a reference ruby outside it, taken before the
 * cool-down at one temperature.
 *
 * @param inside spectrum of the ruby in the cell
 * @param reference spectrum of the reference ruby at P = 0
 * @param temperatureK temperature of both, K
 * @param trueLineNm true R1 of the ruby in the cell, nm
 * @param trueReferenceNm true R1 of the reference, nm
 * @param scaleId id of the scale by which the line was placed
 * @param shiftId id of the temperature shift by which it was placed
 */
public record SyntheticRuby(RubySpectrum inside, RubySpectrum reference, double temperatureK, double trueLineNm,
		double trueReferenceNm, String scaleId, String shiftId) {

	/** Checks that nothing is missing. */
	public SyntheticRuby {
		Objects.requireNonNull(inside, "inside");
		Objects.requireNonNull(reference, "reference");
		Objects.requireNonNull(scaleId, "scaleId");
		Objects.requireNonNull(shiftId, "shiftId");
	}
}
