package org.culet.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.Failure;
import org.culet.instrument.Identity;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Status;
import org.culet.instrument.link.Transports;

/**
 * Connects every instrument of a rig and takes one reading of each channel, or of one input where no channel is of that instrument; all
 * instruments at the same time.
 */
public final class RigCheck {

	/** Of an instrument without a channel so many inputs are tried: not each has a sensor. */
	private static final int MOST_TRIED = 4;
	private static final Duration ONCE = Duration.ofSeconds(1);

	private RigCheck() {
	}

	/**
	 * A channel that was read.
	 *
	 * @param channel the channel
	 * @param reading as it would be recorded
	 */
	public record Checked(RigChannel channel, Reading reading) {

		/** No null. */
		public Checked {
			Objects.requireNonNull(channel, "channel");
			Objects.requireNonNull(reading, "reading");
		}

		/** Whether something is wrong with the instrument or the rig file, and not with what is measured. */
		public boolean failed() {
			return reading.status().stream().anyMatch(s -> switch (s) {
				case NO_ANSWER, LATE, MALFORMED, REFUSED, DISCONNECTED, WRONG_UNIT -> true;
				default -> false;
			});
		}
	}

	/**
	 * An instrument that was tried.
	 *
	 * @param instrument the instrument
	 * @param identity what it says about itself; empty if it does not answer
	 * @param failure why it failed; empty if it did not
	 * @param channels its channels, or one of its inputs if it has none; empty if it does not answer
	 * @param seconds how long it took
	 */
	public record Result(RigInstrument instrument, Optional<Identity> identity, Optional<Failure> failure, List<Checked> channels, double seconds) {

		/** Keeps a copy. */
		public Result {
			channels = List.copyOf(channels);
		}

		/** Whether the instrument answers, is what the file says, took its settings, and gave a reading for each channel. */
		public boolean passed() {
			return failure.isEmpty() && channels.stream().noneMatch(Checked::failed);
		}
	}

	/**
	 * Checks a rig. Takes as long as the slowest instrument, at most two deadlines of its link for each exchange.
	 *
	 * @param rig the rig
	 * @param drivers drivers, among them those of the rig
	 * @param transports transports for its addresses
	 * @return a result for each instrument, in the order of the rig
	 */
	public static List<Result> run(Rig rig, Drivers drivers, Transports transports) {
		List<Result> results = new ArrayList<>();
		try (ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rig check ", 0).factory())) {
			List<Future<Result>> running = rig.instruments().stream().map(i -> workers.submit(() -> check(rig, i, drivers, transports))).toList();
			for (Future<Result> one : running) {
				results.add(one.get());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
		return results;
	}

	private static Result check(Rig rig, RigInstrument described, Drivers drivers, Transports transports) {
		long began = System.nanoTime();
		Driver driver = drivers.byId(described.driver()).orElseThrow();
		try (Instrument instrument = driver.connect(transports, described.address(), described.settings())) {
			Outcome<Identity> identity = instrument.identify();
			List<Checked> channels = new ArrayList<>();
			if (identity.isDone()) {
				rig.channelsOf(described).forEach(c -> channels.add(checked(instrument, c)));
				if (channels.isEmpty()) {
					any(instrument, described).ifPresent(channels::add);
				}
			}
			Optional<Failure> failure = identity.failure().or(() -> identity.value().filter(i -> !i.expected())
					.map(i -> new Failure(Failure.Kind.REFUSED, "says \"" + i.text() + "\", which is not a model of driver " + driver.id())))
					.or(instrument.link()::trouble);
			return new Result(described, identity.value(), failure, channels, (System.nanoTime() - began) / 1e9);
		}
	}

	private static Checked checked(Instrument instrument, RigChannel channel) {
		return new Checked(channel, channel.convert(read(instrument, channel)));
	}

	/** The first input that can be read; the last one that was tried if none can. */
	private static Optional<Checked> any(Instrument instrument, RigInstrument described) {
		Optional<Checked> one = Optional.empty();
		// what a sensor is read in says less than what it measures
		Comparator<Input> rawLast = Comparator.comparing(input -> input.measurand().equals(Measurand.SENSOR));
		for (Input input : instrument.inputs().stream().sorted(rawLast).limit(MOST_TRIED).toList()) {
			one = Optional.of(checked(instrument, new RigChannel(Role.EXTRA, described.id(), input, OptionalDouble.empty(), ONCE)));
			if (!one.get().failed()) {
				return one;
			}
		}
		return one;
	}

	/** One reading; a single late or missing answer is tried once more, as the recorder would. */
	private static Reading read(Instrument instrument, RigChannel channel) {
		Reading first = instrument.read(channel.input().name(), channel.input().measurand());
		return first.status().contains(Status.LATE) || first.status().contains(Status.SETTLING)
				? instrument.read(channel.input().name(), channel.input().measurand()) : first;
	}
}
