package org.culet.physics.tests.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.BranchStage;
import org.culet.physics.series.Monotonicity;
import org.culet.physics.series.PhaseBoundaries;
import org.culet.physics.series.PhaseBoundary;
import org.culet.physics.series.PressureMaximum;
import org.culet.physics.series.RatioResult;
import org.culet.physics.series.ResistanceRatio;
import org.culet.physics.series.Reversibility;
import org.culet.physics.series.SeriesInterpolation;
import org.culet.physics.series.SeriesPoint;
import org.culet.physics.series.StagePhase;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class SeriesNumbersTest {

	private static StagePhase stage(double pressure, Phase phase) {
		return new StagePhase(pressure, 0, phase, OptionalDouble.empty());
	}

	/** D = ln(R_max/R(0.3 K)) on 6001 points; empty where R drops to zero, 0 where R is largest at the lowest T. */
	private static OptionalDouble drop(FilmState state) {
		double[] t = Curves.geometric(0.3, 300, 6001);
		double low = state.sheetResistanceOhm(t[0]);
		double max = Arrays.stream(t).map(state::sheetResistanceOhm).max().orElseThrow();
		return low > 0 ? OptionalDouble.of(Math.log(max / low)) : OptionalDouble.empty();
	}

	@Test
	void ratioAndBoundaryOfTheCase() {
		JsonNode in = Cases.input("F22a");
		JsonNode out = Cases.expected("F22a");
		VirtualFilm film = VirtualFilm.named(in.get("sample").asText());
		double[] pressures = Cases.doubles(in.get("P_GPa"));
		List<StagePhase> stages = new ArrayList<>();
		for (int i = 0; i < pressures.length; i++) {
			FilmState state = film.at(pressures[i]);
			assertEquals(in.get("labels").get(i).asText(), state.label().id());
			double truth = state.sheetResistanceOhm(0.35) / state.sheetResistanceOhm(300);
			Cases.assertClose(out.get("ratio").get(i).asDouble(), truth, 1e-6, "ratio at " + pressures[i]);
			assertRatio(state, truth);
			OptionalDouble drop = drop(state);
			assertEquals(out.get("drop_ln").get(i).isNull(), drop.isEmpty(), "drop at " + pressures[i]);
			drop.ifPresent(d -> Cases.assertClose(out.get("drop_ln").get(stages.size()).asDouble(), d, 1e-4, "drop"));
			stages.add(new StagePhase(pressures[i], 0, state.label(), drop));
		}
		PhaseBoundary boundary = PhaseBoundaries.find(stages, Phase.M1, Phase.M2);
		assertEquals(PhaseBoundary.Status.OK, boundary.status());
		double pt = boundary.pressureGPa().orElseThrow().value();
		Cases.assertClose(out.get("P_T_bracket").asDouble(), pt, 1e-6, "P_T");
		Cases.assertClose(out.get("P_T_sigma_rect").asDouble(), boundary.pressureGPa().orElseThrow().sigma(), 1e-6, "sigma");
		Cases.assertClose(out.get("P_T_drop10_interpolated").asDouble(), boundary.refinedGPa().orElseThrow().value(), 1e-4,
				"refined P_T");
		for (int i = 0; i < pressures.length; i++) {
			Cases.assertClose(out.get("P_over_PT").get(i).asDouble(), pressures[i] / pt, 1e-6, "P/P_T");
		}
	}

	/** The ratio as it is had from a sampled sweep. */
	private static void assertRatio(FilmState state, double truth) {
		double[] t = Curves.geometric(0.3, 300, 120);
		double[] r = Arrays.stream(t).map(state::sheetResistanceOhm).toArray();
		RatioResult result = ResistanceRatio.of(RtCurve.of(t, r, Arrays.stream(r).map(v -> 1e-3 * v + 0.05).toArray()));
		if (truth == 0) {
			assertEquals(RatioResult.Status.UPPER_BOUND, result.status());
			assertTrue(result.ratio().isEmpty());
			// two standard errors of four points of 0.05 ohm each on some kilo-ohm
			assertEquals(1e-5, result.upperBound().orElseThrow(), 9e-6);
		} else {
			assertEquals(RatioResult.Status.OK, result.status());
			// a straight line over four points 6 % apart: 1 % where ln R bends most
			Cases.assertClose(truth, result.ratio().orElseThrow().value(), 0.01, "sampled ratio");
		}
	}

	@Test
	void ratioNeedsPointsOnBothSides() {
		RtCurve warm = Curves.exact(Curves.geometric(0.4, 300, 60), k -> 1000, 1e-3);
		RatioResult none = ResistanceRatio.of(warm);
		assertEquals(RatioResult.Status.LOW_NOT_BRACKETED, none.status());
		assertTrue(none.ratio().isEmpty() && none.upperBound().isEmpty());
		RtCurve cold = Curves.exact(Curves.geometric(0.3, 30, 60), k -> 1000, 1e-3);
		assertEquals(RatioResult.Status.HIGH_NOT_REACHED, ResistanceRatio.of(cold).status());
		RtCurve sparse = Curves.exact(new double[] { 0.2, 0.6, 10, 290, 300 }, k -> 1000, 1e-3);
		assertEquals(RatioResult.Status.LOW_NOT_BRACKETED, ResistanceRatio.of(sparse).status());
		RtCurve almost = Curves.exact(Curves.geometric(0.3, 297, 120), k -> 1000 * (1 + k / 300), 1e-3);
		assertEquals(0.5006, ResistanceRatio.of(almost).ratio().orElseThrow().value(), 2e-3);
	}

	@Test
	void undeterminedStagesWidenTheBracket() {
		PhaseBoundary b = PhaseBoundaries.find(List.of(stage(5, Phase.M1), stage(6, Phase.UNDETERMINED),
				stage(7, Phase.UNDETERMINED), stage(8, Phase.M2)), Phase.M1, Phase.M2);
		assertEquals(PhaseBoundary.Status.WIDENED, b.status());
		assertEquals(6.5, b.pressureGPa().orElseThrow().value());
		assertEquals(1.5 / Math.sqrt(3), b.pressureGPa().orElseThrow().sigma(), 1e-12);
		assertTrue(b.refinedGPa().isEmpty());
	}

	@Test
	void metalBeforeTheSuperconductorDoesNotMakeABoundary() {
		List<StagePhase> t = List.of(stage(0, Phase.M1), stage(2, Phase.M1), stage(4, Phase.S), stage(6, Phase.M1),
				stage(9, Phase.M2), stage(15, Phase.I2));
		assertEquals(5, PhaseBoundaries.find(t, Phase.S, Phase.M1).pressureGPa().orElseThrow().value());
		assertEquals(7.5, PhaseBoundaries.find(t, Phase.M1, Phase.M2).pressureGPa().orElseThrow().value());
		assertEquals(12, PhaseBoundaries.find(t, Phase.M2, Phase.I2).pressureGPa().orElseThrow().value());
		PhaseBoundary none = PhaseBoundaries.find(t, Phase.I1, Phase.S);
		assertEquals(PhaseBoundary.Status.NO_BRACKET, none.status());
		assertTrue(none.pressureGPa().isEmpty() && none.bracket().isEmpty());
		assertEquals(4, PhaseBoundaries.all(t).size());
	}

	@Test
	void alternatingPhasesAreSaid() {
		List<StagePhase> stages = List.of(stage(5, Phase.M1), stage(6, Phase.M2), stage(7, Phase.M1), stage(8, Phase.M2));
		PhaseBoundary b = PhaseBoundaries.find(stages, Phase.M1, Phase.M2);
		assertEquals(PhaseBoundary.Status.ALTERNATING, b.status());
		assertEquals(new PhaseBoundary.Bracket(5, 8), b.bracket().orElseThrow());
	}

	@Test
	void errorsOfThePressuresEnterTheBoundary() {
		PhaseBoundary b = PhaseBoundaries.find(List.of(new StagePhase(7, 0.2, Phase.M1, OptionalDouble.empty()),
				new StagePhase(8, 0.2, Phase.M2, OptionalDouble.empty())), Phase.M1, Phase.M2);
		assertEquals(Math.hypot(0.5 / Math.sqrt(3), 0.2 / Math.sqrt(2)), b.pressureGPa().orElseThrow().sigma(), 1e-12);
	}

	@Test
	void maximumOfTheCase() {
		JsonNode in = Cases.input("F23a");
		JsonNode out = Cases.expected("F23a");
		double[] p = Cases.doubles(in.get("P_GPa"));
		double[] tc = Cases.doubles(in.get("Tc_K"));
		List<SeriesPoint> points = new ArrayList<>();
		for (int i = 0; i < p.length; i++) {
			points.add(new SeriesPoint(p[i], 0, Estimate.normal(tc[i], in.get("sigma_Tc").asDouble())));
		}
		PressureMaximum m = PressureMaximum.of(points);
		Cases.assertClose(out.get("P_max").asDouble(), m.pressureGPa().orElseThrow().value(), 1e-5, "P_max");
		Cases.assertClose(out.get("sigma_P_max_stat").asDouble(), m.sigmaStatisticalGPa().orElseThrow(), 1e-4, "stat");
		Cases.assertClose(out.get("sigma_P_max_total").asDouble(), m.pressureGPa().orElseThrow().sigma(), 1e-4, "total");
		Cases.assertClose(out.get("Tc_max").asDouble(), m.value().orElseThrow().value(), 1e-5, "Tc_max");
		Cases.assertClose(out.get("sigma_Tc_max").asDouble(), m.value().orElseThrow().sigma(), 1e-4, "sigma Tc_max");
		assertEquals(Monotonicity.Trend.NON_MONOTONIC, Monotonicity.of(points).trend());
	}

	@Test
	void aMaximumAtTheEndIsNotBracketed() {
		PressureMaximum m = PressureMaximum.of(List.of(point(0, 4, 0.1), point(1, 3, 0.1), point(2, 2, 0.1)));
		assertEquals(PressureMaximum.Status.AT_END, m.status());
		assertTrue(m.pressureGPa().isEmpty() && m.reason().contains("no maximum bracketed"), m.reason());
		assertEquals(PressureMaximum.Status.TOO_FEW_POINTS, PressureMaximum.of(List.of(point(0, 4, 0.1))).status());
		assertThrows(IllegalArgumentException.class,
				() -> PressureMaximum.of(List.of(point(1, 4, 0.1), point(1, 3, 0.1), point(2, 2, 0.1))));
	}

	private static SeriesPoint point(double p, double value, double sigma) {
		return new SeriesPoint(p, 0, Estimate.normal(value, sigma));
	}

	@Test
	void trendsAreJudgedAgainstTheErrors() {
		Random random = new Random(12);
		List<SeriesPoint> falling = new ArrayList<>();
		List<SeriesPoint> flat = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			falling.add(point(i, 10 - i + 0.3 * random.nextGaussian(), 0.3));
			flat.add(point(i, 5 + 0.3 * random.nextGaussian(), 0.3));
		}
		assertEquals(Monotonicity.Trend.FALLING, Monotonicity.of(falling).trend());
		assertEquals(Monotonicity.Trend.UNDECIDED, Monotonicity.of(flat).trend());
		Monotonicity exact = Monotonicity.of(List.of(point(0, 1, 1), point(1, 3, 1), point(2, 2, 1)));
		// the best rising curve pools 3 and 2 at 2.5, the best falling one pools all three at 2
		assertEquals(0.5, exact.chi2Rising(), 1e-12);
		assertEquals(2, exact.chi2Falling(), 1e-12);
		assertThrows(IllegalArgumentException.class, () -> Monotonicity.of(List.of(point(0, 1, 0))));
	}

	@Test
	void hysteresisOfTheCase() {
		JsonNode in = Cases.input("F32a");
		VirtualFilm film = VirtualFilm.named(in.get("sample").asText());
		double highest = in.get("P_max").asDouble();
		List<BranchStage> up = new ArrayList<>();
		List<BranchStage> down = new ArrayList<>();
		for (double p : Cases.doubles(in.get("P_GPa"))) {
			up.add(branch(p, film.at(p)));
			down.add(branch(p, film.released(p, highest)));
		}
		Reversibility r = Reversibility.compare(up, down);
		Cases.assertClose(Cases.expected("F32a").get("H_300K").asDouble(), r.roomHysteresis().orElseThrow(), 1e-8, "H");
		assertEquals(7, r.pairs().size());
		assertEquals(Phase.I1, r.pairs().get(0).upPhase().orElseThrow());
		assertEquals(Phase.M1, r.pairs().get(0).downPhase());
	}

	private static BranchStage branch(double pressure, FilmState state) {
		double cold = state.sheetResistanceOhm(0.35);
		return new BranchStage(pressure, state.label(), OptionalDouble.of(Math.log(state.sheetResistanceOhm(300))),
				cold > 0 ? OptionalDouble.of(Math.log(cold)) : OptionalDouble.empty());
	}

	@Test
	void aShiftedBranchGivesItsOffset() {
		List<BranchStage> up = new ArrayList<>();
		for (double p = 0; p <= 15; p += 1) {
			up.add(new BranchStage(p, Phase.M1, OptionalDouble.of(8 + 0.05 * p), OptionalDouble.empty()));
		}
		List<BranchStage> down = new ArrayList<>();
		for (double p : new double[] { 8.25, 6.25, 3.25 }) {
			down.add(new BranchStage(p, Phase.M1, OptionalDouble.of(8 + 0.05 * (p + 3)), OptionalDouble.empty()));
		}
		Reversibility r = Reversibility.compare(up, down);
		assertEquals(3, r.offsetGPa().orElseThrow(), 0.05);
		assertEquals(0.15, r.roomHysteresis().orElseThrow(), 1e-9);
		assertTrue(r.coldHysteresis().isEmpty());
		assertEquals(0, Reversibility.compare(up, List.of()).pairs().size());
	}

	@Test
	void valuesBetweenStages() {
		List<SeriesPoint> a = List.of(point(10, 1.0e-5, 1e-7), point(12, 0.8e-5, 1e-7));
		Estimate at = SeriesInterpolation.at(a, Estimate.normal(11, 0.5)).orElseThrow();
		assertEquals(0.9e-5, at.value(), 1e-18);
		assertEquals(Math.hypot(1e-7 / Math.sqrt(2), 0.5 * 0.1e-5), at.sigma(), 1e-12);
		assertTrue(SeriesInterpolation.at(a, Estimate.normal(13, 0.5)).isEmpty());
		Estimate p = SeriesInterpolation.impliedExponent(Estimate.normal(1.0e-5, 0), 0.03);
		assertEquals(0.811, p.value(), 5e-4);
		assertEquals(0.03 * p.value(), p.sigma(), 1e-12);
	}
}
