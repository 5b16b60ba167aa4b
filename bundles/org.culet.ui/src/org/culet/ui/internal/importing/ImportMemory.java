package org.culet.ui.internal.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

import org.culet.data.ReadOptions;
import org.culet.ui.internal.UiLog;

/** How files of a kind were read last, and the patterns of names that were used; kept in the settings of the workspace. */
final class ImportMemory {

	private static final String NODE = "org.culet.ui/import";
	private static final String PATTERNS = "patterns";
	private static final int MOST_PATTERNS = 12;
	private static final String LINE = "\n";

	/**
	 * How files of a kind are read.
	 *
	 * @param kind as in {@link FileSummary#kind()}
	 * @return what a person said the last time, empty if nothing
	 */
	Optional<ReadOptions> options(String kind) {
		String text = formats().get(key(kind), "");
		return text.isEmpty() ? Optional.empty() : Optional.of(parse(text));
	}

	/**
	 * Keeps how files of a kind are read; automatic is forgotten.
	 *
	 * @param kind as in {@link FileSummary#kind()}
	 * @param options what a person said
	 */
	void keep(String kind, ReadOptions options) {
		String text = text(options);
		if (text.isEmpty()) {
			formats().remove(key(kind));
		} else {
			formats().put(key(kind), text);
		}
		flush();
	}

	/** The patterns that were used, the last one first. */
	List<String> patterns() {
		return Arrays.stream(root().get(PATTERNS, "").split(LINE)).filter(p -> !p.isBlank()).toList();
	}

	/**
	 * Puts a pattern first.
	 *
	 * @param pattern a pattern
	 */
	void keepPattern(String pattern) {
		List<String> all = new ArrayList<>(List.of(pattern));
		patterns().stream().filter(p -> !p.equals(pattern)).limit(MOST_PATTERNS - 1L).forEach(all::add);
		root().put(PATTERNS, String.join(LINE, all));
		flush();
	}

	private static Preferences root() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	private static Preferences formats() {
		return root().node("formats");
	}

	/** Names of columns are long and have any characters. */
	private static String key(String kind) {
		return Integer.toHexString(kind.hashCode()) + "-" + kind.length();
	}

	private static String text(ReadOptions options) {
		Map<String, String> said = new LinkedHashMap<>();
		options.temperature().ifPresent(c -> said.put("T", c));
		options.resistance().ifPresent(c -> said.put("R", c));
		options.sigma().ifPresent(c -> said.put("sigma", c));
		options.units().forEach((column, unit) -> said.put("unit " + column, unit));
		options.sheetFactor().ifPresent(f -> said.put("w/l", Double.toString(f)));
		return said.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(LINE));
	}

	private static ReadOptions parse(String text) {
		ReadOptions options = ReadOptions.automatic();
		for (String line : text.split(LINE)) {
			int equals = line.lastIndexOf('=');
			String what = line.substring(0, Math.max(0, equals));
			String value = line.substring(equals + 1);
			options = switch (what) {
				case "T" -> options.withTemperature(value);
				case "R" -> options.withResistance(value);
				case "sigma" -> options.withSigma(value);
				case "w/l" -> options.withSheetFactor(Double.parseDouble(value));
				default -> what.startsWith("unit ") ? options.withUnit(what.substring("unit ".length()), value) : options;
			};
		}
		return options;
	}

	private static void flush() {
		try {
			root().flush();
		} catch (BackingStoreException e) {
			UiLog.warning("How files are imported could not be remembered", e);
		}
	}
}
