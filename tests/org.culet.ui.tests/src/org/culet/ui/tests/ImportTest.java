package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.data.Manifest;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.explorer.ExplorerView;
import org.culet.ui.internal.importing.ImportFiles;

/** Files come into a study by the wizard, by dropping them, and by a manifest. */
class ImportTest {

	private static final String WIZARD = "Import R(T) files";
	/** Column of the table that says what was found. */
	private static final int FOUND = 7;

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private ErrorLog log;
	private SmallStudy campaign;

	@BeforeEach
	void makeFiles() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		campaign = SmallStudy.in(folder.resolve("small"));
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private List<Sample> samples() {
		return bench.controller().current().orElseThrow().study().getSamples();
	}

	private List<Stage> stages(int sample) {
		return samples().get(sample).getRuns().stream().flatMap(r -> r.getStages().stream()).toList();
	}

	/** The items so many levels below the first ones, along the first child; none where the tree is not that deep. */
	private static List<TreeItem> descend(List<TreeItem> items, int levels) {
		return levels == 0 || items.isEmpty() ? items : descend(List.of(items.get(0).getItems()), levels - 1);
	}

	private static Combo combo(Shell shell, String what) {
		return Bench.all(shell, Combo.class).stream().filter(c -> what.equals(c.getData("culet.import"))).findFirst().orElseThrow();
	}

	/** Waits until the wizard can be finished, then does so. */
	private void finish(Shell shell) {
		bench.until("Finish is enabled", () -> Bench.all(shell, org.eclipse.swt.widgets.Button.class).stream()
				.anyMatch(b -> b.getText().replace("&", "").equals("Finish") && b.isEnabled()));
		Bench.press(shell, "Finish");
	}

