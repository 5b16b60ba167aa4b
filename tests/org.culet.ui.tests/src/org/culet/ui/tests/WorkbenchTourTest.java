package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.plot.Figure;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.explorer.ExplorerView;
import org.culet.ui.internal.figure.FigureView;
import org.culet.ui.internal.properties.PropertiesView;
import org.culet.ui.internal.table.StageTableView;
import org.culet.ui.study.StudyDocument;

/** The workbench on a small study: every view, edits, import, analysis, saving. */
class WorkbenchTourTest {

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private ErrorLog log;
	private SmallStudy campaign;
	private Path study;

	@BeforeEach
	void openStudy() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		campaign = SmallStudy.in(folder.resolve("small"));
		study = campaign.saved();
		bench.controller().open(study);
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private StudyDocument document() {
		return bench.controller().current().orElseThrow();
	}

	private Sample sample() {
		return document().study().getSamples().get(0);
	}

	private Stage stage(int number) {
		return sample().getRuns().get(0).getStages().get(number);
	}

	@Test
	void theExplorerShowsSamplesRunsStagesAndSweeps() {
		ExplorerView view = bench.view(ViewIds.EXPLORER, ExplorerView.class);
		view.viewer().expandAll();
		TreeItem root = view.viewer().getTree().getItem(0);
		TreeItem sample = root.getItem(0);
		assertEquals("I", sample.getText());
		TreeItem run = sample.getItem(0);
		assertEquals(SmallStudy.STAGES, run.getItemCount());
		assertTrue(run.getItem(1).getText().startsWith("↑ 2.5"), run.getItem(1).getText());
		assertTrue(run.getItem(1).getText().endsWith("S"), run.getItem(1).getText());
		assertTrue(run.getItem(6).getText().startsWith("↓ 6"), run.getItem(6).getText());
		assertEquals(3, run.getItem(0).getItemCount(), "sweeps and ruby reading of the first stage");
		assertNotNull(run.getItem(0).getImage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "rt-pressures", "arrhenius", "es-vrh", "weak-localization", "tc-pressure" })
	void everyFigureShowsCurves(String id) {
		bench.controller().selection().select(List.of());
		FigureView view = bench.view(ViewIds.figure(id), FigureView.class);
		bench.until(id + " is drawn", () -> view.widget().visibleFigure().isPresent());
		Figure figure = view.widget().visibleFigure().orElseThrow();
		assertEquals(id, figure.id());
		assertTrue(figure.panels().stream().mapToLong(p -> p.series().stream().filter(s -> s.points().size() > 1).count()).sum() > 0,
				"curves with points");
	}

	@Test
	void everyStandardFigureHasAViewThatShowsItOrSaysWhyNot() {
		for (String id : ViewIds.FIGURES) {
			FigureView view = bench.view(ViewIds.figure(id), FigureView.class);
			assertTrue(view.widget().visibleFigure().isPresent() || !view.message().isBlank(), id);
			assertFalse(view.message().startsWith("There is no figure"), view.message());
			bench.page().hideView(view);
		}
	}

	@Test
	void theTableShowsEveryStageAndIsSortedByItsHeads() {
		StageTableView view = bench.view(ViewIds.STAGES, StageTableView.class);
		var table = view.viewer().getTable();
		assertEquals(SmallStudy.STAGES, table.getItemCount());
		TableColumn tc = List.of(table.getColumns()).stream().filter(c -> c.getText().equals("Tc [K]")).findFirst().orElseThrow();
		int column = table.indexOf(tc);
		tc.notifyListeners(SWT.Selection, new Event());
		double first = Double.parseDouble(table.getItem(0).getText(column).split(" ")[0]);
		double second = Double.parseDouble(table.getItem(1).getText(column).split(" ")[0]);
		assertTrue(first <= second, first + " before " + second);
		tc.notifyListeners(SWT.Selection, new Event());
		assertEquals("–", table.getItem(0).getText(column), "no Tc first when falling");
	}

	@Test
	void theTableIsCopiedWithUnitsInFullPrecision() {
		bench.controller().selection().select(List.of());
		StageTableView view = bench.view(ViewIds.STAGES, StageTableView.class);
		String[] lines = view.tsv().split("\n");
		assertEquals(SmallStudy.STAGES + 1, lines.length);
		List<String> heads = List.of(lines[0].split("\t"));
		int pressure = heads.indexOf("P_GPa");
		int tc = heads.indexOf("Tc_K");
		double copied = Double.parseDouble(lines[3].split("\t")[tc]);
		double found = document().results().orElseThrow().samples().get(0).stages().get(2).tcK().orElseThrow().value();
		assertEquals(found, copied, 0, "not rounded");
		assertEquals(4.0, Double.parseDouble(lines[3].split("\t")[pressure]), 0.5, "the ruby's error is a few tenths of a GPa");
	}

