package org.culet.rig.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that a client does ends a server, and nothing leaks. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EnduranceTest {

	private static final boolean LONG = Boolean.getBoolean("culet.long");
	private VirtualRig rig;

	@BeforeEach
	void start() throws IOException {
		rig = VirtualRig.start(RigOptions.DEFAULT.withPortMapper(false));
	}

	@AfterEach
	void end() throws IOException {
		rig.close();
	}

	/** Bytes at random, and command lines with bytes changed, to every socket: afterwards each instrument still says who it is. */
	@Test
	void senselessLinesAreSurvived() throws IOException {
		Random random = new Random(5);
		String[] seeds = { "KRDG? A", "SETP 1,4.2", "RANGE 1", "SENS8", "SNAP?1,2", ":SENS:FUNC 'RES';:SENS:RES:MODE MAN;", ":READ?",
				"READ:DEV:MB1.T1:TEMP:SIG:TEMP", "SET:DEV:MB1.T1:TEMP:LOOP:TSET:4.2", "R1", "$T4.2", "++addr 8", "++read eoi", ":SENS:PRES?",
				"INTYPE 1,1,6,1,13,0,1", "SOUR:DELT:HIGH 1e-6", "SYST:COMM:SER:SEND \"*IDN?\"", "now bridge silence" };
		int lines = LONG ? 2000 : 100;
		for (ServedInstrument instrument : rig.instruments()) {
			if (instrument.address().matches("(serial|folder).*")) {
				continue;
			}
			boolean raw = instrument.address().startsWith("tcp");
			// a box waits a second for each answer that does not come
			int here = instrument.address().startsWith("prologix") ? lines / 10 : lines;
			try (Client client = Client.at(instrument.address())) {
				for (int i = 0; i < here; i++) {
					client.send(mutated(seeds[random.nextInt(seeds.length)], random));
				}
			} catch (IOException e) {
				// whoever speaks no RPC to the gateway is put through no further
				assertTrue(!raw, instrument + ": " + e);
			}
			if (raw) {
				try (Client client = Client.at(instrument.address())) {
					client.send(instrument.model().contains("ITC503") ? "V\r" : "*IDN?\n");
					assertTrue(!client.within(10_000).isEmpty(), instrument.toString());
				}
			}
		}
	}

	private static byte[] mutated(String seed, Random random) {
		byte[] bytes = (seed + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
		for (int n = random.nextInt(5); n > 0; n--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	@Test
	void aLineWithoutEndIsNoDanger() throws IOException {
		try (Client client = Client.of(rig, "bridge")) {
			byte[] block = "A".repeat(65_536).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
			for (int i = 0; i < 200; i++) {
				client.send(block);
			}
			client.send("\n");
			assertEquals("01,0", client.ask("SCAN?"));
		}
	}

	@Test
	void hundredsOfConnectionsLeaveNothingBehind() throws IOException, InterruptedException {
		int rounds = LONG ? 3000 : 300;
		connectAll(20);
		long files = openFiles();
		int threads = Thread.activeCount();
		connectAll(rounds);
		awaitAtMost(files + 5, EnduranceTest::openFiles);
		awaitAtMost(threads + 3, Thread::activeCount);
	}

	private void connectAll(int rounds) throws IOException {
		String box = Client.address(rig, "lockin-gpib");
		for (int i = 0; i < rounds; i++) {
			try (Client client = Client.of(rig, "bridge"); Client other = Client.at(box)) {
				assertEquals("01,0", client.ask("SCAN?"));
				other.send("++addr 8\n*IDN?\n++read eoi\n");
				assertTrue(other.line().contains("SR830"));
			}
		}
	}

	@Test
	void aRigThatEndedHoldsNothing() throws IOException, InterruptedException {
		for (int i = 0; i < 3; i++) {
			VirtualRig.start(RigOptions.DEFAULT.withPortMapper(false)).close();
		}
		long files = openFiles();
		for (int i = 0; i < (LONG ? 100 : 15); i++) {
			VirtualRig.start(RigOptions.DEFAULT.withPortMapper(false)).close();
		}
		awaitAtMost(files + 5, EnduranceTest::openFiles);
	}

	private static long openFiles() {
		String[] open = new File("/proc/self/fd").list();
		return open == null ? 0 : open.length;
	}

	private static void awaitAtMost(long most, LongSupplier count) throws InterruptedException {
		long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (count.getAsLong() > most && System.nanoTime() < limit) {
			Thread.sleep(10);
		}
		assertTrue(count.getAsLong() <= most, count.getAsLong() + " > " + most);
	}

	@Test
	void portsAreTakenInOrderFromABase() throws IOException {
		int base = 0;
		VirtualRig fixed = null;
		for (int attempt = 0; fixed == null && attempt < 20; attempt++) {
			base = 20_000 + new Random().nextInt(30_000);
			try {
				fixed = VirtualRig.start(RigOptions.DEFAULT.withPortMapper(false).withPortBase(base));
			} catch (IOException e) {
				assertTrue(e.getMessage().startsWith("port "), e.getMessage());
			}
		}
		try (VirtualRig there = fixed) {
			assertEquals(base, URI.create(Client.address(there, "bridge")).getPort());
			assertEquals(base + 1, URI.create(Client.address(there, "bridge-370")).getPort());
		}
	}
}
