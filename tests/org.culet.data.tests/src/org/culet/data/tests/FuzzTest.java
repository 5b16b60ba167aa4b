package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.SensorCurve;
import org.culet.data.Spectrum;
import org.culet.data.SweepRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files: whatever the bytes are, a reader gives a sound curve or refuses with a sentence, and comes back. */
class FuzzTest {

	private static final int FILES = Boolean.getBoolean("culet.long") ? 1_000_000 : 10_000;
	private static final String[] TOKENS = { "NaN", "9.9e37", "1.0000E+101", "ERROR", "\"", "\"\"", ",", ";", "\t", " ", "\n", "\r",
			"\r\n", "#", "-", "e", "1e999999999", "[Data]", "[Header]", "T (K)", "R (Ohm)", "\0", "\u00ff", "\ufeff", "Ω", "K", "mK",
			"99999999999999999999", "-0", ".", "(", ")", "[", "]", ":", "=", ">>>>>Begin", ">>>>>End", "\u001a", "\\", "%", "{" };

	@TempDir
	Path folder;

	private static List<byte[]> seeds() {
		List<String> texts = new ArrayList<>(List.of(Samples.ppms(), Samples.eto(), Samples.hall(), Samples.hallCurrentVoltage(),
				"T (K)\tR (Ohm)\tCount\tStDev (Ohms)\t\n4\t10\t300\t0.3\t\n5\t11\t100\t0.2\t\n6\t12\t100\t0.2\t\n",
				"T/K;R/Ohm\r\n4,2;100,5\r\n5,5;90,25\r\n7,25;-0,5\r\n", "320,996.344\n315,996.456\n0.0224,39016.9\n",
				"# a\tb\n# \"A\"\t\"B\"\n# 3\n0\t57\n0.1\t51\n\n0.2\t69\n", "#T,rhoxx,Ixx\n4.1e+00,5.1e-11,1e-2\n4.2e+00,5.0e-11,1e-2\n",
				"Temperature\tResistance\nK\tOhm\n\n369.8\t64.3\n369.7\t64.4\n", "a\nb\n680.10\t592.5\n680.13\t-1.5\n680.17\t5\n681\t2\n682\t3\n",
				">>>>>Begin Processed\n680.1\t1\n680.2\t2\n680.3\t3\n680.4\t2\n680.5\t1\n>>>>>End\n",
				"Data Format: 2\nNumber of Breakpoints: 2\n\nNo. Units T\n1 0.1 300.0\n2 0.5 100.0\n",
				"file,sample,pressure_GPa,ruby_nm\na.csv,I,4.5,696.1\nb.csv,T,0,\n"));
		List<byte[]> seeds = new ArrayList<>();
		texts.forEach(t -> seeds.add(t.getBytes(StandardCharsets.UTF_8)));
		seeds.add(texts.get(4).getBytes(StandardCharsets.UTF_16));
		seeds.add(texts.get(5).getBytes(StandardCharsets.UTF_16LE));
		return seeds;
	}

	private static byte[] mutated(List<byte[]> seeds, SplittableRandom random) {
		byte[] bytes = seeds.get(random.nextInt(seeds.size()));
		int changes = random.nextInt(1, 6);
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(bytes.length + 1);
			int to = Math.min(bytes.length, at + random.nextInt(1, 40));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			out.write(bytes, 0, at);
			switch (random.nextInt(7)) {
				case 0 -> out.write(bytes, to, bytes.length - to);
				case 1 -> {
					out.write(random.nextInt(256));
					out.write(bytes, Math.min(at + 1, bytes.length), Math.max(0, bytes.length - at - 1));
				}
				case 2 -> {
					out.writeBytes(TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
					out.write(bytes, at, bytes.length - at);
				}
				case 3 -> {
					out.write(bytes, at, to - at);
					out.write(bytes, at, bytes.length - at);
				}
				case 4 -> {
					byte[] other = seeds.get(random.nextInt(seeds.size()));
					int from = random.nextInt(other.length);
					out.write(other, from, Math.min(other.length - from, 200));
					out.write(bytes, at, bytes.length - at);
				}
				case 5 -> {
					byte[] noise = new byte[random.nextInt(1, 10)];
					random.nextBytes(noise);
					out.writeBytes(noise);
					out.write(bytes, to, bytes.length - to);
				}
				default -> {
					if (random.nextInt(4) > 0) {
						out.write(bytes, at, bytes.length - at);
					}
				}
			}
			bytes = out.toByteArray();
		}
		return bytes;
	}

	private static ReadOptions options(SplittableRandom random) {
		ReadOptions options = ReadOptions.automatic();
		if (random.nextInt(4) == 0) {
			options = options.withTemperature(String.valueOf(random.nextInt(1, 6))).withResistance(String.valueOf(random.nextInt(1, 6)));
		}
		if (random.nextInt(8) == 0) {
			options = options.withSigma("3").withUnit("1", random.nextBoolean() ? "mK" : "kOhm");
		}
		return random.nextInt(8) == 0 ? options.withSheetFactor(0.5) : options;
	}

	@Test
	void damagedFilesAreReadOrRefused() throws IOException {
		SplittableRandom random = new SplittableRandom(20260101);
		List<byte[]> seeds = seeds();
		Path file = folder.resolve("damaged");
		int read = 0;
		for (int i = 0; i < FILES; i++) {
			byte[] bytes = mutated(seeds, random);
			Files.write(file, bytes);
			try {
				read += tryAll(file, options(random));
			} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
				fail("file " + i + ", base64 " + Base64.getEncoder().encodeToString(bytes), e);
			}
		}
		// most damage is local: if hardly anything could be read, or everything, the test would test nothing
		assertTrue(read > FILES / 20 && read < FILES, read + " of " + FILES + " were read");
	}

	private static int tryAll(Path file, ReadOptions options) {
		int read = 0;
		try {
			sound(Samples.read(file, options));
			read = 1;
		} catch (DataReadException e) {
			refused(file, e);
		}
		try {
			assertTrue(Spectrum.read(file).size() > 0);
		} catch (DataReadException e) {
			refused(file, e);
		}
		try {
			assertTrue(SensorCurve.read(file).size() > 1);
		} catch (DataReadException e) {
			refused(file, e);
		}
		try {
			assertFalse(Manifest.read(file).rows().isEmpty());
		} catch (DataReadException e) {
			refused(file, e);
		}
		return read;
	}

	private static void sound(ReadResult result) {
		int n = result.curve().size();
		assertTrue(n > 0);
		assertEquals(n, result.curve().sweeps().stream().mapToInt(SweepRange::size).sum());
		assertEquals(n, result.curve().toRtCurve().size());
		assertEquals(result.masked().rows(), result.masked().reasons().stream().mapToInt(e -> e.rows()).sum());
		assertTrue(result.masked().reasons().stream().allMatch(e -> e.firstLine() > 0));
	}

	private static void refused(Path file, DataReadException e) {
		assertEquals(file, e.file());
		assertFalse(e.sentence().isBlank());
		assertTrue(e.line().isEmpty() || e.line().getAsLong() > 0, e.getMessage());
	}
}
