package org.culet.instrument.oxford.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Thermometer;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/**
 * Oxford Instruments ITC503: instruments.md C6 (H: PM, IS, LM, QCC), with captured bytes in D2. Single letters ended by CR;
 * an answer repeats the letter of its question; {@code ?} in front means refused, most often because it stands in local
 * mode. Commands but {@code $Q0} are sent without {@code $}, so that each is answered. No sweep is driven.
 */
public final class Itc503 extends OxfordDriver {

	private static final Map<Input, String> QUESTIONS = Map.of(new Input("1", Measurand.TEMPERATURE), "R1", new Input("2", Measurand.TEMPERATURE), "R2",
			new Input("3", Measurand.TEMPERATURE), "R3", new Input("loop", Measurand.SETPOINT), "R0", new Input("loop", Measurand.HEATER), "R5");
	private static final List<Input> INPUTS = QUESTIONS.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
	private static final List<Setting> SETTINGS = List.of(Setting.integer("isobus", 0, 9, "number on an ISOBUS; none if not said"));
	/** 15 characters; some firmware leaves out a zero of the sweep field (IS). */
	private static final Pattern STATUS = Pattern.compile("X\\dA(\\d)C(\\d)S\\d{1,2}H\\dL\\d");
	private static final int HEATER_AUTOMATIC = 1;

	/** The driver. */
	public Itc503() {
		super("oxford-itc503", "ITC503", Set.of("serial", "tcp", "prologix"),
				LinkProfile.lines().withLineEnd("\r", '\r').withSync("V", ".*(ITC|[Vv]ersion|VERSION).*").withSerial(9600, 8, "none", 2), INPUTS, SETTINGS,
				List.of(Thermometer.class, TemperatureController.class));
	}

	@Override
	public LinkProfile profile(Settings given) {
		LinkProfile profile = super.profile(given);
		return given.text("isobus").map(n -> profile.withSync("@" + n.strip() + "V", profile.syncAnswer().pattern())).orElse(profile);
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Itc(link, profile(settings), settings);
	}

	private static final class Itc extends TextInstrument implements TemperatureController {

		private static final String LOOP = "loop";

		private final String prefix;

		Itc(Link link, LinkProfile profile, Settings given) {
			super(link, profile, given, INPUTS);
			prefix = given.text("isobus").map(n -> "@" + n.strip()).orElse("");
			can(TemperatureController.class, this);
			begin(List.of());
		}

		/** Plain CR after answers (silent, since it is not known whether it is answered), then remote control, panel unlocked. */
		@Override
		protected Outcome<Done> firstWords(Session session) {
			return session.tell(prefix + "$Q0").then(d -> command(session, "C3")).then(d -> super.firstWords(session));
		}

		/** An answer without its letter. */
		private Outcome<String> ask(Session session, String question) {
			return session.ask(prefix + question, answer -> {
				String text = answer.strip();
				if (text.startsWith("?")) {
					return Outcome.failed(Kind.REFUSED, question + " is refused (\"" + text + "\"); is the ITC503 in local mode?");
				}
				return text.startsWith(question.substring(0, 1)) ? Outcome.of(text.substring(1)) : Answers.malformed(text, "an answer to " + question);
			});
		}

		private Outcome<Done> command(Session session, String command) {
			return ask(session, command).then(rest -> rest.isEmpty() ? Outcome.of(Done.DONE) : Answers.malformed(rest, "the bare letter of " + command));
		}

		private Outcome<Double> number(Session session, String question) {
			return session.ask(prefix + question, answer -> {
				String text = answer.strip();
				if (text.startsWith("?")) {
					return Outcome.failed(Kind.REFUSED, question + " is refused (\"" + text + "\")");
				}
				return text.startsWith("R") ? Answers.number(text.substring(1)) : Answers.malformed(text, "an answer to " + question);
			});
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			String question = QUESTIONS.get(new Input(input, measurand));
			return question == null ? noInput(input, measurand)
					: number(session, question).map(v -> Reading.of(v, measurand.unit()));
		}

		private <T> Outcome<T> inLoop(String loop, Supplier<Outcome<T>> action) {
			return loop.equals(LOOP) ? action.get() : Outcome.failed(Kind.REFUSED, "no loop \"" + loop + "\"; there is " + LOOP);
		}

		@Override
		public List<String> loops() {
			return List.of(LOOP);
		}

		@Override
		public Outcome<Double> setpoint(String loop) {
			return inLoop(loop, () -> link().transact(s -> number(s, "R0")));
		}

		@Override
		public Outcome<Double> setSetpoint(String loop, double kelvin) {
			if (!(kelvin > 0 && kelvin <= 1500)) {
				return Outcome.failed(Kind.OUT_OF_RANGE, "a setpoint of " + kelvin + " K");
			}
			return inLoop(loop, () -> verified(s -> command(s, "T" + Answers.decimal(kelvin, 3)), s -> number(s, "R0"), about(kelvin, 0.06),
					"setpoint " + kelvin + " K"));
		}

		@Override
		public Outcome<Double> setRamp(String loop, double kelvinPerMinute) {
			return Outcome.failed(Kind.REFUSED, "the sweeps of an ITC503 are not driven");
		}

		/** There is no ramp to switch off: a sweep in progress shows in the status and is refused. */
		@Override
		public Outcome<Done> rampOff(String loop) {
			return inLoop(loop, () -> link().transact(s -> status(s)).map(x -> Done.DONE));
		}

		private Outcome<String> status(Session session) {
			return session.ask(prefix + "X", answer -> STATUS.matcher(answer.strip()).matches() ? Outcome.of(answer.strip())
					: answer.startsWith("?") ? Outcome.failed(Kind.REFUSED, "X is refused") : Answers.malformed(answer, "a status"));
		}

		@Override
		public Reading heater(String loop) {
			return read(loop, Measurand.HEATER);
		}

		@Override
		public List<String> heaterRanges(String loop) {
			return List.of("off", "on");
		}

		/** On is automatic control of the heater; off is manual at zero. */
		@Override
		public Outcome<String> setHeaterRange(String loop, String range) {
			if (!heaterRanges(loop).contains(range)) {
				return Outcome.failed(Kind.OUT_OF_RANGE, "there is no heater range \"" + range + "\"; there are off, on");
			}
			boolean on = range.equals("on");
			return inLoop(loop, () -> verified(s -> on ? command(s, "A1") : command(s, "A0").then(d -> command(s, "O0")), this::automatic,
					a -> a == on, "heater " + range).map(a -> range));
		}

		private Outcome<Boolean> automatic(Session session) {
			return status(session).map(x -> (x.charAt(3) - '0' & HEATER_AUTOMATIC) == 1);
		}

		@Override
		public Outcome<Done> heatersOff() {
			return setHeaterRange(LOOP, "off").map(r -> Done.DONE);
		}
	}
}
