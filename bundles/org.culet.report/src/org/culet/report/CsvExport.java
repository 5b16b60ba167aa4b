package org.culet.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Curve;
import org.culet.data.CurveCsv;
import org.culet.data.FileNamePart;
import org.culet.data.WholeFiles;
import org.culet.report.internal.FileNames;
import org.culet.report.internal.Tables;
import org.culet.report.json.Json;
import org.culet.report.json.StudyJson;

/** A study as comma-separated values: samples.csv, stages.csv, fits.csv, and in {@code curves/} one file for each sweep as it was analysed. */
public final class CsvExport {

	private CsvExport() {
	}

	/**
	 * Writes the tables and curves.
	 *
	 * @param study the results
	 * @param directory folder for them, made if it is missing
	 * @throws IOException if a file cannot be written; the folder is then as it was
	 */
	public static void write(StudyResult study, Path directory) throws IOException {
		try (WholeFiles files = WholeFiles.in(directory)) {
			files.folder("curves");
			tables(study, files);
			FileNames names = new FileNames();
			for (SampleResult sample : study.samples()) {
				for (StageResult stage : sample.stages()) {
					for (SweepResult sweep : stage.sweeps()) {
						String name = names.unique(FileNamePart.of(sample.name(), '_') + "--" + stage.label() + "-" + stage.branch().id() + "--"
								+ sweep.direction().label());
						writeCurve(study, sample, stage, sweep, files.path("curves/" + name + ".csv"));
					}
				}
			}
			files.finish();
		}
	}

	/** The tables, and the document with everything. */
	static void tables(StudyResult study, WholeFiles files) throws IOException {
		files.write(ReportFiles.RESULTS, Json.text(StudyJson.of(study)) + "\n");
		files.write("samples.csv", Tables.samples(study));
		files.write("stages.csv", Tables.stages(study));
		files.write("fits.csv", Tables.fits(study));
	}

	private static void writeCurve(StudyResult study, SampleResult sample, StageResult stage, SweepResult sweep, Path file)
			throws IOException {
		List<String> comments = new ArrayList<>();
		comments.add("Culet " + study.culetVersion() + ", study " + study.name());
		comments.add("sample " + sample.name() + ", stage " + stage.label() + ", " + stage.branch().id() + ", sweep "
				+ sweep.direction().label());
		stage.pressure().ifPresent(p -> comments.add("pressure_GPa " + p.pressureGPa()
				+ (p.sigmaGPa().isPresent() ? ", sigma_GPa " + p.sigmaGPa().getAsDouble() : "") + ", from " + p.source().id()));
		comments.add("raw file " + sweep.input().fileName() + ", sha256 " + sweep.input().sha256());
		comments.add(sweep.columns());
		sweep.maskedByHand().forEach(m -> comments.add("masked: " + m));
		sweep.notes().forEach(comments::add);
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			CurveCsv.write(Curve.of(sweep.quantity(), sweep.curve().temperaturesK(), sweep.curve().resistancesOhm(),
					sweep.curve().sigmasOhm()), comments, out);
		}
	}
}
