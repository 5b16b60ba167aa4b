package org.culet.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.data.Quantity;
import org.culet.physics.fit.FitResult;
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
		lines.add(fit.model().id() + ": " + fit.model().formula() + ", " + window + ", " + fit.points() + " points" + quality + delta);
		fit.parameters().forEach(p -> lines.add(line(p.name(), p.value(), p.sigma(), FitJson.unit(p.unit(), quantity))));
		fit.derived().forEach(d -> lines.add(line(d.name(), d.estimate().value(), d.estimate().sigma(),
				FitJson.unit(d.quantity().unit(), quantity))));
		if (!fit.reason().isEmpty()) {
			lines.add("  " + fit.status().code() + ": " + fit.reason());
		}
		return lines;
	}

	private static String line(String name, double value, double sigma, String unit) {
		String error = Double.isFinite(sigma) ? String.format(Locale.ROOT, "+- %.2g", sigma) : "(not determined by these points)";
		return String.format(Locale.ROOT, "  %-12s = %.6g %s %s", name, value, error, unit.equals("1") ? "" : unit).stripTrailing();
	}
}
