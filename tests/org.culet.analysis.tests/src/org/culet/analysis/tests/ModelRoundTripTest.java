package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.ResultsToModel;
import org.culet.analysis.SessionAnalysis;
import org.culet.analysis.SessionChanges;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.CampaignFiles;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.CurveReaders;
import org.culet.data.Manifest;
import org.culet.data.RawFileStore;
import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage;
import org.culet.model.Fit;
import org.culet.model.FitWindow;
import org.culet.model.IntervalMask;
import org.culet.model.Phase;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.edit.SessionEdits;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;
import org.culet.model.store.StudyStore;
import org.culet.physics.simulation.SyntheticCampaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a study through the analysis and back. */
class ModelRoundTripTest {

	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

	@TempDir
	private Path folder;

	private final StudyStore store = new StudyStore("Culet test");
	private Path file;
	private Study study;
	private StudyEditingDomain domain;

	@BeforeEach
	void importStudy() throws Exception {
		SyntheticCampaign campaign = Campaigns.of("S", List.of(0.0, 5.5, 9.0, 12.0), List.of());
		Manifest manifest = Manifest.read(CampaignFiles.write(campaign, folder.resolve("files")));
		file = folder.resolve("s.culet");
		study = store.create("s");
		domain = new StudyEditingDomain(study);
		StudyImporter importer = new StudyImporter(CurveReaders.standard());
		ImportPlan plan = importer.plan(ImportRequest.of(manifest), Progress.NONE);
		importer.store(plan, RawFileStore.besides(file));
		importer.apply(plan, domain);
	}

	private StudyResult analyze() throws InterruptedException {
		return Campaigns.quick(2).run(StudySnapshot.of(study, file), Progress.NONE);
	}

	private ResultsToModel.Outcome analyzeAndApply() throws InterruptedException {
		return ResultsToModel.apply(analyze(), domain, file, NOW);
	}

	private Stage stage(int i) {
		return Studies.stages(study).toList().get(i);
	}

	private Session session() {
		return Studies.sessionNamed(study, StudySnapshot.SESSION).orElseThrow();
	}

