package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Programs that know nothing of Culet, Debian's pymeasure and pyvisa-py, drive its virtual rig as they drive real instruments. */
class VirtualRigTest {

	private static final Path PYTHON = Path.of("/usr/bin/python3");
	private static final Path PACKAGES = Path.of("/usr/lib/python3/dist-packages");
	private static final long LIMIT_S = 120;
	private static final Product CULET = new Product();
	private static ServedRig rig;

	@BeforeAll
	static void serve() throws IOException {
		rig = new ServedRig(CULET, "--sample", "T");
	}

	@AfterAll
	static void end() throws IOException {
		rig.close();
	}

	@ParameterizedTest
	@CsvSource({ "lakeshore-socket, controller-331", "lakeshore-serial, controller-331-serial" })
	void lakeShore331(String way, String instrument) throws Exception {
		Map<String, String> seen = drive(way, rig.address(instrument));
		assertTrue(seen.get("id").contains("MODEL331"), seen.toString());
		// half a percent: the noise of the thermometer is a tenth of it
		assertEquals(rig.state().get("thermometer_K").asDouble(), Double.parseDouble(seen.get("temperature")), 1.5);
		assertEquals("4.2", seen.get("setpoint"));
		assertEquals("'low'", seen.get("range"));
		assertEquals("'off'", seen.get("range_off"));
	}

	@ParameterizedTest
	@CsvSource({ "sr830-socket, lockin", "sr830-prologix, lockin-gpib" })
	void sr830(String way, String instrument) throws Exception {
		Map<String, String> seen = drive(way, rig.address(instrument));
		assertTrue(seen.get("id").contains("SR830"), seen.toString());
		assertEquals("0.005", seen.get("sensitivity"));
		assertEquals("0.03", seen.get("time_constant"));
		assertEquals("17.3", seen.get("frequency"));
		double ohm = rig.state().get("R_ohm").asDouble();
		// 100 nA through the film
		assertEquals(ohm * 1e-7, Double.parseDouble(seen.get("x")), 0.01 * ohm * 1e-7);
		assertEquals("True", seen.get("r_matches"));
		assertEquals("False", seen.get("out_of_range"));
	}

	@ParameterizedTest
	@CsvSource({ "keithley-socket, smu", "keithley-prologix, smu-gpib" })
	void keithley2400(String way, String instrument) throws Exception {
		Map<String, String> seen = drive(way, rig.address(instrument));
		assertTrue(seen.get("id").contains("MODEL 2400"), seen.toString());
		double ohm = rig.state().get("R_ohm").asDouble();
		assertEquals(ohm, Double.parseDouble(seen.get("resistance")), 0.01 * ohm);
		assertEquals("0.0", seen.get("error"));
	}

	@Test
	void sr830ThroughVxi11AndThePortMapper() throws Exception {
		JsonNode line = rig.instrument("lockin-vxi11");
		assumeTrue(line.has("other_address"), "no port mapper: port 111 is taken, or this is not root");
		Map<String, String> seen = drive("sr830-vxi11", "TCPIP::127.0.0.1::inst/gpib0,8::INSTR");
		assertTrue(seen.get("id").contains("SR830"), seen.toString());
		assertEquals("'19'", seen.get("sens"));
		assertEquals("2", seen.get("snap"));
	}

	@Test
	void aFaultsFileThatIsNotUnderstoodIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
		Path faults = Files.writeString(folder.resolve("bad.faults"), "# comment\n12s lockin silence for 5s\nnow lockin dance\n");
		Product.Result result = CULET.run("rig", "serve", "--faults", faults);
		assertEquals(1, result.exit());
		assertEquals("", result.out());
		assertTrue(result.err().contains(faults + ", line 3: no fault 'dance'"), result.err());
	}

	@Test
	void quitEndsTheRigAndNothingStaysBehind() throws Exception {
		try (ServedRig other = new ServedRig(CULET, "--speed", "100")) {
			String serial = other.address("controller-331-serial");
			Path port = Path.of(serial.substring("serial:".length(), serial.indexOf('?')));
			assertTrue(Files.exists(port));
			assertEquals("ok", other.control("quit"));
			assertTrue(other.process().waitFor(LIMIT_S, TimeUnit.SECONDS));
			assertEquals(0, other.process().exitValue());
			assertFalse(Files.exists(port.getParent()), port.getParent() + " was left");
		}
	}

	private static Map<String, String> drive(String way, String address) throws IOException, InterruptedException {
		assumeTrue(Files.isDirectory(PACKAGES.resolve("pymeasure")) && Files.isDirectory(PACKAGES.resolve("pyvisa_py")),
				"python3-pymeasure and python3-pyvisa-py are not installed");
		Path script = CULET.root().resolve("tests/end-to-end/src/test/python/drive_rig.py");
		Path out = Files.createTempFile("drive", ".txt");
		Process process = new ProcessBuilder(PYTHON.toString(), script.toString(), way, address).redirectErrorStream(true)
				.redirectOutput(out.toFile()).start();
		boolean ended = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
		if (!ended) {
			process.destroyForcibly();
		}
		String text = Files.readString(out, StandardCharsets.UTF_8);
		Files.delete(out);
		assertTrue(ended && process.exitValue() == 0, way + ":\n" + text);
		Map<String, String> seen = new TreeMap<>();
		text.lines().map(line -> line.split(" ", 2)).filter(pair -> pair.length == 2)
				.forEach(pair -> seen.put(pair[0], pair[1].strip()));
		return seen;
	}
}
