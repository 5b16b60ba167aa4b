package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.SweepDirection;
import org.culet.ui.internal.importing.ImportFiles;

/** Many files come in by the pattern of their names: checked while it is typed, corrected in the table, remembered, one step of undo. */
class ImportWizardTest {

	private static final String WIZARD = "Import R(T) files";
	private static final int SAMPLE = 1;
	private static final int PRESSURE = 3;
	private static final int SWEEPS = 6;
	private static final int FOUND = 7;
	/** Of the processor. */
	private static final long LONGEST_TURN_MS = 100;

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private ErrorLog log;

	@BeforeEach
	void newStudy() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		InstanceScope.INSTANCE.getNode("org.culet.ui/import").removeNode();
		assertTrue(bench.controller().create(folder.resolve("s.culet")));
		bench.settle();
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private Study study() {
		return bench.controller().current().orElseThrow().study();
	}

	/** Cooling from 20 K; each file another film. */
	private Path curve(String name, double offset) throws IOException {
		Path file = folder.resolve("curves").resolve(name);
		Files.createDirectories(file.getParent());
		StringBuilder text = new StringBuilder("T (K)\tR (Ohm)\tR2 (Ohm)\n");
		for (int i = 0; i < 40; i++) {
			double t = 20 - 0.45 * i;
			text.append(String.format(Locale.ROOT, "%.3f\t%.4f\t%.4f%n", t, 100 + offset + t, 7 + offset + 0.1 * t));
		}
		return Files.writeString(file, text);
	}

	private List<Path> series(int files) throws IOException {
		List<Path> all = new ArrayList<>();
		for (int i = 0; i < files; i++) {
			all.add(curve(String.format(Locale.ROOT, "T_%.1fGPa_cool.dat", 0.4 * i), i));
		}
		return all;
	}

	private static Combo combo(Shell shell, String what) {
		return Bench.all(shell, Combo.class).stream().filter(c -> what.equals(c.getData("culet.import"))).findFirst().orElseThrow();
	}

	private static Table table(Shell shell) {
		return Bench.all(shell, Table.class).get(0);
	}

	private static boolean canFinish(Shell shell) {
		return Bench.all(shell, Button.class).stream().anyMatch(b -> b.getText().replace("&", "").equals("Finish") && b.isEnabled());
	}

	private void finish(Shell shell) {
		bench.until("Finish is enabled", () -> canFinish(shell));
		Bench.press(shell, "Finish");
	}

	private void wizard(List<Path> files, Consumer<Shell> what) {
		bench.whenDialog(WIZARD, what);
		ImportFiles.start(bench.controller(), files);
		bench.settle();
	}

	/** Types into a cell, as after a click. */
	private void cell(Shell shell, int line, int column, String typed) {
		Table table = table(shell);
		org.eclipse.jface.viewers.TableViewer viewer = (org.eclipse.jface.viewers.TableViewer) table.getData("culet.viewer");
		viewer.editElement(viewer.getElementAt(line), column);
		Text editor = Stream.of(table.getChildren()).filter(Text.class::isInstance).map(Text.class::cast).filter(Text::isVisible).findFirst().orElseThrow();
		editor.setText(typed);
		editor.notifyListeners(SWT.DefaultSelection, new Event());
	}

