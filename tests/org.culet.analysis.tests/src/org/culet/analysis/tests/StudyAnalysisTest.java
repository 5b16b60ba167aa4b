package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.Manifest;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.series.PhaseBoundary;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.tc.TcCriterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyAnalysisTest {

	@TempDir
	private Path folder;

	/** Counts steps and stops after some of them. */
	private static final class Counter implements Progress {

		private final AtomicInteger steps = new AtomicInteger();
		private final int stopAfter;
		private int announced;

		Counter(int stopAfter) {
			this.stopAfter = stopAfter;
		}

		@Override
		public void begin(String task, int all) {
			announced = all;
		}

		@Override
		public void step(String what) {
			steps.incrementAndGet();
		}

		@Override
		public boolean cancelled() {
			return steps.get() >= stopAfter;
		}
	}

	@Test
	void resultsDoNotDependOnTheNumberOfThreads() throws Exception {
		StudyInput study = Campaigns.study(Campaigns.of("T", List.of(2.0, 9.4, 13.6), List.of()), folder);
		StudyResult one = Campaigns.quick(1).run(study, Progress.NONE);
		StudyResult four = Campaigns.quick(4).run(study, Progress.NONE);
		for (int i = 0; i < 3; i++) {
			StageResult a = one.samples().get(0).stages().get(i);
			StageResult b = four.samples().get(0).stages().get(i);
			assertEquals(a.verdict(), b.verdict());
			assertEquals(a.tc(), b.tc());
			assertEquals(a.fits().stream().map(f -> f.fit().parameters()).toList(), b.fits().stream().map(f -> f.fit().parameters()).toList());
			assertEquals(a.provenance(), b.provenance());
		}
		assertEquals(one.samples().get(0).series(), four.samples().get(0).series());
	}

	@Test
	void progressCountsStagesAndCancels() throws Exception {
		StudyInput study = Campaigns.study(Campaigns.of("S", List.of(0.0, 1.0, 2.0, 3.0), List.of()), folder);
		Counter all = new Counter(Integer.MAX_VALUE);
		Campaigns.quick(2).run(study, all);
		assertEquals(4, all.announced);
		assertEquals(4, all.steps.get());
		Counter stopped = new Counter(1);
		assertThrows(CancellationException.class, () -> Campaigns.quick(1).run(study, stopped));
		assertEquals(1, stopped.steps.get());
	}

	@Test
	void fileThatCannotBeReadIsReportedAndTheRestGoesOn() throws Exception {
		StudyInput whole = Campaigns.study(Campaigns.of("S", List.of(0.0, 5.5), List.of()), folder);
		Path broken = whole.samples().get(0).runs().get(0).stages().get(1).sweeps().get(0).file().path();
		Files.writeString(broken, "no data here\n");
		Path spectrum = whole.samples().get(0).runs().get(0).stages().get(0).rubies().get(0).spectrum().orElseThrow().path();
		Files.delete(spectrum);
		StudyResult result = Campaigns.quick(2).run(whole, Progress.NONE);
		assertEquals(2, result.problems().size(), result.problems().toString());
		List<StageResult> stages = result.samples().get(0).stages();
		assertEquals(1, stages.get(1).sweeps().size());
		assertEquals(Phase.M1, stages.get(1).phase());
		assertEquals(0.0, stages.get(0).pressureGPa().orElseThrow(), "the note stands in for the ruby");
		assertTrue(result.problems().stream().anyMatch(p -> p.message().contains(broken.getFileName().toString())));
	}

	@Test
	void stageWithoutAnyFileIsStillThere() throws Exception {
		Path manifest = folder.resolve("manifest.csv");
		Files.writeString(manifest, "file,sample,pressure_GPa\nmissing.csv,A,1\n");
		StudyResult result = Campaigns.quick(1).run(ManifestStudy.of(Manifest.read(manifest)), Progress.NONE);
		StageResult stage = result.samples().get(0).stages().get(0);
		assertEquals(Phase.UNDETERMINED, stage.phase());
		assertFalse(stage.verdict().reason().isBlank());
		assertTrue(stage.tc().isEmpty());
		assertEquals(1, result.problems().size());
	}

	@Test
	void seriesOfBothBranches() throws Exception {
		SyntheticCampaign campaign = Campaigns.of("I", List.of(0.0, 2.5, 4.0, 5.2, 7.6, 9.4, 13.5), List.of(6.0, 2.0));
		SampleResult sample = Campaigns.quick(2).run(Campaigns.study(campaign, folder), Progress.NONE).samples().get(0);
		assertEquals(9, sample.stages().size());
		assertEquals(List.of(7, 2), List.of(sample.stages(Branch.UP).size(), sample.stages(Branch.DOWN).size()));
		assertTrue(sample.stages().get(7).pressureGPa().orElseThrow() > sample.stages().get(8).pressureGPa().orElseThrow(),
				"depressurising in order of falling pressure");
		PhaseBoundary metal = sample.series(Branch.UP).orElseThrow().boundary(Phase.M1, Phase.M2).orElseThrow();
		assertEquals(8.5, metal.pressureGPa().orElseThrow().value(), 0.1);
		assertEquals(4.7, sample.series(Branch.UP).orElseThrow().tcMaximum().pressureGPa().orElseThrow().value(), 0.8);
		assertTrue(sample.reversibility().orElseThrow().pairs().size() == 2);
		boolean insulators = sample.crossings().stream().anyMatch(c -> c.stageA().equals(sample.stages().get(0).id())
				&& c.stageB().equals(sample.stages().get(6).id()) && c.result().crossings().size() == 1);
		assertTrue(insulators, "the two kinds of insulator cross");
	}

	/** Truth: T_x of I at 0 and 12.7 GPa is 8.24635 K (physics-cases F20); lag moves cooling and warming apart, their mean stands. */
	@Test
	void crossingIsTheMeanOfCoolingAndWarming() throws Exception {
		SyntheticCampaign campaign = Campaigns.of("I", List.of(0.0, 2.5, 12.7), List.of());
		SampleResult sample = Campaigns.quick(2).run(Campaigns.study(campaign, folder), Progress.NONE).samples().get(0);
		var pair = sample.crossings().stream().filter(c -> c.stageB().equals(sample.stages().get(2).id())
				&& c.stageA().equals(sample.stages().get(0).id())).findFirst().orElseThrow();
		var crossing = pair.result().crossings().get(0).temperatureK();
		assertEquals(8.24635, crossing.value(), 2 * crossing.sigma());
		assertEquals(8.24635, crossing.value(), 0.01);
	}

	/** Values at the edge of what a number can hold are no physics, but they must not end the analysis of the others. */
	@Test
	void absurdNumbersStopNothing() throws Exception {
		StringBuilder absurd = new StringBuilder("T_K,R_ohm,sigma_ohm\n");
		for (int i = 0; i < 200; i++) {
			absurd.append(0.4375577884877003 * Math.pow(15.451624262492148 / 0.4375577884877003, i / 199.0)).append(",1.0E-300,1.0E-320\n");
		}
		Files.writeString(folder.resolve("absurd.csv"), absurd);
		Files.writeString(folder.resolve("zero.csv"), "T_K,R_ohm\n4,0\n3,0\n2,0\n");
		Files.writeString(folder.resolve("manifest.csv"), "file,sample,pressure_GPa,width_um,length_um\nabsurd.csv,A,5,100,287\nzero.csv,A,2.5,100,287\n");
		StudyResult result = Campaigns.quick(1).run(ManifestStudy.of(Manifest.read(folder.resolve("manifest.csv"))), Progress.NONE);
		assertEquals(2, result.samples().get(0).stages().size());
		assertTrue(result.samples().get(0).series(Branch.UP).orElseThrow().tcMaximum().pressureGPa().isEmpty());
	}

	@Test
	void metallicNormalStateUsesItsOwnCriterion() throws Exception {
		StringBuilder curve = new StringBuilder("T_K,R_ohm\n");
		for (int i = 0; i < 150; i++) {
			double t = 1.8 * Math.pow(150, i / 149.0);
			double normal = 10 + 0.05 * t;
			double drop = 1 / (1 + Math.exp(-(t - 4) / 0.1));
			curve.append(t).append(',').append(normal * (1e-3 + drop) * (1 + 1e-4 * Math.sin(37.0 * i))).append('\n');
		}
		Files.writeString(folder.resolve("metal.csv"), curve);
		Files.writeString(folder.resolve("manifest.csv"), "file,sample,pressure_GPa\nmetal.csv,A,1\n");
		StudyResult result = Campaigns.quick(1).run(ManifestStudy.of(Manifest.read(folder.resolve("manifest.csv"))), Progress.NONE);
		StageResult stage = result.samples().get(0).stages().get(0);
		assertEquals(List.of(), result.problems());
		assertEquals(TcCriterion.NORMAL_STATE, stage.tc().orElseThrow().criterion());
		assertEquals(4.22, stage.tcK().orElseThrow().value(), 0.05, "where the logistic drop is at 90 %");
	}
}
