package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.CampaignFiles;
import org.culet.analysis.Progress;
import org.culet.analysis.ResultsToModel;
import org.culet.analysis.SessionAnalysis;
import org.culet.analysis.SessionChanges;
import org.culet.analysis.SessionStates;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.data.CurveReaders;
import org.culet.data.Manifest;
import org.culet.data.RawFileStore;
import org.culet.model.CuletFactory;
import org.culet.model.Fit;
import org.culet.model.IntervalMask;
import org.culet.model.IntervalMethod;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.edit.SessionEdits;
import org.culet.model.edit.SessionEdits.ParameterSetting;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;
import org.culet.model.store.StudyStore;
import org.culet.physics.fit.FittedParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fitting session from its choices to numbers and back into the study. */
class SessionAnalysisTest {

	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

	@TempDir
	private Path folder;

	private final StudyStore store = new StudyStore("Culet test");
	private Path file;
	private Study study;
	private StudyEditingDomain domain;
	private SessionEdits edits;
	private Session session;

	/** Sample I: insulator at 0 and 2.5 GPa. */
	@BeforeEach
	void importStudy() throws Exception {
		Manifest manifest = Manifest.read(CampaignFiles.write(Campaigns.of("I", List.of(0.0, 0.9, 2.5), List.of()), folder.resolve("files")));
		file = folder.resolve("s.culet");
		study = store.create("s");
		domain = new StudyEditingDomain(study);
		edits = new SessionEdits(study);
		StudyImporter importer = new StudyImporter(CurveReaders.standard());
		ImportPlan plan = importer.plan(ImportRequest.of(manifest), Progress.NONE);
		importer.store(plan, RawFileStore.besides(file));
		importer.apply(plan, domain);
		session = CuletFactory.eINSTANCE.createSession();
		domain.execute(edits.create(session, "low T", Studies.sweeps(study).toList(), NOW));
	}

	private Stage stage(int i) {
		return Studies.stages(study).toList().get(i);
	}

	private SessionAnalysis.Outcome fit() throws InterruptedException {
		return SessionAnalysis.run(SessionAnalysis.plan(session, file), Campaigns.quick(2), Progress.NONE);
	}

	private SessionAnalysis.Outcome fitAndKeep() throws InterruptedException {
		SessionAnalysis.Outcome outcome = fit();
		assertEquals(List.of(), ResultsToModel.apply(outcome, session, domain, file, NOW).dropped());
		return outcome;
	}

	private StageFit fitted(int stage, String model) throws InterruptedException {
		return fit().stages().get(stage).stage().fits().stream().filter(f -> f.modelId().equals(model)).findFirst().orElseThrow();
	}

	private SessionStates.State state(int stage) {
		return SessionStates.of(session, file, Campaigns.quick(1).options()).get(stage(stage));
	}

	@Test
	void automaticFitsAreThoseOfThePipeline() throws Exception {
		StageResult pipeline = Campaigns.quick(2).run(StudySnapshot.of(study, file), Progress.NONE).samples().get(0).stages().get(0);
		StageResult own = fit().stages().get(0).stage();
		assertEquals(pipeline.fits().size(), own.fits().size());
		for (int i = 0; i < own.fits().size(); i++) {
			assertEquals(pipeline.fits().get(i).fit().parameters(), own.fits().get(i).fit().parameters());
		}
		assertEquals(pipeline.verdict(), own.verdict());
	}

	@Test
	void theLawOfAnInsulatorSaysWhereItHolds() throws Exception {
		StageFit fit = fitted(0, "activated");
		assertTrue(fit.preferred());
		// the window is that of the comparison, over which the normal state adds 5 % to the 2.6 K of the film
		assertEquals(2.74, fit.parameter("T0_K").orElseThrow().value(), 0.04);
		assertEquals(1, fit.flags().size(), fit.flags()::toString);
		Matcher there = Pattern.compile("up to ([0-9.]+) K, .*, T0 is ([0-9.]+) K").matcher(fit.flags().getFirst());
		assertTrue(there.find(), fit.flags()::toString);
		assertTrue(Double.parseDouble(there.group(1)) < 3, there.group());
		assertEquals(2.6, Double.parseDouble(there.group(2)), 0.026);
		assertEquals(List.of(), fitted(0, "es-vrh").flags());
	}

