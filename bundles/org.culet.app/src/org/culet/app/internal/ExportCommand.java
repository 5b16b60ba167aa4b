package org.culet.app.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.StudyResult;
import org.culet.app.Services;
import org.culet.data.FileCauses;
import org.culet.report.CsvExport;
import org.culet.report.Hdf5Export;
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

	/** Writes results to a path. */
	private interface Writer {
		void write(StudyResult results, Path path) throws IOException;
	}

	/** What {@code --to} takes. */
	private enum Format {
		HDF5(Hdf5Export::write), CSV(CsvExport::write), LATEX(LatexTable::write);

		private final Writer writer;

		Format(Writer writer) {
			this.writer = writer;
		}

		static Optional<Format> named(String word) {
			return Arrays.stream(values()).filter(f -> f.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
		}
	}

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "STUDY", description = "a study (.culet) or a manifest (.csv)")
	private Path file;
	@Option(names = "--to", paramLabel = "hdf5|csv|latex", required = true,
			description = "hdf5: one file with everything; csv: a folder of tables and curves; latex: the table of stages")
	private String format;
	@Option(names = "--out", paramLabel = "PATH", required = true, description = "file (hdf5, latex) or folder (csv)")
	private Path out;

	ExportCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure, InterruptedException {
		Format to = Format.named(format).orElseThrow(
				() -> new ParameterException(spec.commandLine(), "--to " + format + " is not hdf5, csv or latex"));
		StudyResult results = new StudyAnalysis(services.readers(), services.models(), AnalysisOptions.defaults())
				.run(StudyFiles.read(console, file), Progress.NONE);
		try {
			to.writer.write(results, out);
		} catch (IOException e) {
			throw new Failure(out + ": cannot be written: " + FileCauses.of(e), e);
		}
		console.say(out.toString());
		return StudyFiles.report(console, results.problems());
	}
}
