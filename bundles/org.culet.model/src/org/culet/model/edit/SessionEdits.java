package org.culet.model.edit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;

import org.culet.model.CuletFactory;
import org.culet.model.Features;
import org.culet.model.FitWindow;
import org.culet.model.IntervalMethod;
import org.culet.model.Known;
import org.culet.model.LawChoice;
import org.culet.model.ParameterChoice;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;

/**
 * The edits of fitting sessions, as commands with a label that undo can show. None is made here: give them to
 * {@link StudyEditingDomain#execute(Command)}. What a person sets is marked as set by hand and stays until it is handed back.
 */
public final class SessionEdits {
	private static final CuletFactory FACTORY = CuletFactory.eINSTANCE;
	private static final int READABLE_DIGITS = 4;
	/** As in the physics library, which the model does not know. */
	private static final int LEAST_REPLICAS = 20;

	private final Study study;

	/**
	 * What a person says about a parameter.
	 *
	 * @param fixed whether it is held at its value
	 * @param value where it is held, or where the fit starts; empty: chosen by the fit
	 * @param low   smallest value allowed; empty: that of the model
	 * @param high  largest value allowed; empty: that of the model
	 */
	public record ParameterSetting(boolean fixed, Optional<Double> value, Optional<Double> low, Optional<Double> high) {
		/** Left to the fit. */
		public static final ParameterSetting FREE = new ParameterSetting(false, Optional.empty(), Optional.empty(), Optional.empty());

