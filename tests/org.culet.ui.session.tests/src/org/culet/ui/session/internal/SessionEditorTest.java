package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

import org.culet.analysis.Progress;
import org.culet.analysis.SessionAnalysis;
import org.culet.analysis.SessionChanges;
import org.culet.analysis.SessionStates;
import org.culet.analysis.SessionTable;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.Version;
import org.culet.analysis.result.StageResult;
import org.culet.model.Phase;
import org.culet.model.PointMask;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.store.StudyStore;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.Parameter;
import org.culet.plot.Mark;
import org.culet.plot.builder.SessionFigure;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.tests.SmallStudy;

/** The editor of fitting sessions on a small study, as a person uses it. */
class SessionEditorTest extends SessionBench {

	private Session session() {
		return editor.context().session();
	}

	private StageResult result() {
		return editor.context().result().orElseThrow();
	}

	private void fitAll() {
		bench.menu("Session", "Fit All");
		bench.until("all is fitted", () -> editor.fitter().isIdle());
		bench.settle();
	}

	private List<String> heads() {
		return editor.results().rows().table().columns().stream().map(c -> FitHeads.of(c).head()).toList();
	}

	private String state(int i) {
		return editor.context().states().get(stage(i)).words();
	}

	@Test
	void aNewSessionFitsWhatIsSelectedOrEverything() {
		assertEquals("Session", editor.getTitle());
		assertEquals(SmallStudy.STAGES, editor.context().states().size());
		assertTrue(bench.menuText("Edit", "Undo").contains("New fitting session"));
		bench.controller().selection().select(List.of(stage(1), stage(2)));
		bench.menu("Session", "New Fitting Session");
		editor = (SessionEditor) bench.page().getActiveEditor();
		shown();
		assertEquals("Session 2", editor.getTitle());
		assertEquals(List.of(stage(1), stage(2)), SessionStates.stages(session()));
		bench.menu("Edit", "Undo");
		bench.settle();
		assertEquals(1, bench.page().getEditorReferences().length, "the editor of a session that is gone is closed");
		editor = (SessionEditor) bench.page().getActiveEditor();
		shown();
	}

	@Test
	void theFirstStageIsShownWithFigureLawsPhaseAndParameters() {
		assertTrue(editor.figure().widget().visibleFigure().orElseThrow().panels().get(0).series().size() >= 3, "two sweeps and a law");
		assertTrue(editor.figure().widget().visibleFigure().orElseThrow().panels().get(0).marks().stream()
				.anyMatch(m -> m instanceof Mark.Band band && band.key().equals(SessionFigure.WINDOW)), "the window is there");
		assertTrue(editor.laws().viewer().getTable().getItemCount() >= 7);
		assertTrue(editor.laws().words().contains("is best"), editor.laws().words());
		assertTrue(editor.phase().words().startsWith("I"), editor.phase().words());
		assertEquals("activated", editor.context().law().orElseThrow());
		assertEquals(2, editor.parameters().viewer().getTable().getItemCount());
		assertEquals("not fitted", state(0));
		assertEquals("not kept yet", editor.stagePane().text(stage(0), 2), "a fit is shown");
		assertEquals("not fitted", editor.stagePane().text(stage(1), 2));
		fitAll();
		assertEquals("automatic", editor.stagePane().text(stage(0), 2));
	}

