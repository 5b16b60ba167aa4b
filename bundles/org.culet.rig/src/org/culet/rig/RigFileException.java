package org.culet.rig;

import java.util.List;

/** A rig file was refused. The message names the first problem in one line; all of them are in {@link #problems()}. */
public final class RigFileException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<RigProblem> problems;

	/**
	 * A refusal.
	 *
	 * @param problems at least one, in the order of the file
	 */
	public RigFileException(List<RigProblem> problems) {
		super(problems.getFirst().inWords() + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""));
		this.problems = List.copyOf(problems);
	}

	/** All problems, in the order of the file. */
	public List<RigProblem> problems() {
		return problems;
	}
}
