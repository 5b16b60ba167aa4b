package org.culet.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.culet.analysis.Wording;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.MaskedRows;
import org.culet.data.Quantity;
import org.culet.physics.fit.DerivedValue;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.phase.Evidence;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.series.Branch;
import org.culet.physics.tc.HysteresisResult;
import org.culet.physics.tc.TcResult;
import org.culet.report.json.FitJson;

/** How each number of a stage was obtained: pressure, Tc, phase rule by rule, fits with their windows, files with what was left out. */
final class StageSection {

	private StageSection() {
	}

	static void write(Html html, StageResult stage) {
		html.open("details", "").open("summary", "");
		html.element("b", stage.label() + (stage.branch() == Branch.DOWN ? " ↓" : "")).raw(SampleSection.chip(stage));
		html.element("span", "class=\"why\"", stage.override().map(o -> "set by hand: " + o.reason()).orElse(Wording.sentence(stage.verdict().reason())));
		html.close("summary").open("div", "class=\"inside\"").line();
		pressure(html, stage);
		tc(html, stage);
		hysteresis(html, stage);
		phase(html, stage);
		fits(html, stage);
		sweeps(html, stage);
		List<String> other = stage.warnings().stream()
				.filter(w -> stage.pressure().map(p -> !p.warnings().contains(w)).orElse(true)).toList();
		if (!other.isEmpty()) {
			html.element("h4", "Notes").list("class=\"warnings\"", Wording.sentences(other));
		}
		html.element("h4", "Provenance").open("p", "class=\"sha\"").text(stage.provenance().computedBy() + "; "
				+ stage.provenance().operation() + "; digest of all inputs " + stage.provenance().inputDigest()).close("p");
		html.close("div").close("details").line();
	}

	private static void pressure(Html html, StageResult stage) {
		html.element("h4", "Pressure");
		if (stage.pressure().isEmpty()) {
			html.element("p", "Nothing says the pressure of this stage.");
			return;
		}
		StagePressure p = stage.pressure().get();
		StringBuilder said = new StringBuilder(SampleSection.pressure(p) + " GPa, ");
		said.append(p.source() == StagePressure.Source.RUBY ? "from ruby" : "noted by the operator");
		p.nominalGPa().ifPresent(nominal -> said.append(p.source() == StagePressure.Source.RUBY
				? "; noted by the operator: " + Numbers.plain(nominal) + " GPa" : ""));
		html.element("p", said.toString());
		p.ruby().ifPresent(ruby -> html.element("p", "class=\"quiet\"", ruby(p, ruby)));
		html.list("class=\"warnings\"", Wording.sentences(p.warnings()));
	}

	private static String ruby(StagePressure p, PressureResult ruby) {
		StringBuilder text = new StringBuilder();
		p.doublet().ifPresent(fit -> fit.r1().ifPresent(r1 -> {
			text.append("R1 = ").append(Numbers.concise(r1.positionNm(), r1.sigmaPositionNm())).append(" nm, ").append(Numbers.plain(r1.widthNm()))
					.append(" nm wide");
			fit.r2().ifPresent(r2 -> text.append(", R2 = ").append(Numbers.concise(r2.positionNm(), r2.sigmaPositionNm())).append(" nm"));
			text.append("; ");
		}));
		text.append(ruby.rule()).append(String.format(Locale.ROOT, "; reference %.4f nm; uncertainties: reading %.3f, temperature %.3f,"
				+ " scale %.3f GPa", ruby.referenceNm(), ruby.sigmaReadingGPa(), ruby.sigmaTemperatureGPa(), ruby.sigmaScaleGPa()));
		text.append(String.format(Locale.ROOT, ruby.lowTemperature().oneSided() ? ", and at low temperature up to %.3f GPa to one side"
				: ", on cooling %.3f GPa", ruby.lowTemperature().sigmaGPa()));
		return text.toString();
	}

