package org.culet.instrument.internal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.culet.instrument.Done;
import org.culet.instrument.Failure;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.Exchange;
import org.culet.instrument.link.ExchangeLog;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkCounts;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.LinkState;
import org.culet.instrument.link.NoAnswerException;
import org.culet.instrument.link.Session;
import org.culet.instrument.link.Transport;
import org.culet.instrument.link.TransportFactory;

/** A link whose exchanges run on the thread of its {@link Owner}. */
final class OwnedLink implements Link {

	private static final Duration CONNECT = Duration.ofSeconds(2);
	private static final Duration SLACK = Duration.ofMillis(500);
	/** Retries ask shortly, so that a dead instrument does not hold up others behind the same box; every fourth asks long. */
	private static final Duration SHORT_GREETING = Duration.ofMillis(400);
	private static final int LONG_GREETING_EVERY = 4;
	private static final long FIRST_PAUSE_MS = 50;
	/** With the longest greeting before it this stays below the 2 s in which a link must be back after a silence. */
	private static final long LONGEST_PAUSE_MS = 500;

	private final URI address;
	private final LinkProfile profile;
	private final TransportFactory factory;
	private final Owner owner;
	private final Runnable atClose;
	private final ExchangeLog log = new ExchangeLog();
	private final AtomicBoolean closed = new AtomicBoolean();
	private final AtomicLong exchanges = new AtomicLong();
	private final AtomicLong failures = new AtomicLong();
	private final AtomicLong discarded = new AtomicLong();
	private final AtomicLong connections = new AtomicLong();
	private volatile LinkState state = LinkState.CONNECTING;
	private volatile Optional<Failure> trouble = Optional.empty();
	private volatile Optional<String> identity = Optional.empty();
	private volatile Function<Session, Outcome<Done>> firstWords = s -> Outcome.of(Done.DONE);
	private volatile boolean wanted;

	// touched by the owner thread alone
	private Optional<Transport> transport = Optional.empty();
	private long nextAttempt = System.nanoTime();
	private long pauseMs = FIRST_PAUSE_MS;
	private int attempts;
	private long lastTraffic = System.nanoTime();

	OwnedLink(URI address, LinkProfile profile, TransportFactory factory, Owner owner, Runnable atClose) {
		this.address = address;
		this.profile = profile;
		this.factory = factory;
		this.owner = owner;
		this.atClose = atClose;
	}

	@Override
	public <T> Outcome<T> transact(Function<Session, Outcome<T>> steps) {
		if (owner.isCurrent()) {
			return Outcome.failed(Kind.REFUSED, "a transaction must not start another one");
		}
		if (closed.get()) {
			return Outcome.failed(Kind.DISCONNECTED, "the link is closed");
		}
		wanted = true;
		Job<T> job = new Job<>(steps, profile.patience());
		owner.submit(() -> serve(job));
		return job.await(SLACK.plus(profile.timeout()));
	}

	private void serve(Job<?> job) {
		if (!job.begin()) {
			return;
		}
		if (closed.get() || !makeReady()) {
			failures.incrementAndGet();
			job.fail(trouble.orElseGet(() -> new Failure(Kind.DISCONNECTED, "the link is closed")));
			return;
		}
		Talk talk = new Talk(job.deadline());
		job.run(talk);
	}

	/** In step with an instrument of the right model, or tried to be. */
	private boolean makeReady() {
		if (state == LinkState.READY) {
			if (!strayAnswer()) {
				return true;
			}
			loseStep(new Failure(Kind.MALFORMED, "an answer came that nobody asked for"));
		}
		if (System.nanoTime() - nextAttempt >= 0) {
			attempt();
		}
		return state == LinkState.READY;
	}

	private boolean strayAnswer() {
		try {
			return transport.orElseThrow().pending();
		} catch (IOException e) {
			lose(e);
			return false;
		}
	}

	private void attempt() {
		attempts++;
		try {
			Deadline connect = Deadline.in(CONNECT);
			if (transport.isPresent()) {
				transport.get().restore(connect);
			} else {
				transport = Optional.of(factory.open(address, profile, connect));
			}
			greet();
		} catch (NoAnswerException e) {
			// what stands between, such as a gateway, says that nobody answers
			down(nobody(Optional.empty(), e.part()));
		} catch (IOException e) {
			drop();
			down(new Failure(Kind.DISCONNECTED, "cannot reach " + address + ": " + words(e)));
		}
	}

	/** Asks who is there, throwing away answers to earlier questions, and says the driver's first words. */
	private void greet() throws IOException {
		boolean shortly = attempts % LONG_GREETING_EVERY != 1 && profile.timeout().compareTo(SHORT_GREETING) > 0;
		Deadline deadline = Deadline.in(shortly ? SHORT_GREETING : profile.timeout().plus(profile.grace()));
		Transport line = transport.orElseThrow();
		line.send(profile.syncQuestion(), true, deadline);
		Optional<String> other = Optional.empty();
		try {
			String answer = line.receive(deadline);
			while (!profile.syncAnswer().matcher(answer).matches()) {
				discard(answer);
				other = Optional.of(answer);
				answer = line.receive(deadline);
			}
			met(answer);
		} catch (NoAnswerException e) {
			down(nobody(other, e.part()));
		}
	}

