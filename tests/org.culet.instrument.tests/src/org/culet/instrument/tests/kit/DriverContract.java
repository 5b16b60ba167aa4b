package org.culet.instrument.tests.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.culet.instrument.Capability;
import org.culet.instrument.CommonSettings;
import org.culet.instrument.Driver;
import org.culet.instrument.Identity;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Outcome;
import org.culet.instrument.PressureController;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.LinkState;
import org.culet.instrument.script.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every driver must do, whatever its instrument does: a subclass gives driver and instrument. */
public abstract class DriverContract {

	private static final boolean LONG = Boolean.getBoolean("culet.long");
	private static final int FUZZ = LONG ? 100_000 : 1_000;
	private static final String LETTERS = "abcXYZ?;:#!\u0000\u007f\u00e9 \t";

	private final List<Instrument> open = new ArrayList<>();

	/** The driver. */
	protected abstract Driver driver();

	/** A new instrument that answers all questions of the driver. */
	protected abstract Function<String, Optional<String>> instrument();

	/** What the rig file says, for a full set of settings. */
	protected Settings settings() {
		return Settings.none();
	}

	/** A value for each setting that can be changed, other than what the instrument has. */
	protected Map<String, String> changes() {
		return Map.of();
	}

	/** Answer of another maker's instrument to the question for an identity. */
	protected String stranger() {
		return "ACME INSTRUMENTS INC.,MODEL 1234,0,1.0";
	}

	/** Inputs that are read in these tests. */
	protected List<Input> read() {
		return driver().inputs();
	}

	/** Opens the driver's instrument on a script. */
	protected Instrument open(Script script) {
		Instrument instrument = driver().open(script.link(driver().profile(settings()).withGap(Duration.ZERO)), settings());
		open.add(instrument);
		return instrument;
	}

	@AfterEach
	void close() {
		open.forEach(Instrument::close);
	}

	@Test
	void saysWhoItIs() {
		assertTrue(driver().id().matches("[a-z0-9]+(-[a-z0-9]+)*"), driver().id());
		assertFalse(driver().models().isEmpty());
		assertFalse(driver().schemes().isEmpty());
		Script script = new Script(instrument());
		Identity identity = open(script).identify().value().orElseThrow();
		assertTrue(identity.expected(), identity.text());
	}

	@Test
	void readsEveryInput() {
		Instrument instrument = open(new Script(instrument()));
		for (Input input : read()) {
			Reading reading = instrument.read(input.name(), input.measurand());
			assertTrue(reading.isGood(), input + ": " + reading.inWords() + " " + instrument.link().trouble());
			assertEquals(input.measurand().unit(), reading.unit());
		}
	}

	@Test
	void refusesInputsThatAreNotThere() {
		Reading reading = open(new Script(instrument())).read("nowhere", read().getFirst().measurand());
		assertFalse(reading.isGood());
		assertTrue(reading.status().contains(Status.REFUSED), reading.inWords());
	}

	@Test
	void hasTheCapabilitiesThatItNames() {
		Instrument instrument = open(new Script(instrument()));
		for (Class<? extends Capability> capability : driver().capabilities()) {
			assertTrue(instrument.capability(capability).isPresent(), capability.getSimpleName());
		}
	}

	@Test
	void settingsAreWrittenOnceAndReadBack() {
		Script script = new Script(instrument());
		Instrument instrument = open(script);
		changes().forEach((name, value) -> {
			assertTrue(driver().settings().stream().anyMatch(s -> s.name().equals(name)), name);
			Outcome<String> set = instrument.set(name, value);
			assertTrue(set.isDone(), name + " = " + value + ": " + set);
			assertEquals(set, instrument.get(name));
		});
	}

