package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.culet.analysis.CampaignFiles;
import org.culet.analysis.KeptResults;
import org.culet.analysis.Progress;
import org.culet.analysis.StageMemory;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.CurveReaders;
import org.culet.data.Manifest;
import org.culet.data.RawFileStore;
import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.IntervalMask;
import org.culet.model.Phase;
import org.culet.model.PhaseAssignment;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.edit.SessionEdits;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;
import org.culet.model.store.StudyStore;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit only what it concerns is analysed again, and the numbers are those of a whole analysis. */
class StageMemoryTest {

	private static final int EDITS = Boolean.getBoolean("culet.long") ? 200 : 12;

	@TempDir
	private Path folder;

	private final StudyAnalysis analysis = Campaigns.quick(2);
	private final StageMemory memory = new StageMemory();
	private Path file;
	private Study study;
	private StudyEditingDomain domain;

	/** Sample I with an insulator, superconductors, a metal, the other insulator, and a stage on the way down. */
	@BeforeEach
	void importStudy() throws Exception {
		CampaignPlan campaign = CampaignPlan.of(List.of(new CampaignPlan.FilmPlan(VirtualFilm.named("I"), List.of(0.0, 2.5, 5.2, 9.4, 13.5),
				List.of(6.0)))).withPoints(60);
		Manifest manifest = Manifest.read(CampaignFiles.write(SyntheticCampaign.run(campaign), folder.resolve("files")));
		file = folder.resolve("s.culet");
		study = new StudyStore("Culet test").create("s");
		domain = new StudyEditingDomain(study);
		StudyImporter importer = new StudyImporter(CurveReaders.standard());
		ImportPlan plan = importer.plan(ImportRequest.of(manifest), Progress.NONE);
		importer.store(plan, RawFileStore.besides(file));
		importer.apply(plan, domain);
	}

	private StudyInput snapshot() {
		return StudySnapshot.of(study, file);
	}

	private Stage stage(int i) {
		return Studies.stages(study).toList().get(i);
	}

	private void window(int stage, double lowK, double highK) {
		domain.execute(new SessionEdits(study).window(List.of(stage(stage)), Optional.empty(), lowK, highK, ""));
	}

	@Test
	void aMovedWindowIsTheOnlyStageThatIsAnalysedAgain() throws Exception {
		StudyResult before = analysis.run(snapshot(), memory, Progress.NONE);
		assertEquals(0, memory.missing(snapshot()));
		window(1, 0.5, 3);
		assertEquals(1, memory.missing(snapshot()));
		StudyResult after = analysis.run(snapshot(), memory, Progress.NONE);
		String moved = stage(1).getId();
		for (StageResult stage : after.samples().get(0).stages()) {
			StageResult old = before.samples().get(0).stages().stream().filter(s -> s.id().equals(stage.id())).findFirst().orElseThrow();
			if (stage.id().equals(moved)) {
				assertEquals(0.5, stage.fits().getFirst().window().lowK());
			} else {
				assertSame(old, stage, stage.label());
			}
		}
	}

	/** Random edits of all that results depend on, and of what they do not; some of them are taken back. */
	@Test
	void whatIsAnalysedStepByStepIsWhatIsAnalysedAtOnce() throws Exception {
		Random random = new Random(20261125);
		analysis.run(snapshot(), memory, Progress.NONE);
		for (int i = 0; i < EDITS; i++) {
			if (random.nextInt(5) == 0) {
				domain.undo();
			} else {
				edit(random);
			}
			StudyResult steps = analysis.run(snapshot(), memory, Progress.NONE);
			memory.retain(snapshot());
			StudyResult whole = analysis.run(snapshot(), Progress.NONE);
			assertEquals(ResultText.of(whole), ResultText.of(steps), "after edit " + i);
		}
	}

	private void edit(Random random) {
		List<Stage> stages = Studies.stages(study).toList();
		Stage stage = stages.get(random.nextInt(stages.size()));
		Sample sample = study.getSamples().get(0);
		Run run = sample.getRuns().get(0);
		StudyEdits edits = new StudyEdits(domain);
		switch (random.nextInt(9)) {
			case 0, 1, 2 -> domain.execute(new SessionEdits(study).window(List.of(stage), Optional.empty(), 0.3 + random.nextDouble(),
					2 + 10 * random.nextDouble(), ""));
			case 3 -> domain.execute(edits.set(sample, Literals.SAMPLE__WIDTH_UM, Optional.of(50 + random.nextInt(50))
					.map(Integer::doubleValue)));
			case 4 -> domain.execute(edits.set(run, Literals.RUN__NAME, Optional.of("run " + random.nextInt(1000))));
			case 5 -> domain.execute(edits.set(stage, Literals.STAGE__NOTES, Optional.of("note " + random.nextInt(1000))));
			case 6 -> domain.change("Mask", () -> stage.getSweeps().get(0).getMasks().add(mask(random)));
			case 7 -> domain.change("Override", () -> stage.setPhaseOverride(override(random)));
			default -> domain.execute(edits.set(stage, Literals.STAGE__LABEL, Optional.of("stage " + random.nextInt(1000))));
		}
	}

