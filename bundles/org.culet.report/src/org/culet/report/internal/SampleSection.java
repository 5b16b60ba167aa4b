package org.culet.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.Wording;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.SeriesResult;
import org.culet.analysis.result.StageCrossings;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseMeasures;
import org.culet.physics.series.Branch;
import org.culet.physics.series.Crossing;
import org.culet.physics.series.PhaseBoundary;
import org.culet.physics.series.PressureMaximum;

/** What is said of a sample as a whole: its table of stages, and the series in words. */
final class SampleSection {

	private SampleSection() {
	}

	static void write(Html html, SampleResult sample) {
		html.element("p", "class=\"quiet\"", film(sample));
		sample.series().forEach(series -> html.list("class=\"plain\"", sentences(series, sample)));
		sample.reversibility().ifPresent(r -> {
			if (r.roomHysteresis().isPresent() || r.coldHysteresis().isPresent()) {
				html.element("p", String.format(Locale.ROOT, "Releasing the pressure: mean |ln R(down)/R(up)| is %s at 300 K and %s at"
						+ " 350 mK over %d common pressures.", number(r.roomHysteresis()), number(r.coldHysteresis()), r.pairs().size()));
			}
		});
		html.element("h3", "Stages");
		html.open("div", "class=\"scroll\"").open("table", "").line();
		html.row("th", List.of("Pressure [GPa]", "Phase", "Confidence", "T<sub>c</sub> [K]", "R<sub>low</sub>/R<sub>D</sub>",
				"R(350 mK)/R(300 K)", "A (10<sup>&minus;5</sup> S)", "Law", "Sweeps"));
		sample.stages().forEach(stage -> html.row("td", cells(stage)));
		html.close("table").close("div").line();
		html.list("class=\"plain quiet\"", sample.stages().stream().flatMap(s -> s.withoutConductanceLine().stream()
				.map(why -> "No A at " + s.label() + (s.branch() == Branch.DOWN ? " (depressurising)" : "") + ": " + why)).toList());
		crossings(html, sample);
	}

	private static String number(java.util.OptionalDouble value) {
		return value.isPresent() ? Numbers.plain(value.getAsDouble()) : "unknown";
	}

	private static String film(SampleResult sample) {
		List<String> parts = new ArrayList<>();
		sample.thicknessNm().ifPresent(d -> parts.add(Numbers.plain(d) + " nm thick"));
		sample.geometry().ifPresent(g -> parts.add(String.format(Locale.ROOT, "w = %s µm, l = %s µm (w/l = %.4g)",
				Numbers.concise(g.widthM() * 1e6, g.sigmaWidthM() * 1e6), Numbers.concise(g.lengthM() * 1e6, g.sigmaLengthM() * 1e6),
				g.factor())));
		parts.add(sample.stages().size() + " stages");
		return String.join(", ", parts);
	}

	private static List<String> sentences(SeriesResult series, SampleResult sample) {
		List<String> said = new ArrayList<>();
		String way = sample.series().size() > 1 ? (series.branch() == Branch.UP ? "Pressurising: " : "Depressurising: ") : "";
		for (PhaseBoundary b : series.boundaries()) {
			b.pressureGPa().ifPresent(p -> said.add(way + b.from().id() + " to " + b.to().id() + " at " + Numbers.concise(p) + " GPa ("
					+ Wording.sentence(b.reason()) + b.refinedGPa().map(r -> "; interpolated, the drop falls to 10 % at " + Numbers.concise(r) + " GPa").orElse("")
					+ ")"));
		}
		PressureMaximum maximum = series.tcMaximum();
		if (maximum.pressureGPa().isPresent() && maximum.value().isPresent()) {
			said.add(way + "Tc is largest at " + Numbers.concise(maximum.pressureGPa().get()) + " GPa, "
					+ Numbers.concise(maximum.value().get()) + " K");
		} else if (series.tcTrend().isPresent()) {
			said.add(way + "Maximum of Tc: " + Wording.sentence(maximum.reason()));
		}
		series.tcTrend().ifPresent(t -> said.add(way + "Tc against pressure: " + t.trend().id().replace('_', '-') + " within its errors"));
		series.conductanceTrend().ifPresent(t -> said.add(way + "Conductance at a reference temperature: " + Wording.sentence(t.reason())));
		series.slopeAtInsulator().ifPresent(a -> said.add(way + "A at the boundary of M2 and I2: " + Numbers.concise(a) + " S"));
		said.addAll(Wording.sentences(series.notes()));
		return said;
	}

