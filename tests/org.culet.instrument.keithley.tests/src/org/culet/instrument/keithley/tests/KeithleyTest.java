package org.culet.instrument.keithley.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
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
import org.culet.instrument.keithley.Keithley;
import org.culet.instrument.script.Script;
import org.culet.instrument.tests.kit.DriverContract;
import org.culet.instrument.tests.kit.Memory;
import org.culet.instrument.tests.kit.Shared;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeithleyTest {

	private static Driver driver(String id) {
		return Drivers.of(Keithley.drivers()).byId(id).orElseThrow();
	}

	@Nested
	class Model2400 extends DriverContract {

		@Override
		protected Driver driver() {
			return KeithleyTest.driver("keithley-2400");
		}

		private Memory memory() {
			return new Memory().knows("*IDN?", "KEITHLEY INSTRUMENTS INC.,MODEL 2400,1234567,C30   Mar 17 2006 09:29:29/A02  /K/J").knows("OUTPUT?", "1")
					.knows(":READ?", "+1.234500E+03").knows(":SENS:VOLT:PROT:TRIP?", "0").knows(":SYST:ERR?", "0,\"No error\"").knows(":SOUR:FUNC?", "CURR")
					.knows(":SENS:VOLT:PROT?", "2.100000E+01").knows(":SOUR:CURR:RANG?", "1.050000E-04").knows(":SOUR:CURR:LEV?", "0.000000E+00")
					.knows(":SENS:RES:NPLC?", "1.00").knows(":SYST:RSEN?", "0");
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return memory();
		}

		@Override
		protected Map<String, String> changes() {
			return Map.of("compliance", "100 mV", "source-range", "1 uA", "excitation", "1 nA", "integration", "10", "four-wire", "on", "output", "off");
		}

		@Override
		protected boolean measures(String setting, String value) {
			return !setting.equals("output");
		}

		/** One nanoampere written with eight decimals is zero (C9): it must go out as an exponent with its digits. */
		@Test
		void aNanoampereIsANanoampere() {
			Script script = new Script(memory());
			Instrument instrument = open(script);
			assertEquals(1e-9, instrument.capability(ExcitationSource.class).orElseThrow().setExcitation("1", new Amount(1e-9, Unit.AMPERE)).value()
					.orElseThrow().value());
			assertTrue(script.said().contains(":SOUR:CURR:LEV 1.000000e-09"), script.said().toString());
			instrument.set("excitation", "1.23456 pA");
			assertTrue(script.said().contains(":SOUR:CURR:LEV 1.234560e-12"), script.said().toString());
		}

		@Test
		void complianceAndOverloadSpoil() {
			assertEquals(Set.of(Status.COMPLIANCE), open(new Script(memory().knows(":SENS:VOLT:PROT:TRIP?", "1"))).read("1", Measurand.RESISTANCE).status());
			for (String overload : List.of("9.9e37", "+9.910000E+37", "9.9E+37")) {
				assertEquals(Set.of(Status.OVERLOAD), open(new Script(memory().knows(":READ?", overload))).read("1", Measurand.RESISTANCE).status());
			}
		}

		@Test
		void withItsOutputOffNothingIsMeasured() {
			Script script = new Script(memory().knows("OUTPUT?", "0"));
			Reading reading = open(script).read("1", Measurand.RESISTANCE);
			assertEquals(Set.of(Status.REFUSED), reading.status());
			assertFalse(script.said().contains(":READ?"), "it would not answer");
		}

		@Test
		void anErrorInTheQueueRefuses() {
			Memory memory = memory();
			Script script = new Script(memory);
			Instrument instrument = open(script);
			assertTrue(instrument.identify().isDone());
			int[] left = { 1 };
			memory.handles(":SYST:ERR?", m -> Optional.of(left[0]-- > 0 ? "-222, \"Parameter data out of range\"" : "0,\"No error\""));
			assertTrue(instrument.set("compliance", "100 mV").failure().orElseThrow().sentence().contains("-222 Parameter data out of range"));
		}

		@Test
		void anExcitationInTheRigFileFlows() {
			Memory memory = memory().knows("OUTPUT?", "0").knows(":SOUR:FUNC?", "VOLT");
			Script script = new Script(memory);
			Settings given = Settings.none().with("excitation", "1 uA").with("compliance", "100 mV").with("four-wire", "on");
			try (Instrument instrument = driver().open(script.link(driver().profile(given)), given)) {
				assertTrue(instrument.read("1", Measurand.RESISTANCE).isGood(), instrument.link().trouble().toString());
			}
			List<String> order = script.said().stream().filter(s -> !s.contains("?") && !s.startsWith(":SENS:FUNC")).toList();
			assertEquals(List.of(":SOUR:FUNC CURR", ":SENS:VOLT:PROT 1.000000e-01", ":SOUR:CURR:LEV 1.000000e-06", ":SYST:RSEN 1", "OUTPUT 1"), order);
		}

		/** Answers recorded from a real 2400 are read as what they say. */
		@Test
		void readsTheRecordedAnswers() throws IOException {
			Map<String, String> answers = new LinkedHashMap<>();
			Shared.recorded("Keithley2400.yml").forEach(e -> answers.put(e.sent(), e.answer()));
			assertEquals("VOLT", answers.get("SOUR:FUNC?"));
			assertEquals("1.234000E+00", answers.get("SOUR:VOLT:LEV?"));
			Memory memory = memory().knows(":SOUR:FUNC?", answers.get("SOUR:FUNC?")).knows(":SENS:VOLT:PROT:TRIP?", answers.get("SENS:CURR:PROT:TRIP?"))
					.knows(":SOUR:CURR:RANG?", answers.get("SENS:CURR:RANG?"));
			Instrument instrument = open(new Script(memory));
			assertEquals("voltage", instrument.get("source").value().orElseThrow());
			assertEquals("105 uA", instrument.get("source-range").value().orElseThrow());
			assertTrue(instrument.read("1", Measurand.RESISTANCE).isGood());
		}
	}

	@Nested
	class Model6221 extends DriverContract {

		@Override
		protected Driver driver() {
			return KeithleyTest.driver("keithley-6221-delta");
		}

		private Memory memory() {
			return new Memory().knows("*IDN?", "KEITHLEY INSTRUMENTS INC.,MODEL 6221,1234567,D03  /700x").knows("SYST:ERR?", "0,\"No error\"")
					.knows("SOUR:DELT:ARM?", "1").knows("UNIT?", "OHMS").knows("SENS:DATA:FRESh?", "+1.234500E+03,+12.5").knows("STAT:MEAS?", "0")
					.knows("SOUR:DELT:NVPR?", "1").knows("SOUR:CURR:COMP?", "1.000000E+01").knows("SOUR:DELT:HIGH?", "1.000000E-06")
					.knows("SOUR:DELT:DEL?", "2.0000E-03");
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return memory();
		}

		@Override
		protected Map<String, String> changes() {
			return Map.of("compliance", "1 V", "excitation", "10 nA", "delay", "5 ms");
		}

		@Test
		void readsEachReadingOnceWithItsTime() {
			Script script = new Script(memory());
			Reading reading = open(script).read("1", Measurand.RESISTANCE);
			assertEquals(1234.5, reading.value().getAsDouble());
			assertEquals(12.5, reading.deviceTimeS().getAsDouble());
			assertTrue(script.said().contains("SENS:DATA:FRESh?"));
			assertFalse(script.said().contains("SENS:DATA:LATest?"));
		}

		@Test
		void complianceWrongUnitAndNoNanovoltmeterAreTold() {
			assertEquals(Set.of(Status.COMPLIANCE), open(new Script(memory().knows("STAT:MEAS?", "8"))).read("1", Measurand.RESISTANCE).status());
			assertEquals(Set.of(Status.WRONG_UNIT), open(new Script(memory().knows("UNIT?", "V"))).read("1", Measurand.RESISTANCE).status());
			Settings given = Settings.none().with("excitation", "1 uA");
			Script alone = new Script(memory().knows("SOUR:DELT:ARM?", "0").knows("SOUR:DELT:NVPR?", "0"));
			try (Instrument instrument = driver().open(alone.link(driver().profile(given)), given)) {
				assertFalse(instrument.read("1", Measurand.RESISTANCE).isGood());
				assertTrue(instrument.link().trouble().orElseThrow().sentence().contains("2182A"));
			}
		}

		@Test
		void anExcitationArmsTheDeltaMode() {
			Script script = new Script(armable(memory()));
			Settings given = Settings.none().with("excitation", "10 nA");
			try (Instrument instrument = driver().open(script.link(driver().profile(given)), given)) {
				assertTrue(instrument.read("1", Measurand.RESISTANCE).isGood(), instrument.link().trouble().toString());
				assertTrue(script.said().containsAll(List.of("SOUR:DELT:HIGH 1.000000e-08", "SOUR:DELT:NVPR?", "UNIT OHMS", "SOUR:DELT:COUN INF",
						"SOUR:DELT:CAB ON", "SOUR:DELT:ARM", "INIT:IMM")), script.said().toString());
				assertTrue(instrument.capability(ExcitationSource.class).orElseThrow().excitationOff().isDone());
				assertTrue(script.said().contains("SOUR:SWE:ABOR"));
				assertFalse(instrument.read("1", Measurand.RESISTANCE).isGood());
			}
		}

		private static Memory armable(Memory memory) {
			boolean[] armed = new boolean[1];
			return memory.handles("SOUR:DELT:ARM", m -> {
				if (m.endsWith("?")) {
					return Optional.of(armed[0] ? "1" : "0");
				}
				armed[0] = true;
				return Optional.empty();
			}).handles("SOUR:SWE:ABOR", m -> {
				armed[0] = false;
				return Optional.empty();
			});
		}
	}

	@Nested
	class Model2182 extends DriverContract {

		@Override
		protected Driver driver() {
			return KeithleyTest.driver("keithley-2182a");
		}

		private Memory memory() {
			return new Memory().knows("*IDN?", "KEITHLEY INSTRUMENTS INC.,MODEL 2182A,1234567,C02  /A02").knows(":SYST:ERR?", "0,\"No error\"")
					.knows(":READ?", "+1.234567E-07").knows(":SENS:VOLT:NPLC?", "5").knows(":SENS:VOLT:CHAN1:RANG:AUTO?", "1")
					.knows(":SENS:VOLT:CHAN1:RANG?", "1.00E-01").handles(":SENS:FUNC?", m -> Optional.of("\"VOLT:DC\""));
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return memory();
		}

		@Override
		protected Map<String, String> changes() {
			return Map.of("integration", "1", "autorange", "off", "range", "10 mV");
		}

		@Test
		void selectsTheChannelAndKnowsOverload() {
			Script script = new Script(memory());
			assertTrue(open(script).read("2", Measurand.VOLTAGE).isGood());
			assertTrue(script.said().indexOf(":SENS:CHAN 2") < script.said().indexOf(":READ?"));
			assertEquals(Set.of(Status.OVERLOAD), open(new Script(memory().knows(":READ?", "+9.900000E+37"))).read("1", Measurand.VOLTAGE).status());
		}
	}
}
