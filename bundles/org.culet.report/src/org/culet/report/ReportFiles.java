package org.culet.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.culet.analysis.result.Problem;
import org.culet.analysis.result.StudyResult;
import org.culet.data.WholeFiles;
import org.culet.plot.Figure;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.PlannedFigure;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.culet.plot.vector.FigureFileType;
import org.culet.report.internal.HtmlReport;
import org.culet.report.internal.ReportFigure;

/**
 * Writes everything that an analysis found into a folder: {@code results.json}, {@code samples.csv}, {@code stages.csv}, {@code fits.csv},
 * {@code figures/ID--SAMPLE[--STAGE].EXT} and {@code report.html}, which stands by itself. The same results give the same bytes.
 */
public final class ReportFiles {

	/** Name of the report. */
	public static final String REPORT = "report.html";
	/** Name of the document with everything. */
	public static final String RESULTS = "results.json";
	/** Name of the folder of figures. */
	public static final String FIGURES = "figures";

	private final Set<FigureFileType> types;
	private final StandardFigures figures;
	private final FigureExport export = new FigureExport();

	/**
	 * A report with the figures of this program.
	 *
	 * @param types kinds of figure files, possibly none
	 */
	public ReportFiles(Set<FigureFileType> types) {
		this(types, new StandardFigures());
	}

	/**
	 * A report with other figures.
	 *
	 * @param types kinds of figure files, possibly none
	 * @param figures what is drawn
	 */
	public ReportFiles(Set<FigureFileType> types, StandardFigures figures) {
		this.types = types.isEmpty() ? EnumSet.noneOf(FigureFileType.class) : EnumSet.copyOf(types);
		this.figures = figures;
	}

	/**
	 * Writes everything.
	 *
	 * @param study the results
	 * @param directory folder for them, made if it is missing; files of the same names are replaced
	 * @return figures whose builders failed; everything else is written
	 * @throws IOException if a file cannot be written; the folder is then as it was
	 */
	public List<Problem> write(StudyResult study, Path directory) throws IOException {
		try (WholeFiles files = WholeFiles.in(directory)) {
			List<Problem> failed = write(study, files);
			files.finish();
			return failed;
		}
	}

	private List<Problem> write(StudyResult study, WholeFiles files) throws IOException {
		files.folder(FIGURES);
		CsvExport.tables(study, files);
		List<ReportFigure> drawn = new ArrayList<>();
		List<Problem> failed = new ArrayList<>();
		for (PlannedFigure planned : figures.plan(study)) {
			BuiltFigure built = planned.build(study, FigureOptions.DEFAULT);
			if (built.failed()) {
				failed.add(new Problem(planned.fileName(), OptionalLong.empty(), built.reason()));
			}
			if (built.figure().isPresent()) {
				writeFigure(built.figure().get(), files, planned.fileName());
			}
			drawn.add(new ReportFigure(planned, built, built.figure().flatMap(f -> svg(f, Theme.LIGHT)),
					built.figure().flatMap(f -> svg(f, Theme.DARK))));
		}
		files.write(REPORT, new HtmlReport(study, drawn).page());
		return List.copyOf(failed);
	}

	private void writeFigure(Figure figure, WholeFiles files, String name) throws IOException {
		for (FigureFileType type : types) {
			Path file = files.path(FIGURES + "/" + name + "." + type.extension());
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				export.write(figure, type, page(figure), Theme.PRINT, out);
			}
		}
	}

	/**
	 * The page of a figure file: one panel fills a column of a journal; several, or a table, need two.
	 *
	 * @param figure the figure
	 * @return its page
	 */
	public static PageFormat page(Figure figure) {
		return figure.columns() == 1 && figure.table().isEmpty() ? PageFormat.JOURNAL_SINGLE : PageFormat.JOURNAL_DOUBLE;
	}

	private Optional<String> svg(Figure figure, Theme theme) {
		return Optional.of(export.svg(export.layout(figure, PageFormat.REPORT.withTitle(false), theme)));
	}
}
