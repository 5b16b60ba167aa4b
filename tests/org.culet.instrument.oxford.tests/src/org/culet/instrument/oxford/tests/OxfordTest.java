package org.culet.instrument.oxford.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.oxford.Oxford;
import org.culet.instrument.script.Script;
import org.culet.instrument.tests.kit.DriverContract;
import org.culet.instrument.tests.kit.Shared;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OxfordTest {

	private static Driver driver(String id) {
		return Drivers.of(Oxford.drivers()).byId(id).orElseThrow();
	}

	private static TemperatureController controller(Instrument instrument) {
		return instrument.capability(TemperatureController.class).orElseThrow();
	}

	/** An instrument with READ and SET that repeats paths: numbers come back with four digits and their unit. */
	static final class Tree implements Function<String, Optional<String>> {

		private final Map<String, String> values = new HashMap<>();
		private final String identity;

		Tree(String identity) {
			this.identity = identity;
		}

		Tree knows(String path, String value) {
			values.put(path, value);
			return this;
		}

		@Override
		public Optional<String> apply(String message) {
			if (message.equals("*IDN?")) {
				return Optional.of(identity);
			}
			if (message.startsWith("READ:")) {
				String path = message.substring(5);
				return Optional.of("STAT:" + path + ":" + values.getOrDefault(path, "NOT_FOUND"));
			}
			int colon = message.lastIndexOf(':');
			String path = message.substring(4, colon);
			String value = message.substring(colon + 1);
			String unit = path.endsWith("TSET") ? "K" : path.endsWith("RSET") || path.endsWith("RATE") ? "K/m" : path.endsWith("RANGE") ? "mA" : "";
			String shown = unit.isEmpty() ? value : String.format(Locale.ROOT, "%.4f%s", Double.parseDouble(value), unit);
			values.put(path, shown);
			return Optional.of("STAT:SET:" + path + ":" + shown + ":VALID");
		}
	}

	@Nested
	class Mercury extends DriverContract {

		@Override
		protected Driver driver() {
			return OxfordTest.driver("oxford-mercury-itc");
		}

		private Tree tree() {
			return new Tree("IDN:OXFORD INSTRUMENTS:MERCURY ITC:232150255:2.6.04.000").knows("DEV:MB1.T1:TEMP:SIG:TEMP", "330.0725K")
					.knows("DEV:MB1.T1:TEMP:SIG:RES", "107.5000O").knows("DEV:MB1.T1:TEMP:SIG:VOLT", "174.3112mV")
					.knows("DEV:MB1.T1:TEMP:LOOP:TSET", "61.0000K").knows("DEV:MB1.T1:TEMP:LOOP:HSET", "0").knows("DEV:MB0.H1:HTR:SIG:POWR", "0.0000W");
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return tree();
		}

		@Override
		protected String stranger() {
			return "IDN:OXFORD INSTRUMENTS:SOMETHING ELSE:1:1";
		}

		/** Exact questions and answers of pymeasure's own tests. */
		@Test
		void agreesWithTheExpectedExchanges() throws IOException {
			Map<String, String> answers = new HashMap<>();
			Shared.expected("pymeasure_mercuryitc.tsv").forEach(e -> answers.put(e.sent(), e.answer()));
			Script script = new Script(m -> Optional.ofNullable(answers.get(m)));
			Instrument instrument = open(script);
			assertTrue(instrument.identify().value().orElseThrow().expected());
			assertEquals(330.0725, instrument.read("MB1.T1", Measurand.TEMPERATURE).value().getAsDouble());
			assertEquals(0.1743112, instrument.read("MB1.T1", Measurand.SENSOR_VOLTAGE).value().getAsDouble(), 1e-15);
			assertEquals(0, instrument.read("MB0.H1", Measurand.HEATER_POWER).value().getAsDouble());
			assertEquals(61, controller(instrument).setpoint("MB1.T1").value().orElseThrow());
			assertEquals(0, controller(instrument).heater("MB1.T1").value().getAsDouble());
			assertTrue(controller(instrument).rampOff("MB1.T1").isDone());
			assertEquals(List.of(), script.said().stream().filter(s -> !answers.containsKey(s)).toList(), "sent what pymeasure does not");
		}

		/** Every SET answers: the next question must get its own answer. */
		@Test
		void everySetIsAnswered() {
			Script script = new Script(tree());
			Instrument instrument = open(script);
			assertEquals(4.2, controller(instrument).setSetpoint("MB1.T1", 4.2).value().orElseThrow());
			assertEquals(330.0725, instrument.read("MB1.T1", Measurand.TEMPERATURE).value().getAsDouble());
			assertEquals(2.5, controller(instrument).setRamp("MB1.T1", 2.5).value().orElseThrow());
			assertTrue(controller(instrument).heatersOff().isDone());
			assertTrue(script.said().containsAll(List.of("SET:DEV:MB1.T1:TEMP:LOOP:TSET:4.2", "SET:DEV:MB1.T1:TEMP:LOOP:RSET:2.5",
					"SET:DEV:MB1.T1:TEMP:LOOP:RENA:ON", "SET:DEV:MB1.T1:TEMP:LOOP:ENAB:OFF", "SET:DEV:MB1.T1:TEMP:LOOP:HSET:0")), script.said().toString());
			assertEquals(0, instrument.link().counts().failed());
		}

		@Test
		void refusalsAreRefusals() {
			for (String error : List.of("INVALID", "NOT_FOUND", "N/A", "DENIED")) {
				Script script = new Script(tree());
				script.fail((q, a) -> List.of(q.startsWith("READ") ? "STAT:" + q.substring(5) + ":" + error : q.startsWith("SET") ? "STAT:" + q + ":" + error : a));
				Instrument instrument = open(script);
				assertEquals(Set.of(Status.REFUSED), instrument.read("MB1.T1", Measurand.TEMPERATURE).status(), error);
				assertFalse(controller(instrument).setSetpoint("MB1.T1", 4.2).isDone(), error);
			}
		}

		@Test
		void anAnswerAboutSomethingElseIsNone() {
			Script script = new Script(tree());
			script.fail((q, a) -> List.of(q.contains("TSET") ? "STAT:DEV:MB1.T1:TEMP:SIG:TEMP:330.0725K" : a));
			assertFalse(controller(open(script)).setpoint("MB1.T1").isDone());
		}
	}

	@Nested
	class Triton extends DriverContract {

		@Override
		protected Driver driver() {
			return OxfordTest.driver("oxford-triton");
		}

		private Tree tree() {
			Tree tree = new Tree("").knows("SYS:DR:STATUS", "OK").knows("DEV:T5:TEMP:LOOP:TSET", "0.0500K").knows("DEV:T5:TEMP:LOOP:MODE", "ON");
			for (int i = 1; i <= 16; i++) {
				tree.knows("DEV:T" + i + ":TEMP:SIG:TEMP", "0.0100K").knows("DEV:T" + i + ":TEMP:SIG:RES", "2050.1Ohm").knows("DEV:H" + i + ":HTR:SIG:POWR", "12.5uW")
						.knows("DEV:P" + i + ":PRES:SIG:PRES", "812.3mB");
			}
			return tree;
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return tree();
		}

		@Override
		protected Settings settings() {
			return Settings.none().with("control", "on");
		}

		@Override
		protected List<Input> read() {
			return driver().inputs().stream().filter(i -> i.name().matches("T5|H1|P1")).toList();
		}

		/** The question that finds into step names no model. */
		@Override
		protected String stranger() {
			return "nothing of the kind";
		}

		@Test
		void convertsItsUnits() {
			Instrument instrument = open(new Script(tree()));
			assertEquals(12.5e-6, instrument.read("H1", Measurand.HEATER_POWER).value().getAsDouble(), 1e-18);
			assertEquals(0.8123, instrument.read("P1", Measurand.PRESSURE).value().getAsDouble(), 1e-12);
		}

		@Test
		void nothingIsSetUnlessTheRigFileAllowsIt() {
			Script script = new Script(tree());
			try (Instrument instrument = driver().open(script.link(driver().profile(Settings.none())), Settings.none())) {
				assertEquals(0.05, controller(instrument).setpoint("T5").value().orElseThrow());
				assertFalse(controller(instrument).setSetpoint("T5", 0.1).isDone());
				assertFalse(controller(instrument).setHeaterRange("T5", "1").isDone());
				assertFalse(controller(instrument).heatersOff().isDone());
				assertFalse(script.said().stream().anyMatch(s -> s.startsWith("SET")));
			}
		}

		@Test
		void setsWhenItMay() {
			Script script = new Script(tree());
			Instrument instrument = open(script);
			assertEquals(0.1, controller(instrument).setSetpoint("T5", 0.1).value().orElseThrow());
			assertEquals("3.16", controller(instrument).setHeaterRange("T5", "3.16").value().orElseThrow());
			assertTrue(script.said().containsAll(List.of("SET:SYS:USER:NORM", "SET:DEV:T5:TEMP:LOOP:TSET:0.1", "SET:DEV:T5:TEMP:LOOP:RANGE:3.16",
					"SET:DEV:T5:TEMP:LOOP:MODE:ON")), script.said().toString());
		}
	}

	@Nested
	class Itc503 extends DriverContract {

		@Override
		protected Driver driver() {
			return OxfordTest.driver("oxford-itc503");
		}

		private Function<String, Optional<String>> itc(Map<String, String> answers) {
			String[] setpoint = { "4.200" };
			int[] auto = { 1 };
			return m -> {
				if (answers.containsKey(m)) {
					return Optional.of(answers.get(m));
				}
				return switch (m.charAt(0)) {
					case 'V' -> Optional.of("ITC503 Version 1.11 (c) OXFORD 1996");
					case '$' -> Optional.empty();
					case 'X' -> Optional.of("X0A" + auto[0] + "C3S00H1L0");
					case 'R' -> Optional.of("R" + (m.equals("R0") ? setpoint[0] : "+004.21"));
					case 'T' -> {
						setpoint[0] = m.substring(1);
						yield Optional.of("T");
					}
					case 'A' -> {
						auto[0] = m.charAt(1) - '0';
						yield Optional.of("A");
					}
					default -> Optional.of(m.substring(0, 1));
				};
			};
		}

		@Override
		protected Function<String, Optional<String>> instrument() {
			return itc(Map.of());
		}

		@Override
		protected String stranger() {
			return "something without the word";
		}

		@Test
		void lettersAreRepeatedAndSettingsGoOutAsCaptured() {
			Script script = new Script(instrument());
			Instrument instrument = open(script);
			assertEquals(4.21, instrument.read("1", Measurand.TEMPERATURE).value().getAsDouble());
			assertEquals(4.2, controller(instrument).setSetpoint("loop", 4.2).value().orElseThrow());
			assertEquals("off", controller(instrument).setHeaterRange("loop", "off").value().orElseThrow());
			assertTrue(script.said().containsAll(List.of("$Q0", "C3", "R1", "T4.2", "R0", "A0", "O0", "X")), script.said().toString());
			assertEquals("\r", driver().profile(settings()).terminator());
		}

		@Test
		void aQuestionMarkInFrontIsARefusal() {
			Instrument instrument = open(new Script(itc(Map.of("R1", "?R1", "T5", "?T5"))));
			assertEquals(Set.of(Status.REFUSED), instrument.read("1", Measurand.TEMPERATURE).status());
			assertTrue(controller(instrument).setSetpoint("loop", 5).failure().orElseThrow().sentence().contains("local mode"));
			assertFalse(controller(instrument).setRamp("loop", 1).isDone());
		}

		/** A sensor that is not there shows 0 K. */
		@Test
		void zeroKelvinIsNoTemperature() {
			Instrument instrument = open(new Script(itc(Map.of("R3", "R+000.00"))));
			assertEquals(Set.of(Status.INVALID), instrument.read("3", Measurand.TEMPERATURE).status());
		}

		@Test
		void aStatusWithAShortSweepFieldIsUnderstood() {
			Instrument instrument = open(new Script(itc(Map.of("X", "X0A0C3S0H1L0"))));
			assertTrue(controller(instrument).heatersOff().isDone());
		}

		@Test
		void onAnIsobusEverythingHasItsNumber() {
			Settings given = Settings.none().with("isobus", "3");
			Script script = new Script(m -> m.startsWith("@3") ? instrument().apply(m.substring(2)) : Optional.of("two instruments at once"));
			try (Instrument instrument = driver().open(script.link(driver().profile(given)), given)) {
				assertTrue(instrument.read("2", Measurand.TEMPERATURE).isGood());
				assertTrue(script.said().stream().allMatch(s -> s.startsWith("@3")), script.said().toString());
			}
		}
	}
}
