package org.culet.rig.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault does what rig.md says, on a raw socket that shows every byte. */
class FaultsTest {

	private VirtualRig rig;
	private Client client;
	private Client control;

	@BeforeEach
	void start() throws IOException {
		rig = VirtualRig.start(RigOptions.DEFAULT.withPortMapper(false));
		client = Client.of(rig, "bridge");
		control = Client.at(rig.controlAddress());
		assertEquals("01,0", client.ask("SCAN?"));
	}

	@AfterEach
	void end() throws IOException {
		client.close();
		control.close();
		rig.close();
	}

	private void fault(String line) throws IOException {
		assertEquals("ok", control.ask(line));
	}

	@Test
	void silence() throws IOException {
		fault("now bridge silence");
		client.send("SETP 0,4.2\nSETP? 0\n");
		assertEquals("", client.within(300));
		fault("now all clear");
		assertEquals(4.2, Double.parseDouble(client.ask("SETP? 0")), 1e-9, "commands were carried out");
	}

	@Test
	void silenceEndsByItself() throws IOException {
		fault("now bridge silence for 200ms");
		client.send("SCAN?\n");
		assertEquals("", client.within(100));
		String answer = "";
		for (int i = 0; i < 100 && answer.isEmpty(); i++) {
			client.send("SCAN?\n");
			answer = client.within(100);
		}
		assertEquals("01,0\r\n", answer);
	}

	@Test
	void aLateAnswerIsTheAnswerToTheNextQuestionForWhoDoesNotTakeCare() throws IOException {
		fault("now bridge late 400ms every 2");
		assertEquals("01,0", client.ask("SCAN?"));
		client.send("SCAN?\n");
		assertEquals("", client.within(150), "late");
		client.send("RANGE? 0\n");
		assertEquals("01,0", client.line(), "the old answer");
		assertEquals("0", client.line(), "and then the new one");
	}

	@Test
	void garbageIsNoNumber() throws IOException {
		fault("now bridge garbage");
		for (int i = 0; i < 50; i++) {
			String answer = client.ask("KRDG? 1");
			assertThrows(NumberFormatException.class, () -> Double.parseDouble(answer));
		}
	}

	@Test
	void halfALineHasNoEnd() throws IOException {
		fault("now bridge half-line every 2");
		String whole = client.ask("*IDN?");
		client.send("*IDN?\n");
		String half = client.within(200);
		assertTrue(whole.startsWith(half) && half.length() < whole.length() && !half.isEmpty(), half);
	}

	@Test
	void twoAnswersChangePlaces() throws IOException {
		fault("now bridge wrong-order");
		client.send("SCAN?\n");
		assertEquals("", client.within(150));
		client.send("RANGE? 0\n");
		assertEquals("0", client.line());
		assertEquals("01,0", client.line());
	}

	@Test
	void aDroppedConnectionIsClosedAndCanBeMadeAgain() throws IOException {
		fault("now bridge drop");
		assertTrue(client.ended());
		try (Client again = Client.of(rig, "bridge")) {
			assertEquals("01,0", again.ask("SCAN?"));
		}
	}

	@Test
	void whileItIsDroppedNothingCanBeReached() throws IOException {
		fault("now bridge drop for 1h");
		assertTrue(client.ended());
		try (Client again = Client.of(rig, "bridge")) {
			assertTrue(again.ended());
		}
		fault("now all clear");
		try (Client again = Client.of(rig, "bridge")) {
			assertEquals("01,0", again.ask("SCAN?"));
		}
	}

	@Test
	void aRestartForgetsSettings() throws IOException {
		client.send("SETP 0,4.2\n");
		assertEquals(4.2, Double.parseDouble(client.ask("SETP? 0")), 1e-9);
		fault("now bridge restart for 100ms");
		assertTrue(client.ended());
		fault("now all clear");
		try (Client again = Client.of(rig, "bridge")) {
			assertEquals("+0.00000E+00;128", again.ask("SETP? 0;*ESR?"));
		}
	}

	@Test
	void anOverloadIsInTheStatusWord() throws IOException {
		assertEquals("000", client.ask("RDGST? 1"));
		fault("now bridge overload");
		assertTrue(eventually("RDGST? 1", "017"));
		fault("now all clear");
		assertTrue(eventually("RDGST? 1", "000"));
	}

