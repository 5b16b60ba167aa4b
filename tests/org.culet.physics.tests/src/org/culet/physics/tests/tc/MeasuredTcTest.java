package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.culet.physics.RtCurve;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tc.TcStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Controls on measured curves; the expected numbers and their tolerance of 0.01 K are those of the specification. */
class MeasuredTcTest {

	@ParameterizedTest
	@CsvSource({"0, 0.9, 4.265", "1, 0.9, 4.250", "0, 0.5, 3.447", "1, 0.5, 3.440"})
	void superconductingFilmByItsNormalState(int sweep, double fraction, double expectedK) throws IOException {
		TcResult result = CriticalTemperature.find(MeasuredCurves.fourProbeFilm().get(sweep),
				TcOptions.defaults().withCriterion(TcCriterion.NORMAL_STATE).withFraction(fraction));
		assertEquals(expectedK, result.tc().orElseThrow().value(), 0.01, result.reason());
		assertEquals(3.29, result.tMaxK().orElseThrow(), 0.25, "T_p");
		assertTrue(result.tc().orElseThrow().sigma() < 0.02, result::toString);
	}

	/** A jump near 274 K must not become a transition, and the way out is named. */
	@Test
	void theFilmHasNoMaximumAndTheOtherCriterionIsOffered() throws IOException {
		for (RtCurve sweep : MeasuredCurves.fourProbeFilm()) {
			TcResult result = CriticalTemperature.find(sweep, TcOptions.defaults());
			assertEquals(TcStatus.NO_MAX_IN_RANGE, result.status());
			assertTrue(result.reason().contains("normal-state"), result::reason);
		}
	}

	@Test
	void coolingAndWarmingAreCombined() throws IOException {
		List<RtCurve> sweeps = MeasuredCurves.fourProbeFilm();
		TcOptions options = TcOptions.defaults().withCriterion(TcCriterion.NORMAL_STATE);
		TcResult mean = CriticalTemperature.combine(CriticalTemperature.find(sweeps.get(0), options),
				CriticalTemperature.find(sweeps.get(1), options));
		assertEquals(4.2575, mean.tc().orElseThrow().value(), 0.01);
		assertEquals(0.0075, mean.uncertainty().orElseThrow().lagK(), 0.005);
	}

	@ParameterizedTest
	@EnumSource(TcCriterion.class)
	void copperHasNoTransitionByAnyCriterion(TcCriterion criterion) throws IOException {
		TcResult result = CriticalTemperature.find(MeasuredCurves.copper(), TcOptions.defaults().withCriterion(criterion));
		assertTrue(result.tc().isEmpty(), result::toString);
		assertFalse(result.reason().isBlank());
	}

	@Test
	void aThermometerThatRisesOnCoolingHasNoTransition() throws IOException {
		assertEquals(TcStatus.MAX_AT_LOWEST_T,
				CriticalTemperature.find(MeasuredCurves.resistanceThermometer(), TcOptions.defaults()).status());
	}
}
