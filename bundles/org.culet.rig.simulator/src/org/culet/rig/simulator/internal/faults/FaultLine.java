package org.culet.rig.simulator.internal.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a faults file: {@code AT INSTRUMENT FAULT [for DURATION] [every N]}. Times are those of the clock on the
 * wall, because that is what a driver's deadlines are.
 *
 * @param at time after the start of the rig; empty for now
 * @param instrument id of an instrument, or {@code all}
 * @param kind the fault
 * @param delay of a late answer
 * @param unit the unit of a changed panel
 * @param duration how long it lasts; empty for once (drop, restart) or until it is cleared
 * @param every which answers it meets: 1 for all
 */
public record FaultLine(Optional<Duration> at, String instrument, FaultKind kind, Duration delay, String unit,
		Optional<Duration> duration, int every) {

	/** Every instrument. */
	public static final String ALL = "all";

	private static final Pattern DURATION = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s|min|h)");
	private static final double LONGEST_S = 1e7;

	/**
	 * Reads a line.
	 *
	 * @param text the line, without a comment
	 * @param instruments ids of all instruments
	 * @return the fault
	 * @throws FaultSyntaxException with the cause
	 */
	public static FaultLine parse(String text, List<String> instruments) throws FaultSyntaxException {
		Deque<String> words = new ArrayDeque<>(List.of(text.strip().split("\\s+")));
		String when = next(words, "a time or 'now'");
		Optional<Duration> at = when.equals("now") ? Optional.empty() : Optional.of(duration(when));
		String instrument = next(words, "an instrument");
		if (!instrument.equals(ALL) && !instruments.contains(instrument)) {
			throw new FaultSyntaxException("no instrument '" + instrument + "'; there are " + String.join(", ", instruments));
		}
		String name = next(words, "a fault");
		FaultKind kind = FaultKind.named(name).orElseThrow(() -> new FaultSyntaxException("no fault '" + name + "'"));
		Duration delay = kind == FaultKind.LATE ? duration(next(words, "how late")) : Duration.ZERO;
		String unit = kind == FaultKind.PANEL_UNIT ? next(words, "the unit") : "";
		Optional<Duration> lasts = Optional.empty();
		int every = 1;
		while (!words.isEmpty()) {
			String word = words.remove();
			switch (word) {
			case "for" -> lasts = Optional.of(duration(next(words, "how long")));
			case "every" -> every = count(next(words, "which answers"));
			default -> throw new FaultSyntaxException("'" + word + "' is neither 'for' nor 'every'");
			}
		}
		if (every > 1 && !kind.meetsAnswers()) {
			throw new FaultSyntaxException("'" + kind.id() + "' does not meet single answers: leave out 'every'");
		}
		if (lasts.isPresent() && kind == FaultKind.CLEAR) {
			throw new FaultSyntaxException("'clear' has no duration");
		}
		return new FaultLine(at, instrument, kind, delay, unit, lasts, every);
	}

	/** Whether it meets an instrument. */
	public boolean meets(String id) {
		return instrument.equals(ALL) || instrument.equals(id);
	}

	private static String next(Deque<String> words, String what) throws FaultSyntaxException {
		String word = words.poll();
		if (word == null || word.isEmpty()) {
			throw new FaultSyntaxException(what + " is missing");
		}
		return word;
	}

	private static int count(String text) throws FaultSyntaxException {
		if (!text.matches("[1-9][0-9]{0,8}")) {
			throw new FaultSyntaxException("'every' takes a whole number from 1, not '" + text + "'");
		}
		return Integer.parseInt(text);
	}

	private static Duration duration(String text) throws FaultSyntaxException {
		Matcher matcher = DURATION.matcher(text);
		if (!matcher.matches()) {
			throw new FaultSyntaxException("'" + text + "' is no time; write such as 800ms, 12s, 5min, 2h");
		}
		double seconds = Double.parseDouble(matcher.group(1)) * switch (matcher.group(2)) {
		case "ms" -> 1e-3;
		case "min" -> 60;
		case "h" -> 3600;
		default -> 1;
		};
		if (seconds > LONGEST_S) {
			throw new FaultSyntaxException("'" + text + "' is longer than " + (long) LONGEST_S + " s");
		}
		return Duration.ofNanos((long) (seconds * 1e9));
	}
}
