package org.culet.rig.faults.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.culet.instrument.Amount;
import org.culet.instrument.Capability;
import org.culet.instrument.Driver;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Failure;
import org.culet.instrument.Identity;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.PressureController;
import org.culet.instrument.Reading;
import org.culet.instrument.ResistanceMeter;
import org.culet.instrument.Setting;
import org.culet.instrument.Spectrometer;
import org.culet.instrument.SpectrumReading;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Thermometer;
import org.culet.instrument.VoltageMeter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Every driver on its virtual instrument, over every transport: each input, each setting and each capability that it promises. */
class EveryCapabilityTest {

	private static final long LIMIT_NS = 30_000_000_000L;
	private static final long BETWEEN_MS = 20;
	/** Inputs at which nothing is connected, or which the scanner is not at: they must not have a value. */
	private static final Set<String> NOTHING_THERE = Set.of("3", "C", "D");
	/** The line of ruby, with the spacing of the pixels. */
	private static final double LINE_NM = 0.5;

	/** Ranges of a source in the middle of others: it takes the next one for an amount between them. */
	private static final Map<String, String> RANGES = Map.of("source-range", "1.05 mA");

	/** A rig for each test: each subject is met once as it is after power-on. */
	private static final Map<String, Bench> BENCHES = new HashMap<>();
	private Bench bench;

	@BeforeEach
	void serve(TestInfo test) throws IOException {
		String method = test.getTestMethod().orElseThrow().getName();
		if (!BENCHES.containsKey(method)) {
			BENCHES.put(method, new Bench());
		}
		bench = BENCHES.get(method);
	}

	@AfterAll
	static void end() throws IOException {
		for (Bench one : BENCHES.values()) {
			one.close();
		}
		BENCHES.clear();
	}

	static List<Subject> subjects() {
		return Stream.concat(Subject.MODELS.stream(), Subject.ELSEWHERE.stream()).toList();
	}

	@ParameterizedTest
	@MethodSource("subjects")
	void everyInputIsReadOrSaysWhyNot(Subject subject) throws InterruptedException {
		assumeTrue(bench.serves(subject.instrument()), "not served on this machine");
		try (Instrument instrument = bench.open(subject)) {
			awaitMain(instrument, subject);
			Identity identity = instrument.identify().value().orElseThrow();
			assertTrue(identity.expected(), identity.toString());
			JsonNode truth = bench.truth();
			Set<Measurand> good = new HashSet<>();
			for (Input input : asked(subject)) {
				Reading reading = instrument.read(input.name(), input.measurand());
				if (reading.isGood()) {
					good.add(input.measurand());
					check(input, reading.value().getAsDouble(), truth);
				} else {
					assertFalse(reading.status().isEmpty(), input + " without value and without status");
					assertFalse(reading.note().isEmpty(), input + " without value and without cause");
				}
				assertFalse(reading.isGood() && NOTHING_THERE.contains(input.name()), input + ": " + reading.inWords());
			}
			Set<Measurand> promised = new HashSet<>(asked(subject).stream().map(Input::measurand).toList());
			promised.remove(Measurand.WAVELENGTH); // shown before, hence old: the main reading was it
			assertTrue(good.containsAll(promised), "no good reading of some quantity; good are " + good + " of " + promised);
		}
	}

	/** Some of the many like inputs, so that a quiet input that does not answer costs no minutes. */
	private static List<Input> asked(Subject subject) {
		return Bench.driver(subject.driver()).inputs().stream().filter(i -> !i.name().matches("[4-9]|1[0-6]|T(6|7|8|9|1.)|H[23]|P[2-6]")).toList();
	}

	private static void check(Input input, double value, JsonNode truth) {
		double kelvin = truth.get("thermometer_K").asDouble();
		if (input.measurand().equals(Measurand.TEMPERATURE)) {
			assertEquals(kelvin, value, 0.01 * kelvin, input.toString());
		} else if (input.measurand().equals(Measurand.FREQUENCY)) {
			assertEquals(1000, value, 1, input.toString());
		} else if (Set.of("heater", "heater-power").contains(input.measurand().name())) {
			assertEquals(0, value, 1e-9, "nobody heats: " + input);
		} else if (Set.of("X", "R").contains(input.name())) {
			assertEquals(1e-7 * truth.get("R_ohm").asDouble(), value, 1e-2 * value, input.toString());
		} else {
			assertTrue(Double.isFinite(value) && Math.abs(value) < 1e6, input + ": " + value);
		}
	}

