package org.culet.rig.simulator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The bytes that pymeasure 0.9.0 was seen to send (instruments.md D2), one by one. */
class CapturedBytesTest {

	@Test
	void lakeShore331() {
		Bench bench = Bench.of("controller-331");
		assertTrue(bench.ask("*IDN?").startsWith("LSCI,MODEL331"), bench.ask("*IDN?"));
		assertEquals(300, bench.number("KRDG? A"), 2);
		bench.tell("SETP 1, 4.2");
		assertEquals(4.2, bench.number("SETP? 1"));
		bench.tell("SETP 1,5.5");
		assertEquals(5.5, bench.number("setp? 1"));
		bench.tell("RANGE 1");
		assertEquals("1", bench.ask("RANGE?"));
		bench.tell("RANGE 0");
		assertEquals("0", bench.ask("RANGE?"));
	}

	@Test
	void rangeOfTheLakeShore331IsTakenWithAndWithoutLoop() {
		Bench bench = Bench.of("controller-331");
		bench.tell("RANGE 1,3");
		assertEquals("3", bench.ask("RANGE?"));
		assertEquals("3", bench.ask("RANGE? 1"));
		bench.tell("range 2");
		assertEquals("2", bench.ask("RANGE? 1"));
	}

	@Test
	void severalCommandsInOneLineGetOneLine() {
		Bench bench = Bench.of("controller-331");
		String[] parts = bench.ask("SETP 1,7;SETP? 1;*ESR?").split(";");
		assertEquals(2, parts.length);
		assertEquals(7, Double.parseDouble(parts[0]));
		assertEquals("128", parts[1], "switched on");
		assertEquals("0", bench.ask("*ESR?"), "read once");
	}

	@Test
	void sr830() {
		Bench bench = Bench.of("lockin");
		bench.experiment().pass(60);
		double x = bench.number("OUTP?1");
		double y = bench.number("OUTP?2");
		assertEquals(Math.hypot(x, y), bench.number("OUTP?3"), 1e-5);
		bench.tell("SENS8");
		assertEquals("8", bench.ask("SENS?"));
		bench.tell("SENS 20");
		assertEquals("20", bench.ask("sens?"));
		bench.tell("OFLT9");
		assertEquals("9", bench.ask("OFLT?"));
		bench.tell("SLVL0.100");
		assertEquals(0.1, bench.number("SLVL?"));
		bench.tell("FREQ1.73000e+01");
		assertEquals(17.3, bench.number("FREQ?"));
		assertEquals("0", bench.ask("LIAS?2"));
	}

	@Test
	void sensitivityThatIsTooSmallIsAnOverloadOnceRead() {
		Bench bench = Bench.of("lockin");
		bench.experiment().pass(60);
		bench.tell("SENS8");
		bench.ask("OUTP?1");
		assertEquals("1", bench.ask("LIAS?2"));
		bench.tell("SENS26");
		assertEquals("0", bench.ask("LIAS?2"), "cleared by reading");
	}

	@Test
	void keithley2400MeasuresAResistanceAsPymeasureAsksForIt() {
		Bench bench = Bench.of("smu");
		bench.tell(":SENS:FUNC 'RES';:SENS:RES:MODE MAN;:SENS:RES:NPLC 1.000000;:FORM:ELEM RES;");
		bench.tell(":SENS:RES:RANG:AUTO 1;");
		bench.tell(":SOUR:FUNC CURR");
		bench.tell(":SOUR:CURR:RANG:AUTO 0;:SOUR:CURR:RANG 1e-06");
		bench.tell(":SENS:VOLT:PROT 0.1");
		bench.tell(":SOUR:CURR:LEV 1e-06");
		bench.tell(":SYSTEM:RSENSE 1");
		bench.tell("OUTPUT ON");
		assertEquals(bench.experiment().film().sheetResistanceOhm(300), bench.number(":READ?"), 30);
		assertEquals("0,\"No error\"", bench.ask(":system:error?"));
		assertEquals("CURR", bench.ask(":SOUR:FUNC?"));
		assertEquals(1e-6, bench.number(":SOUR:CURR?"));
		bench.tell(":ABOR");
		bench.tell("OUTPUT OFF");
		assertEquals("0", bench.ask("OUTPUT?"));
	}

	@Test
	void keithley2400InComplianceSaysSo() {
		Bench bench = Bench.of("smu");
		bench.tell(":SOUR:FUNC CURR;:SENS:FUNC 'VOLT';:SENS:VOLT:PROT 1e-3;:SOUR:CURR:LEV 1e-6;:OUTP ON");
		String[] reading = bench.ask(":READ?").split(",");
		assertEquals(5, reading.length);
		assertEquals(1e-3, Double.parseDouble(reading[0]), 1e-5);
		assertEquals(8, Double.parseDouble(reading[4]));
		assertEquals("1", bench.ask(":SENS:VOLT:PROT:TRIP?"));
	}

	@Test
	void whatScpiDoesNotKnowIsAnErrorInTheQueueAndNoAnswer() {
		Bench bench = Bench.of("smu");
		bench.tell(":NONSENSE?");
		bench.tell(":SOUR:CURR 5");
		assertEquals("-113,\"Undefined header\"", bench.ask("SYST:ERR?"));
		assertEquals("-222,\"Parameter data out of range\"", bench.ask("SYST:ERR?"));
		assertEquals("0,\"No error\"", bench.ask("SYST:ERR?"));
	}
}
