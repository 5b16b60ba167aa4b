package org.culet.report.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.culet.analysis.result.StageFit;
import org.culet.data.Quantity;
import org.culet.physics.Estimate;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.DerivedValue;
import org.culet.physics.fit.ExponentChoice;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.WindowSensitivity;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fits, comparisons and laws as JSON. */
public final class FitJson {

	/** Derived numbers that compare a conductance with a universal one per square. */
	private static final Set<String> PER_SQUARE = Set.of("p_implied", "g_over_g_AL");

	private FitJson() {
	}

	/**
	 * Adds the fields of a fit.
	 *
	 * @param node where to
	 * @param fit the fit
	 */
	public static void put(ObjectNode node, FitResult fit) {
		node.put("model", fit.model().id());
		Json.window(node, "window_K", fit.window());
		node.put("points", fit.points());
		ArrayNode parameters = node.putArray("parameters");
		for (FittedParameter p : fit.parameters()) {
			ObjectNode one = parameter(parameters, p.name(), p.estimate(), p.unit());
			one.put("state", p.state().name().toLowerCase(Locale.ROOT));
		}
		ArrayNode derived = node.putArray("derived");
		for (DerivedValue d : fit.derived()) {
			parameter(derived, d.name(), d.estimate(), d.quantity().unit());
		}
		Json.put(node, "chi2", fit.chi2());
		node.put("dof", fit.dof());
		Json.put(node, "aicc", fit.aicc());
		Json.put(node, "bic", fit.bic());
		Json.put(node, "runs_p", fit.residualTests().runsP());
		node.put("converged", fit.converged());
		node.put("status", fit.status().code());
		node.put("reason", fit.reason().isEmpty() && fit.status() == FitStatus.OK ? "the fit converged" : fit.reason());
		node.put("fit_space", fit.space().name().toLowerCase(Locale.ROOT));
		node.put("noise", fit.noiseKnown() ? "known" : "estimated");
		node.put("intervals", fit.options().intervals().id());
		ObjectNode leftOut = node.putObject("left_out");
		fit.leftOut().forEach((why, count) -> leftOut.put(why.name().toLowerCase(Locale.ROOT), count));
	}


	private static ObjectNode parameter(ArrayNode list, String name, Estimate estimate, String unit) {
		ObjectNode one = list.addObject();
		one.put("name", name);
		Json.put(one, "value", estimate.value());
		Json.put(one, "sigma", estimate.sigma());
		Json.interval(one, "ci95", estimate.lower95(), estimate.upper95());
		one.put("unit", unit);
		return one;
	}

	/**
	 * A fit of a stage or sweep: the fit, and who chose what.
	 *
	 * @param fit the fit
	 * @param quantity what was fitted
	 * @return an object
	 */
	public static ObjectNode of(StageFit fit, Quantity quantity) {
		ObjectNode node = Json.object();
		put(node, fit.fit());
		units(node, quantity);
		Json.window(node, "window_K", Optional.of(fit.window()));
		compared(node, fit.deltaAicc(), fit.weight());
		node.put("preferred", fit.preferred());
		node.put("model_by_hand", fit.modelByHand());
		node.put("window_by_hand", fit.windowByHand());
		node.put("window_reason", fit.windowReason());
		node.set("flags", Json.texts(fit.flags()));
		return node;
	}

	/**
	 * Adds the fields of a comparison.
	 *
	 * @param node where to
	 * @param comparison the comparison
	 */
	public static void put(ObjectNode node, ModelComparison comparison) {
		Json.window(node, "window_K", comparison.window());
		node.put("points", comparison.points());
		ArrayNode models = node.putArray("models");
		for (ModelComparison.Entry entry : comparison.entries()) {
			ObjectNode one = models.addObject();
			put(one, entry.fit());
			compared(one, entry.deltaAicc(), entry.weight());
		}
		if (comparison.best().isPresent()) {
			node.put("best", comparison.best().get().model().id());
		} else {
			node.putNull("best");
		}
		if (comparison.verdict().isPresent()) {
			node.put("verdict", comparison.verdict().get().words());
		} else {
			node.putNull("verdict");
		}
		node.put("adequate", comparison.adequate());
		node.put("reason", comparison.reason());
		ExponentChoice choice = ExponentChoice.of(comparison);
		ObjectNode exponent = node.putObject("exponent");
		exponent.put("model", choice.law().map(TransportModel::id).orElse(null));
		exponent.put("status", choice.law().isPresent() ? "decided" : "undetermined");
		Json.put(exponent, "delta_aicc", choice.deltaAicc());
		exponent.put("reason", choice.reason());
	}