	@Test
	void fitsAreKeptSortedFilteredCopiedAndExported() throws Exception {
		fitAll();
		assertEquals("automatic", state(0));
		assertTrue(session().getFits().size() > 20, session().getFits().size() + " fits");
		assertTrue(editor.results().natTable().isPresent());
		FitRows rows = editor.results().rows();
		assertFalse(CollectionFactories.prepare().stream().anyMatch(f -> java.lang.reflect.Proxy.isProxyClass(f.getClass())),
				"the table can paint");
		assertEquals(session().getFits().size(), rows.shown().size());
		assertEquals(List.of("Sample", "Stage", "P [GPa]", "\u03c3(P) [GPa]"), heads().subList(0, 4));
		assertTrue(heads().containsAll(List.of("From [K]", "To [K]", "T\u2080 [K]", "\u03c3(R\u2080) [\u03a9]", "\u0394AICc")), heads().toString());
		assertTrue(heads().stream().noneMatch(h -> h.matches(".*[a-z]_[a-z].*")), heads().toString());
		assertTrue(editor.results().tsv().startsWith("sample\tstage\tP_GPa\tsigma_P_GPa\t"), "what is copied keeps its names");
		assertEquals("I1", rows.shown().getFirst().cells().get(rows.table().columns().indexOf("phase")).text(), "as the list of stages says");
		int model = rows.table().columns().indexOf("model");
		int t0 = rows.table().columns().indexOf("T0_K");
		rows.filter(java.util.Map.of(model, "activated", t0, ">0"));
		assertTrue(rows.shown().stream().allMatch(r -> r.model().equals("activated")) && !rows.shown().isEmpty());
		rows.filter(java.util.Map.of(model, "mott hopping"));
		assertTrue(rows.shown().stream().allMatch(r -> r.model().startsWith("mott")) && !rows.shown().isEmpty(), "by the name that is shown");
		rows.filter(java.util.Map.of());
		rows.sort(t0, true);
		assertTrue(rows.shown().getLast().cells().get(t0).text().isEmpty(), "what is not known comes last");
		double first = rows.shown().get(0).cells().get(t0).number().orElseThrow();
		assertTrue(rows.shown().stream().allMatch(r -> r.cells().get(t0).number().orElse(0) <= first));
		assertEquals(session().getFits().size() + 1, editor.results().tsv().split("\n").length);
		editor.results().export(folder.resolve("fits.csv"));
		assertEquals(SessionTable.of(session()).rows().size() + 1, Files.readAllLines(folder.resolve("fits.csv")).size());
	}