	@Test
	void datesOfStagesAndSweepsComeWithTheResults() throws Exception {
		domain.change("Date", () -> {
			stage(1).setDate(LocalDate.of(2026, 3, 2));
			stage(1).getSweeps().get(0).setRecordedAt(NOW);
		});
		StudyResult result = analyze();
		StageResult dated = result.stage(stage(1).getId()).orElseThrow();
		assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), dated.date());
		assertEquals(Optional.of(NOW), dated.sweeps().get(0).recordedAt());
		StageResult other = result.stage(stage(0).getId()).orElseThrow();
		assertEquals(Optional.empty(), other.date());
	}

	@Test
	void importedStudyGivesTheResultsOfItsManifest() throws Exception {
		StudyResult own = analyze();
		StudyResult direct = Campaigns.quick(2).run(ManifestStudy.of(Manifest.read(folder.resolve("files/manifest.csv"))), Progress.NONE);
		for (int i = 0; i < 4; i++) {
			StageResult a = own.samples().get(0).stages().get(i);
			StageResult b = direct.samples().get(0).stages().get(i);
			assertEquals(b.verdict(), a.verdict());
			assertEquals(b.tc(), a.tc());
			assertEquals(b.pressureGPa(), a.pressureGPa());
		}
	}

	@Test
	void resultsAreOneEditThatCanBeTakenBack() throws Exception {
		byte[] before = store.toBytes(study);
		ResultsToModel.Outcome outcome = analyzeAndApply();
		assertEquals(4, outcome.written().size());
		assertEquals(List.of(), outcome.dropped());
		assertEquals(Phase.S, stage(0).getComputedPhase().getPhase());
		assertEquals(Phase.M1, stage(1).getComputedPhase().getPhase());
		assertEquals(5.5, stage(1).getDeducedPressure().getPressureGPa(), 0.05);
		assertNotNull(stage(1).getDeducedPressure().getReading());
		assertEquals(3, stage(1).getCriticalTemperatures().size(), "the stage, cooling, warming");
		assertTrue(stage(1).getComputedPhase().getProvenance().getInputs().size() >= 3, "two sweeps and a spectrum");
		assertEquals(NOW, stage(1).getComputedPhase().getProvenance().getComputedAt());
		assertTrue(session().getFits().stream().anyMatch(f -> f.getModel().equals("es-vrh") && f.isPreferred()));
		domain.undo();
		assertArrayEquals(before, store.toBytes(study));
		domain.redo();
		assertEquals(Phase.S, stage(0).getComputedPhase().getPhase());
	}

	@Test
	void secondAnalysisChangesNothing() throws Exception {
		analyzeAndApply();
		byte[] first = store.toBytes(study);
		int fits = session().getFits().size();
		ResultsToModel.Outcome again = analyzeAndApply();
		assertEquals(4, again.written().size());
		assertEquals(fits, session().getFits().size());
		assertEquals(withoutIds(first), withoutIds(store.toBytes(study)));
	}

	/** Fits are new objects with new ids each time. */
	private static String withoutIds(byte[] content) {
		return new String(content, java.nio.charset.StandardCharsets.UTF_8).replaceAll("\\bid=\"[^\"]*\"", "");
	}

	@Test
	void resultsSurviveSavingAndLoading() throws Exception {
		analyzeAndApply();
		store.save(study, file);
		Study loaded = store.load(file);
		assertArrayEquals(store.toBytes(study), store.toBytes(loaded));
		StudyResult again = Campaigns.quick(1).run(StudySnapshot.of(loaded, file), Progress.NONE);
		assertEquals(stage(1).getComputedPhase().getProvenance().getInputDigest(),
				again.samples().get(0).stages().get(1).provenance().inputDigest());
	}

	@Test
	void whatAPersonSetIsRespectedAndKept() throws Exception {
		analyzeAndApply();
		StudyEdits edits = new StudyEdits(domain);
		domain.execute(edits.overridePhase(stage(1), Phase.S, "zero with the other filter"));
		FitWindow window = CuletFactory.eINSTANCE.createFitWindow();
		window.setStage(stage(2));
		window.setModel("weak-localization");
		window.setLowK(5.0);
		window.setHighK(12.0);
		window.setByHand(true);
		domain.execute(edits.add(session(), CuletPackage.Literals.SESSION__WINDOWS, window));
		domain.execute(new SessionEdits(study).law(session(), List.of(stage(2)), Optional.of("drude-crossover"), "reaches far above T0"));
		StudyResult results = analyze();
		assertEquals(4, ResultsToModel.apply(results, domain, file, NOW).written().size());
		StageResult overridden = results.samples().get(0).stages().get(1);
		assertEquals(org.culet.physics.phase.Phase.S, overridden.phase());
		assertEquals(org.culet.physics.phase.Phase.M1, overridden.verdict().phase(), "what the analysis says stands beside it");
		assertEquals("zero with the other filter", stage(1).getPhaseOverride().getReason());
		StageFit fit = results.samples().get(0).stages().get(2).fit("weak-localization").orElseThrow();
		assertTrue(fit.windowByHand());
		assertEquals(5.0, fit.window().lowK());
		assertEquals(12.0, fit.window().highK());
		assertEquals(1, session().getWindows().stream().filter(w -> w.getStage() == stage(2) && w.isByHand()).count());
		List<Fit> preferred = session().getFits().stream().filter(f -> f.getStage() == stage(2) && f.isPreferred()).toList();
		assertEquals(List.of("drude-crossover"), preferred.stream().map(Fit::getModel).toList());
		assertTrue(preferred.get(0).isModelByHand());
	}

	@Test
	void resultsOfChangedInputsAreDropped() throws Exception {
		StudyResult results = analyze();
		IntervalMask mask = CuletFactory.eINSTANCE.createIntervalMask();
		mask.setLowK(100.0);
		domain.execute(new StudyEdits(domain).mask(stage(0).getSweeps().get(0), mask, "contact lost"));
		String gone = stage(3).getId();
		domain.execute(new StudyEdits(domain).remove(List.of(stage(3))));
		ResultsToModel.Outcome outcome = ResultsToModel.apply(results, domain, file, NOW);
		assertEquals(2, outcome.written().size());
		assertEquals(List.of(stage(0).getId(), gone), outcome.dropped());
		assertNull(stage(0).getComputedPhase());
		assertNotNull(stage(1).getComputedPhase());
	}

	@Test
	void sessionIsFittedAgainToTheSameNumbers() throws Exception {
		analyzeAndApply();
		SessionAnalysis.Plan plan = SessionAnalysis.plan(study, file, StudySnapshot.SESSION).orElseThrow();
		SessionAnalysis.Outcome outcome = SessionAnalysis.run(plan, Campaigns.quick(2), Progress.NONE);
		assertEquals(List.of(), outcome.problems());
		assertEquals(List.of(), SessionChanges.between(session(), outcome));
		assertEquals(session().getFits().size(), outcome.stages().stream().mapToInt(s -> s.stage().fits().size()).sum());
		assertEquals(Optional.empty(), SessionAnalysis.plan(study, file, "nothing"));
	}

	@Test
	void maskedPointsAreLeftOutAndNamed() throws Exception {
		Sweep sweep = stage(0).getSweeps().get(0);
		IntervalMask mask = CuletFactory.eINSTANCE.createIntervalMask();
		mask.setLowK(50.0);
		domain.execute(new StudyEdits(domain).mask(sweep, mask, "contact lost"));
		var result = analyze().samples().get(0).stages().get(0).sweeps().get(0);
		assertTrue(result.highestK() < 50, "no point from 50 K on");
		assertEquals(sweep.getPoints(), result.measured());
		assertTrue(result.maskedByHand().get(0).contains("contact lost"));
	}
}