	@Test
	void wrongSettingsAreRefusedBeforeAnythingIsSent() {
		Script script = new Script(instrument());
		Instrument instrument = open(script);
		instrument.identify();
		script.forget();
		for (Setting setting : instrument.settings()) {
			if (setting.kind() != Setting.Kind.TEXT) {
				Outcome<String> set = instrument.set(setting.name(), "1e30 parsec");
				assertFalse(set.isDone(), setting.name());
			}
		}
		assertEquals(List.of(), script.said());
		assertFalse(instrument.set("no such setting", "1").isDone());
	}

	@Test
	void anotherModelIsNotSpokenTo() {
		Script script = new Script(instrument());
		script.fail((question, answer) -> question.equals(driver().profile(settings()).syncQuestion()) ? List.of(stranger()) : List.of(answer));
		Instrument instrument = open(script);
		Reading reading = instrument.read(read().getFirst().name(), read().getFirst().measurand());
		assertFalse(reading.isGood(), reading.inWords());
		assertEquals(List.of(), script.said().stream().filter(s -> !s.equals(driver().profile(settings()).syncQuestion())).toList());
		assertFalse(instrument.link().state() == LinkState.READY);
	}

	/** A clone speaks the language of the model, and names itself as it likes; of an instrument that has another question it must answer that. */
	@Test
	void aCloneIsSpokenToWhereTheModelIsNotChecked() {
		Settings off = settings().with(CommonSettings.MODEL_CHECK.name(), "off");
		assertEquals(List.of(), off.problems(driver().allSettings()));
		LinkProfile profile = CommonSettings.applied(driver().profile(off), off).withGap(Duration.ZERO);
		Script script = new Script(instrument());
		script.fail((question, answer) -> question.equals(profile.syncQuestion()) ? List.of(stranger()) : List.of(answer));
		Instrument instrument = driver().open(script.link(profile), off);
		open.add(instrument);
		if (!profile.syncQuestion().equals("*IDN?")) {
			assertFalse(instrument.identify().isDone(), "an answer to another question says nothing of what is connected");
			return;
		}
		Identity identity = instrument.identify().value().orElseThrow();
		assertTrue(identity.expected(), "not checked");
		assertEquals(stranger(), identity.text());
		Input input = read().getFirst();
		assertTrue(instrument.read(input.name(), input.measurand()).isGood(), input.toString());
		assertEquals(Optional.empty(), instrument.link().trouble());
	}

	/** The ways in which an answer can go wrong. */
	protected Map<String, Script.Fault> faults() {
		Map<String, Script.Fault> faults = new LinkedHashMap<>();
		faults.put("silence", (q, a) -> List.of());
		faults.put("garbage", (q, a) -> List.of("\u0003#~%)garbage"));
		faults.put("empty line", (q, a) -> List.of(""));
		faults.put("drop", (q, a) -> {
			throw new IOException("broken");
		});
		faults.put("half line", (q, a) -> List.of("~" + a.substring(0, a.length() / 2)));
		faults.put("overload", (q, a) -> q.equals(driver().profile(settings()).syncQuestion()) ? List.of(a) : List.of("+9.900000E+37"));
		return faults;
	}

	/** Every day two faults are enough for what waits and looks again; the long form has all of them. */
	private Map<String, Script.Fault> fewFaults() {
		Map<String, Script.Fault> few = faults();
		if (!LONG) {
			few.keySet().retainAll(List.of("silence", "garbage"));
		}
		return few;
	}

