package org.culet.instrument.oxford.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;

/**
 * The temperature loop of Mercury or Triton. The instrument itself says whether a SET was valid, and the value is read back.
 */
class OxfordLoop implements TemperatureController {

	/** Names of the fields of a loop. */
	record Fields(String rampRate, String rampOn, String loopOn) {
	}

	/** Mercury: C6, H. */
	static final Fields MERCURY = new Fields("RSET", "RENA", "ENAB");
	/** Triton: C6, H/M. */
	static final Fields TRITON = new Fields("RAMP:RATE", "RAMP:ENAB", "MODE");

	private static final int DECIMALS = 4;

	private final Instrument instrument;
	private final String name;
	private final String path;
	private final Fields fields;

	OxfordLoop(Instrument instrument, String name, String path, Fields fields) {
		this.instrument = instrument;
		this.name = name;
		this.path = path;
		this.fields = fields;
	}

	private <T> Outcome<T> inLoop(String loop, Supplier<Outcome<T>> action) {
		return loop.equals(name) ? action.get() : Outcome.failed(Kind.REFUSED, "no loop \"" + loop + "\"; there is " + name);
	}

	@Override
	public List<String> loops() {
		return List.of(name);
	}

	@Override
	public Outcome<Double> setpoint(String loop) {
		return inLoop(loop, () -> instrument.link().transact(s -> Scpi.amount(s, path + "TSET", Unit.KELVIN)));
	}

	@Override
	public Outcome<Double> setSetpoint(String loop, double kelvin) {
		if (!(kelvin > 0 && kelvin <= 1500)) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "a setpoint of " + kelvin + " K");
		}
		return inLoop(loop, () -> number("TSET", kelvin, Unit.KELVIN));
	}

	/** Sets a number and reads it back. */
	private Outcome<Double> number(String field, double value, Unit unit) {
		return instrument.link().transact(s -> Scpi.set(s, path + field, Answers.decimal(value, DECIMALS))
				.then(d -> Scpi.amount(s, path + field, unit))).then(v -> fits(v, x -> Math.abs(x - value) <= Math.max(6e-5, 1e-4 * value),
						field + " = " + value + " " + unit));
	}

	private static <T> Outcome<T> fits(T value, Predicate<T> wanted, String words) {
		return wanted.test(value) ? Outcome.of(value) : Outcome.failed(Kind.REFUSED, "asked for " + words + ", the instrument says " + value);
	}

	private Outcome<String> word(String field, String word) {
		return instrument.link().transact(s -> Scpi.set(s, path + field, word).then(d -> Scpi.read(s, path + field)))
				.then(v -> fits(v, word::equals, field + " " + word));
	}

	@Override
	public Outcome<Double> setRamp(String loop, double kelvinPerMinute) {
		if (!(kelvinPerMinute >= 1e-3 && kelvinPerMinute <= 100)) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "a ramp of " + kelvinPerMinute + " K/min");
		}
		return inLoop(loop, () -> number(fields.rampRate(), kelvinPerMinute, Unit.KELVIN_PER_MINUTE)
				.then(rate -> word(fields.rampOn(), "ON").map(on -> rate)));
	}

	@Override
	public Outcome<Done> rampOff(String loop) {
		return inLoop(loop, () -> word(fields.rampOn(), "OFF").map(v -> Done.DONE));
	}

	@Override
	public Reading heater(String loop) {
		return instrument.read(loop, Measurand.HEATER);
	}

	@Override
	public List<String> heaterRanges(String loop) {
		return List.of("off", "on");
	}

	@Override
	public Outcome<String> setHeaterRange(String loop, String range) {
		if (!heaterRanges(loop).contains(range)) {
			return Outcome.failed(Kind.OUT_OF_RANGE, "the loop has no heater range \"" + range + "\"; there are off, on");
		}
		return inLoop(loop, () -> range.equals("on") ? word(fields.loopOn(), "ON").map(v -> "on") : heatersOff().map(d -> "off"));
	}

	/** Loop off, and then the manual output at zero. */
	@Override
	public Outcome<Done> heatersOff() {
		return word(fields.loopOn(), "OFF").then(off -> instrument.link().transact(s -> Scpi.set(s, path + "HSET", "0")
				.then(d -> Scpi.plain(s, path + "HSET")))).then(percent -> percent == 0 ? Outcome.of(Done.DONE)
						: Outcome.failed(Kind.REFUSED, "the heater is still at " + percent + " %"));
	}

	Instrument instrument() {
		return instrument;
	}

	String path() {
		return path;
	}

	/** The field of this loop as a word, set and read back. */
	Outcome<String> setWord(String field, String word) {
		return word(field, word);
	}
}
