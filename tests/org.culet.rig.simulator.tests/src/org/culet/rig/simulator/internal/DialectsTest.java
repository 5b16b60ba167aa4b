package org.culet.rig.simulator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What instruments.md says of each model, C2 to C7. */
class DialectsTest {

	@Test
	void bridge372ReadsTheThermometerAndTheScannedFilm() {
		Bench bench = Bench.of("bridge");
		assertEquals(300, bench.number("KRDG? 1"), 2);
		assertEquals(300, bench.number("RDGK? 1"), 2);
		assertEquals("000", bench.ask("RDGST? 1"));
		assertEquals("01,0", bench.ask("SCAN?"));
		bench.tell("SCAN 2,0");
		bench.experiment().pass(10);
		assertEquals(bench.experiment().film().sheetResistanceOhm(300), bench.number("RDGR? 2"), 30);
		assertEquals("02,0", bench.ask("SCAN?"));
		assertEquals("017", bench.ask("RDGST? 7"), "an open input");
		assertEquals(0, bench.number("RDGR? 7"));
	}

	@Test
	void bridge372WithItsExcitationOffGivesNoNumber() {
		Bench bench = Bench.of("bridge");
		bench.tell("INTYPE 1,1,6,1,13,1,1");
		bench.experiment().pass(1);
		assertEquals("032", bench.ask("RDGST? 1"));
		assertEquals(0, bench.number("KRDG? 1"));
		assertEquals("1,06,1,13,1,1", bench.ask("INTYPE? 1"));
	}

	@Test
	void bridge372TakesCommaAndBlankInASetpoint() {
		Bench bench = Bench.of("bridge");
		bench.tell("SETP 0,4.2");
		assertEquals(4.2, bench.number("SETP? 0"), 1e-9);
		bench.tell("SETP 0 5.1");
		assertEquals(5.1, bench.number("SETP? 0"), 1e-9);
	}

	@Test
	void range370StandsBeforeAutorange() {
		Bench bench = Bench.of("bridge-370");
		bench.tell("RDGRNG 1,1,6,5,0,0");
		assertEquals("1,06,05,0,0", bench.ask("RDGRNG? 1"));
		bench.experiment().pass(1);
		assertEquals("016", bench.ask("RDGST? 1"), "1 kohm in the range of 200 mohm");
		bench.tell("SETP 1.5");
		assertEquals(1.5, bench.number("SETP?"), 1e-9);
	}

	@Test
	void controllersSayWhenAnInputIsOpenOrOverloaded() {
		Bench bench = Bench.of("controller");
		assertEquals("000", bench.ask("RDGST? A"));
		assertEquals("128", bench.ask("RDGST? C"));
		bench.instrument().overload(true);
		assertEquals("128;+0.00000", bench.ask("RDGST? A;KRDG? A"));
	}

	@Test
	void panelInSensorUnitsChangesWhatASetpointMeans() {
		Bench bench = Bench.of("controller-340");
		bench.tell("SETP 1,4.2");
		assertTrue(bench.instrument().panelUnit("ohm"));
		assertTrue(bench.number("SETP? 1") > 1000, bench.ask("SETP? 1"));
		assertEquals("A,3,0,1", bench.ask("CSET? 1"));
		assertTrue(bench.instrument().panelUnit("kelvin"));
		assertEquals(4.2, bench.number("SETP? 1"), 1e-9);
		assertFalse(bench.instrument().panelUnit("furlong"));
	}

	/** Which unit that is, the mode of the output and the type of its input say (instruments.md C2). */
	@Test
	void bridge372TakesASetpointInTheUnitOfTheInputThatTheOutputControls() {
		Bench bench = Bench.of("bridge");
		bench.tell("SETP 0,4.2");
		assertEquals("1", bench.ask("OUTMODE? 0").split(",")[1]);
		assertEquals("1", bench.ask("INTYPE? 1").split(",")[5]);
		assertTrue(bench.instrument().panelUnit("ohm"));
		assertEquals("2", bench.ask("INTYPE? 1").split(",")[5]);
		assertEquals("2", bench.ask("INTYPE? A").split(",")[5]);
		double ohm = bench.number("SETP? 0");
		assertTrue(ohm > 1000, "4.2 K is " + ohm + " ohm of the sensor");
		bench.tell("SETP 0," + ohm / 2);
		bench.tell("INTYPE 1,1,6,1,13,0,1");
		assertTrue(bench.number("SETP? 0") > 4.3, "half the resistance is warmer: " + bench.ask("SETP? 0"));
		bench.tell("OUTMODE 0,5,3,0,0,0,5");
		assertTrue(bench.number("SETP? 0") > 100, "input 3 is still in ohm: " + bench.ask("SETP? 0"));
		assertFalse(bench.instrument().panelUnit("celsius"));
	}