	@Test
	void keepingResultsIsOneEditAndTouchesNothingElse() throws Exception {
		byte[] before = store.toBytes(study);
		fitAndKeep();
		assertEquals(Optional.of("Fit 3 stages of session low T"), domain.undoLabel());
		assertTrue(session.getFits().size() >= 3 * 5, session.getFits().size() + " fits");
		assertEquals(null, stage(0).getComputedPhase());
		assertTrue(Studies.sessionNamed(study, StudySnapshot.SESSION).isEmpty());
		domain.undo();
		assertArrayEquals(before, store.toBytes(study));
	}

	@Test
	void theSavedSessionGivesTheSameNumbersToTheLastDigit() throws Exception {
		domain.execute(edits.window(session, List.of(stage(0)), Optional.empty(), 0.5, 6, "straight there"));
		domain.execute(edits.parameter(session, List.of(stage(1)), "stretched", "p",
				new ParameterSetting(false, Optional.of(0.6), Optional.of(0.3), Optional.of(0.9))));
		domain.execute(edits.intervals(session, IntervalMethod.BOOTSTRAP, OptionalInt.of(20), OptionalLong.of(7)));
		fitAndKeep();
		store.save(study, file);
		Study loaded = store.load(file);
		SessionAnalysis.Outcome again = SessionAnalysis.run(SessionAnalysis.plan(loaded, file, "low T").orElseThrow(), Campaigns.quick(1), Progress.NONE);
		Session saved = Studies.sessionNamed(loaded, "low T").orElseThrow();
		assertEquals(List.of(), SessionChanges.between(saved, again));
		int compared = 0;
		for (SessionAnalysis.FittedStage stage : again.stages()) {
			for (StageFit fit : stage.stage().fits()) {
				Fit kept = saved.getFits().stream().filter(f -> f.getStage().getId().equals(stage.stage().id()) && f.getModel().equals(fit.modelId()))
						.findFirst().orElseThrow();
				for (FittedParameter p : fit.fit().parameters()) {
					var parameter = kept.getParameters().stream().filter(q -> q.getName().equals(p.name())).findFirst().orElseThrow();
					assertEquals(parameter.getValue(), p.value(), 0, "value of " + p.name());
					if (parameter.getSigma() != null) {
						assertEquals(parameter.getSigma(), p.sigma(), 0, "error of " + p.name());
					}
					compared++;
				}
			}
		}
		assertTrue(compared > 40, compared + " parameters");
	}

	@Test
	void aWindowForAllLawsIsThatOfEveryFitAndOfTheComparison() throws Exception {
		domain.execute(edits.window(session, List.of(stage(0)), Optional.empty(), 0.5, 6, ""));
		StageResult result = fit().stages().get(0).stage();
		for (StageFit fit : result.fits()) {
			assertEquals(0.5, fit.window().lowK(), fit.modelId());
			assertEquals(6, fit.window().highK(), fit.modelId());
			assertTrue(fit.windowByHand());
		}
		assertTrue(result.comparison().orElseThrow().windowByHand());
		assertFalse(fit().stages().get(1).stage().fits().get(0).windowByHand());
	}

	@Test
	void onlyChosenLawsAreFittedAndAllOfThemAreCompared() throws Exception {
		domain.execute(edits.models(session, List.of("es-vrh", "activated", "weak-localization")));
		StageResult result = fit().stages().get(0).stage();
		assertEquals(Set.of("es-vrh", "activated", "weak-localization"), Set.copyOf(result.fits().stream().map(StageFit::modelId).toList()));
		assertEquals(3, result.comparison().orElseThrow().comparison().entries().size());
		double weights = result.comparison().orElseThrow().comparison().entries().stream().mapToDouble(e -> e.weight().orElse(0)).sum();
		assertEquals(1, weights, 1e-12);
	}

