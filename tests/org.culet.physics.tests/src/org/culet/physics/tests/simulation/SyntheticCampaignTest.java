package org.culet.physics.tests.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.culet.physics.phase.Phase;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.RubyDoublet;
import org.culet.physics.pressure.RubyPressure;
import org.culet.physics.pressure.RubyReading;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.SpectralLine;
import org.culet.physics.pressure.TemperatureShifts;
import org.culet.physics.series.Branch;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.StageTruth;
import org.culet.physics.simulation.SweepDirection;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.SyntheticRuby;
import org.culet.physics.simulation.SyntheticStage;
import org.culet.physics.simulation.SyntheticSweep;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.simulation.VirtualRuby;
import org.junit.jupiter.api.Test;

class SyntheticCampaignTest {

	private static CampaignPlan small(List<Double> up, List<Double> down) {
		return CampaignPlan.of(List.of(new CampaignPlan.FilmPlan(VirtualFilm.named("I"), up, down))).withPoints(30);
	}

	@Test
	void thePaperHasSevenFilmsAndAWayDown() {
		CampaignPlan plan = CampaignPlan.paper(1);
		assertEquals(List.of("I", "T", "S", "I-v1", "T-v2", "S-v3", "T-v4"),
				plan.films().stream().map(f -> f.film().name()).toList());
		SyntheticCampaign campaign = SyntheticCampaign.run(plan.withPoints(10));
		assertEquals(14 + 3 + 14 + 13 + 14 + 14 + 13 + 14, campaign.stages().size());
		List<StageTruth> down = campaign.stagesOf("I").stream().map(SyntheticStage::truth)
				.filter(t -> t.branch() == Branch.DOWN).toList();
		assertEquals(List.of(10.0, 6.0, 2.0), down.stream().map(StageTruth::pressureGPa).toList());
		assertEquals(Phase.M1, down.get(2).label());
		assertEquals(2 + 0.45 * 13, down.get(2).effectivePressureGPa(), 1e-12);
	}

	@Test
	void everyStageIsCooledAndWarmed() {
		SyntheticCampaign campaign = SyntheticCampaign.run(small(List.of(0.0, 4.0), List.of()));
		for (SyntheticStage stage : campaign.stages()) {
			assertEquals(List.of(SweepDirection.COOLING, SweepDirection.WARMING),
					stage.sweeps().stream().map(SyntheticSweep::direction).toList());
			SyntheticSweep cooling = stage.sweeps().get(0);
			assertEquals(30, cooling.readings().size());
			assertEquals(300, cooling.readings().get(0).temperatureK(), 1);
			assertEquals(0.3, cooling.readings().get(29).temperatureK(), 0.002);
			assertEquals(0.3, stage.sweeps().get(1).readings().get(0).temperatureK(), 0.002);
			assertTrue(cooling.curve().hasSigma());
			assertEquals(30, cooling.curve().size());
		}
	}

	@Test
	void theSamePlanGivesTheSameNumbers() {
		CampaignPlan plan = small(List.of(0.0, 4.0), List.of(2.0)).withSeed(9);
		assertEquals(SyntheticCampaign.run(plan).stages().get(1).sweeps(), SyntheticCampaign.run(plan).stages().get(1).sweeps());
		assertFalse(SyntheticCampaign.run(plan).stages().get(1).sweeps()
				.equals(SyntheticCampaign.run(plan.withSeed(10)).stages().get(1).sweeps()));
	}

	@Test
	void anotherStageLeavesTheOthersAsTheyAre() {
		SyntheticCampaign few = SyntheticCampaign.run(small(List.of(0.0, 4.0), List.of()));
		SyntheticCampaign more = SyntheticCampaign.run(small(List.of(0.0, 1.0, 4.0), List.of()));
		assertEquals(few.stages().get(1).sweeps(), more.stages().get(2).sweeps());
		assertArrayEquals(few.stages().get(1).ruby().inside().counts(), more.stages().get(2).ruby().inside().counts());
	}

