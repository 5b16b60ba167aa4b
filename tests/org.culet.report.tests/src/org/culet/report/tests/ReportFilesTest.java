package org.culet.report.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.culet.analysis.result.Problem;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.tc.TcStatus;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.vector.FigureFileType;
import org.culet.report.CsvExport;
import org.culet.report.LatexTable;
import org.culet.report.ReportFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ReportFilesTest {

	@TempDir
	private static Path folder;

	private static StudyResult study;
	private static Path out;

	@BeforeAll
	static void write() throws Exception {
		study = Results.of(Files.createDirectories(folder.resolve("study")));
		out = folder.resolve("out");
		new ReportFiles(EnumSet.of(FigureFileType.SVG, FigureFileType.PNG)).write(study, out);
	}

	private static Set<String> figures(String extension) throws Exception {
		try (Stream<Path> files = Files.list(out.resolve("figures"))) {
			return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(extension)).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@Test
	void everyFileIsThere() throws Exception {
		for (String name : List.of("results.json", "stages.csv", "fits.csv", "report.html")) {
			assertTrue(Files.size(out.resolve(name)) > 500, name);
		}
		Set<String> svg = figures(".svg");
		assertTrue(svg.stream().anyMatch(n -> n.startsWith("rt-pressures--")), svg.toString());
		assertTrue(svg.contains("tc-pressure.svg"), svg.toString());
		assertTrue(svg.stream().allMatch(n -> n.matches("[A-Za-z0-9._-]+")), svg.toString());
		assertEquals(svg.stream().map(n -> n.replace(".svg", "")).toList(), figures(".png").stream().map(n -> n.replace(".png", "")).toList());
		assertEquals(Set.of(), figures(".pdf"));
	}

	/** A builder of another bundle that fails: in the figure, or already in what it would be made for. */
	private record Broken(String id, boolean early) implements FigureBuilder {
		@Override
		public String title() {
			return "Broken";
		}

		@Override
		public Scope scope() {
			return Scope.SAMPLE;
		}

		@Override
		public List<FigureTarget> targets(StudyResult of) {
			if (early) {
				throw new IllegalStateException("no targets");
			}
			return List.of(FigureTarget.sample(of.samples().get(0).id()));
		}

		@Override
		public BuiltFigure build(StudyResult of, FigureTarget target, FigureOptions options) {
			throw new IllegalStateException("no figure");
		}
	}

	@Test
	void aBuilderThatFailsIsReportedAndStopsNoOther() throws Exception {
		Path folder2 = folder.resolve("broken");
		StandardFigures all = new StandardFigures(List.of(new Broken("late", false), new Broken("early", true)));
		List<Problem> problems = new ReportFiles(EnumSet.of(FigureFileType.SVG), all).write(study, folder2);
		assertEquals(2, problems.size(), problems.toString());
		assertTrue(problems.get(0).file().startsWith("late--") && problems.get(0).cause().contains("no figure"), problems.toString());
		assertTrue(problems.get(1).file().equals("early") && problems.get(1).cause().contains("no targets"), problems.toString());
		assertTrue(Files.readString(folder2.resolve("report.html")).contains("no figure"));
		try (Stream<Path> files = Files.list(folder2.resolve("figures"))) {
			assertEquals(figures(".svg"), files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
		}
		assertEquals(List.of(), new ReportFiles(EnumSet.noneOf(FigureFileType.class)).write(study, folder.resolve("sound")));
	}

	/** The words that scripts rely on (cli.md, Studies). */
	@Test
	void resultsKeepTheContract() throws Exception {
		JsonNode json = new ObjectMapper().readTree(out.resolve("results.json").toFile());
		assertEquals(study.culetVersion(), json.path("culet_version").asText());
		JsonNode sample = json.path("samples").get(0);
		assertEquals(Results.NASTY, sample.path("name").asText());
		assertTrue(sample.path("series").has("P_T_GPa"));
		assertTrue(sample.path("crossings").isArray());
		List<StageResult> stages = study.samples().get(0).stages();
		assertEquals(stages.size(), sample.path("stages").size());
		for (int i = 0; i < stages.size(); i++) {
			JsonNode stage = sample.path("stages").get(i);
			for (String field : List.of("pressure_GPa", "sigma_GPa", "branch", "phase", "confidence", "Tc_K", "fits", "sweeps")) {
				assertTrue(stage.has(field), field);
			}
			assertEquals(stages.get(i).phase().id(), stage.path("phase").asText());
			assertEquals(stages.get(i).tcK().isPresent(), stage.path("Tc_K").isNumber(), "null where there is none");
			stage.path("sweeps").forEach(sweep -> {
				assertTrue(sweep.path("sha256").asText().matches("[0-9a-f]{64}"));
				assertTrue(sweep.path("points").asInt() > 0);
			});
			stage.path("fits").forEach(fit -> assertTrue(fit.path("window_K").size() == 2 && fit.has("parameters") && fit.has("aicc")));
		}
		assertEquals(1, json.path("problems").size());
		String text = Files.readString(out.resolve("results.json"));
		assertFalse(Pattern.compile("NaN|Infinity").matcher(text).find(), "JSON has no such numbers");
	}

	@Test
	void numbersKeepTheirPrecision() throws Exception {
		JsonNode stage = new ObjectMapper().readTree(out.resolve("results.json").toFile()).path("samples").get(0).path("stages").get(1);
		assertEquals(study.samples().get(0).stages().get(1).tcK().orElseThrow().value(), stage.path("Tc_K").asDouble(), 0.0);
	}

	@Test
	void reportStandsByItself() throws Exception {
		String page = Files.readString(out.resolve("report.html"));
		assertFalse(page.contains("<script"), "no script");
		assertFalse(Pattern.compile("(src|href)=\"(?!#)").matcher(page).find(), "nothing is loaded from elsewhere");
		assertFalse(page.contains("url(http"), "nothing is loaded from elsewhere");
		assertFalse(page.contains(Results.NASTY), "names are escaped");
		assertTrue(page.contains("&lt;b&gt;&amp;&quot;I&quot;/.."));
		assertTrue(page.contains("broken.csv"), "the broken file is named");
		for (SampleResult sample : study.samples()) {
			for (StageResult stage : sample.stages()) {
				stage.sweeps().forEach(sweep -> assertTrue(page.contains(sweep.input().sha256()), "raw file of " + stage.label()));
				assertTrue(page.contains(stage.provenance().inputDigest()), stage.label());
			}
		}
		assertEquals(study.samples().get(0).stages().size(), page.split("<details>", -1).length - 1);
	}

	@Test
	void peopleReadWordsAndNoCodes() throws Exception {
		String page = Files.readString(out.resolve("report.html"));
		Stream<String> codes = Stream.of(Arrays.stream(FitStatus.values()).map(FitStatus::code), Arrays.stream(TcStatus.values()).map(TcStatus::code),
				Arrays.stream(PhaseFlag.values()).map(PhaseFlag::code), Stream.of("window_dependent", "T0_K")).flatMap(Function.identity());
		assertEquals(List.of(), codes.filter(code -> code.contains("_") && page.contains(code)).toList());
		assertFalse(page.contains(">ok: "));
	}

	/** Each element is closed, and each drawing has clip ids of its own. */
	@Test
	void pageIsWellFormed() throws Exception {
		String page = Files.readString(out.resolve("report.html"));
		String xml = page.replace("<!DOCTYPE html>", "").replaceAll("<(meta|br)([^>]*)>", "<$1$2/>").replaceAll("&(?!amp;|lt;|gt;|quot;)#?[A-Za-z0-9]+;", "-").replaceAll("(?s)<style>.*?</style>", "");
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
		Matcher ids = Pattern.compile("<(?:clipPath|h2|div) id=\"([^\"]+)\"").matcher(page);
		Set<String> seen = new TreeSet<>();
		while (ids.find()) {
			assertTrue(seen.add(ids.group(1)), "id " + ids.group(1) + " twice");
		}
		assertTrue(seen.size() > 5);
	}

	@Test
	void sameResultsGiveTheSameBytes() throws Exception {
		Path again = folder.resolve("again");
		new ReportFiles(EnumSet.noneOf(FigureFileType.class)).write(study, again);
		for (String name : List.of("results.json", "stages.csv", "fits.csv", "report.html")) {
			assertArrayEquals(Files.readAllBytes(out.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
		}
		try (Stream<Path> files = Files.list(again.resolve("figures"))) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void tablesHaveARowAStageAndAParameter() throws Exception {
		List<String> stages = Files.readAllLines(out.resolve("stages.csv"));
		assertEquals(study.samples().get(0).stages().size() + 1, stages.size());
		assertTrue(stages.get(0).startsWith("sample,run,stage,branch,twin_film,pressure_GPa,sigma_GPa,"), stages.get(0));
		assertTrue(stages.get(1).startsWith("\"<b>&\"\"I\"\"/..\","), stages.get(1));
		int parameters = study.samples().get(0).stages().stream().flatMap(s -> s.fits().stream())
				.mapToInt(f -> f.fit().parameters().size() + f.fit().derived().size()).sum();
		assertEquals(parameters + 1, Files.readAllLines(out.resolve("fits.csv")).size());
	}

	@Test
	void csvExportHoldsEveryCurve() throws Exception {
		Path target = folder.resolve("csv");
		CsvExport.write(study, target);
		try (Stream<Path> files = Files.list(target.resolve("curves"))) {
			List<Path> curves = files.toList();
			assertEquals(study.samples().get(0).stages().stream().mapToInt(s -> s.sweeps().size()).sum(), curves.size());
			String first = Files.readString(curves.get(0));
			assertTrue(first.contains("sha256") && first.contains("T_K,R_sq_ohm,sigma_ohm"), first.substring(0, 400));
		}
	}

	/** A and G0 of a window over which G is not straight belong to the window, not to the film: no table gives them. */
	@Test
	void slopesArePublishedOnlyWhereGIsStraight() throws Exception {
		List<StageResult> stages = study.samples().get(0).stages();
		assertTrue(stages.stream().anyMatch(s -> s.conductanceLine().isPresent()), "one with a window");
		assertTrue(stages.stream().anyMatch(s -> s.conductanceLine().isEmpty() && s.fit("weak-localization").isPresent()), "one without");
		List<List<String>> csv = csv(out.resolve("stages.csv"));
		List<String> latex = LatexTable.of(study).lines().filter(l -> l.endsWith("\\\\") && !l.startsWith("Sample")).toList();
		String page = Files.readString(out.resolve("report.html"));
		JsonNode json = new ObjectMapper().readTree(out.resolve("results.json").toFile()).path("samples").get(0).path("stages");
		for (int i = 0; i < stages.size(); i++) {
			StageResult stage = stages.get(i);
			boolean line = stage.conductanceLine().isPresent();
			List<String> row = csv.get(i + 1);
			for (String column : List.of("A_S", "A_sigma_S", "G0_1K_S", "G0_1K_sigma_S")) {
				assertEquals(line, !row.get(csv.get(0).indexOf(column)).isEmpty(), column + " of " + stage.label());
			}
			assertEquals(stage.withoutConductanceLine().orElse(""), row.get(csv.get(0).indexOf("A_reason")));
			assertEquals(line, !latex.get(i).endsWith("& -- \\\\"), latex.get(i));
			JsonNode node = json.get(i).path("conductance_line");
			assertEquals(line, node.path("A_S").isNumber() && node.path("G0_S").isNumber(), node.toString());
			assertEquals(line ? "ok" : "no_line", node.path("status").asText());
			assertFalse(node.path("reason").asText().isEmpty(), stage.label());
			assertEquals(!line, page.contains("No A at " + stage.label() + ":") || page.contains("No A at " + stage.label() + " ("), stage.label());
			assertEquals(line, stage.withoutConductanceLine().isEmpty());
		}
		List<List<String>> fits = csv(out.resolve("fits.csv"));
		int flags = fits.get(0).indexOf("flags");
		long flagged = stages.stream().flatMap(s -> s.fit("weak-localization").stream()).filter(f -> f.flags().contains(StageFit.CURVED)).count();
		assertEquals(flagged, fits.stream().filter(r -> r.contains("A_S") && r.contains("weak-localization") && r.get(flags).contains(StageFit.CURVED)).count());
	}

	/** Cells of a table without quoted line ends. */
	private static List<List<String>> csv(Path file) throws Exception {
		return Files.readAllLines(file).stream().map(line -> Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
				.map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell).toList()).toList();
	}

	@Test
	void latexTableHasARowAStage() {
		String table = LatexTable.of(study);
		assertEquals(study.samples().get(0).stages().size() + 1, table.split("\\\\\\\\\n", -1).length - 1, table);
		assertTrue(table.contains("<b>\\&\"I\"/.."), table);
	}
}
