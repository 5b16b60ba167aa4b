package org.culet.instrument.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.NoAnswerException;
import org.culet.instrument.link.Transport;

/**
 * A folder spoken to like an instrument: {@code FOLDER?} answers {@code FOLDER PATH}; {@code NEWEST? PATTERN} answers
 * {@code MILLISECONDS SIZE NAME} of the file with the newest time of change, or {@code NONE}.
 */
final class FolderTransport implements Transport {

	private final Path folder;
	private final Deque<String> answers = new ArrayDeque<>();

	FolderTransport(Path folder, Deadline deadline) throws IOException {
		this.folder = folder;
		restore(deadline);
	}

	@Override
	public void send(String message, boolean answered, Deadline deadline) throws IOException {
		if (message.equals("FOLDER?")) {
			restore(deadline);
			answers.add("FOLDER " + folder);
		} else if (message.startsWith("NEWEST? ")) {
			answers.add(newest(message.substring("NEWEST? ".length())));
		}
	}

	private String newest(String pattern) throws IOException {
		PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
		try (Stream<Path> files = Files.list(folder)) {
			Optional<Stamp> newest = files.filter(f -> matcher.matches(f.getFileName())).map(Stamp::of).flatMap(Optional::stream)
					.max(Stamp::compareTo);
			return newest.map(s -> s.millis + " " + s.size + " " + s.file.getFileName()).orElse("NONE");
		}
	}

	/** A file at a moment. */
	private record Stamp(Path file, long millis, long size) implements Comparable<Stamp> {

		/** Empty for what is no file, or gone meanwhile. */
		static Optional<Stamp> of(Path file) {
			try {
				BasicFileAttributes at = Files.readAttributes(file, BasicFileAttributes.class);
				return at.isRegularFile() ? Optional.of(new Stamp(file, at.lastModifiedTime().toMillis(), at.size())) : Optional.empty();
			} catch (IOException e) {
				return Optional.empty();
			}
		}

		@Override
		public int compareTo(Stamp other) {
			int byTime = Long.compare(millis, other.millis);
			return byTime != 0 ? byTime : file.compareTo(other.file);
		}
	}

	@Override
	public String receive(Deadline deadline) throws IOException {
		String answer = answers.poll();
		if (answer == null) {
			throw new NoAnswerException("");
		}
		return answer;
	}

	@Override
	public boolean pending() {
		return !answers.isEmpty();
	}

	@Override
	public void restore(Deadline deadline) throws IOException {
		answers.clear();
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
		}
		if (!Files.isDirectory(folder)) {
			throw new NotDirectoryException(folder.toString());
		}
	}

	@Override
	public void close() {
		answers.clear();
	}
}
