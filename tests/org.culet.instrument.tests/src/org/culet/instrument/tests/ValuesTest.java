package org.culet.instrument.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import org.culet.instrument.Amount;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.StatusBits;
import org.culet.instrument.link.Transports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, settings, readings, answers, addresses. */
class ValuesTest {

	@ParameterizedTest
	@CsvSource({ "10 nA,A,1e-8", "0.5 s,s,0.5", "3 K/min,K/min,3", "180 K/h,K/min,3", "1 pW,W,1e-12", "63.2 kohm,ohm,63200", "4.2K,K,4.2", "174.3112mV,V,0.1743112",
			"100 mohm,ohm,0.1", "2 Mohm,ohm,2e6", "5 min,s,300", "812.3 mB,bar,0.8123", "5.0000K/m,K/min,5", "1e-3 V,V,1e-3", "-3 mV,V,-3e-3", "17.3 Hz,Hz,17.3" })
	void amountsAreReadExactly(String written, String unit, double value) {
		assertEquals(value, Amount.parse(written, new Unit(unit)).orElseThrow().value(), Math.ulp(value));
	}

	@ParameterizedTest
	@CsvSource({ "10,A", "nA,A", "10 nV,A", "10 A A,A", "NaN K,K", "Infinity K,K", "1e999 K,K", "1 kK/min,K", "0x10 K,K", "'',K", "1 m,s" })
	void whatIsNoAmountIsNone(String written, String unit) {
		assertEquals(Optional.empty(), Amount.parse(written, new Unit(unit)));
	}

	@Test
	void amountsInWordsReadBackTheSame() {
		assertEquals("10 nA", new Amount(1e-8, Unit.AMPERE).inWords());
		assertEquals("3.16 uA", new Amount(3.16e-6, Unit.AMPERE).inWords());
		assertEquals("63.2 kohm", new Amount(63200, Unit.OHM).inWords());
		Random random = new Random(5);
		for (int i = 0; i < 20_000; i++) {
			Amount amount = new Amount((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(30) - 18), Unit.VOLT);
			assertEquals(amount, Amount.parse(amount.inWords(), Unit.VOLT).orElseThrow());
		}
	}

	@Test
	void aSpoiledReadingHasNoNumber() {
		Set<Status> overload = EnumSet.of(Status.OVERLOAD);
		assertThrows(IllegalArgumentException.class, () -> new Reading(OptionalDouble.of(1), Unit.KELVIN, overload, OptionalLong.empty(), Instant.EPOCH,
				OptionalDouble.empty(), ""));
		assertThrows(IllegalArgumentException.class, () -> new Reading(OptionalDouble.empty(), Unit.KELVIN, Set.of(), OptionalLong.empty(), Instant.EPOCH,
				OptionalDouble.empty(), ""));
		assertThrows(IllegalArgumentException.class, () -> Reading.of(Double.NaN, Unit.KELVIN));
		assertFalse(Reading.of(4.2, Unit.KELVIN, overload, OptionalLong.of(1)).isGood());
		Reading noted = Reading.of(4.2, Unit.KELVIN, EnumSet.of(Status.NOT_IN_LIMITS), OptionalLong.empty());
		assertEquals(4.2, noted.value().getAsDouble());
		assertEquals("4.200000 K (not in limits)", noted.inWords());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "abc", "4.2K", "4,2", "1e5x", "0x1p3", "NaN", "Infinity", "1_000", "4.2 4.3", "+", ".", "e5", "1d", "1f", "--1" })
	void whatIsNoNumberIsMalformed(String answer) {
		assertEquals(Kind.MALFORMED, Answers.number(answer).failure().orElseThrow().kind());
	}

	@Test
	void scpisOverloadIsNoNumber() {
		for (String overload : List.of("9.9e37", "+9.900000E+37", "-9.9E37", "9.91E+37", "1e38", "1E+101")) {
			assertEquals(Kind.OVERLOAD, Answers.number(overload).failure().orElseThrow().kind(), overload);
		}
		assertEquals(-4.17234e-7, Answers.number("-4.17234e-007").value().orElseThrow());
		assertEquals(Kind.MALFORMED, Answers.decimal("000").failure().orElseThrow().kind(), "a status word is no measured value");
	}

	@Test
	void numbersGoOutWithAFixedNumberOfDigits() {
		assertEquals("1.000000e-09", Answers.exponent(1e-9, 6));
		assertEquals("4.2", Answers.decimal(4.2000000001, 5));
		assertEquals("0", Answers.decimal(1e-9, 5));
		assertEquals("1234", Answers.decimal(1234, 5));
		assertEquals("120", Answers.decimal(120, 2));
	}

	@Test
	void anUnexplainedStatusBitIsInvalid() {
		StatusBits bits = new StatusBits(Map.of(1, Status.OVERLOAD), 64);
		assertEquals(Set.of(), bits.of(64));
		assertEquals(EnumSet.of(Status.OVERLOAD), bits.of(65));
		assertEquals(EnumSet.of(Status.OVERLOAD, Status.INVALID), bits.of(5));
	}

	@Test
	void settingsAreHeldAgainstWhatADriverKnows() {
		List<Setting> known = List.of(Setting.steps("current", Unit.AMPERE, List.of(1e-9, 3.16e-9), ""), Setting.amount("rate", Unit.SECOND, 1, 10, ""),
				Setting.onOff("filter", ""), Setting.integer("count", 1, 5, ""));
		assertEquals(List.of(), new Settings(Map.of("current", "3.16 nA", "rate", "2 s", "filter", "on", "count", "5")).problems(known));
		for (Map.Entry<String, String> wrong : List.of(Map.entry("current", "2 nA"), Map.entry("rate", "11 s"), Map.entry("rate", "2"), Map.entry("filter", "yes"),
				Map.entry("count", "6"), Map.entry("count", "1.5"), Map.entry("colour", "red"))) {
			assertEquals(1, new Settings(Map.of(wrong.getKey(), wrong.getValue())).problems(known).size(), wrong.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tcp://192.0.2.7:7777", "prologix://192.0.2.9:1234/8", "vxi11://192.0.2.8/inst0", "vxi11://192.0.2.8:9010/gpib0,12",
			"serial:/dev/ttyUSB0?baud=9600&bits=7&parity=odd&stop=1", "serial:COM3", "folder:///data/ruby", "folder:///data/ruby%20spectra" })
	void goodAddresses(String address) {
		assertEquals(Optional.empty(), Transports.standard().problem(URI.create(address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tcp://192.0.2.7", "tcp://192.0.2.7:0", "tcp://192.0.2.7:7777/x", "tcp://192.0.2.7:99999", "prologix://192.0.2.9:1234",
			"prologix://192.0.2.9:1234/31", "vxi11://192.0.2.8", "serial:?baud=9600", "serial:/dev/ttyS0?baud=fast", "serial:/dev/ttyS0?speed=9600",
			"serial:/dev/ttyS0?bits=9", "folder://host/data", "http://192.0.2.7", "/dev/ttyS0" })
	void badAddressesAreNamed(String address) {
		Optional<String> problem = Transports.standard().problem(URI.create(address));
		assertTrue(problem.isPresent(), address);
		assertFalse(problem.get().isBlank());
	}
}
