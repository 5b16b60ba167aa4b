package org.culet.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.culet.report.internal.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

	@ParameterizedTest
	@CsvSource({ "3.50543, 0.0167, 3.505(17)", "15.3728, 0.2, 15.37(20)", "12.34, 1.3, 12.3(1.3)", "5300.4, 213, 5300(210)",
			"1.17e-5, 3.1e-8, 1.1700(31)e-5", "-9e-5, 0.2, 0.00(20)", "2, 0, 2", "0.001234, 0.0000567, 0.001234(57)",
			"123456, 789, 1.2346(79)e5", "NaN, 1, -", "2.5, NaN, 2.5", "9.996, 0.0995, 10.00(10)" })
	void valueWithUncertainty(double value, double sigma, String expected) {
		assertEquals(expected, Numbers.concise(value, sigma));
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1234567, 1.235e6", "99999.4, 100000", "0.00001234, 1.234e-5", "300.04, 300", "12, 12", "-0.5, -0.5", "NaN, -" })
	void plain(double value, String expected) {
		assertEquals(expected, Numbers.plain(value));
	}
}
