package org.culet.rig.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which line of a TOML text each key stands. The parser tells lines of syntax errors alone; this finds tables and keys
 * of a text that was parsed without error, by looking at the beginnings of lines.
 */
final class KeyLines {

	private static final Pattern HEAD = Pattern.compile("\\s*(\\[{1,2})\\s*([^\\]]+?)\\s*\\]{1,2}\\s*(#.*)?");
	private static final Pattern KEY = Pattern.compile("\\s*((?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')(?:\\s*\\.\\s*(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*'))*)\\s*=.*");

	private final Map<String, Integer> lines = new HashMap<>();
	private final Map<String, Integer> counts = new HashMap<>();

	KeyLines(List<String> text) {
		String table = "";
		for (int i = 0; i < text.size(); i++) {
			Matcher head = HEAD.matcher(text.get(i));
			Matcher key = KEY.matcher(text.get(i));
			if (head.matches()) {
				table = path(bare(head.group(2)), head.group(1).length() == 2);
				lines.putIfAbsent(table, i + 1);
			} else if (key.matches()) {
				lines.putIfAbsent(table.isEmpty() ? bare(key.group(1)) : table + "." + bare(key.group(1)), i + 1);
			}
		}
	}

	/** {@code instrument.settings} below the second {@code [[instrument]]} is {@code instrument[1].settings}. */
	private String path(String name, boolean array) {
		if (array) {
			int index = counts.merge(name, 1, Integer::sum) - 1;
			return name + "[" + index + "]";
		}
		int dot = name.indexOf('.');
		String first = dot < 0 ? name : name.substring(0, dot);
		return dot > 0 && counts.containsKey(first) ? first + "[" + (counts.get(first) - 1) + "]" + name.substring(dot) : name;
	}

	private static String bare(String name) {
		return name.replaceAll("[\"'\\s]", "");
	}

	/** The line of a path such as {@code instrument[0].address}, of the nearest thing around it, or 0. */
	int of(String path) {
		String at = path;
		while (!lines.containsKey(at)) {
			int dot = at.lastIndexOf('.');
			if (dot < 0) {
				return 0;
			}
			at = at.substring(0, dot);
		}
		return lines.get(at);
	}
}
