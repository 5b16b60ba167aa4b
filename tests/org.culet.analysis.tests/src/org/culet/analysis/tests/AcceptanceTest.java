package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.Progress;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.StageTruth;
import org.culet.physics.simulation.SyntheticCampaign;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole pipeline on the virtual samples, from files to phases: what a user relies on. */
class AcceptanceTest {

	@TempDir
	private Path folder;

	/** At least nine of ten phases that the data can show are found, and none is wrong. */
	@ParameterizedTest
	@ValueSource(strings = { "I", "T", "S" })
	void phasesAgreeWithTheTruth(String sample) throws Exception {
		SyntheticCampaign campaign = SyntheticCampaign.run(CampaignPlan.sample(sample));
		StudyResult result = Campaigns.quick(2).run(Campaigns.study(campaign, folder), Progress.NONE);
		assertEquals(List.of(), result.problems());
		List<StageResult> stages = result.samples().get(0).stages();
		assertEquals(campaign.stages().size(), stages.size());
		int resolvable = 0;
		int agreed = 0;
		for (int i = 0; i < stages.size(); i++) {
			StageTruth truth = campaign.stages().get(i).truth();
			StageResult found = stages.get(i);
			String what = sample + " at " + truth.pressureGPa() + " GPa: " + found.verdict().reason();
			if (found.phase() != Phase.UNDETERMINED) {
				assertEquals(truth.label(), found.phase(), what);
			}
			resolvable += truth.resolvable() ? 1 : 0;
			agreed += truth.resolvable() && found.phase() == truth.label() ? 1 : 0;
			assertTcAgrees(truth, found, what);
		}
		assertTrue(agreed >= 0.9 * resolvable, agreed + " of " + resolvable);
	}

	/** Lag and noise are in the uncertainty; five standard errors leave room for 20 replicas. A Tc of an unresolved stage may be off. */
	private static void assertTcAgrees(StageTruth truth, StageResult found, String what) {
		if (truth.resolvable() && found.tcK().isPresent()) {
			Estimate tc = found.tcK().get();
			assertEquals(truth.criticalTemperatureK().orElseThrow(), tc.value(), 5 * tc.sigma(), what);
			assertTrue(tc.sigma() < 0.02 * tc.value(), what + " " + tc);
		}
	}

	/** The ruby gives the pressure of each stage within its errors. */
	@ParameterizedTest
	@ValueSource(strings = { "S" })
	void pressuresAreThoseOfTheRuby(String sample) throws Exception {
		SyntheticCampaign campaign = Campaigns.of(sample, List.of(0.0, 4.3, 12.0), List.of());
		StudyResult result = Campaigns.quick(1).run(Campaigns.study(campaign, folder), Progress.NONE);
		for (int i = 0; i < 3; i++) {
			var pressure = result.samples().get(0).stages().get(i).pressure().orElseThrow();
			double truth = campaign.stages().get(i).truth().pressureGPa();
			assertEquals(truth, pressure.pressureGPa(), 5 * pressure.ruby().orElseThrow().sigmaReadingGPa() + 1e-3);
			assertEquals(1, pressure.provenance().inputs().size(), "the spectrum is named");
			assertTrue(pressure.warnings().stream().noneMatch(w -> w.contains("differ beyond")), pressure.warnings().toString());
		}
	}
}
