package org.culet.instrument.lakeshore.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.Session;

/** A Lake Shore controller or bridge, in the dialect of its model. Each reading comes with its status word. */
class Controller extends TextInstrument implements TemperatureController {

	/** Setpoints go out with at most five decimals: 10 µK, finer than any of these controllers. */
	private static final int SETPOINT_DECIMALS = 5;
	private static final int RAMP_DECIMALS = 3;
	/** Half of the last digit of what they say: 0.1 mK. */
	private static final double SETPOINT_ROUNDING = 6e-5;

	private final Dialect dialect;

	Controller(Link link, Dialect dialect, Settings given, List<SettingRow> rows) {
		super(link, dialect.profile(), given, dialect.readable());
		this.dialect = dialect;
		can(TemperatureController.class, this);
		begin(rows);
	}

	/** A setting that the chosen input does not have is refused, not passed over: the control input of a bridge has no range. */
	@Override
	protected Outcome<Done> firstWords(Session session) {
		for (String name : given().values().keySet()) {
			if (!name.equals("input") && settings().stream().noneMatch(s -> s.name().equals(name))) {
				return Outcome.failed(Kind.REFUSED, "input " + given().text("input").orElse("") + " has no setting " + name);
			}
		}
		return super.firstWords(session);
	}

	@Override
	protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
		if (input.startsWith("loop ") && dialect.loops().contains(input.substring(5))) {
			String loop = input.substring(5);
			if (measurand.equals(Measurand.SETPOINT)) {
				return askSetpoint(session, loop).map(v -> Reading.of(v, measurand.unit()));
			}
			if (measurand.equals(Measurand.HEATER) && dialect.heater().containsKey(loop)) {
				return session.ask(dialect.heater().get(loop).with(loop), Answers::number).map(v -> Reading.of(v, measurand.unit()));
			}
		}
		Fact question = dialect.questions().get(measurand);
		if (question == null || !dialect.inputs().contains(input)) {
			return noInput(input, measurand);
		}
		return session.ask(question.with(input), Answers::decimal)
				.then(value -> session.ask(dialect.status().with(input), a -> Answers.index(a, 0, 255))
						.then(word -> elsewhere(session, input).map(old -> {
							Set<Status> flags = dialect.bits().of(word);
							flags.addAll(old);
							return Reading.of(value, measurand.unit(), flags, OptionalLong.of(word));
						})));
	}

	/** While the scanner is at another input, what an input shows is old. */
	private Outcome<Set<Status>> elsewhere(Session session, String input) {
		if (dialect.scanner().isEmpty() || !input.matches("\\d+")) {
			return Outcome.of(Set.of());
		}
		return session.ask(dialect.scanner().get().text(), a -> Answers.fields(a, 2).then(f -> Answers.index(f.getFirst(), 1, 64)))
				.map(at -> at == Integer.parseInt(input) ? Set.of() : EnumSet.of(Status.OLD));
	}

	private Outcome<Double> askSetpoint(Session session, String loop) {
		return dialect.unit().kelvin(session, loop).then(kelvin -> session.ask(dialect.setpoint().with(loop), Answers::decimal));
	}

	private <T> Outcome<T> inLoop(String loop, Supplier<Outcome<T>> action) {
		return dialect.loops().contains(loop) ? action.get()
				: Outcome.failed(Kind.REFUSED, "no loop \"" + loop + "\"; there are " + String.join(", ", dialect.loops()));
	}

	@Override
	public List<String> loops() {
		return dialect.loops();
	}

	@Override
	public Outcome<Double> setpoint(String loop) {
		return inLoop(loop, () -> link().transact(s -> askSetpoint(s, loop)));
	}

	@Override
	public Outcome<Double> setSetpoint(String loop, double kelvin) {
		if (!(kelvin > 0 && kelvin <= 1500)) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "a setpoint of " + kelvin + " K");
		}
		return inLoop(loop, () -> verified(
				s -> dialect.unit().kelvin(s, loop).then(unit -> s.tell(filled(dialect.setSetpoint(), loop, Answers.decimal(kelvin, SETPOINT_DECIMALS)))),
				s -> askSetpoint(s, loop), about(kelvin, SETPOINT_ROUNDING), "setpoint " + kelvin + " K"));
	}

	@Override
	public Outcome<Double> setRamp(String loop, double kelvinPerMinute) {
		if (!(kelvinPerMinute >= 0.001 && kelvinPerMinute <= 100)) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "a ramp of " + kelvinPerMinute + " K/min; zero would mean a jump");
		}
		return inLoop(loop, () -> ramp(loop, "1", Answers.decimal(kelvinPerMinute, RAMP_DECIMALS), kelvinPerMinute));
	}

	private Outcome<Double> ramp(String loop, String on, String rate, double wanted) {
		if (dialect.setRamp().isEmpty() || dialect.ramp().isEmpty()) {
			return Outcome.failed(Kind.REFUSED, "no ramp is known of this model");
		}
		return verified(s -> s.tell(dialect.setRamp().get().with(loop, on, rate)), s -> askRamp(s, loop),
				r -> r.get(0) == Double.parseDouble(on) && about(wanted, 0.06).test(r.get(1)),
				"ramp " + (on.equals("1") ? "on" : "off") + " at " + rate + " K/min").map(r -> r.get(1));
	}

	private Outcome<List<Double>> askRamp(Session session, String loop) {
		return session.ask(dialect.ramp().orElseThrow().with(loop), a -> Answers.fields(a, 2)
				.then(f -> Answers.index(f.get(0), 0, 1).then(on -> Answers.number(f.get(1)).map(rate -> List.of((double) on, rate)))));
	}

	@Override
	public Outcome<Done> rampOff(String loop) {
		return inLoop(loop, () -> dialect.ramp().isEmpty() ? Outcome.<Done>failed(Kind.REFUSED, "no ramp is known of this model")
				: link().transact(s -> askRamp(s, loop)).then(r -> ramp(loop, "0", Answers.decimal(r.get(1), RAMP_DECIMALS), r.get(1)))
						.map(r -> Done.DONE));
	}

	@Override
	public Reading heater(String loop) {
		return read("loop " + loop, Measurand.HEATER);
	}

	@Override
	public List<String> heaterRanges(String loop) {
		return dialect.ranges().getOrDefault(loop, List.of());
	}

	@Override
	public Outcome<String> setHeaterRange(String loop, String range) {
		List<String> ranges = heaterRanges(loop);
		int index = ranges.indexOf(range);
		if (index < 0) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "loop " + loop + " has no heater range \"" + range + "\"; there are " + String.join(", ", ranges));
		}
		return verified(s -> s.tell(filled(dialect.setRange(), loop, index)),
				s -> s.ask(dialect.range().with(loop), a -> Answers.index(a, 0, ranges.size() - 1)).map(ranges::get), range::equals,
				"heater range " + range);
	}

	/** Some models take a value without the loop. */
	private static String filled(Fact fact, String loop, Object value) {
		boolean both = fact.text().indexOf("%s") != fact.text().lastIndexOf("%s");
		return both ? fact.with(loop, value) : fact.with(value);
	}

	@Override
	public Outcome<Done> heatersOff() {
		Outcome<Done> all = Outcome.of(Done.DONE);
		for (String loop : dialect.loops()) {
			if (!heaterRanges(loop).isEmpty()) {
				Outcome<String> off = setHeaterRange(loop, "off");
				// each heater is told, even if an earlier one failed
				all = all.isDone() ? off.map(o -> Done.DONE) : all;
			}
		}
		return all;
	}
}