	private Map<String, String> fewChanges() {
		return LONG ? changes() : changes().entrySet().stream().sorted(Map.Entry.comparingByKey()).limit(1)
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Test
	void noFaultGivesAnumberAndEachIsRecoveredFrom() {
		Script script = new Script(instrument());
		Instrument instrument = open(script);
		assertTrue(instrument.identify().isDone());
		faults().forEach((name, fault) -> {
			for (Input input : LONG ? read() : read().subList(0, Math.min(3, read().size()))) {
				script.fail(fault);
				Reading spoiled = instrument.read(input.name(), input.measurand());
				assertFalse(spoiled.isGood(), name + " at " + input + ": " + spoiled.inWords());
				script.recover();
				assertRecovers(instrument, input, name);
			}
		});
	}

	/** A good reading within two seconds. */
	private static void assertRecovers(Instrument instrument, Input input, String after) {
		long end = System.nanoTime() + 2_000_000_000L;
		Reading reading = instrument.read(input.name(), input.measurand());
		while (!reading.isGood() && System.nanoTime() < end) {
			Thread.onSpinWait();
			reading = instrument.read(input.name(), input.measurand());
		}
		assertTrue(reading.isGood(), input + " after " + after + ": " + reading.inWords());
	}

	/** A setting is answered within two seconds. */
	private static void assertAnswers(Instrument instrument, String setting, String after) {
		long end = System.nanoTime() + 2_000_000_000L;
		Outcome<String> answer = instrument.get(setting);
		while (!answer.isDone() && System.nanoTime() < end) {
			Thread.onSpinWait();
			answer = instrument.get(setting);
		}
		assertTrue(answer.isDone(), setting + " after " + after + ": " + answer);
	}

	/** Whether the instrument measures with one of {@link #changes()}, which may have reached it although its answer did not come back. */
	protected boolean measures(String setting, String value) {
		return true;
	}

	@Test
	void noFaultLeavesAsettingWrong() {
		fewFaults().forEach((name, fault) -> fewChanges().forEach((setting, value) -> {
			Script script = new Script(instrument());
			Instrument instrument = open(script);
			assertTrue(instrument.identify().isDone());
			script.fail(fault);
			assertFalse(instrument.set(setting, value).isDone(), setting + " at " + name);
			assertFalse(instrument.get(setting).isDone(), setting + " at " + name);
			script.recover();
			if (measures(setting, value)) {
				assertRecovers(instrument, read().getFirst(), name);
			} else {
				assertAnswers(instrument, setting, name);
			}
			assertTrue(instrument.set(setting, value).isDone(), setting + " after " + name);
			instrument.close();
		}));
	}

	@Test
	void controllersKeepTheirWordsUnderFaults() {
		fewFaults().forEach((name, fault) -> {
			Script script = new Script(instrument());
			Instrument instrument = open(script);
			assertTrue(instrument.identify().isDone());
			script.fail(fault);
			instrument.capability(TemperatureController.class).ifPresent(c -> {
				String loop = c.loops().getFirst();
				assertFalse(c.setpoint(loop).isDone(), name);
				assertFalse(c.setSetpoint(loop, 5).isDone(), name);
				assertFalse(c.heatersOff().isDone(), name);
				assertFalse(c.heater(loop).isGood(), name);
			});
			instrument.capability(PressureController.class).ifPresent(c -> {
				assertFalse(c.pressureSetpoint().isDone(), name);
				assertFalse(c.setPressureSetpoint(5).isDone(), name);
				assertFalse(c.control(true).isDone(), name);
			});
			instrument.close();
		});
	}

	@Test
	void garbageIsNeverAnumber() {
		Random random = new Random(7);
		Script script = new Script(instrument());
		Instrument instrument = open(script);
		assertTrue(instrument.identify().isDone());
		String sync = driver().profile(settings()).syncQuestion();
		script.fail((question, answer) -> question.equals(sync) ? List.of(answer) : List.of(broken(answer, random)));
		for (int i = 0; i < FUZZ; i++) {
			Input input = read().get(random.nextInt(read().size()));
			Reading reading = instrument.read(input.name(), input.measurand());
			assertFalse(reading.isGood(), () -> reading.inWords() + " from " + script.said().getLast());
			script.forget();
		}
	}

	/** An answer with letters in it that no number has, somewhere behind its first half. */
	private static String broken(String answer, Random random) {
		StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? answer.substring(0, random.nextInt(answer.length() + 1)) : answer);
		int letters = 1 + random.nextInt(3);
		for (int i = 0; i < letters; i++) {
			text.insert(text.length() - random.nextInt(1 + text.length() / 2), LETTERS.charAt(random.nextInt(6)));
		}
		return text.toString();
	}
}
