package org.culet.analysis.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.analysis.imports.NameFacts;
import org.culet.analysis.imports.NamePattern;

/**
 * Finds a pattern for names: pressure, direction and branch are recognised by their look in a few of them; what stands before is the
 * sample, as one text or as its first word; of these candidates the one that reads most names wins.
 */
public final class NameGuess {

	/** So many names give candidates; all names judge them. */
	private static final int EXAMPLES = 30;
	private static final Pattern PRESSURE = Pattern.compile("(?<![0-9.,])" + NameToken.NUMBER + "([ _-]?)(GPa|kbar|MPa)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
	private static final Pattern DIRECTION = Pattern.compile("(?<![A-Za-z])(?:" + NameToken.COOLING + "|" + NameToken.WARMING + ")(?![A-Za-z])",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern BRANCH = Pattern.compile("(?<![A-Za-z])(?:" + NameToken.UP + "|" + NameToken.DOWN + ")(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
	private static final Pattern SEPARATOR = Pattern.compile("[_\\s-]+");
	private static final Pattern END = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,4}$");

	private final List<Path> files;
	private final Collection<String> samples;

	private NameGuess(List<Path> files, Collection<String> samples) {
		this.files = files;
		this.samples = samples;
	}

	/**
	 * A sensible pattern.
	 *
	 * @param files files
	 * @param samples names of samples that are known
	 * @return the pattern that reads most of the names
	 */
	public static NamePattern of(List<Path> files, Collection<String> samples) {
		return new NameGuess(files, samples).best();
	}

	private NamePattern best() {
		Set<String> candidates = new LinkedHashSet<>();
		files.stream().limit(EXAMPLES).forEach(f -> candidates(f.getFileName().toString(), candidates));
		List<Judged> judged = new ArrayList<>();
		for (String candidate : candidates) {
			judged.add(judge(NamePattern.of(candidate)));
		}
		// the first of equals: candidates come with the one that says more first
		return judged.stream().filter(j -> j.read() > 0)
				.min(Comparator.comparingLong((Judged j) -> -j.read()).thenComparingLong(j -> -j.known()).thenComparingLong(Judged::samples)
						.thenComparingLong(j -> -j.facts()))
				.map(Judged::pattern).orElseGet(() -> NamePattern.of("*"));
	}

	/** How good a candidate is: names read, those with a known sample, how many samples it makes of them, how much it says. */
	private record Judged(NamePattern pattern, long read, long known, long samples, long facts) {
	}

	private Judged judge(NamePattern pattern) {
		List<NameFacts> facts = files.stream().map(pattern::match).flatMap(Optional::stream).toList();
		long known = facts.stream().filter(f -> f.sample().filter(samples::contains).isPresent()).count();
		long distinct = facts.stream().map(f -> f.sample().orElse("")).distinct().count();
		long said = facts.stream().mapToLong(f -> (f.pressureGPa().isPresent() ? 1 : 0) + (f.direction().isPresent() ? 1 : 0)
				+ (f.branch().isPresent() ? 1 : 0) + (f.sample().isPresent() ? 1 : 0)).sum();
		return new Judged(pattern, facts.size(), known, distinct, said);
	}

	private void candidates(String name, Set<String> into) {
		String stem = END.matcher(name).replaceFirst("");
		List<Piece> pieces = new ArrayList<>();
		find(PRESSURE, stem, pieces, m -> "{pressure}" + m.group(1) + m.group(2));
		find(DIRECTION, stem, pieces, m -> "{direction}");
		find(BRANCH, stem, pieces, m -> "{branch}");
		if (pieces.isEmpty()) {
			return;
		}
		pieces.sort(Comparator.comparingInt(Piece::from));
		String head = stem.substring(0, pieces.get(0).from());
		for (String start : heads(head)) {
			for (boolean optional : List.of(false, true)) {
				into.add(start + rest(stem, pieces, optional));
			}
		}
	}

	private record Piece(int from, int to, String token) {
	}

	private interface Naming {
		String token(Matcher matcher);
	}

	private static void find(Pattern what, String stem, List<Piece> pieces, Naming naming) {
		Matcher matcher = what.matcher(stem);
		int from = 0;
		while (matcher.find(from)) {
			int start = matcher.start();
			int end = matcher.end();
			// the first word of a name is the sample, whatever it reads like
			if (start > 0 && pieces.stream().noneMatch(p -> start < p.to() && p.from() < end)) {
				pieces.add(new Piece(start, end, naming.token(matcher)));
				return;
			}
			from = end;
		}
		if (what == PRESSURE && matcher.find(0)) {
			pieces.add(new Piece(0, matcher.end(), naming.token(matcher)));
		}
	}

	/**
	 * What stands before the first piece: the sample as a whole or its first word. With one name alone nothing tells a sample from any other
	 * word, unless it is known; a word without a letter is a running number.
	 */
	private List<String> heads(String head) {
		String separator = head.replaceFirst("^.*[^_\\s-]", "");
		String body = head.substring(0, head.length() - separator.length());
		if (body.isEmpty()) {
			return List.of(escaped(head));
		}
		String[] words = SEPARATOR.split(body);
		List<String> heads = new ArrayList<>();
		if (mayBeSample(body)) {
			heads.add("{sample}" + escaped(separator));
		}
		if (words.length > 1 && mayBeSample(words[0])) {
			heads.add("{sample}" + escaped(body.substring(words[0].length()).substring(0, 1)) + "*" + escaped(separator));
		}
		return heads.isEmpty() ? List.of("*" + escaped(separator)) : heads;
	}

	private boolean mayBeSample(String words) {
		return samples.contains(words) || files.size() > 1 && words.chars().anyMatch(Character::isLetter);
	}

	/** The pieces with what stands between and behind them; with {@code optional}, all but the pressure may be missing. */
	private static String rest(String stem, List<Piece> pieces, boolean optional) {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			String between = i == 0 ? "" : between(stem.substring(pieces.get(i - 1).to(), piece.from()));
			boolean may = optional && i > 0 && !piece.token().startsWith("{pressure}");
			out.append(may ? "[" : "").append(between).append(piece.token()).append(may ? "]" : "");
		}
		String tail = stem.substring(pieces.get(pieces.size() - 1).to());
		return out.append(tail.isEmpty() ? optional ? "*" : "" : optional ? "*" : between(tail)).toString();
	}

	/** Separators stay, words become anything. */
	private static String between(String text) {
		return SEPARATOR.matcher(text).matches() || text.isEmpty() ? escaped(text) : escaped(text.replaceFirst("[^_\\s-].*$", "")) + "*"
				+ escaped(text.replaceFirst("^.*[^_\\s-]", ""));
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\\\[\\]{}*])", "\\\\$1");
	}
}
