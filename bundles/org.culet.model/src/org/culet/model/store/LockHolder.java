package org.culet.model.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who has a study open, as the lock file says.
 *
 * @param host      name of the computer
 * @param processId its process
 * @param process   what tells this process from a later one with the same number, as {@link Processes} writes it; empty if the system does not say
 * @param user      name of the user
 * @param program   name and version of the program
 * @param since     since when
 */
public record LockHolder(String host, long processId, String process, String user, String program, Instant since) {
	/**
	 * @return who, for a sentence: "Culet 0.1.0 of user ann on computer cryo2 (process 4711, since 2026-01-31T09:00:00Z)";
	 *         the program alone where no process is known
	 */
	public String describe() {
		if (processId == 0) {
			return program;
		}
		return program + " of user " + user + " on computer " + host + " (process " + processId + ", since " + since + ")";
	}

	String toText() {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("host", host);
		lines.put("process", Long.toString(processId));
		lines.put("started", process);
		lines.put("user", user);
		lines.put("program", program);
		lines.put("since", since.toString());
		return lines.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue().replaceAll("\\R", " ") + "\n").collect(Collectors.joining());
	}

	/**
	 * @param text content of a lock file
	 * @return who it names, empty if it is not what {@link #toText} writes
	 */
	static Optional<LockHolder> parse(String text) {
		Map<String, String> lines = text.lines().map(line -> line.split(": ?", 2)).filter(parts -> parts.length == 2)
				.collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first));
		String process = lines.getOrDefault("process", "");
		if (!process.matches("[0-9]{1,18}") || !lines.containsKey("host") || !lines.containsKey("since")) {
			return Optional.empty();
		}
		try {
			return Optional.of(new LockHolder(lines.get("host"), Long.parseLong(process), lines.getOrDefault("started", ""),
					lines.getOrDefault("user", "?"), lines.getOrDefault("program", "Culet"), Instant.parse(lines.get("since"))));
		} catch (DateTimeParseException e) {
			// a damaged lock file names nobody, and so is treated as held by somebody unknown
			return Optional.empty();
		}
	}
}
