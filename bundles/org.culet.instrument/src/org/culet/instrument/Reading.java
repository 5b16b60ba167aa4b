package org.culet.instrument;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One reading of one input. It has a value exactly when no status spoils it: an overload, a time-out or a malformed answer
 * is never a number.
 *
 * @param value finite, in {@code unit}; empty if a status spoils it
 * @param unit unit of the value
 * @param status flags; empty if there is nothing to say
 * @param statusWord the instrument's own status word as it came, where it has one
 * @param time when the answer was complete, by this computer's clock
 * @param deviceTimeS the instrument's own time stamp in seconds from its own zero, where it gives one
 * @param note one line about the cause where the reading is spoiled; else empty
 */
public record Reading(OptionalDouble value, Unit unit, Set<Status> status, OptionalLong statusWord, Instant time, OptionalDouble deviceTimeS,
		String note) {

	/** Keeps a copy of the flags; refuses a number beside a status that spoils it, and nothing without one. */
	public Reading {
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(statusWord, "statusWord");
		Objects.requireNonNull(time, "time");
		Objects.requireNonNull(deviceTimeS, "deviceTimeS");
		Objects.requireNonNull(note, "note");
		EnumSet<Status> flags = EnumSet.noneOf(Status.class);
		flags.addAll(status);
		status = Collections.unmodifiableSet(flags);
		boolean spoiled = status.stream().anyMatch(Status::spoils);
		if (spoiled == value.isPresent() || value.isPresent() && !Double.isFinite(value.getAsDouble())) {
			throw new IllegalArgumentException("value " + value + " with status " + status);
		}
	}

	/** A good reading, now. */
	public static Reading of(double value, Unit unit) {
		return new Reading(OptionalDouble.of(value), unit, Set.of(), OptionalLong.empty(), Instant.now(), OptionalDouble.empty(), "");
	}

	/**
	 * What came with a status word, now.
	 *
	 * @param value the number beside it; dropped if one of the flags spoils it
	 * @param unit its unit
	 * @param flags the status word, decoded
	 * @param word the status word as it came
	 * @return the reading
	 */
	public static Reading of(double value, Unit unit, Set<Status> flags, OptionalLong word) {
		boolean spoiled = flags.stream().anyMatch(Status::spoils);
		return new Reading(spoiled ? OptionalDouble.empty() : OptionalDouble.of(value), unit, flags, word, Instant.now(),
				OptionalDouble.empty(), spoiled ? inWords(flags) : "");
	}

	/** No value, for a reason that the flags give. */
	public static Reading spoiled(Unit unit, Set<Status> flags, OptionalLong word, String note) {
		return new Reading(OptionalDouble.empty(), unit, flags, word, Instant.now(), OptionalDouble.empty(), note);
	}

	/** No value, because the exchange failed. */
	public static Reading failed(Unit unit, Failure failure) {
		return spoiled(unit, EnumSet.of(failure.kind().status()), OptionalLong.empty(), failure.sentence());
	}

	/** Whether there is a value. */
	public boolean isGood() {
		return value.isPresent();
	}

	/** The same with the instrument's own time stamp. */
	public Reading withDeviceTime(double seconds) {
		return new Reading(value, unit, status, statusWord, time, OptionalDouble.of(seconds), note);
	}

	/** Value and unit, or the status, in one line. */
	public String inWords() {
		if (value.isPresent()) {
			String flags = status.isEmpty() ? "" : " (" + inWords(status) + ")";
			return String.format(Locale.ROOT, "%.7g %s", value.getAsDouble(), unit.symbol()).strip() + flags;
		}
		String flags = inWords(status);
		return note.isEmpty() || note.equals(flags) ? flags : flags + ": " + note;
	}

	private static String inWords(Set<Status> flags) {
		return flags.stream().sorted().map(Status::words).collect(Collectors.joining(", "));
	}
}
