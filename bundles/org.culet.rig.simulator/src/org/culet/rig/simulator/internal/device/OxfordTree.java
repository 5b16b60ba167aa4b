package org.culet.rig.simulator.internal.device;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.rig.simulator.internal.protocol.Instrument;
import org.culet.rig.simulator.internal.protocol.Refused;

/** The READ and SET dialect of Oxford Instruments, in which everything is answered, settings too (instruments.md C6). */
abstract class OxfordTree implements Instrument {

	private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*[A-Za-z%/]*");

	private record Leaf(Supplier<String> value, Optional<Consumer<String>> setter) {
	}

	private final String identity;
	private final Map<String, Leaf> leaves = new HashMap<>();
	private boolean overloaded;

	OxfordTree(String identity) {
		this.identity = identity;
	}

	/** Adds something that can be read. */
	final void read(String path, Supplier<String> value) {
		leaves.put(path, new Leaf(value, Optional.empty()));
	}

	/** Adds something that can be read and set. */
	final void set(String path, Supplier<String> value, Consumer<String> setter) {
		leaves.put(path, new Leaf(value, Optional.of(setter)));
	}

	/** Adds a switch. */
	final void onOff(String path, Supplier<Boolean> value, Consumer<Boolean> setter) {
		set(path, () -> value.get() ? "ON" : "OFF", text -> setter.accept(switch (text.toUpperCase(Locale.ROOT)) {
		case "ON" -> true;
		case "OFF" -> false;
		default -> throw new Refused(Refused.WRONG_TYPE, text);
		}));
	}

	/** Whether settings are taken from this client now. */
	boolean mayControl(String path) {
		return true;
	}

	/** Settings as after switching on. */
	abstract void reset();

	/** A number with or without its unit glued to it, within limits. */
	static double number(String text, double lowest, double highest) {
		Matcher matcher = NUMBER.matcher(text.strip());
		double value = matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
		if (!(value >= lowest && value <= highest)) {
			throw new Refused(Refused.OUT_OF_RANGE, text);
		}
		return value;
	}

	/** A number with four decimals and its unit. */
	static String glued(double value, String unit) {
		return String.format(Locale.ROOT, "%.4f%s", value, unit);
	}

	@Override
	public final List<Answer> take(String message) {
		String text = message.strip();
		String upper = text.toUpperCase(Locale.ROOT);
		if (upper.equals("*IDN?")) {
			return List.of(Answer.of("IDN:" + identity));
		}
		if (upper.startsWith("READ:")) {
			return List.of(Answer.of(reading(upper.substring("READ:".length()))));
		}
		if (upper.startsWith("SET:")) {
			return List.of(Answer.of(setting(text.substring("SET:".length()))));
		}
		return List.of(Answer.of("INVALID"));
	}

	private String reading(String path) {
		Leaf leaf = leaves.get(path);
		return "STAT:" + path + ":" + (leaf == null ? "NOT_FOUND" : leaf.value().get());
	}

	private String setting(String text) {
		String upper = text.toUpperCase(Locale.ROOT);
		Leaf leaf = leaves.get(upper);
		int colon = text.lastIndexOf(':');
		String path = leaf == null && colon > 0 ? upper.substring(0, colon) : upper;
		String value = leaf == null && colon > 0 ? text.substring(colon + 1) : "";
		leaf = leaves.get(path);
		return "STAT:SET:" + path + ":" + (value.isEmpty() ? "" : value + ":") + outcome(path, leaf, value);
	}

	private String outcome(String path, Leaf leaf, String value) {
		if (leaf == null) {
			return "NOT_FOUND";
		}
		if (leaf.setter().isEmpty() || !mayControl(path)) {
			return "DENIED";
		}
		try {
			leaf.setter().get().accept(value);
			return "VALID";
		} catch (Refused refused) {
			return "INVALID";
		}
	}

	@Override
	public void powerOn() {
		overloaded = false;
		reset();
	}

	@Override
	public void overload(boolean on) {
		overloaded = on;
	}

	/** Whether a fault makes the sensor unreadable. */
	final boolean overloaded() {
		return overloaded;
	}

	@Override
	public boolean panelUnit(String unit) {
		return false;
	}
}
