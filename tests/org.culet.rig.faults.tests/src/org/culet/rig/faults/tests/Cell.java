package org.culet.rig.faults.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.instrument.Instrument;
import org.culet.instrument.Outcome;
import org.culet.instrument.Settings;
import org.culet.instrument.link.LinkCounts;
import org.culet.instrument.link.LinkState;

import com.fasterxml.jackson.databind.JsonNode;

/** One cell of the fault matrix: an instrument that is read, or set, while one fault befalls it. */
final class Cell {

	private static final long BETWEEN_MS = 20;
	/** Until the instrument answers at first, on any machine. */
	private static final double START_S = 30;
	private static final double MEASURING_S = 1.2;
	/** The spectrometer saves a file a second: a recovery can only show with the next one. */
	private static final double SPECTRUM_S = 1.2;

	private final Bench bench;
	private final Subject subject;
	private final Fault fault;
	private final Standstill standstill;
	private final List<String> seen = new ArrayList<>();
	private boolean spoilt;
	/** The fault begins no later than {@code begunNs}, and ends between {@code earliestEndNs} and {@code endNs}: the rig knows when. */
	private long begunNs;
	private long earliestEndNs;
	private long endNs;
	private double lostS;

	Cell(Bench bench, Subject subject, Fault fault, Standstill standstill) {
		this.bench = bench;
		this.subject = subject;
		this.fault = fault;
		this.standstill = standstill;
	}

	/** The fault as this subject has it; empty if it cannot meet it. */
	private Optional<String> line() {
		String line = "now " + subject.instrument() + " " + fault.line();
		return fault.is("panel-unit") ? subject.panelUnit().map(unit -> line.replace("panel-unit", "panel-unit " + unit)) : Optional.of(line);
	}

	private void begin() {
		lostS = standstill.lostS();
		long lastsNs = (long) (fault.lastsS() * 1e9);
		earliestEndNs = System.nanoTime() + lastsNs;
		assertEquals("ok", bench.control(line().orElseThrow()), "the rig takes the fault");
		begunNs = System.nanoTime();
		endNs = begunNs + lastsNs;
	}

	/** Seconds since the end of the fault, without those in which the machine stood still. */
	private double sinceEndS() {
		return (System.nanoTime() - endNs) / 1e9 - (standstill.lostS() - lostS);
	}

	private double limitS() {
		return fault.recoveryS() + (subject.driver().equals("spectrum-folder") ? SPECTRUM_S : 0);
	}

	/** Reads: every value is the truth, and after the fault there is one in time. */
	void read() throws InterruptedException {
		if (line().isEmpty()) {
			return;
		}
		synchronized (bench.turn(subject)) {
			try (Instrument instrument = bench.open(subject)) {
				List<Look> looks = new ArrayList<>(List.of(subject.main()));
				looks.addAll(subject.others());
				prepare(instrument);
				for (Look look : looks) {
					awaitGood(instrument, look);
				}
				long connections = instrument.link().counts().connections();
				begin();
				readThrough(instrument, looks);
				assertTrue(!fault.spoils() || spoilt, "nothing was spoilt: the fault has not met a reading; " + seen);
				// a folder that is gone for a moment need not have been missed
				if ((fault.is("drop") || fault.is("restart")) && subject.change().isPresent()) {
					assertTrue(instrument.link().counts().connections() > connections, "connected again");
				}
				restoreAfterRestart(instrument);
				for (Look look : looks) {
					awaitGood(instrument, look);
				}
				assertEquals(LinkState.READY, instrument.link().state());
				assertEquals(Optional.empty(), instrument.link().trouble());
			}
		}
	}

	private void prepare(Instrument instrument) throws InterruptedException {
		if (subject.change().isPresent()) {
			set(instrument, subject.change().get(), subject.change().get().values().getFirst());
		}
	}

	private void readThrough(Instrument instrument, List<Look> looks) throws InterruptedException {
		while (true) {
			JsonNode truth = bench.truth();
			for (Look look : looks) {
				Look.Seen now = look(instrument, look, truth);
				boolean over = System.nanoTime() - endNs >= 0;
				if (over && now.isGood() && look == subject.main()) {
					assertTrue(sinceEndS() <= limitS(), () -> "good again " + sinceEndS() + " s after the fault; " + seen);
					return;
				}
			}
			assertTrue(sinceEndS() <= limitS(), () -> "no good reading " + limitS() + " s after the fault; " + seen);
			Thread.sleep(BETWEEN_MS);
		}
	}

