package org.culet.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.RubyInput;
import org.culet.analysis.input.RunInput;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageChoices;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.input.SweepCorrections;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.input.SweepMasks;
import org.culet.analysis.internal.ModelWords;
import org.culet.analysis.result.PhaseOverride;
import org.culet.analysis.result.Problem;
import org.culet.data.RawFileStore;
import org.culet.data.ReadOptions;
import org.culet.model.ColumnMapping;
import org.culet.model.Corrections;
import org.culet.model.FitWindow;
import org.culet.model.IntervalMask;
import org.culet.model.Known;
import org.culet.model.LawChoice;
import org.culet.model.Mask;
import org.culet.model.PointMask;
import org.culet.model.RubyReading;
import org.culet.model.RubyWhen;
import org.culet.model.Sample;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.SweepMask;
import org.culet.physics.SheetGeometry;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.series.Branch;

/**
 * An immutable picture of a study, to be taken on the thread that owns the model and to be worked on anywhere. What a person set by hand
 * goes into it as choices; what the analysis itself wrote into the model does not, so a snapshot taken after an analysis equals one taken
 * before.
 */
public final class StudySnapshot {

	/** Name of the fitting session that the analysis keeps in a study; a person's windows and laws in it are respected. */
	public static final String SESSION = Studies.ANALYSIS_SESSION;

	private static final double MICROMETRE = 1e-6;

	private final RawFileStore store;
	private final Optional<Session> session;
	/** Whether only the sweeps of the session are taken. */
	private final boolean onlySession;
	private final List<Problem> problems = new ArrayList<>();

	private StudySnapshot(RawFileStore store, Optional<Session> session, boolean onlySession) {
		this.store = store;
		this.session = session;
		this.onlySession = onlySession;
	}

	/**
	 * Takes a snapshot.
	 *
	 * @param study the study
	 * @param file its own file; the raw files lie beside it
	 * @return everything an analysis needs
	 */
	public static StudyInput of(Study study, Path file) {
		return new StudySnapshot(RawFileStore.besides(file), Studies.sessionNamed(study, SESSION), false).of(study.getName(), file, study);
	}

	/**
	 * Takes a snapshot of what a fitting session fits, with the choices made in it.
	 *
	 * @param session the session, in a study
	 * @param file the study's own file
	 * @return its sweeps in their stages; samples, runs and stages without any are not in it
	 */
	public static StudyInput of(Session session, Path file) {
		StudySnapshot snapshot = new StudySnapshot(RawFileStore.besides(file), Optional.of(session), true);
		return snapshot.of(session.getName(), file, session.getStudy());
	}

	private StudyInput of(String name, Path file, Study study) {
		List<SampleInput> samples = study.getSamples().stream().map(this::sample).filter(s -> !onlySession || !s.runs().isEmpty()).toList();
		return new StudyInput(name, file.toString(), samples, problems);
	}

	private boolean taken(Stage stage) {
		return !onlySession || stage.getSweeps().stream().anyMatch(this::taken);
	}

	private boolean taken(Sweep sweep) {
		return !onlySession || session.orElseThrow().getSweeps().contains(sweep);
	}

	private SampleInput sample(Sample sample) {
		OptionalDouble width = positive(Known.of(sample.getWidthUm()));
		OptionalDouble length = positive(Known.of(sample.getLengthUm()));
		Optional<SheetGeometry> geometry = width.isPresent() && length.isPresent()
				? Optional.of(new SheetGeometry(width.getAsDouble() * MICROMETRE, length.getAsDouble() * MICROMETRE,
						Math.abs(Known.of(sample.getWidthSigmaUm()).orElse(0)) * MICROMETRE,
						Math.abs(Known.of(sample.getLengthSigmaUm()).orElse(0)) * MICROMETRE))
				: Optional.empty();
		List<RunInput> runs = sample.getRuns().stream()
				.map(run -> new RunInput(run.getId(), run.getName(), run.getStages().stream().filter(this::taken).map(this::stage).toList()))
				.filter(run -> !onlySession || !run.stages().isEmpty()).toList();
		return new SampleInput(sample.getId(), sample.getName(), geometry, Known.of(sample.getThicknessNm()), runs);
	}

