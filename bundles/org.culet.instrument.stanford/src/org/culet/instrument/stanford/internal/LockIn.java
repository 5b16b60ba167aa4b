package org.culet.instrument.stanford.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import org.culet.instrument.Amount;
import org.culet.instrument.Done;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Input;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/** A lock-in amplifier: components of one signal, with the overloads that the model tells. */
abstract class LockIn extends TextInstrument implements ExcitationSource {

	/** What every lock-in shows. */
	static final List<Input> INPUTS = List.of(new Input("X", Measurand.VOLTAGE), new Input("Y", Measurand.VOLTAGE),
			new Input("R", Measurand.VOLTAGE), new Input("theta", Measurand.PHASE), new Input("reference", Measurand.FREQUENCY));
	/** Settings after which the filter must settle. */
	private static final Set<String> DISTURBING = Set.of("excitation", "frequency", "harmonic", "phase", "sensitivity", "time-constant",
			"slope", "input-range", "input-connection", "reserve");
	/** Time constants until the output of each slope has settled: a rule of thumb, C4, L. */
	private static final Map<String, Double> SETTLING = Map.of("6 dB", 5.0, "12 dB", 7.0, "18 dB", 9.0, "24 dB", 10.0);
	private static final Fact FREQUENCY = Fact.high("FREQ?", "C4");

	private final Map<String, Fact> components;
	private final double leastAmplitude;
	private volatile long settledAt = System.nanoTime();

	LockIn(Link link, LinkProfile profile, Settings given, Map<String, Fact> components, double leastAmplitude) {
		super(link, profile, given, INPUTS);
		this.components = Map.copyOf(components);
		this.leastAmplitude = leastAmplitude;
		can(ExcitationSource.class, this);
	}

	/** Asks for the overloads; called after the value, so that they cover it. */
	abstract Outcome<Flags> flags(Session session);

	/** The overloads before the value, where the instrument tells only those of now: one that ends meanwhile spoils the value too. */
	Outcome<Set<Status>> flagsBefore(Session session) {
		return Outcome.of(Set.of());
	}

	/** Flags with the word they come from. */
	record Flags(Set<Status> flags, OptionalLong word) {
	}

	@Override
	protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
		if (!inputs().contains(new Input(input, measurand))) {
			return noInput(input, measurand);
		}
		Fact question = components.getOrDefault(input, FREQUENCY);
		return flagsBefore(session).then(before -> session.ask(question.text(), Answers::number).then(value -> flags(session).map(f -> {
			Set<Status> all = EnumSet.noneOf(Status.class);
			all.addAll(before);
			all.addAll(f.flags());
			if (System.nanoTime() - settledAt < 0 && !question.equals(FREQUENCY)) {
				all.add(Status.SETTLING);
			}
			return Reading.of(value, measurand.unit(), all, f.word());
		})));
	}

	@Override
	public Outcome<String> set(String setting, String value) {
		Outcome<String> outcome = super.set(setting, value);
		if (DISTURBING.contains(setting) && outcome.isDone()) {
			get("time-constant").value().flatMap(t -> Amount.parse(t, Unit.SECOND)).ifPresent(t -> settle(t.value()
					* get("slope").value().map(s -> SETTLING.getOrDefault(s, 10.0)).orElse(10.0)));
		}
		return outcome;
	}

	private void settle(double seconds) {
		settledAt = System.nanoTime() + Duration.ofNanos(Math.round(seconds * 1e9)).toNanos();
	}

	@Override
	public Outcome<Amount> excitation(String input) {
		return get("excitation").then(LockIn::volts);
	}

	private static Outcome<Amount> volts(String text) {
		return Amount.parse(text, Unit.VOLT).map(Outcome::of).orElseGet(() -> Outcome.failed(Kind.MALFORMED, text));
	}

	@Override
	public Outcome<Amount> setExcitation(String input, Amount amount) {
		if (!amount.unit().equals(Unit.VOLT)) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "a lock-in's excitation is a voltage, but " + amount + " was asked for");
		}
		return set("excitation", amount.inWords()).then(LockIn::volts);
	}

	@Override
	public Outcome<Done> excitationOff() {
		return set("excitation", new Amount(leastAmplitude, Unit.VOLT).inWords()).map(v -> Done.DONE);
	}

	/** Rows that both models share. */
	static List<SettingRow> shared(Setting excitation, Fact amplitude, Function<Double, String> format, int harmonics) {
		return List.of(SettingRow.amount(excitation, Fact.high("SLVL?", "C4, LM recorded"), amplitude, format),
				SettingRow.amount(Setting.amount("frequency", Unit.HERTZ, 0.001, 500e3, "frequency of the internal reference"), FREQUENCY,
						Fact.high("FREQ %s", "C4, D2"), v -> Answers.exponent(v, 5)),
				SettingRow.integer(Setting.integer("harmonic", 1, harmonics, "harmonic that is detected"), Fact.high("HARM?", "C4"),
						Fact.high("HARM %s", "C4")),
				SettingRow.amount(Setting.amount("phase", Unit.DEGREE, -360, 360, "phase of the reference"), Fact.high("PHAS?", "C4"),
						Fact.high("PHAS %s", "C4"), v -> Answers.decimal(v, 2)),
				SettingRow.choice("slope", Steps.SLOPES, Fact.high("OFSL?", "C4"), Fact.high("OFSL %s", "C4"), "slope of the filter per octave"),
				SettingRow.onOff("sync", Fact.high("SYNC?", "C4"), Fact.high("SYNC %s", "C4"), "synchronous filter"));
	}
}
