package org.culet.instrument;

/** Gives spectra. */
public interface Spectrometer extends Capability {

	/** The newest spectrum. */
	Outcome<SpectrumReading> spectrum();
}
