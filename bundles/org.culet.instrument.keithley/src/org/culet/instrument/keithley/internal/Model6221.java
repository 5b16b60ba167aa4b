package org.culet.instrument.keithley.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.culet.instrument.Amount;
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
 * Keithley 6221 with a 2182A on its RS-232: delta mode, instruments.md C5 (H where not said otherwise); not checked against
 * a transcript. Each reading is fetched once ({@code FRESh}): {@code LATest} may be old.
 */
public final class Model6221 extends KeithleyDriver {

	private static final Input RESISTANCE = new Input("1", Measurand.RESISTANCE);
	private static final ErrorQueue ERRORS = new ErrorQueue("SYST:ERR?");
	/** Until the next reading of the delta mode is there. */
	private static final Duration FRESH = Duration.ofSeconds(3);
	/** {@code STAT:MEAS?} bit 3 (C5, M): compliance. */
	private static final int COMPLIANCE = 8;

	/** The driver. */
	public Model6221() {
		super("keithley-6221-delta", List.of("6221", "6220"), Set.of("tcp", "prologix", "vxi11", "serial"),
				LinkProfile.lines().withModel("MODEL ?622[01]"), List.of(RESISTANCE), List.of(ResistanceMeter.class, ExcitationSource.class));
	}

	@Override
	protected List<SettingRow> rows() {
		return List.of(SettingRow.amount(Setting.amount("compliance", Unit.VOLT, 0.1, 105, "highest voltage"), Fact.high("SOUR:CURR:COMP?", "C5"),
				Fact.high("SOUR:CURR:COMP %s", "C5, D2"), v -> Answers.exponent(v, 6)),
				SettingRow.amount(Setting.amount("excitation", Unit.AMPERE, 1e-13, 0.105, "current through the film, of alternating sign"),
						Fact.high("SOUR:DELT:HIGH?", "C5"), Fact.high("SOUR:DELT:HIGH %s", "C5"), v -> Answers.exponent(v, 6)),
				SettingRow.amount(Setting.amount("delay", Unit.SECOND, 1e-3, 9999, "time from a change of sign until the voltage is read"),
						Fact.high("SOUR:DELT:DEL?", "C5"), Fact.high("SOUR:DELT:DEL %s", "C5"), v -> Answers.exponent(v, 4)));
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Delta(link, profile(settings), settings, rows());
	}

	private static final class Delta extends TextInstrument implements Source {

		Delta(Link link, LinkProfile profile, Settings given, List<SettingRow> rows) {
			super(link, profile, given, List.of(RESISTANCE));
			can(ExcitationSource.class, this);
			begin(rows);
		}

		/** With an excitation in the rig file the delta mode is armed and started, unless it runs already. */
		@Override
		protected Outcome<Done> firstWords(Session session) {
			return ERRORS.empty(session).then(old -> super.firstWords(session)).then(d -> ERRORS.check(session, "settings"))
					.then(d -> given().text("excitation").isEmpty() ? Outcome.of(d) : start(session));
		}

		private static Outcome<Boolean> isArmed(Session session) {
			return session.ask("SOUR:DELT:ARM?", a -> Answers.index(a, 0, 1)).map(n -> n == 1);
		}

		private static Outcome<Done> start(Session session) {
			return isArmed(session).then(armed -> armed ? Outcome.of(Done.DONE) : arm(session));
		}

		private static Outcome<Done> arm(Session session) {
			return session.ask("SOUR:DELT:NVPR?", a -> Answers.index(a, 0, 1))
					.then(there -> there == 1 ? Outcome.of(Done.DONE)
							: Outcome.<Done>failed(Kind.REFUSED, "no 2182A answers the 6221 on its RS-232"))
					.then(d -> session.tell("UNIT OHMS")).then(d -> session.tell("SOUR:DELT:COUN INF")).then(d -> session.tell("SOUR:DELT:CAB ON"))
					.then(d -> session.tell("SOUR:DELT:ARM")).then(d -> session.tell("INIT:IMM")).then(d -> ERRORS.check(session, "delta mode"));
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			if (!RESISTANCE.equals(new Input(input, measurand))) {
				return noInput(input, measurand);
			}
			return isArmed(session).then(armed -> armed ? Outcome.of(Done.DONE)
					: Outcome.<Done>failed(Kind.REFUSED, "the delta mode is not armed: nothing is measured"))
					.then(d -> session.ask("UNIT?", Delta::ohms))
					.then(d -> session.ask("SENS:DATA:FRESh?", FRESH, a -> Answers.fields(a, 1).then(Delta::valueAndTime)))
					.then(value -> session.ask("STAT:MEAS?", a -> Answers.index(a, 0, 0xffff)).map(word -> {
						Reading reading = Reading.of(value.getFirst(), measurand.unit(),
								(word & COMPLIANCE) != 0 ? EnumSet.of(Status.COMPLIANCE) : Set.of(), OptionalLong.of(word));
						return value.size() > 1 ? reading.withDeviceTime(value.get(1)) : reading;
					}));
		}

		private static Outcome<Done> ohms(String unit) {
			if (isWord(unit, "OHM")) {
				return Outcome.of(Done.DONE);
			}
			return unit.strip().matches("\"?[A-Za-z]{1,8}\"?") ? Outcome.failed(Kind.WRONG_UNIT, "the 6221 shows " + unit + " instead of ohms")
					: Answers.malformed(unit, "a unit");
		}

		private static Outcome<List<Double>> valueAndTime(List<String> fields) {
			return Answers.number(fields.getFirst()).then(value -> fields.size() < 2 ? Outcome.of(List.of(value))
					: Answers.number(fields.get(1)).map(time -> List.of(value, time)));
		}

		/** A changed current takes effect when the delta mode is armed anew. */
		@Override
		public Outcome<Amount> setExcitation(String input, Amount amount) {
			return excitationOff().then(d -> Source.super.setExcitation(input, amount)).then(set -> link().transact(Delta::arm).map(d -> set));
		}

		@Override
		public Outcome<Done> excitationOff() {
			return verified(s -> s.tell("SOUR:SWE:ABOR"), Delta::isArmed, armed -> !armed, "delta mode off").map(a -> Done.DONE);
		}
	}
}
