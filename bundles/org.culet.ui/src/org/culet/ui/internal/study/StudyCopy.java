package org.culet.ui.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
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
	 * @param monitor told after each file; if it is cancelled, the copies that were made are taken away again
	 * @throws IOException if a file cannot be copied
	 * @throws OperationCanceledException if it was cancelled
	 */
	static void copyRawFiles(Path from, Path to, IProgressMonitor monitor) throws IOException {
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
		SubMonitor progress = SubMonitor.convert(monitor, "Copying raw files", files.size());
		List<Path> made = new ArrayList<>();
		for (Path file : files) {
			if (progress.isCanceled()) {
				for (Path each : made) {
					Files.delete(each);
				}
				throw new OperationCanceledException();
			}
			Path copy = target.resolve(file.getFileName());
			if (!Files.exists(copy)) {
				Files.copy(file, copy);
				made.add(copy);
			}
			progress.worked(1);
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
