package org.culet.instrument.folder.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.culet.instrument.Driver;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Settings;
import org.culet.instrument.Spectrometer;
import org.culet.instrument.SpectrumReading;
import org.culet.instrument.Status;
import org.culet.instrument.folder.SpectrumFolders;
import org.culet.instrument.link.Transports;
import org.culet.instrument.tests.kit.Eventually;
import org.culet.instrument.tests.kit.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumFolderTest {

	private static final double LINE_NM = 694.317;
	private static final double SHIFTED_NM = 695.283;
	/** A hundredth of a pixel. */
	private static final double FITTED_NM = 1e-3;
	private static final String ROWS = ruby(LINE_NM);

	@TempDir
	private Path folder;
	private Instrument instrument;

	@BeforeEach
	void open() throws IOException {
		open(Settings.none());
	}

	private void open(Settings settings) throws IOException {
		Driver driver = SpectrumFolders.drivers().getFirst();
		Files.createDirectories(folder.resolve("ruby spectra"));
		URI address = URI.create("folder://" + folder.resolve("ruby spectra").toUri().getRawPath().replaceAll("/$", ""));
		instrument = driver.open(Transports.standard().open(address, driver.profile(settings)), settings);
	}

	@AfterEach
	void close() {
		instrument.close();
	}

	private void save(String name, String text, long second) throws IOException {
		Path file = folder.resolve("ruby spectra").resolve(name);
		Files.writeString(file, text);
		Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
	}

	/** A ruby doublet on pixels of 0.1 nm, with R2 1.43 nm below R1. */
	private static String ruby(double r1) {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 160; i++) {
			double x = 686 + 0.1 * i;
			rows.append(String.format(Locale.ROOT, "%.1f\t%d%n", x, Math.round(100 + 20_000 * line(x - r1) + 12_000 * line(x - r1 + 1.43))));
		}
		return rows.toString();
	}

	private static double line(double fromCentre) {
		return 1 / (1 + Math.pow(fromCentre / 0.3, 2));
	}

	private Reading read() {
		return instrument.read("1", Measurand.WAVELENGTH);
	}

	@Test
	void theNewestSpectrumCountsAndOnce() throws IOException {
		assertTrue(instrument.identify().value().orElseThrow().expected());
		assertTrue(read().status().contains(Status.REFUSED), "nothing is there");
		save("a.txt", ROWS, 1000);
		assertEquals(LINE_NM, read().value().getAsDouble(), FITTED_NM, "of the fit, not of a pixel");
		assertEquals(Set.of(Status.OLD), read().status());
		save("b.txt", ruby(SHIFTED_NM), 2000);
		save("ignored.csv", ROWS, 3000);
		assertEquals(SHIFTED_NM, read().value().getAsDouble(), FITTED_NM);
		assertEquals(Set.of(Status.OLD), read().status());
	}

	/** Light of the room has a strongest pixel too. */
	@Test
	void aSpectrumWithoutALineGivesNoWavelength() throws IOException {
		StringBuilder rows = new StringBuilder();
		Random random = new Random(7);
		for (int i = 0; i < 160; i++) {
			rows.append(String.format(Locale.ROOT, "%.1f\t%d%n", 686 + 0.1 * i, Math.round(400 + 20 * random.nextGaussian())));
		}
		save("a.txt", rows.toString(), 1000);
		Reading reading = read();
		assertEquals(Set.of(Status.INVALID), reading.status(), reading.inWords());
		assertTrue(reading.note().startsWith("a.txt shows no ruby line: "), reading.note());
	}

	@Test
	void aHalfWrittenSpectrumIsNone() throws IOException {
		save("a.txt", ">>>>>Begin Processed Spectral Data<<<<<\n" + ROWS, 1000);
		Reading reading = read();
		assertFalse(reading.isGood());
		assertTrue(reading.note().contains(">>>>>End"), reading.note());
		save("a.txt", ">>>>>Begin Processed Spectral Data<<<<<\n" + ROWS + ">>>>>End Processed Spectral Data<<<<<\n", 1001);
		assertTrue(read().isGood());
	}

	@Test
	void aFolderThatGoesAwayIsDisconnectedAndComesBack() throws IOException {
		save("a.txt", ROWS, 1000);
		assertTrue(read().isGood());
		Files.move(folder.resolve("ruby spectra"), folder.resolve("gone"));
		assertTrue(read().status().contains(Status.DISCONNECTED), read().inWords());
		Files.move(folder.resolve("gone"), folder.resolve("ruby spectra"));
		save("b.txt", ROWS, 2000);
		Eventually.within(Duration.ofSeconds(5), "the folder", () -> read().isGood());
	}

	/** A saturated detector: the middle of the flat top is not the line, nor is its first pixel. */
	@Test
	void aLineThatIsCutOffIsAnOverload() throws IOException {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 200; i++) {
			double x = 690 + 0.05 * i;
			rows.append(x).append('\t').append(Math.min(30_000, 100 + 60_000 * Math.exp(-(x - 694.3) * (x - 694.3)))).append('\n');
		}
		save("a.txt", rows.toString(), 1000);
		assertEquals(java.util.Set.of(Status.OVERLOAD), read().status(), read().inWords());
	}

	@Test
	void thePatternChooses() throws IOException {
		instrument.close();
		open(Settings.none().with("pattern", "ruby*.csv"));
		save("a.txt", ROWS, 2000);
		save("ruby1.csv", ROWS.replace('\t', ','), 1000);
		SpectrumReading spectrum = instrument.capability(Spectrometer.class).orElseThrow().spectrum().value().orElseThrow();
		assertEquals("ruby1.csv", spectrum.file().orElseThrow().getFileName().toString());
		assertEquals(Instant.ofEpochSecond(1000), spectrum.time());
	}

	@ParameterizedTest
	@CsvSource({ "ruby-in-dac/test_data1.txt,694.80,", "ruby-in-dac/test_data2.txt,695.39,0.2", "ruby-low-resolution/p1.1_RF.txt,693.96," })
	void measuredSpectra(String file, double wavelength, Double exposure) throws IOException {
		Path measured = Shared.file("spectra/" + file);
		Files.copy(measured, folder.resolve("ruby spectra").resolve("x.txt"), StandardCopyOption.REPLACE_EXISTING);
		Outcome<SpectrumReading> spectrum = instrument.capability(Spectrometer.class).orElseThrow().spectrum();
		assertTrue(spectrum.isDone(), spectrum.toString());
		assertEquals(wavelength, read().value().getAsDouble(), 0.3, "as the README says of these files, to a pixel or two");
		if (exposure != null) {
			assertEquals(exposure, spectrum.value().orElseThrow().exposureS().getAsDouble(), 1e-12);
		}
	}
}