	private static OptionalDouble positive(OptionalDouble value) {
		return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
	}

	private StageInput stage(Stage stage) {
		return new StageInput(stage.getId(), stage.getLabel(), Optional.ofNullable(stage.getDate()), Known.of(stage.getPressureGPa()), Known.of(stage.getPressureSigmaGPa()),
				stage.getBranch() == org.culet.model.Branch.DOWN ? Branch.DOWN : Branch.UP, stage.isTwinFilm(),
				stage.getRubyReadings().stream().map(this::usable).flatMap(Optional::stream).toList(),
				Optional.ofNullable(stage.getChosenRuby()).map(RubyReading::getId), stage.getSweeps().stream().filter(this::taken).map(this::sweep).toList(),
				choices(stage));
	}

	/** A reading with a scale that cannot be is a problem of the study, not the end of it. */
	private Optional<RubyInput> usable(RubyReading ruby) {
		try {
			return Optional.of(ruby(ruby));
		} catch (IllegalArgumentException e) {
			problems.add(new Problem(ruby.getName().isEmpty() ? "ruby reading " + ruby.getId() : ruby.getName(), OptionalLong.empty(),
					e.getMessage()));
			return Optional.empty();
		}
	}

	private RubyInput ruby(RubyReading ruby) {
		Optional<RawFile> spectrum = raw(ruby.getSpectrumFileName(), ruby.getSpectrumSha256());
		Optional<Boolean> after = switch (ruby.getWhen()) {
		case BEFORE -> Optional.of(false);
		case AFTER -> Optional.of(true);
		case UNKNOWN -> Optional.empty();
		};
		return new RubyInput(ruby.getId(), Known.of(ruby.getWavelengthNm()), Known.of(ruby.getWavelengthSigmaNm()), spectrum,
				Known.of(ruby.getTemperatureK()), Known.of(ruby.getReferenceNm()), Known.of(ruby.getReferenceSigmaNm()),
				Known.of(ruby.getReferenceTemperatureK()), said(ruby.getScale()), ModelWords.userScale(ruby), said(ruby.getShift()), after);
	}

	private Optional<RawFile> raw(String name, String sha256) {
		return sha256.isEmpty() ? Optional.empty() : Optional.of(new RawFile(store.path(sha256), name, Optional.of(sha256)));
	}