	private void awaitMain(Instrument instrument, Subject subject) throws InterruptedException {
		long limit = System.nanoTime() + LIMIT_NS;
		Look.Seen seen = subject.main().at().apply(instrument);
		while (!seen.isGood() && System.nanoTime() - limit < 0) {
			Thread.sleep(BETWEEN_MS);
			seen = subject.main().at().apply(instrument);
		}
		assertTrue(seen.isGood() && subject.main().isRight(seen.value().getAsDouble(), bench.truth()), seen.words());
	}

	@ParameterizedTest
	@MethodSource("subjects")
	void everySettingIsSetReadBackAndRefusedBeyondItsLimits(Subject subject) throws InterruptedException {
		assumeTrue(bench.serves(subject.instrument()), "not served on this machine");
		List<String> wrong = new ArrayList<>();
		try (Instrument instrument = bench.open(subject)) {
			awaitMain(instrument, subject);
			for (Setting setting : instrument.settings()) {
				Outcome<String> before = instrument.get(setting.name());
				String other = other(setting, before.value().orElse(""));
				Outcome<String> set = instrument.set(setting.name(), other);
				Outcome<String> after = instrument.get(setting.name());
				if (!before.isDone() || !set.isDone() || !same(setting, after.value().orElse(""), other)) {
					wrong.add(setting.name() + " was " + before + ", set to " + other + ": " + set + ", is " + after);
				}
				assertFalse(instrument.set(setting.name(), "no such value").isDone(), setting.name() + " takes nonsense");
				// as it was, so that the next setting has the same instrument
				before.value().filter(value -> setting.problem(value).isEmpty()).ifPresent(value -> instrument.set(setting.name(), value));
			}
			assertFalse(instrument.set("no-such-setting", "1").isDone());
		}
		assertEquals(List.of(), wrong);
	}

	private static boolean same(Setting setting, String value, String wanted) {
		return setting.kind() == Setting.Kind.AMOUNT
				? Change.same(Amount.parse(value, setting.unit()).map(Amount::value).orElse(Double.NaN), Amount.parse(wanted, setting.unit()).orElseThrow().value())
				: value.equals(wanted);
	}

	/** Another allowed value. */
	private static String other(Setting setting, String now) {
		if (RANGES.containsKey(setting.name())) {
			return RANGES.get(setting.name());
		}
		if (!setting.choices().isEmpty()) {
			List<String> choices = setting.choices();
			List<String> others = choices.stream().filter(c -> !same(setting, now, c)).toList();
			// a step in the middle fits what else is set
			return others.isEmpty() ? now : others.get(others.size() / 2);
		}
		if (setting.kind() == Setting.Kind.INTEGER) {
			return now.equals("2") ? "3" : "2";
		}
		double value = Amount.parse(now, setting.unit()).map(Amount::value).orElse(0.0);
		double half = value / 2;
		double next = value != 0 && half >= setting.lowest() && half == Math.rint(half) ? half : Math.min(setting.highest(), 2 * value + (value == 0 ? 20 : 0));
		return new Amount(next, setting.unit()).inWords();
	}

	@ParameterizedTest
	@MethodSource("subjects")
	void everyCapabilityThatIsPromisedIsThere(Subject subject) throws InterruptedException {
		assumeTrue(bench.serves(subject.instrument()), "not served on this machine");
		Driver driver = Bench.driver(subject.driver());
		synchronized (bench.turn(subject)) {
			try (Instrument instrument = bench.open(subject)) {
				awaitMain(instrument, subject);
				for (Class<? extends Capability> type : driver.capabilities()) {
					assertTrue(instrument.capability(type).isPresent(), driver.id() + " promises " + type.getSimpleName());
				}
				instrument.capability(Thermometer.class).ifPresent(t -> any(t.temperatureInputs().stream().map(t::temperature)));
				instrument.capability(ResistanceMeter.class).ifPresent(r -> any(r.resistanceInputs().stream().map(r::resistance)));
				instrument.capability(VoltageMeter.class).ifPresent(v -> any(v.voltageInputs().stream().map(v::voltage)));
				instrument.capability(TemperatureController.class).ifPresent(c -> c.loops().forEach(loop -> control(c, loop)));
				instrument.capability(PressureController.class).ifPresent(EveryCapabilityTest::press);
				instrument.capability(ExcitationSource.class).ifPresent(e -> drive(e, driver.inputs().getFirst().name()));
				instrument.capability(Spectrometer.class).ifPresent(this::spectrum);
			}
		}
	}

