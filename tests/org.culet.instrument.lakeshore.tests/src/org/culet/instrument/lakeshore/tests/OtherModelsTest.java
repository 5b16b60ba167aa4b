package org.culet.instrument.lakeshore.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.culet.instrument.Amount;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Failure;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Status;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Unit;
import org.culet.instrument.script.Script;
import org.culet.instrument.tests.kit.Shared;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The other dialects: what differs from the 372 is tested by its bytes. */
class OtherModelsTest {

	private static TemperatureController controller(Instrument instrument) {
		return instrument.capability(TemperatureController.class).orElseThrow();
	}

	@Nested
	class Model370 extends LakeShoreContract {

		Model370() {
			super("370");
		}

		@Override
		protected List<Input> read() {
			return driver().inputs().stream().filter(i -> i.name().matches("1|loop 1")).toList();
		}

		@Override
		protected Map<String, String> changes() {
			return Map.of("excitation", "10 nA", "range", "63.2 kohm");
		}

		/** RDGRNG n,mode,exc,RANGE,AUTORANGE,csoff: swapped against the 372. */
		@Test
		void rangeAndAutorangeAreSwapped() {
			Script script = new Script(memory());
			Instrument instrument = open(script);
			assertTrue(instrument.set("range", "63.2 kohm").isDone());
			assertTrue(script.said().contains("RDGRNG 1,1,10,16,0,0"), script.said().toString());
			assertTrue(instrument.set("autorange", "on").isDone());
			assertTrue(script.said().contains("RDGRNG 1,1,10,16,1,0"), script.said().toString());
			assertTrue(instrument.capability(ExcitationSource.class).orElseThrow().setExcitation("1", new Amount(1e-9, Unit.AMPERE)).isDone());
			assertTrue(script.said().contains("RDGRNG 1,1,7,16,1,0"), script.said().toString());
		}

		@Test
		void outputsHaveNoNumberAndTemperatureIsRdgk() {
			Script script = new Script(memory());
			Instrument instrument = open(script);
			assertTrue(instrument.read("1", Measurand.TEMPERATURE).isGood());
			assertTrue(controller(instrument).setSetpoint("1", 4.2).isDone());
			assertTrue(controller(instrument).heatersOff().isDone());
			assertTrue(script.said().containsAll(List.of("RDGK? 1", "SETP 4.2", "SETP?", "HTRRNG 0", "HTRRNG?")), script.said().toString());
			assertFalse(controller(instrument).setRamp("1", 1).isDone(), "not known of this model");
		}
	}

	@Nested
	class Model340 extends LakeShoreContract {

		Model340() {
			super("340");
		}

		@Override
		protected List<Input> read() {
			return driver().inputs();
		}

		@Test
		void rangeHasNoLoop() {
			Script script = new Script(memory());
			Instrument instrument = open(script);
			assertTrue(controller(instrument).setHeaterRange("1", "3").isDone());
			assertTrue(controller(instrument).setSetpoint("2", 4.2).isDone());
			assertTrue(script.said().containsAll(List.of("RANGE 3", "RANGE?", "SETP 2,4.2")), script.said().toString());
			assertFalse(controller(instrument).setHeaterRange("2", "3").isDone(), "loop 2 has no range");
		}

		@Test
		void anOldReadingIsFlagged() {
			Instrument instrument = open(new Script(memory().knows("RDGST? A", "002")));
			assertEquals(Set.of(Status.OLD), instrument.read("A", Measurand.TEMPERATURE).status());
		}

		@Test
		void aBitThatNobodyExplainedIsInvalid() {
			Instrument instrument = open(new Script(memory().knows("RDGST? A", "004")));
			assertEquals(Set.of(Status.INVALID), instrument.read("A", Measurand.TEMPERATURE).status());
		}
	}

	@Nested
	class Model350 extends LakeShoreContract {

		Model350() {
			super("350");
		}

		@Override
		protected Map<String, String> changes() {
			return Map.of("limit", "310 K");
		}

		@Test
		void sendsWhatTheMakersDriverSends() throws IOException {
			List<String> theirs = new java.util.ArrayList<>(Shared.sent("lakeshore_temperature_controllers.tsv").stream().map(Shared.Exchange::sent).toList());
			theirs.addAll(Shared.sent("lakeshore_model_335.tsv").stream().map(Shared.Exchange::sent).toList());
			Script script = new Script(memory());
			Instrument instrument = open(script);
			controller(instrument).setSetpoint("2", 4.56);
			controller(instrument).setRamp("2", 55);
			controller(instrument).setHeaterRange("1", "2");
			controller(instrument).heater("2");
			instrument.read("A", Measurand.TEMPERATURE);
			instrument.set("limit", "1234 K");
			for (String sent : List.of("SETP 2,4.56", "RAMP 2,1,55", "RANGE 1,2", "HTR? 2", "RDGST? A", "TLIMIT A,1234", "TLIMIT? A", "RAMP? 2")) {
				assertTrue(script.said().contains(sent), sent + " was not sent: " + script.said());
				assertTrue(theirs.contains(sent), sent + " is not what the maker sends");
			}
		}
	}

	@Nested
	class Model336 extends LakeShoreContract {

		Model336() {
			super("336");
		}

		/** Somebody chose celsius at the panel: 4.2 would be 277 K. */
		@Test
		void aSetpointThatIsNotInKelvinIsNeitherReadNorSent() {
			Script script = new Script(memory().knows("INTYPE? A", "1,1,0,0,2,0"));
			Instrument instrument = open(script);
			assertEquals(Failure.Kind.WRONG_UNIT, controller(instrument).setSetpoint("1", 4.2).failure().orElseThrow().kind());
			assertEquals(Set.of(Status.WRONG_UNIT), instrument.read("loop 1", Measurand.SETPOINT).status());
			assertTrue(script.said().stream().noneMatch(s -> s.startsWith("SETP")), script.said().toString());
			assertTrue(instrument.read("A", Measurand.TEMPERATURE).isGood(), "KRDG is in kelvin whatever the panel shows");
		}

		@Test
		void hasThreeHeaterRanges() {
			Script script = new Script(memory());
			Instrument instrument = open(script);
			assertEquals(List.of("off", "low", "medium", "high"), controller(instrument).heaterRanges("1"));
			assertTrue(controller(instrument).setHeaterRange("2", "high").isDone());
			assertTrue(script.said().contains("RANGE 2,3"));
		}
	}

	@Nested
	class Model331 extends LakeShoreContract {

		Model331() {
			super("331");
		}

		/** The bytes that were captured from another program: D2. */
		@Test
		void sendsTheCapturedBytes() {
			Script script = new Script(memory());
			Instrument instrument = open(script);
			instrument.read("A", Measurand.TEMPERATURE);
			controller(instrument).setpoint("1");
			controller(instrument).setSetpoint("1", 4.2);
			controller(instrument).setHeaterRange("1", "low");
			controller(instrument).heatersOff();
			assertTrue(script.said().containsAll(List.of("*IDN?", "KRDG? A", "SETP? 1", "SETP 1, 4.2", "RANGE 1", "RANGE 0")), script.said().toString());
			assertEquals("\n", driver().profile(settings()).terminator());
		}
	}
}
