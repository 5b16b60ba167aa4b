package org.culet.instrument.script;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.culet.instrument.internal.FixedTransports;
import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.NoAnswerException;
import org.culet.instrument.link.Transport;
import org.culet.instrument.link.TransportFactory;

/**
 * An instrument in a function: gets each message, gives the answer or nothing. It keeps what was said to it, can be made to
 * fail, and never waits: an answer that does not come is missed at once. For tests of drivers.
 */
public final class Script implements TransportFactory {

	/** Where it is reached. */
	public static final URI ADDRESS = URI.create("script:instrument");

	private final Function<String, Optional<String>> instrument;
	private final List<String> said = new CopyOnWriteArrayList<>();
	private volatile Fault fault = (question, answer) -> List.of(answer);

	/** What becomes of an answer. */
	@FunctionalInterface
	public interface Fault {

		/**
		 * Changes an answer on its way.
		 *
		 * @param question what was asked
		 * @param answer what the instrument answers
		 * @return what arrives: nothing, one answer, or more
		 * @throws IOException the connection breaks
		 */
		List<String> on(String question, String answer) throws IOException;
	}

	/**
	 * An instrument.
	 *
	 * @param instrument the answer to each message; empty for commands that are not answered
	 */
	public Script(Function<String, Optional<String>> instrument) {
		this.instrument = Objects.requireNonNull(instrument, "instrument");
	}

	/** From now on answers arrive so. */
	public void fail(Fault how) {
		fault = Objects.requireNonNull(how, "how");
	}

	/** From now on answers arrive as they are. */
	public void recover() {
		fault = (question, answer) -> List.of(answer);
	}

	/** All that was said to it, in order. */
	public List<String> said() {
		return List.copyOf(said);
	}

	/** Forgets what was said. */
	public void forget() {
		said.clear();
	}

	/** A link to it. */
	public Link link(LinkProfile profile) {
		return new FixedTransports(List.of(this)).open(ADDRESS, profile);
	}

	@Override
	public Set<String> schemes() {
		return Set.of("script");
	}

	@Override
	public Optional<String> problem(URI address) {
		return Optional.empty();
	}

	@Override
	public String carrier(URI address) {
		return address.toString();
	}

	@Override
	public Transport open(URI address, LinkProfile profile, Deadline deadline) {
		return new Line();
	}

	/** Answers come when they are asked for, or not at all. */
	private final class Line implements Transport {

		private final Deque<String> answers = new ArrayDeque<>();

		@Override
		public void send(String message, boolean answered, Deadline deadline) throws IOException {
			said.add(message);
			Optional<String> answer = instrument.apply(message);
			if (answer.isPresent()) {
				answers.addAll(new ArrayList<>(fault.on(message, answer.get())));
			}
		}

		@Override
		public String receive(Deadline deadline) throws IOException {
			String answer = answers.poll();
			if (answer == null) {
				throw new NoAnswerException("");
			}
			return answer;
		}

		@Override
		public boolean pending() {
			return !answers.isEmpty();
		}

		@Override
		public void restore(Deadline deadline) {
			answers.clear();
		}

		@Override
		public void close() {
			answers.clear();
		}
	}
}
