package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

import org.culet.data.Curve;
import org.culet.data.DataReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers must be rounded as the Java platform rounds them, to the last bit. */
class NumbersTest {

	private static final int EACH = 20_000;

	@TempDir
	Path folder;

	/** Numbers are read through files, as users read them: temperature is the row, the number is the resistance. */
	private void assertReadsLikeJava(String[] numbers) throws DataReadException {
		StringBuilder text = new StringBuilder("T,R\n");
		for (int i = 0; i < numbers.length; i++) {
			text.append(i + 1).append(',').append(numbers[i]).append('\n');
		}
		Curve curve = Samples.read(Samples.write(folder, text.toString())).curve();

		assertEquals(numbers.length, curve.size());
		for (int i = 0; i < numbers.length; i++) {
			assertEquals(Double.doubleToRawLongBits(Double.parseDouble(numbers[i])), Double.doubleToRawLongBits(curve.value(i)),
					numbers[i]);
		}
	}

	@Test
	void shortestRepresentations() throws DataReadException {
		SplittableRandom random = new SplittableRandom(1);
		String[] numbers = new String[EACH];
		for (int i = 0; i < EACH; i++) {
			double value = Double.longBitsToDouble(random.nextLong());
			numbers[i] = Math.abs(value) < 9e36 ? Double.toString(value) : "0.5";
		}
		assertReadsLikeJava(numbers);
	}

	@Test
	void fixedAndExponentFormats() throws DataReadException {
		SplittableRandom random = new SplittableRandom(2);
		String[] numbers = new String[EACH];
		for (int i = 0; i < EACH; i++) {
			double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20));
			String format = (random.nextBoolean() ? "%." : "%+.") + random.nextInt(0, 25) + (random.nextBoolean() ? "f" : "e");
			numbers[i] = String.format(Locale.ROOT, format, value);
		}
		assertReadsLikeJava(numbers);
	}

	@Test
	void digitStringsOfAnyLength() throws DataReadException {
		SplittableRandom random = new SplittableRandom(3);
		String[] numbers = new String[EACH];
		for (int i = 0; i < EACH; i++) {
			StringBuilder s = new StringBuilder(random.nextBoolean() ? "-" : "");
			int before = random.nextInt(0, 20);
			int after = random.nextInt(before == 0 ? 1 : 0, 25);
			random.ints(before, '0', '9' + 1).forEach(c -> s.append((char) c));
			s.append(after > 0 || random.nextBoolean() ? "." : "");
			random.ints(after, '0', '9' + 1).forEach(c -> s.append((char) c));
			numbers[i] = s.append(random.nextBoolean() ? "e" + random.nextInt(-330, 15) : "").toString();
		}
		assertReadsLikeJava(numbers);
	}

	@Test
	void halfwayCases() throws DataReadException {
		SplittableRandom random = new SplittableRandom(4);
		String[] numbers = new String[EACH];
		for (int i = 0; i < EACH; i++) {
			double value = random.nextDouble() * Math.pow(10, random.nextInt(-30, 30));
			BigDecimal middle = new BigDecimal(value).add(new BigDecimal(Math.nextUp(value)))
					.divide(BigDecimal.TWO);
			BigDecimal nudge = middle.ulp().movePointLeft(random.nextInt(1, 4));
			numbers[i] = switch (random.nextInt(3)) {
				case 0 -> middle.toString();
				case 1 -> middle.add(nudge).toString();
				default -> middle.subtract(nudge).toString();
			};
		}
		assertReadsLikeJava(numbers);
	}

	@Test
	void borders() throws DataReadException {
		assertReadsLikeJava(new String[] { "0", "-0", "-0.0", "1.", ".5", "+3", "1e22", "1e23", "9007199254740991", "9007199254740992",
				"9007199254740993", "900719925474099.3e1", "4.9e-324", "2.4e-324", "2.5e-324", "2.2250738585072011e-308",
				"2.2250738585072014e-308", "8.9e36", "1e-400", "123456789012345678", "1234567890123456789",
				"12345678901234567890123", "0.000000000000000000000000000001", "1E+05", "1e-05", "000000000000000000000001" });
	}

	@ParameterizedTest
	@ValueSource(strings = { "1f", "0x10", "1e", "1e+", "e5", ".", "-", "1.2.3", "1,5", "1 5", "--1", "1e5.0", "1e123456", "NaN(1)",
			"١", "1_000", "12:30" })
	void whatIsNoNumberIsMasked(String cell) throws DataReadException {
		Path file = Samples.write(folder, "T;R\n1;2.5\n2;" + cell + "\n3;4.5\n");

		var result = Samples.read(file);

		assertEquals(2, result.curve().size(), cell);
		assertEquals(1, result.masked().rows(), cell);
		assertTrue(result.masked().reasons().getFirst().firstLine() == 3, cell);
	}
}