	@Test
	void heldAndBoundedParametersStayWhereTheyWereSaidTo() throws Exception {
		double free = fitted(0, "es-vrh").parameter("T0_K").orElseThrow().value();
		domain.execute(edits.parameter(session, List.of(), "es-vrh", "T0_K",
				new ParameterSetting(true, Optional.of(free * 1.5), Optional.empty(), Optional.empty())));
		StageFit held = fitted(0, "es-vrh");
		assertEquals(FittedParameter.State.FIXED, held.fit().parameter("T0_K").orElseThrow().state());
		assertEquals(free * 1.5, held.parameter("T0_K").orElseThrow().value());
		domain.execute(edits.parameter(session, List.of(stage(0)), "es-vrh", "T0_K",
				new ParameterSetting(false, Optional.empty(), Optional.of(free * 1.1), Optional.of(free * 3))));
		StageFit bounded = fitted(0, "es-vrh");
		assertEquals(FittedParameter.State.AT_LOWER_BOUND, bounded.fit().parameter("T0_K").orElseThrow().state());
		assertEquals(free * 1.1, bounded.parameter("T0_K").orElseThrow().value(), 1e-9 * free);
		domain.execute(edits.parameter(session, List.of(stage(0)), "es-vrh", "T0_K",
				new ParameterSetting(false, Optional.of(free * 0.8), Optional.of(free / 3), Optional.of(free * 3))));
		assertEquals(free, fitted(0, "es-vrh").parameter("T0_K").orElseThrow().value(), 1e-7 * free, "bounds that do not bind change nothing");
	}

	@Test
	void aParameterThatCannotBeIsSaidAndNotUsed() throws Exception {
		domain.execute(edits.parameter(session, List.of(), "es-vrh", "T0_K",
				new ParameterSetting(true, Optional.of(-3.0), Optional.empty(), Optional.empty())));
		StageResult result = fit().stages().get(0).stage();
		assertTrue(result.warnings().stream().anyMatch(w -> w.contains("T0_K") && w.contains("-3.0")), result.warnings().toString());
		assertTrue(result.fit("es-vrh").isPresent());
	}

	@Test
	void statesFollowWhatIsDone() throws Exception {
		assertEquals("not fitted", state(0).words());
		fitAndKeep();
		assertEquals("automatic", state(0).words());
		domain.execute(edits.window(session, List.of(stage(0)), Optional.empty(), 0.5, 6, ""));
		assertEquals("set by hand, changed since", state(0).words());
		assertEquals("window", state(0).reason());
		assertEquals("automatic", state(1).words());
		fitAndKeep();
		assertEquals("set by hand", state(0).words());
		IntervalMask mask = CuletFactory.eINSTANCE.createIntervalMask();
		mask.setHighK(1.0);
		domain.execute(new StudyEdits(domain).mask(stage(1).getSweeps().get(0), mask, "heating"));
		assertEquals("automatic, changed since", state(1).words());
		domain.undo();
		assertEquals("automatic", state(1).words());
		domain.execute(edits.intervals(session, IntervalMethod.PROFILE, OptionalInt.empty(), OptionalLong.empty()));
		assertTrue(state(1).stale());
	}

	@Test
	void aStageWithoutUsablePointsFailsWithItsReason() throws Exception {
		domain.execute(edits.models(session, List.of("es-vrh")));
		domain.execute(edits.window(session, List.of(stage(0)), Optional.empty(), 0.001, 0.002, ""));
		fitAndKeep();
		assertEquals(SessionStates.Kind.FAILED, state(0).kind());
		assertEquals("0 usable points for 2 parameters", state(0).reason().replaceAll(";.*", ""));
	}

