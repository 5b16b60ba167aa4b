package org.culet.instrument.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.link.Exchange;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkCounts;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.LinkState;
import org.culet.instrument.link.Transports;
import org.culet.instrument.tests.kit.Eventually;
import org.culet.instrument.tests.kit.LineServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links over TCP, with instruments that behave badly. */
class LinkTest {

	private static final LinkProfile PROFILE = LinkProfile.lines().withTimeout(Duration.ofMillis(600), Duration.ofMillis(200));

	private static final int LINKS = 10;
	private static final int READINGS = 100;

	private final List<AutoCloseable> open = new ArrayList<>();

	private static Optional<String> controller(String message) {
		return switch (message) {
			case "*IDN?" -> Optional.of("LSCI,MODEL331S,123456,1.0");
			case "KRDG? A" -> Optional.of("+077.350");
			case "SETP? 1" -> Optional.of("+004.200");
			default -> Optional.empty();
		};
	}

	private LineServer server() {
		LineServer server = new LineServer(LinkTest::controller, "\r\n");
		open.add(server);
		return server;
	}

	private Link link(LineServer server) {
		return link(server.address(), PROFILE);
	}

	private Link link(URI address, LinkProfile profile) {
		Link link = Transports.standard().open(address, profile);
		open.add(link);
		return link;
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable one : open.reversed()) {
			one.close();
		}
	}

	private static Outcome<Double> ask(Link link, String question) {
		return link.transact(s -> s.ask(question, Answers::decimal));
	}

	private static Kind kind(Outcome<?> outcome) {
		return outcome.failure().orElseThrow(() -> new AssertionError(outcome)).kind();
	}

	/** instruments.md D3: KRDG? answered after 1.2 s, with 0.6 s of patience; then SETP? must not get the temperature. */
	@Test
	void aLateTemperatureIsNeverTheSetpoint() {
		LineServer server = server();
		Link link = link(server);
		assertEquals(77.35, ask(link, "KRDG? A").value().orElseThrow());
		server.delay(m -> m.startsWith("KRDG") ? 1200 : 0);
		assertEquals(Kind.NO_ANSWER, kind(ask(link, "KRDG? A")));
		for (int i = 0; i < 50; i++) {
			Outcome<Double> setpoint = ask(link, "SETP? 1");
			assertTrue(setpoint.value().filter(v -> v != 4.2).isEmpty(), setpoint.toString());
		}
		Eventually.within(Duration.ofSeconds(2), "the setpoint", () -> ask(link, "SETP? 1").value().filter(v -> v == 4.2).isPresent());
	}

	@Test
	void aLittleLateIsLateAndInStep() {
		LineServer server = server();
		Link link = link(server);
		assertTrue(ask(link, "KRDG? A").isDone());
		server.delay(m -> m.startsWith("KRDG") ? 700 : 0);
		assertEquals(Kind.LATE, kind(ask(link, "KRDG? A")));
		assertEquals(4.2, ask(link, "SETP? 1").value().orElseThrow());
		assertEquals(1, server.connections());
		assertEquals(1, link.counts().discarded());
	}

	@Test
	void silenceIsNoAnswerAndEnds() {
		LineServer server = server();
		Link link = link(server);
		assertTrue(ask(link, "KRDG? A").isDone());
		server.delay(m -> -1);
		long began = System.nanoTime();
		assertEquals(Kind.NO_ANSWER, kind(ask(link, "KRDG? A")));
		assertTrue(System.nanoTime() - began < 2_000_000_000L, "the deadline holds");
		assertFalse(ask(link, "KRDG? A").isDone());
		server.delay(m -> 0);
		Eventually.within(Duration.ofSeconds(2), "a reading after the silence", () -> ask(link, "KRDG? A").isDone());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0001garbage\r\n", "\r\n", "+07", "+077.350\r\n+077.350\r\n" })
	void whatIsNoAnswerIsNoValueAndRecovers(String bytes) {
		LineServer server = server();
		Link link = link(server);
		assertTrue(ask(link, "SETP? 1").isDone());
		server.wire(a -> bytes);
		ask(link, "SETP? 1");
		server.wire(a -> a);
		for (int i = 0; i < 20; i++) {
			Outcome<Double> setpoint = ask(link, "SETP? 1");
			assertTrue(setpoint.value().filter(v -> v != 4.2).isEmpty(), setpoint.toString());
		}
		Eventually.within(Duration.ofSeconds(2), "the setpoint", () -> ask(link, "SETP? 1").isDone());
	}

	@Test
	void reconnectsAfterADrop() {
		LineServer server = server();
		Link link = link(server);
		assertTrue(ask(link, "KRDG? A").isDone());
		server.drop();
		assertEquals(Kind.DISCONNECTED, kind(ask(link, "KRDG? A")));
		Eventually.within(Duration.ofSeconds(5), "a reading after the drop", () -> ask(link, "KRDG? A").isDone());
		assertEquals(2, link.counts().connections());
	}

	@Test
	void connectsOnceTheInstrumentIsThere() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		Link link = link(URI.create("tcp://127.0.0.1:" + port), PROFILE);
		Outcome<Double> refused = ask(link, "KRDG? A");
		assertEquals(Kind.DISCONNECTED, kind(refused));
		assertTrue(refused.failure().orElseThrow().sentence().contains("127.0.0.1:" + port), refused.toString());
		open.add(new LineServer(LinkTest::controller, "\r\n", port));
		Eventually.within(Duration.ofSeconds(5), "a reading after the restart", () -> ask(link, "KRDG? A").isDone());
	}

	/** A socket that accepts and says nothing is no connection. */
	@Test
	void connectedMeansAnswered() {
		LineServer mute = new LineServer(m -> Optional.empty(), "\n");
		open.add(mute);
		Link link = link(mute);
		long began = System.nanoTime();
		assertEquals(Kind.NO_ANSWER, kind(ask(link, "KRDG? A")));
		assertTrue(System.nanoTime() - began < 6_000_000_000L);
		assertFalse(link.state() == LinkState.READY);
	}

	/** Something comes, but no identity: that is another trouble than silence, and what came is shown. */
	@ParameterizedTest
	@ValueSource(strings = { "#?garbage\r\n", "LSCI,MOD", "+077.350\r\n" })
	void whatIsNoIdentityIsShown(String bytes) {
		LineServer server = server();
		server.wire(a -> bytes);
		Outcome<Double> failed = ask(link(server.address(), PROFILE.withSync("*IDN?", "LSCI,.*")), "KRDG? A");
		assertEquals(Kind.MALFORMED, kind(failed));
		String sentence = failed.failure().orElseThrow().sentence();
		assertTrue(sentence.contains("\"" + bytes.strip() + "\"") && sentence.contains("*IDN?"), sentence);
	}

	@Test
	void anotherModelIsRefused() {
		Link link = link(server().address(), PROFILE.withModel("MODEL ?372"));
		Outcome<Double> refused = ask(link, "KRDG? A");
		assertEquals(Kind.REFUSED, kind(refused));
		assertTrue(refused.failure().orElseThrow().sentence().contains("MODEL331S"), refused.toString());
		assertEquals(LinkState.WRONG_MODEL, link.state());
	}

	/** A clone names itself as it likes; what is no identity at all is still none. */
	@Test
	void anyModelIsSpokenToWhereTheModelIsNotChecked() {
		LineServer clone = new LineServer(m -> m.equals("*IDN?") ? Optional.of("Basement Bridge, 2nd copy") : controller(m), "\n");
		open.add(clone);
		LinkProfile strict = PROFILE.withSync("*IDN?", "LSCI,.*").withModel("MODEL ?331");
		Link link = link(clone.address(), strict.withAnyModel());
		assertEquals(77.35, ask(link, "KRDG? A").value().orElseThrow());
		assertEquals("Basement Bridge, 2nd copy", link.identity().orElseThrow());
		assertFalse(strict.withAnyModel().syncAnswer().matcher("+077.350").matches());
		assertFalse(strict.withSync("V", "ITC.*").withAnyModel().syncAnswer().matcher("Basement Bridge, 2nd copy").matches());
	}

	@Test
	void firstWordsAreSaidAfterEachConnection() {
		LineServer server = server();
		Link link = link(server);
		link.whenReady(s -> s.tell("MODE 1"));
		assertTrue(ask(link, "KRDG? A").isDone());
		server.drop();
		Eventually.within(Duration.ofSeconds(5), "a reading after the drop", () -> ask(link, "KRDG? A").isDone());
		assertEquals(2, server.received().stream().filter("MODE 1"::equals).count());
		assertTrue(server.received().indexOf("MODE 1") < server.received().indexOf("KRDG? A"));
	}

	@Test
	void heartbeatKeepsAnIdleLinkAlive() {
		LineServer server = server();
		Link link = link(server.address(), PROFILE.withHeartbeat(Duration.ofMillis(50)));
		assertTrue(ask(link, "KRDG? A").isDone());
		Eventually.within(Duration.ofSeconds(5), "heartbeats", () -> server.received().stream().filter("*IDN?"::equals).count() > 3);
		server.drop();
		Eventually.within(Duration.ofSeconds(5), "reconnection without being asked", () -> link.counts().connections() == 2);
	}

	@Test
	void nobodyComesBetweenTheExchangesOfATransaction() throws InterruptedException {
		LineServer server = server();
		Link link = link(server);
		List<Outcome<Done>> outcomes = new CopyOnWriteArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			threads.add(Thread.ofVirtual().start(() -> {
				for (int n = 0; n < 25; n++) {
					outcomes.add(link.transact(s -> s.ask("KRDG? A", Answers::decimal).then(v -> s.ask("SETP? 1", Answers::decimal)).map(v -> Done.DONE)));
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertTrue(outcomes.stream().allMatch(Outcome::isDone));
		List<String> asked = server.received().stream().filter(m -> !m.equals("*IDN?")).toList();
		for (int i = 0; i < asked.size(); i++) {
			assertEquals(i % 2 == 0 ? "KRDG? A" : "SETP? 1", asked.get(i));
		}
	}

	@Test
	void theLogIsOffUntilItIsOn() {
		LineServer server = server();
		Link link = link(server);
		assertTrue(ask(link, "KRDG? A").isDone());
		assertEquals(List.of(), link.log().lines());
		link.log().setOn(true);
		for (int i = 0; i < 1100; i++) {
			ask(link, "SETP? 1");
		}
		assertEquals(1000, link.log().lines().size());
		Exchange last = link.log().lines().getLast();
		assertEquals(Exchange.Kind.ASKED, last.kind());
		assertEquals("SETP? 1", last.sent());
		assertEquals("+004.200", last.received());
	}

	@Test
	void aDriverThatThrowsHarmsNobody() {
		Link link = link(server());
		Outcome<Double> outcome = link.transact(s -> {
			throw new IllegalStateException("a bug");
		});
		assertEquals(Kind.MALFORMED, kind(outcome));
		assertTrue(ask(link, "KRDG? A").isDone());
	}

	@Test
	void anInterruptedCallerReturnsAtOnce() throws InterruptedException {
		LineServer server = server();
		Link link = link(server);
		assertTrue(ask(link, "KRDG? A").isDone());
		server.delay(m -> -1);
		List<Outcome<Double>> outcome = new CopyOnWriteArrayList<>();
		Thread caller = Thread.ofPlatform().start(() -> outcome.add(ask(link, "KRDG? A")));
		Eventually.within(Duration.ofSeconds(2), "the question", () -> server.received().stream().filter("KRDG? A"::equals).count() == 2);
		long began = System.nanoTime();
		caller.interrupt();
		caller.join();
		assertTrue(System.nanoTime() - began < 500_000_000L);
		assertFalse(outcome.getFirst().isDone());
	}

	@Test
	void aClosedLinkSaysSo() {
		LineServer server = server();
		Link link = link(server);
		assertTrue(ask(link, "KRDG? A").isDone());
		link.close();
		assertEquals(Kind.DISCONNECTED, kind(ask(link, "KRDG? A")));
		assertEquals(LinkState.CLOSED, link.state());
	}

	/**
	 * A reading costs the exchanges that it asks for and nothing else: no other message, no further connection, no thread, also
	 * with ten links at once. How many there are in a second, bench/instruments says.
	 */
	@Test
	void aReadingCostsItsExchangesAndNoThread() throws InterruptedException {
		List<LineServer> servers = new ArrayList<>();
		List<Link> links = new ArrayList<>();
		Set<Thread> onThreads = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < LINKS; i++) {
			servers.add(server());
			links.add(link(servers.getLast()));
			assertTrue(ask(links.getLast(), "KRDG? A").isDone());
		}
		long started = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
		List<Thread> readers = links.stream().map(l -> Thread.ofVirtual().unstarted(() -> {
			for (int i = 0; i < READINGS; i++) {
				l.transact(s -> {
					onThreads.add(Thread.currentThread());
					return s.ask("KRDG? A", Answers::decimal);
				});
			}
		})).toList();
		readers.forEach(Thread::start);
		for (Thread reader : readers) {
			reader.join();
		}
		long more = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - started;
		assertTrue(more < LINKS * READINGS / 10, more + " threads, some of them of the virtual machine");
		assertEquals(LINKS, onThreads.size(), "one thread owns each link");
		for (int i = 0; i < LINKS; i++) {
			assertEquals(new LinkCounts(1 + READINGS, 0, 0, 1), links.get(i).counts());
			assertEquals(1, servers.get(i).connections());
			assertEquals(1 + 1 + READINGS, servers.get(i).received().size(), "the identity, and each question once");
		}
	}

	/** An owner with nothing to do is asleep: it neither polls nor turns round and round. */
	@Test
	void anIdleLinkCostsNoTime() throws InterruptedException {
		Link link = link(server());
		List<Thread> owner = new CopyOnWriteArrayList<>();
		assertTrue(link.transact(s -> {
			owner.add(Thread.currentThread());
			return s.ask("KRDG? A", Answers::decimal);
		}).isDone());
		Eventually.within(Duration.ofSeconds(5), "sleep", () -> owner.getFirst().getState() == Thread.State.TIMED_WAITING);
		assertTrue(ask(link, "KRDG? A").isDone(), "and a question wakes it");
	}
}
