package org.culet.instrument.stanford.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.culet.instrument.Amount;
import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Reading;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.script.Script;
import org.culet.instrument.stanford.Stanford;
import org.culet.instrument.tests.kit.DriverContract;
import org.culet.instrument.tests.kit.Eventually;
import org.culet.instrument.tests.kit.Memory;
import org.culet.instrument.tests.kit.Shared;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanfordTest {

	@Nested
	class Sr830 extends DriverContract {

		@Override
		protected Driver driver() {
			return Drivers.of(Stanford.drivers()).byId("srs-sr830").orElseThrow();
		}

		private Memory memory() {
			return new Memory().knows("*IDN?", "Stanford_Research_Systems,SR830,s/n12345,ver1.07").knows("OUTP?1", "-0.000500266").knows("OUTP?2", "1e-9")
					.knows("OUTP?3", "5.9605e-007").knows("OUTP?4", "-12.5").knows("FREQ?", "17.3").knows("LIAS?", "0").knows("SLVL?", "0.100")
					.knows("OFLT?", "0").knows("OFSL?", "0").knows("SENS?", "19").knows("HARM?", "1").knows("PHAS?", "0").knows("SYNC?", "0")
					.knows("ISRC?", "0").knows("IGND?", "0").knows("ICPL?", "0").knows("ILIN?", "0").knows("RMOD?", "0");
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return memory();
		}

		@Override
		protected Map<String, String> changes() {
			return Map.of("excitation", "4 mV", "frequency", "13.7 Hz", "harmonic", "2", "phase", "90 deg", "sensitivity", "1 uV", "slope", "24 dB",
					"sync", "on", "input-connection", "A-B", "line-filter", "both");
		}

		/** The bytes that were captured (D2) and expected (pymeasure): outputs count from 1. */
		@Test
		void outputsCountFromOne() {
			Script script = new Script(memory());
			Instrument instrument = open(script);
			assertEquals(-0.000500266, instrument.read("X", Measurand.VOLTAGE).value().getAsDouble());
			instrument.read("Y", Measurand.VOLTAGE);
			instrument.read("R", Measurand.VOLTAGE);
			instrument.read("theta", Measurand.PHASE);
			assertTrue(script.said().containsAll(List.of("OUTP?1", "OUTP?2", "OUTP?3", "OUTP?4", "LIAS?")));
		}

		@ParameterizedTest
		@CsvSource({ "1 uV,SENS 8", "2 nV,SENS 0", "1 V,SENS 26" })
		void sensitivitiesRunUp(String value, String sent) {
			Script script = new Script(memory().knows("SENS?", "5"));
			assertTrue(open(script).set("sensitivity", value).isDone());
			assertTrue(script.said().contains(sent), script.said().toString());
		}

		@ParameterizedTest
		@CsvSource({ "10 us,OFLT 0", "300 ms,OFLT 9", "1 s,OFLT 10", "30000 s,OFLT 19" })
		void timeConstants(String value, String sent) {
			Script script = new Script(memory().knows("OFLT?", "5"));
			assertTrue(open(script).set("time-constant", value).isDone());
			assertTrue(script.said().contains(sent), script.said().toString());
		}

		@ParameterizedTest
		@CsvSource({ "1,OVERLOAD", "2,OVERLOAD", "4,OVERLOAD", "8,UNLOCKED" })
		void overloadsSpoil(String word, Status status) {
			assertEquals(Set.of(status), open(new Script(memory().knows("LIAS?", word))).read("X", Measurand.VOLTAGE).status());
		}

		@Test
		void changesOfItsOwnAndTheTriggerSpoilNothing() {
			Reading reading = open(new Script(memory().knows("LIAS?", "112"))).read("X", Measurand.VOLTAGE);
			assertEquals(Set.of(Status.CHANGED_SETTINGS), reading.status());
			assertTrue(reading.isGood());
		}

		@Test
		void afterAChangeTheFilterSettles() {
			Instrument instrument = open(new Script(memory().knows("OFLT?", "12")));
			assertTrue(instrument.set("sensitivity", "1 uV").isDone());
			assertEquals(Set.of(Status.SETTLING), instrument.read("X", Measurand.VOLTAGE).status());
			assertTrue(instrument.read("reference", Measurand.FREQUENCY).isGood());
		}

		@Test
		void excitationIsAVoltageAndOffIsTheSmallest() {
			Script script = new Script(memory());
			ExcitationSource source = open(script).capability(ExcitationSource.class).orElseThrow();
			assertFalse(source.setExcitation("X", new Amount(1e-6, Unit.AMPERE)).isDone());
			assertTrue(source.excitationOff().isDone());
			assertTrue(script.said().contains("SLVL 0.004"), script.said().toString());
		}

		/** A recorded session with a real SR830: what we would send for the same wishes is in it, and its answers are understood. */
		@Test
		void agreesWithTheRecordedSession() throws IOException {
			Map<String, String> answers = new HashMap<>();
			List<Shared.Exchange> recorded = Shared.recorded("SR830.yml");
			recorded.forEach(e -> answers.put(e.sent(), e.answer()));
			List<String> sent = recorded.stream().map(Shared.Exchange::sent).toList();
			Map<String, Map<String, String>> wishes = Map.of("SLVL 0.004", Map.of("excitation", "4 mV"), "OFSL 3", Map.of("slope", "24 dB"), "OFLT 10",
					Map.of("time-constant", "1 s"), "SENS 26", Map.of("sensitivity", "1 V"), "ISRC 3", Map.of("input-connection", "I 100 Mohm"), "ILIN 3",
					Map.of("line-filter", "both"), "PHAS -179", Map.of("phase", "-179 deg"), "IGND 1", Map.of("ground", "ground"));
			wishes.forEach((command, wish) -> wish.forEach((name, value) -> {
				Script script = new Script(memory());
				Instrument instrument = open(script);
				assertTrue(instrument.set(name, value).isDone(), name);
				assertTrue(script.said().contains(command), command + " not in " + script.said());
				assertTrue(sent.contains(command), command);
				String question = command.substring(0, command.indexOf(' ')) + "?";
				assertTrue(answers.containsKey(question) && script.said().contains(question), question);
			}));
		}

		@Test
		void answersToTheInterfaceThatAsked() {
			Settings none = Settings.none();
			Script script = new Script(memory());
			try (Instrument instrument = driver().open(script.link(driver().profile(none)), none)) {
				instrument.identify();
				assertFalse(script.said().stream().anyMatch(s -> s.startsWith("OUTX")), "not on an unknown transport");
			}
		}
	}

	@Nested
	class Sr860 extends DriverContract {

		@Override
		protected Driver driver() {
			return Drivers.of(Stanford.drivers()).byId("srs-sr860").orElseThrow();
		}

		private Memory memory() {
			return new Memory().knows("*IDN?", "Stanford_Research_Systems,SR860,003456,V1.51").knows("OUTP? 0", "1.2e-6").knows("OUTP? 1", "1e-9")
					.knows("OUTP? 2", "1.2e-6").knows("OUTP? 3", "0.5").knows("FREQ?", "17.3").knows("CUROVLDSTAT?", "0").knows("ILVL?", "2")
					.knows("SLVL?", "1.000000e-01").knows("OFLT?", "0").knows("OFSL?", "0").knows("SCAL?", "9").knows("IRNG?", "2").knows("HARM?", "1")
					.knows("PHAS?", "0").knows("SYNC?", "0").knows("IVMD?", "0").knows("ISRC?", "0");
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return memory();
		}

		@Override
		protected Map<String, String> changes() {
			return Map.of("excitation", "1 mV", "sensitivity", "1 uV", "input-range", "10 mV", "sync", "on");
		}

		@ParameterizedTest
		@CsvSource({ "sensitivity,1 V,SCAL 0", "sensitivity,1 nV,SCAL 27", "sensitivity,1 uV,SCAL 18", "time-constant,1 us,OFLT 0",
				"time-constant,30 ms,OFLT 9", "time-constant,1 s,OFLT 12", "input-range,1 V,IRNG 0", "input-range,10 mV,IRNG 4",
				"excitation,100 mV,SLVL 1.000000e-01" })
		void tablesAreThoseOfThe860(String setting, String value, String sent) {
			Script script = new Script(memory());
			assertTrue(open(script).set(setting, value).isDone());
			assertTrue(script.said().contains(sent), script.said().toString());
		}

		@Test
		void outputsCountFromZeroAndOverloadsAreLive() {
			Script script = new Script(memory().knows("CUROVLDSTAT?", "16"));
			Reading reading = open(script).read("X", Measurand.VOLTAGE);
			assertTrue(script.said().contains("OUTP? 0"));
			assertEquals(Set.of(Status.OVERLOAD), reading.status());
			assertEquals(Set.of(Status.UNLOCKED), open(new Script(memory().knows("CUROVLDSTAT?", "8"))).read("X", Measurand.VOLTAGE).status());
		}

		/** Old firmware does not know CUROVLDSTAT: the value counts, its overload is told by ILVL, and the status says so. */
		@Test
		void oldFirmwareIsFoundOut() {
			Memory old = memory().handles("CUROVLDSTAT?", m -> Optional.empty());
			Instrument instrument = open(new Script(old));
			Eventually.within(Duration.ofSeconds(5), "a reading", () -> instrument.read("X", Measurand.VOLTAGE).isGood());
			assertEquals(Set.of(Status.STATUS_UNKNOWN), instrument.read("X", Measurand.VOLTAGE).status());
			old.knows("ILVL?", "4");
			assertFalse(instrument.read("X", Measurand.VOLTAGE).isGood());
		}
	}
}
