package org.culet.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.Wording;
import org.culet.data.Quantity;
import org.culet.physics.Estimate;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.ModelComparison;
import org.culet.report.json.FitJson;

/** Fits in lines for people. */
final class FitText {

	private FitText() {
	}

	static List<String> lines(FitResult fit, Optional<ModelComparison.Entry> compared, Quantity quantity) {
		List<String> lines = new ArrayList<>();
		String window = fit.window().map(w -> String.format(Locale.ROOT, "%.4g to %.4g K", w.lowK(), w.highK())).orElse("no points");
		String quality = fit.chi2PerDof().isPresent()
				? String.format(Locale.ROOT, ", chi2/dof %.3g/%d", fit.chi2().orElse(0), fit.dof()) : "";
		String delta = compared.filter(e -> e.deltaAicc().isPresent()).map(e -> String.format(Locale.ROOT, ", delta AICc %.1f, weight %.2g",
				e.deltaAicc().getAsDouble(), e.weight().orElse(0))).orElse("");
		lines.add(fit.model().displayName() + " (" + fit.model().id() + "): " + fit.model().formula() + ", " + window + ", " + fit.points() + " points" + quality + delta);
		fit.parameters().forEach(p -> lines.add(line(Wording.bare(p.name(), p.unit()), value(p, FitJson.unit(p.unit(), quantity)))));
		fit.derived().stream().filter(d -> FitJson.withheld(d.name(), quantity).isEmpty())
				.forEach(d -> lines.add(line(Wording.bare(d.name(), d.quantity().unit()), value(d.estimate(), FitJson.unit(d.quantity().unit(), quantity)))));
		if (!fit.reason().isEmpty()) {
			lines.add("  " + (fit.status() == FitStatus.OK ? "" : Wording.words(fit.status().code()) + ": ") + Wording.plain(fit.reason()));
		}
		return lines;
	}

	private static String line(String name, String value) {
		return String.format(Locale.ROOT, "  %-12s = %s", name, value);
	}

	private static String value(FittedParameter p, String unit) {
		return switch (p.state()) {
		case FIXED -> number(p.value(), "%.6g", unit) + " (given)";
		case AT_LOWER_BOUND -> "at its lower bound " + number(p.value(), "%.6g", unit) + limits(p.estimate(), unit);
		case AT_UPPER_BOUND -> "at its upper bound " + number(p.value(), "%.6g", unit) + limits(p.estimate(), unit);
		case FREE -> value(p.estimate(), unit);
		};
	}

	/** Without a standard error there is no value to state: what the data say is a limit, or nothing. */
	private static String value(Estimate e, String unit) {
		if (!Double.isFinite(e.value()) || !Double.isFinite(e.sigma())) {
			return "undetermined by these points" + limits(e, unit);
		}
		return String.format(Locale.ROOT, "%.6g +- %s", e.value(), number(e.sigma(), "%.2g", unit));
	}

	private static String limits(Estimate e, String unit) {
		boolean above = Double.isFinite(e.lower95()) && e.lower95() != e.value();
		boolean below = Double.isFinite(e.upper95()) && e.upper95() != e.value();
		String limits = (above ? "above " + number(e.lower95(), "%.3g", unit) : "") + (above && below ? " and " : "")
				+ (below ? "below " + number(e.upper95(), "%.3g", unit) : "");
		return limits.isEmpty() ? "" : ", " + limits + " (95 %)";
	}

	private static String number(double value, String format, String unit) {
		return String.format(Locale.ROOT, format, value) + (unit.equals("1") ? "" : " " + unit);
	}
}
