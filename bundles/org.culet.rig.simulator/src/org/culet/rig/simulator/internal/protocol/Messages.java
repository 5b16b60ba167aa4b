package org.culet.rig.simulator.internal.protocol;

import java.util.ArrayList;
import java.util.List;

/** Splitting of what arrives. */
public final class Messages {

	private Messages() {
	}

	/** The commands of one line, which semicolons separate, without those in quotes. */
	public static List<String> commands(String line) {
		List<String> commands = new ArrayList<>();
		StringBuilder command = new StringBuilder();
		char quote = 0;
		for (char c : line.toCharArray()) {
			if (quote == 0 && (c == '"' || c == '\'')) {
				quote = c;
			} else if (c == quote) {
				quote = 0;
			}
			if (c == ';' && quote == 0) {
				commands.add(command.toString().strip());
				command.setLength(0);
			} else {
				command.append(c);
			}
		}
		commands.add(command.toString().strip());
		commands.removeIf(String::isEmpty);
		return commands;
	}
}
