package org.culet.ui.internal.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

import org.culet.analysis.Wording;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.RubyReading;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.validation.Problem;
import org.culet.model.validation.Problem.Kind;
import org.culet.model.validation.Problem.Severity;
import org.culet.model.validation.RawFileState;
import org.culet.model.validation.StudyValidator;
import org.culet.physics.pressure.PressureWarning;
import org.culet.ui.internal.explorer.StudyPaths;
import org.culet.ui.internal.study.StudyText;

/** Everything that is wrong or doubtful in a study: what validation finds in the model, and what the last analysis met with. */
final class ProblemList {

	/** Warnings of a ruby reading that ask for a look; the others say how the error was found. */
	private static final Set<PressureWarning.Code> DOUBTS = EnumSet.of(PressureWarning.Code.VACUUM_WAVELENGTH, PressureWarning.Code.NEGATIVE_PRESSURE,
			PressureWarning.Code.NON_HYDROSTATIC, PressureWarning.Code.UNUSUAL_SPLITTING, PressureWarning.Code.OUTSIDE_CALIBRATION);

	private final Study study;
	private final List<ProblemRow> rows = new ArrayList<>();

	private ProblemList(Study study) {
		this.study = study;
	}

	/**
	 * The problems of a study, the worst first.
	 *
	 * @param study the study
	 * @param results results of the last analysis
	 * @param rawFiles state of the raw files by checksum
	 * @return the problems, in the order of the study where they are equally bad
	 */
	static List<ProblemRow> of(Study study, Optional<StudyResult> results, Function<String, RawFileState> rawFiles) {
		ProblemList list = new ProblemList(study);
		List<Problem> found = new StudyValidator(rawFiles).check(study);
		found.stream().filter(p -> !(results.isPresent() && p.kind() == Kind.PRESSURE_OUT_OF_RANGE)).forEach(list::add);
		results.ifPresent(r -> list.analysis(r, found));
		list.rows.sort(Comparator.comparing(ProblemRow::severity));
		return List.copyOf(list.rows);
	}

	private void add(Problem problem) {
		rows.add(new ProblemRow(problem.severity(), problem.message(), StudyPaths.above(problem.subject()), Optional.of(problem.subject()), problem.feature()));
	}

	private void analysis(StudyResult results, List<Problem> found) {
		for (org.culet.analysis.result.Problem problem : results.problems()) {
			Optional<EObject> subject = byFile(problem.file());
			boolean known = subject.isPresent() && found.stream().anyMatch(p -> p.subject() == subject.get()
					&& (p.kind() == Kind.RAW_FILE_MISSING || p.kind() == Kind.RAW_FILE_CHANGED || p.kind() == Kind.EMPTY_RUBY_READING));
			if (!known) {
				rows.add(new ProblemRow(Severity.ERROR, problem.message(), subject.map(StudyPaths::above).orElse(""), subject, Optional.empty()));
			}
		}
		Studies.stages(study).forEach(stage -> results.stage(stage.getId()).ifPresent(r -> pressure(stage, r)));
	}

	/** The analysis knows a raw file by its name, or by the path of its copy, which ends in the checksum. */
	private Optional<EObject> byFile(String file) {
		return Studies.contents(study).filter(o -> switch (o) {
			case Sweep sweep -> names(file, sweep.getFileName(), sweep.getSha256());
			case RubyReading reading -> names(file, reading.getSpectrumFileName(), reading.getSpectrumSha256())
					|| !reading.getName().isEmpty() && file.equals(reading.getName()) || file.equals(reading.getId());
			default -> false;
		}).findFirst();
	}

	private static boolean names(String file, String name, String sha256) {
		return !sha256.isEmpty() && file.endsWith(sha256) || !name.isEmpty() && file.endsWith(name);
	}

	private void pressure(Stage stage, StageResult result) {
		result.pressure().ifPresent(p -> {
			// a film at ambient pressure reads a little below zero as often as above, and no scale begins below
			boolean ambient = p.pressureGPa() < 0 && p.pressureGPa() + 2 * p.sigmaGPa().orElse(0) >= 0;
			boolean inRange = ambient || p.ruby().map(r -> r.inRange()).orElse(true);
			if (!inRange) {
				add(stage, Severity.WARNING, "its pressure lies outside the range in which the scale " + p.ruby().get().scaleId() + " was calibrated");
			}
			p.ruby().stream().flatMap(r -> r.warnings().stream()).filter(w -> DOUBTS.contains(w.code()))
					.forEach(w -> add(stage, Severity.WARNING, w.message()));
			boolean differs = p.ruby().isPresent() && p.warnings().size() > p.ruby().get().warnings().size();
			if (differs) {
				add(stage, Severity.WARNING, p.warnings().get(p.warnings().size() - 1));
			}
		});
	}

	private void add(Stage stage, Severity severity, String sentence) {
		rows.add(new ProblemRow(severity, "Stage " + StudyText.name(stage) + ": " + Wording.sentence(sentence) + ".", StudyPaths.above(stage), Optional.of(stage),
				Optional.of(Literals.STAGE__DEDUCED_PRESSURE)));
	}
}
