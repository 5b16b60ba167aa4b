package org.culet.app.internal;

import java.io.PrintStream;

import org.culet.report.json.Json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a command writes.
 *
 * @param out answers
 * @param err everything else
 */
public record Console(PrintStream out, PrintStream err) {

	/** One JSON document, with a line end. */
	void json(JsonNode document) {
		out.println(Json.text(document));
	}

	/** A line of an answer for people. */
	void say(String line) {
		out.println(line);
	}

	/** A line that is no answer. */
	void warn(String line) {
		err.println("culet: " + line);
	}
}
