package org.culet.ui.internal.study;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.Version;
import org.culet.model.Study;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyChangedException;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyStore;
import org.culet.ui.study.StudyJob;

/**
 * Saves a study without holding up the user interface: a copy of it is taken at once, and encoded and brought to the disk in a Job, one
 * after the other. Edits made meanwhile stay unsaved edits. Belongs to the user-interface thread.
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
		StudyEditingDomain.Mark mark = document.domain().mark();
		start(new SaveJob("Save " + document.name(), document.open().orElseThrow().content(), way, done -> finished(document, mark, done, receiver)));
	}

	private void start(SaveJob job) {
		running.add(job);
		job.schedule();
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
		SaveJob job = new SaveJob("Autosave " + document.name(), document.open().orElseThrow().content(), OpenStudy.Content::autosave,
				done -> done.failure.ifPresent(failed));
		job.setSystem(true);
		start(job);
	}

	/**
	 * Saves a study and its raw files under another name; the window takes no edits meanwhile.
	 *
	 * @throws IOException if that fails or is stopped; the study is what and where it was
	 */
	void saveAs(Document document, Path target, StudyStore store) throws IOException {
		Path from = document.path();
		if (document.open().isPresent()) {
			OpenStudy.Content content = document.open().get().content();
			Busy.run(monitor -> {
				StudyCopy.copyRawFiles(from, target, monitor);
				content.saveAs(target, Version.PROGRAM);
			});
			document.domain().saved();
		} else {
			Study copy = EcoreUtil.copy(document.study());
			Busy.run(monitor -> {
				StudyCopy.copyRawFiles(from, target, monitor);
				store.save(copy, target);
			});
		}
	}

	/** Waits until all is on the disk that is being saved; the window takes no edits meanwhile, but it is painted. */
	void finish() {
		while (!running.isEmpty()) {
			SaveJob job = running.iterator().next();
			try {
				Busy.run(monitor -> job.join());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			job.arrive();
		}
	}

	/** Writes; what it came to is told once, on the user-interface thread. */
	private final class SaveJob extends StudyJob {
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
