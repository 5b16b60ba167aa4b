package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.Locale;

import org.culet.physics.pressure.RubySpectrum;
import org.culet.physics.simulation.VirtualRuby;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Instrument;

/**
 * A spectrometer on the ruby of the cell, run by a vendor's program that saves each spectrum as text: {@code ACQUIRE}
 * gives the next file. The formats are those of real programs, in turn: two columns, SpectraSuite with its header, three
 * lines of header.
 */
final class RubySpectrometer implements Instrument {

	private static final double SATURATED = 4000;
	private static final double CM_NM = 1e7;
	private static final int FORMATS = 3;

	private final Experiment experiment;
	private final long seed;
	private int taken;
	private boolean overloaded;
	private String unit = "nm";

	RubySpectrometer(Experiment experiment, long seed) {
		this.experiment = experiment;
		this.seed = seed;
	}

	@Override
	public String model() {
		return "Ruby spectrometer with a program that saves text";
	}

	@Override
	public List<Answer> take(String message) {
		if (!message.equals("ACQUIRE")) {
			return List.of();
		}
		RubySpectrum spectrum = VirtualRuby.DEFAULT.spectrum(experiment.pressureGPa(), experiment.stage().stageK(), seed + taken);
		StringBuilder text = new StringBuilder(header(taken % FORMATS, spectrum.size()));
		for (int i = 0; i < spectrum.size(); i++) {
			// a wavenumber axis rises where wavelengths fall
			int pixel = unit.equals("nm") ? i : spectrum.size() - 1 - i;
			double x = spectrum.wavelengthNm(pixel);
			text.append(String.format(Locale.ROOT, "%.3f\t%.2f\n", unit.equals("nm") ? x : CM_NM / x,
					overloaded ? Math.min(SATURATED, spectrum.counts(pixel)) : spectrum.counts(pixel)));
		}
		if (taken % FORMATS == 1) {
			text.append(">>>>>End Processed Spectral Data<<<<<\n");
		}
		taken++;
		return List.of(Answer.of(text.toString()));
	}

	private static String header(int format, int pixels) {
		return switch (format) {
		case 1 -> """
				SpectraSuite Data File
				++++++++++++++++++++++++++++++++++++
				Date: Wed Jan 07 10:00:00 GMT 2026
				User: rig
				Number of Sampled Component Spectra: 1
				Spectrometers: VIRT0001
				Integration Time (usec): 200000 (VIRT0001)
				Spectra Averaged: 1 (VIRT0001)
				Number of Pixels in Processed Spectrum: %d
				>>>>>Begin Processed Spectral Data<<<<<
				""".formatted(pixels);
		case 2 -> "ruby\nCounts\nSciMode:IT1=100.00ms:NS1=50\n";
		default -> "";
		};
	}

	@Override
	public String lineEnd() {
		return "";
	}

	@Override
	public void powerOn() {
		overloaded = false;
		unit = "nm";
	}

	@Override
	public void overload(boolean on) {
		overloaded = on;
	}

	@Override
	public String panelUnit() {
		return unit;
	}

	@Override
	public boolean panelUnit(String other) {
		if (!other.equals("nm") && !other.equals("cm-1")) {
			return false;
		}
		unit = other;
		return true;
	}
}