	@Test
	void aFileDroppedOnAStageBecomesASweepOfIt() throws Exception {
		bench.controller().open(campaign.saved());
		bench.settle();
		List<org.culet.data.ManifestRow> rows = Manifest.read(campaign.manifest()).rows();
		Path left = rows.get(rows.size() - 1).file();
		Stage stage = stages(0).get(SmallStudy.STAGES - 1);
		int before = stage.getSweeps().size();
		ExplorerView explorer = bench.view(ViewIds.EXPLORER, ExplorerView.class);
		bench.whenDialog(WIZARD, this::finish);
		explorer.dropped(List.of(left), Optional.of(stage));
		bench.until("the sweep is there", () -> stage.getSweeps().size() > before);
		bench.settle();
		assertEquals(before + 1, stage.getSweeps().size());
		assertTrue(bench.menuText("Edit", "Undo").startsWith("Undo: Import"), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		assertEquals(before, stage.getSweeps().size());
	}

	@Test
	void withoutAStudyTheWizardMakesOne() throws Exception {
		Path file = folder.resolve("new").resolve("film B 3.5 GPa.dat");
		Files.createDirectories(file.getParent());
		Files.copy(campaign.curve(0), file);
		bench.whenDialog(WIZARD, shell -> {
			combo(shell, "sample").setText("B");
			finish(shell);
		});
		ImportFiles.start(bench.controller(), List.of(file));
		bench.until("it is imported", () -> bench.controller().current().filter(d -> !d.study().getSamples().isEmpty()).isPresent());
		bench.settle();
		assertEquals("B", samples().get(0).getName());
		assertEquals(3.5, stages(0).get(0).getPressureGPa(), "from the file's name");
		assertTrue(Files.exists(folder.resolve("new").resolve("new.culet")));
		assertTrue(bench.controller().current().orElseThrow().results().orElseThrow().problems().isEmpty());
	}

	@Test
	void aFileThatIsNoCurveIsLeftOutWithItsReason() throws Exception {
		Path nonsense = folder.resolve("notes 1 GPa.txt");
		Files.writeString(nonsense, "Dear diary, today the gasket failed.\n");
		bench.controller().open(campaign.saved());
		bench.settle();
		int before = stages(0).size();
		StringBuilder found = new StringBuilder();
		bench.whenDialog(WIZARD, shell -> {
			Table table = Bench.all(shell, Table.class).get(0);
			bench.until("it was read", () -> !table.getItem(0).getText(FOUND).equals("reading…"));
			found.append(table.getItem(0).getText(FOUND));
			assertFalse(Bench.all(shell, org.eclipse.swt.widgets.Button.class).stream()
					.anyMatch(b -> b.getText().replace("&", "").equals("Finish") && b.isEnabled()), "nothing to import");
			Bench.press(shell, "Cancel");
		});
		ImportFiles.start(bench.controller(), List.of(nonsense));
		assertFalse(found.isEmpty());
		assertEquals(before, stages(0).size());
		assertFalse(bench.controller().current().orElseThrow().isDirty());
	}

	@Test
	void theWizardShowsWhatItFoundAndTakesOtherColumns() throws Exception {
		bench.controller().open(campaign.saved());
		bench.settle();
		Path file = folder.resolve("two channels 2 GPa.csv");
		StringBuilder text = new StringBuilder("T (K),R1 (Ohm),R2 (Ohm)\n");
		for (int i = 0; i < 30; i++) {
			text.append(2 + i).append(',').append(100 + i).append(',').append(7 + i).append('\n');
		}
		Files.writeString(file, text.toString());
		StringBuilder found = new StringBuilder();
		bench.whenDialog(WIZARD, shell -> {
			Table table = Bench.all(shell, Table.class).get(0);
			bench.until("it was read", () -> table.getItem(0).getText(FOUND).contains("30 points"));
			Combo resistance = combo(shell, "R column");
			resistance.select(3);
			resistance.notifyListeners(SWT.Selection, new Event());
			bench.until("it was read again", () -> table.getItem(0).getText(FOUND).contains("R2"));
			found.append(table.getItem(0).getText(FOUND));
			finish(shell);
		});
		int before = stages(0).size();
		ImportFiles.start(bench.controller(), List.of(file));
		bench.until("it is imported", () -> stages(0).size() > before);
		bench.settle();
		assertTrue(found.toString().contains("2.000 K to 31.00 K"), found.toString());
		Stage added = stages(0).get(stages(0).size() - 1);
		assertEquals("3", added.getSweeps().get(0).getColumns().getResistanceColumn());
	}

	@Test
	void aManifestIsImportedWithoutAQuestion() {
		assertTrue(bench.controller().create(folder.resolve("fresh.culet")));
		ImportFiles.start(bench.controller(), List.of(campaign.manifest()));
		bench.until("it is imported", () -> !samples().isEmpty());
		bench.settle();
		assertEquals(SmallStudy.STAGES, stages(0).size());
		assertEquals(SmallStudy.STAGES, bench.controller().current().orElseThrow().results().orElseThrow().samples().get(0).stages().size());
		ExplorerView explorer = bench.view(ViewIds.EXPLORER, ExplorerView.class);
		// the explorer follows the study in its own time
		bench.until("the stages can be seen", () -> {
			List<TreeItem> run = descend(List.of(explorer.viewer().getTree().getItems()), 2);
			return !run.isEmpty() && run.get(0).getExpanded() && run.get(0).getItemCount() == SmallStudy.STAGES;
		});
		assertFalse(bench.findDialog("Import").isPresent(), "no message when all went well");
	}

	@Test
	void theWizardsPageIsThere() throws Exception {
		bench.controller().open(campaign.saved());
		bench.settle();
		bench.whenDialog(WIZARD, shell -> {
			assertTrue(shell.getData() instanceof WizardDialog);
			Bench.press(shell, "Cancel");
		});
		ImportFiles.start(bench.controller(), List.of(campaign.curve(0)));
		assertFalse(bench.controller().current().orElseThrow().isDirty());
	}
}
