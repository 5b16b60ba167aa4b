package org.culet.physics.pressure;

/** Fits the R1-R2 doublet of ruby to a spectrum (physics.md 2.3). */
public final class RubyDoublet {

	private RubyDoublet() {
	}

	/**
	 * Fits with the default options.
	 *
	 * @param spectrum the spectrum
	 * @return the fit; its status says what was found
	 */
	public static DoubletFit fit(RubySpectrum spectrum) {
		return fit(spectrum, DoubletOptions.DEFAULT);
	}

	/**
	 * Fits two lines on a linear baseline, or one line where the data do not carry two.
	 *
	 * @param spectrum the spectrum; only the window of the options is used
	 * @param options choices of the fit
	 * @return the fit; its status says what was found
	 */
	public static DoubletFit fit(RubySpectrum spectrum, DoubletOptions options) {
		return new DoubletSearch(spectrum.within(options.lowNm(), options.highNm()), options).run();
	}
}
