package org.culet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.model.Fit;
import org.culet.model.FitParameter;
import org.culet.model.Known;
import org.culet.model.Session;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.FittedParameter;

/** What would change in a session if new fits took the place of those that are kept. Belongs to the thread that owns the model. */
public final class SessionChanges {

	/** Relative difference below which two numbers are the same: rounding in the order of sums. */
	private static final double SAME = 1e-12;

	/** Kinds of changes. */
	public enum Kind {
		/** A law is fitted that was not. */
		NEW,
		/** A law is not fitted any more. */
		GONE,
		/** The window is another one. */
		WINDOW,
		/** A parameter has another value or error. */
		PARAMETER,
		/** Another law speaks for the stage. */
		LAW,
		/** The fit ends otherwise. */
		STATUS
	}

	/**
	 * One change.
	 *
	 * @param kind what changes
	 * @param stageId id of the stage
	 * @param stage the stage in words
	 * @param model id of the law
	 * @param what name of the parameter, or of what changes
	 * @param before as it is kept, in words
	 * @param after as it would be, in words
	 * @param sigmas size of the change of a parameter in standard errors of the kept value
	 */
	public record Change(Kind kind, String stageId, String stage, String model, String what, String before, String after,
			OptionalDouble sigmas) {

		/** No null. */
		public Change {
			Objects.requireNonNull(kind, "kind");
			Objects.requireNonNull(sigmas, "sigmas");
		}
	}

	private final List<Change> changes = new ArrayList<>();
	private final StageResult now;

	private SessionChanges(StageResult now) {
		this.now = now;
	}

	/**
	 * Compares.
	 *
	 * @param session the session with the fits that are kept
	 * @param fitted new fits
	 * @return the changes, stage by stage; none where all numbers are the same
	 */
	public static List<Change> between(Session session, SessionAnalysis.Outcome fitted) {
		List<Change> all = new ArrayList<>();
		for (SessionAnalysis.FittedStage stage : fitted.stages()) {
			Map<String, Fit> before = new LinkedHashMap<>();
			session.getFits().stream().filter(f -> f.getStage() != null && f.getStage().getId().equals(stage.stage().id()))
					.forEach(f -> before.put(f.getModel(), f));
			SessionChanges changes = new SessionChanges(stage.stage());
			changes.compare(before);
			all.addAll(changes.changes);
		}
		return all;
	}

	private void compare(Map<String, Fit> before) {
		for (StageFit fit : now.fits()) {
			Fit old = before.remove(fit.modelId());
			if (old == null) {
				add(Kind.NEW, fit.modelId(), "fit", "", fit.hasFit() ? "fitted" : fit.fit().reason(), OptionalDouble.empty());
			} else {
				compare(old, fit);
			}
		}
		before.values().forEach(old -> add(Kind.GONE, old.getModel(), "fit", "fitted", "", OptionalDouble.empty()));
	}

	private void compare(Fit old, StageFit fit) {
		String model = fit.modelId();
		boolean moved = differs(Known.of(old.getWindowLowK()), fit.window().lowK()) || differs(Known.of(old.getWindowHighK()), fit.window().highK());
		if (moved || old.isWindowByHand() != fit.windowByHand()) {
			add(Kind.WINDOW, model, "window", window(Known.of(old.getWindowLowK()), Known.of(old.getWindowHighK()), old.isWindowByHand()),
					window(OptionalDouble.of(fit.window().lowK()), OptionalDouble.of(fit.window().highK()), fit.windowByHand()),
					OptionalDouble.empty());
		}
		if (old.isPreferred() != fit.preferred()) {
			add(Kind.LAW, model, "law that speaks for the stage", old.isPreferred() ? "yes" : "no", fit.preferred() ? "yes" : "no",
					OptionalDouble.empty());
		}
		String status = fit.fit().status() == FitStatus.OK ? "" : fit.fit().status().code();
		if (!old.getStatus().equals(status)) {
			add(Kind.STATUS, model, "status", old.getStatus().isEmpty() ? "ok" : old.getStatus(), status.isEmpty() ? "ok" : status,
					OptionalDouble.empty());
		}
		for (FittedParameter parameter : fit.fit().parameters()) {
			compare(old, model, parameter);
		}
	}

	private void compare(Fit old, String model, FittedParameter parameter) {
		Optional<FitParameter> before = old.getParameters().stream().filter(p -> p.getName().equals(parameter.name())).findFirst();
		OptionalDouble value = before.map(p -> Known.of(p.getValue())).orElse(OptionalDouble.empty());
		OptionalDouble sigma = before.map(p -> Known.of(p.getSigma())).orElse(OptionalDouble.empty());
		if (differs(value, parameter.value()) || differs(sigma, parameter.sigma())) {
			OptionalDouble moved = value.isPresent() && sigma.isPresent() && sigma.getAsDouble() > 0
					? OptionalDouble.of(Math.abs(parameter.value() - value.getAsDouble()) / sigma.getAsDouble()) : OptionalDouble.empty();
			add(Kind.PARAMETER, model, parameter.name(), number(value, sigma, parameter.unit()),
					number(OptionalDouble.of(parameter.value()), OptionalDouble.of(parameter.sigma()), parameter.unit()), moved);
		}
	}

	private void add(Kind kind, String model, String what, String before, String after, OptionalDouble sigmas) {
		changes.add(new Change(kind, now.id(), now.label(), model, what, before, after, sigmas));
	}

	private static boolean differs(OptionalDouble before, double after) {
		if (before.isEmpty() || !Double.isFinite(after)) {
			return before.isPresent() != Double.isFinite(after);
		}
		return Math.abs(before.getAsDouble() - after) > SAME * Math.max(Math.abs(before.getAsDouble()), Math.abs(after));
	}

	private static String number(OptionalDouble value, OptionalDouble sigma, String unit) {
		String text = value.isPresent() ? String.format(Locale.ROOT, "%.5g", value.getAsDouble()) : "none";
		String error = sigma.isPresent() && Double.isFinite(sigma.getAsDouble()) ? String.format(Locale.ROOT, " \u00b1 %.2g", sigma.getAsDouble()) : "";
		return text + error + (unit.equals("1") ? "" : " " + unit);
	}

	private static String window(OptionalDouble low, OptionalDouble high, boolean byHand) {
		return String.format(Locale.ROOT, "%.4g\u2013%.4g K%s", low.orElse(Double.NaN), high.orElse(Double.NaN), byHand ? " by hand" : "");
	}
}
