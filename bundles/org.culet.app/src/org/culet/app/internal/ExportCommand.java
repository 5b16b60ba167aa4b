package org.culet.app.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.StudyResult;
import org.culet.app.Services;
import org.culet.report.CsvExport;
import org.culet.report.LatexTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet export STUDY}: to other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Curves and results for other programs, with units and provenance.")
final class ExportCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "STUDY", description = "a study (.culet) or a manifest (.csv)")
	private Path file;
	@Option(names = "--to", paramLabel = "csv|latex", required = true, description = "csv: a folder of tables and curves; latex: the table of stages")
	private String format;
	@Option(names = "--out", paramLabel = "PATH", required = true, description = "folder (csv) or file (latex)")
	private Path out;

	ExportCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure, InterruptedException {
		if (!format.equals("csv") && !format.equals("latex")) {
			throw new ParameterException(spec.commandLine(), "--to " + format + " is not csv or latex");
		}
		StudyResult results = new StudyAnalysis(services.readers(), services.models(), AnalysisOptions.defaults())
				.run(StudyFiles.read(console, file), Progress.NONE);
		try {
			if (format.equals("csv")) {
				CsvExport.write(results, out);
			} else {
				LatexTable.write(results, out);
			}
		} catch (IOException e) {
			throw new Failure(out + ": cannot be written: " + e, e);
		}
		console.say(out.toString());
		return StudyFiles.report(console, results.problems());
	}
}
