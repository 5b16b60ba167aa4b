package org.culet.instrument.keithley.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.culet.instrument.Done;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.ResistanceMeter;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.ErrorQueue;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/**
 * Keithley 2400, sourcing a current and measuring a resistance: instruments.md C5; checked against a recorded session
 * (Lab::Measurement), expected exchanges (pymeasure) and the captured bytes of D2. Currents go out in exponent form with
 * seven digits: a nanoampere written with eight decimals is zero (C9).
 */
public final class Model2400 extends KeithleyDriver {

	private static final Input RESISTANCE = new Input("1", Measurand.RESISTANCE);
	private static final ErrorQueue ERRORS = new ErrorQueue(":SYST:ERR?");
	/** C5, H: all in one line, as another program sends it (D2). */
	private static final Fact MEASURE = Fact.high(":SENS:FUNC 'RES';:SENS:RES:MODE MAN;:FORM:ELEM RES", "C5, D2");
	/** A reading takes NPLC times filter times line period: up to some seconds. */
	private static final Duration READ = Duration.ofSeconds(3);

	/** The driver. */
	public Model2400() {
		super("keithley-2400", List.of("2400"), Set.of("prologix", "vxi11", "serial", "tcp"), LinkProfile.lines().withModel("MODEL ?2400"),
				List.of(RESISTANCE), List.of(ResistanceMeter.class, ExcitationSource.class));
	}

	@Override
	protected List<SettingRow> rows() {
		return List.of(new SettingRow(Setting.choice("source", List.of("current"), "what is sourced"),
				s -> s.ask(":SOUR:FUNC?", Model2400::function),
				(s, value) -> s.tell(":SOUR:FUNC CURR").then(d -> ERRORS.check(s, "source = current"))),
				amount("compliance", Unit.VOLT, 1e-3, 210, ":SENS:VOLT:PROT", "highest voltage"),
				amount("source-range", Unit.AMPERE, 1e-6, 1.05, ":SOUR:CURR:RANG", "range of the source"),
				amount("excitation", Unit.AMPERE, -1.05, 1.05, ":SOUR:CURR:LEV", "current through the film"),
				amount("integration", Unit.NONE, 0.01, 10, ":SENS:RES:NPLC", "integration time in line periods"),
				checked(SettingRow.onOff("four-wire", Fact.high(":SYST:RSEN?", "C5, D2"), Fact.high(":SYST:RSEN %s", "C5, D2"), "senses the voltage with its own leads")),
				checked(SettingRow.onOff("output", Fact.high("OUTPUT?", "PM expected"), Fact.high("OUTPUT %s", "PM expected, D2"), "the source is on")));
	}

	private static Outcome<String> function(String answer) {
		if (isWord(answer, "CURR")) {
			return Outcome.of("current");
		}
		return isWord(answer, "VOLT") ? Outcome.of("voltage") : Answers.malformed(answer, "a source function");
	}

	/** An amount of SCPI, in exponent form with seven digits; checked in the error queue. */
	private static SettingRow amount(String name, Unit unit, double lowest, double highest, String header, String description) {
		return checked(SettingRow.amount(Setting.amount(name, unit, lowest, highest, description), Fact.high(header + "?", "C5, LM recorded"),
				Fact.high(header + " %s", "C5, LM recorded"), v -> Answers.exponent(v, 6)));
	}

	private static SettingRow checked(SettingRow row) {
		return new SettingRow(row.setting(), row.read(),
				(s, value) -> row.write().apply(s, value).then(d -> ERRORS.check(s, row.setting().name() + " = " + value)));
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		// whoever asks for an excitation wants it to flow, unless the file says otherwise
		Settings complete = settings;
		if (settings.text("excitation").isPresent()) {
			complete = settings.text("source").isPresent() ? complete : complete.with("source", "current");
			complete = settings.text("output").isPresent() ? complete : complete.with("output", "on");
		}
		return new Meter(link, profile(settings), complete, rows());
	}

	private static final class Meter extends TextInstrument implements Source {

		Meter(Link link, LinkProfile profile, Settings given, List<SettingRow> rows) {
			super(link, profile, given, List.of(RESISTANCE));
			can(ExcitationSource.class, this);
			begin(rows);
		}

		@Override
		protected Outcome<Done> firstWords(Session session) {
			// errors of whoever spoke before are not ours
			return ERRORS.empty(session).then(old -> session.tell(MEASURE.text())).then(d -> ERRORS.check(session, "resistance"))
					.then(d -> super.firstWords(session));
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			if (!RESISTANCE.equals(new Input(input, measurand))) {
				return noInput(input, measurand);
			}
			// with its output off it would not answer at all
			return session.ask("OUTPUT?", a -> Answers.index(a, 0, 1)).then(on -> on == 0
					? Outcome.failed(Kind.REFUSED, "the source is off: nothing is measured")
					: session.ask(":READ?", READ, Answers::number).then(value -> session.ask(":SENS:VOLT:PROT:TRIP?", a -> Answers.index(a, 0, 1))
							.map(tripped -> Reading.of(value, measurand.unit(), tripped == 1 ? EnumSet.of(Status.COMPLIANCE) : Set.of(),
									OptionalLong.of(tripped)))));
		}

		@Override
		public Outcome<Done> excitationOff() {
			return set("output", "off").map(o -> Done.DONE);
		}
	}
}
