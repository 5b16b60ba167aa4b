package org.culet.model.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import org.culet.model.CuletPackage.Literals;
import org.culet.model.DeducedPressure;
import org.culet.model.Features;
import org.culet.model.FitWindow;
import org.culet.model.IntervalMask;
import org.culet.model.Known;
import org.culet.model.Mask;
import org.culet.model.PhaseAssignment;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.validation.Problem.Kind;
import org.culet.model.validation.Problem.Severity;

/**
 * Looks through a study for what is missing, impossible or doubtful. It changes nothing and reads no file.
 */
public final class StudyValidator {
	/** Above this a film is under pressure, in GPa: half the least pressure that a ruby can tell from none. */
	private static final double AMBIENT_GPA = 0.05;

	/** Numbers that must be greater than zero, by the end of the attribute's name. */
	private static final Set<String> POSITIVE = Set.of("thicknessNm", "widthUm", "lengthUm", "culetDiameterUm", "wavelengthNm", "referenceNm",
			"temperatureK", "referenceTemperatureK", "sheetFactor", "lambda0Nm", "excitationA");

	private final Function<String, RawFileState> rawFiles;

	/**
	 * A validator that leaves raw files unchecked.
	 */
	public StudyValidator() {
		this(sha256 -> RawFileState.UNCHECKED);
	}

	/**
	 * @param rawFiles tells the state of a raw file by its SHA-256; the store of raw files knows
	 */
	public StudyValidator(Function<String, RawFileState> rawFiles) {
		this.rawFiles = rawFiles;
	}

	/**
	 * @param study a study
	 * @return its problems, in the order of the study; empty if there are none
	 */
	public List<Problem> check(Study study) {
		List<Problem> problems = new ArrayList<>();
		duplicateNames(study, problems);
		sameSweepTwice(study, problems);
		Studies.contents(study).forEach(object -> {
			numbers(object, problems);
			switch (object) {
				case Sample sample -> sample(sample, problems);
				case Run run -> name(run, run.getName(), problems);
				case Session session -> name(session, session.getName(), problems);
				case Stage stage -> stage(stage, problems);
				case RubyReading reading -> ruby(reading, problems);
				case Sweep sweep -> sweep(sweep, problems);
				case Mask mask -> mask(mask, problems);
				case FitWindow window -> interval(window, window.getLowK(), window.getHighK(), problems);
				case PhaseAssignment phase when phase.isByHand() && phase.getReason().isBlank() ->
					add(problems, Severity.WARNING, Kind.MISSING_REASON, phase.eContainer(), "the phase was set by hand without a reason");
				default -> {
					// nothing more to say about the others
				}
			}
		});
		return List.copyOf(problems);
	}

	private static void add(List<Problem> problems, Severity severity, Kind kind, EObject subject, String sentence) {
		add(problems, severity, kind, subject, Optional.empty(), sentence);
	}

	private static void at(EStructuralFeature feature, List<Problem> problems, Severity severity, Kind kind, EObject subject, String sentence) {
		add(problems, severity, kind, subject, Optional.of(feature), sentence);
	}

