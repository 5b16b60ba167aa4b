package org.culet.instrument.lakeshore.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.culet.instrument.Amount;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Reading;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Unit;
import org.culet.instrument.script.Script;
import org.culet.instrument.tests.kit.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Model372Test extends LakeShoreContract {

	Model372Test() {
		super("372");
	}

	@Override
	protected List<Input> read() {
		return driver().inputs().stream().filter(i -> i.name().matches("1|A|loop 0")).toList();
	}

	@Override
	protected Map<String, String> changes() {
		return Stream.concat(bridge().entrySet().stream(), Map.of("filter", "3 s", "limit", "310 K", "frequency", "18.2 Hz").entrySet().stream())
				.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** What the maker's own driver sends for the same wishes. */
	@Test
	void sendsWhatTheMakersDriverSends() throws IOException {
		List<String> theirs = Shared.sent("lakeshore_372.tsv").stream().map(Shared.Exchange::sent).toList();
		Script script = new Script(memory());
		Instrument instrument = open(script);
		TemperatureController controller = instrument.capability(TemperatureController.class).orElseThrow();
		instrument.read("3", Measurand.RESISTANCE);
		instrument.read("1", Measurand.QUADRATURE);
		instrument.read("3", Measurand.POWER);
		instrument.read("1", Measurand.TEMPERATURE);
		controller.setSetpoint("1", 4.32);
		controller.setHeaterRange("0", "3.16 mA");
		controller.setHeaterRange("2", "on");
		controller.heatersOff();
		for (String sent : List.of("RDGR? 3", "QRDG? 1", "RDGPWR? 3", "SETP 1,4.32", "SETP? 1", "RANGE 2,1", "RANGE 0,0", "RANGE 1,0", "RANGE 2,0", "SCAN?",
				"RDGST? 1")) {
			assertTrue(script.said().contains(sent), sent + " was not sent: " + script.said());
			assertTrue(theirs.contains(sent), sent + " is not what the maker sends");
		}
	}

	/** INTYPE n,mode,exc,autorange,range,shunt,units: "10 nA" is current step 9, as in the maker's enumeration. */
	@Test
	void excitationChangesItsFieldAlone() {
		Script script = new Script(memory());
		Instrument instrument = open(script);
		ExcitationSource source = instrument.capability(ExcitationSource.class).orElseThrow();
		assertEquals(new Amount(10e-9, Unit.AMPERE), source.setExcitation("1", new Amount(10e-9, Unit.AMPERE)).value().orElseThrow());
		assertTrue(script.said().contains("INTYPE 1,1,9,0,5,0,1"), script.said().toString());
		source.setExcitation("1", new Amount(2e-6, Unit.VOLT));
		assertTrue(script.said().contains("INTYPE 1,0,1,0,5,0,1"), script.said().toString());
		assertTrue(source.excitationOff().isDone());
		assertEquals("INTYPE 1,0,1,0,5,1,1", script.said().get(script.said().size() - 2));
		assertEquals(0, source.excitation("1").value().orElseThrow().value());
		assertFalse(source.setExcitation("1", new Amount(11e-9, Unit.AMPERE)).isDone(), "no such step");
		assertFalse(source.setExcitation("2", new Amount(10e-9, Unit.AMPERE)).isDone(), "settings belong to input 1");
	}

	/** The control input has six currents, counted from 1 = 316 pA, and no range. */
	@Test
	void theControlInputHasStepsOfItsOwn() {
		Script script = new Script(memory());
		Settings given = Settings.none().with("input", "A").with("excitation", "10 nA");
		try (Instrument instrument = driver().open(script.link(driver().profile(given)), given)) {
			assertTrue(instrument.read("A", Measurand.RESISTANCE).isGood());
			assertTrue(script.said().contains("INTYPE A,1,4,0,5,0,1"), script.said().toString());
		}
		Settings wrong = given.with("range", "2 kohm");
		try (Instrument instrument = driver().open(new Script(memory()).link(driver().profile(wrong)), wrong)) {
			instrument.read("A", Measurand.RESISTANCE);
			assertTrue(instrument.link().trouble().orElseThrow().sentence().contains("no setting range"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,OVERLOAD", "2,OVERLOAD", "4,OVERLOAD", "8,OVERLOAD", "16,OVER_RANGE", "32,UNDER_RANGE", "64,OVER_RANGE", "128,UNDER_RANGE" })
	void everyStatusBitSpoils(int word, Status status) {
		Reading reading = open(new Script(memory().knows("RDGST? 1", String.format("%03d", word)))).read("1", Measurand.RESISTANCE);
		assertFalse(reading.isGood());
		assertEquals(java.util.Set.of(status), reading.status());
		assertEquals(word, reading.statusWord().getAsLong());
	}

	@Test
	void whileTheScannerIsElsewhereReadingsAreOld() {
		Reading reading = open(new Script(memory().knows("SCAN?", "04,1"))).read("1", Measurand.TEMPERATURE);
		assertEquals(java.util.Set.of(Status.OLD), reading.status());
	}

	@Test
	void aRampOfZeroWouldJumpAndIsRefused() {
		Script script = new Script(memory());
		Instrument instrument = open(script);
		TemperatureController controller = instrument.capability(TemperatureController.class).orElseThrow();
		assertFalse(controller.setRamp("0", 0).isDone());
		assertEquals(2.5, controller.setRamp("0", 2.5).value().orElseThrow());
		assertTrue(script.said().contains("RAMP 0,1,2.5"), script.said().toString());
		assertTrue(controller.rampOff("0").isDone());
		assertTrue(script.said().contains("RAMP 0,0,2.5"), script.said().toString());
	}

	@Test
	void settingsOfTheRigFileAreWrittenWhereTheyDiffer() {
		Script script = new Script(memory());
		Settings given = Settings.none().with("excitation", "10 nA").with("filter", "3 s").with("dwell", "10 s");
		try (Instrument instrument = driver().open(script.link(driver().profile(given)), given)) {
			assertTrue(instrument.read("1", Measurand.TEMPERATURE).isGood());
			assertTrue(script.said().contains("INTYPE 1,1,9,0,5,0,1"), script.said().toString());
			assertTrue(script.said().contains("FILTER 1,1,3,80"), script.said().toString());
			assertFalse(script.said().stream().anyMatch(s -> s.startsWith("INSET ")), "dwell is 10 s already");
			assertEquals("10 nA", instrument.get("excitation").value().orElseThrow());
		}
	}
}
