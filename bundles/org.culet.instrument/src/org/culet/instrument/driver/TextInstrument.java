package org.culet.instrument.driver;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.culet.instrument.Capability;
import org.culet.instrument.CommonSettings;
import org.culet.instrument.Done;
import org.culet.instrument.Failure;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Identity;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.ResistanceMeter;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Thermometer;
import org.culet.instrument.VoltageMeter;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.LinkState;
import org.culet.instrument.link.Session;

/**
 * An instrument that speaks in lines of text. A subclass says how to read an input, lists the rows of its settings and
 * adds its capabilities; each time the link gets ready the settings of the rig file are held against the instrument, and
 * written where they differ.
 */
public abstract class TextInstrument implements Instrument {

	private static final int LOOKS = 5;
	private static final long BETWEEN_LOOKS_MS = 150;

	private final Link link;
	private final LinkProfile profile;
	private final Settings given;
	private final List<Input> inputs;
	private final Map<Class<? extends Capability>, Capability> capabilities = new LinkedHashMap<>();
	private List<SettingRow> rows = List.of();

	/**
	 * Keeps what it is given; the subclass calls {@link #begin(List)} at the end of its constructor.
	 *
	 * @param link the link
	 * @param profile the driver's profile
	 * @param given settings of the rig file
	 * @param inputs what can be read
	 */
	protected TextInstrument(Link link, LinkProfile profile, Settings given, List<Input> inputs) {
		this.link = link;
		this.profile = CommonSettings.applied(profile, given);
		this.given = CommonSettings.without(given);
		this.inputs = List.copyOf(inputs);
		if (has(Measurand.TEMPERATURE)) {
			can(Thermometer.class, new Temperatures());
		}
		if (has(Measurand.RESISTANCE)) {
			can(ResistanceMeter.class, new Resistances());
		}
		if (has(Measurand.VOLTAGE)) {
			can(VoltageMeter.class, new Voltages());
		}
	}

	private boolean has(Measurand measurand) {
		return inputs.stream().anyMatch(i -> i.measurand().equals(measurand));
	}

	/** Takes the rows of its settings, and starts the link. */
	protected final void begin(List<SettingRow> settingRows) {
		rows = List.copyOf(settingRows);
		link.whenReady(this::firstWords);
	}

	/** Adds a capability. */
	protected final <C extends Capability> void can(Class<C> type, C capability) {
		capabilities.put(type, capability);
	}

	/** What the rig file sets, but for what every driver takes. */
	protected final Settings given() {
		return given;
	}

	/**
	 * What is said each time the link gets ready: holds the settings of the rig file against the instrument. A subclass
	 * may say something before or after.
	 *
	 * @param session the exchanges
	 * @return done, or the first failure
	 */
	protected Outcome<Done> firstWords(Session session) {
		Outcome<Done> all = Outcome.of(Done.DONE);
		for (SettingRow row : rows) {
			Optional<String> wanted = given.text(row.setting().name());
			if (wanted.isPresent()) {
				all = all.then(d -> row.ensure(session, wanted.get()));
			}
		}
		return all;
	}

	/**
	 * Reads an input that the instrument has, or may have.
	 *
	 * @param session the exchanges
	 * @param input its name
	 * @param measurand what to read there
	 * @return the reading; a failure {@code REFUSED} if there is no such input
	 */
	protected abstract Outcome<Reading> read(Session session, String input, Measurand measurand);

	@Override
	public final Reading read(String input, Measurand measurand) {
		return switch (link.transact(s -> read(s, input, measurand))) {
			case Outcome.Done<Reading>(Reading reading) -> plausible(reading, measurand);
			case Outcome.Failed<Reading>(Failure failure) -> Reading.failed(measurand.unit(), failure);
		};
	}

	/** A temperature of zero or below is how some instruments show a sensor that is not there. */
	private static Reading plausible(Reading reading, Measurand measurand) {
		boolean none = measurand.equals(Measurand.TEMPERATURE) && reading.isGood() && reading.value().getAsDouble() <= 0;
		return none ? Reading.spoiled(measurand.unit(), EnumSet.of(Status.INVALID), reading.statusWord(),
				"a temperature of " + reading.value().getAsDouble() + " K is none") : reading;
	}

	/** There is no such input. */
	protected static <T> Outcome<T> noInput(String input, Measurand measurand) {
		return Outcome.failed(Kind.REFUSED, "this instrument has no " + measurand.name() + " at input \"" + input + "\"");
	}

