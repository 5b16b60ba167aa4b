package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.PressureResult;

/**
 * The pressure of a stage and how it was obtained.
 *
 * @param pressureGPa pressure in GPa
 * @param sigmaGPa its standard uncertainty in GPa, empty where nobody gave one
 * @param source where it comes from
 * @param nominalGPa pressure noted by the operator in GPa, where there is one
 * @param readingId id of the ruby reading, where {@code source} is {@link Source#RUBY}
 * @param ruby the evaluation of the ruby reading, where {@code source} is {@link Source#RUBY}
 * @param doublet the fit of the spectrum, where the reading is one
 * @param warnings sentences a reader should see, among them a difference between ruby and note beyond both errors
 * @param provenance what it came from
 */
public record StagePressure(double pressureGPa, OptionalDouble sigmaGPa, Source source, OptionalDouble nominalGPa,
		Optional<String> readingId, Optional<PressureResult> ruby, Optional<DoubletFit> doublet, List<String> warnings, Provenance provenance) {

	/** What a warning says in which ruby and note contradict each other. */
	public static final String CONTRADICTION = "they differ beyond both errors";

	/** Where a pressure comes from. */
	public enum Source {
		/** A ruby reading. */
		RUBY("ruby"),
		/** The operator's note. */
		NOMINAL("nominal");

		private final String id;

		Source(String id) {
			this.id = id;
		}

		/** The word in files. */
		public String id() {
			return id;
		}
	}

	/** Copies the list. */
	public StagePressure {
		Objects.requireNonNull(sigmaGPa, "sigmaGPa");
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(nominalGPa, "nominalGPa");
		Objects.requireNonNull(readingId, "readingId");
		Objects.requireNonNull(ruby, "ruby");
		Objects.requireNonNull(doublet, "doublet");
		Objects.requireNonNull(provenance, "provenance");
		warnings = List.copyOf(warnings);
	}
}
