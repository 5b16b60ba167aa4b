package org.culet.ui.internal.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;

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

/** Reads studies in a Job and hands them to the user-interface thread. */
final class StudyOpener {

	private final Display display;
	private final StudyStore store;
	private int running;

	/** What a Job found. */
	private interface Found {
		/** To be called on the user-interface thread. */
		Document document();
	}

	StudyOpener(Display display, StudyStore store) {
		this.display = display;
		this.store = store;
	}

	boolean isRunning() {
		return running > 0;
	}

	/** Opens a study; where somebody else has it open, or nobody may write, to be looked at only. */
	void open(Path path, Consumer<Document> then) {
		running++;
		Job job = new Job("Open " + path.getFileName()) {
			@Override
			public boolean belongsTo(Object family) {
				return family == StudyController.JOBS;
			}

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
			Study study = store.load(path);
			return () -> Document.readOnly(path, study, path + " may not be written; save it under another name to edit it");
		}
		try {
			OpenStudy open = OpenStudy.open(store, path, Version.PROGRAM);
			return () -> Document.writable(open);
		} catch (StudyLockedException e) {
			Study study = store.load(path);
			return () -> Document.readOnly(path, study, "it is open in " + e.holder().describe());
		}
	}

	private void deliver(Optional<Found> found, String problem, Consumer<Document> then) {
		if (display.isDisposed()) {
			return;
		}
		display.asyncExec(() -> {
			running--;
			if (found.isPresent()) {
				then.accept(found.get().document());
			} else {
				Prompts.error("Open study", problem + "\nNothing was changed. Open another study, or import its files into a new one.");
			}
		});
	}

	/** Offers the edits that a crash has left beside a study. */
	void offerRecovery(Document opened) {
		if (opened.open().isEmpty()) {
			return;
		}
		Path path = opened.path();
		try {
			Optional<StudyStore.Autosave> left = store.newerAutosave(path);
			if (left.isEmpty()) {
				return;
			}
			String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
					.format(left.get().written().atZone(ZoneId.systemDefault()));
			if (Prompts.ask("Recover edits?", "Culet did not end properly the last time. Edits of \"" + opened.name() + "\" up to " + when
					+ " were kept beside it.\nRecovering them is an edit that can be undone.", "Recover", "Leave out")) {
				Study recovered = store.load(left.get().file());
				opened.domain().change("Recover edits of " + when, () -> StudyCopy.replaceContent(opened.study(), recovered));
				opened.open().get().adoptAutosave();
			} else {
				store.discardAutosave(path);
			}
		} catch (StudyException e) {
			Prompts.error("Recover edits", e.getMessage() + "\nThe study itself is open as it was saved last.");
		}
	}
}