	@Test
	void truthHoldsWhatTheFileMustHold() {
		SyntheticCampaign campaign = SyntheticCampaign.run(small(List.of(9.4, 10.4, 12.7), List.of()));
		StageTruth truth = campaign.stages().get(0).truth();
		assertEquals("I", truth.sample());
		assertEquals(9.4, truth.pressureGPa());
		assertEquals(Phase.M2, truth.label());
		assertTrue(truth.resolvable());
		assertTrue(truth.criticalTemperatureK().isEmpty());
		for (String name : List.of("P_IS_GPa", "T_m_K", "A_inf_S", "G_D_S", "A_S", "T_B_K", "f", "T_A_K", "T_s_K", "T_E_K",
				"J")) {
			assertTrue(truth.parameters().containsKey(name), name);
		}
		assertEquals(VirtualFilm.named("I").coordinates(VirtualFilm.named("I").at(9.4)), truth.coordinates());
		StageTruth middle = campaign.stages().get(1).truth();
		for (StageTruth.NeighbourCrossing x : middle.crossings()) {
			double r = VirtualFilm.named("I").sheetResistanceOhm(x.temperatureK(), x.otherPressureGPa());
			assertEquals(r, x.resistanceOhm(), 1e-6 * r);
		}
	}

	@Test
	void rubySpectraGiveThePressureBack() {
		SyntheticCampaign campaign = SyntheticCampaign.run(small(List.of(0.0, 5.2, 15.0), List.of()));
		for (SyntheticStage stage : campaign.stages()) {
			SyntheticRuby ruby = stage.ruby();
			SpectralLine inside = RubyDoublet.fit(ruby.inside()).r1().orElseThrow();
			SpectralLine reference = RubyDoublet.fit(ruby.reference()).r1().orElseThrow();
			PressureResult p = RubyPressure.evaluate(
					RubyReading.of(inside.positionNm()).withSigma(inside.sigmaPositionNm())
							.withReference(reference.positionNm(), reference.sigmaPositionNm(), ruby.temperatureK())
							.withTemperature(ruby.temperatureK()),
					RubyScales.byId(ruby.scaleId()).orElseThrow(), TemperatureShifts.byId(ruby.shiftId()).orElseThrow());
			assertEquals(stage.truth().pressureGPa(), p.pressureGPa(), 4 * p.sigmaReadingGPa());
			assertTrue(p.sigmaReadingGPa() < 0.03);
		}
	}

	@Test
	void rubyAtAnotherTemperatureMovesWithTheShift() {
		assertEquals(TemperatureShifts.DEBYE.shiftNm(77),
				VirtualRuby.DEFAULT.lineNm(5, 77) - VirtualRuby.DEFAULT.lineNm(5, 296), 1e-9);
		// R2 is emptied on cooling: at its place only the tail of R1 is left, 6 % of the height of R1
		assertTrue(heightOfSecond(296) > 0.6 * 8000, "warm " + heightOfSecond(296));
		assertTrue(heightOfSecond(4) < 0.08 * 8000, "cold " + heightOfSecond(4));
	}

	private static double heightOfSecond(double kelvin) {
		int pixel = (int) Math.round((VirtualRuby.DEFAULT.lineNm(0, kelvin) - 1.41 - 690) / 0.02);
		return VirtualRuby.DEFAULT.expectedCounts(0, kelvin)[pixel] - 300;
	}

	@Test
	void theGasketFailsBeyondItsLimit() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> small(List.of(0.0, 18.0), List.of()));
		assertTrue(e.getMessage().contains("gasket"), e.getMessage());
		assertThrows(IllegalArgumentException.class, () -> small(List.of(4.0, 2.0), List.of()));
		assertThrows(IllegalArgumentException.class, () -> small(List.of(4.0), List.of(5.0)));
		assertThrows(IllegalArgumentException.class, () -> CampaignPlan.sample("X"));
		assertThrows(IllegalArgumentException.class, () -> CampaignPlan.sample("I").withTemperatures(10, 1));
		assertThrows(IllegalArgumentException.class, () -> CampaignPlan.sample("I").withPoints(1));
	}
}
