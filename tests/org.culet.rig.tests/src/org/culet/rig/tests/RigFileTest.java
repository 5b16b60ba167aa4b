package org.culet.rig.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.Measurand;
import org.culet.instrument.Reading;
import org.culet.instrument.Unit;
import org.culet.instrument.folder.SpectrumFolders;
import org.culet.instrument.lakeshore.LakeShore;
import org.culet.instrument.link.Transports;
import org.culet.instrument.stanford.Stanford;
import org.culet.rig.Rig;
import org.culet.rig.RigFile;
import org.culet.rig.RigFileException;
import org.culet.rig.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RigFileTest {

	private static final String GOOD = """
			rig = 1                                    # version of this format
			name = "DAC cryostat 2"

			[[instrument]]
			id = "bridge"
			driver = "lakeshore-372"                   # a Driver service's id
			address = "tcp://192.0.2.7:7777"
			[instrument.settings]                      # the driver's settings, with units
			excitation = "10 nA"
			filter = "3 s"

			[[instrument]]
			id = "lockin"
			driver = "srs-sr830"
			address = "prologix://192.0.2.9:1234/8"    # box, GPIB address

			[[instrument]]
			id = "ruby"
			driver = "spectrum-folder"
			address = "folder:///data/ruby"

			[[channel]]                                # what is recorded
			role = "sample-temperature"
			instrument = "bridge"
			input = "1"
			quantity = "temperature"
			period = "0.5 s"

			[[channel]]
			role = "film-resistance"
			instrument = "lockin"
			input = "X"
			quantity = "voltage"
			convert = { current = "100 nA" }           # V / I = R
			period = "0.5 s"

			[limits]                                   # checked outside any procedure
			temperature = "310 K"
			ramp-rate = "3 K/min"
			film-power = "1 pW"
			""";

	@TempDir
	private Path folder;

	static Drivers drivers() {
		List<Driver> all = new ArrayList<>(LakeShore.drivers());
		all.addAll(Stanford.drivers());
		all.addAll(SpectrumFolders.drivers());
		return Drivers.of(all);
	}

	private Rig read(String text) throws RigFileException, IOException {
		Path file = Files.writeString(folder.resolve("test.rig"), text);
		return RigFile.read(file, drivers(), Transports.standard());
	}

	@Test
	void readsTheFileOfTheDocumentation() throws Exception {
		Rig rig = read(GOOD);
		assertEquals("DAC cryostat 2", rig.name());
		assertEquals(3, rig.instruments().size());
		assertEquals("10 nA", rig.instrument("bridge").orElseThrow().settings().text("excitation").orElseThrow());
		assertEquals(Measurand.TEMPERATURE, rig.channel(Role.SAMPLE_TEMPERATURE).orElseThrow().input().measurand());
		assertEquals(1e-7, rig.channel(Role.FILM_RESISTANCE).orElseThrow().currentA().getAsDouble());
		assertEquals(Duration.ofMillis(500), rig.channel(Role.FILM_RESISTANCE).orElseThrow().period());
		assertEquals(310, rig.limits().temperatureK().getAsDouble());
		assertEquals(3, rig.limits().rampRateKPerMin().getAsDouble());
		assertEquals(1e-12, rig.limits().filmPowerW().getAsDouble());
	}

	@Test
	void aVoltageBecomesAResistanceWithItsStatus() throws Exception {
		Reading converted = read(GOOD).channel(Role.FILM_RESISTANCE).orElseThrow().convert(Reading.of(1e-6, Unit.VOLT));
		assertEquals(10, converted.value().getAsDouble(), 1e-12);
		assertEquals(Unit.OHM, converted.unit());
	}

	@Test
	void whatIsWrittenReadsBackEqual() throws Exception {
		Rig rig = read(GOOD.replace("DAC cryostat 2", "a \\\"quoted\\\" \\\\ name \\u0001 µ"));
		Path file = folder.resolve("again.rig");
		RigFile.write(rig, file);
		assertEquals(rig, RigFile.read(file, drivers(), Transports.standard()));
		RigFile.write(rig, file);
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of("again.rig", "test.rig"), left.map(p -> p.getFileName().toString()).sorted().toList(), "no leftovers");
		}
	}

	static Stream<Arguments> wrongFiles() {
		return Stream.of(Arguments.of("id = \"bridge\"", "id = \"bridge\"\ncolour = \"red\"", 6, "instrument.colour", "unknown key"),
				Arguments.of("rig = 1 ", "rig = 2 ", 1, "rig", "version 1"),
				Arguments.of("rig = 1 ", "# ", 0, "rig", "missing"),
				Arguments.of("film-power = \"1 pW\"", "film-power = \"1\"", 40, "limits.film-power", "with its unit"),
				Arguments.of("film-power = \"1 pW\"", "film-power = 1", 40, "limits.film-power", "with its unit"),
				Arguments.of("film-power = \"1 pW\"", "film-power = \"1 K\"", 40, "limits.film-power", "with its unit"),
				Arguments.of("film-power", "film_power", 40, "limits.film_power", "unknown key"),
				Arguments.of("film-resistance", "sample-temperature", 30, "channel.role", "given twice"),
				Arguments.of("film-resistance", "film", 30, "channel.role", "no role \"film\""),
				Arguments.of("tcp://192.0.2.7:7777", "telnet://192.0.2.7:7777", 7, "instrument.address", "no transport"),
				Arguments.of("tcp://192.0.2.7:7777", "tcp://192.0.2.7", 7, "instrument.address", "tcp://HOST:PORT"),
				Arguments.of("tcp://192.0.2.7:7777", "folder:///data", 7, "instrument.address", "does not take folder"),
				Arguments.of("tcp://192.0.2.7:7777", "tcp://a b", 7, "instrument.address", "no address"),
				Arguments.of("1234/8", "1234/31", 15, "instrument.address", "from 0 to 30"),
				Arguments.of("lakeshore-372", "lakeshore-999", 6, "instrument.driver", "no driver \"lakeshore-999\""),
				Arguments.of("excitation = \"10 nA\"", "excitation = \"11 nA\"", 9, "instrument.settings.excitation", "none of the steps"),
				Arguments.of("excitation = \"10 nA\"", "excitation = \"10\"", 9, "instrument.settings.excitation", "unit"),
				Arguments.of("filter = ", "filtre = ", 10, "instrument.settings.filtre", "no such setting"),
				Arguments.of("id = \"lockin\"", "id = \"bridge\"", 13, "instrument.id", "two instruments"),
				Arguments.of("instrument = \"lockin\"", "instrument = \"lock-in\"", 31, "channel.instrument", "no instrument \"lock-in\""),
				Arguments.of("input = \"X\"", "input = \"Z\"", 32, "channel.input", "no quantity \"voltage\" at input \"Z\""),
				Arguments.of("current = \"100 nA\"", "current = \"100\"", 34, "channel.convert.current", "with its unit"),
				Arguments.of("current = \"100 nA\"", "resistor = \"100 ohm\"", 34, "channel.convert.resistor", "unknown key"),
				Arguments.of("period = \"0.5 s\"\n\n[limits]", "\n\n[limits]", 29, "channel.period", "missing"),
				Arguments.of("[limits]", "[limits", 37, "", "no TOML"),
				Arguments.of("[limits]", "[limit]", 37, "limit", "unknown key"));
	}

	@ParameterizedTest
	@MethodSource("wrongFiles")
	void whatIsWrongIsNamedWithLineAndKey(String right, String wrong, int line, String key, String words) {
		assertTrue(GOOD.contains(right));
		RigFileException e = assertThrows(RigFileException.class, () -> read(GOOD.replace(right, wrong)));
		assertTrue(e.problems().stream().anyMatch(p -> p.line() == line && p.key().equals(key) && p.sentence().contains(words)),
				() -> e.problems().toString());
		assertTrue(e.getMessage().contains("test.rig"), e.getMessage());
	}

	@Test
	void allProblemsAreToldInTheOrderOfTheFile() {
		RigFileException e = assertThrows(RigFileException.class, () -> read(GOOD.replace("10 nA", "10").replace("310 K", "310").replace("\"X\"", "\"Q\"")));
		assertEquals(List.of(9, 32, 38).toString(), e.problems().stream().map(p -> p.line()).toList().toString());
	}

	@Test
	void aFileThatIsNotThereIsNamed() {
		RigFileException e = assertThrows(RigFileException.class, () -> RigFile.read(folder.resolve("no.rig"), drivers(), Transports.standard()));
		assertTrue(e.getMessage().contains("no.rig"));
	}

	/** A channel of an instrument that is there, but cannot be used, is no second problem. */
	@Test
	void oneBrokenInstrumentIsOneProblem() {
		RigFileException e = assertThrows(RigFileException.class, () -> read(GOOD.replaceFirst("driver = \"[^\"]*\"", "driver = \"none\"")));
		assertEquals(1, e.problems().size(), () -> e.problems().toString());
		assertTrue(e.problems().get(0).sentence().contains("no driver \"none\""), () -> e.problems().toString());
	}

	@Test
	void aBinaryFileIsSaidToBeOne() throws IOException {
		Path file = folder.resolve("binary.rig");
		Files.write(file, new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
		RigFileException e = assertThrows(RigFileException.class, () -> RigFile.read(file, drivers(), Transports.standard()));
		assertEquals("this is no text in UTF-8", e.problems().get(0).sentence());
	}

	/** A file with characters changed at random is read or refused; nothing else comes out. */
	@Test
	void brokenFilesAreRefused() throws IOException {
		Random random = new Random(3);
		int refused = 0;
		int rounds = Boolean.getBoolean("culet.long") ? 5_000 : 500;
		for (int i = 0; i < rounds; i++) {
			StringBuilder text = new StringBuilder(GOOD);
			for (int n = 0; n < 1 + random.nextInt(4); n++) {
				text.setCharAt(random.nextInt(text.length()), " \n\"'[]{}=#.,\\x1é\u0000".charAt(random.nextInt(17)));
			}
			try {
				read(text.toString());
			} catch (RigFileException e) {
				refused++;
			}
		}
		assertTrue(refused > rounds / 10, refused + " refused");
	}
}