	/** The bridge takes ten readings a second: the next one shows it. */
	private boolean eventually(String question, String wanted) throws IOException {
		for (int i = 0; i < 200; i++) {
			if (client.ask(question).equals(wanted)) {
				return true;
			}
			client.within(10);
		}
		return false;
	}

	@Test
	void theUnitOfThePanelChangesAndComesBack() throws IOException {
		try (Client membrane = Client.of(rig, "membrane")) {
			fault("now membrane panel-unit hPa");
			assertEquals(":UNIT:PRES HPA", membrane.ask(":UNIT:PRES?"));
			fault("now all clear");
			assertEquals(":UNIT:PRES BAR", membrane.ask(":UNIT:PRES?"));
		}
	}

	@Test
	void theEndOfOneOverloadDoesNotEndAnother() throws IOException {
		fault("now bridge overload for 200ms");
		fault("now bridge overload");
		awaitFaults(1);
		client.within(300);
		for (int i = 0; i < 5; i++) {
			assertEquals("017", client.ask("RDGST? 1"), "the second overload lasts");
			client.within(50);
		}
		fault("now all clear");
		assertTrue(eventually("RDGST? 1", "000"));
	}

	@Test
	void theUnitOfThePanelIsThatBeforeTheFirstChange() throws IOException {
		try (Client membrane = Client.of(rig, "membrane")) {
			fault("now membrane panel-unit hPa for 200ms");
			fault("now membrane panel-unit psi");
			awaitFaults(1);
			assertEquals(":UNIT:PRES PSI", membrane.ask(":UNIT:PRES?"), "the second change lasts");
			fault("now membrane panel-unit hPa");
			fault("now all clear");
			assertEquals(":UNIT:PRES BAR", membrane.ask(":UNIT:PRES?"));
		}
	}

	private void awaitFaults(int inForce) throws IOException {
		String wanted = "\"faults\":" + inForce;
		for (int i = 0; i < 200; i++) {
			if (control.ask("state").replace(" ", "").contains(wanted)) {
				return;
			}
			client.within(10);
		}
		throw new AssertionError("not " + inForce + " faults in force: " + control.ask("state"));
	}

	@Test
	void aFaultOfOneInstrumentLeavesTheOthersAlone() throws IOException {
		fault("now bridge silence");
		try (Client other = Client.of(rig, "controller-331")) {
			assertTrue(other.ask("*IDN?").startsWith("LSCI,MODEL331"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "now nobody silence | error no instrument 'nobody'", "now bridge dance | error no fault 'dance'",
			"soon bridge silence | error 'soon' is no time", "now bridge late | error how late is missing",
			"now bridge silence for ever | error 'ever' is no time", "now bridge silence every 0 | error 'every' takes",
			"now bridge restart every 3 | error 'restart' does not meet single answers", "now lockin panel-unit ohm | error the panel of 'lockin'",
			"speed fast | error speed takes one number", "speed -1 | error speed takes one number", "hello | error an instrument is missing" })
	void wrongCommandsAreAnswered(String command, String beginning) throws IOException {
		String answer = control.ask(command);
		assertTrue(answer.startsWith(beginning) || answer.startsWith("error"), answer);
		if (!command.equals("hello")) {
			assertTrue(answer.startsWith(beginning), answer);
		}
	}

	@Test
	void aFileOfFaultsIsObeyedInItsTime(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("f.faults"), "# bridge says nothing for a while\n0s bridge silence for 1h # long\n");
		try (VirtualRig other = VirtualRig.start(RigOptions.DEFAULT.withPortMapper(false).withFaults(file));
				Client silent = Client.of(other, "bridge")) {
			String answer = "x";
			for (int i = 0; i < 100 && !answer.isEmpty(); i++) {
				silent.send("SCAN?\n");
				answer = silent.within(100);
			}
			assertEquals("", answer);
		}
	}

	@Test
	void aFileThatIsNotUnderstoodStartsNothing(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("f.faults"), "now bridge silence\n\n5s bridge late soon\n");
		IOException refused = assertThrows(IOException.class, () -> VirtualRig.start(RigOptions.DEFAULT.withFaults(file)));
		assertEquals(file + ", line 3: 'soon' is no time; write such as 800ms, 12s, 5min, 2h", refused.getMessage());
		assertFalse(refused.getMessage().isEmpty());
	}
}
