package org.culet.model.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.culet.model.Study;
import org.culet.model.store.OpenStudy;

/**
 * A process of its own that saves a study again and again until it is killed. It counts in the study's notes, and tells each finished save on
 * standard output.
 */
final class SaveLoop {
	static final String SAVED = "saved ";

	private SaveLoop() {
	}

	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[0]);
		boolean exists = Files.exists(file);
		try (OpenStudy open = exists ? OpenStudy.open(StudyBuilder.STORE, file, "save loop") : OpenStudy.create(StudyBuilder.STORE, file, "save loop")) {
			Study study = open.study();
			long count = counted(study);
			while (true) {
				count++;
				study.setNotes(Long.toString(count));
				for (var sample : study.getSamples()) {
					sample.setNotes(Long.toString(count));
				}
				if (count % 3 == 0) {
					open.autosave();
				}
				open.save();
				System.out.write((SAVED + count + "\n").getBytes(StandardCharsets.US_ASCII));
				System.out.flush();
			}
		}
	}

	static long counted(Study study) {
		return study.getNotes().isEmpty() ? 0 : Long.parseLong(study.getNotes());
	}
}
