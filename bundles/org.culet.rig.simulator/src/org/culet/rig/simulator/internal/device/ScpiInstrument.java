package org.culet.rig.simulator.internal.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.ErrorQueue;
import org.culet.rig.simulator.internal.protocol.Instrument;
import org.culet.rig.simulator.internal.protocol.Messages;
import org.culet.rig.simulator.internal.protocol.Numerals;
import org.culet.rig.simulator.internal.protocol.Refused;
import org.culet.rig.simulator.internal.protocol.ScpiTable;

/** A SCPI instrument and what all of them share: identity, error queue, settings that are kept and given back. */
abstract class ScpiInstrument implements Instrument {

	private final ScpiTable table = new ScpiTable();
	private final ErrorQueue errors = new ErrorQueue();
	private final List<Runnable> resets = new ArrayList<>();
	private boolean overloaded;
	private double busyS;

	ScpiInstrument(String identity) {
		table.query("*IDN", a -> identity).query("*OPC", a -> "1").query("*TST", a -> "0").query("*STB", a -> "0")
				.query("*ESR", a -> "0").command("*CLS", a -> errors.clear()).command("*OPC", a -> { })
				.command("*WAI", a -> { }).command("*RST", a -> resetAll()).command("*ESE", a -> a.whole(0, 0, 255))
				.command("*SRE", a -> a.whole(0, 0, 255)).query(":SYSTem:ERRor[:NEXT]", a -> errors.next())
				.query(":STATus:QUEue[:NEXT]", a -> errors.next()).command(":SYSTem:CLEar", a -> errors.clear())
				.command(":STATus:PRESet", a -> { }).command(":STATus:QUEue:CLEar", a -> errors.clear());
	}

	/** A number that is kept, within limits. */
	static final class Number {
		private double value;

		/** The number. */
		double get() {
			return value;
		}

		/** Changes the number. */
		void set(double other) {
			value = other;
		}
	}

	/** A choice or switch that is kept. */
	static final class Word {
		private String value;

		/** The word, in upper case. */
		String get() {
			return value;
		}

		/** Whether it is switched on. */
		boolean on() {
			return value.equals("1");
		}
	}

	/** The commands, for subclasses to add to. */
	final ScpiTable table() {
		return table;
	}

	/** What else *RST does. */
	void reset() {
		// most instruments keep everything in their settings
	}

	/** Adds a number with its command and query. */
	final Number number(String header, double initial, double lowest, double highest, DoubleFunction<String> format) {
		Number number = new Number();
		number.value = initial;
		resets.add(() -> number.value = initial);
		table.command(header, a -> number.value = limited(a, initial, lowest, highest));
		table.query(header, a -> format.apply(a.has(0) ? limited(a, initial, lowest, highest) : number.value));
		return number;
	}

	/** Adds a number that is written with exponent and six decimals. */
	final Number number(String header, double initial, double lowest, double highest) {
		return number(header, initial, lowest, highest, value -> Numerals.plainExponent(value, 6));
	}

	/** Adds a whole number. */
	final Number count(String header, int initial, int highest) {
		return number(header, initial, 0, highest, value -> String.valueOf((long) value));
	}

	/** SCPI takes words for numbers. */
	private static double limited(Arguments a, double initial, double lowest, double highest) {
		return switch (a.word(0)) {
		case "MIN", "MINIMUM" -> lowest;
		case "MAX", "MAXIMUM", "INF", "INFINITY" -> highest;
		case "DEF", "DEFAULT" -> initial;
		default -> a.number(0, lowest, highest);
		};
	}

	/** Adds a switch. */
	final Word onOff(String header, boolean initial) {
		Word word = new Word();
		word.value = initial ? "1" : "0";
		resets.add(() -> word.value = initial ? "1" : "0");
		table.command(header, a -> word.value = a.on(0) ? "1" : "0").query(header, a -> word.value);
		return word;
	}

	/** Adds a choice among words; each is given in its short form and may come in a longer one. */
	final Word choice(String header, String... shortForms) {
		Word word = new Word();
		word.value = shortForms[0];
		resets.add(() -> word.value = shortForms[0]);
		table.command(header, a -> word.value = chosen(a.word(0), shortForms)).query(header, a -> word.value);
		return word;
	}

	private static String chosen(String given, String... shortForms) {
		for (String form : shortForms) {
			if (given.equals(form) || given.startsWith(form) && form.length() >= 3) {
				return form;
			}
		}
		throw new Refused(-224, "Illegal parameter value");
	}

	/** Adds a text that is kept and does nothing else. */
	final void kept(String header, String initial) {
		Word word = new Word();
		word.value = initial;
		resets.add(() -> word.value = initial);
		table.command(header, a -> word.value = a.word(0)).query(header, a -> word.value);
	}

	/** The instrument takes a time of the experiment for the answer it is giving, s. */
	final void busy(double seconds) {
		busyS += seconds;
	}

	@Override
	public List<Answer> take(String message) {
		ScpiTable.Reader reader = table.reader();
		List<String> answers = new ArrayList<>();
		busyS = 0;
		for (String command : Messages.commands(message)) {
			try {
				reader.run(command).ifPresent(answers::add);
			} catch (Refused refused) {
				errors.add(refused.code(), phrase(refused));
				unanswered(command, refused).ifPresent(answers::add);
			}
		}
		return answers.isEmpty() ? List.of() : List.of(new Answer(String.join(";", answers), busyS));
	}

	/** What is sent in spite of a refusal; most instruments say nothing. */
	Optional<String> unanswered(String command, Refused refused) {
		return Optional.empty();
	}

	/** The oldest error, which leaves the queue. */
	final String nextError() {
		return errors.next();
	}

	private static String phrase(Refused refused) {
		return switch (refused.code()) {
		case Refused.WRONG_TYPE -> "Data type error";
		case Refused.MISSING -> "Missing parameter";
		case Refused.OUT_OF_RANGE -> "Parameter data out of range";
		default -> refused.getMessage();
		};
	}

	private void resetAll() {
		resets.forEach(Runnable::run);
		reset();
	}

	@Override
	public void powerOn() {
		overloaded = false;
		errors.clear();
		resetAll();
	}

	@Override
	public void overload(boolean on) {
		overloaded = on;
	}

	/** Whether a fault makes the input see too much. */
	final boolean overloaded() {
		return overloaded;
	}

	@Override
	public String lineEnd() {
		return "\n";
	}

	@Override
	public boolean panelUnit(String unit) {
		return false;
	}

	/** The smallest of some ranges that holds a value, or the largest of them. */
	static double range(double value, double... ranges) {
		for (double range : ranges) {
			if (Math.abs(value) <= range * (1 + 1e-9)) {
				return range;
			}
		}
		return ranges[ranges.length - 1];
	}

	/** A format with fixed decimals. */
	static DoubleFunction<String> fixed(int decimals) {
		return value -> String.format(Locale.ROOT, "%." + decimals + "f", value);
	}
}
