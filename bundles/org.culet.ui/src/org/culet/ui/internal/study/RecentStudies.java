package org.culet.ui.internal.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The studies that were open last, newest first; kept in the settings of the workspace. */
public final class RecentStudies {

	private static final int MOST = 9;
	private static final String NODE = "org.culet.ui";
	private static final String KEY = "recentStudies";

	/** The studies whose files still exist, newest first. */
	public List<Path> list() {
		List<Path> existing = new ArrayList<>();
		for (String line : preferences().get(KEY, "").split("\n")) {
			if (!line.isBlank() && Files.isRegularFile(Path.of(line))) {
				existing.add(Path.of(line));
			}
		}
		return existing;
	}

	/**
	 * Puts a study first.
	 *
	 * @param study its file, absolute
	 */
	public void add(Path study) {
		List<Path> all = new ArrayList<>();
		all.add(study);
		list().stream().filter(p -> !p.equals(study)).limit(MOST - 1L).forEach(all::add);
		preferences().put(KEY, String.join("\n", all.stream().map(Path::toString).toList()));
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			ILog.of(FrameworkUtil.getBundle(RecentStudies.class)).log(Status.warning("The list of recent studies could not be saved", e));
		}
	}

	private static Preferences preferences() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
