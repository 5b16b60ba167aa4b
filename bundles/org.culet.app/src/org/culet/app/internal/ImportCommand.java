package org.culet.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.culet.analysis.Progress;
import org.culet.analysis.Version;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportReport;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.app.Services;
import org.culet.data.FileCauses;
import org.culet.data.Manifest;
import org.culet.data.ManifestNumber;
import org.culet.data.ManifestRow;
import org.culet.data.RawFileStore;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyStore;
import org.culet.report.json.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet import MANIFEST|FILE --study STUDY.culet}. */
@Command(name = "import", mixinStandardHelpOptions = true,
		description = "Puts curve files into a study: a manifest, or one file with --sample and --pressure. All of them, or none.")
final class ImportCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "MANIFEST|FILE", description = "a manifest, or with --sample a curve file")
	private Path file;
	@Option(names = "--study", paramLabel = "STUDY", required = true, description = "the study; made if it does not exist")
	private Path study;
	@Option(names = "--sample", paramLabel = "NAME", description = "sample of the curve file")
	private String sample;
	@Option(names = "--pressure", paramLabel = "GPa", description = "pressure of the curve file")
	private Double pressure;
	@Option(names = "--pressure-sigma", paramLabel = "GPa", description = "its standard uncertainty")
	private Double pressureSigma;
	@Option(names = "--branch", paramLabel = "up|down", description = "pressurising or depressurising; up if not said")
	private String branch = "up";
	@Option(names = "--run", paramLabel = "NAME", description = "name of the run")
	private String run;
	@Option(names = "--twin-film", description = "measured on a twin film that is not the pressed one")
	private boolean twinFilm;
	@Option(names = "--thickness", paramLabel = "NM", description = "film thickness")
	private Double thickness;
	@Option(names = "--width", paramLabel = "UM", description = "width of the film")
	private Double width;
	@Option(names = "--length", paramLabel = "UM", description = "length between the voltage contacts")
	private Double length;
	@Option(names = "--comment", paramLabel = "TEXT", description = "a note")
	private String comment;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;
	@Mixin
	private CurveOptions curve;

	ImportCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure {
		if (!StudyFiles.isStudy(study)) {
			throw new ParameterException(spec.commandLine(), "--study " + study + " is no name of a study, which ends with .culet");
		}
		List<ImportRequest> requests = sample == null ? manifest() : List.of(single());
		StudyImporter importer = new StudyImporter(services.readers());
		ImportPlan plan = importer.plan(requests, Progress.NONE);
		if (!plan.problems().isEmpty()) {
			StudyFiles.report(console, plan.problems());
			console.warn("nothing was imported; " + study + (Files.exists(study) ? " is as it was" : " was not made"));
			return 1;
		}
		print(importInto(importer, plan));
		return 0;
	}

	private List<ImportRequest> manifest() throws Failure {
		if (pressure != null) {
			throw new ParameterException(spec.commandLine(), "--pressure belongs to a single file, which needs --sample as well");
		}
		Manifest manifest = StudyFiles.manifest(file);
		manifest.notes().forEach(console::warn);
		return ImportRequest.of(manifest);
	}

	private ImportRequest single() {
		if (pressure == null) {
			throw new ParameterException(spec.commandLine(), "--sample needs --pressure beside it");
		}
		ManifestRow.Branch side = switch (branch.toLowerCase(Locale.ROOT)) {
		case "up" -> ManifestRow.Branch.UP;
		case "down" -> ManifestRow.Branch.DOWN;
		default -> throw new ParameterException(spec.commandLine(), "--branch is " + branch + ", not up or down");
		};
		if (sample.isBlank()) {
			throw new ParameterException(spec.commandLine(), "--sample is empty");
		}
		ManifestRow row = new ManifestRow(0, file, file.toString(), sample.strip(), number("--pressure", pressure, ManifestNumber.PRESSURE_GPA),
				number("--pressure-sigma", pressureSigma, ManifestNumber.PRESSURE_SIGMA_GPA), Optional.of(side), Optional.ofNullable(run),
				curve.toReadOptions().direction(), number("--thickness", thickness, ManifestNumber.THICKNESS_NM),
				number("--width", width, ManifestNumber.WIDTH_UM), number("--length", length, ManifestNumber.LENGTH_UM), Optional.empty(), OptionalDouble.empty(), twinFilm, Optional.empty(), Optional.ofNullable(comment));
		return new ImportRequest(row, curve.toReadOptions());
	}

	/** What an option says, held to what a manifest may say. */
	private OptionalDouble number(String option, Double value, ManifestNumber column) {
		if (value == null) {
			return OptionalDouble.empty();
		}
		column.refusal(value).ifPresent(why -> {
			throw new ParameterException(spec.commandLine(), option + " " + why);
		});
		return OptionalDouble.of(value);
	}

	/** Lock, raw files, edit, save; when a later step fails, the raw files that came in are taken away again. */
	private ImportReport importInto(StudyImporter importer, ImportPlan plan) throws Failure {
		StudyStore store = new StudyStore(Version.PROGRAM);
		try (OpenStudy open = Files.exists(study) ? OpenStudy.open(store, study, Version.PROGRAM)
				: OpenStudy.create(store, study, Version.PROGRAM)) {
			StudyEditingDomain domain = new StudyEditingDomain(open.study());
			List<Path> added = importer.store(plan, RawFileStore.besides(study));
			boolean saved = false;
			try {
				ImportReport report = importer.apply(plan, domain);
				open.save();
				saved = true;
				return report;
			} finally {
				if (!saved) {
					StudyImporter.remove(added);
				}
			}
		} catch (StudyException e) {
			throw new Failure(e.getMessage(), e);
		} catch (IOException e) {
			throw new Failure(study + ": the raw files cannot be copied: " + FileCauses.of(e), e);
		}
	}

	private void print(ImportReport report) {
		if (json) {
			ObjectNode node = Json.object();
			node.put("study", study.toString());
			node.set("sweeps", Json.texts(report.sweepIds()));
			node.set("stages", Json.texts(report.stageIds()));
			node.set("duplicates", Json.texts(report.duplicates()));
			node.set("notes", Json.texts(report.notes()));
			console.json(node);
			return;
		}
		console.say(report.sweepIds().size() + " sweeps in " + report.stageIds().size() + " stages imported into " + study);
		report.duplicates().forEach(d -> console.say("left out: " + d));
		report.notes().forEach(n -> console.say("note: " + n));
	}
}
