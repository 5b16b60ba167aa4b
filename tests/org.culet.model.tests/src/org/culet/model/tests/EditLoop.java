package org.culet.model.tests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.culet.model.CuletPackage.Literals;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.edit.SessionEdits;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyException;

/**
 * A process of its own that edits a fitting session as a person would, with undo and redo, until it is killed. It counts its edits in the
 * notes of the session; a minute is a dozen edits here: then it autosaves, now and then it saves, in the background as the workbench does it.
 * Each is told on standard output when it is done.
 */
final class EditLoop {
	static final String KEPT = "kept ";
	/** Edits in what stands for a minute. */
	static final int MINUTE = 12;

	private EditLoop() {
	}

	public static void main(String[] arguments) throws Exception {
		Random random = new Random(Long.parseLong(arguments[1]));
		try (OpenStudy open = OpenStudy.open(StudyBuilder.STORE, Path.of(arguments[0]), "edit loop");
				ExecutorService writer = Executors.newSingleThreadExecutor()) {
			Study study = open.study();
			StudyEditingDomain domain = new StudyEditingDomain(study);
			Session session = study.getSessions().get(0);
			Future<?> writing = CompletableFuture.completedFuture(null);
			for (long count = counted(study) + 1;; count++) {
				edit(domain, session, random);
				domain.execute(new StudyEdits(domain).set(session, Literals.SESSION__NOTES, Optional.of(Long.toString(count))));
				if (count % MINUTE == 0) {
					// one at a time, as the workbench does it
					writing.get();
					writing = write(open, domain, random.nextInt(4) == 0, count, writer);
				}
			}
		}
	}

	/** The content is taken at once and written by another thread while the edits go on. */
	private static Future<?> write(OpenStudy open, StudyEditingDomain domain, boolean save, long count, ExecutorService writer) throws StudyException {
		OpenStudy.Content content = open.content();
		if (save) {
			domain.saved(domain.mark());
		}
		return writer.submit(() -> {
			if (save) {
				content.save();
			} else {
				content.autosave();
			}
			System.out.write((KEPT + count + "\n").getBytes(StandardCharsets.US_ASCII));
			System.out.flush();
			return count;
		});
	}

	private static void edit(StudyEditingDomain domain, Session session, Random random) {
		List<Stage> stages = session.getStudy().getSamples().get(0).getRuns().get(0).getStages();
		Stage stage = stages.get(random.nextInt(stages.size()));
		SessionEdits edits = new SessionEdits(session.getStudy());
		double low = 0.3 + random.nextDouble();
		switch (random.nextInt(5)) {
			case 0 -> domain.execute(edits.law(session, List.of(stage), Optional.of("activated"), "steeper"));
			case 1 -> domain.execute(edits.parameter(session, List.of(stage), "es-vrh", "T0_K",
					new SessionEdits.ParameterSetting(true, Optional.of(low), Optional.empty(), Optional.empty())));
			case 2 -> {
				domain.execute(edits.automaticWindow(session, List.of(stage), Optional.empty()));
				domain.undo();
				domain.redo();
			}
			default -> domain.execute(edits.window(session, List.of(stage), Optional.empty(), low, low + 5, "drag"));
		}
	}

	static long counted(Study study) {
		String notes = study.getSessions().get(0).getNotes();
		return notes.isEmpty() ? 0 : Long.parseLong(notes);
	}
}
