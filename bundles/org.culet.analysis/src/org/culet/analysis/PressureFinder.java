package org.culet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.input.RubyInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.internal.Digests;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.Provenance;
import org.culet.analysis.result.RawInput;
import org.culet.analysis.result.StagePressure;
import org.culet.data.DataReadException;
import org.culet.data.Spectrum;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.PressureWarning;
import org.culet.physics.pressure.RubyDoublet;
import org.culet.physics.pressure.RubyPressure;
import org.culet.physics.pressure.RubyReading;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.RubySpectrum;
import org.culet.physics.pressure.TemperatureShift;
import org.culet.physics.pressure.TemperatureShifts;

/**
 * Finds the pressure of a stage: from the ruby reading that a person chose, else from the last one after the cool-down, else from the
 * last one; without a reading that can be used, from the operator's note.
 */
public final class PressureFinder {

	/** Difference of ruby and note, in units of their joint error, from which it is called one beyond both errors. */
	private static final double BEYOND = 2;

	private PressureFinder() {
	}

	/**
	 * A ruby reading evaluated.
	 *
	 * @param pressure the pressure with its error budget
	 * @param doublet the fit of the spectrum, where the reading is one
	 * @param inputs raw files it came from
	 */
	public record Evaluation(PressureResult pressure, Optional<DoubletFit> doublet, List<RawInput> inputs) {

		/** Copies the list. */
		public Evaluation {
			inputs = List.copyOf(inputs);
		}
	}

	/**
	 * The pressure of a stage.
	 *
	 * @param stage the stage
	 * @param problems where readings that cannot be used are reported
	 * @return its pressure, or empty where nothing says it
	 */
	public static Optional<StagePressure> find(StageInput stage, List<Problem> problems) {
		for (RubyInput ruby : inOrder(stage)) {
			try {
				return Optional.of(fromRuby(stage, ruby.id(), evaluate(ruby)));
			} catch (DataReadException e) {
				problems.add(new Problem(e.file().toString(), e.line(), e.sentence()));
			} catch (IllegalArgumentException e) {
				problems.add(new Problem(ruby.spectrum().map(f -> f.path().toString()).orElse(ruby.id()),
						java.util.OptionalLong.empty(), "ruby reading of stage " + stage.id() + ": " + e.getMessage()));
			}
		}
		if (stage.nominalGPa().isEmpty()) {
			return Optional.empty();
		}
		Provenance provenance = new Provenance(Version.PROGRAM, "pressure noted by the operator",
				Digests.of(stage.nominalGPa(), stage.nominalSigmaGPa()), List.of());
		return Optional.of(new StagePressure(stage.nominalGPa().getAsDouble(), stage.nominalSigmaGPa(), StagePressure.Source.NOMINAL,
				stage.nominalGPa(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), provenance));
	}

	private static List<RubyInput> inOrder(StageInput stage) {
		List<RubyInput> order = new ArrayList<>();
		stage.rubies().stream().filter(r -> stage.chosenRuby().equals(Optional.of(r.id()))).forEach(order::add);
		List<RubyInput> latestFirst = stage.rubies().reversed();
		latestFirst.stream().filter(r -> r.afterCooling().orElse(false) && !order.contains(r)).forEach(order::add);
		latestFirst.stream().filter(r -> !order.contains(r)).forEach(order::add);
		return order;
	}

	/**
	 * Evaluates a ruby reading: fits its spectrum, if it is one, and applies scale and temperature shift.
	 *
	 * @param ruby the reading
	 * @return the pressure
	 * @throws DataReadException if the spectrum cannot be read, or holds no line
	 * @throws IllegalArgumentException if there is neither wavelength nor spectrum, or a scale or shift is not known
	 */
	public static Evaluation evaluate(RubyInput ruby) throws DataReadException {
		return evaluate(ruby, OptionalDouble.empty());
	}