	@Test
	void whatWouldChangeIsKnownBeforeItChanges() throws Exception {
		fitAndKeep();
		assertEquals(List.of(), SessionChanges.between(session, fit()));
		byte[] before = store.toBytes(study);
		domain.execute(edits.window(session, List.of(stage(0)), Optional.of("es-vrh"), 0.5, 3, ""));
		List<SessionChanges.Change> changes = SessionChanges.between(session, fit());
		assertEquals(Set.of(stage(0).getId()), Set.copyOf(changes.stream().map(SessionChanges.Change::stageId).toList()));
		assertTrue(changes.stream().anyMatch(c -> c.kind() == SessionChanges.Kind.WINDOW && c.after().endsWith("by hand")), changes.toString());
		assertTrue(changes.stream().anyMatch(c -> c.kind() == SessionChanges.Kind.PARAMETER && c.what().equals("T0_K") && c.sigmas().isPresent()));
		domain.undo();
		assertArrayEquals(before, store.toBytes(study), "comparing changes nothing");
	}

	@Test
	void resultsOfChoicesThatChangedMeanwhileAreDropped() throws Exception {
		SessionAnalysis.Outcome outcome = fit();
		domain.execute(edits.window(session, List.of(stage(1)), Optional.empty(), 0.5, 6, ""));
		ResultsToModel.Outcome applied = ResultsToModel.apply(outcome, session, domain, file, NOW);
		assertEquals(List.of(stage(1).getId()), applied.dropped());
		assertEquals(2, applied.written().size());
	}

	@Test
	void onlyTheSweepsOfTheSessionAreFitted() throws Exception {
		domain.execute(edits.sweeps(session, List.of(stage(1).getSweeps().get(0))));
		SessionAnalysis.Outcome outcome = fitAndKeep();
		assertEquals(1, outcome.stages().size());
		assertEquals(1, outcome.stages().get(0).stage().sweeps().size());
		assertEquals(List.of(stage(1).getSweeps().get(0)), session.getFits().get(0).getSweeps());
		assertEquals(List.of(stage(1).getSweeps().get(0)), session.getSweeps());
	}

	@Test
	void mergedSweepsHaveOnePointWhereThereWereTwoAndTheSameLaw() throws Exception {
		StageResult apart = fit().stages().get(0).stage();
		domain.execute(edits.merge(session, true));
		StageResult merged = fit().stages().get(0).stage();
		assertTrue(merged.curve().size() <= 0.62 * apart.curve().size(), merged.curve().size() + " of " + apart.curve().size());
		assertTrue(merged.curve().size() >= 0.4 * apart.curve().size());
		double before = apart.fit("es-vrh").orElseThrow().parameter("T0_K").orElseThrow().value();
		var after = merged.fit("es-vrh").orElseThrow().parameter("T0_K").orElseThrow();
		assertEquals(before, after.value(), 4 * after.sigma());
		assertTrue(merged.warnings().stream().anyMatch(w -> w.contains("averaged")));
	}

	@Test
	void aCancelledFitGivesNothing() {
		SessionAnalysis.Plan plan = SessionAnalysis.plan(session, file);
		Progress cancelled = new Progress() {
			@Override
			public void begin(String task, int steps) {
				assertEquals(3, steps);
			}

			@Override
			public void step(String what) {
				throw new AssertionError("nothing is done");
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> SessionAnalysis.run(plan, Campaigns.quick(2), cancelled));
	}

	@Test
	void aPartOfAPlanFitsThatPartAlike() throws Exception {
		SessionAnalysis.Plan plan = SessionAnalysis.plan(session, file).only(Set.of(stage(2).getId()));
		SessionAnalysis.Outcome part = SessionAnalysis.run(plan, Campaigns.quick(1), Progress.NONE);
		assertEquals(1, part.stages().size());
		assertEquals(fit().stages().get(2).stage().provenance(), part.stages().get(0).stage().provenance());
		Map<Stage, SessionStates.State> states = SessionStates.of(session, file, AnalysisOptions.defaults());
		assertEquals(3, states.size());
	}
}
