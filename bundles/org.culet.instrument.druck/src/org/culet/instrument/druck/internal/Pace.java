package org.culet.instrument.druck.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.PressureController;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.ErrorQueue;
import org.culet.instrument.driver.ModelDriver;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/**
 * GE/Druck PACE5000 and PACE6000: instruments.md C7 (H, but the two files that agree have one author: M), not checked
 * against a transcript. Answers repeat the header of their question; an empty line means refused. The unit is what the
 * panel shows: it is asked for around every reading, and set and verified before every setpoint. Nothing here vents.
 */
public final class Pace extends ModelDriver {

	/** Bar per unit, by the names that the instrument uses. */
	private static final Map<String, Double> UNITS = Map.of("BAR", 1.0, "MBAR", 1e-3, "PA", 1e-5, "HPA", 1e-3, "KPA", 1e-2, "MPA", 10.0, "PSI",
			0.0689475729317831);
	private static final Map<String, String> ENDS = Map.of("CR", "\r", "LF", "\n", "CRLF", "\r\n");
	private static final List<Input> INPUTS = List.of(new Input("1", Measurand.PRESSURE), new Input("1", Measurand.PRESSURE_SETPOINT));
	private static final List<Setting> SETTINGS = List.of(
			Setting.choice("terminator", List.of("CR", "LF", "CRLF"), "what ends a line; CRLF if not said"),
			Setting.integer("module", 1, 2, "control module; 1 if not said"),
			Setting.amount("highest", Unit.BAR, 0, 1000, "setpoints above this are refused before they are sent"));

	/** The driver. */
	public Pace() {
		super("druck-pace", "GE/Druck", List.of("PACE5000", "PACE6000"), Set.of("tcp", "serial", "prologix", "vxi11"),
				LinkProfile.lines().withSync("*IDN?", "(?i).*PACE.*").withModel("PACE"), INPUTS, List.of(PressureController.class));
	}

	@Override
	public List<Setting> settings() {
		return SETTINGS;
	}

	@Override
	public LinkProfile profile(Settings settings) {
		String end = settings.text("terminator").orElse("CRLF");
		return super.profile(settings).withLineEnd(ENDS.get(end), end.equals("CR") ? '\r' : '\n');
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Controller(link, profile(settings), settings);
	}

	private static final class Controller extends TextInstrument implements PressureController {

		private static final int DIGITS = 6;

		private final ErrorQueue errors = new ErrorQueue(":SYST:ERR?");
		private final String module;
		private final double highest;

		Controller(Link link, LinkProfile profile, Settings given) {
			super(link, profile, given, INPUTS);
			module = given.text("module").map(String::strip).filter(m -> !m.equals("1")).orElse("");
			highest = given.amount("highest", Unit.BAR).orElse(Double.POSITIVE_INFINITY);
			can(PressureController.class, this);
			begin(List.of());
		}

		@Override
		protected Outcome<Done> firstWords(Session session) {
			// errors of whoever spoke before are not ours
			return errors.empty(session).map(old -> Done.DONE);
		}

		/** The header of a subsystem of this module, e.g. {@code :SOUR2:PRES}. */
		private String head(String subsystem, String rest) {
			return ":" + subsystem + module + rest;
		}

		/** Asks; the answer repeats the header, and what follows it is returned. */
		private static <T> Outcome<T> ask(Session session, String header, Function<String, Outcome<T>> meaning) {
			return session.ask(header + "?", answer -> {
				String text = answer.strip();
				if (text.isEmpty()) {
					return Outcome.failed(Kind.REFUSED, header + "? is answered with an empty line: this PACE does not know it");
				}
				return text.regionMatches(true, 0, header + " ", 0, header.length() + 1) ? meaning.apply(text.substring(header.length() + 1).strip())
						: Answers.malformed(text, "an answer to " + header + "?");
			});
		}

		private Outcome<String> unit(Session session) {
			return ask(session, head("UNIT", ":PRES"), text -> text.matches("[A-Za-z0-9]{1,12}") ? Outcome.of(text.toUpperCase(Locale.ROOT))
					: Answers.malformed(text, "a unit"));
		}

		private static Outcome<Double> barPer(String unit) {
			Double factor = UNITS.get(unit);
			return factor == null ? Outcome.failed(Kind.WRONG_UNIT, "the panel shows " + unit + ", which cannot be converted to bar") : Outcome.of(factor);
		}

		/** Asks for a pressure between two looks at the unit: somebody at the panel may have changed it just now. */
		private Outcome<InLimits> inBar(Session session, Function<Session, Outcome<InLimits>> question) {
			return unit(session).then(before -> barPer(before).then(factor -> question.apply(session)
					.then(value -> unit(session).then(after -> after.equals(before)
							? Outcome.of(new InLimits(value.pressure() * factor, value.inLimits()))
							: Outcome.<InLimits>failed(Kind.WRONG_UNIT, "the unit on the panel changed from " + before + " to " + after)))));
		}

