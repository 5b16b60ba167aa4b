package org.culet.report.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.culet.data.FileNamePart;

/** File names that every file system takes, each given once. */
public final class FileNames {

	private final Set<String> used = new HashSet<>();

	/**
	 * A name made of letters and digits of any script, dots, underscores and hyphens.
	 *
	 * @param wanted any text
	 * @return the name; with a number where it was given before
	 */
	public String unique(String wanted) {
		String safe = FileNamePart.of(wanted, '_');
		String base = safe.isEmpty() ? "file" : safe;
		String name = base;
		for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
			name = base + "-" + n;
		}
		return name;
	}
}
