package org.culet.rig.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.culet.instrument.Measurand;
import org.culet.instrument.link.Transports;
import org.culet.instrument.tests.kit.LineServer;
import org.culet.rig.Rig;
import org.culet.rig.RigCheck;
import org.culet.rig.RigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RigCheckTest {

	@TempDir
	private Path folder;

	private static Optional<String> bridge(String message) {
		return switch (message) {
			case "*IDN?" -> Optional.of("LSCI,MODEL372,LSA1234,1.3");
			case "KRDG? 1" -> Optional.of("+4.2000E+00");
			case "RDGST? 1" -> Optional.of("000");
			case "SCAN?" -> Optional.of("01,0");
			default -> Optional.empty();
		};
	}

	private static Optional<String> lockIn(String message) {
		return switch (message) {
			case "*IDN?" -> Optional.of("Stanford_Research_Systems,SR830,s/n12345,ver1.07");
			case "OUTP?1" -> Optional.of("1e-6");
			case "LIAS?" -> Optional.of("1");
			default -> Optional.empty();
		};
	}

	private static String instrument(String id, String driver, Object address, String input, String quantity, String role) {
		return """

				[[instrument]]
				id = "%s"
				driver = "%s"
				address = "%s"
				[[channel]]
				role = "%s"
				instrument = "%s"
				input = "%s"
				quantity = "%s"
				period = "1 s"
				""".formatted(id, driver, address, role, id, input, quantity);
	}

	private List<RigCheck.Result> check(String... instruments) throws Exception {
		Path file = Files.writeString(folder.resolve("test.rig"), "rig = 1\nname = \"test\"\n" + String.join("", instruments));
		Rig rig = RigFile.read(file, RigFileTest.drivers(), Transports.standard());
		return RigCheck.run(rig, RigFileTest.drivers(), Transports.standard());
	}

	/** One dead, one silent, one of another model, two alive: each is named, the others are checked, and none waits for another. */
	@Test
	void aDeadInstrumentIsNamedAndTheOthersAreChecked() throws Exception {
		try (Socket gone = new Socket(); LineServer bridge = new LineServer(RigCheckTest::bridge, "\r\n"); LineServer lockIn = new LineServer(RigCheckTest::lockIn, "\n");
				LineServer mute = new LineServer(m -> Optional.empty(), "\n"); LineServer other = new LineServer(RigCheckTest::bridge, "\r\n")) {
			// bound and not listening: nobody else can be given this port meanwhile
			gone.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			String dead = "127.0.0.1:" + gone.getLocalPort();
			long began = System.nanoTime();
			List<RigCheck.Result> results = check(
					instrument("dead", "lakeshore-331", "tcp://" + dead, "A", "temperature", "extra"),
					instrument("mute", "lakeshore-340", mute.address(), "A", "temperature", "extra"),
					instrument("other", "lakeshore-370", other.address(), "1", "temperature", "extra"),
					instrument("bridge", "lakeshore-372", bridge.address(), "1", "temperature", "sample-temperature"),
					instrument("lockin", "srs-sr830", lockIn.address(), "X", "voltage", "film-resistance"));
			assertTrue(System.nanoTime() - began < 12_000_000_000L, "within a deadline, not the sum of them");
			assertEquals(List.of("dead", "mute", "other", "bridge", "lockin"), results.stream().map(r -> r.instrument().id()).toList());
			assertTrue(results.get(0).failure().orElseThrow().inWords().contains(dead), results.get(0).toString());
			assertTrue(results.get(1).failure().orElseThrow().inWords().contains("no answer"), results.get(1).toString());
			assertTrue(results.get(2).failure().orElseThrow().inWords().contains("MODEL372"), results.get(2).toString());
			assertTrue(results.get(3).passed(), results.get(3).toString());
			assertEquals(4.2, results.get(3).channels().getFirst().reading().value().getAsDouble());
			assertTrue(results.get(4).passed(), "an overload is a state of the experiment");
			assertFalse(results.get(4).channels().getFirst().reading().isGood());
			assertTrue(results.subList(0, 3).stream().noneMatch(RigCheck.Result::passed));
		}
	}

	/** One reading proves more than an identity; an input without a sensor proves nothing against the instrument. */
	@Test
	void anInstrumentWithoutAChannelIsReadToo() throws Exception {
		try (LineServer bridge = new LineServer(RigCheckTest::bridge, "\r\n")) {
			String described = instrument("bridge", "lakeshore-372", bridge.address(), "", "", "");
			RigCheck.Result result = check(described.substring(0, described.indexOf("[[channel]]"))).getFirst();
			assertTrue(result.passed(), result.toString());
			assertEquals(4.2, result.channels().getFirst().reading().value().getAsDouble());
		}
	}

	@Test
	void whatIsConvertedIsAResistance() throws Exception {
		try (LineServer lockIn = new LineServer(m -> m.equals("LIAS?") ? Optional.of("0") : lockIn(m), "\n")) {
			RigCheck.Checked checked = check(instrument("lockin", "srs-sr830", lockIn.address(), "X", "voltage", "film-resistance")
					+ "convert = { current = \"10 nA\" }\n").getFirst().channels().getFirst();
			assertEquals(100, checked.reading().value().getAsDouble(), 1e-9);
			assertEquals(Measurand.RESISTANCE, checked.channel().quantity());
			assertEquals(checked.channel().quantity().unit(), checked.reading().unit());
		}
	}

	/** A clone speaks a model's language and calls itself something else. */
	@Test
	void aCloneIsRefusedUnlessTheModelIsNotChecked() throws Exception {
		try (LineServer clone = new LineServer(m -> m.equals("*IDN?") ? Optional.of("Basement Bridge, 2nd copy") : bridge(m), "\r\n")) {
			String bridge = instrument("bridge", "lakeshore-372", clone.address(), "1", "temperature", "sample-temperature");
			RigCheck.Result refused = check(bridge).getFirst();
			assertTrue(refused.failure().orElseThrow().inWords().contains("Basement Bridge"), refused.toString());
			RigCheck.Result taken = check(bridge.replace("[[channel]]", "[instrument.settings]\nmodel-check = \"off\"\n[[channel]]")).getFirst();
			assertTrue(taken.passed(), taken.toString());
			assertEquals("Basement Bridge, 2nd copy", taken.identity().orElseThrow().text());
			assertEquals(4.2, taken.channels().getFirst().reading().value().getAsDouble());
		}
	}
}
