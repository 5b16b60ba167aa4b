package org.culet.rig.simulator.internal.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.faults.AnswerFaults;
import org.culet.rig.simulator.internal.faults.FaultConductor;
import org.culet.rig.simulator.internal.faults.FaultKind;
import org.culet.rig.simulator.internal.faults.FaultLine;
import org.culet.rig.simulator.internal.protocol.Instrument;

/** One instrument at its place in the rig: what it says, spoilt by the faults in force, and who is connected to it. */
public final class Station implements FaultConductor.Victim {

	private static final int NS_PER_MS = 1_000_000;

	private final String id;
	private final Instrument instrument;
	private final Experiment experiment;
	private final AnswerFaults faults;
	private final Set<Line> lines = ConcurrentHashMap.newKeySet();
	private volatile boolean reachable = true;

	/** Something that holds a connection open. */
	@FunctionalInterface
	public interface Line {

		/** Closes the connection. */
		void hangUp();
	}

	/** The connection breaks off instead of an answer. */
	public static final class Dropped extends Exception {

		private static final long serialVersionUID = 1L;

		Dropped() {
			super("dropped by a fault", null, false, false);
		}
	}

	/**
	 * Bytes to send.
	 *
	 * @param bytes the bytes
	 * @param delayMs how long the instrument waits before it sends them, ms
	 */
	public record Outgoing(byte[] bytes, long delayMs) {
	}

	/** One connection's view: what is held back belongs to it. */
	public final class Turn {

		private List<Outgoing> held = new ArrayList<>();

		/**
		 * Hands a message to the instrument.
		 *
		 * @param message the message without its line end
		 * @return what to send, in order
		 * @throws Dropped when the connection is to break off
		 */
		public List<Outgoing> take(String message) throws Dropped {
			if (!reachable) {
				return List.of();
			}
			List<Instrument.Answer> answers = experiment.locked(() -> instrument.take(message));
			List<Outgoing> out = new ArrayList<>();
			for (Instrument.Answer answer : answers) {
				spoil(answer, out);
			}
			return out;
		}

		private void spoil(Instrument.Answer answer, List<Outgoing> out) throws Dropped {
			List<FaultLine> met = faults.next();
			if (AnswerFaults.of(met, FaultKind.DROP).isPresent()) {
				throw new Dropped();
			}
			if (AnswerFaults.of(met, FaultKind.SILENCE).isPresent()) {
				return;
			}
			byte[] bytes = (answer.text() + instrument.lineEnd()).getBytes(StandardCharsets.ISO_8859_1);
			long delay = (long) (answer.seconds() / experiment.speed() * 1000);
			for (FaultLine fault : met) {
				switch (fault.kind()) {
				case LATE -> delay += fault.delay().toNanos() / NS_PER_MS;
				case GARBAGE -> bytes = withLineEnd(faults.garbage(answer.text().length()));
				case HALF_LINE -> bytes = Arrays.copyOf(bytes, Math.max(1, answer.text().length() / 2));
				default -> { }
				}
			}
			Outgoing spoilt = new Outgoing(bytes, delay);
			if (AnswerFaults.of(met, FaultKind.WRONG_ORDER).isPresent() && held.isEmpty()) {
				held.add(spoilt);
				return;
			}
			out.add(spoilt);
			out.addAll(held);
			held = new ArrayList<>();
		}

		private byte[] withLineEnd(byte[] text) {
			byte[] end = instrument.lineEnd().getBytes(StandardCharsets.ISO_8859_1);
			byte[] all = Arrays.copyOf(text, text.length + end.length);
			System.arraycopy(end, 0, all, text.length, end.length);
			return all;
		}

		/** Clears the interface of the instrument and forgets what is held back. */
		public void clear() {
			held.clear();
			locked(instrument::clear);
		}
	}

	/**
	 * A station.
	 *
	 * @param id name in the rig
	 * @param instrument the instrument
	 * @param experiment what it measures
	 * @param seed seed of garbage
	 */
	public Station(String id, Instrument instrument, Experiment experiment, long seed) {
		this.id = id;
		this.instrument = instrument;
		this.experiment = experiment;
		this.faults = new AnswerFaults(seed);
	}

	@Override
	public String id() {
		return id;
	}

	/** The instrument. */
	public Instrument instrument() {
		return instrument;
	}

	@Override
	public AnswerFaults answers() {
		return faults;
	}

	/** A view for a new connection. */
	public Turn turn() {
		return new Turn();
	}

	/** Whether it is there at all. */
	public boolean reachable() {
		return reachable;
	}

	@Override
	public void reachable(boolean there) {
		reachable = there;
	}

	/** Registers a connection. */
	void connected(Line line) {
		lines.add(line);
	}

	/** Forgets a connection. */
	void disconnected(Line line) {
		lines.remove(line);
	}

	/** Number of open connections. */
	public int connections() {
		return lines.size();
	}

	@Override
	public void hangUp() {
		lines.forEach(Line::hangUp);
	}

	@Override
	public void powerOn() {
		locked(instrument::powerOn);
	}

	@Override
	public void overload(boolean on) {
		locked(() -> instrument.overload(on));
	}

	@Override
	public Optional<String> panelUnit(String unit) {
		return experiment.locked(() -> {
			String before = instrument.panelUnit();
			return instrument.panelUnit(unit) ? Optional.of(before) : Optional.empty();
		});
	}

	private void locked(Runnable work) {
		experiment.locked(() -> {
			work.run();
			return null;
		});
	}
}
