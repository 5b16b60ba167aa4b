package org.culet.physics.pressure;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Result of the fit of R1 and R2 to a ruby spectrum.
 *
 * @param status what was found
 * @param reason one sentence: why one line only, or why none; what was done when two
 * @param r1 the line of longer wavelength, from which the pressure is read; empty when there is none
 * @param r2 the other line; empty for a single line
 * @param baseline baseline at 694 nm, in counts
 * @param baselineSlopePerNm its slope, counts per nm
 * @param splittingNm R1 - R2 in nm; empty for a single line
 * @param chi2 weighted sum of squared residuals
 * @param dof points less parameters
 * @param runsP two-sided probability of the runs test of the residuals; empty without a fit
 * @param countingNoise true where the noise is that of raw counts, false where it was estimated from baseline and scatter
 */
public record DoubletFit(Status status, String reason, Optional<SpectralLine> r1, Optional<SpectralLine> r2,
		double baseline, double baselineSlopePerNm, OptionalDouble splittingNm, double chi2, int dof,
		OptionalDouble runsP, boolean countingNoise) {

	/** What a fit found. */
	public enum Status {
		/** Both lines. */
		DOUBLET,
		/** One line only: R2 is not seen (cold ruby), or not resolved. */
		SINGLE_LINE,
		/** No line stands out of the noise. */
		NO_LINE,
		/** Too few pixels in the window. */
		TOO_FEW_POINTS,
		/** The optimiser did not converge. */
		NOT_CONVERGED;

		/** Name of the status in files: lower case with underscores. */
		public String id() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** Checks that nothing is missing. */
	public DoubletFit {
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(r1, "r1");
		Objects.requireNonNull(r2, "r2");
		Objects.requireNonNull(splittingNm, "splittingNm");
		Objects.requireNonNull(runsP, "runsP");
	}

	DoubletFit withReason(String other) {
		return new DoubletFit(status, other, r1, r2, baseline, baselineSlopePerNm, splittingNm, chi2, dof, runsP,
				countingNoise);
	}

	DoubletFit withR1(SpectralLine other) {
		return new DoubletFit(status, reason, Optional.of(other), r2, baseline, baselineSlopePerNm, splittingNm, chi2,
				dof, runsP, countingNoise);
	}

	/**
	 * The fitted baseline.
	 *
	 * @param wavelengthNm wavelength in nm
	 * @return intensity in counts
	 */
	public double baselineAt(double wavelengthNm) {
		return baseline + baselineSlopePerNm * (wavelengthNm - LineModel.CENTRE_NM);
	}

	/**
	 * The fitted curve: baseline and lines (pseudo-Voigt, as fitted unless told otherwise).
	 *
	 * @param wavelengthNm wavelength in nm
	 * @return intensity in counts
	 */
	public double intensity(double wavelengthNm) {
		return baselineAt(wavelengthNm) + r1.map(line -> line.intensity(wavelengthNm)).orElse(0.0)
				+ r2.map(line -> line.intensity(wavelengthNm)).orElse(0.0);
	}

	/** Reduced chi2, or 0 without degrees of freedom. */
	public double reducedChi2() {
		return dof > 0 ? chi2 / dof : 0;
	}
}
