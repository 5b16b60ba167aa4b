package org.culet.ui.session.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import org.culet.model.CuletPackage.Literals;
import org.culet.model.IntervalMethod;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.edit.StudyEdits;
import org.culet.physics.TemperatureWindow;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyJob;
import org.culet.ui.tests.Bench;

/**
 * A person's work in a workbench that is started to be killed: opens a study, recovers what a crash left, and edits its first fitting
 * session with windows, laws, choices, undo and redo until the end. Each edit counts up in the notes of the session. What happens is told
 * in a file, a line for each event, with the count and the time in ms.
 */
public final class PlayedSession implements IStartup {

	/** Property with the study; where it is not set, nothing is played. */
	static final String STUDY = "culet.test.play";
	/** Property with the file of events. */
	static final String EVENTS = "culet.test.play.events";
	static final String SEED = "culet.test.play.seed";
	/** Property that says whether the person saves now and then. */
	static final String SAVES = "culet.test.play.saves";

	static final String OFFERED = "offered";
	/** How many editors there were before one was opened. */
	static final String EDITORS = "editors";
	static final String FOUND = "found";
	static final String EDIT = "edit";
	/** Content was taken to be written beside the study, or into it. */
	static final String TAKEN = "taken";
	static final String KEPT = "kept";

	private static final int PACE_MS = 15;
	private static final int EDITS_BETWEEN_SAVES = 60;

	private final Random random = new Random(Long.getLong(SEED, 0));
	private Bench bench;
	private SessionEditor editor;
	private long count;
	/** What is being written, one after the other, and its count. */
	private volatile Job writing;
	private volatile long taken;

	@Override
	public void earlyStartup() {
		if (System.getProperty(STUDY) != null) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> {
				try {
					play(Path.of(System.getProperty(STUDY)));
				} catch (PartInitException e) {
					throw new IllegalStateException(e);
				} finally {
					// it plays until it is killed: who waits for that need not wait for what failed
					display.asyncExec(() -> Runtime.getRuntime().halt(1));
				}
			});
		}
	}

	private void play(Path file) throws PartInitException {
		bench = new Bench();
		boolean[] offered = new boolean[1];
		bench.whenDialog("Recover edits?", shell -> {
			offered[0] = true;
			Bench.press(shell, "Recover");
		});
		bench.controller().open(file);
		bench.until("the study is open", () -> bench.controller().current().isPresent());
		bench.settle();
		count = counted(study());
		if (offered[0]) {
			tell(OFFERED, count);
		}
		tell(EDITORS, bench.page().getEditorReferences().length);
		editor = SessionEditor.open(bench.page(), study().getSessions().getFirst());
		rememberLayout();
		tell(FOUND, count);
		Job.getJobManager().addJobChangeListener(new Writes());
		while (bench.controller().current().isPresent()) {
			edit();
			count++;
			StudyDocument document = bench.controller().current().orElseThrow();
			bench.controller().execute(document.edits().set(editor.context().session(), Literals.SESSION__NOTES, Optional.of(Long.toString(count))));
			tell(EDIT, count);
			pause();
			if (Boolean.getBoolean(SAVES) && random.nextInt(EDITS_BETWEEN_SAVES) == 0) {
				bench.controller().save();
			}
		}
	}

	/** The platform does so every few minutes. */
	private void rememberLayout() {
		try {
			bench.window().getService(IModelResourceHandler.class).save();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Study study() {
		return bench.controller().current().orElseThrow().study();
	}

	/** The count in the notes of the first session of a study. */
	static long counted(Study study) {
		String notes = study.getSessions().getFirst().getNotes();
		return notes.isEmpty() ? 0 : Long.parseLong(notes);
	}

	/** A person is slow: meanwhile the workbench does what is to be done. */
	private void pause() {
		boolean[] over = new boolean[1];
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.timerExec(PACE_MS, () -> over[0] = true);
		while (!over[0]) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	private void edit() {
		SessionContext context = editor.context();
		Session session = context.session();
		List<Stage> stages = Studies.stages(study()).toList();
		Stage stage = stages.get(random.nextInt(stages.size()));
		switch (random.nextInt(8)) {
			case 0 -> context.select(List.of(stage), List.of());
			case 1, 2 -> {
				double low = 0.4 + random.nextDouble();
				editor.figure().moved(new TemperatureWindow(low, low + 1), false);
				editor.figure().moved(new TemperatureWindow(low, low + 2), true);
			}
			case 3 -> context.execute(context.edits().law(session, List.of(stage), Optional.of("es-vrh"), "played"));
			case 4 -> context.execute(context.edits().intervals(session, random.nextBoolean() ? IntervalMethod.PROFILE : IntervalMethod.COVARIANCE,
					java.util.OptionalInt.empty(), java.util.OptionalLong.empty()));
			case 5 -> undo();
			case 6 -> editor.actions().automatic();
			default -> bench.controller().execute(new StudyEdits(context.document().domain()).set(stage, Literals.STAGE__LABEL,
					Optional.of("stage " + count)));
		}
	}

	private void undo() {
		// whoever takes the recovery back means to lose what it brought
		for (int i = random.nextInt(3); i >= 0 && bench.menuEnabled("Edit", "Undo") && !bench.menuText("Edit", "Undo").startsWith("Undo: Recover"); i--) {
			bench.menu("Edit", "Undo");
		}
		if (random.nextBoolean() && bench.menuEnabled("Edit", "Redo")) {
			bench.menu("Edit", "Redo");
		}
	}

	/** Saves and autosaves: what is written is taken when its Job is scheduled, on this thread. */
	private final class Writes extends JobChangeAdapter {

		private static boolean isWrite(IJobChangeEvent event) {
			String name = event.getJob().getName();
			return event.getJob().belongsTo(StudyJob.FAMILY) && (name.startsWith("Autosave ") || name.startsWith("Save "));
		}

		@Override
		public void scheduled(IJobChangeEvent event) {
			if (isWrite(event)) {
				writing = event.getJob();
				taken = count;
				tell(TAKEN, taken);
			}
		}

		@Override
		public void done(IJobChangeEvent event) {
			if (event.getJob() == writing) {
				tell(KEPT, taken);
			}
		}
	}

	private static synchronized void tell(String event, long number) {
		try {
			Files.writeString(Path.of(System.getProperty(EVENTS)), event + " " + number + " " + System.currentTimeMillis() + "\n",
					StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
