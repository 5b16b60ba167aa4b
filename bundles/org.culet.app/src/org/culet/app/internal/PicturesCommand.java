package org.culet.app.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.CampaignFiles;
import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.StudyResult;
import org.culet.app.Services;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.plot.Figure;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.PlannedFigure;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.culet.report.ReportFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code culet pictures PAGE}: draws every picture that a page of the documentation shows as {@code images/figures/NAME.png}, NAME as
 * {@code culet analyze} names its figures, from the simulated samples of the paper. For those who write the page; not listed in the help.
 */
@Command(name = "pictures", hidden = true, description = "Draws the figures that a page of the documentation shows.")
final class PicturesCommand implements Callable<Integer> {

	/** Where the pictures lie beside the page. */
	private static final Pattern PICTURE = Pattern.compile("\\((images/figures/([A-Za-z0-9._-]+)\\.png)\\)");
	/** A column of a journal is 540 pixels wide. */
	private static final double DPI = 160;

	private final Console console;
	private final Services services;

	@Parameters(paramLabel = "PAGE", description = "a page in Markdown")
	private Path page;

	PicturesCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure, InterruptedException {
		try {
			Set<String> names = new LinkedHashSet<>();
			Matcher picture = PICTURE.matcher(Files.readString(page));
			while (picture.find()) {
				names.add(picture.group(2));
			}
			Path folder = Files.createDirectories(page.resolveSibling("images").resolve("figures"));
			StudyResult study = paper();
			Map<String, PlannedFigure> planned = services.figures().plan(study).stream().collect(Collectors.toMap(PlannedFigure::fileName,
					Function.identity()));
			for (String name : names) {
				if (!planned.containsKey(name)) {
					throw new Failure(page + " shows " + name + ", which is none of the figures of the simulated samples");
				}
				draw(planned.get(name).build(study, FigureOptions.DEFAULT).figure()
						.orElseThrow(() -> new Failure(name + " cannot be drawn")), folder.resolve(name + ".png"));
			}
			console.say(names.size() + " pictures: " + folder);
			return 0;
		} catch (IOException | DataReadException e) {
			throw new Failure(page + ": " + e.getMessage(), e);
		}
	}

	private StudyResult paper() throws IOException, DataReadException, InterruptedException {
		Path folder = Files.createTempDirectory("culet-pictures");
		try {
			Path manifest = CampaignFiles.write(SyntheticCampaign.run(CampaignPlan.paper(1)), folder);
			return new StudyAnalysis(services.readers(), services.models(), AnalysisOptions.defaults())
					.run(ManifestStudy.of(Manifest.read(manifest)), Progress.NONE);
		} finally {
			try (Stream<Path> files = Files.walk(folder)) {
				List<Path> deepest = files.sorted(Comparator.reverseOrder()).toList();
				for (Path file : deepest) {
					Files.delete(file);
				}
			}
		}
	}

	private static void draw(Figure figure, Path file) throws IOException {
		FigureExport export = new FigureExport();
		try (OutputStream out = Files.newOutputStream(file)) {
			export.png(export.layout(figure, ReportFiles.page(figure), Theme.PRINT), DPI, out);
		}
	}
}
