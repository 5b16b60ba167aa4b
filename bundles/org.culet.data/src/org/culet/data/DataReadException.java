package org.culet.data;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A file was refused. The message is one line: file, line where there is one, and the cause as a sentence.
 */
public class DataReadException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Kinds of refusal. */
	public enum Problem {
		/** The file has no rows that could be data, or every row is masked. */
		NO_DATA,
		/** The file ends in the middle of something. */
		TRUNCATED,
		/** A unit is unknown, or not of the quantity that is asked for. */
		WRONG_UNIT,
		/** A column is missing, named twice, or chosen twice. */
		COLUMN,
		/** The file or one of its parts is larger than a stated limit. */
		TOO_LARGE,
		/** The file is binary. */
		BINARY,
		/** The bytes do not fit the encoding that the file declares. */
		ENCODING,
		/** The file is well formed, but holds no R(T) curve (or spectrum, or whatever was asked for). */
		WRONG_CONTENT,
		/** The file holds R against magnetic field at one temperature. */
		FIELD_SWEEP,
		/** A value is not allowed, e.g. in a manifest. */
		WRONG_VALUE,
		/** The file cannot be opened or read. */
		IO
	}

	private final transient Path file;
	private final Problem problem;
	private final long line;
	private final String sentence;

	/**
	 * A refusal that belongs to no line.
	 *
	 * @param problem kind of refusal
	 * @param file the file
	 * @param sentence the cause, with the values that were wrong
	 */
	public DataReadException(Problem problem, Path file, String sentence) {
		this(problem, file, OptionalLong.empty(), sentence, null);
	}

	/**
	 * A refusal at a line.
	 *
	 * @param problem kind of refusal
	 * @param file the file
	 * @param line 1-based line
	 * @param sentence the cause, with the values that were wrong
	 */
	public DataReadException(Problem problem, Path file, long line, String sentence) {
		this(problem, file, OptionalLong.of(line), sentence, null);
	}

	/**
	 * A refusal with an underlying exception.
	 *
	 * @param problem kind of refusal
	 * @param file the file
	 * @param line 1-based line, if there is one
	 * @param sentence the cause
	 * @param cause what was caught, or null
	 */
	public DataReadException(Problem problem, Path file, OptionalLong line, String sentence, Throwable cause) {
		super(file + (line.isPresent() ? ", line " + line.getAsLong() : "") + ": " + sentence, cause);
		this.problem = Objects.requireNonNull(problem, "problem");
		this.file = Objects.requireNonNull(file, "file");
		this.line = line.orElse(-1);
		this.sentence = sentence;
	}

	/** Kind of refusal. */
	public Problem problem() {
		return problem;
	}

	/** The file that was refused. */
	public Path file() {
		return file;
	}

	/** 1-based line, if the cause belongs to one. */
	public OptionalLong line() {
		return line < 0 ? OptionalLong.empty() : OptionalLong.of(line);
	}

	/** The cause alone, without file and line. */
	public String sentence() {
		return sentence;
	}
}
