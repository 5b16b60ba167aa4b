package org.culet.analysis;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.culet.analysis.internal.CurrentInputs;
import org.culet.analysis.internal.StageAnalysis;
import org.culet.analysis.result.RawInput;
import org.culet.model.Fit;
import org.culet.model.Provenance;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Sweep;

/** How far each stage of a fitting session is. Belongs to the thread that owns the model. */
public final class SessionStates {

	/** What has happened to a stage. */
	public enum Kind {
		/** Nothing yet. */
		NOT_FITTED("not fitted", "not fitted"),
		/** Fitted, with everything chosen by the program. */
		AUTOMATIC("automatic", "automatic"),
		/** A person set a window, a law or a parameter. */
		BY_HAND("set by hand", "by hand"),
		/** No law could be fitted. */
		FAILED("failed", "failed");

		private final String words;
		private final String brief;

		Kind(String words, String brief) {
			this.words = words;
			this.brief = brief;
		}

		/** In words for people. */
		public String words() {
			return words;
		}
	}

	/**
	 * The state of a stage.
	 *
	 * @param kind what has happened
	 * @param stale whether files, corrections, masks or choices have changed since the fits that are kept
	 * @param reason why it failed, or what was set by hand; may be empty
	 */
	public record State(Kind kind, boolean stale, String reason) {

		/** No null. */
		public State {
			Objects.requireNonNull(kind, "kind");
			Objects.requireNonNull(reason, "reason");
		}

		/** In words for people. */
		public String words() {
			return kind.words() + (stale ? ", changed since" : "");
		}

		/** In words for people where there is little room. */
		public String brief() {
			return kind.brief + (stale ? ", changed" : "");
		}
	}

	private SessionStates() {
	}

	/**
	 * The stages that a session fits.
	 *
	 * @param session a session
	 * @return its stages, in the order of their first sweeps in the session
	 */
	public static List<Stage> stages(Session session) {
		return session.getSweeps().stream().map(Sweep::getStage).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * The states of all stages of a session.
	 *
	 * @param session the session, in a study
	 * @param file the study's own file
	 * @param options settings of the pipeline
	 * @return state by stage, in the order of {@link #stages}
	 */
	public static Map<Stage, State> of(Session session, Path file, AnalysisOptions options) {
		CurrentInputs current = CurrentInputs.of(StudySnapshot.of(session, file));
		Map<Stage, State> states = new LinkedHashMap<>();
		stages(session).forEach(stage -> states.put(stage, state(session, stage, current, StageAnalysis.operation(options))));
		return states;
	}

	private static State state(Session session, Stage stage, CurrentInputs current, String operation) {
		List<Fit> fits = session.getFits().stream().filter(f -> f.getStage() == stage).toList();
		String byHand = byHand(session, stage);
		if (fits.isEmpty()) {
			return new State(Kind.NOT_FITTED, false, byHand);
		}
		boolean stale = fits.stream().map(Fit::getProvenance).anyMatch(p -> p == null || !isCurrent(stage, p, current, operation));
		if (fits.stream().noneMatch(f -> f.getParameters().stream().anyMatch(p -> !p.isComputed()))) {
			return new State(Kind.FAILED, stale, fits.getFirst().getReason());
		}
		return new State(byHand.isEmpty() ? Kind.AUTOMATIC : Kind.BY_HAND, stale, byHand);
	}

	private static boolean isCurrent(Stage stage, Provenance from, CurrentInputs current, String operation) {
		List<RawInput> inputs = from.getInputs().stream().map(i -> new RawInput(i.getFileName(), i.getSha256())).toList();
		return from.getOperation().equals(operation) && current.gave(stage.getId(), operation, inputs, from.getInputDigest());
	}

	/**
	 * What a person set for a stage in a session.
	 *
	 * @param session the session
	 * @param stage the stage
	 * @return in words, empty if nothing was set
	 */
	public static String byHand(Session session, Stage stage) {
		StringBuilder words = new StringBuilder();
		if (session.getWindows().stream().anyMatch(w -> w.getStage() == stage && w.isByHand())) {
			words.append("window");
		}
		if (session.getLawChoices().stream().anyMatch(c -> c.getStage() == stage)) {
			words.append(words.isEmpty() ? "" : ", ").append("law");
		}
		session.getParameterChoices().stream().filter(c -> c.getStage() == stage || c.getStage() == null).map(c -> c.getName()).distinct()
				.forEach(name -> words.append(words.isEmpty() ? "" : ", ").append(name));
		return words.toString();
	}
}
