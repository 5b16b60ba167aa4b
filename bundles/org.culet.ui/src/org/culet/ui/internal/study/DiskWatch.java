package org.culet.ui.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import org.culet.analysis.Version;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyStore;
import org.culet.ui.internal.UiLog;
import org.culet.ui.study.StudyListener;

/**
 * Notices when another program writes the file of the open study: looks at it every few seconds, and when the window becomes active, and
 * asks whether to load it again. Loading again is an edit that can be undone.
 */
final class DiskWatch implements StudyListener {

	private static final int EVERY_MS = 3000;

	private final Display display;
	private final StudyController controller;
	private final StudyStore store = new StudyStore(Version.PROGRAM);
	private final Job job = new Look();
	private volatile Optional<Watched> watched = Optional.empty();
	private boolean asking;

	/** A file, and what it looked like when it was looked at last. */
	private record Watched(Path file, String stamp) {
	}

	DiskWatch(Display display, StudyController controller) {
		this.display = display;
		this.controller = controller;
	}

	void start() {
		controller.addListener(this);
		display.addFilter(SWT.Activate, e -> {
			if (e.widget instanceof Shell) {
				job.schedule();
			}
		});
		job.schedule(EVERY_MS);
	}

	@Override
	public void studyChanged() {
		Optional<Path> file = controller.current().map(d -> d.path());
		if (!watched.map(Watched::file).equals(file)) {
			// an empty stamp is none: the first look finds what was opened
			watched = file.map(f -> new Watched(f, ""));
		}
	}

	/** Looks at size and time only; the file is read when they have changed. */
	private final class Look extends Job {
		Look() {
			super("Look whether the study changed on the disk");
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			if (display.isDisposed()) {
				return Status.OK_STATUS;
			}
			watched.ifPresent(this::look);
			schedule(EVERY_MS);
			return Status.OK_STATUS;
		}

		private void look(Watched before) {
			try {
				String stamp = stamp(before.file());
				if (!stamp.equals(before.stamp())) {
					OpenStudy.DiskContent content = OpenStudy.readAgain(store, before.file());
					display.asyncExec(() -> found(new Watched(before.file(), stamp), content));
				}
			} catch (NoSuchFileException e) {
				// moved away or on a disk that is gone: saving will say so, or write it again
				watched = watched.filter(w -> w != before).or(() -> Optional.of(new Watched(before.file(), "gone")));
			} catch (IOException e) {
				// half-written by a program that does not write in one step; the next look finds it whole
				UiLog.warning("The study " + before.file() + " changed on the disk and cannot be read at the moment", e);
			}
		}
	}

	private static String stamp(Path file) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
	}

	private void found(Watched now, OpenStudy.DiskContent content) {
		Optional<Document> document = controller.current().map(Document.class::cast).filter(d -> d.path().equals(now.file()));
		if (document.isEmpty() || asking) {
			return;
		}
		boolean first = watched.filter(w -> w.file().equals(now.file()) && w.stamp().isEmpty()).isPresent();
		watched = Optional.of(now);
		boolean known = document.get().open().map(o -> o.knows(content)).orElse(first);
		if (known) {
			return;
		}
		asking = true;
		try {
			ask(document.get(), content);
		} finally {
			asking = false;
		}
	}

	private void ask(Document document, OpenStudy.DiskContent content) {
		String edits = document.isDirty() ? "\nYour edits that are not saved can be brought back by undo." : "";
		if (!Prompts.ask("Changed on the disk", "Another program has changed \"" + document.name() + "\" since it was opened here, "
				+ document.path() + "." + edits + "\nKeeping yours, the next save asks before it overwrites the other.", "Load again", "Keep mine")) {
			return;
		}
		if (document.open().isEmpty()) {
			Path path = document.path();
			if (controller.close()) {
				controller.open(path);
			}
		} else if (controller.change("Load again from the disk", () -> StudyCopy.replaceContent(document.study(), content.study()))) {
			document.open().get().accept(content);
			document.domain().saved();
			controller.status().message("Loaded again; undo brings the version before back");
		}
	}
}
