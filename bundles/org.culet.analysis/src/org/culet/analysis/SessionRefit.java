package org.culet.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.internal.FitNoise;
import org.culet.analysis.internal.MergedCurve;
import org.culet.analysis.internal.SessionCurves;
import org.culet.analysis.result.Problem;
import org.culet.data.CurveReaders;
import org.culet.data.Quantity;
import org.culet.model.Fit;
import org.culet.model.FitWindow;
import org.culet.model.Known;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.transport.TransportModel;

/**
 * The fits of a saved fitting session again, from its own sweeps, windows, laws and choice of intervals. A plan is taken on the thread
 * that owns the model; the fitting can go on anywhere.
 */
public final class SessionRefit {

	/**
	 * A law to be fitted to a stage.
	 *
	 * @param sample the sample
	 * @param stage the stage, with only those sweeps that the session fits
	 * @param label the stage in words
	 * @param model id of the law
	 * @param window the window; empty: all points
	 */
	public record Task(SampleInput sample, StageInput stage, String label, String model, Optional<TemperatureWindow> window) {
	}

	/**
	 * What a session asks for.
	 *
	 * @param name name of the session
	 * @param tasks its fits
	 * @param intervals how intervals are made
	 */
	public record Plan(String name, List<Task> tasks, FitOptions intervals) {

		/** Copies the list. */
		public Plan {
			Objects.requireNonNull(name, "name");
			Objects.requireNonNull(intervals, "intervals");
			tasks = List.copyOf(tasks);
		}
	}

	/**
	 * A fit of a session.
	 *
	 * @param task what was asked for
	 * @param fit the fit
	 * @param quantity what was fitted
	 */
	public record Refit(Task task, FitResult fit, Quantity quantity) {
	}

	/**
	 * All fits of a session.
	 *
	 * @param fits the fits, in the order of the plan
	 * @param problems files and laws that could not be used
	 */
	public record Outcome(List<Refit> fits, List<Problem> problems) {

		/** Copies the lists. */
		public Outcome {
			fits = List.copyOf(fits);
			problems = List.copyOf(problems);
		}
	}

	private SessionRefit() {
	}

	/**
	 * Takes the plan of a session.
	 *
	 * @param study the study
	 * @param file its own file
	 * @param name name of the session
	 * @return its plan; empty if the study has no session of that name
	 */
	public static Optional<Plan> plan(Study study, Path file, String name) {
		return Studies.sessionNamed(study, name).map(session -> plan(session, StudySnapshot.of(study, file)));
	}

	private static Plan plan(Session session, StudyInput snapshot) {
		Map<Stage, Set<String>> sweeps = new LinkedHashMap<>();
		session.getSweeps().forEach(s -> sweeps.computeIfAbsent(s.getStage(), k -> new LinkedHashSet<>()).add(s.getId()));
		session.getFits().forEach(f -> f.getSweeps()
				.forEach(s -> sweeps.computeIfAbsent(s.getStage(), k -> new LinkedHashSet<>()).add(s.getId())));
		List<Task> tasks = new ArrayList<>();
		for (Map.Entry<Stage, Set<String>> entry : sweeps.entrySet()) {
			for (SampleInput sample : snapshot.samples()) {
				sample.runs().stream().flatMap(r -> r.stages().stream()).filter(s -> s.id().equals(entry.getKey().getId()))
						.forEach(s -> tasks.addAll(tasks(session, sample, only(s, entry.getValue()), entry.getKey())));
			}
		}
		return new Plan(session.getName(), tasks, intervals(session));
	}

	private static StageInput only(StageInput s, Set<String> sweepIds) {
		List<SweepInput> kept = s.sweeps().stream().filter(sweep -> sweepIds.contains(sweep.id())).toList();
		return new StageInput(s.id(), s.label(), s.date(), s.nominalGPa(), s.nominalSigmaGPa(), s.branch(), s.twinFilm(), s.rubies(),
				s.chosenRuby(), kept, s.choices());
	}

	private static List<Task> tasks(Session session, SampleInput sample, StageInput input, Stage stage) {
		Set<String> models = new LinkedHashSet<>(session.getModels());
		if (models.isEmpty()) {
			session.getFits().stream().filter(f -> f.getStage() == stage).map(Fit::getModel).forEach(models::add);
		}
		List<Task> tasks = new ArrayList<>();
		for (String model : models) {
			tasks.add(new Task(sample, input, Studies.label(stage), model, window(session, stage, model)));
		}
		return tasks;
	}

	/** A window for this law before one for all laws, before the window of the saved fit. */
	private static Optional<TemperatureWindow> window(Session session, Stage stage, String model) {
		List<FitWindow> own = session.getWindows().stream().filter(w -> w.getStage() == stage).toList();
		Optional<FitWindow> chosen = own.stream().filter(w -> w.getModel().equals(model)).findFirst()
				.or(() -> own.stream().filter(w -> w.getModel().isEmpty()).findFirst());
		Optional<Fit> fit = session.getFits().stream().filter(f -> f.getStage() == stage && f.getModel().equals(model)).findFirst();
		return chosen.flatMap(w -> window(w.getLowK(), w.getHighK())).or(() -> fit.flatMap(f -> window(f.getWindowLowK(), f.getWindowHighK())));
	}

	private static Optional<TemperatureWindow> window(Double lowK, Double highK) {
		double low = Known.of(lowK).orElse(Double.MIN_NORMAL);
		double high = Known.of(highK).orElse(Double.POSITIVE_INFINITY);
		boolean said = lowK != null || highK != null;
		return said && low > 0 && high >= low ? Optional.of(new TemperatureWindow(low, high)) : Optional.empty();
	}

	private static FitOptions intervals(Session session) {
		IntervalMethod method = IntervalMethod.byId(session.getIntervals().getLiteral()).orElse(IntervalMethod.COVARIANCE);
		FitOptions defaults = FitOptions.defaults();
		int replicas = session.getReplicas() == null ? defaults.replicas() : session.getReplicas();
		long seed = session.getSeed() == null ? defaults.seed() : session.getSeed();
		return defaults.withIntervals(method).withBootstrap(Math.max(2, replicas), seed);
	}

	/**
	 * Fits everything that a session asks for.
	 *
	 * @param plan its plan
	 * @param readers what reads the files
	 * @param models all known laws
	 * @return the fits, and what could not be used
	 */
	public static Outcome run(Plan plan, CurveReaders readers, ModelCatalog models) {
		List<Refit> fits = new ArrayList<>();
		SessionCurves curves = new SessionCurves(readers);
		for (Task task : plan.tasks()) {
			MergedCurve points = curves.of(task.sample(), task.stage());
			RtCurve curve = points.curve();
			Optional<TransportModel> model = models.byId(task.model());
			if (model.isEmpty()) {
				curves.problems().add(new Problem(plan.name(), java.util.OptionalLong.empty(),
						"the law \"" + task.model() + "\" is not known here: a bundle is missing"));
			} else {
				FitOptions options = task.window().map(plan.intervals()::withWindow).orElse(plan.intervals());
				fits.add(new Refit(task, Fitter.fit(model.get(), curve, FitNoise.judged(model.get(), curve, options)),
						points.quantity().orElse(Quantity.RESISTANCE)));
			}
		}
		return new Outcome(fits, curves.problems());
	}
}