	@Test
	void aDraggedWindowIsFittedWhileItMovesAndSetWhenLetGo() {
		double before = result().fit("activated").orElseThrow().parameter("T0_K").orElseThrow().value();
		editor.figure().moved(new TemperatureWindow(0.4, 1.5), false);
		assertEquals("moving", bench.all(editor.head().control(), org.eclipse.swt.widgets.Label.class).stream().map(l -> l.getText())
				.filter(t -> t.equals("moving")).findFirst().orElse(""));
		assertEquals(0, session().getWindows().size(), "a window that is moved is not set yet");
		editor.figure().moved(new TemperatureWindow(0.4, 1.5), true);
		shown();
		assertEquals(1, session().getWindows().size());
		assertTrue(result().fit("activated").orElseThrow().windowByHand());
		assertEquals(1.5, result().fit("activated").orElseThrow().window().highK());
		double after = result().fit("activated").orElseThrow().parameter("T0_K").orElseThrow().value();
		assertTrue(before != after);
		assertTrue(bench.menuText("Edit", "Undo").contains("Set window 0.400\u20131.50 K"), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		shown();
		assertEquals(before, result().fit("activated").orElseThrow().parameter("T0_K").orElseThrow().value());
		assertFalse(result().fit("activated").orElseThrow().windowByHand());
	}

	@Test
	void aTypedWindowIsCheckedAtTheField() {
		List<Text> fields = editor.head().fields();
		fields.get(0).setText("0,5");
		fields.get(1).setText("3");
		fields.get(1).notifyListeners(SWT.DefaultSelection, new Event());
		shown();
		assertEquals(0.5, session().getWindows().get(0).getLowK());
		fields.get(1).setText("wide");
		fields.get(1).notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals(3.0, session().getWindows().get(0).getHighK(), "what is no number changes nothing");
		fields.get(1).setText("0.1");
		fields.get(1).notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals(3.0, session().getWindows().get(0).getHighK());
	}

	@Test
	void whatIsSetForManyStagesIsOneStepAndIsHandedBackInOne() {
		editor.figure().moved(new TemperatureWindow(0.4, 2), true);
		shown();
		editor.context().select(List.of(stage(0), stage(1), stage(2)), List.of());
		bench.menu("Session", "Apply Window");
		assertEquals(3, session().getWindows().stream().filter(w -> w.isByHand() && w.getHighK() == 2).count());
		bench.menu("Session", "Choose This Law");
		assertEquals(3, session().getLawChoices().size());
		shown();
		assertTrue(result().preferredFit().orElseThrow().modelByHand());
		bench.menu("Session", "Hand Back");
		assertEquals(0, session().getWindows().stream().filter(w -> w.isByHand()).count());
		assertEquals(0, session().getLawChoices().size());
		bench.menu("Edit", "Undo");
		assertEquals(3, session().getLawChoices().size());
		shown();
	}

	@Test
	void parametersAreHeldAndBoundedInTheirCells() {
		Parameter t0 = result().fit("activated").orElseThrow().fit().model().parameters().get(1);
		assertEquals(Optional.empty(), editor.parameters().set(t0, ParameterPane.Edited.VALUE, "3.25"));
		assertEquals(Optional.empty(), editor.parameters().set(t0, ParameterPane.Edited.HELD, "true"));
		shown();
		assertEquals(3.25, result().fit("activated").orElseThrow().parameter("T0_K").orElseThrow().value());
		assertTrue(editor.parameters().set(t0, ParameterPane.Edited.LOW, "-3").orElse("").contains("T\u2080"));
		assertTrue(editor.parameters().set(t0, ParameterPane.Edited.LOW, "9").orElse("").contains("outside"));
		assertTrue(editor.parameters().set(t0, ParameterPane.Edited.HIGH, "much").orElse("").contains("no number"));
		assertEquals(Optional.empty(), editor.parameters().set(t0, ParameterPane.Edited.HELD, "false"));
		assertEquals(0, session().getParameterChoices().size(), "handed back");
		shown();
	}

	@Test
	void aPhaseIsOverriddenWithAReasonAndStands() {
		editor.phase().set(List.of(stage(0)), Phase.I2, "the slope of W says so");
		shown();
		assertTrue(editor.phase().words().startsWith("I2, set by hand: the slope of W says so"), editor.phase().words());
		fitAll();
		assertEquals(Phase.I2, stage(0).getPhaseOverride().getPhase(), "a fit does not take it back");
		assertTrue(editor.stagePane().viewer().getTree().getItem(0).getText(1).startsWith("I2 *"));
	}

	@Test
	void masksNeedAReasonShowInTheListAndAreTakenBack() {
		List<Sweep> sweeps = stage(0).getSweeps();
		int before = result().sweeps().get(0).curve().size();
		SweepEdits edits = editor.actions().sweepEdits();
		assertTrue(edits.maskInterval(sweeps, Optional.of(50.0), Optional.empty(), "contact lost"));
		shown();
		int after = result().sweeps().get(0).curve().size();
		assertTrue(after < before);
		double cold = result().sweeps().get(0).curve().temperatureK(0);
		assertTrue(edits.maskPicked(Set.of(new FigurePoint(sweeps.get(0).getId(), cold)), "spike"));
		PointMask mask = (PointMask) sweeps.get(0).getMasks().get(1);
		assertEquals(1, mask.getRows().size());
		shown();
		assertEquals(after - 1, result().sweeps().get(0).curve().size());
		assertTrue(result().sweeps().get(0).curve().temperatureK(0) != cold, "the picked point is the one that is gone");
		assertTrue(result().sweeps().get(0).maskedByHand().stream().anyMatch(m -> m.contains("spike")), "the report names it");
		assertEquals(before - after + 1, masked(editor.figure().visible().orElseThrow()).get(0), "they are still to be seen");
		assertTrue(edits.maskSweeps(List.of(sweeps.get(1)), "wrong current"));
		shown();
		assertEquals(0, result().sweeps().get(1).curve().size());
		assertTrue(edits.unmask(sweeps));
		shown();
		assertEquals(before, result().sweeps().get(0).curve().size());
		bench.menu("Edit", "Undo");
		assertEquals(2, sweeps.get(0).getMasks().size());
		shown();
	}

	/** Numbers of points of the hollow grey series. */
	private static List<Integer> masked(org.culet.plot.Figure figure) {
		return figure.panels().get(0).series().stream().filter(s -> SessionFigure.maskedSweep(s.key()).isPresent() && s.ink() == org.culet.plot.Ink.Role.MUTED)
				.map(s -> s.points().size()).toList();
	}

	@Test
	void aSensorCurveTurnsReadingsIntoKelvinAndIsTakenOff() throws Exception {
		Path curve = Files.writeString(folder.resolve("sensor.txt"), "Sensor Model:   T\nData Format:    3      (Ohms/Kelvin)\n"
				+ "Temperature coefficient:  2 (Positive)\nNumber of Breakpoints:   2\n\nNo.   Units      Temperature (K)\n\n"
				+ "  1  0.1    0.2\n  2  400.0    800.0\n");
		calibrated(curve, 2);
	}

	@Test
	void theCurveOfAMeasuredSensorLeavesOutWhatLiesOutsideOfIt() {
		Path curve = Path.of(Optional.ofNullable(System.getenv("CULET_SHARED")).orElse(""), "data/calibration/dt-670_standard_curve.txt");
		org.junit.jupiter.api.Assumptions.assumeTrue(System.getenv("CULET_SHARED") != null && Files.exists(curve), "the sensor curves are not here");
		List<Sweep> sweeps = List.of(stage(0).getSweeps().get(0));
		assertTrue(editor.actions().sweepEdits().calibrate(sweeps, curve));
		shown();
		var sweep = result().sweeps().get(0);
		assertTrue(sweep.notes().stream().anyMatch(n -> n.contains("dt-670_standard_curve.txt") && n.contains("left out")), sweep.notes().toString());
		assertTrue(sweep.curve().size() > 0 && sweep.highestK() <= 500, "volts became kelvin");
		bench.menu("Session", "Take Sensor Curve Off");
		shown();
		assertTrue(result().sweeps().get(0).notes().stream().noneMatch(n -> n.contains("dt-670")));
	}

	private void calibrated(Path curve, double factor) {
		List<Sweep> sweeps = List.of(stage(0).getSweeps().get(0));
		var before = result().sweeps().get(0).curve();
		assertTrue(editor.actions().sweepEdits().calibrate(sweeps, curve));
		shown();
		var after = result().sweeps().get(0);
		assertEquals(factor * before.temperatureK(0), after.curve().temperatureK(0), 1e-9 * after.curve().temperatureK(0));
		assertTrue(after.notes().stream().anyMatch(n -> n.contains(curve.getFileName().toString())), "the report names it");
		assertEquals(Optional.of("sensor curve " + curve.getFileName()), SweepEdits.corrections(sweeps.get(0)), "the list names it");
		bench.menu("Edit", "Undo");
		shown();
		assertEquals(before.temperatureK(0), result().sweeps().get(0).curve().temperatureK(0));
		bench.menu("Edit", "Redo");
		editor.context().select(List.of(stage(0)), sweeps);
		bench.menu("Session", "Take Sensor Curve Off");
		shown();
		assertEquals(before.temperatureK(0), result().sweeps().get(0).curve().temperatureK(0));
		assertEquals(Optional.empty(), SweepEdits.corrections(sweeps.get(0)));
	}

	@Test
	void pointsInViewAreTheOnesInTheZoomedFrame() {
		var figure = editor.figure().visible().orElseThrow();
		var zoomed = figure.withRanges(0, new org.culet.plot.scale.Range(0.5, 1.0), new org.culet.plot.scale.Range(1, 1e12));
		assertTrue(editor.actions().sweepEdits().maskVisible(zoomed, "drift"));
		shown();
		assertEquals(0, result().sweeps().get(0).curve().within(0.5, 1.0).size());
		assertTrue(result().sweeps().get(0).curve().within(1.01, 400).size() > 10);
	}

	@Test
	void correctionsAreParametersThatAreTakenBack() throws Exception {
		List<Sweep> sweeps = stage(0).getSweeps();
		double before = result().sweeps().get(0).curve().resistanceOhm(0);
		SweepEdits edits = editor.actions().sweepEdits();
		assertTrue(edits.correct(sweeps, Optional.of(10.0), Optional.of(2.5)));
		shown();
		assertEquals(before - 12.5, result().sweeps().get(0).curve().resistanceOhm(0), 1e-9 * before);
		assertTrue(result().sweeps().get(0).notes().stream().anyMatch(n -> n.contains("12.5 ohm")), "the report names it");
		assertTrue(edits.correct(sweeps, Optional.empty(), Optional.empty()));
		shown();
		assertEquals(before, result().sweeps().get(0).curve().resistanceOhm(0));
		Path curve = folder.resolve("not-a-curve.txt");
		Files.writeString(curve, "nothing\n");
		assertFalse(edits.calibrate(sweeps, curve), "what is no sensor curve is refused");
		assertEquals(Optional.empty(), SweepEdits.corrections(sweeps.get(0)));
	}

	@Test
	void theSessionGivesOnTheCommandLineWhatTheEditorShows() throws Exception {
		editor.figure().moved(new TemperatureWindow(0.4, 2), true);
		shown();
		fitAll();
		bench.controller().save();
		bench.settle();
		Study saved = new StudyStore(Version.PROGRAM).load(file);
		SessionAnalysis.Outcome again = SessionAnalysis.run(SessionAnalysis.plan(saved, file, "Session").orElseThrow(), StudyAnalysis.standard(), Progress.NONE);
		assertEquals(List.of(), SessionChanges.between(Studies.sessionNamed(saved, "Session").orElseThrow(), again));
		assertEquals(result().fits().stream().map(f -> f.fit().parameters()).toList(),
				again.stages().get(0).stage().fits().stream().map(f -> f.fit().parameters()).toList());
	}

	@Test
	void theWholePathOfAPersonIsUndoneRedoneSavedAndOpenedAgain() throws Exception {
		StudyStore store = new StudyStore(Version.PROGRAM);
		List<byte[]> states = new ArrayList<>(List.of(store.toBytes(document().study())));
		Runnable note = () -> {
			try {
				states.add(store.toBytes(document().study()));
			} catch (java.io.IOException e) {
				throw new AssertionError(e);
			}
		};
		for (int i = 1; i <= 2; i++) {
			bench.controller().execute(document().edits().set(stage(i), org.culet.model.CuletPackage.Literals.STAGE__PRESSURE_GPA, Optional.of(2.0 + i)));
			note.run();
		}
		for (int i = 0; i < 3; i++) {
			editor.context().select(List.of(stage(i)), List.of());
			shown();
			editor.figure().moved(new TemperatureWindow(0.4 + 0.1 * i, 3), true);
			note.run();
		}
		editor.phase().set(List.of(stage(1)), Phase.M1, "the drop is not complete");
		note.run();
		editor.actions().sweepEdits().maskInterval(stage(2).getSweeps(), Optional.of(100.0), Optional.empty(), "contact");
		note.run();
		editor.actions().sweepEdits().correct(stage(3).getSweeps(), Optional.of(1.0), Optional.empty());
		note.run();
		editor.context().execute(editor.context().edits().merge(session(), true));
		note.run();
		shown();
		fitAll();
		note.run();
		for (int step = states.size() - 2; step >= states.size() - 11; step--) {
			bench.menu("Edit", "Undo");
			assertArrayEquals(states.get(step), store.toBytes(document().study()), "undone to step " + step);
		}
		for (int step = states.size() - 10; step < states.size(); step++) {
			bench.menu("Edit", "Redo");
			assertArrayEquals(states.get(step), store.toBytes(document().study()), "redone to step " + step);
		}
		shown();
		bench.menu("File", "Save");
		bench.settle();
		byte[] saved = store.toBytes(document().study());
		bench.menu("File", "Close Study");
		bench.settle();
		bench.controller().open(file);
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		assertArrayEquals(saved, store.toBytes(document().study()), "the same state");
		editor = SessionEditor.open(bench.page(), document().study().getSessions().get(0));
		shown();
		assertEquals("set by hand", state(0));
	}
}