	private static void tc(Html html, StageResult stage) {
		if (stage.tc().isEmpty()) {
			return;
		}
		boolean several = stage.sweeps().size() > 1;
		boolean repeated = several && stage.sweeps().stream().filter(s -> s.tc().flatMap(TcResult::tc).isPresent()).count() < 2;
		html.element("h4", "Critical temperature").element("p", tc(stage.tc().get(), !repeated));
		if (several) {
			html.list("class=\"plain quiet\"", stage.sweeps().stream().filter(s -> s.tc().isPresent())
					.map(s -> s.direction().label() + ": " + tc(s.tc().get(), true)).toList());
		}
	}

	/**
	 * A critical temperature.
	 *
	 * @param why whether the sentence is written that says how it was found, which is that of the sweeps where only one or none has it
	 */
	private static String tc(TcResult tc, boolean why) {
		String criterion = tc.criterion().id() + (tc.fraction().isPresent() ? " " + Numbers.plain(tc.fraction().getAsDouble()) : "");
		return tc.tc().map(t -> Numbers.concise(t) + " K, criterion " + criterion + (why ? "; " : "")).orElse("None by criterion " + criterion
				+ (why ? ": " : "")) + (why ? Wording.sentence(tc.reason()) : "");
	}

	/** Only where there is a loop: most curves have no step. */
	private static void hysteresis(Html html, StageResult stage) {
		stage.hysteresis().filter(h -> h.status() == HysteresisResult.Status.OK).ifPresent(h -> {
			html.element("h4", "Hysteresis").element("p", "Middle of the step at " + Numbers.concise(h.coolingK().orElseThrow())
					+ " K on cooling and " + Numbers.concise(h.warmingK().orElseThrow()) + " K on warming, "
					+ Numbers.concise(h.widthK().orElseThrow()) + " K apart; " + Wording.sentence(h.reason()));
		});
	}

	private static void phase(Html html, StageResult stage) {
		html.element("h4", "Phase");
		html.open("p", "").raw(SampleSection.chip(stage)).text(" " + Wording.sentence(stage.verdict().reason())).close("p");
		stage.override().ifPresent(o -> html.element("p", "Set by hand to " + o.phase().id() + ": " + o.reason() + ". The analysis says "
				+ stage.verdict().phase().id() + "."));
		html.open("ul", "class=\"evidence\"");
		for (Evidence e : stage.verdict().evidence()) {
			html.open("li", "class=\"" + (e.passed() ? "yes" : "no") + "\"").element("code", e.rule()).text(" " + Wording.sentence(e.statement()));
			if (e.value().isPresent() && e.threshold().isPresent()) {
				html.element("span", "class=\"quiet\"", " (" + Numbers.plain(e.value().getAsDouble()) + ", compared with "
						+ Numbers.plain(e.threshold().getAsDouble()) + ")");
			}
			html.close("li");
		}
		html.close("ul");
		html.list("class=\"warnings\"", stage.verdict().flags().stream().map(PhaseFlag::title).toList());
	}

	private static void fits(Html html, StageResult stage) {
		if (stage.fits().isEmpty()) {
			return;
		}
		html.element("h4", "Fits");
		stage.comparison().ifPresent(c -> {
			html.element("p", "Laws compared in ln R on the same points: " + Wording.sentence(c.comparison().reason()) + ". Window: "
					+ Wording.sentence(c.windowReason()) + ".");
			html.list("class=\"warnings\"", Wording.sentences(c.flags()));
		});
		html.open("div", "class=\"scroll\"").open("table", "").line();
		html.row("th", List.of("Law", "Window [K]", "Parameters", "&chi;&sup2;/&nu;", "&Delta;AICc", "How the window was found"));
		Quantity quantity = stage.quantity().orElse(Quantity.RESISTANCE);
		stage.fits().forEach(fit -> html.row("td", cells(fit, quantity)));
		html.close("table").close("div").line();
	}

