package org.culet.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.RawFileStore;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.ui.study.StudyJob;

/** Reads files in a Job, one after the other; hands what was found to the user-interface thread, many at once when that is busy. */
final class FileReading extends StudyJob {

	/** Told on the user-interface thread. */
	interface Listener {
		/** Some files were read. */
		void read(List<FileEntry> some);

		/** All were, or reading was stopped. */
		void ended();
	}

	/** So many files are handed over in one go, lest the window waits. */
	private static final int AT_ONCE = 20;

	private final List<Task> tasks;
	private final CurveReaders readers;
	private final ImportMemory memory;
	private final Display display;
	private final Listener listener;
	private final Queue<Found> found = new ConcurrentLinkedQueue<>();
	private final AtomicBoolean told = new AtomicBoolean();

	/** A file to be read; without options of a person's, those that were kept for its kind are tried. */
	private record Task(FileEntry entry, Path file, ReadOptions options) {
	}

	/** What came of it: a summary, or why there is none. */
	private record Found(FileEntry entry, Optional<FileSummary> summary, String problem) {
	}

	/**
	 * A reading, to be scheduled.
	 *
	 * @param entries the files with the options as they are now
	 * @param readers what reads them
	 * @param memory how files of a kind were read last
	 * @param display its thread is told
	 * @param listener who is told
	 */
	FileReading(List<FileEntry> entries, CurveReaders readers, ImportMemory memory, Display display, Listener listener) {
		super("Read " + entries.size() + (entries.size() == 1 ? " file" : " files"));
		this.tasks = entries.stream().map(e -> new Task(e, e.file(), e.options())).toList();
		this.readers = readers;
		this.memory = memory;
		this.display = display;
		this.listener = listener;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), tasks.size());
		for (Task task : tasks) {
			if (progress.isCanceled()) {
				break;
			}
			progress.subTask(task.file().getFileName().toString());
			found.add(read(task));
			tell();
			progress.worked(1);
		}
		later(this::end);
		return progress.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private Found read(Task task) {
		try {
			// the reader comes first: it says best why a file cannot be read
			ReadResult first = readers.read(task.file(), task.options());
			FileSummary summary = FileSummary.of(RawFileStore.sha256(task.file()), task.options(), first);
			if (task.options().equals(ReadOptions.automatic())) {
				summary = remembered(task, summary);
			}
			return new Found(task.entry(), Optional.of(summary), "");
		} catch (DataReadException e) {
			String line = e.line().isPresent() ? "line " + e.line().getAsLong() + ": " : "";
			return new Found(task.entry(), Optional.empty(), line + e.sentence());
		} catch (IOException e) {
			return new Found(task.entry(), Optional.empty(), "it cannot be read: " + e.getMessage());
		}
	}

	private FileSummary remembered(Task task, FileSummary automatic) {
		Optional<ReadOptions> kept = memory.options(automatic.kind());
		if (kept.isEmpty()) {
			return automatic;
		}
		try {
			return FileSummary.of(automatic.sha256(), kept.get(), readers.read(task.file(), kept.get()));
		} catch (DataReadException e) {
			// what was right for other files of the kind does not fit this one
			return automatic;
		}
	}

	private void tell() {
		if (told.compareAndSet(false, true)) {
			later(this::hand);
		}
	}

	private void later(Runnable what) {
		if (!display.isDisposed()) {
			display.asyncExec(what);
		}
	}

	private void end() {
		if (found.isEmpty()) {
			listener.ended();
		} else {
			hand();
			later(this::end);
		}
	}

	private void hand() {
		told.set(false);
		List<FileEntry> some = new ArrayList<>();
		for (Found one = found.poll(); one != null; one = some.size() < AT_ONCE ? found.poll() : null) {
			FileEntry entry = one.entry();
			String problem = one.problem();
			one.summary().ifPresentOrElse(entry::read, () -> entry.refused(problem));
			some.add(entry);
		}
		if (!some.isEmpty()) {
			listener.read(some);
		}
		if (!found.isEmpty()) {
			tell();
		}
	}
}
