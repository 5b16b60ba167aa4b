package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code culet rig check} of a rig whose instruments are served by {@code culet rig serve}, but for one that is dead. */
class RigCheckTest {

	private static final Product CULET = new Product();
	/** Longest time that a check of one instrument takes, whatever it does, s; they are checked at the same time. */
	private static final double LIMIT_S = 20;

	@TempDir
	private Path folder;

	private static String instrument(String id, String driver, String address, String input, String quantity) {
		return """

				[[instrument]]
				id = "%s"
				driver = "%s"
				address = "%s"

				[[channel]]
				role = "extra"
				instrument = "%s"
				input = "%s"
				quantity = "%s"
				period = "1 s"
				""".formatted(id, driver, address, id, input, quantity);
	}

	/** A port at which nobody listens: it is kept from everybody else, also from the rig, as long as the socket is open. */
	private static Socket deadPort() throws IOException {
		Socket socket = new Socket();
		socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		return socket;
	}

	@Test
	void aDeadInstrumentIsNamedAndTheOthersAreChecked() throws IOException {
		try (Socket nobody = deadPort(); ServedRig served = new ServedRig(CULET)) {
			String dead = "tcp://127.0.0.1:" + nobody.getLocalPort();
			assertEquals("ok", served.control("now lockin silence"));
			String text = "rig = 1\nname = \"check\"\n" + instrument("dead", "lakeshore-350", dead, "A", "temperature")
					+ instrument("silent", "srs-sr830", served.address("lockin"), "X", "voltage")
					+ instrument("bridge", "lakeshore-372", served.address("bridge"), "1", "temperature")
					+ instrument("nanovoltmeter", "keithley-2182a", served.address("nanovoltmeter-gpib"), "1", "voltage")
					+ instrument("lockin", "srs-sr830", served.address("lockin-vxi11"), "X", "voltage")
					+ instrument("controller", "lakeshore-331", served.address("controller-331-serial"), "A", "temperature");
			Path rig = Files.writeString(folder.resolve("check.rig"), text);
			Product.Result result = CULET.run("rig", "check", rig, "--json");
			assertEquals(1, result.exit(), result.err());
			JsonNode document = new ObjectMapper().readTree(result.out());
			assertFalse(document.get("passed").asBoolean());
			List<String> passed = new ArrayList<>();
			for (JsonNode one : document.get("instruments")) {
				if (one.get("passed").asBoolean()) {
					passed.add(one.get("instrument").asText());
					assertFalse(one.get("identity").asText().isEmpty());
					assertTrue(one.get("channels").get(0).get("value").isNumber(), one.toString());
				}
				assertTrue(one.get("seconds").asDouble() < LIMIT_S, one.toString());
			}
			assertEquals(List.of("bridge", "nanovoltmeter", "lockin", "controller"), passed, result.out());
			JsonNode first = document.get("instruments").get(0);
			assertEquals("disconnected", first.get("status").asText());
			assertTrue(first.get("reason").asText().contains(dead), first.toString());
			assertTrue(first.get("identity").isNull());
			JsonNode second = document.get("instruments").get(1);
			assertEquals("no-answer", second.get("status").asText(), second.toString());
			double kelvin = served.state().get("thermometer_K").asDouble();
			assertEquals(kelvin, document.get("instruments").get(2).get("channels").get(0).get("value").asDouble(), 0.02 * kelvin);
			assertTrue(result.err().contains("dead: disconnected: cannot reach " + dead), result.err());
		}
	}
}
