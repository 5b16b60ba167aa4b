package org.culet.ui.internal.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import org.culet.data.RawFileStore;
import org.culet.model.validation.RawFileState;
import org.culet.ui.internal.UiLog;
import org.culet.ui.study.StudyJob;

/** Checks the checksums of raw files in the background; a file is read again only when its size or time has changed. */
final class RawFileWatch {

	private final Runnable changed;
	private final Map<Path, Known> known = new ConcurrentHashMap<>();
	private Optional<Job> running = Optional.empty();

	/** What a file was when it was checked last. */
	private record Known(String stamp, RawFileState state) {
	}

	/**
	 * A watch.
	 *
	 * @param changed told, from a Job's thread, after files were found in another state than before
	 */
	RawFileWatch(Runnable changed) {
		this.changed = changed;
	}

	/** What is known of a file; nobody has looked at one that was never asked for. */
	RawFileState state(RawFileStore store, String sha256) {
		Known found = known.get(store.path(sha256));
		return found == null ? RawFileState.UNCHECKED : found.state();
	}

	/**
	 * Looks at files again, in a Job.
	 *
	 * @param store where they are
	 * @param files their checksums
	 */
	void look(RawFileStore store, Set<String> files) {
		running.ifPresent(Job::cancel);
		Job job = new StudyJob("Check raw files") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				boolean news = false;
				for (String sha256 : files) {
					if (monitor.isCanceled()) {
						return Status.CANCEL_STATUS;
					}
					news |= check(store, sha256);
				}
				if (news) {
					changed.run();
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
		running = Optional.of(job);
		job.schedule();
	}

	void stop() {
		running.ifPresent(Job::cancel);
	}

	/** Returns whether the state is another one than before. */
	private boolean check(RawFileStore store, String sha256) {
		Path path = store.path(sha256);
		Known before = known.get(path);
		try {
			String stamp = stamp(path);
			if (before != null && before.stamp().equals(stamp)) {
				return false;
			}
			RawFileState state = switch (store.check(sha256)) {
				case INTACT -> RawFileState.INTACT;
				case MISSING -> RawFileState.MISSING;
				case CHANGED -> RawFileState.CHANGED;
			};
			known.put(path, new Known(stamp, state));
			return before == null || before.state() != state;
		} catch (IOException e) {
			UiLog.warning("The raw file " + path + " cannot be read", e);
			known.remove(path);
			return false;
		}
	}

	private static String stamp(Path path) throws IOException {
		if (!Files.exists(path)) {
			return "missing";
		}
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
		return attributes.size() + " " + attributes.lastModifiedTime();
	}
}
