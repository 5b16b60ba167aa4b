package org.culet.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.culet.analysis.result.Problem;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.phase.Phase;
import org.culet.plot.builder.FigureBuilder;

/** The report as one page that stands by itself: text, tables and drawings, no script, nothing loaded from elsewhere. */
public final class HtmlReport {

	/** The drawn table of stages is for papers; the page has one with text. */
	private static final String TABLE = "stage-table";

	private final StudyResult study;
	private final List<ReportFigure> figures;

	/**
	 * A report.
	 *
	 * @param study the results
	 * @param figures its figures, in the order in which they are to stand
	 */
	public HtmlReport(StudyResult study, List<ReportFigure> figures) {
		this.study = study;
		this.figures = figures.stream().filter(f -> !f.planned().builder().id().equals(TABLE)).toList();
	}

	/** The page. */
	public String page() {
		Html html = new Html();
		html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
		html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
		html.element("title", study.name() + ": Culet report").line();
		html.open("style", "").raw(css()).close("style").close("head").line();
		html.raw("<body>\n<main>\n");
		header(html);
		problems(html);
		figures(html, figures.stream().filter(f -> f.planned().target().sampleId().isEmpty()).toList());
		for (int i = 0; i < study.samples().size(); i++) {
			SampleResult sample = study.samples().get(i);
			List<ReportFigure> own = figures.stream().filter(f -> f.planned().target().sampleId().filter(sample.id()::equals).isPresent())
					.toList();
			html.element("h2", "id=\"sample-" + (i + 1) + "\"", "Sample " + sample.name()).line();
			SampleSection.write(html, sample);
			figures(html, own.stream().filter(f -> f.planned().builder().scope() != FigureBuilder.Scope.STAGE).toList());
			List<ReportFigure> single = own.stream().filter(f -> f.planned().builder().scope() == FigureBuilder.Scope.STAGE).toList();
			if (!single.isEmpty()) {
				html.element("h3", "Single stages");
				figures(html, single);
			}
			html.element("h3", "How each number was obtained").line();
			sample.stages().forEach(stage -> StageSection.write(html, stage));
		}
		footer(html);
		return html.raw("</main>\n</body>\n</html>\n").toString();
	}

	private static String css() {
		try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
			if (in == null) {
				throw new IOException("report.css is missing in the bundle");
			}
			return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void header(Html html) {
		html.open("header", "").element("h1", study.name());
		html.open("p", "class=\"quiet\"").text("Culet " + study.culetVersion() + ", from " + study.source()).close("p").line();
		if (study.samples().size() > 1) {
			html.open("nav", "");
			for (int i = 0; i < study.samples().size(); i++) {
				html.element("a", "href=\"#sample-" + (i + 1) + "\"", "Sample " + study.samples().get(i).name());
			}
			html.close("nav");
		}
		html.close("header").line();
		List<StageResult> stages = study.samples().stream().flatMap(s -> s.stages().stream()).toList();
		Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
		stages.forEach(s -> phases.merge(s.phase(), 1, Integer::sum));
		html.open("div", "class=\"numbers\"");
		number(html, study.samples().size(), study.samples().size() == 1 ? "sample" : "samples");
		number(html, stages.size(), "stages");
		number(html, stages.stream().mapToInt(s -> s.sweeps().size()).sum(), "sweeps");
		number(html, (int) stages.stream().filter(s -> s.tcK().isPresent()).count(), "with a Tc");
		phases.forEach((phase, count) -> number(html, count, phase.definite() ? "in " + phase.id() : "undetermined"));
		html.close("div").line();
	}

	private static void number(Html html, int value, String what) {
		html.open("div", "").element("b", Integer.toString(value)).text(what).close("div");
	}

	private void problems(Html html) {
		if (!study.problems().isEmpty()) {
			html.open("div", "class=\"box\"").element("b", study.problems().size() == 1 ? "One file could not be used"
					: study.problems().size() + " files could not be used");
			html.list("", study.problems().stream().map(Problem::message).toList()).close("div").line();
		}
	}

	private void figures(Html html, List<ReportFigure> figures) {
		for (ReportFigure figure : figures) {
			if (figure.light().isPresent()) {
				html.open("figure", "").raw(drawing(figure));
				html.open("figcaption", "").text(figure.built().figure().map(f -> f.title().text()).orElse("")).text(" ");
				html.element("span", "class=\"rule\"", figure.planned().fileName()).close("figcaption").close("figure").line();
			}
		}
		List<String> missing = figures.stream().filter(f -> f.light().isEmpty())
				.map(f -> f.planned().builder().title() + ": " + f.built().reason()).toList();
		html.list("class=\"plain quiet\"", missing.isEmpty() ? Collections.emptyList() : missing);
	}

	private String drawing(ReportFigure figure) {
		String light = figure.light().orElseThrow();
		if (figure.dark().isEmpty()) {
			return light;
		}
		String dark = figure.dark().get();
		return ThemedSvg.merged(light, dark, "figure-" + (figures.indexOf(figure) + 1))
				.orElseGet(() -> "<div class=\"light\">" + light + "</div><div class=\"dark\">" + dark + "</div>");
	}

	private void footer(Html html) {
		html.open("footer", "").text("Numbers in parentheses are standard uncertainties (68 %) of the last digits. All statements hold for"
				+ " temperatures at and above the lowest one measured. Everything, with full precision, checksums and provenance, is in"
				+ " results.json beside this page. Made by Culet " + study.culetVersion() + ".").close("footer").line();
	}
}
