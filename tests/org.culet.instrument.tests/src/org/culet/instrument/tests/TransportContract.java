package org.culet.instrument.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Transports;
import org.culet.instrument.tests.kit.Eventually;
import org.culet.instrument.tests.kit.LineServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every transport must carry, and survive; a subclass puts an instrument at the other end of its wire. */
abstract class TransportContract {

	/** Short times, with room for a loaded machine. */
	static final LinkProfile PROFILE = LinkProfile.lines().withTimeout(Duration.ofMillis(600), Duration.ofMillis(200));

	private final List<AutoCloseable> open = new ArrayList<>();
	private volatile LineServer.Delay delay = m -> 0;

	/** An instrument at the other end, whose answers wait as {@link #delayOf(String)} says; closed by {@link #closing}. */
	abstract URI serve(Function<String, Optional<String>> instrument) throws Exception;

	/** Takes the connection away for a moment. */
	abstract void breakConnection() throws Exception;

	<C extends AutoCloseable> C closing(C one) {
		open.add(one);
		return one;
	}

	/** Milliseconds before the answer; negative for none. */
	long delayOf(String message) {
		return delay.of(message);
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable one : open.reversed()) {
			one.close();
		}
	}

	static Optional<String> controller(String message) {
		return switch (message) {
			case "*IDN?" -> Optional.of("LSCI,MODEL331S,123456,1.0");
			case "KRDG? A" -> Optional.of("+077.350");
			case "SETP? 1" -> Optional.of("+004.200");
			case "LONG?" -> Optional.of("1".repeat(20_000) + ".5");
			default -> Optional.empty();
		};
	}

	private Link link() throws Exception {
		URI address = serve(TransportContract::controller);
		assertEquals(Optional.empty(), Transports.standard().problem(address));
		return closing(Transports.standard().open(address, PROFILE));
	}

	static Outcome<Double> ask(Link link, String question) {
		return link.transact(s -> s.ask(question, Answers::decimal));
	}

	private static void assertSetpoint(Link link) {
		Eventually.within(Duration.ofSeconds(5), "the setpoint", () -> {
			Outcome<Double> setpoint = ask(link, "SETP? 1");
			assertTrue(setpoint.value().filter(v -> v != 4.2).isEmpty(), setpoint.toString());
			return setpoint.isDone();
		});
	}

	@Test
	void carriesQuestionsCommandsAndLongAnswers() throws Exception {
		Link link = link();
		assertEquals(77.35, ask(link, "KRDG? A").value().orElseThrow());
		assertTrue(link.transact(s -> s.tell("SETP 1,4.2")).isDone());
		assertEquals(4.2, ask(link, "SETP? 1").value().orElseThrow());
		assertEquals(20_002, link.transact(s -> s.ask("LONG?", a -> Outcome.of(a.length()))).value().orElseThrow());
		for (int i = 0; i < 50; i++) {
			assertEquals(77.35, ask(link, "KRDG? A").value().orElseThrow());
		}
		assertEquals(0, link.counts().failed());
	}

	@Test
	void silenceIsNoAnswerAndIsRecoveredFrom() throws Exception {
		Link link = link();
		assertTrue(ask(link, "KRDG? A").isDone());
		delay = m -> -1;
		assertEquals(Kind.NO_ANSWER, ask(link, "KRDG? A").failure().orElseThrow().kind());
		delay = m -> 0;
		assertSetpoint(link);
	}

	/** instruments.md D3. */
	@Test
	void aLateTemperatureIsNeverTheSetpoint() throws Exception {
		Link link = link();
		assertTrue(ask(link, "KRDG? A").isDone());
		delay = m -> m.startsWith("KRDG") ? 1200 : 0;
		assertFalse(ask(link, "KRDG? A").isDone());
		assertSetpoint(link);
		for (int i = 0; i < 20; i++) {
			assertTrue(ask(link, "SETP? 1").value().filter(v -> v != 4.2).isEmpty());
		}
	}

	@Test
	void aBrokenConnectionIsMadeAgain() throws Exception {
		Link link = link();
		assertTrue(ask(link, "KRDG? A").isDone());
		breakConnection();
		assertSetpoint(link);
	}
}
