package org.culet.rig.faults.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.culet.instrument.Instrument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many readings at once cost no thread each; how many there are in a second is measured by bench/instruments. */
class RateTest {

	private static final int READINGS = 1000;
	private static final int LINKS = 10;
	private static final int EACH = 100;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static Bench bench;

	@BeforeAll
	static void serve() throws IOException {
		bench = new Bench();
	}

	@AfterAll
	static void end() throws IOException {
		bench.close();
	}

	private static Subject subject(String instrument) {
		return Subject.MODELS.stream().filter(s -> s.instrument().equals(instrument)).findFirst().orElseThrow();
	}

	@Test
	void aThousandReadingsThroughOneDriverStartNoThread() {
		Subject subject = subject("controller-331");
		try (Instrument instrument = bench.open(subject)) {
			read(instrument, subject, 1);
			long before = THREADS.getTotalStartedThreadCount();
			assertEquals(READINGS, read(instrument, subject, READINGS));
			// whatever else this process starts of itself, such as the garbage collector's
			assertTrue(THREADS.getTotalStartedThreadCount() - before < LINKS, () -> THREADS.getTotalStartedThreadCount() - before + " threads");
			assertEquals(0, instrument.link().counts().failed());
			assertEquals(1, instrument.link().counts().connections());
		}
	}

	@Test
	void tenLinksAtOnceHaveAThreadEachAndNoMore() throws InterruptedException, ExecutionException {
		List<Subject> subjects = Subject.MODELS.stream().filter(s -> !s.instrument().matches("bridge-370|ruby|smu|delta|nanovoltmeter|membrane.*"))
				.limit(LINKS).toList();
		assertEquals(LINKS, subjects.size());
		List<Instrument> instruments = new ArrayList<>();
		ExecutorService callers = Executors.newFixedThreadPool(LINKS);
		try {
			for (Subject subject : subjects) {
				instruments.add(bench.open(subject));
				read(instruments.getLast(), subject, 1);
			}
			List<Future<?>> started = new ArrayList<>();
			for (int i = 0; i < LINKS; i++) {
				started.add(callers.submit(Thread::yield));
			}
			for (Future<?> one : started) {
				one.get();
			}
			long before = THREADS.getTotalStartedThreadCount();
			List<Future<Integer>> good = new ArrayList<>();
			for (int i = 0; i < LINKS; i++) {
				Instrument instrument = instruments.get(i);
				Subject subject = subjects.get(i);
				good.add(callers.submit(() -> read(instrument, subject, EACH)));
			}
			for (Future<Integer> one : good) {
				assertEquals(EACH, one.get());
			}
			assertTrue(THREADS.getTotalStartedThreadCount() - before < LINKS, () -> THREADS.getTotalStartedThreadCount() - before + " threads");
		} finally {
			callers.shutdownNow();
			instruments.forEach(Instrument::close);
		}
	}

	/** Reads until there are as many good readings; gives how many there were, fewer if too many were not good. */
	private static int read(Instrument instrument, Subject subject, int wanted) {
		int good = 0;
		for (int i = 0; i < wanted + EACH && good < wanted; i++) {
			Look.Seen seen = subject.main().at().apply(instrument);
			good += seen.isGood() ? 1 : 0;
		}
		return good;
	}
}