	private static void add(List<Problem> problems, Severity severity, Kind kind, EObject subject, Optional<EStructuralFeature> feature, String sentence) {
		String where = Features.describe(subject);
		problems.add(new Problem(severity, kind, subject, feature, where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1) + ": " + sentence + "."));
	}

	private static void numbers(EObject object, List<Problem> problems) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (!(object.eGet(attribute) instanceof Double value)) {
				continue;
			}
			String name = attribute.getName();
			boolean sigma = name.contains("igma");
			if (!Double.isFinite(value) || sigma && value < 0 || POSITIVE.contains(name) && value <= 0) {
				at(attribute, problems, Severity.ERROR, Kind.IMPOSSIBLE_VALUE, object, Features.name(attribute) + " cannot be " + value
						+ (Features.unit(attribute).isEmpty() ? "" : " " + Features.unit(attribute)));
			}
		}
	}

	private static void duplicateNames(Study study, List<Problem> problems) {
		Set<String> samples = new HashSet<>();
		for (Sample sample : study.getSamples()) {
			if (!sample.getName().isBlank() && !samples.add(sample.getName())) {
				at(Literals.SAMPLE__NAME, problems, Severity.ERROR, Kind.DUPLICATE_NAME, sample, "another sample has the same name");
			}
		}
		Set<String> sessions = new HashSet<>();
		for (Session session : study.getSessions()) {
			if (!session.getName().isBlank() && !sessions.add(session.getName())) {
				add(problems, Severity.ERROR, Kind.DUPLICATE_NAME, session, "another session has the same name");
			}
		}
	}

	private static void sameSweepTwice(Study study, List<Problem> problems) {
		Map<String, Sweep> seen = new HashMap<>();
		Studies.sweeps(study).filter(sweep -> !sweep.getSha256().isEmpty()).forEach(sweep -> {
			Sweep first = seen.putIfAbsent(sweep.getSha256() + "/" + sweep.getIndexInFile() + "/" + columnsOf(sweep), sweep);
			if (first != null) {
				add(problems, Severity.WARNING, Kind.SAME_SWEEP_TWICE, sweep, "it is the same curve as " + Features.describe(first) + " of "
						+ Features.describe(first.getStage()));
			}
		});
	}

	/** One file may hold several channels, so the same sweep read from another column is another curve. */
	private static String columnsOf(Sweep sweep) {
		return sweep.getColumns() == null ? "" : sweep.getColumns().getTemperatureColumn() + "/" + sweep.getColumns().getResistanceColumn();
	}

	private static void name(EObject object, String name, List<Problem> problems) {
		if (name.isBlank()) {
			at(object.eClass().getEStructuralFeature("name"), problems, Severity.INFORMATION, Kind.MISSING_NAME, object, "it has no name");
		}
	}

	private static void sample(Sample sample, List<Problem> problems) {
		name(sample, sample.getName(), problems);
		boolean ownFactors = Studies.stages(sample).flatMap(stage -> stage.getSweeps().stream())
				.allMatch(sweep -> sweep.getCorrections() != null && sweep.getCorrections().getSheetFactor() != null);
		boolean measured = Studies.stages(sample).anyMatch(stage -> !stage.getSweeps().isEmpty());
		if (Studies.widthOverLength(sample).isEmpty() && !(measured && ownFactors)) {
			EStructuralFeature missing = sample.getWidthUm() == null ? Literals.SAMPLE__WIDTH_UM : Literals.SAMPLE__LENGTH_UM;
			at(missing, problems, Severity.WARNING, Kind.MISSING_GEOMETRY, sample,
					"width or length is not known, so resistances are per sample and are not compared with theory");
		}
	}

	private static void stage(Stage stage, List<Problem> problems) {
		if (stage.getSweeps().isEmpty()) {
			add(problems, Severity.WARNING, Kind.STAGE_WITHOUT_SWEEP, stage, "it has no sweep");
		}
		OptionalDouble pressure = Studies.pressureGPa(stage);
		if (pressure.isEmpty() && stage.getRubyReadings().isEmpty()) {
			at(Literals.STAGE__PRESSURE_GPA, problems, Severity.WARNING, Kind.MISSING_PRESSURE, stage, "it has neither a pressure nor a ruby reading");
		}
		if (stage.isTwinFilm() && pressure.isPresent() && Math.abs(pressure.getAsDouble()) > AMBIENT_GPA) {
			at(Literals.STAGE__TWIN_FILM, problems, Severity.ERROR, Kind.TWIN_UNDER_PRESSURE, stage, "a twin film is not the pressed one, so it has no pressure");
		}
		DeducedPressure deduced = stage.getDeducedPressure();
		if (deduced != null && Known.of(deduced.getPressureGPa()).isPresent() && !deduced.isInRange() && !ambient(deduced)) {
			at(Literals.STAGE__DEDUCED_PRESSURE, problems, Severity.WARNING, Kind.PRESSURE_OUT_OF_RANGE, stage,
					"its pressure lies outside the range in which the scale " + deduced.getScale() + " was calibrated");
		}
		RubyReading chosen = stage.getChosenRuby();
		if (chosen != null && chosen.getStage() != stage) {
			at(Literals.STAGE__CHOSEN_RUBY, problems, Severity.ERROR, Kind.FOREIGN_RUBY_READING, stage, "the ruby reading chosen for it belongs to another stage");
		}
	}

	/** A film at ambient pressure reads a little below zero as often as above, and no scale begins below. */
	private static boolean ambient(DeducedPressure deduced) {
		double pressure = deduced.getPressureGPa();
		return pressure < 0 && pressure + 2 * Known.of(deduced.getSigmaGPa()).orElse(0) >= 0;
	}

	private void ruby(RubyReading reading, List<Problem> problems) {
		boolean spectrum = !reading.getSpectrumSha256().isEmpty() || !reading.getSpectrumFileName().isEmpty();
		if (reading.getWavelengthNm() == null && !spectrum) {
			at(Literals.RUBY_READING__WAVELENGTH_NM, problems, Severity.WARNING, Kind.EMPTY_RUBY_READING, reading, "it has neither a wavelength nor a spectrum");
		}
		if (spectrum) {
			file(reading, "spectrum", reading.getSpectrumFileName(), reading.getSpectrumSha256(), problems);
		}
	}

	private void sweep(Sweep sweep, List<Problem> problems) {
		file(sweep, "raw file", sweep.getFileName(), sweep.getSha256(), problems);
		if (sweep.getCorrections() != null && !sweep.getCorrections().getCalibrationSha256().isEmpty()) {
			file(sweep, "calibration", sweep.getCorrections().getCalibrationFileName(), sweep.getCorrections().getCalibrationSha256(), problems);
		}
	}

	private void file(EObject subject, String what, String name, String sha256, List<Problem> problems) {
		if (!sha256.matches("[0-9a-f]{64}")) {
			add(problems, Severity.ERROR, Kind.MISSING_FILE_NAME, subject, "its " + what + " has no checksum, so it cannot be found");
			return;
		}
		switch (rawFiles.apply(sha256)) {
			case MISSING -> add(problems, Severity.ERROR, Kind.RAW_FILE_MISSING, subject, "its " + what + " " + name + " is missing from the data folder");
			case CHANGED -> add(problems, Severity.ERROR, Kind.RAW_FILE_CHANGED, subject, "its " + what + " " + name
					+ " is no longer what was imported (the checksum does not fit) and is not used");
			case UNCHECKED, INTACT -> {
				// nothing known against it
			}
		}
	}

	private static void mask(Mask mask, List<Problem> problems) {
		if (mask.getReason().isBlank()) {
			add(problems, Severity.WARNING, Kind.MISSING_REASON, mask.eContainer(), "points are masked without a reason");
		}
		if (mask instanceof IntervalMask interval) {
			interval(mask.eContainer(), interval.getLowK(), interval.getHighK(), problems);
		}
	}

	private static void interval(EObject subject, Double lowK, Double highK, List<Problem> problems) {
		OptionalDouble low = Known.of(lowK);
		OptionalDouble high = Known.of(highK);
		if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
			add(problems, Severity.ERROR, Kind.EMPTY_INTERVAL, subject, "the interval from " + low.getAsDouble() + " K to " + high.getAsDouble() + " K is empty");
		}
	}
}
