package org.culet.rig.simulator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.rig.simulator.internal.protocol.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real instruments said, and what public drivers expect, held against the virtual ones. The folder stays outside; small exchanges of our own stand beside it. */
class RecordedExchangesTest {

	private static final Pattern RECORD = Pattern.compile("command: (.*?)\\nid: [0-9]+\\nmethod: (\\w+)(?:\\nretval: (.*?))?(?:\\ntimeout:.*)?\\s*", Pattern.DOTALL);

	private record Exchange(String command, String answer) {
	}

	private static Path protocols() {
		String named = System.getenv("CULET_SHARED");
		Path shared = named == null || named.isBlank() ? Path.of("../../../shared") : Path.of(named);
		Path protocols = shared.resolve("data/protocols");
		assumeTrue(Files.isDirectory(protocols), "the recorded exchanges are not here (CULET_SHARED)");
		return protocols;
	}

	/** Sessions with real instruments: all queries of settings give the same text; measured values are not compared. */
	@ParameterizedTest
	@CsvSource({ "Keithley2400.yml, smu", "SR830.yml, lockin" })
	void recordedSession(String file, String instrument) throws IOException {
		Bench bench = Bench.of(instrument);
		int compared = 0;
		for (Exchange exchange : recorded(Files.readString(protocols().resolve("recorded-exchanges").resolve(file)))) {
			List<Instrument.Answer> answers = bench.instrument().take(exchange.command());
			if (exchange.answer().isEmpty()) {
				assertEquals(List.of(), answers, exchange.command());
			} else if (exchange.command().startsWith("SNAP")) {
				assertEquals(exchange.answer().split(",").length, answers.getFirst().text().split(",").length, exchange.command());
			} else {
				assertEquals(exchange.answer(), answers.getFirst().text(), exchange.command());
				compared++;
			}
		}
		assertTrue(compared > 15, compared + " answers compared");
	}

	private static List<Exchange> recorded(String text) {
		List<Exchange> exchanges = new ArrayList<>();
		for (String document : text.split("(?m)^---\\n")) {
			Matcher matcher = RECORD.matcher(document.replaceFirst("(?m)^timeout: .*\\n", ""));
			if (matcher.matches()) {
				exchanges.add(new Exchange(unquoted(matcher.group(1)), matcher.group(3) == null ? "" : unquoted(matcher.group(3))));
			}
		}
		assertTrue(exchanges.size() > 30, exchanges.size() + " exchanges read");
		return exchanges;
	}

	/** A YAML scalar without its quotes and line ends. */
	private static String unquoted(String scalar) {
		String text = scalar.strip();
		if (text.startsWith("\"")) {
			text = text.substring(1, text.length() - 1).replace("\\n", "").replace("\\\"", "\"");
		} else if (text.startsWith("'")) {
			text = text.substring(1, text.length() - 1).replace("''", "'");
		}
		return text.strip();
	}

	/** What the vendor's own driver sends to a 372, each line as it is sent: understood, and queries answered. */
	@Test
	void vendorsStringsForThe372() throws IOException {
		Bench bench = Bench.of("bridge");
		// of other parts of the instrument, which the virtual one does not have
		List<String> absent = List.of("ZONE", "RELAY", "ALMRST", "CRV", "INCRV", "CALIB", "OPST", "HTRSET", "LOCK", "LEDS", "BRIGT");
		List<String> refused = new ArrayList<>();
		for (String line : Files.readAllLines(protocols().resolve("expected-exchanges/lakeshore_372.tsv"))) {
			String[] cells = line.split("\t");
			if (cells.length == 4 && cells[2].startsWith(">") && absent.stream().noneMatch(cells[3]::startsWith)) {
				String[] answers = bench.ask(cells[3] + ";*ESR?").split(";");
				boolean understood = (Integer.parseInt(answers[answers.length - 1]) & 48) == 0;
				if (!understood || cells[3].contains("?") != answers.length > 1) {
					refused.add(cells[3]);
				}
			}
		}
		assertEquals(List.of(), refused);
	}

	@Test
	void mercuryAnswersInTheFormsOfThePublicDriver() throws IOException {
		Bench bench = Bench.of("mercury");
		int compared = 0;
		for (String line : Files.readAllLines(protocols().resolve("expected-exchanges/pymeasure_mercuryitc.tsv"))) {
			String[] cells = line.split("\t");
			if (cells.length == 4 && cells[2].matches("(READ|SET).*")) {
				// numbers differ: the forms around them must not
				assertEquals(form(cells[3]), form(bench.ask(cells[2])), cells[2]);
				compared++;
			}
		}
		assertTrue(compared > 15, compared + " answers compared");
	}

	private static String form(String answer) {
		return answer.replaceAll(":-?[0-9]+(\\.[0-9]+)?(?=[A-Za-z%/]*$)", ":N").replaceAll(":O(N|FF)(?=$|:VALID)", ":SWITCH");
	}
}
