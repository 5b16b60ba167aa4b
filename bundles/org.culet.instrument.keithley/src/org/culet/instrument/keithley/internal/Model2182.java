package org.culet.instrument.keithley.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Unit;
import org.culet.instrument.VoltageMeter;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.ErrorQueue;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/** Keithley 2182A by itself: instruments.md C5, M (PM 2026); not checked against a transcript. */
public final class Model2182 extends KeithleyDriver {

	private static final List<Input> INPUTS = List.of(new Input("1", Measurand.VOLTAGE), new Input("2", Measurand.VOLTAGE));
	private static final ErrorQueue ERRORS = new ErrorQueue(":SYST:ERR?");
	private static final Duration READ = Duration.ofSeconds(3);

	/** The driver. */
	public Model2182() {
		super("keithley-2182a", List.of("2182A", "2182"), Set.of("prologix", "vxi11", "serial", "tcp"),
				LinkProfile.lines().withModel("MODEL ?2182").withSerial(9600, 8, "none", 1), INPUTS, List.of(VoltageMeter.class));
	}

	@Override
	protected List<SettingRow> rows() {
		return List.of(SettingRow.amount(Setting.amount("integration", Unit.NONE, 0.01, 60, "integration time in line periods"),
				Fact.medium(":SENS:VOLT:NPLC?", "C5"), Fact.medium(":SENS:VOLT:NPLC %s", "C5"), v -> Answers.decimal(v, 2)),
				SettingRow.onOff("autorange", Fact.medium(":SENS:VOLT:CHAN1:RANG:AUTO?", "C5"), Fact.medium(":SENS:VOLT:CHAN1:RANG:AUTO %s", "C5"),
						"channel 1 chooses its range"),
				range());
	}

	private static SettingRow range() {
		Setting setting = Setting.steps("range", Unit.VOLT, List.of(0.01, 0.1, 1.0, 10.0, 100.0), "range of channel 1");
		return SettingRow.amount(setting, Fact.medium(":SENS:VOLT:CHAN1:RANG?", "C5"), Fact.medium(":SENS:VOLT:CHAN1:RANG %s", "C5"),
				v -> Answers.exponent(v, 2));
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Nanovoltmeter(link, profile(settings), settings, rows());
	}

	private static final class Nanovoltmeter extends TextInstrument {

		Nanovoltmeter(Link link, LinkProfile profile, Settings given, List<SettingRow> rows) {
			super(link, profile, given, INPUTS);
			begin(rows);
		}

		@Override
		protected Outcome<Done> firstWords(Session session) {
			return ERRORS.empty(session).then(old -> session.tell(":SENS:FUNC 'VOLT'"))
					.then(d -> session.ask(":SENS:FUNC?", a -> isWord(a, "VOLT") ? Outcome.of(d)
							: a.matches("\"[A-Z:]+\"") ? Outcome.<Done>failed(Kind.REFUSED, "the 2182A measures " + a + " instead of volts")
									: Answers.<Done>malformed(a, "a function")))
					.then(d -> super.firstWords(session)).then(d -> ERRORS.check(session, "settings"));
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			if (!INPUTS.contains(new Input(input, measurand))) {
				return noInput(input, measurand);
			}
			return session.tell(":SENS:CHAN " + input).then(d -> session.ask(":SENS:CHAN?", a -> Answers.index(a, 0, 2)))
					.then(n -> input.equals(String.valueOf(n)) ? session.ask(":READ?", READ, Answers::number)
							: Outcome.<Double>failed(Kind.REFUSED, "the 2182A stays on channel " + n))
					.map(value -> Reading.of(value, measurand.unit()));
		}
	}
}