	/**
	 * Evaluates a ruby reading with an error of the temperature shift that is known better than the spread of the published forms.
	 *
	 * @param ruby the reading
	 * @param sigmaShiftNm standard error of the temperature shift in nm; empty: from the spread of the published forms
	 * @return the pressure
	 * @throws DataReadException if the spectrum cannot be read, or holds no line
	 * @throws IllegalArgumentException if there is neither wavelength nor spectrum, or a scale or shift is not known
	 */
	public static Evaluation evaluate(RubyInput ruby, OptionalDouble sigmaShiftNm) throws DataReadException {
		RubyScale scale = scale(ruby);
		TemperatureShift shift = shift(ruby);
		Optional<DoubletFit> doublet = Optional.empty();
		List<RawInput> inputs = new ArrayList<>();
		RubyReading reading;
		if (ruby.spectrum().isPresent()) {
			inputs.add(Digests.identify(ruby.spectrum().get()));
			Spectrum spectrum = Spectrum.read(ruby.spectrum().get().path());
			DoubletFit fit = RubyDoublet.fit(RubySpectrum.of(spectrum.wavelengthsNm(), spectrum.intensities()));
			if (fit.r1().isEmpty()) {
				throw new DataReadException(DataReadException.Problem.WRONG_CONTENT, ruby.spectrum().get().path(),
						"no ruby line: " + fit.reason());
			}
			doublet = Optional.of(fit);
			reading = RubyReading.of(fit);
		} else {
			reading = RubyReading.of(ruby.wavelengthNm()
					.orElseThrow(() -> new IllegalArgumentException("there is neither a wavelength nor a spectrum")));
		}
		if (ruby.wavelengthSigmaNm().isPresent()) {
			reading = reading.withSigma(ruby.wavelengthSigmaNm().getAsDouble());
		}
		if (sigmaShiftNm.isPresent()) {
			reading = reading.withShiftSigma(sigmaShiftNm.getAsDouble());
		}
		return new Evaluation(RubyPressure.evaluate(completed(reading, ruby), scale, shift), doublet, inputs);
	}

	private static RubyReading completed(RubyReading reading, RubyInput ruby) {
		RubyReading complete = reading;
		if (ruby.temperatureK().isPresent()) {
			complete = complete.withTemperature(ruby.temperatureK().getAsDouble());
		}
		if (ruby.referenceNm().isPresent()) {
			complete = complete.withReference(ruby.referenceNm().getAsDouble(), ruby.referenceSigmaNm().orElse(0),
					ruby.referenceTemperatureK().orElse(RubyReading.DEFAULT_TEMPERATURE_K));
		}
		return complete;
	}

	private static RubyScale scale(RubyInput ruby) {
		if (ruby.userScale().isPresent()) {
			return ruby.userScale().get();
		}
		return ruby.scale().map(id -> RubyScales.byId(id).orElseThrow(() -> new IllegalArgumentException("no pressure scale \"" + id
				+ "\"; there are " + String.join(", ", RubyScales.all().stream().map(RubyScale::id).toList())))).orElse(RubyScales.DEFAULT);
	}

	private static TemperatureShift shift(RubyInput ruby) {
		return ruby.shift().map(id -> TemperatureShifts.byId(id).orElseThrow(() -> new IllegalArgumentException(
				"no temperature shift \"" + id + "\"; there are " + String.join(", ", TemperatureShifts.all().stream().map(TemperatureShift::id).toList()))))
				.orElse(TemperatureShifts.DEBYE);
	}

	private static StagePressure fromRuby(StageInput stage, String readingId, Evaluation evaluation) {
		PressureResult result = evaluation.pressure();
		double sigma = result.lowTemperature().oneSided() ? result.sigmaGPa()
				: Math.hypot(result.sigmaGPa(), result.lowTemperature().sigmaGPa());
		List<String> warnings = new ArrayList<>(result.warnings().stream().map(PressureWarning::message).toList());
		stage.nominalGPa().ifPresent(nominal -> {
			double joint = Math.hypot(sigma, stage.nominalSigmaGPa().orElse(0));
			if (Math.abs(nominal - result.pressureGPa()) > BEYOND * joint) {
				warnings.add(String.format(Locale.ROOT, "the ruby says %.3f GPa, the note says %.3f GPa: " + StagePressure.CONTRADICTION
						+ " (%.3f GPa together); the ruby is used", result.pressureGPa(), nominal, joint));
			}
		});
		Provenance provenance = new Provenance(Version.PROGRAM, result.rule(), Digests.of(result, evaluation.inputs()),
				evaluation.inputs());
		return new StagePressure(result.pressureGPa(), OptionalDouble.of(sigma), StagePressure.Source.RUBY, stage.nominalGPa(),
				Optional.of(readingId), Optional.of(result), evaluation.doublet(), warnings, provenance);
	}
}
