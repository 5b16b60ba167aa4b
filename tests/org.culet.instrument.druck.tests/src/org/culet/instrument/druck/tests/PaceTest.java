package org.culet.instrument.druck.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.culet.instrument.Driver;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.PressureController;
import org.culet.instrument.Reading;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.druck.Druck;
import org.culet.instrument.script.Script;
import org.culet.instrument.tests.kit.DriverContract;
import org.junit.jupiter.api.Test;

class PaceTest extends DriverContract {

	/** A PACE: answers repeat their header; what it does not know is an empty line. */
	private static final class Pace implements Function<String, Optional<String>> {

		private final Map<String, String> values = new HashMap<>(Map.of(":UNIT:PRES", "BAR", ":SENS:PRES:INL", "10.5, 1", ":SOUR:PRES:LEV:IMM:AMPL",
				"10.000000", ":SOUR:PRES:SLEW", "0.100000", ":OUTP:STAT", "0", ":SYST:ERR", "0,\"No error\""));
		private boolean stubborn;

		Pace knows(String header, String value) {
			values.put(header, value);
			return this;
		}

		@Override
		public Optional<String> apply(String message) {
			if (message.equals("*IDN?")) {
				return Optional.of("*IDN GE Druck,Pace5000 User Interface,1234567,02.01.09");
			}
			if (message.endsWith("?")) {
				String header = message.substring(0, message.length() - 1);
				return Optional.of(values.containsKey(header) ? header + " " + values.get(header) : "");
			}
			int space = message.indexOf(' ');
			if (!(stubborn && message.startsWith(":UNIT"))) {
				values.put(message.substring(0, space), message.substring(space + 1));
			}
			return Optional.empty();
		}
	}

	@Override
	protected Driver driver() {
		return Druck.drivers().getFirst();
	}

	@Override
	protected Function<String, Optional<String>> instrument() {
		return new Pace();
	}

	private static PressureController controller(Instrument instrument) {
		return instrument.capability(PressureController.class).orElseThrow();
	}

	@Test
	void theUnitIsSetAndVerifiedBeforeASetpoint() {
		Script script = new Script(new Pace().knows(":UNIT:PRES", "HPA"));
		Instrument instrument = open(script);
		assertEquals(12, controller(instrument).setPressureSetpoint(12).value().orElseThrow());
		int unit = script.said().indexOf(":UNIT:PRES BAR");
		int setpoint = script.said().indexOf(":SOUR:PRES:LEV:IMM:AMPL 1.200000e+01");
		assertTrue(unit >= 0 && unit < setpoint, script.said().toString());
		assertTrue(script.said().indexOf(":SOUR:PRES:SLEW:OVER 0") < setpoint, "no overshoot");
	}

	@Test
	void aPanelThatKeepsItsUnitGetsNoSetpoint() {
		Pace pace = new Pace().knows(":UNIT:PRES", "HPA");
		pace.stubborn = true;
		Script script = new Script(pace);
		Outcome<Double> outcome = controller(open(script)).setPressureSetpoint(12);
		assertTrue(outcome.failure().orElseThrow().sentence().contains("HPA"), outcome.toString());
		assertFalse(script.said().stream().anyMatch(s -> s.startsWith(":SOUR:PRES:LEV")), script.said().toString());
	}

	@Test
	void readingsAreConvertedFromWhatThePanelShows() {
		assertEquals(0.0105, open(new Script(new Pace().knows(":UNIT:PRES", "HPA"))).read("1", Measurand.PRESSURE).value().getAsDouble(), 1e-15);
		Reading unknown = open(new Script(new Pace().knows(":UNIT:PRES", "FURLONG"))).read("1", Measurand.PRESSURE);
		assertEquals(Set.of(Status.WRONG_UNIT), unknown.status());
	}

	@Test
	void aUnitThatChangesDuringAReadingSpoilsIt() {
		int[] asked = { 0 };
		Pace pace = new Pace();
		Script script = new Script(m -> {
			if (m.equals(":UNIT:PRES?") && ++asked[0] == 2) {
				return Optional.of(":UNIT:PRES MBAR");
			}
			return pace.apply(m);
		});
		assertEquals(Set.of(Status.WRONG_UNIT), open(script).read("1", Measurand.PRESSURE).status());
	}

	@Test
	void notInLimitsIsSaidAndTheValueCounts() {
		Reading reading = open(new Script(new Pace().knows(":SENS:PRES:INL", "10.5, 0"))).read("1", Measurand.PRESSURE);
		assertEquals(Set.of(Status.NOT_IN_LIMITS), reading.status());
		assertEquals(10.5, reading.value().getAsDouble());
		assertEquals(Unit.BAR, reading.unit());
	}

	@Test
	void anEmptyLineIsARefusal() {
		Script script = new Script(instrument());
		script.fail((q, a) -> List.of(q.startsWith(":SENS") ? "" : a));
		Reading reading = open(script).read("1", Measurand.PRESSURE);
		assertEquals(Set.of(Status.REFUSED), reading.status());
	}

	@Test
	void holdNeverVents() {
		Script script = new Script(instrument());
		Instrument instrument = open(script);
		PressureController controller = controller(instrument);
		assertTrue(controller.control(true).isDone());
		assertTrue(controller.control(false).isDone());
		assertEquals(6, controller.setPressureRate(6).value().orElseThrow(), 1e-9);
		assertTrue(script.said().containsAll(List.of(":OUTP:STAT 1", ":OUTP:STAT 0", ":SOUR:PRES:SLEW:MODE LIN", ":SOUR:PRES:SLEW 1.000000e-01")),
				script.said().toString());
		instrument.close();
		assertFalse(script.said().stream().anyMatch(s -> s.toUpperCase().contains("VENT")));
	}

	@Test
	void theSecondModuleHasItsNumberAndTheRigFileItsLimit() {
		Pace pace = new Pace().knows(":UNIT2:PRES", "BAR").knows(":SENS2:PRES:INL", "3.5, 1");
		Settings given = Settings.none().with("module", "2").with("highest", "20 bar");
		Script script = new Script(pace);
		try (Instrument instrument = driver().open(script.link(driver().profile(given)), given)) {
			assertEquals(3.5, instrument.read("1", Measurand.PRESSURE).value().getAsDouble());
			assertFalse(controller(instrument).setPressureSetpoint(21).isDone());
			assertFalse(controller(instrument).setPressureSetpoint(-1).isDone());
			assertFalse(controller(instrument).setPressureSetpoint(Double.NaN).isDone());
			assertFalse(script.said().stream().anyMatch(s -> s.startsWith(":SOUR")));
		}
	}
}
