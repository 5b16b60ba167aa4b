package org.culet.ui.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.Version;
import org.culet.model.Study;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyFiles;
import org.culet.model.store.StudyLockedException;
import org.culet.model.store.StudyStore;
import org.culet.ui.study.StudyJob;

/** Reads studies in a Job and hands them to the user-interface thread. */
final class StudyOpener {

	private final Display display;
	private final StudyStore store;
	private int running;

	/**
	 * What a Job found.
	 *
	 * @param document makes the document, to be called on the user-interface thread
	 * @param left edits that a crash has left beside it
	 */
	private record Found(Supplier<Document> document, Left left) {
	}

	/**
	 * What a crash has left.
	 *
	 * @param autosave the edits, if there are any
	 * @param problem why it cannot be told whether there are any; empty if it can
	 */
	record Left(Optional<StudyStore.Autosave> autosave, String problem) {
		private static final Left NOTHING = new Left(Optional.empty(), "");
	}

	StudyOpener(Display display, StudyStore store) {
		this.display = display;
		this.store = store;
	}

	boolean isRunning() {
		return running > 0;
	}

	/** Opens a study; where somebody else has it open, or nobody may write, to be looked at only. */
	void open(Path path, BiConsumer<Document, Left> then) {
		running++;
		Job job = new StudyJob("Open " + path.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Optional<Found> found;
				String problem = "";
				try {
					found = Optional.of(find(path));
				} catch (StudyException e) {
					found = Optional.empty();
					problem = e.getMessage();
				}
				deliver(found, problem, then);
				return Status.OK_STATUS;
			}
		};
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	private Found find(Path path) throws StudyException {
		if (Files.exists(path) && !(Files.isWritable(path) && Files.isWritable(new StudyFiles(path).folder()))) {
			return readOnly(path, path + " may not be written; save it under another name to edit it");
		}
		try {
			OpenStudy open = OpenStudy.open(store, path, Version.PROGRAM);
			return new Found(() -> Document.writable(open), left(path));
		} catch (StudyLockedException e) {
			return readOnly(path, "it is open in " + e.holder().describe());
		}
	}

	private Found readOnly(Path path, String reason) throws StudyException {
		Study study = store.load(path);
		return new Found(() -> Document.readOnly(path, study, reason), Left.NOTHING);
	}

	/** What a crash has left beside a study that is under our lock. */
	Left left(Path path) {
		try {
			return new Left(store.newerAutosave(path), "");
		} catch (StudyException e) {
			return new Left(Optional.empty(), e.getMessage());
		}
	}

	private void deliver(Optional<Found> found, String problem, BiConsumer<Document, Left> then) {
		if (display.isDisposed()) {
			return;
		}
		display.asyncExec(() -> {
			running--;
			if (found.isPresent()) {
				then.accept(found.get().document().get(), found.get().left());
			} else {
				Prompts.error("Open study", problem + "\nNothing was changed. Open another study, or import its files into a new one.");
			}
		});
	}

	/** Offers the edits that a crash has left beside a study; the window takes no edits while they are read. */
	void offerRecovery(Document opened, Left left) {
		if (!left.problem().isEmpty()) {
			failed(left.problem());
		}
		if (left.autosave().isEmpty()) {
			return;
		}
		String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
				.format(left.autosave().get().written().atZone(ZoneId.systemDefault()));
		try {
			if (Prompts.ask("Recover edits?", "Culet did not end properly the last time. Edits of \"" + opened.name() + "\" up to " + when
					+ " were kept beside it.\nRecovering them is an edit that can be undone.", "Recover", "Leave out")) {
				AtomicReference<Study> recovered = new AtomicReference<>();
				Busy.run(monitor -> recovered.set(store.load(left.autosave().get().file())));
				opened.domain().change("Recover edits of " + when, () -> StudyCopy.replaceContent(opened.study(), recovered.get()));
				opened.open().orElseThrow().adoptAutosave();
			} else {
				store.discardAutosave(opened.path());
			}
		} catch (IOException e) {
			failed(e.getMessage());
		}
	}

	private static void failed(String problem) {
		Prompts.error("Recover edits", problem + "\nThe study itself is open as it was saved last.");
	}
}
