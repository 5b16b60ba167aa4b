package org.culet.rig.simulator.internal.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets faults begin and end in their time. Safe for use by several threads. */
public final class FaultConductor implements AutoCloseable {

	/** How long an instrument needs to start again. */
	private static final Duration BOOT = Duration.ofSeconds(2);

	/** What a fault can do to an instrument. */
	public interface Victim {

		/** Name of the instrument. */
		String id();

		/** The faults of its answers. */
		AnswerFaults answers();

		/** Closes its connections. */
		void hangUp();

		/** Makes it there or not there. */
		void reachable(boolean there);

		/** Switches it off and on. */
		void powerOn();

		/** Overloads its input. */
		void overload(boolean on);

		/** Changes the unit at its panel; the unit it had before, or empty if it does not know the new one. */
		Optional<String> panelUnit(String unit);
	}

	/** What a fault changes about an instrument, and does not change back while another fault still wants it changed. */
	private enum Changed {
		REACHABLE, INPUT, PANEL_UNIT, ANSWERS
	}

	private final class Force {
		private final Victim victim;
		private final Changed changed;
		private Runnable undo;

		private Force(Victim victim, Changed changed, Runnable undo) {
			this.victim = victim;
			this.changed = changed;
			this.undo = undo;
		}

		/** Whether this one and another must not undo each other. */
		private boolean shares(Force other) {
			return changed != Changed.ANSWERS && other.victim == victim && other.changed == changed;
		}

		private void end() {
			synchronized (FaultConductor.this) {
				int place = inForce.indexOf(this);
				if (place < 0) {
					return;
				}
				inForce.remove(place);
				Runnable mine = undo;
				Optional<Force> later = inForce.stream().skip(place).filter(this::shares).findFirst();
				Optional<Force> earlier = inForce.stream().limit(place).filter(this::shares).reduce((a, b) -> b);
				if (later.isPresent()) {
					later.get().before(mine);
				} else if (earlier.isPresent()) {
					earlier.get().after(mine);
				} else {
					mine.run();
				}
			}
		}

		private void before(Runnable last) {
			Runnable mine = undo;
			undo = () -> {
				mine.run();
				last.run();
			};
		}

		private void after(Runnable first) {
			Runnable mine = undo;
			undo = () -> {
				first.run();
				mine.run();
			};
		}
	}

	private final Map<String, Victim> victims = new HashMap<>();
	private final List<Force> inForce = new ArrayList<>();
	private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().daemon().name("rig faults").factory());
	private final long startNs = System.nanoTime();

	/** Faults for some instruments. */
	public FaultConductor(List<? extends Victim> instruments) {
		instruments.forEach(victim -> victims.put(victim.id(), victim));
	}

	/**
	 * Lets a fault happen, at its time.
	 *
	 * @param line the fault
	 * @throws FaultSyntaxException if the instrument cannot have it
	 */
	public void add(FaultLine line) throws FaultSyntaxException {
		if (line.kind() == FaultKind.PANEL_UNIT && !line.instrument().equals(FaultLine.ALL) && line.at().isEmpty()) {
			synchronized (this) {
				if (!panelUnit(victims.get(line.instrument()), line)) {
					throw new FaultSyntaxException("the panel of '" + line.instrument() + "' has no unit '" + line.unit() + "'");
				}
			}
			return;
		}
		if (line.at().isEmpty()) {
			begin(line);
			return;
		}
		long wait = line.at().get().toNanos() - (System.nanoTime() - startNs);
		time.schedule(() -> begin(line), Math.max(0, wait), TimeUnit.NANOSECONDS);
	}

	/** Number of faults in force. */
	public synchronized int inForce() {
		return inForce.size();
	}

	private synchronized void begin(FaultLine line) {
		for (Victim victim : victims.values()) {
			if (line.meets(victim.id())) {
				begin(line, victim);
			}
		}
	}

	private void begin(FaultLine line, Victim victim) {
		switch (line.kind()) {
		case CLEAR -> List.copyOf(inForce).stream().filter(force -> force.victim == victim).forEach(Force::end);
		case DROP -> drop(line, victim);
		case RESTART -> {
			victim.reachable(false);
			victim.powerOn();
			victim.hangUp();
			force(victim, Changed.REACHABLE, line.duration().or(() -> Optional.of(BOOT)), () -> {
				victim.powerOn();
				victim.reachable(true);
			});
		}
		case OVERLOAD -> {
			victim.overload(true);
			force(victim, Changed.INPUT, line.duration(), () -> victim.overload(false));
		}
		case PANEL_UNIT -> panelUnit(victim, line);
		default -> answers(line, victim);
		}
	}

	private void drop(FaultLine line, Victim victim) {
		if (line.every() > 1) {
			answers(line, victim);
			return;
		}
		if (line.duration().isPresent()) {
			victim.reachable(false);
			force(victim, Changed.REACHABLE, line.duration(), () -> victim.reachable(true));
		}
		victim.hangUp();
	}

	private void answers(FaultLine line, Victim victim) {
		AnswerFaults.Active active = victim.answers().begin(line);
		force(victim, Changed.ANSWERS, line.duration(), () -> victim.answers().end(active));
	}

	private boolean panelUnit(Victim victim, FaultLine line) {
		Optional<String> before = victim.panelUnit(line.unit());
		before.ifPresent(unit -> force(victim, Changed.PANEL_UNIT, line.duration(), () -> victim.panelUnit(unit)));
		return before.isPresent();
	}

	private void force(Victim victim, Changed changed, Optional<Duration> lasts, Runnable undo) {
		Force force = new Force(victim, changed, undo);
		inForce.add(force);
		lasts.ifPresent(duration -> time.schedule(force::end, duration.toNanos(), TimeUnit.NANOSECONDS));
	}

	@Override
	public void close() {
		time.shutdownNow();
	}
}
