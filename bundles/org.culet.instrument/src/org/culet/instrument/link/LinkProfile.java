package org.culet.instrument.link;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How to speak to a model.
 *
 * @param terminator sent after each message on byte streams, e.g. {@code \r\n}
 * @param end last character of an answer on byte streams, {@code \n} or {@code \r}
 * @param timeout an answer within this time counts
 * @param grace an answer within this further time is thrown away as late, and the link is still in step; later the link
 *        finds back into step by itself
 * @param gap least pause between two messages
 * @param heartbeat after this time without traffic the link asks {@code syncQuestion}, so that a dead instrument is noticed
 *        and an idle connection not dropped
 * @param syncQuestion a question that changes nothing and whose answer cannot be taken for another
 * @param syncAnswer matches the answer to it
 * @param model matches the part of that answer that names the model: found nowhere, the link refuses to talk in a dialect
 *        that is not the instrument's
 * @param serial how a serial line is set if the address does not say
 */
public record LinkProfile(String terminator, char end, Duration timeout, Duration grace, Duration gap, Duration heartbeat,
		String syncQuestion, Pattern syncAnswer, Pattern model, SerialLine serial) {

	private static final String IDENTIFY = "*IDN?";
	private static final String IDENTITY = ".*[A-Za-z]{2}.*[,:].*";

	/**
	 * How a serial line is set.
	 *
	 * @param baud bits per second
	 * @param bits data bits
	 * @param parity {@code none}, {@code odd} or {@code even}
	 * @param stop stop bits, 1 or 2
	 */
	public record SerialLine(int baud, int bits, String parity, int stop) {

		/** No null. */
		public SerialLine {
			Objects.requireNonNull(parity, "parity");
		}
	}

	/** An instrument that ends its lines with LF and answers {@code *IDN?}: 0.8 s, and 0.4 s of grace. */
	public static LinkProfile lines() {
		return new LinkProfile("\n", '\n', Duration.ofMillis(800), Duration.ofMillis(400), Duration.ZERO, Duration.ofSeconds(30), IDENTIFY,
				Pattern.compile(IDENTITY), Pattern.compile(""), new SerialLine(9600, 8, "none", 1));
	}

	/** Another terminator and end of answers. */
	public LinkProfile withLineEnd(String sent, char received) {
		return new LinkProfile(sent, received, timeout, grace, gap, heartbeat, syncQuestion, syncAnswer, model, serial);
	}

	/** Other times. */
	public LinkProfile withTimeout(Duration counts, Duration late) {
		return new LinkProfile(terminator, end, counts, late, gap, heartbeat, syncQuestion, syncAnswer, model, serial);
	}

	/** Another pause between messages. */
	public LinkProfile withGap(Duration pause) {
		return new LinkProfile(terminator, end, timeout, grace, pause, heartbeat, syncQuestion, syncAnswer, model, serial);
	}

	/** Another heartbeat. */
	public LinkProfile withHeartbeat(Duration idle) {
		return new LinkProfile(terminator, end, timeout, grace, gap, idle, syncQuestion, syncAnswer, model, serial);
	}

	/** Another question to find into step. */
	public LinkProfile withSync(String question, String answer) {
		return new LinkProfile(terminator, end, timeout, grace, gap, heartbeat, question, Pattern.compile(answer), model, serial);
	}

	/** The model that must answer; case does not matter. */
	public LinkProfile withModel(String pattern) {
		return new LinkProfile(terminator, end, timeout, grace, gap, heartbeat, syncQuestion, syncAnswer,
				Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), serial);
	}

	/**
	 * Any model, for clones: where the question is {@code *IDN?}, any answer counts that has two letters side by side and a
	 * comma or colon; what a question of another kind must be answered stays.
	 */
	public LinkProfile withAnyModel() {
		return withSync(syncQuestion, syncQuestion.equals(IDENTIFY) ? syncAnswer.pattern() + "|" + IDENTITY : syncAnswer.pattern()).withModel("");
	}

	/** Another serial line. */
	public LinkProfile withSerial(int baud, int bits, String parity, int stop) {
		return new LinkProfile(terminator, end, timeout, grace, gap, heartbeat, syncQuestion, syncAnswer, model,
				new SerialLine(baud, bits, parity, stop));
	}

	/** Longest time that a caller waits for one transaction, whatever happens. */
	public Duration patience() {
		Duration four = timeout.plus(grace).multipliedBy(4);
		Duration least = Duration.ofSeconds(5);
		return four.compareTo(least) > 0 ? four : least;
	}
}
