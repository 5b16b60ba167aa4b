package org.culet.instrument.tests.kit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shared files; a test that needs them is skipped where there are none. */
public final class Shared {

	private Shared() {
	}

	/** A shared file. */
	public static Path file(String name) {
		String named = System.getenv("CULET_SHARED");
		Path shared = named != null ? Path.of(named) : beside();
		assumeTrue(shared != null && Files.exists(shared.resolve("data").resolve(name)), "the shared files are not here");
		return shared.resolve("data").resolve(name);
	}

	private static Path beside() {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.isDirectory(here.resolveSibling("shared").resolve("data"))) {
			here = here.getParent();
		}
		return here == null ? null : here.resolveSibling("shared");
	}

	/** A question (or command) and its answer; an empty answer where there is none. */
	public record Exchange(String test, String sent, String answer) {
	}

	/** Expected exchanges of the form {@code test step sent answer}. */
	public static List<Exchange> expected(String name) throws IOException {
		List<Exchange> exchanges = new ArrayList<>();
		for (String line : Files.readAllLines(file("protocols/expected-exchanges/" + name))) {
			String[] cells = line.split("\t", -1);
			if (!line.startsWith("#") && cells.length == 4 && !cells[1].equals("step")) {
				exchanges.add(new Exchange(cells[0], cells[2], cells[3].equals("<none>") ? "" : cells[3].replace("\\n", "")));
			}
		}
		return exchanges;
	}

	/** What the maker's own driver sends: lines of direction {@code >~}, by test. */
	public static List<Exchange> sent(String name) throws IOException {
		List<Exchange> exchanges = new ArrayList<>();
		for (String line : Files.readAllLines(file("protocols/expected-exchanges/" + name))) {
			String[] cells = line.split("\t", -1);
			if (cells.length == 4 && cells[2].startsWith(">")) {
				exchanges.add(new Exchange(cells[0], cells[3], ""));
			}
		}
		return exchanges;
	}

	/** A recorded session: commands and answers, in order. */
	public static List<Exchange> recorded(String name) throws IOException {
		List<Exchange> exchanges = new ArrayList<>();
		for (String block : Files.readString(file("protocols/recorded-exchanges/" + name)).split("---\\R")) {
			String command = field(block, "command");
			if (!command.isEmpty()) {
				exchanges.add(new Exchange(name, command, field(block, "retval")));
			}
		}
		return exchanges;
	}

	private static String field(String block, String name) {
		for (String line : block.split("\\R")) {
			if (line.startsWith(name + ": ")) {
				String value = line.substring(name.length() + 2);
				if (value.startsWith("\"")) {
					return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\n", "");
				}
				return value.startsWith("'") ? value.replaceAll("^'|'$", "") : value;
			}
		}
		return "";
	}
}