	/** Why an instrument that was reached is not known: what came instead of its identity says more than that none came. */
	private Failure nobody(Optional<String> other, String part) {
		String question = profile.syncQuestion() + " at " + address;
		if (!part.isEmpty()) {
			return new Failure(Kind.MALFORMED, "the answer to " + question + " stops after \"" + part + "\"");
		}
		return other.map(o -> new Failure(Kind.MALFORMED, "\"" + o + "\" came to " + question + ", which is no identity of this driver"))
				.orElseGet(() -> new Failure(Kind.NO_ANSWER, "no answer to " + question));
	}

	private void met(String answer) {
		lastTraffic = System.nanoTime();
		identity = Optional.of(answer);
		if (!profile.model().matcher(answer).find()) {
			pause();
			trouble = Optional.of(new Failure(Kind.REFUSED, "the instrument at " + address + " says \"" + answer
					+ "\", which is not a model of this driver (" + profile.model().pattern() + ")"));
			become(LinkState.WRONG_MODEL);
			return;
		}
		trouble = Optional.empty();
		become(LinkState.READY);
		settle();
	}

	private void settle() {
		Job<Done> job = new Job<>(firstWords, profile.patience());
		job.begin();
		job.run(new Talk(job.deadline()));
		Optional<Failure> failure = job.await(Duration.ZERO).failure();
		if (state != LinkState.READY) {
			pause();
			return;
		}
		trouble = failure;
		connections.incrementAndGet();
		pauseMs = FIRST_PAUSE_MS;
		attempts = 0;
	}

	/** On the owner thread, between jobs. */
	void lookAfter() {
		if (closed.get() || !wanted || System.nanoTime() - nextCare() < 0) {
			return;
		}
		if (state != LinkState.READY) {
			attempt();
		} else if (!strayAnswer()) {
			new Talk(Deadline.in(profile.patience())).ask(profile.syncQuestion(), answer -> profile.syncAnswer().matcher(answer).matches()
					? Outcome.of(answer) : Outcome.failed(Kind.MALFORMED, "\"" + answer + "\" to " + profile.syncQuestion()));
		} else {
			loseStep(new Failure(Kind.MALFORMED, "an answer came that nobody asked for"));
		}
	}

	/** When {@link #lookAfter()} has something to do, as {@link System#nanoTime()}. */
	long nextCare() {
		if (!wanted || closed.get()) {
			return System.nanoTime() + Long.MAX_VALUE / 4;
		}
		return state == LinkState.READY ? lastTraffic + profile.heartbeat().toNanos() : nextAttempt;
	}

	private void pause() {
		nextAttempt = System.nanoTime() + pauseMs * 1_000_000;
		pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
	}

	private void down(Failure failure) {
		pause();
		trouble = Optional.of(failure);
		become(LinkState.DOWN);
	}

	private void loseStep(Failure failure) {
		nextAttempt = System.nanoTime();
		trouble = Optional.of(failure);
		become(LinkState.OUT_OF_STEP);
	}

	private Failure lose(IOException cause) {
		drop();
		nextAttempt = System.nanoTime();
		Failure failure = new Failure(Kind.DISCONNECTED, "the connection to " + address + " broke: " + words(cause));
		trouble = Optional.of(failure);
		become(LinkState.DOWN);
		return failure;
	}

	private static String words(IOException e) {
		return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
	}

	private void drop() {
		transport.ifPresent(Transport::close);
		transport = Optional.empty();
	}

	private void become(LinkState next) {
		if (state != next) {
			state = next;
			log.add(new Exchange(Instant.now(), Exchange.Kind.STATE, next.name(), trouble.map(Failure::sentence).orElse(""), Duration.ZERO));
		}
	}

	private void discard(String answer) {
		discarded.incrementAndGet();
		log.add(new Exchange(Instant.now(), Exchange.Kind.DISCARDED, "", answer, Duration.ZERO));
	}

	@Override
	public void whenReady(Function<Session, Outcome<Done>> first) {
		firstWords = Objects.requireNonNull(first, "first");
		wanted = true;
		owner.submit(() -> { /* wakes the owner, which then sees that the link is wanted */ });
	}

	@Override
	public URI address() {
		return address;
	}

	@Override
	public LinkState state() {
		return state;
	}

	@Override
	public Optional<Failure> trouble() {
		return trouble;
	}

	@Override
	public Optional<String> identity() {
		return identity;
	}

	@Override
	public LinkCounts counts() {
		return new LinkCounts(exchanges.get(), failures.get(), discarded.get(), connections.get());
	}

	@Override
	public ExchangeLog log() {
		return log;
	}

