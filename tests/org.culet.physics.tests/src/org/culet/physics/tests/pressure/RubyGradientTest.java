package org.culet.physics.tests.pressure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.RubyGradient;
import org.culet.physics.pressure.RubyPressure;
import org.culet.physics.pressure.RubyReading;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.TemperatureShifts;
import org.junit.jupiter.api.Test;

class RubyGradientTest {

	private static PressureResult at(double pressure, RubyScale scale) {
		double nm = scale.wavelengthNm(pressure, 694.25);
		return RubyPressure.evaluate(RubyReading.of(nm).withSigma(0.01).withReference(694.25, 0, 296).withTemperature(296), scale,
				TemperatureShifts.DEBYE);
	}

	@Test
	void spreadIsTheGradient() {
		RubyGradient g = RubyGradient
				.of(List.of(at(9.5, RubyScales.DEFAULT), at(10, RubyScales.DEFAULT), at(10.5, RubyScales.DEFAULT)));
		assertEquals(3, g.rubies());
		assertEquals(10, g.meanGPa(), 1e-9);
		assertEquals(0.5, g.spreadGPa(), 1e-9);
		assertEquals(1, g.rangeGPa(), 1e-9);
		double scale = at(9.5, RubyScales.DEFAULT).sigmaScaleGPa();
		assertEquals(Math.hypot(0.5 / Math.sqrt(3), scale), g.sigmaMeanGPa(), 1e-6);
	}

	@Test
	void oneRubyHasItsOwnError() {
		PressureResult p = at(10, RubyScales.DEFAULT);
		RubyGradient g = RubyGradient.of(List.of(p));
		assertEquals(0, g.spreadGPa());
		assertEquals(p.sigmaGPa(), g.sigmaMeanGPa(), 1e-12);
	}

	@Test
	void differentScalesAreNotMixed() {
		assertThrows(IllegalArgumentException.class,
				() -> RubyGradient.of(List.of(at(10, RubyScales.DEFAULT), at(10, RubyScales.MAO_1986))));
		assertThrows(IllegalArgumentException.class, () -> RubyGradient.of(List.of()));
	}
}