	/** A phase as a chip. */
	static String chip(StageResult stage) {
		Phase phase = stage.phase();
		String text = phase.definite() || stage.verdict().candidates().isEmpty() || stage.override().isPresent() ? phase.id()
				: String.join(" or ", stage.verdict().candidates().stream().map(Phase::id).toList()) + "?";
		return "<span class=\"phase " + phase.id() + "\">" + Html.escape(text) + "</span>"
				+ (stage.override().isPresent() ? " <span class=\"hand\">by hand</span>" : "");
	}

	private static List<String> cells(StageResult stage) {
		String pressure = stage.pressure().map(SampleSection::pressure).orElse("unknown");
		String arrow = stage.branch() == Branch.DOWN ? " &darr;" : "";
		String confidence = stage.override().isPresent() || stage.verdict().confidence() == Confidence.NONE ? "&ndash;"
				: stage.verdict().confidence().name().toLowerCase(Locale.ROOT);
		PhaseMeasures m = stage.verdict().measures();
		String low = "&ndash;";
		if (m.zeroBoundOhm().isPresent() && m.rNormalOhm().isPresent()) {
			low = "&lt; " + Symbols.power(Numbers.plain(m.zeroBoundOhm().getAsDouble() / m.rNormalOhm().get().value()));
		} else if (m.rLowOhm().isPresent() && m.rNormalOhm().isPresent()) {
			low = Symbols.power(Numbers.plain(m.rLowOhm().get().value() / m.rNormalOhm().get().value()));
		}
		String ratio = stage.ratio().ratio().map(Numbers::concise).map(Symbols::power)
				.orElseGet(() -> stage.ratio().upperBound().isPresent() ? "&lt; " + Symbols.power(Numbers.plain(stage.ratio().upperBound().getAsDouble()))
						: "&ndash;");
		String slope = stage.conductance("A_S").map(a -> Symbols.power(Numbers.concise(a.times(1e5)))).orElse("&ndash;");
		String directions = String.join(", ", stage.sweeps().stream().map(s -> s.direction().label()).toList());
		return List.of(Html.escape(pressure) + arrow + (stage.twinFilm() ? " <span class=\"quiet\">twin film</span>" : ""), chip(stage),
				confidence, stage.tcK().map(Numbers::concise).orElse("&ndash;"), low, ratio, slope, law(stage), Html.escape(directions));
	}

	/** Pressure with its uncertainty. */
	static String pressure(StagePressure p) {
		return Numbers.concise(p.pressureGPa(), p.sigmaGPa().orElse(0));
	}

	private static String law(StageResult stage) {
		Optional<StageFit> fit = stage.preferredFit();
		if (fit.isEmpty()) {
			return "&ndash;";
		}
		Optional<FittedParameter> t0 = fit.get().fit().parameters().stream().filter(p -> p.name().equals("T0_K")).findFirst();
		return Html.escape(fit.get().fit().model().displayName()
				+ t0.map(t -> ", T0 = " + Numbers.concise(t.value(), t.sigma()) + " K").orElse(""));
	}

	private static void crossings(Html html, SampleResult sample) {
		List<List<String>> rows = new ArrayList<>();
		for (StageCrossings pair : sample.crossings()) {
			for (Crossing c : pair.result().crossings()) {
				rows.add(List.of(Html.escape(label(sample, pair.stageA()) + " × " + label(sample, pair.stageB())),
						Numbers.concise(c.temperatureK()) + (c.approached() ? " (approached)" : ""), Symbols.power(Numbers.concise(c.resistanceOhm())),
						Html.escape(pair.sweeps())));
			}
		}
		if (!rows.isEmpty()) {
			html.element("h3", "Crossings of curves").open("table", "").line();
			html.row("th", List.of("Stages", "T<sub>x</sub> [K]", "R<sub>x</sub> [&Omega;]", "From"));
			rows.forEach(r -> html.row("td", r));
			html.close("table").line();
		}
	}

	private static String label(SampleResult sample, String stageId) {
		return sample.stage(stageId).map(StageResult::label).orElse(stageId);
	}
}
