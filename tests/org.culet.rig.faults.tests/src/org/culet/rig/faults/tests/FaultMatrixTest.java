package org.culet.rig.faults.tests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fault of shared/rig.md befalls every driver while it is read and while it is set, over the real transport: no
 * exception, no wrong value, the right state afterwards, and recovery in time. Every day each driver meets one fault and
 * one driver meets all; with {@code culet.long} all meet all, and behind the box, behind the gateway and on serial lines
 * too. Each fault has a rig of its own, so that cells only wait, at the same time.
 */
class FaultMatrixTest {

	private static final boolean LONG = Boolean.getBoolean("culet.long");
	/** Cells at a time: they wait nearly all of their time. */
	private static final int AT_A_TIME = LONG ? 24 : 12;
	/** Meets all faults every day. */
	private static final String THOROUGH = "controller-331";

	private static final Map<Fault, Bench> BENCHES = new LinkedHashMap<>();
	private static Standstill standstill;
	private static ExecutorService cells;

	/** A cell that runs. */
	private record Running(String name, Future<?> result) {

		private DynamicTest test() {
			return DynamicTest.dynamicTest(name, () -> {
				try {
					result.get();
				} catch (ExecutionException e) {
					throw e.getCause();
				}
			});
		}
	}

	@BeforeAll
	static void begin() throws IOException {
		standstill = new Standstill();
		cells = Executors.newFixedThreadPool(AT_A_TIME);
		for (Fault fault : faults()) {
			BENCHES.put(fault, new Bench());
		}
	}

	@AfterAll
	static void end() throws IOException {
		cells.shutdownNow();
		for (Bench bench : BENCHES.values()) {
			bench.close();
		}
		standstill.close();
	}

	private static List<Fault> faults() {
		return LONG ? Stream.concat(Fault.KINDS.stream(), Fault.FORMS.stream()).toList() : Fault.KINDS;
	}

	@TestFactory
	List<DynamicTest> everyFaultBefallsEveryDriver() {
		List<Running> running = new ArrayList<>();
		List<Subject> subjects = LONG ? Stream.concat(Subject.MODELS.stream(), Subject.ELSEWHERE.stream()).toList() : Subject.MODELS;
		List<Fault> faults = faults();
		for (int f = 0; f < faults.size(); f++) {
			for (int s = 0; s < subjects.size(); s++) {
				Subject subject = subjects.get(s);
				if (LONG || subject.instrument().equals(THOROUGH) || s % faults.size() == f) {
					start(running, faults.get(f), subject);
				}
			}
		}
		return running.stream().map(Running::test).toList();
	}

	private static void start(List<Running> running, Fault fault, Subject subject) {
		Bench bench = BENCHES.get(fault);
		if (!bench.serves(subject.instrument())) {
			return;
		}
		running.add(new Running(subject + ", " + fault + ", reading", cells.submit(task(() -> new Cell(bench, subject, fault, standstill).read()))));
		running.add(new Running(subject + ", " + fault + ", setting", cells.submit(task(() -> new Cell(bench, subject, fault, standstill).set()))));
	}

	/** Something that takes part in the matrix. */
	private interface Part {
		void run() throws InterruptedException;
	}

	private static Callable<Void> task(Part part) {
		return () -> {
			part.run();
			return null;
		};
	}
}
