package org.culet.instrument.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.culet.instrument.Outcome;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.Transports;
import org.culet.instrument.tests.kit.Eventually;
import org.junit.jupiter.api.Test;

class PrologixTransportTest extends TransportContract {

	private PrologixBoxServer box;

	@Override
	URI serve(Function<String, Optional<String>> instrument) throws IOException {
		box = closing(new PrologixBoxServer(Map.of(12, instrument), this::delayOf));
		return URI.create("prologix://127.0.0.1:" + box.port() + "/12");
	}

	@Override
	void breakConnection() throws IOException {
		box.drop();
	}

	/** The start and the exchange that were captured from another program (D2), and what C1 asks for. */
	@Test
	void speaksToTheBoxAsItWants() throws Exception {
		try (Link link = Transports.standard().open(serve(TransportContract::controller), PROFILE)) {
			assertTrue(ask(link, "KRDG? A").isDone());
			assertEquals(List.of("++mode 1", "++auto 0", "++eoi 1", "++eos 2", "++addr 12", "++read_tmo_ms 580", "*IDN?", "++read eoi", "KRDG? A", "++read eoi"),
					box.received());
		}
	}

	/** What begins with ++ for the instrument, and line ends within it, are not for the box. */
	@Test
	void escapesWhatTheBoxWouldTakeForItself() throws Exception {
		try (Link link = Transports.standard().open(serve(m -> Optional.of(m.equals("*IDN?") ? "ACME,B" : m.replace("\n", " LF "))), PROFILE)) {
			assertEquals("a+b LF x", link.transact(s -> s.ask("a+b\nx", Outcome::of)).value().orElseThrow());
			assertTrue(box.received().contains("a+b\nx"), box.received().toString());
		}
	}

	/** Four instruments behind one box, asked at once, one of them silent: nobody gets another's answer. */
	@Test
	void instrumentsBehindOneBoxAreNeverMixedUp() throws Exception {
		box = closing(new PrologixBoxServer(Map.of(1, m -> named(m, "1.5"), 2, m -> named(m, "2.5"), 3, m -> named(m, "3.5"), 4,
				m -> m.equals("*IDN?") ? Optional.of("ACME,B") : Optional.empty()), m -> 0));
		Transports transports = Transports.standard();
		List<Link> links = new ArrayList<>();
		for (int i = 1; i <= 4; i++) {
			links.add(closing(transports.open(URI.create("prologix://127.0.0.1:" + box.port() + "/" + i), PROFILE.withTimeout(Duration.ofMillis(300),
					Duration.ofMillis(100)))));
		}
		List<String> wrong = new CopyOnWriteArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int i = 1; i <= 4; i++) {
			int number = i;
			threads.add(Thread.ofVirtual().start(() -> {
				for (int n = 0; n < (number == 4 ? 3 : 40); n++) {
					Outcome<Double> outcome = ask(links.get(number - 1), "X?");
					outcome.value().filter(v -> v != number + 0.5).ifPresent(v -> wrong.add(number + " got " + v));
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(List.of(), wrong);
		for (int i = 0; i < 3; i++) {
			Link link = links.get(i);
			Eventually.within(Duration.ofSeconds(5), "instrument " + (i + 1), () -> ask(link, "X?").isDone());
		}
		long owners = Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("culet link prologix://127.0.0.1:" + box.port())).count();
		assertEquals(1, owners, "one thread for the box");
	}

	private static Optional<String> named(String message, String answer) {
		return Optional.of(message.equals("*IDN?") ? "ACME,B" : answer);
	}
}
