package org.culet.ui.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;

import org.culet.model.Study;
import org.culet.model.store.StudyFiles;

/** Copies of studies and of what belongs to them. */
final class StudyCopy {

	private StudyCopy() {
	}

	/**
	 * Copies the raw files of a study beside another. Files of the same name are the same file: they are named by checksum.
	 *
	 * @param from a study
	 * @param to another, which need not be there yet
	 * @throws IOException if a file cannot be copied
	 */
	static void copyRawFiles(Path from, Path to) throws IOException {
		Path source = new StudyFiles(from).dataFolder();
		Path target = new StudyFiles(to).dataFolder();
		if (!Files.isDirectory(source) || source.equals(target)) {
			return;
		}
		Files.createDirectories(target);
		List<Path> files;
		try (Stream<Path> all = Files.list(source)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path copy = target.resolve(file.getFileName());
			if (!Files.exists(copy)) {
				Files.copy(file, copy);
			}
		}
	}

	/** Gives a study the content of another, by plain setters; the other is empty afterwards. */
	static void replaceContent(Study study, Study other) {
		for (EStructuralFeature feature : study.eClass().getEAllStructuralFeatures()) {
			if (!feature.isChangeable() || feature.isDerived()) {
				continue;
			}
			if (feature.isMany()) {
				@SuppressWarnings("unchecked")
				List<Object> target = (List<Object>) study.eGet(feature);
				List<Object> source = new ArrayList<>((List<?>) other.eGet(feature));
				target.clear();
				target.addAll(source);
			} else {
				study.eSet(feature, other.eGet(feature));
			}
		}
	}
}