		/**
		 * @throws IllegalArgumentException if a number is not finite, the ends are in the wrong order, the value lies outside of them, or a parameter
		 *                                  is held without a value
		 */
		public ParameterSetting {
			for (Optional<Double> number : List.of(value, low, high)) {
				if (number.isPresent() && !Double.isFinite(number.get())) {
					throw new IllegalArgumentException(number.get() + " is not a number a parameter can have");
				}
			}
			if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
				throw new IllegalArgumentException("The lower bound " + low.get() + " is above the upper bound " + high.get());
			}
			if (value.isPresent() && (low.isPresent() && value.get() < low.get() || high.isPresent() && value.get() > high.get())) {
				throw new IllegalArgumentException("The value " + value.get() + " lies outside its bounds");
			}
			if (fixed && value.isEmpty()) {
				throw new IllegalArgumentException("A parameter can be held only at a value");
			}
		}
	}

	/**
	 * @param study the study
	 */
	public SessionEdits(Study study) {
		this.study = Objects.requireNonNull(study);
	}

	private Command change(String label, Runnable change) {
		return new RecordedChange(label, study, change);
	}

	/**
	 * @param session a session that is in no study yet; it gets these sweeps
	 * @param name    its name
	 * @param sweeps  what it fits
	 * @param now     time to be noted
	 * @return the edit "New fitting session x"
	 */
	public Command create(Session session, String name, Collection<Sweep> sweeps, Instant now) {
		String free = freeName(name);
		return change("New fitting session " + free, () -> {
			session.setName(free);
			session.setCreatedAt(now);
			session.getSweeps().addAll(new LinkedHashSet<>(sweeps));
			study.getSessions().add(session);
		});
	}

	/**
	 * @param wanted a name
	 * @return the same, or with a number behind it if a session has that name
	 */
	public String freeName(String wanted) {
		String base = wanted.isBlank() ? "Session" : wanted.strip();
		String name = base;
		for (int i = 2; Studies.sessionNamed(study, name).isPresent(); i++) {
			name = base + " " + i;
		}
		return name;
	}

	/**
	 * Chooses what a session fits. Fits, windows and choices of stages that are left without a sweep go.
	 *
	 * @param session a session
	 * @param sweeps  what it fits from now on
	 * @return the edit "Choose 12 sweeps of session x"
	 */
	public Command sweeps(Session session, Collection<Sweep> sweeps) {
		List<Sweep> chosen = List.copyOf(new LinkedHashSet<>(sweeps));
		List<Stage> stages = chosen.stream().map(Sweep::getStage).distinct().toList();
		return change("Choose " + count(chosen.size(), "sweep") + " of " + Features.describe(session), () -> {
			session.getSweeps().retainAll(chosen);
			chosen.stream().filter(s -> !session.getSweeps().contains(s)).forEach(session.getSweeps()::add);
			session.getFits().removeIf(f -> !stages.contains(f.getStage()));
			session.getWindows().removeIf(w -> !stages.contains(w.getStage()));
			session.getLawChoices().removeIf(c -> !stages.contains(c.getStage()));
			session.getParameterChoices().removeIf(c -> c.getStage() != null && !stages.contains(c.getStage()));
		});
	}

	/**
	 * @param session a session
	 * @param models  ids of the models it fits; empty: all that are applicable
	 * @return the edit "Choose models of session x"
	 */
	public Command models(Session session, Collection<String> models) {
		List<String> chosen = List.copyOf(new LinkedHashSet<>(models));
		return change("Choose models of " + Features.describe(session), () -> {
			session.getModels().clear();
			session.getModels().addAll(chosen);
		});
	}

	/**
	 * Sets the window of stages by hand.
	 *
	 * @param session a session
	 * @param stages  stages
	 * @param model   id of the model it is for; empty: all, which replaces windows of single models
	 * @param lowK    lower end in kelvin, above zero
	 * @param highK   upper end in kelvin, above the lower one
	 * @param reason  why; may be empty
	 * @return the edit "Set window 1.2-8 K of stage 5.2 GPa"
	 * @throws IllegalArgumentException if the ends are no interval of temperatures
	 */
	public Command window(Session session, Collection<Stage> stages, Optional<String> model, double lowK, double highK, String reason) {
		return window(() -> session, stages, model, lowK, highK, reason);
	}

	/**
	 * Sets the window of stages by hand in the session that the analysis keeps; the session is made where there is none yet.
	 *
	 * @param stages stages
	 * @param model  id of the model it is for; empty: all, which replaces windows of single models
	 * @param lowK   lower end in kelvin, above zero
	 * @param highK  upper end in kelvin, above the lower one
	 * @param reason why; may be empty
	 * @return the edit "Set window 1.2-8 K of stage 5.2 GPa"
	 * @throws IllegalArgumentException if the ends are no interval of temperatures
	 */
	public Command window(Collection<Stage> stages, Optional<String> model, double lowK, double highK, String reason) {
		return window(this::ofTheAnalysis, stages, model, lowK, highK, reason);
	}

	private Session ofTheAnalysis() {
		return Studies.sessionNamed(study, Studies.ANALYSIS_SESSION).orElseGet(() -> {
			Session session = Studies.createAnalysisSession(Instant.now().truncatedTo(ChronoUnit.SECONDS));
			study.getSessions().add(session);
			return session;
		});
	}

	private Command window(Supplier<Session> where, Collection<Stage> stages, Optional<String> model, double lowK, double highK, String reason) {
		if (!(lowK > 0) || !(highK > lowK) || Double.isInfinite(highK)) {
			throw new IllegalArgumentException("A window from " + lowK + " K to " + highK + " K is no interval of temperatures");
		}
		String window = String.format(Locale.ROOT, "%.3g\u2013%.3g K", lowK, highK);
		return change("Set window " + window + " of " + describe(stages), () -> {
			Session session = where.get();
			for (Stage stage : stages) {
				session.getWindows().removeIf(w -> replaced(w, stage, model));
				FitWindow set = FACTORY.createFitWindow();
				set.setStage(stage);
				set.setModel(model.orElse(""));
				set.setLowK(lowK);
				set.setHighK(highK);
				set.setByHand(true);
				set.setReason(reason);
				session.getWindows().add(set);
			}
		});
	}

	/**
	 * What a person can read of the end of a window that was dragged: four digits.
	 *
	 * @param kelvin where it was let go
	 * @return the same to four digits; as it is if it is no temperature
	 */
	public static double readable(double kelvin) {
		return kelvin > 0 && Double.isFinite(kelvin) ? new BigDecimal(kelvin).round(new MathContext(READABLE_DIGITS)).doubleValue() : kelvin;
	}

	private static boolean replaced(FitWindow window, Stage stage, Optional<String> model) {
		return window.getStage() == stage && (model.isEmpty() || window.getModel().equals(model.get()));
	}

	/**
	 * Gives the windows of stages back to the program, which proposes one with the next fit.
	 *
	 * @param session a session
	 * @param stages  stages
	 * @param model   id of the model; empty: windows of all models
	 * @return the edit "Hand window of stage 5.2 GPa back to automatic"
	 */
	public Command automaticWindow(Session session, Collection<Stage> stages, Optional<String> model) {
		return change("Hand window of " + describe(stages) + " back to automatic", () -> {
			for (Stage stage : stages) {
				session.getWindows().removeIf(w -> w.isByHand() && replaced(w, stage, model));
			}
		});
	}

	/**
	 * Chooses the law that speaks for stages.
	 *
	 * @param session a session
	 * @param stages  stages
	 * @param model   id of the model; empty: chosen by the program again
	 * @param reason  why; may be empty
	 * @return the edit "Choose law es-vrh for stage 5.2 GPa"
	 */
	public Command law(Session session, Collection<Stage> stages, Optional<String> model, String reason) {
		String label = model.map(m -> "Choose law " + m + " for ").orElse("Hand back to automatic the law of ") + describe(stages);
		return change(label, () -> {
			for (Stage stage : stages) {
				session.getLawChoices().removeIf(c -> c.getStage() == stage);
				session.getFits().stream().filter(f -> f.getStage() == stage).forEach(f -> {
					f.setModelByHand(model.isPresent() && f.getModel().equals(model.get()));
					if (model.isPresent()) {
						f.setPreferred(f.getModel().equals(model.get()));
					}
				});
				model.ifPresent(m -> {
					LawChoice choice = FACTORY.createLawChoice();
					choice.setStage(stage);
					choice.setModel(m);
					choice.setReason(reason);
					session.getLawChoices().add(choice);
				});
			}
		});
	}

	/**
	 * Says something about a parameter: held or free, bounds, start.
	 *
	 * @param session a session
	 * @param stages  stages it is for; none: all stages that have no choice of their own
	 * @param model   id of the model
	 * @param name    name of the parameter with its unit, such as "T0_K"
	 * @param setting what is said; {@link ParameterSetting#FREE} hands it back
	 * @return the edit "Hold T0_K of es-vrh, stage 5.2 GPa"
	 */
	public Command parameter(Session session, Collection<Stage> stages, String model, String name, ParameterSetting setting) {
		String verb = setting.equals(ParameterSetting.FREE) ? "Free " : setting.fixed() ? "Hold " : "Set bounds or start of ";
		String whose = stages.isEmpty() ? "all stages" : describe(stages);
		return change(verb + name + " of " + model + ", " + whose, () -> {
			List<Stage> owners = stages.isEmpty() ? noStage() : List.copyOf(stages);
			for (Stage owner : owners) {
				session.getParameterChoices().removeIf(c -> c.getStage() == owner && c.getModel().equals(model) && c.getName().equals(name));
				if (!setting.equals(ParameterSetting.FREE)) {
					session.getParameterChoices().add(choice(owner, model, name, setting));
				}
			}
		});
	}

	/** The owner of a choice for all stages is null in the model. */
	private static List<Stage> noStage() {
		List<Stage> none = new ArrayList<>();
		none.add(null);
		return none;
	}

	private static ParameterChoice choice(Stage owner, String model, String name, ParameterSetting setting) {
		ParameterChoice choice = FACTORY.createParameterChoice();
		choice.setStage(owner);
		choice.setModel(model);
		choice.setName(name);
		choice.setFixed(setting.fixed());
		choice.setValue(setting.value().orElse(null));
		choice.setLow(setting.low().orElse(null));
		choice.setHigh(setting.high().orElse(null));
		return choice;
	}

	/**
	 * What is said about a parameter.
	 *
	 * @param session a session
	 * @param stage   a stage
	 * @param model   id of the model
	 * @param name    name of the parameter
	 * @return the choice for this stage, else that for all stages, else {@link ParameterSetting#FREE}
	 */
	public static ParameterSetting setting(Session session, Stage stage, String model, String name) {
		List<ParameterChoice> all = session.getParameterChoices().stream().filter(c -> c.getModel().equals(model) && c.getName().equals(name)).toList();
		return all.stream().filter(c -> c.getStage() == stage).findFirst().or(() -> all.stream().filter(c -> c.getStage() == null).findFirst())
				.map(c -> new ParameterSetting(c.isFixed(), boxed(c.getValue()), boxed(c.getLow()), boxed(c.getHigh()))).orElse(ParameterSetting.FREE);
	}

	private static Optional<Double> boxed(Double value) {
		return Known.of(value).stream().boxed().findFirst();
	}

	/**
	 * @param session  a session
	 * @param method   how its intervals are computed
	 * @param replicas bootstrap replicas; empty: the default
	 * @param seed     seed of the bootstrap; empty: the default
	 * @return the edit "Set intervals of session x to bootstrap"
	 * @throws IllegalArgumentException if there are fewer than 20 replicas
	 */
	public Command intervals(Session session, IntervalMethod method, OptionalInt replicas, OptionalLong seed) {
		if (replicas.isPresent() && replicas.getAsInt() < LEAST_REPLICAS) {
			throw new IllegalArgumentException("A bootstrap needs at least " + LEAST_REPLICAS + " replicas, not " + replicas.getAsInt());
		}
		return change("Set intervals of " + Features.describe(session) + " to " + method.getLiteral(), () -> {
			session.setIntervals(method);
			session.setReplicas(replicas.isPresent() ? Integer.valueOf(replicas.getAsInt()) : null);
			session.setSeed(seed.isPresent() ? Long.valueOf(seed.getAsLong()) : null);
		});
	}

	/**
	 * @param session a session
	 * @param merge   whether points of overlapping sweeps of a stage are averaged before fitting
	 * @return the edit "Merge overlapping sweeps of session x"
	 */
	public Command merge(Session session, boolean merge) {
		return change((merge ? "Merge overlapping sweeps of " : "Keep apart the sweeps of ") + Features.describe(session),
				() -> session.setMergeSweeps(merge));
	}

	private static String describe(Collection<? extends EObject> objects) {
		return objects.size() == 1 ? Features.describe(objects.iterator().next()) : count(objects.size(), "stage");
	}

	private static String count(int n, String what) {
		return n + " " + what + (n == 1 ? "" : "s");
	}
}
