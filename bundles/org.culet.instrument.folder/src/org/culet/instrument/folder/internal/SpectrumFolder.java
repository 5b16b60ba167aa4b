package org.culet.instrument.folder.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.data.DataReadException;
import org.culet.data.Spectrum;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Spectrometer;
import org.culet.instrument.SpectrumReading;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.ModelDriver;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.RubyDoublet;
import org.culet.physics.pressure.RubySpectrum;

/**
 * A spectrometer whose own program saves each spectrum as a text file into a folder (instruments.md C8, advice). The newest
 * file counts, once it is whole; the formats are those of {@link Spectrum#read(Path)}.
 */
public final class SpectrumFolder extends ModelDriver {

	private static final List<Input> INPUTS = List.of(new Input("1", Measurand.WAVELENGTH));
	private static final List<Setting> SETTINGS = List.of(Setting.text("pattern", "names of the spectra, e.g. *.txt (which holds if not said) or ruby*.csv"));

	/** The driver. */
	public SpectrumFolder() {
		super("spectrum-folder", "any", List.of("spectra saved as text"), Set.of("folder"), LinkProfile.lines().withSync("FOLDER?", "FOLDER .*"),
				INPUTS, List.of(Spectrometer.class));
	}

	@Override
	public List<Setting> settings() {
		return SETTINGS;
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Folder(link, profile(settings), settings);
	}

	/** A file as it stands in the folder. */
	private record Stamp(Instant time, long size, String name) {
	}

	private static final class Folder extends TextInstrument implements Spectrometer {

		/** No spectrograph with a silicon detector sees beyond it, and no wavenumber of light in cm^-1 is below. */
		private static final double LONGEST_NM = 2500;
		/** Pixels side by side with the highest count: by chance two may be alike, not three. */
		private static final int FLAT_TOP = 3;
		private static final Pattern NEWEST = Pattern.compile("(\\d+) (\\d+) (.+)");
		private static final Map<Pattern, Double> EXPOSURES = Map.of(Pattern.compile("Integration Time \\(usec\\)"), 1e-6,
				Pattern.compile("Integration Time \\(sec\\)"), 1.0, Pattern.compile("Integration Time \\(msec\\)"), 1e-3);

		private final Path folder;
		private final String question;
		/** Of the spectra so far; a file that stops in the middle shows another line as the strongest. */
		private volatile int pixels;
		private volatile Optional<Stamp> shown = Optional.empty();

		Folder(Link link, LinkProfile profile, Settings given) {
			super(link, profile, given, INPUTS);
			folder = Path.of(URI.create("file://" + link.address().getRawPath()));
			question = "NEWEST? " + given.text("pattern").orElse("*.txt");
			can(Spectrometer.class, this);
			begin(List.of());
		}

		private Outcome<Stamp> newest(Session session) {
			return session.ask(question, answer -> {
				Matcher matcher = NEWEST.matcher(answer);
				if (matcher.matches()) {
					return Outcome.of(new Stamp(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), Long.parseLong(matcher.group(2)), matcher.group(3)));
				}
				return answer.equals("NONE") ? Outcome.failed(Kind.REFUSED, "there is no spectrum in " + folder) : Answers.malformed(answer, "a file");
			});
		}

		/** Reads a file that does not change meanwhile; one that is still being written is not whole yet. */
		private Outcome<SpectrumReading> spectrum(Session session, Stamp stamp) {
			Path file = folder.resolve(stamp.name());
			Spectrum spectrum;
			try {
				spectrum = Spectrum.read(file);
			} catch (DataReadException e) {
				return Outcome.failed(Kind.REFUSED, e.getMessage());
			}
			if (spectrum.size() < pixels) {
				return Outcome.failed(Kind.REFUSED, file + " has " + spectrum.size() + " pixels of " + pixels + ": it is not whole");
			}
			pixels = spectrum.size();
			return newest(session).then(after -> after.equals(stamp)
					? Outcome.of(new SpectrumReading(spectrum, exposure(spectrum), stamp.time(), Optional.of(file)))
					: Outcome.failed(Kind.REFUSED, file + " is being written"));
		}

		private static OptionalDouble exposure(Spectrum spectrum) {
			for (Map.Entry<String, String> property : spectrum.properties().entrySet()) {
				for (Map.Entry<Pattern, Double> known : EXPOSURES.entrySet()) {
					if (known.getKey().matcher(property.getKey()).matches()) {
						return Answers.number(property.getValue().split(" ")[0]).value().map(v -> OptionalDouble.of(v * known.getValue()))
								.orElse(OptionalDouble.empty());
					}
				}
			}
			return OptionalDouble.empty();
		}

		@Override
		public Outcome<SpectrumReading> spectrum() {
			return link().transact(s -> newest(s).then(stamp -> spectrum(s, stamp)));
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			if (!INPUTS.contains(new Input(input, measurand))) {
				return noInput(input, measurand);
			}
			return newest(session).then(stamp -> {
				if (shown.filter(stamp::equals).isPresent()) {
					return Outcome.of(Reading.spoiled(measurand.unit(), EnumSet.of(Status.OLD), OptionalLong.empty(),
							stamp.name() + " was shown before; no newer spectrum is there"));
				}
				return spectrum(session, stamp).map(s -> {
					shown = Optional.of(stamp);
					return line(s.spectrum(), stamp.name(), measurand.unit());
				});
			});
		}

		/** R1 of the fitted doublet: the pixel with the highest count is no reading of a line (physics.md 2.3). */
		private static Reading line(Spectrum spectrum, String name, Unit unit) {
			int best = strongest(spectrum);
			if (!(spectrum.wavelengthNm(best) <= LONGEST_NM)) {
				return Reading.spoiled(unit, EnumSet.of(Status.WRONG_UNIT), OptionalLong.empty(),
						name + " has its line at " + spectrum.wavelengthNm(best) + ", which is no wavelength in nm: wavenumbers?");
			}
			DoubletFit fit = RubyDoublet.fit(RubySpectrum.of(spectrum.wavelengthsNm(), spectrum.intensities()));
			if (fit.r1().isEmpty()) {
				return Reading.spoiled(unit, EnumSet.of(Status.INVALID), OptionalLong.empty(), name + " shows no ruby line: " + fit.reason());
			}
			return Reading.of(fit.r1().get().positionNm(), unit, isCutOff(spectrum, best) ? EnumSet.of(Status.OVERLOAD) : Set.of(),
					OptionalLong.empty());
		}

		/** A detector that sees too much shows its highest count in one pixel beside the other: a flat top, and no line to be read. */
		private static boolean isCutOff(Spectrum spectrum, int best) {
			int last = best;
			while (last + 1 < spectrum.size() && spectrum.intensity(last + 1) == spectrum.intensity(best)) {
				last++;
			}
			return last - best + 1 >= FLAT_TOP;
		}

		private static int strongest(Spectrum spectrum) {
			int best = 0;
			for (int i = 1; i < spectrum.size(); i++) {
				best = spectrum.intensity(i) > spectrum.intensity(best) ? i : best;
			}
			return best;
		}
	}
}
