package org.culet.instrument.oxford.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.culet.instrument.Amount;
import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.ResistanceMeter;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Thermometer;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/**
 * Oxford Instruments Triton dilution refrigerator, by its control computer: instruments.md C6 (H/M), not checked against a
 * transcript. Nothing is set unless the rig file says {@code control = "on"}: some sites let nobody control.
 */
public final class Triton extends OxfordDriver {

	private static final Map<Measurand, String> SIGNALS = Map.of(Measurand.TEMPERATURE, "TEMP:SIG:TEMP", Measurand.RESISTANCE, "TEMP:SIG:RES",
			Measurand.SETPOINT, "TEMP:LOOP:TSET", Measurand.HEATER_POWER, "HTR:SIG:POWR", Measurand.PRESSURE, "PRES:SIG:PRES");
	private static final List<Input> INPUTS = inputsOf();
	private static final List<Setting> SETTINGS = List.of(Setting.onOff("control", "whether Culet may control the refrigerator; off if not said"),
			Setting.text("loop", "channel of the loop; T5 if not said"));
	/** Heater ranges in milliampere (C6, H/M). */
	private static final List<String> RANGES = List.of("off", "0.316", "1", "3.16", "10", "31.6", "100");

	/** The driver. */
	public Triton() {
		super("oxford-triton", "Triton", Set.of("tcp"),
				LinkProfile.lines().withLineEnd("\r\n", '\n').withSync("READ:SYS:DR:STATUS", ".*SYS:DR:STATUS.*"), INPUTS, SETTINGS,
				List.of(Thermometer.class, ResistanceMeter.class, TemperatureController.class));
	}

	private static List<Input> inputsOf() {
		List<Input> inputs = new ArrayList<>();
		for (int i = 1; i <= 16; i++) {
			inputs.add(new Input("T" + i, Measurand.TEMPERATURE));
			inputs.add(new Input("T" + i, Measurand.RESISTANCE));
		}
		inputs.add(new Input("T5", Measurand.SETPOINT));
		for (int i = 1; i <= 3; i++) {
			inputs.add(new Input("H" + i, Measurand.HEATER_POWER));
		}
		for (int i = 1; i <= 6; i++) {
			inputs.add(new Input("P" + i, Measurand.PRESSURE));
		}
		return List.copyOf(inputs);
	}

	@Override
	public Optional<Input> input(String input, String quantity) {
		return input.matches("T\\d{1,2}") && quantity.equals(Measurand.SETPOINT.name()) ? Optional.of(new Input(input, Measurand.SETPOINT))
				: super.input(input, quantity);
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Refrigerator(link, profile(settings), settings);
	}

	private static final class Refrigerator extends TextInstrument {

		private final boolean control;

		Refrigerator(Link link, LinkProfile profile, Settings given) {
			super(link, profile, given, INPUTS);
			control = given.text("control").filter("on"::equals).isPresent();
			String loop = given.text("loop").orElse("T5");
			can(TemperatureController.class, new Loop(this, loop, control));
			begin(List.of());
		}

		/** To control one must be a normal user; a guest reads. */
		@Override
		protected Outcome<Done> firstWords(Session session) {
			return control ? Scpi.set(session, "SYS:USER", "NORM") : Outcome.of(Done.DONE);
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			String signal = SIGNALS.get(measurand);
			if (signal == null || !input.matches("[THP]\\d{1,2}")) {
				return noInput(input, measurand);
			}
			return watts(session, "DEV:" + input + ":" + signal, measurand).map(v -> Reading.of(v, measurand.unit()));
		}

		/** A heater power may come without its unit, which is microwatt (C6). */
		private static Outcome<Double> watts(Session session, String path, Measurand measurand) {
			if (!measurand.equals(Measurand.HEATER_POWER)) {
				return Scpi.amount(session, path, measurand.unit());
			}
			return Scpi.read(session, path).then(text -> Amount.parse(text, Unit.WATT).map(a -> Outcome.of(a.value()))
					.orElseGet(() -> Answers.number(text).map(v -> v * 1e-6)));
		}
	}

	/** The loop, which is left alone unless control was allowed. */
	private static final class Loop extends OxfordLoop {

		private final boolean control;
		private final String name;

		Loop(Instrument instrument, String name, boolean control) {
			super(instrument, name, "DEV:" + name + ":TEMP:LOOP:", TRITON);
			this.name = name;
			this.control = control;
		}

		private <T> Outcome<T> allowed(Supplier<Outcome<T>> action) {
			return control ? action.get() : Outcome.failed(Kind.REFUSED, "the rig file does not let Culet control the Triton (control = \"on\")");
		}

		@Override
		public Outcome<Double> setSetpoint(String loop, double kelvin) {
			return allowed(() -> super.setSetpoint(loop, kelvin));
		}

		@Override
		public Outcome<Double> setRamp(String loop, double kelvinPerMinute) {
			return allowed(() -> super.setRamp(loop, kelvinPerMinute));
		}

		@Override
		public Outcome<Done> rampOff(String loop) {
			return allowed(() -> super.rampOff(loop));
		}

		@Override
		public Reading heater(String loop) {
			return instrument().read("H1", Measurand.HEATER_POWER);
		}

		@Override
		public List<String> heaterRanges(String loop) {
			return RANGES;
		}

		@Override
		public Outcome<String> setHeaterRange(String loop, String range) {
			if (!RANGES.contains(range) || !loop.equals(name)) {
				return Outcome.failed(Kind.OUT_OF_RANGE, "no heater range \"" + range + "\" in loop \"" + loop + "\"; there are " + String.join(", ", RANGES)
						+ " (mA)");
			}
			return allowed(() -> range.equals("off") ? heatersOff().map(d -> range) : instrument().link()
					.transact(s -> Scpi.set(s, path() + "RANGE", range).then(d -> Scpi.read(s, path() + "RANGE")))
					.then(text -> rangeIn(text, range)).then(r -> setWord("MODE", "ON").map(on -> r)));
		}

		private static Outcome<String> rangeIn(String text, String range) {
			return Answers.number(text.replaceAll("mA$", "")).then(v -> Math.abs(v - Double.parseDouble(range)) < 1e-6 ? Outcome.of(range)
					: Outcome.failed(Kind.REFUSED, "asked for range " + range + " mA, the Triton says " + text));
		}

		@Override
		public Outcome<Done> heatersOff() {
			return allowed(() -> setWord("MODE", "OFF").map(v -> Done.DONE));
		}
	}
}