		/** A pressure and whether it is within its limits. */
		private record InLimits(double pressure, boolean inLimits) {
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			if (!INPUTS.contains(new Input(input, measurand))) {
				return noInput(input, measurand);
			}
			if (measurand.equals(Measurand.PRESSURE_SETPOINT)) {
				return inBar(session, this::setpointAsPressure).map(v -> Reading.of(v.pressure(), Unit.BAR));
			}
			return inBar(session, this::askInLimits).map(v -> Reading.of(v.pressure(), Unit.BAR,
					v.inLimits() ? Set.of() : EnumSet.of(Status.NOT_IN_LIMITS), OptionalLong.of(v.inLimits() ? 1 : 0)));
		}

		private Outcome<InLimits> askInLimits(Session session) {
			return ask(session, head("SENS", ":PRES:INL"), a -> Answers.fields(a, 2).then(f -> Answers.number(f.get(0))
					.then(p -> Answers.index(f.get(1), 0, 1).map(in -> new InLimits(p, in == 1)))));
		}

		private Outcome<InLimits> setpointAsPressure(Session session) {
			return askSetpoint(session).map(v -> new InLimits(v, true));
		}

		private Outcome<Double> askSetpoint(Session session) {
			return ask(session, head("SOUR", ":PRES:LEV:IMM:AMPL"), Answers::number);
		}

		@Override
		public Reading pressure() {
			return read("1", Measurand.PRESSURE);
		}

		@Override
		public Outcome<Double> pressureSetpoint() {
			return link().transact(s -> inBar(s, this::setpointAsPressure)).map(InLimits::pressure);
		}

		/** The panel on bar, verified. */
		private Outcome<Done> bar(Session session) {
			return unit(session).then(now -> now.equals("BAR") ? Outcome.of(Done.DONE) : session.tell(head("UNIT", ":PRES BAR"))
					.then(d -> unit(session)).then(then -> then.equals("BAR") ? Outcome.of(Done.DONE)
							: Outcome.failed(Kind.WRONG_UNIT, "the panel stays on " + then + "; nothing was set")));
		}

		@Override
		public Outcome<Double> setPressureSetpoint(double bar) {
			if (!(bar >= 0 && bar <= highest && bar < 1000)) {
				return Outcome.failed(Kind.OUT_OF_RANGE, "a setpoint of " + bar + " bar" + (bar > highest ? "; the rig file allows " + highest + " bar" : ""));
			}
			String header = head("SOUR", ":PRES:LEV:IMM:AMPL");
			return verified(s -> bar(s).then(d -> noOvershoot(s)).then(d -> s.tell(header + " " + Answers.exponent(bar, DIGITS)))
					.then(d -> errors.check(s, "setpoint " + bar + " bar")), s -> bar(s).then(d -> askSetpoint(s)), about(bar, 1e-6),
					"setpoint " + bar + " bar");
		}

		/** Overshoot is allowed by default (C7, said by one driver): it is switched off before anything moves. */
		private Outcome<Done> noOvershoot(Session session) {
			return session.tell(head("SOUR", ":PRES:SLEW:OVER 0"));
		}

		/** The rate is in the panel's unit per second (L). */
		@Override
		public Outcome<Double> setPressureRate(double barPerMinute) {
			if (!(barPerMinute > 0 && barPerMinute <= 1000)) {
				return Outcome.failed(Kind.OUT_OF_RANGE, "a rate of " + barPerMinute + " bar/min");
			}
			double perSecond = barPerMinute / 60;
			String header = head("SOUR", ":PRES:SLEW");
			return verified(s -> bar(s).then(d -> noOvershoot(s)).then(d -> s.tell(header + ":MODE LIN"))
					.then(d -> s.tell(header + " " + Answers.exponent(perSecond, DIGITS))).then(d -> errors.check(s, "rate " + barPerMinute + " bar/min")),
					s -> bar(s).then(d -> ask(s, header, Answers::number)), about(perSecond, 1e-9), "rate " + barPerMinute + " bar/min").map(v -> v * 60);
		}

		@Override
		public Outcome<Done> control(boolean on) {
			String header = head("OUTP", ":STAT");
			return verified(s -> s.tell(header + (on ? " 1" : " 0")).then(d -> errors.check(s, on ? "control on" : "control off")),
					s -> ask(s, header, a -> Answers.index(a, 0, 1)), v -> v == (on ? 1 : 0), on ? "control on" : "control off").map(v -> Done.DONE);
		}
	}
}
