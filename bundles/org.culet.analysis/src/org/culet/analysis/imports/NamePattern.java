package org.culet.analysis.imports;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.internal.NameGuess;
import org.culet.analysis.internal.NamePatternParser;
import org.culet.analysis.internal.NameToken;

/**
 * How a laboratory names its files: {@code {sample}_{pressure}GPa[_{direction}]} reads {@code T_9.4GPa_cool.dat}.
 * <ul>
 * <li>{@code {sample}}, {@code {run}}, {@code {comment}}: any text;</li>
 * <li>{@code {pressure}}, {@code {sigma}} (GPa), {@code {thickness}} (nm), {@code {excitation}} (A): a number, with the point written as
 * {@code .}, {@code ,} or {@code p}; in another unit if one stands behind the braces or in the name;</li>
 * <li>{@code {direction}}: cool, cooling, cd, warm, warming, heating, ...; {@code {branch}}: up, down, press, depress, release, ...;</li>
 * <li>{@code *}: anything; {@code [...]}: may be missing; {@code \} before a bracket takes it for itself.</li>
 * </ul>
 * The end of the name ({@code .dat}) may be left out of the pattern. A pattern with {@code /} reads the names of folders too. Capitals do
 * not matter. Immutable.
 */
public final class NamePattern {

	private final String text;
	private final NamePatternParser.Compiled compiled;

	private NamePattern(String text, NamePatternParser.Compiled compiled) {
		this.text = text;
		this.compiled = compiled;
	}

	/**
	 * Understands a pattern.
	 *
	 * @param text the pattern
	 * @return the pattern
	 * @throws IllegalArgumentException if it is none; the message is a sentence that says where and why
	 */
	public static NamePattern of(String text) {
		return new NamePattern(text, NamePatternParser.compile(text));
	}

	/**
	 * A sensible pattern for names: the one of several candidates that reads most of them.
	 *
	 * @param files the files
	 * @param samples names of samples that are known
	 * @return the pattern; {@code *} where the names say nothing
	 */
	public static NamePattern guess(List<Path> files, Collection<String> samples) {
		return NameGuess.of(files, samples);
	}

	/** The words that may stand in braces. */
	public static List<String> tokens() {
		return java.util.Arrays.stream(NameToken.values()).map(NameToken::id).toList();
	}

	/** The pattern as it is written. */
	public String text() {
		return text;
	}

	/**
	 * Reads a name.
	 *
	 * @param file a file; only its name counts, and the folders above it where the pattern has a {@code /}
	 * @return what it says, empty if the pattern does not fit
	 */
	public Optional<NameFacts> match(Path file) {
		return compiled.match(file);
	}

	/** How many of some files it reads. */
	public long matches(List<Path> files) {
		return files.stream().filter(f -> match(f).isPresent()).count();
	}

	@Override
	public String toString() {
		return text;
	}
}