	/**
	 * Adds the fields of a fit for which there is no window: everything that was asked for is {@code null}, with a status and a reason.
	 *
	 * @param node where to
	 * @param model the law; empty for a comparison
	 * @param status code of the search for a window
	 * @param reason one sentence
	 */
	public static void putWithoutWindow(ObjectNode node, Optional<TransportModel> model, String status, String reason) {
		model.ifPresent(m -> node.put("model", m.id()));
		node.putNull("window_K");
		node.put("points", 0);
		if (model.isPresent()) {
			node.putArray("parameters");
			node.putArray("derived");
			for (String name : List.of("chi2", "dof", "aicc", "bic", "runs_p")) {
				node.putNull(name);
			}
			node.put("converged", false);
		} else {
			node.putArray("models");
			node.putNull("best");
			node.putNull("verdict");
			node.put("adequate", false);
			ObjectNode exponent = node.putObject("exponent");
			exponent.putNull("model");
			exponent.put("status", "undetermined");
			exponent.putNull("delta_aicc");
			exponent.put("reason", reason);
		}
		node.put("status", status);
		node.put("reason", reason);
	}

	/**
	 * Adds the field {@code window_dependence}: what the free exponent does when an end of its window moves by 20 %.
	 *
	 * @param node where to
	 * @param sensitivity what it does
	 */
	public static void put(ObjectNode node, WindowSensitivity sensitivity) {
		ObjectNode one = node.putObject("window_dependence");
		one.put("window_dependent", sensitivity.windowDependent());
		one.put("reason", sensitivity.reason());
		ArrayNode moved = one.putArray("moved");
		for (WindowSensitivity.Moved m : sensitivity.moved()) {
			ObjectNode window = moved.addObject();
			Json.window(window, "window_K", Optional.of(m.window()));
			window.put("points", m.points());
			Json.estimate(window, "p", "sigma_p", "ci95_p", Optional.of(m.p()));
			Json.estimate(window, "T0_K", "sigma_T0_K", "ci95_T0_K", Optional.of(m.t0K()));
		}
	}

	/** A law that could not be compared gets no difference. */
	private static void compared(ObjectNode node, OptionalDouble delta, OptionalDouble weight) {
		if (delta.isPresent()) {
			Json.put(node, "delta_aicc", delta);
			Json.put(node, "weight", weight);
		}
	}

	/**
	 * Puts a fit right for what was fitted. The parameters of a law are named for resistance, and a field named {@code R_ohm} holds a
	 * resistivity where that was fitted; a number that has a meaning per square only is {@code null} with a reason where it was not.
	 *
	 * @param node an object with {@code parameters} and {@code derived}, or with {@code models} that have them
	 * @param quantity what was fitted
	 */
	public static void units(ObjectNode node, Quantity quantity) {
		for (String list : List.of("parameters", "derived")) {
			node.path(list).forEach(one -> ((ObjectNode) one).put("unit", unit(one.path("unit").asText(), quantity)));
		}
		for (JsonNode one : node.path("derived")) {
			withheld(one.path("name").asText(), quantity).ifPresent(why -> withhold((ObjectNode) one, why));
		}
		node.path("models").forEach(one -> units((ObjectNode) one, quantity));
	}

	private static void withhold(ObjectNode derived, String reason) {
		derived.putNull("value");
		derived.putNull("sigma");
		Json.interval(derived, "ci95", Double.NaN, Double.NaN);
		derived.put("reason", reason);
	}

	/**
	 * Why a number that follows from the parameters is not told.
	 *
	 * @param name its name, as {@code p_implied}
	 * @param quantity what was fitted
	 * @return one sentence; empty: it is told
	 */
	public static Optional<String> withheld(String name, Quantity quantity) {
		return PER_SQUARE.contains(name) && quantity != Quantity.SHEET_RESISTANCE
				? Optional.of("it has a meaning for the conductance per square only, and the curve is " + quantity.symbol() + " in " + quantity.unit())
				: Optional.empty();
	}

	/**
	 * The unit of a parameter of a law for what was fitted.
	 *
	 * @param unit unit of the parameter for a resistance
	 * @param quantity what was fitted
	 * @return {@code ohm m} for {@code ohm} and {@code S/m} for {@code S} where it was a resistivity, else the unit itself
	 */
	public static String unit(String unit, Quantity quantity) {
		if (quantity != Quantity.RESISTIVITY) {
			return unit;
		}
		return switch (unit) {
		case "ohm" -> "ohm m";
		case "S" -> "S/m";
		default -> unit;
		};
	}

	/**
	 * A law with its formula and parameters.
	 *
	 * @param model the law
	 * @return an object
	 */
	public static ObjectNode of(TransportModel model) {
		ObjectNode node = Json.object();
		node.put("model", model.id());
		node.put("name", model.displayName());
		node.put("formula", model.formula());
		ArrayNode parameters = node.putArray("parameters");
		for (Parameter p : model.parameters()) {
			ObjectNode one = parameters.addObject();
			one.put("name", p.name());
			one.put("unit", p.unit());
			one.put("description", p.description());
			Json.interval(one, "bounds", p.lower(), p.upper());
		}
		return node;
	}
}