	/** Looks once: what is there is true, and an overloaded input has no value. */
	private Look.Seen look(Instrument instrument, Look look, JsonNode truth) {
		// what a bridge shows was measured up to a second ago
		boolean measuredSince = System.nanoTime() - begunNs > (long) (MEASURING_S * 1e9);
		Look.Seen now = look.at().apply(instrument);
		boolean within = measuredSince && System.nanoTime() - earliestEndNs < 0;
		seen.add(look.name() + ": " + now.words());
		spoilt |= !now.isGood();
		if (now.isGood()) {
			double value = now.value().getAsDouble();
			assertTrue(look.isRight(value, truth) || isPowerOn(look, value), () -> "a wrong value: " + look.name() + " " + now.words()
					+ " instead of " + look.truth().applyAsDouble(truth) + "; before: " + seen);
			if (fault.is("overload") && within && subject.overloads() && look == subject.main()) {
				fail("a value in spite of the overload: " + now.words() + "; before: " + seen);
			}
		}
		return now;
	}

	/** After a restart a setpoint is that of power-on until somebody sets it; what the driver was given, it gives again. */
	private boolean isPowerOn(Look look, double value) {
		return fault.is("restart") && look != subject.main() && value == 0;
	}

	private void restoreAfterRestart(Instrument instrument) throws InterruptedException {
		if (fault.is("restart")) {
			prepare(instrument);
		}
	}

	/** Sets: what is said to be done is done, and after the fault it can be done in time. */
	void set() throws InterruptedException {
		if (line().isEmpty() || subject.change().isEmpty()) {
			return;
		}
		Change change = subject.change().get();
		synchronized (bench.turn(subject)) {
			try (Instrument instrument = bench.open(subject)) {
				set(instrument, change, change.values().getFirst());
				LinkCounts before = instrument.link().counts();
				begin();
				setThrough(instrument, change);
				LinkCounts after = instrument.link().counts();
				assertTrue(!fault.spoils() || after.failed() > before.failed() || after.discarded() > before.discarded(),
						() -> "the fault has not met a setting; " + seen);
				set(instrument, change, change.values().getLast());
				assertEquals(LinkState.READY, instrument.link().state());
				assertEquals(Optional.empty(), instrument.link().trouble());
			}
			// somebody else, who knows nothing of it all
			try (Instrument other = bench.open(subject, Settings.none())) {
				Look.Seen found = awaitGood(other, change.look());
				assertTrue(Change.same(found.value().getAsDouble(), change.values().getLast()), "the instrument has " + found.words());
			}
		}
	}

	private void setThrough(Instrument instrument, Change change) throws InterruptedException {
		for (int i = 1; ; i++) {
			double wanted = change.values().get(i % 2);
			Outcome<Double> outcome = change.set().apply(instrument, wanted);
			seen.add(wanted + ": " + outcome);
			OptionalDouble value = outcome.value().map(OptionalDouble::of).orElse(OptionalDouble.empty());
			assertTrue(value.isEmpty() || Change.same(value.getAsDouble(), wanted), () -> "done, but wrong; " + seen);
			if (System.nanoTime() - endNs >= 0 && value.isPresent()) {
				assertTrue(sinceEndS() <= limitS(), () -> "set again " + sinceEndS() + " s after the fault; " + seen);
				return;
			}
			assertTrue(sinceEndS() <= limitS(), () -> "not set " + limitS() + " s after the fault; " + seen);
			Thread.sleep(BETWEEN_MS);
		}
	}

	private void set(Instrument instrument, Change change, double value) throws InterruptedException {
		long limit = System.nanoTime() + (long) (START_S * 1e9);
		Outcome<Double> outcome = change.set().apply(instrument, value);
		while (!outcome.isDone() && System.nanoTime() - limit < 0) {
			Thread.sleep(BETWEEN_MS);
			outcome = change.set().apply(instrument, value);
		}
		assertTrue(outcome.isDone(), change.name() + " = " + value + ": " + outcome);
	}

	/** The first good answer, which must be right; before and after a fault. */
	private Look.Seen awaitGood(Instrument instrument, Look look) throws InterruptedException {
		long limit = System.nanoTime() + (long) (START_S * 1e9);
		while (true) {
			Look.Seen now = look.at().apply(instrument);
			if (now.isGood()) {
				JsonNode truth = bench.truth();
				double right = look.truth().applyAsDouble(truth);
				assertTrue(Double.isNaN(right) || look.isRight(now.value().getAsDouble(), truth), () -> look.name() + " " + now.words()
						+ " instead of " + right + "; before: " + seen);
				return now;
			}
			assertTrue(System.nanoTime() - limit < 0, () -> look.name() + ": " + now.words() + "; before: " + seen);
			Thread.sleep(BETWEEN_MS);
		}
	}

	@Override
	public String toString() {
		return subject + ", " + fault;
	}
}
