package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.SensorCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SensorCurveTest {

	private static final String VOLTS = """
			Sensor Model:   DX-1
			Serial Number:  7
			Data Format:    2      (Volts/Kelvin)
			Number of Breakpoints:   3

			No.   Units      Temperature (K)

			  1  0.10    300.0
			  2  0.50    100.0
			  3  1.00      4.0
			""".replace("\n", "\r\n");

	@TempDir
	Path folder;

	@Test
	void readsVoltages() throws DataReadException {
		SensorCurve curve = SensorCurve.read(Samples.write(folder, VOLTS));

		assertEquals("DX-1", curve.model().orElseThrow());
		assertEquals("7", curve.serialNumber().orElseThrow());
		assertEquals(SensorCurve.Unit.VOLT, curve.unit());
		assertEquals(3, curve.size());
		assertEquals(100.0, curve.temperatureK(0.5).orElseThrow());
		assertEquals(200.0, curve.temperatureK(0.3).orElseThrow(), 1e-9);
		assertEquals(OptionalDouble.empty(), curve.temperatureK(1.01));
		assertEquals(OptionalDouble.empty(), curve.temperatureK(Double.NaN));
	}

	@Test
	void takesOhmsForALogarithmicCurve() throws DataReadException {
		SensorCurve curve = SensorCurve.read(Samples.write(folder, VOLTS.replace("2      (Volts/Kelvin)", "4 (Log Ohms/Kelvin)")));

		assertEquals(100.0, curve.temperatureK(Math.pow(10, 0.5)).orElseThrow(), 1e-9);
	}

	static Stream<Arguments> refusals() {
		return Stream.of(Arguments.of(VOLTS.replace("Breakpoints:   3", "Breakpoints:   4"), Problem.TRUNCATED, "announces 4"),
				Arguments.of(VOLTS.replace("2      (V", "1      (m"), Problem.WRONG_UNIT, "Data Format"),
				Arguments.of(VOLTS.replace("  100.0", ""), Problem.TRUNCATED, "2 values"),
				Arguments.of(VOLTS.replace("  3  1.00", "  4  1.00"), Problem.WRONG_VALUE, "not break point 3"),
				Arguments.of(VOLTS.replace("1.00", "0.20"), Problem.WRONG_VALUE, "break point 3"),
				Arguments.of("nothing\n", Problem.NO_DATA, "0 break points"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refuses(String text, Problem problem, String words) {
		Path file = Samples.write(folder, text);

		DataReadException e = assertThrows(DataReadException.class, () -> SensorCurve.read(file));

		assertEquals(problem, e.problem(), e.getMessage());
		assertTrue(e.getMessage().contains(words), e.getMessage());
	}
}