	@Override
	public void close() {
		if (closed.getAndSet(true)) {
			return;
		}
		Job<Done> goodbye = new Job<>(s -> Outcome.of(Done.DONE), Duration.ofSeconds(1));
		owner.submit(() -> {
			owner.remove(this);
			drop();
			become(LinkState.CLOSED);
			goodbye.fail(new Failure(Kind.DISCONNECTED, "closed"));
		});
		atClose.run();
		if (!owner.isCurrent()) {
			goodbye.await(Duration.ZERO);
		}
	}

	/** The exchanges of one transaction. */
	private final class Talk implements Session {

		private final Deadline deadline;
		private Optional<Failure> broken = Optional.empty();
		private String lastAnswer = "";

		Talk(Deadline deadline) {
			this.deadline = deadline;
		}

		@Override
		public <T> Outcome<T> ask(String question, Function<String, Outcome<T>> meaning) {
			return ask(question, profile.timeout(), meaning);
		}

		@Override
		public <T> Outcome<T> ask(String question, Duration timeout, Function<String, Outcome<T>> meaning) {
			long began = System.nanoTime();
			Outcome<T> outcome = exchange(question, line -> answer(line, question, timeout).then(meaning));
			outcome.failure().filter(f -> f.kind() == Kind.MALFORMED && broken.isEmpty()).ifPresent(f -> {
				broken = Optional.of(f);
				loseStep(f);
			});
			log(outcome.isDone() ? Exchange.Kind.ASKED : Exchange.Kind.FAILED, question, outcome, began);
			return outcome;
		}

		private Outcome<String> answer(Transport line, String question, Duration timeout) throws IOException {
			line.send(question, true, deadline.orSooner(Deadline.in(timeout)));
			try {
				String answer = line.receive(deadline.orSooner(Deadline.in(timeout)));
				if (log.isOn()) {
					lastAnswer = answer;
				}
				return Outcome.of(answer);
			} catch (NoAnswerException e) {
				return late(line, question, timeout, e);
			}
		}

		private Outcome<String> late(Transport line, String question, Duration timeout, NoAnswerException first) throws IOException {
			try {
				String late = line.receive(Deadline.in(profile.grace()));
				discard(first.part() + late);
				return Outcome.failed(Kind.LATE, "the answer to " + question + " took longer than " + timeout.toMillis() + " ms");
			} catch (NoAnswerException e) {
				String part = first.part() + e.part();
				return part.isEmpty() ? Outcome.failed(Kind.NO_ANSWER, "no answer to " + question + " within "
						+ timeout.plus(profile.grace()).toMillis() + " ms")
						: Outcome.failed(Kind.MALFORMED, "the answer to " + question + " stops after \"" + part + "\"");
			}
		}

		@Override
		public Outcome<Done> tell(String command) {
			long began = System.nanoTime();
			Outcome<Done> outcome = exchange(command, line -> {
				line.send(command, false, deadline.orSooner(Deadline.in(profile.timeout())));
				return Outcome.of(Done.DONE);
			});
			log(outcome.isDone() ? Exchange.Kind.TOLD : Exchange.Kind.FAILED, command, outcome, began);
			return outcome;
		}

		private <T> Outcome<T> exchange(String sent, Step<T> step) {
			if (broken.isPresent()) {
				return Outcome.failed(broken.get());
			}
			exchanges.incrementAndGet();
			Outcome<T> outcome = deadline.isOver() ? Outcome.failed(Kind.NO_ANSWER, "no time was left for " + sent) : run(step);
			lastTraffic = System.nanoTime();
			outcome.failure().ifPresent(f -> {
				failures.incrementAndGet();
				if (f.kind() == Kind.NO_ANSWER) {
					broken = Optional.of(f);
					loseStep(f);
				}
			});
			return outcome;
		}

		private <T> Outcome<T> run(Step<T> step) {
			try {
				waitForGap();
				if (transport.orElseThrow().pending()) {
					return Outcome.failed(Kind.MALFORMED, "an answer came that nobody asked for");
				}
				return step.on(transport.orElseThrow());
			} catch (IOException e) {
				Failure failure = lose(e);
				broken = Optional.of(failure);
				return Outcome.failed(failure);
			}
		}

		private void waitForGap() throws IOException {
			long wait = lastTraffic + profile.gap().toNanos() - System.nanoTime();
			if (wait > 0 && !profile.gap().isZero()) {
				try {
					Thread.sleep(Duration.ofNanos(wait));
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					throw new IOException("interrupted", e);
				}
			}
		}

		private void log(Exchange.Kind kind, String sent, Outcome<?> outcome, long began) {
			if (log.isOn()) {
				String shown = outcome.failure().map(f -> f.sentence() + (lastAnswer.isEmpty() ? "" : " (came: " + lastAnswer + ")")).orElse(lastAnswer);
				log.add(new Exchange(Instant.now(), kind, sent, shown, Duration.ofNanos(System.nanoTime() - began)));
				lastAnswer = "";
			}
		}
	}

	/** Something done on a transport. */
	private interface Step<T> {
		Outcome<T> on(Transport line) throws IOException;
	}
}