	@Test
	void sr860CountsFromZeroAndItsSensitivitiesFall() {
		Bench bench = Bench.of("lockin-860");
		bench.experiment().pass(60);
		bench.tell("SCAL 8");
		double volt = 1e-7 * bench.experiment().film().sheetResistanceOhm(300);
		assertEquals(volt, bench.number("OUTP? 0"), 0.05 * volt);
		assertEquals(2, bench.ask("SNAP? 0,1").split(",").length);
		assertEquals("0", bench.ask("CUROVLDSTAT?"));
		bench.tell("SCAL 27");
		assertEquals("1", bench.ask("CUROVLDSTAT?"));
		bench.tell("SLVL 1.000000000e-01");
		assertEquals(0.1, bench.number("SLVL?"), 1e-12);
	}

	@Test
	void deltaModeCancelsWhatTheVoltmeterAloneSees() {
		Bench bench = Bench.of("delta");
		assertEquals("1", bench.ask("SOUR:DELT:NVPR?"));
		bench.tell("UNIT OHMS");
		bench.tell("SOUR:DELT:HIGH 1e-6;:SOUR:DELT:DELay 0.01;:SOUR:DELT:ARM");
		bench.tell("INIT:IMM");
		bench.experiment().pass(1);
		double ohm = Double.parseDouble(bench.ask("SENS:DATA:FRESh?").split(",")[0]);
		assertEquals(bench.experiment().film().sheetResistanceOhm(bench.experiment().stage().filmK()), ohm, 10);
		bench.tell("SOUR:SWE:ABOR");
		bench.tell("SENS:DATA:FRESh?");
		assertTrue(bench.ask("SYST:ERR?").startsWith("-230"));
	}

	@Test
	void voltmeterIsReachedThroughTheSource() {
		Bench bench = Bench.of("delta");
		bench.tell("SYST:COMM:SER:SEND \"*IDN?\"");
		assertTrue(bench.ask("SYST:COMM:SER:ENT?").contains("MODEL 2182A"));
		bench.tell("SYST:COMM:SER:SEND \":SENS:FUNC 'VOLT';:READ?\"");
		assertEquals(2e-7, bench.number("SYST:COMM:SER:ENT?"), 1e-6);
	}

	@Test
	void nanovoltmeterReadsTheFilmBesideItsBattery() {
		Bench bench = Bench.of("nanovoltmeter");
		assertEquals("\"VOLT:DC\"", bench.ask(":SENS:FUNC?"));
		double volt = 1e-7 * bench.experiment().film().sheetResistanceOhm(300);
		assertEquals(volt, bench.number(":READ?"), 0.01 * volt);
		bench.tell(":SENS:VOLT:CHAN1:RANG 0.01;:SENS:CHAN 2");
		assertEquals(0, bench.number(":READ?"), 1e-6);
	}

	@Test
	void mercuryAnswersEverySettingAndGluesItsUnits() {
		Bench bench = Bench.of("mercury");
		assertTrue(bench.ask("*IDN?").startsWith("IDN:OXFORD INSTRUMENTS:MERCURY"));
		assertTrue(bench.ask("READ:DEV:MB1.T1:TEMP:SIG:TEMP").matches("STAT:DEV:MB1\\.T1:TEMP:SIG:TEMP:[0-9.]+K"));
		assertEquals("STAT:SET:DEV:MB1.T1:TEMP:LOOP:TSET:4.2:VALID", bench.ask("SET:DEV:MB1.T1:TEMP:LOOP:TSET:4.2"));
		assertEquals("STAT:DEV:MB1.T1:TEMP:LOOP:TSET:4.2000K", bench.ask("READ:DEV:MB1.T1:TEMP:LOOP:TSET"));
		assertEquals("STAT:DEV:MB9.T1:TEMP:SIG:TEMP:NOT_FOUND", bench.ask("READ:DEV:MB9.T1:TEMP:SIG:TEMP"));
		assertTrue(bench.ask("SET:DEV:MB1.T1:TEMP:LOOP:TSET:warm").endsWith(":INVALID"));
		assertTrue(bench.ask("SET:DEV:MB0.H1:HTR:SIG:POWR:3").endsWith(":DENIED"));
	}

