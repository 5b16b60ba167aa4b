package org.culet.analysis.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.culet.analysis.Progress;
import org.culet.analysis.input.RawFile;
import org.culet.analysis.internal.Digests;
import org.culet.analysis.internal.ImportWriter;
import org.culet.analysis.result.Problem;
import org.culet.data.Curve;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.ManifestNumber;
import org.culet.data.RawFileStore;
import org.culet.data.ReadResult;
import org.culet.data.Spectrum;
import org.culet.data.SweepRange;
import org.culet.model.edit.StudyEditingDomain;

/**
 * Imports curve files into a study in three steps, so that the long ones can run anywhere and the study is untouched when one fails:
 * {@link #plan} reads and checks every file; {@link #store} copies the raw files in, unchanged; {@link #apply} changes the model in one
 * edit on its own thread.
 */
public final class StudyImporter {

	private final CurveReaders readers;

	/**
	 * An importer.
	 *
	 * @param readers what reads the files
	 */
	public StudyImporter(CurveReaders readers) {
		this.readers = readers;
	}

	/**
	 * Reads and checks files.
	 *
	 * @param requests what is to be imported
	 * @param progress told after each file
	 * @return what can be imported, and what cannot
	 * @throws CancellationException if the progress was cancelled
	 */
	public ImportPlan plan(List<ImportRequest> requests, Progress progress) {
		progress.begin("Reading files", requests.size());
		List<ImportPlan.PlannedFile> files = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		Map<String, List<String>> notes = new LinkedHashMap<>();
		for (ImportRequest request : requests) {
			if (progress.cancelled()) {
				throw new CancellationException("the import was stopped");
			}
			try {
				files.add(planned(request, notes));
			} catch (DataReadException e) {
				problems.add(request.located(new Problem(e.file().toString(), e.line(), e.sentence())));
			} catch (IllegalArgumentException e) {
				problems.add(request.located(new Problem(request.row().file().toString(), OptionalLong.empty(), e.getMessage())));
			}
			progress.step(request.row().fileName());
		}
		return new ImportPlan(files, problems, gathered(notes));
	}

	/** The same sentence about many files is said once. */
	private static List<String> gathered(Map<String, List<String>> notes) {
		List<String> sentences = new ArrayList<>();
		notes.forEach((note, of) -> sentences.add((of.size() == 1 ? of.get(0) : of.size() + " files") + ": " + note));
		return sentences;
	}

	private static void note(Map<String, List<String>> notes, ImportRequest request, String sentence) {
		notes.computeIfAbsent(sentence, k -> new ArrayList<>()).add(request.row().fileName());
	}

	private ImportPlan.PlannedFile planned(ImportRequest request, Map<String, List<String>> notes) throws DataReadException {
		ManifestNumber.refusal(request.row()).ifPresent(sentence -> {
			throw new IllegalArgumentException(sentence);
		});
		Path file = request.row().file();
		String sha256 = Digests.identify(RawFile.loose(file)).sha256();
		ReadResult read = readers.read(file, request.options());
		read.notes().forEach(sentence -> note(notes, request, sentence));
		Curve curve = read.curve();
		List<SweepRange> chosen = curve.sweeps().stream()
				.filter(s -> request.row().direction().isEmpty() || s.direction() == request.row().direction().get()).toList();
		if (chosen.isEmpty()) {
			request.row().direction().ifPresent(
					d -> note(notes, request, "no sweep of it is " + d.label() + ", as was said; all of it is imported"));
			chosen = curve.sweeps();
		}
		List<SweepRange> kept = chosen;
		List<ImportPlan.PlannedSweep> sweeps = IntStream.range(0, curve.sweeps().size())
				.filter(i -> kept.contains(curve.sweeps().get(i)))
				.mapToObj(i -> new ImportPlan.PlannedSweep(i, curve.sweeps().get(i))).toList();
		return new ImportPlan.PlannedFile(request, sha256, sweeps, spectrum(request));
	}

	private static Optional<ImportPlan.PlannedSpectrum> spectrum(ImportRequest request) throws DataReadException {
		Optional<Path> file = request.row().ruby().flatMap(r -> r.file());
		if (file.isEmpty()) {
			return Optional.empty();
		}
		String sha256 = Digests.identify(RawFile.loose(file.get())).sha256();
		Spectrum.read(file.get());
		return Optional.of(new ImportPlan.PlannedSpectrum(file.get(), sha256));
	}

	/**
	 * Copies the raw files of a plan beside a study. When one cannot be copied, those that this call brought in are taken away again.
	 *
	 * @param plan the plan
	 * @param store the raw files of the study
	 * @return the files that were not there before
	 * @throws IOException if a file cannot be copied, or has changed since it was read; the store is then as before
	 */
	public List<Path> store(ImportPlan plan, RawFileStore store) throws IOException {
		List<Path> added = new ArrayList<>();
		boolean complete = false;
		try {
			for (ImportPlan.PlannedFile file : plan.files()) {
				storeOne(file.request().row().file(), file.sha256(), store, added);
				if (file.spectrum().isPresent()) {
					storeOne(file.spectrum().get().file(), file.spectrum().get().sha256(), store, added);
				}
			}
			complete = true;
			return added;
		} finally {
			if (!complete) {
				remove(added);
			}
		}
	}

	private static void storeOne(Path file, String sha256, RawFileStore store, List<Path> added) throws IOException {
		RawFileStore.StoredFile stored = store.store(file);
		if (!stored.duplicate()) {
			added.add(stored.path());
		}
		if (!stored.sha256().equals(sha256)) {
			throw new IOException(file + " has changed while it was being imported");
		}
	}

	/**
	 * Takes raw files away again, when the edit or the save after {@link #store} has failed.
	 *
	 * @param added what {@link #store} gave
	 * @throws IOException if one cannot be removed
	 */
	public static void remove(List<Path> added) throws IOException {
		for (Path path : added) {
			Files.deleteIfExists(path);
		}
	}

	/**
	 * Puts the files of a plan into the model, as one edit. Samples, runs and stages that are missing are made. A sweep whose file is in
	 * the study already is left out and reported. To be called on the thread that owns the model, after {@link #store}.
	 *
	 * @param plan the plan
	 * @param domain the study's editing domain
	 * @return what was added
	 */
	public ImportReport apply(ImportPlan plan, StudyEditingDomain domain) {
		ImportWriter writer = new ImportWriter(domain.study());
		List<ImportPlan.PlannedFile> fresh = writer.withoutDuplicates(plan.files());
		if (!fresh.isEmpty()) {
			domain.change("Import " + fresh.size() + (fresh.size() == 1 ? " file" : " files"), () -> fresh.forEach(writer::write));
		}
		return writer.report(plan.notes());
	}
}
