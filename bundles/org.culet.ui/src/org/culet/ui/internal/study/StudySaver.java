package org.culet.ui.internal.study;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import org.culet.analysis.Version;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyChangedException;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyStore;

/**
 * Saves a study without holding up the user interface: its content is taken at once, and brought to the disk in a Job, one after the
 * other. Edits made meanwhile stay unsaved edits. Belongs to the user-interface thread.
 */
final class StudySaver {

	/** One save at a time. */
	private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	private final Display display;
	private final Set<SaveJob> running = new LinkedHashSet<>();

	StudySaver(Display display) {
		this.display = display;
	}

	/** How content is written. */
	private interface Way {
		void write(OpenStudy.Content content) throws StudyException;
	}

	/** What a save came to: whether the study is saved. */
	interface Receiver {
		void done(boolean saved);
	}

	boolean isRunning() {
		return !running.isEmpty();
	}

	/** Saves a study in the background. */
	void save(Document document, Receiver receiver) {
		start(document, OpenStudy.Content::save, receiver);
	}

	private void start(Document document, Way way, Receiver receiver) {
		OpenStudy study = document.open().orElseThrow();
		try {
			StudyEditingDomain.Mark mark = document.domain().mark();
			SaveJob job = new SaveJob("Save " + document.name(), study.content(), way, done -> finished(document, mark, done, receiver));
			running.add(job);
			job.schedule();
		} catch (StudyException e) {
			failed(e);
			receiver.done(false);
		}
	}

	private void finished(Document document, StudyEditingDomain.Mark mark, SaveJob done, Receiver receiver) {
		if (done.written) {
			document.domain().saved(mark);
			receiver.done(true);
		} else if (done.failure.filter(StudyChangedException.class::isInstance).isPresent()
				&& Prompts.ask("Save", done.failure.get().getMessage(), "Overwrite", "Cancel")) {
			start(document, OpenStudy.Content::overwrite, receiver);
		} else {
			done.failure.filter(e -> !(e instanceof StudyChangedException)).ifPresent(StudySaver::failed);
			receiver.done(false);
		}
	}

	private static void failed(StudyException e) {
		Prompts.error("Save", e.getMessage() + "\nYour edits are still here: free the place or save under another name.");
	}

	/** Autosaves a study in the background. */
	void autosave(Document document, Consumer<StudyException> failed) {
		try {
			OpenStudy.Content content = document.open().orElseThrow().content();
			SaveJob job = new SaveJob("Autosave " + document.name(), content, OpenStudy.Content::autosave,
					done -> done.failure.ifPresent(failed));
			job.setSystem(true);
			running.add(job);
			job.schedule();
		} catch (StudyException e) {
			failed.accept(e);
		}
	}

	/**
	 * Saves a study and its raw files under another name; the window takes no edits meanwhile.
	 *
	 * @throws IOException if that fails; the study is what and where it was
	 */
	void saveAs(Document document, Path target, StudyStore store) throws IOException {
		Path from = document.path();
		if (document.open().isPresent()) {
			OpenStudy.Content content = document.open().get().content();
			whileBusy(monitor -> {
				StudyCopy.copyRawFiles(from, target);
				content.saveAs(target, Version.PROGRAM);
			});
			document.domain().saved();
		} else {
			whileBusy(monitor -> StudyCopy.copyRawFiles(from, target));
			store.save(document.study(), target);
		}
	}

	/** Waits until all is on the disk that is being saved; the window takes no edits meanwhile, but it is painted. */
	void finish() {
		while (!running.isEmpty()) {
			SaveJob job = running.iterator().next();
			try {
				whileBusy(monitor -> job.join());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			job.arrive();
		}
	}

	/** Work that the window waits for. */
	private interface Work {
		void run(IProgressMonitor monitor) throws InterruptedException, IOException;
	}

	/** Does something away from the user-interface thread while the window is painted but takes no edits. */
	private static void whileBusy(Work work) throws IOException {
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					work.run(monitor);
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof IOException failure) {
				throw failure;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted");
		}
	}

	/** Writes; what it came to is told once, on the user-interface thread. */
	private final class SaveJob extends Job {
		private final OpenStudy.Content content;
		private final Way way;
		private final Consumer<SaveJob> receiver;
		private volatile Optional<StudyException> failure = Optional.empty();
		private volatile boolean written;

		SaveJob(String name, OpenStudy.Content content, Way way, Consumer<SaveJob> receiver) {
			super(name);
			this.content = content;
			this.way = way;
			this.receiver = receiver;
			setRule(ONE_AT_A_TIME);
			setPriority(Job.SHORT);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == StudyController.JOBS;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				way.write(content);
				written = true;
			} catch (StudyException e) {
				failure = Optional.of(e);
			} finally {
				if (!display.isDisposed()) {
					display.asyncExec(this::arrive);
				}
			}
			return Status.OK_STATUS;
		}

		private void arrive() {
			if (running.remove(this)) {
				receiver.accept(this);
			}
		}
	}
}