	/** The first inputs are connected; the last need not be asked. */
	private static void any(Stream<Reading> readings) {
		assertTrue(readings.limit(3).anyMatch(Reading::isGood));
	}

	private static void control(TemperatureController controller, String loop) {
		assertEquals(4.25, done(controller.setSetpoint(loop, 4.25)), 1e-3);
		assertEquals(4.25, done(controller.setpoint(loop)), 1e-3);
		Outcome<Double> ramp = controller.setRamp(loop, 2);
		if (ramp.isDone()) {
			assertEquals(2, done(ramp), 1e-3);
			done(controller.rampOff(loop));
		} else {
			assertTrue(ramp.failure().orElseThrow().sentence().toLowerCase(Locale.ROOT).matches(".*(no ramp is known|sweeps of an itc503).*"), ramp.toString());
		}
		for (double bad : new double[] { -1, 0, Double.NaN, 1e9 }) {
			assertFalse(controller.setSetpoint(loop, bad).isDone(), "a setpoint of " + bad);
		}
		for (String range : controller.heaterRanges(loop)) {
			Outcome<String> set = controller.setHeaterRange(loop, range);
			boolean lowest = controller.heaterRanges(loop).indexOf(range) < 2;
			// how many ranges the second output of a 350 has is not sure; what it has not, it refuses
			assertTrue(set.value().filter(range::equals).isPresent()
					|| !lowest && set.failure().filter(f -> f.kind() == Failure.Kind.REFUSED).isPresent(), set.toString());
		}
		done(controller.heatersOff());
		if (!controller.heaterRanges(loop).isEmpty()) {
			assertEquals(0, controller.heater(loop).value().orElseThrow(), 1e-9);
		}
	}

	private static void press(PressureController controller) {
		double before = controller.pressure().value().orElseThrow();
		done(controller.control(false));
		assertEquals(before + 0.5, done(controller.setPressureSetpoint(before + 0.5)), 1e-2);
		assertEquals(before + 0.5, done(controller.pressureSetpoint()), 1e-2);
		assertEquals(6, done(controller.setPressureRate(6)), 1e-2);
		done(controller.control(true));
		done(controller.control(false));
		assertFalse(controller.setPressureSetpoint(-1).isDone());
		assertFalse(controller.setPressureRate(0).isDone());
	}

	private static void drive(ExcitationSource source, String input) {
		Amount before = done(source.excitation(input));
		Amount other = new Amount(before.value() / 2, before.unit());
		Outcome<Amount> changed = source.setExcitation(input, other);
		if (changed.isDone()) {
			assertEquals(other.value(), done(changed).value(), 1e-3 * other.value());
			assertEquals(other.value(), done(source.excitation(input)).value(), 1e-3 * other.value());
			done(source.setExcitation(input, before));
		} else {
			assertTrue(changed.failure().orElseThrow().sentence().contains("steps"), changed.toString());
		}
		done(source.excitationOff());
	}

	private void spectrum(Spectrometer spectrometer) {
		long limit = System.nanoTime() + LIMIT_NS;
		Outcome<SpectrumReading> read = spectrometer.spectrum();
		while (!read.isDone() && System.nanoTime() - limit < 0) {
			Thread.onSpinWait();
			read = spectrometer.spectrum();
		}
		SpectrumReading spectrum = done(read);
		double line = bench.truth().get("ruby_R1_nm").asDouble();
		int best = 0;
		for (int i = 0; i < spectrum.spectrum().size(); i++) {
			best = spectrum.spectrum().intensity(i) > spectrum.spectrum().intensity(best) ? i : best;
		}
		assertEquals(line, spectrum.spectrum().wavelengthNm(best), LINE_NM);
	}

	private static <T> T done(Outcome<T> outcome) {
		assertTrue(outcome.isDone(), outcome.toString());
		return outcome.value().orElseThrow();
	}
}