	@Override
	public Outcome<Identity> identify() {
		if (link.state() == LinkState.WRONG_MODEL) {
			return link.identity().<Outcome<Identity>>map(i -> Outcome.of(new Identity(i, false)))
					.orElseGet(() -> Outcome.failed(Kind.NO_ANSWER, "no identity"));
		}
		return link.transact(s -> s.ask(profile.syncQuestion(), a -> profile.syncAnswer().matcher(a).matches() ? Outcome.of(a)
				: Answers.malformed(a, "an identity"))).map(a -> new Identity(a, profile.model().matcher(a).find()));
	}

	@Override
	public List<Input> inputs() {
		return inputs;
	}

	@Override
	public List<Setting> settings() {
		return rows.stream().map(SettingRow::setting).toList();
	}

	private Outcome<SettingRow> row(String name) {
		return rows.stream().filter(r -> r.setting().name().equals(name)).findFirst().map(Outcome::of)
				.orElseGet(() -> Outcome.failed(Kind.REFUSED, "this instrument has no setting \"" + name + "\""));
	}

	@Override
	public Outcome<String> get(String setting) {
		return row(setting).then(row -> link.transact(row.read()));
	}

	@Override
	public Outcome<String> set(String setting, String value) {
		return row(setting).then(row -> {
			Optional<String> problem = row.setting().problem(value);
			return problem.isPresent() ? Outcome.failed(Kind.OUT_OF_RANGE, setting + ": " + problem.get())
					: verified(s -> row.write().apply(s, value), row.read(), v -> row.same(v, value), setting + " = " + value);
		});
	}

	/**
	 * Writes and reads back; some instruments take up to half a second before they answer with the new value, so it looks
	 * several times.
	 *
	 * @param write sends
	 * @param look asks for what was sent
	 * @param fits whether that is it
	 * @param wanted what is wanted, in words
	 * @param <T> type of what is read back
	 * @return what the instrument says now; a failure if it is not what was wanted
	 */
	protected final <T> Outcome<T> verified(Function<Session, Outcome<Done>> write, Function<Session, Outcome<T>> look, Predicate<T> fits,
			String wanted) {
		Outcome<T> seen = link.transact(s -> write.apply(s).then(d -> look.apply(s)));
		for (int i = 1; i < LOOKS && !seen.value().filter(fits).isPresent() && !isFinal(seen); i++) {
			try {
				Thread.sleep(BETWEEN_LOOKS_MS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Outcome.failed(Kind.NO_ANSWER, "interrupted before " + wanted + " was read back");
			}
			seen = seen.isDone() ? link.transact(look) : link.transact(s -> write.apply(s).then(d -> look.apply(s)));
		}
		return seen.then(v -> fits.test(v) ? Outcome.of(v) : Outcome.failed(Kind.REFUSED, "asked for " + wanted + ", the instrument says " + v));
	}

	/** An instrument that refuses, refuses again. */
	private static boolean isFinal(Outcome<?> outcome) {
		return outcome.failure().filter(f -> f.kind() == Kind.REFUSED || f.kind() == Kind.OUT_OF_RANGE || f.kind() == Kind.WRONG_UNIT
				|| f.kind() == Kind.DISCONNECTED).isPresent();
	}

	/** Whether a number read back is the one sent but for the digits that the instrument keeps. */
	protected static Predicate<Double> about(double wanted, double absolute) {
		return v -> Math.abs(v - wanted) <= Math.max(absolute, 1e-4 * Math.abs(wanted));
	}

	@Override
	public <C extends Capability> Optional<C> capability(Class<C> type) {
		return Optional.ofNullable(capabilities.get(type)).map(type::cast);
	}

	@Override
	public Link link() {
		return link;
	}

	@Override
	public void close() {
		link.close();
	}

	private List<String> names(Measurand measurand) {
		List<String> names = new ArrayList<>();
		inputs.stream().filter(i -> i.measurand().equals(measurand)).forEach(i -> names.add(i.name()));
		return List.copyOf(names);
	}

	private final class Temperatures implements Thermometer {

		@Override
		public List<String> temperatureInputs() {
			return names(Measurand.TEMPERATURE);
		}

		@Override
		public Reading temperature(String input) {
			return read(input, Measurand.TEMPERATURE);
		}
	}

	private final class Resistances implements ResistanceMeter {

		@Override
		public List<String> resistanceInputs() {
			return names(Measurand.RESISTANCE);
		}

		@Override
		public Reading resistance(String input) {
			return read(input, Measurand.RESISTANCE);
		}
	}

	private final class Voltages implements VoltageMeter {

		@Override
		public List<String> voltageInputs() {
			return names(Measurand.VOLTAGE);
		}

		@Override
		public Reading voltage(String input) {
			return read(input, Measurand.VOLTAGE);
		}
	}
}