	private static Optional<String> said(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	private SweepInput sweep(Sweep sweep) {
		RawFile file = new RawFile(store.path(sweep.getSha256()), sweep.getFileName(), Optional.of(sweep.getSha256()));
		return new SweepInput(sweep.getId(), file, OptionalInt.of(sweep.getIndexInFile()), options(sweep.getColumns()),
				corrections(sweep.getCorrections()), masks(sweep), Optional.ofNullable(sweep.getRecordedAt()));
	}

	/**
	 * How a file is read.
	 *
	 * @param columns the mapping of a sweep, {@code null} for none
	 * @return options for the reader
	 */
	private static ReadOptions options(ColumnMapping columns) {
		ReadOptions options = ReadOptions.automatic();
		if (columns == null) {
			return options;
		}
		if (!columns.getTemperatureColumn().isEmpty()) {
			options = options.withTemperature(columns.getTemperatureColumn());
			options = unit(options, columns.getTemperatureColumn(), columns.getTemperatureUnit());
		}
		if (!columns.getResistanceColumn().isEmpty()) {
			options = options.withResistance(columns.getResistanceColumn());
			options = unit(options, columns.getResistanceColumn(), columns.getResistanceUnit());
		}
		if (!columns.getSigmaColumn().isEmpty()) {
			options = options.withSigma(columns.getSigmaColumn());
			options = unit(options, columns.getSigmaColumn(), columns.getSigmaUnit());
		}
		return options;
	}

	private static ReadOptions unit(ReadOptions options, String column, String unit) {
		return unit.isEmpty() ? options : options.withUnit(column, unit);
	}

	private SweepCorrections corrections(Corrections corrections) {
		if (corrections == null) {
			return SweepCorrections.none();
		}
		return new SweepCorrections(raw(corrections.getCalibrationFileName(), corrections.getCalibrationSha256()),
				Known.of(corrections.getLeadResistanceOhm()), Known.of(corrections.getOffsetOhm()),
				positive(Known.of(corrections.getSheetFactor())));
	}

	private static SweepMasks masks(Sweep sweep) {
		List<SweepMasks.Points> points = new ArrayList<>();
		List<SweepMasks.Interval> intervals = new ArrayList<>();
		List<String> whole = new ArrayList<>();
		for (Mask mask : sweep.getMasks()) {
			switch (mask) {
			case PointMask p when p.getRows() != null -> points
					.add(new SweepMasks.Points(p.getRows(), p.getReason()));
			case IntervalMask i -> intervals.add(new SweepMasks.Interval(Known.of(i.getLowK()).orElse(0),
					Known.of(i.getHighK()).orElse(Double.POSITIVE_INFINITY), i.getReason()));
			case SweepMask w -> whole.add(w.getReason());
			default -> {
				// a point mask without rows masks nothing
			}
			}
		}
		return new SweepMasks(points, intervals, whole);
	}

	private StageChoices choices(Stage stage) {
		Optional<PhaseOverride> phase = Optional.ofNullable(stage.getPhaseOverride())
				.map(p -> new PhaseOverride(ModelWords.phase(p.getPhase()), p.getReason()));
		if (session.isEmpty()) {
			return new StageChoices(List.of(), Optional.empty(), phase, List.of(), List.of(), false,
					StageChoices.Intervals.DEFAULT);
		}
		Session of = session.get();
		List<StageChoices.Window> windows = new ArrayList<>();
		for (FitWindow window : of.getWindows()) {
			if (window.getStage() == stage && window.isByHand()) {
				window(window).ifPresent(w -> windows.add(new StageChoices.Window(said(window.getModel()), w)));
			}
		}
		Optional<String> model = of.getLawChoices().stream().filter(c -> c.getStage() == stage).map(LawChoice::getModel).findFirst();
		return new StageChoices(windows, model, phase, List.copyOf(of.getModels()), settings(of, stage), of.isMergeSweeps(),
				intervals(of));
	}

	private static StageChoices.Intervals intervals(Session session) {
		StageChoices.Intervals usual = StageChoices.Intervals.DEFAULT;
		return new StageChoices.Intervals(IntervalMethod.byId(session.getIntervals().getLiteral()).orElse(usual.method()),
				Math.max(FitOptions.LEAST_REPLICAS, Known.of(session.getReplicas()).orElse(usual.replicas())),
				session.getSeed() == null ? usual.seed() : session.getSeed());
	}

	/** What was said about parameters: for this stage before for all of them. */
	private static List<StageChoices.Setting> settings(Session session, Stage stage) {
		Map<String, StageChoices.Setting> settings = new TreeMap<>();
		for (Stage owner : new Stage[] { null, stage }) {
			session.getParameterChoices().stream().filter(c -> c.getStage() == owner)
					.forEach(c -> settings.put(c.getModel() + " " + c.getName(), new StageChoices.Setting(c.getModel(), c.getName(), c.isFixed(),
							Known.of(c.getValue()), Known.of(c.getLow()), Known.of(c.getHigh()))));
		}
		return List.copyOf(settings.values());
	}

	private static Optional<TemperatureWindow> window(FitWindow window) {
		OptionalDouble low = Known.of(window.getLowK());
		OptionalDouble high = Known.of(window.getHighK());
		boolean valid = low.isPresent() && high.isPresent() && low.getAsDouble() > 0 && high.getAsDouble() >= low.getAsDouble();
		return valid ? Optional.of(new TemperatureWindow(low.getAsDouble(), high.getAsDouble())) : Optional.empty();
	}
}