	@Test
	void tritonIsControlledByNormalUsersOnly() {
		Bench bench = Bench.of("triton");
		assertTrue(bench.ask("SET:DEV:T5:TEMP:LOOP:TSET:0.5").endsWith(":DENIED"));
		assertTrue(bench.ask("SET:SYS:USER:NORM").endsWith(":VALID"));
		assertTrue(bench.ask("SET:DEV:T5:TEMP:LOOP:TSET:0.5").endsWith(":VALID"));
		assertEquals("STAT:DEV:T5:TEMP:LOOP:TSET:0.5000K", bench.ask("READ:DEV:T5:TEMP:LOOP:TSET"));
		assertTrue(bench.ask("READ:DEV:T3:TEMP:LOOP:MODE").endsWith(":NOT_FOUND"));
	}

	@Test
	void itc503EchoesItsLettersAndObeysOnlyInRemote() {
		Bench bench = Bench.of("itc503");
		assertTrue(bench.ask("V").startsWith("ITC503"));
		assertEquals("?T4.2", bench.ask("T4.2"));
		assertEquals("C", bench.ask("C3"));
		assertEquals("T", bench.ask("T4.2"));
		assertEquals("R+4.200", bench.ask("R0"));
		assertEquals("X0A0C3S00H1L0", bench.ask("X"));
		bench.tell("$T5.0");
		assertEquals("R+5.000", bench.ask("R0"));
		assertEquals("\r", bench.instrument().lineEnd());
		bench.tell("Q2");
		assertEquals("\r\n", bench.instrument().lineEnd());
		bench.tell("Q0");
		assertTrue(bench.ask("R1").matches("R\\+(29|30)[0-9]\\.[0-9]{3}"));
	}

	@Test
	void paceRepeatsHeadersAndSpeaksTheUnitOfItsPanel() {
		Bench bench = Bench.of("membrane");
		assertTrue(bench.ask(":SENS:PRES?").startsWith(":SENS:PRES "));
		assertEquals(20, Double.parseDouble(bench.ask(":SENS:PRES?").split(" ")[1]), 0.02);
		assertTrue(bench.instrument().panelUnit("hPa"));
		assertEquals(20_000, Double.parseDouble(bench.ask(":SENS:PRES?").split(" ")[1]), 20);
		assertEquals(":UNIT:PRES HPA", bench.ask(":UNIT:PRES?"));
		bench.tell(":UNIT:PRES BAR");
		assertEquals("", bench.ask(":SENS:PRES:CONT?"), "unknown: an empty line");
		assertTrue(bench.ask(":SYST:ERR?").startsWith(":SYST:ERR -113"));
	}

	@Test
	void paceGoesToItsSetpointAtItsRateAndPressesTheCell() {
		Bench bench = Bench.of("membrane");
		bench.tell(":SOUR:PRES:SLEW 0.5;:SOUR:PRES:SLEW:MODE LIN");
		bench.tell(":SOUR:PRES:LEV:IMM:AMPL 40");
		bench.experiment().pass(10);
		assertEquals(20, bench.experiment().membrane().bar(), 1e-9, "not controlled yet");
		bench.tell(":OUTP:STAT 1");
		bench.experiment().pass(10);
		assertEquals(25, bench.experiment().membrane().bar(), 0.1);
		bench.experiment().pass(600);
		assertTrue(bench.ask(":SENS:PRES:INL?").endsWith(", 1"), bench.ask(":SENS:PRES:INL?"));
		assertEquals(4, bench.experiment().pressureGPa(), 0.01);
	}
}
