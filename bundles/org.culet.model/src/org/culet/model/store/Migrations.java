package org.culet.model.store;

import java.util.List;

/**
 * The migrations that take every released version of the study format to the current one.
 */
public final class Migrations {
	private Migrations() {
	}

	/**
	 * @return the chain in version order, ending at {@link StudyFormat#CURRENT_VERSION}
	 */
	public static List<Migration> standard() {
		return List.of(new LawsChosenByHand());
	}
}