	private static IntervalMask mask(Random random) {
		IntervalMask mask = CuletFactory.eINSTANCE.createIntervalMask();
		mask.setLowK(1 + random.nextDouble());
		mask.setHighK(mask.getLowK() + 0.5);
		mask.setReason("a jump");
		mask.setByHand(true);
		return mask;
	}

	private static PhaseAssignment override(Random random) {
		PhaseAssignment phase = CuletFactory.eINSTANCE.createPhaseAssignment();
		phase.setPhase(Phase.values()[1 + random.nextInt(Phase.values().length - 1)]);
		phase.setByHand(true);
		phase.setReason("seen so");
		return phase;
	}

	@Test
	void aStoppedAnalysisGoesOnWhereItWas() throws Exception {
		AtomicInteger done = new AtomicInteger();
		Progress stops = new Progress() {
			@Override
			public void begin(String task, int steps) {
				// the number of stages is known
			}

			@Override
			public void step(String what) {
				done.incrementAndGet();
			}

			@Override
			public boolean cancelled() {
				return done.get() >= 3;
			}
		};
		assertThrows(CancellationException.class, () -> Campaigns.quick(1).run(snapshot(), memory, stops));
		assertEquals(3, memory.missing(snapshot()));
		assertEquals(ResultText.of(analysis.run(snapshot(), Progress.NONE)), ResultText.of(analysis.run(snapshot(), memory, Progress.NONE)));
	}

	@Test
	void aFileThatIsBackIsRead() throws Exception {
		Path raw = snapshot().samples().get(0).runs().get(0).stages().get(0).sweeps().get(0).file().path();
		Path away = Files.move(raw, folder.resolve("away"));
		assertEquals(1, analysis.run(snapshot(), memory, Progress.NONE).problems().size());
		assertEquals(1, memory.missing(snapshot()));
		Files.move(away, raw);
		StudyResult again = analysis.run(snapshot(), memory, Progress.NONE);
		assertTrue(again.problems().isEmpty());
		assertEquals(ResultText.of(analysis.run(snapshot(), Progress.NONE)), ResultText.of(again));
	}

	private KeptResults kept(String installation) {
		return new KeptResults(folder.resolve("kept"), analysis, installation);
	}

	@Test
	void keptResultsAreThoseThatWereFound() throws Exception {
		window(1, 0.5, 3);
		StudyResult before = analysis.run(snapshot(), memory, Progress.NONE);
		kept("here").keep(snapshot(), memory);
		StageMemory later = new StageMemory();
		assertEquals(6, kept("here").recall(snapshot(), later));
		assertEquals(0, later.missing(snapshot()));
		assertEquals(ResultText.of(before), ResultText.of(analysis.run(snapshot(), later, Progress.NONE)));
		window(2, 0.6, 3);
		assertEquals(5, kept("here").recall(snapshot(), new StageMemory()), "all but the window that was moved");
	}

	@Test
	void keptResultsOfOtherFilesOrAnotherProgramAreNotUsed() throws Exception {
		analysis.run(snapshot(), memory, Progress.NONE);
		kept("here").keep(snapshot(), memory);
		assertEquals(0, kept("there").recall(snapshot(), new StageMemory()));
		assertEquals(0, new KeptResults(folder.resolve("kept"), StudyAnalysis.standard(), "here").recall(snapshot(), new StageMemory()),
				"other settings");
		Path raw = snapshot().samples().get(0).runs().get(0).stages().get(0).sweeps().get(0).file().path();
		assertTrue(raw.toFile().setWritable(true));
		Files.writeString(raw, Files.readString(raw) + "# more\n");
		StageMemory later = new StageMemory();
		assertEquals(5, kept("here").recall(snapshot(), later));
		assertEquals(1, analysis.run(snapshot(), later, Progress.NONE).problems().size());
	}

	@Test
	void aDamagedFileOfResultsIsRefused() throws Exception {
		analysis.run(snapshot(), memory, Progress.NONE);
		kept("here").keep(snapshot(), memory);
		Path kept;
		try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
			kept = files.findFirst().orElseThrow();
		}
		byte[] content = Files.readAllBytes(kept);
		Random random = new Random(7);
		for (int i = 0; i < 20; i++) {
			byte[] damaged = content.clone();
			// what says by whom it was written stands in the first 66 bytes: with another word there, it is of somebody else
			damaged[66 + random.nextInt(content.length - 66)] ^= (byte) (1 << random.nextInt(8));
			Files.write(kept, random.nextInt(3) == 0 ? Arrays.copyOf(damaged, 66 + random.nextInt(content.length - 66)) : damaged);
			StageMemory later = new StageMemory();
			assertThrows(IOException.class, () -> kept("here").recall(snapshot(), later));
			assertEquals(6, later.missing(snapshot()));
		}
	}
}
