package org.culet.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.culet.model.Units;

class UnitsTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "9.4;GPa;9.4", "9,4;GPa;9.4", "9.4 GPa;GPa;9.4", "9.4GPa;GPa;9.4", "94 kbar;GPa;9.4", "93 kbar;GPa;9.3", "9400 MPa;GPa;9.4",
			"9.4 gpa;GPa;9.4", "\u22120.1;GPa;-0.1", "1.5e-5 mbar;Pa;0.0015", "1 atm;Pa;101325", "20 nm;nm;20", "200 \u00c5;nm;20", "0.05 mm;\u00b5m;50", "50 um;\u00b5m;50",
			"22 \u00b0C;K;295.15", "300 mK;K;0.3", "10 nA;A;1e-8", "1.2 kOhm;\u03a9;1200", "1.2 k\u03a9;\u03a9;1200", "3;'';3", ".5;K;0.5" })
	void numbersInOtherUnitsAreConvertedInDecimals(String typed, String unit, double expected) {
		Units.Typed parsed = Units.parse(typed, unit);
		assertEquals("", parsed.problem());
		assertEquals(OptionalDouble.of(expected), parsed.value());
	}

	@Test
	void aWrongUnitIsRefusedNamingBoth() {
		String problem = Units.parse("9.4 K", "GPa").problem();
		assertTrue(problem.contains("K is a unit of temperature") && problem.contains("GPa") && problem.contains("kbar"), problem);
		String unknown = Units.parse("9.4 furlong", "GPa").problem();
		assertTrue(unknown.contains("furlong") && unknown.contains("GPa"), unknown);
		assertFalse(Units.parse("3 GPa", "").problem().isEmpty(), "a pure number has no unit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "9..4", "1e999", "9.4 5", "--3", "NaN", "Infinity" })
	void whatIsNoNumberIsRefused(String typed) {
		assertFalse(Units.parse(typed, "GPa").problem().isEmpty(), typed);
		assertEquals(OptionalDouble.empty(), Units.parse(typed, "GPa").value());
	}

	@Test
	void nothingTypedIsNotKnown() {
		assertEquals(new Units.Typed(OptionalDouble.empty(), ""), Units.parse("  ", "GPa"));
	}

	@Test
	void capitalsDecideWhereTheyMatter() {
		assertEquals(0.002, Units.parse("2 mPa", "Pa").value().getAsDouble());
		assertEquals(2e6, Units.parse("2 MPa", "Pa").value().getAsDouble());
		assertFalse(Units.parse("2 mpa", "Pa").problem().isEmpty(), "could be either");
	}
}