	private static List<String> cells(StageFit fit, Quantity quantity) {
		List<String> parameters = new ArrayList<>();
		for (FittedParameter p : fit.fit().parameters()) {
			parameters.add(Symbols.equation(p.name(), FitJson.unit(p.unit(), quantity), p.estimate()));
		}
		for (DerivedValue d : fit.fit().derived()) {
			if (FitJson.withheld(d.name(), quantity).isPresent()) {
				continue;
			}
			parameters.add(Symbols.equation(d.name(), FitJson.unit(d.quantity().unit(), quantity), d.estimate()));
		}
		String law = Html.escape(fit.fit().model().displayName()) + (fit.preferred() ? " &#9733;" : "")
				+ (fit.modelByHand() ? " <span class=\"hand\">by hand</span>" : "") + "<br><span class=\"quiet\">"
				+ Html.escape(fit.fit().model().formula()) + "</span>";
		String quality = fit.fit().chi2PerDof().isPresent()
				? Symbols.power(Numbers.plain(fit.fit().chi2PerDof().getAsDouble())) + " (" + fit.fit().dof() + ")" : "&ndash;";
		List<String> remarks = new ArrayList<>(List.of(fit.windowReason()));
		if (!fit.fit().reason().isEmpty()) {
			remarks.add((fit.fit().status() == FitStatus.OK ? "" : Wording.words(fit.fit().status().code()) + ": ") + fit.fit().reason());
		}
		remarks.addAll(fit.flags());
		return List.of(law, Numbers.plain(fit.window().lowK()) + "&ndash;" + Numbers.plain(fit.window().highK())
				+ (fit.windowByHand() ? " <span class=\"hand\">by hand</span>" : "") + "<br><span class=\"quiet\">" + fit.fit().points()
				+ " points</span>", parameters.isEmpty() ? "no fit" : String.join("<br>", parameters),
				quality, fit.deltaAicc().isPresent() ? Symbols.power(Numbers.plain(fit.deltaAicc().getAsDouble())) : "&ndash;",
				String.join("<br>", remarks.stream().map(Wording::sentence).map(Html::escape).toList()));
	}

	private static void sweeps(Html html, StageResult stage) {
		html.element("h4", "Sweeps");
		if (stage.sweeps().isEmpty()) {
			html.element("p", "No file of this stage could be used.");
			return;
		}
		html.open("div", "class=\"scroll\"").open("table", "").line();
		html.row("th", List.of("File", "Direction", "Points", "T [K]", "Quantity", "Rows that give no point", "Set aside by hand"));
		stage.sweeps().forEach(s -> html.row("td", cells(s)));
		html.close("table").close("div").line();
	}

	private static List<String> cells(SweepResult s) {
		String file = Html.escape(s.input().fileName()) + "<br><span class=\"sha\">" + s.input().sha256() + "</span><br><span class=\"quiet\">"
				+ Html.escape(s.format() + ": " + s.columns()) + "</span>"
				+ String.join("", s.notes().stream().map(n -> "<br><span class=\"quiet\">" + Html.escape(n) + "</span>").toList());
		String range = s.curve().size() == 0 ? "&ndash;" : Numbers.plain(s.lowestK()) + "&ndash;" + Numbers.plain(s.highestK());
		String quantity = s.quantity().symbol() + " in " + s.quantity().unit() + (s.curve().hasSigma() ? ", with errors" : ", no errors given");
		return List.of(file, s.direction().label(), s.curve().size() == s.measured() ? Integer.toString(s.measured())
				: s.curve().size() + " of " + s.measured(), range, Html.escape(quantity), Html.escape(masked(s.masked())),
				s.maskedByHand().isEmpty() ? "&ndash;" : String.join("<br>", s.maskedByHand().stream().map(Html::escape).toList()));
	}

	private static String masked(MaskedRows masked) {
		return masked.rows() == 0 ? "none" : String.join(", ", masked.reasons().stream()
				.map(r -> r.rows() + " " + Wording.words(r.reason().code()) + " (first in line " + r.firstLine() + ")").toList());
	}
}