	@Test
	void aStagePickedAnywhereIsPickedEverywhere() {
		StageTableView table = bench.view(ViewIds.STAGES, StageTableView.class);
		ExplorerView explorer = bench.view(ViewIds.EXPLORER, ExplorerView.class);
		explorer.viewer().expandAll();
		explorer.viewer().setSelection(new org.eclipse.jface.viewers.StructuredSelection(stage(3)));
		assertEquals(1, table.viewer().getTable().getSelectionCount());
		assertEquals(List.of(stage(3)), bench.controller().selection().stages());
		table.viewer().getTable().setSelection(0);
		table.viewer().getTable().notifyListeners(SWT.Selection, new Event());
		assertEquals(bench.controller().selection().stages(), List.of(explorer.viewer().getStructuredSelection().getFirstElement()));
	}

	@Test
	void anEditInTheFormIsUndoneAndRedoneFromTheMenu() {
		bench.controller().selection().select(List.of(sample()));
		PropertiesView view = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		Text thickness = (Text) view.field("thicknessNm").orElseThrow();
		type(thickness, "12,5");
		assertEquals(12.5, sample().getThicknessNm());
		assertTrue(document().isDirty());
		assertTrue(bench.shell().getText().startsWith("*"), bench.shell().getText());
		assertTrue(bench.menuText("Edit", "Undo").contains("thickness"), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		assertEquals(null, sample().getThicknessNm());
		assertEquals("", thickness.getText(), "the field follows the undo");
		assertFalse(document().isDirty());
		bench.menu("Edit", "Redo");
		assertEquals(12.5, sample().getThicknessNm());
		assertEquals("12.5", thickness.getText());
	}

	private static void type(Text field, String text) {
		field.setText(text);
		field.notifyListeners(SWT.DefaultSelection, new Event());
	}

	@Test
	void whatIsNoNumberIsRefusedAtTheField() {
		bench.controller().selection().select(List.of(sample()));
		PropertiesView view = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		Text width = (Text) view.field("widthUm").orElseThrow();
		type(width, "-3");
		assertEquals(List.of("Width must be above 0 in µm"), view.problems());
		assertEquals(null, sample().getWidthUm());
		assertFalse(document().isDirty());
		type(width, "30");
		assertEquals(List.of(), view.problems());
		assertEquals(30.0, sample().getWidthUm());
	}

	@Test
	void stagesAreAddedAndDeletedWithUndo() {
		bench.controller().selection().select(List.of(sample().getRuns().get(0)));
		bench.menu("Study", "Add Stage");
		assertEquals(SmallStudy.STAGES + 1, sample().getRuns().get(0).getStages().size());
		bench.view(ViewIds.EXPLORER, ExplorerView.class).setFocus();
		bench.controller().selection().select(List.of(stage(0), stage(1)));
		bench.menu("Edit", "Delete");
		assertEquals(SmallStudy.STAGES - 1, sample().getRuns().get(0).getStages().size());
		bench.menu("Edit", "Undo");
		bench.menu("Edit", "Undo");
		assertEquals(SmallStudy.STAGES, sample().getRuns().get(0).getStages().size());
		bench.settle();
		assertFalse(document().isDirty());
	}

	@Test
	void theDeleteKeyInATextDeletesNoStage() {
		bench.controller().selection().select(List.of(stage(0)));
		PropertiesView view = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		assertTrue(view.field("label").orElseThrow().setFocus());
		bench.menu("Edit", "Delete");
		assertEquals(SmallStudy.STAGES, sample().getRuns().get(0).getStages().size());
		bench.view(ViewIds.EXPLORER, ExplorerView.class).setFocus();
		bench.menu("Edit", "Delete");
		assertEquals(SmallStudy.STAGES - 1, sample().getRuns().get(0).getStages().size());
	}

	@Test
	void anEditMakesNewResults() {
		Stage stage = stage(2);
		var before = document().results().orElseThrow();
		bench.controller().execute(document().edits().set(sample(), org.culet.model.CuletPackage.Literals.SAMPLE__THICKNESS_NM, Optional.of(20.0)));
		assertFalse(document().resultsCurrent());
		bench.settle();
		assertTrue(document().resultsCurrent());
		assertTrue(document().results().orElseThrow() != before);
		assertEquals(20.0, document().results().orElseThrow().samples().get(0).thicknessNm().orElseThrow());
		assertTrue(document().results().orElseThrow().stage(stage.getId()).isPresent());
	}

	@Test
	void analyseKeepsItsResultsInTheStudyAsOneEdit() {
		assertEquals(null, stage(1).getComputedPhase());
		bench.menu("Study", "Analyse");
		bench.settle();
		assertEquals(org.culet.model.Phase.S, stage(1).getComputedPhase().getPhase());
		assertFalse(stage(1).getCriticalTemperatures().isEmpty());
		assertTrue(document().resultsCurrent(), "what the analysis wrote does not make its results stale");
		assertTrue(bench.menuText("Edit", "Undo").startsWith("Undo: Analyse"));
		bench.menu("Edit", "Undo");
		assertEquals(null, stage(1).getComputedPhase());
	}

	@Test
	void savedEditsAreThereWhenTheStudyIsOpenedAgain() {
		bench.controller().execute(document().edits().set(sample(), org.culet.model.CuletPackage.Literals.SAMPLE__MATERIAL, Optional.of("InO")));
		assertTrue(bench.menuEnabled("File", "Save"));
		bench.menu("File", "Save");
		bench.settle();
		assertFalse(document().isDirty());
		assertFalse(bench.shell().getText().startsWith("*"));
		bench.menu("File", "Close Study");
		bench.settle();
		assertFalse(Files.exists(study.resolveSibling("small.culet.lock")), "the lock is gone");
		assertTrue(bench.controller().recent().list().contains(study));
		bench.controller().open(study);
		bench.settle();
		assertEquals("InO", sample().getMaterial());
	}

	@Test
	void whatIsEditedWhileTheStudyIsSavedStaysUnsaved() {
		notes("before");
		bench.controller().save();
		notes("meanwhile");
		bench.settle();
		assertTrue(document().isDirty(), "the second edit is not on the disk");
		bench.menu("Edit", "Undo");
		assertFalse(document().isDirty(), "what is on the disk is what was taken");
	}

	private void notes(String text) {
		bench.controller().execute(document().edits().set(sample(), org.culet.model.CuletPackage.Literals.SAMPLE__NOTES, Optional.of(text)));
	}

	@Test
	void aStudyThatIsBeingSavedIsClosedWhenItIsOnTheDisk() {
		notes("last");
		bench.controller().save();
		assertTrue(bench.controller().close(), "nobody is asked");
		bench.controller().open(study);
		bench.settle();
		assertEquals("last", sample().getNotes());
	}

	@Test
	void aSaveThatFailsLeavesTheEditsAndSaysSo() throws Exception {
		notes("kept");
		Path lock = study.resolveSibling("small.culet.lock");
		byte[] ours = Files.readAllBytes(lock);
		Files.writeString(lock, "host: cryo2\nprocess: 4711\nstarted: \nuser: ann\nprogram: Culet 0.1.0\nsince: 2026-01-31T09:00:00Z\n");
		bench.whenDialog("Save", shell -> Bench.press(shell, "OK"));
		bench.controller().save();
		bench.settle();
		assertTrue(document().isDirty());
		Files.write(lock, ours);
		assertTrue(bench.controller().saveNow());
		assertFalse(document().isDirty());
	}

	@Test
	void aStudyThatIsSavedAsTakesItsRawFilesAlong() throws Exception {
		Path copy = folder.resolve("copy").resolve("other.culet");
		Files.createDirectories(copy.getParent());
		assertTrue(bench.controller().saveAs(copy));
		assertEquals(copy, document().path());
		try (var original = Files.list(study.resolveSibling("small.data")); var copied = Files.list(copy.resolveSibling("other.data"))) {
			assertEquals(original.map(p -> p.getFileName().toString()).sorted().toList(), copied.map(p -> p.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void aStudyThatSomebodyElseHasOpenIsReadOnly() throws Exception {
		bench.closeStudy();
		// another computer: its processes cannot be asked, so its lock stands
		Files.writeString(study.resolveSibling("small.culet.lock"), "host: cryo2\nprocess: 4711\nstarted: \nuser: ann\nprogram: Culet 0.1.0\nsince: 2026-01-31T09:00:00Z\n");
		bench.controller().open(study);
		bench.settle();
		assertTrue(document().readOnlyReason().orElse("").contains("ann"), document().readOnlyReason().orElse("no reason"));
		assertTrue(bench.shell().getText().contains("read only"));
		bench.controller().selection().select(List.of(sample()));
		assertFalse(bench.menuEnabled("Study", "Add Sample"));
		assertFalse(bench.menuEnabled("Edit", "Delete"));
		PropertiesView view = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		assertFalse(view.field("name").orElseThrow().isEnabled());
		assertFalse(bench.controller().change("Nothing", () -> sample().setName("x")));
		assertEquals("I", sample().getName());
	}

	@Test
	void unsavedEditsAreAskedFor() {
		bench.controller().execute(document().edits().set(sample(), org.culet.model.CuletPackage.Literals.SAMPLE__NOTES, Optional.of("n")));
		bench.whenDialog("Save small?", shell -> Bench.press(shell, "Cancel"));
		assertFalse(bench.controller().close());
		assertTrue(document().isDirty());
		bench.whenDialog("Save small?", shell -> Bench.press(shell, "Save"));
		assertTrue(bench.controller().close());
		bench.controller().open(study);
		bench.settle();
		assertEquals("n", sample().getNotes());
	}

	@Test
	void theLogOfTheWorkspaceHasNoError() throws Exception {
		Path file = Platform.getLogFileLocation().toFile().toPath();
		String text = Files.exists(file) ? Files.readString(file) : "";
		assertFalse(text.lines().anyMatch(l -> l.matches("!ENTRY \\S+ 4 .*")), text);
	}
}
