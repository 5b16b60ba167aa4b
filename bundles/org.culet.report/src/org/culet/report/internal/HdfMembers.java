package org.culet.report.internal;

import java.util.HashSet;
import java.util.Set;

import io.jhdf.api.WritableGroup;

/** The members of a group of HDF5: each gets a name of its own, and its place as an attribute. */
final class HdfMembers {

	private final WritableGroup group;
	private final Set<String> used = new HashSet<>();

	/** No member yet. */
	HdfMembers(WritableGroup group) {
		this.group = group;
	}

	/**
	 * A new member.
	 *
	 * @param wanted its name, any text; in the file an underscore stands for what HDF5 does not take (a slash, a lone dot), and a number is
	 *            added where the name was given before
	 * @return an empty group
	 */
	WritableGroup add(String wanted) {
		String safe = wanted.replaceAll("[/\\p{Cntrl}]", "_");
		String base = safe.isBlank() || safe.equals(".") || safe.equals("..") ? "_" + safe.strip() : safe;
		String name = base;
		for (int n = 2; used.contains(name); n++) {
			name = base + "-" + n;
		}
		WritableGroup member = group.putGroup(name);
		member.putAttribute(HdfTree.INDEX, (long) used.size());
		used.add(name);
		return member;
	}
}