	@Test
	void twentyFilesComeInByPatternWithTwoPressuresCorrectedAsOneStepOfUndo() throws Exception {
		List<Path> files = series(20);
		wizard(files, shell -> {
			assertEquals("{sample}_{pressure}GPa_{direction}", combo(shell, "pattern").getText(), "a sensible guess");
			bench.until("all are read", () -> canFinish(shell));
			assertEquals("T", table(shell).getItem(3).getText(SAMPLE));
			assertEquals("1.2", table(shell).getItem(3).getText(PRESSURE));
			cell(shell, 3, PRESSURE, "1.3");
			cell(shell, 4, PRESSURE, "17 kbar");
			assertEquals("1.7", table(shell).getItem(4).getText(PRESSURE));
			finish(shell);
		});
		bench.until("they are imported", () -> Studies.stages(study()).count() == 20);
		bench.settle();
		Sample sample = study().getSamples().get(0);
		assertEquals("T", sample.getName());
		List<Stage> stages = Studies.stages(sample).toList();
		assertEquals(1.3, stages.get(3).getPressureGPa());
		assertEquals(1.7, stages.get(4).getPressureGPa());
		assertTrue(Studies.sweeps(study()).allMatch(s -> s.getDirection() == SweepDirection.COOLING));
		assertEquals("Undo: Import 20 files", bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		assertEquals(0, study().getSamples().size());
		bench.menu("Edit", "Redo");
		assertEquals(20, Studies.stages(study()).count());
	}

	@Test
	void thePatternIsCheckedAgainstAllNamesWhileItIsTyped() throws Exception {
		List<Path> files = new ArrayList<>(series(3));
		files.add(curve("odd one.dat", 9));
		wizard(files, shell -> {
			bench.until("all are read", () -> !table(shell).getItem(3).getText(FOUND).contains("reading"));
			Combo pattern = combo(shell, "pattern");
			assertFalse(canFinish(shell), "the odd one has no pressure");
			pattern.setText("{sample}_{presure}GPa");
			assertFalse(canFinish(shell));
			assertTrue(Bench.all(shell, org.eclipse.swt.widgets.Label.class).stream().anyMatch(l -> l.getText().contains("{presure} is not known")));
			pattern.setText("{comment}_{pressure}GPa*");
			assertEquals("", table(shell).getItem(0).getText(SAMPLE));
			assertTrue(Bench.all(shell, org.eclipse.swt.widgets.Label.class).stream().anyMatch(l -> l.getText().contains("3 of 4 names; not odd one.dat")));
			cell(shell, 3, PRESSURE, "2");
			bench.until("now it can", () -> canFinish(shell));
			Bench.press(shell, "Cancel");
		});
		assertFalse(bench.controller().current().orElseThrow().isDirty());
	}

	@Test
	void whatIsInTheStudyAlreadyIsNoticedAndBadFilesAreNamedWithTheirLine() throws Exception {
		List<Path> files = new ArrayList<>(series(3));
		wizard(files, this::finish);
		bench.until("they are imported", () -> Studies.stages(study()).count() == 3);
		bench.settle();
		files.add(curve("T_9.0GPa_cool.dat", 50));
		Path copy = Files.copy(files.get(3), files.get(3).resolveSibling("T_9.5GPa_cool.dat"));
		files.add(copy);
		files.add(Files.writeString(folder.resolve("curves/T_8.0GPa_cool.dat"), "T (K)\tR (Ohm)\nnonsense\n"));
		wizard(files, shell -> {
			bench.until("all are read", () -> canFinish(shell));
			TableItem[] items = table(shell).getItems();
			assertTrue(items[0].getText(FOUND).startsWith("in the study already: T › 1 › "), items[0].getText(FOUND));
			assertFalse(items[0].getChecked());
			assertTrue(items[3].getChecked());
			assertEquals("the same as T_9.0GPa_cool.dat", items[4].getText(FOUND));
			assertFalse(items[5].getChecked(), items[5].getText(FOUND));
			finish(shell);
		});
		bench.until("the new one is imported", () -> Studies.stages(study()).count() == 4);
		assertEquals("Undo: Import 1 file", bench.menuText("Edit", "Undo"));
	}

	@Test
	void columnsUnitsAndSheetFactorGoForAllFilesOfAKindAndAreRemembered() throws Exception {
		List<Path> files = series(4);
		wizard(files, shell -> {
			bench.until("all are read", () -> canFinish(shell));
			combo(shell, "R column").select(3);
			combo(shell, "R column").notifyListeners(SWT.Selection, new Event());
			bench.until("all are read from the other column", () -> Stream.of(table(shell).getItems()).allMatch(i -> i.getText(FOUND).contains("R2")));
			Text factor = Bench.all(shell, Text.class).stream().filter(t -> "factor".equals(t.getData("culet.import"))).findFirst().orElseThrow();
			factor.setText("50 µm / 0.1 mm");
			factor.notifyListeners(SWT.DefaultSelection, new Event());
			finish(shell);
		});
		bench.until("they are imported", () -> Studies.stages(study()).count() == 4);
		bench.settle();
		assertTrue(Studies.sweeps(study()).allMatch(s -> s.getColumns().getResistanceColumn().equals("3") && s.getCorrections().getSheetFactor() == 0.5));
		List<Path> next = List.of(curve("T_11.0GPa_cool.dat", 70), curve("T_12.0GPa_cool.dat", 71));
		wizard(next, shell -> {
			bench.until("all are read", () -> canFinish(shell));
			assertTrue(table(shell).getItem(0).getText(FOUND).contains("R2"), table(shell).getItem(0).getText(FOUND));
			Bench.press(shell, "Cancel");
		});
	}

	@Test
	void aFolderIsSearchedAndItsManifestIsTaken() throws Exception {
		SmallStudy campaign = SmallStudy.in(folder.resolve("campaign"));
		Files.createDirectories(folder.resolve("campaign/other.data"));
		Files.writeString(folder.resolve("campaign/other.data/raw"), "1 2\n3 4\n");
		bench.whenDialog(WIZARD, shell -> {
			bench.until("all are read", () -> Stream.of(table(shell).getItems()).noneMatch(i -> i.getText(FOUND).contains("reading")));
			Stream.of(table(shell).getItems()).filter(i -> !i.getText(0).contains("cooling") && !i.getText(0).contains("warming")).forEach(i -> assertFalse(
					i.getText(0).equals("raw"), "raw files of a study are no curves"));
			TableItem first = Stream.of(table(shell).getItems()).filter(i -> i.getText(0).contains("warming")).findFirst().orElseThrow();
			assertEquals("I", first.getText(SAMPLE));
			assertEquals("warming", first.getText(SWEEPS));
			for (TableItem item : table(shell).getItems()) {
				if (item.getText(0).endsWith(".txt") && item.getChecked()) {
					untick(shell, item);
				}
			}
			finish(shell);
		});
		ImportFiles.openWizard(bench.controller(), List.of(campaign.manifest().getParent()), false);
		bench.until("they are imported", () -> Studies.stages(study()).count() == SmallStudy.STAGES);
		bench.settle();
		assertTrue(Studies.stages(study()).allMatch(s -> s.getRubyReadings().size() == 1), "with the ruby readings of the manifest");
	}

	private static void untick(Shell shell, TableItem item) {
		item.setChecked(false);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		table(shell).notifyListeners(SWT.Selection, event);
	}

	@Test
	void aFileIsSeenAsFigurePointsAndText() throws Exception {
		wizard(List.of(curve("T_1.0GPa_cool.dat", 0)), shell -> {
			Table points = Bench.all(shell, Table.class).get(1);
			bench.until("the points are there", () -> points.getItemCount() == 40);
			TabFolder tabs = Bench.all(shell, TabFolder.class).get(0);
			Text text = (Text) tabs.getItem(2).getControl();
			assertTrue(text.getText().startsWith("T (K)\tR (Ohm)"));
			assertEquals(Optional.of(3), Optional.of(tabs.getItemCount()));
			Bench.press(shell, "Cancel");
		});
	}

	@Test
	void aHundredFilesAreReadWithoutHoldingTheWindowUp() throws Exception {
		List<Path> files = series(100);
		Turns turns = new Turns(bench.shell().getDisplay());
		wizard(files, shell -> {
			bench.until("all are read", () -> canFinish(shell));
			// all of them again from another column, now that the classes are there
			Combo column = combo(shell, "R column");
			shell.getDisplay().asyncExec(() -> {
				column.select(3);
				column.notifyListeners(SWT.Selection, new Event());
			});
			TableItem last = table(shell).getItem(99);
			turns.during(() -> !last.getText(FOUND).contains("R2") || !canFinish(shell));
			finish(shell);
		});
		bench.until("they are imported", () -> Studies.stages(study()).count() == 100);
		assertTrue(turns.longestMs() < LONGEST_TURN_MS, "the longest turns while 100 files were read: " + turns.words());
	}
}
