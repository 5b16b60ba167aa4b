package org.culet.rig.simulator.internal.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Instrument;
import org.culet.rig.simulator.internal.protocol.Messages;
import org.culet.rig.simulator.internal.protocol.MnemonicTable;

/** An instrument with commands of the older kind, and the few that all of them share. */
abstract class MnemonicInstrument implements Instrument {

	/** Event status: the instrument was switched on. */
	private static final int POWER_ON = 128;
	private static final int COMMAND_ERROR = 32;
	private static final int EXECUTION_ERROR = 16;

	private final MnemonicTable table = new MnemonicTable();
	private final Map<String, String> remembered = new HashMap<>();
	private final Map<String, Integer> enables = new HashMap<>();
	private int events = POWER_ON;
	private boolean overloaded;

	MnemonicInstrument(String identity) {
		table.query("*IDN", a -> identity).query("*OPC", a -> "1").query("*TST", a -> "0").query("*STB", a -> "0")
				.query("*ESR", a -> readEvents()).command("*CLS", a -> events = 0)
				.command("*OPC", a -> events |= 1).command("*WAI", a -> { }).command("*RST", a -> reset());
		for (String word : List.of("*ESE", "*SRE")) {
			table.command(word, a -> enables.put(word, a.whole(0, 0, 255)))
					.query(word, a -> String.valueOf(enables.getOrDefault(word, 0)));
		}
	}

	/** The commands, for subclasses to add to. */
	final MnemonicTable table() {
		return table;
	}

	/** Settings as after *RST. */
	abstract void reset();

	/** Whether several answers of one message come in one line, joined by semicolons; otherwise each has its own. */
	boolean joinsAnswers() {
		return true;
	}

	/**
	 * A setting that is kept and given back and does nothing else.
	 *
	 * @param word its command
	 * @param keys number of parameters that say which one is meant
	 * @param initial what the query gives before it was ever set
	 */
	final void remember(String word, int keys, String initial) {
		table.command(word, a -> {
			a.text(keys);
			remembered.put(key(word, a, keys), String.join(",", a.from(keys)));
		});
		table.query(word, a -> remembered.getOrDefault(key(word, a, keys), initial));
	}

	private static String key(String word, Arguments arguments, int keys) {
		StringBuilder key = new StringBuilder(word);
		for (int i = 0; i < keys; i++) {
			key.append(' ').append(arguments.word(i));
		}
		return key.toString();
	}

	@Override
	public final List<Answer> take(String message) {
		List<String> answers = new ArrayList<>();
		for (String command : Messages.commands(message)) {
			MnemonicTable.Result result = table.run(command);
			switch (result.outcome()) {
			case UNKNOWN -> wrong(COMMAND_ERROR);
			case REFUSED -> wrong(EXECUTION_ERROR);
			default -> result.answer().ifPresent(answers::add);
			}
		}
		if (answers.isEmpty()) {
			return List.of();
		}
		return joinsAnswers() ? List.of(Answer.of(String.join(";", answers))) : answers.stream().map(Answer::of).toList();
	}

	/** Notes an error. */
	void wrong(int event) {
		events |= event;
	}

	private String readEvents() {
		int read = events;
		events = 0;
		return String.valueOf(read);
	}

	@Override
	public void powerOn() {
		remembered.clear();
		enables.clear();
		overloaded = false;
		reset();
		events = POWER_ON;
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
		return "\r\n";
	}
}
