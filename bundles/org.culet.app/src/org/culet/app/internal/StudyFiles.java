package org.culet.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.Version;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.Problem;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.model.Study;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyFormat;
import org.culet.model.store.StudyStore;

/** Studies and manifests, as several commands take either. */
final class StudyFiles {

	private StudyFiles() {
	}

	/** Whether a file is a study, by its name. */
	static boolean isStudy(Path file) {
		return file.toString().toLowerCase(Locale.ROOT).endsWith("." + StudyFormat.EXTENSION);
	}

	/** Reads a study without locking or changing it, or a manifest. */
	static StudyInput read(Console console, Path file) throws Failure {
		if (isStudy(file)) {
			return StudySnapshot.of(load(file), file);
		}
		Manifest manifest = manifest(file);
		manifest.notes().forEach(console::warn);
		return ManifestStudy.of(manifest);
	}

	static Study load(Path file) throws Failure {
		try {
			return new StudyStore(Version.PROGRAM).load(file);
		} catch (StudyException e) {
			throw new Failure(e.getMessage(), e);
		}
	}

	static Manifest manifest(Path file) throws Failure {
		try {
			return Manifest.read(file);
		} catch (DataReadException e) {
			throw new Failure(e.getMessage(), e);
		}
	}

	/** Names each problem on standard error. */
	static int report(Console console, List<Problem> problems) {
		problems.forEach(p -> console.warn(p.message()));
		return problems.isEmpty() ? 0 : 1;
	}
}
