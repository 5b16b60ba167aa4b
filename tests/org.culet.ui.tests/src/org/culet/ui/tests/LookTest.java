package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.theme.Themes;
import org.culet.ui.study.StudyDocument;

/** The light and the dark look: changed again and again with every view open, while tables lose and get lines. */
class LookTest {

	private static final int CHANGES = 20;

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();

	@BeforeEach
	void openStudy() throws Exception {
		bench.closeStudy();
		bench.controller().open(SmallStudy.in(folder.resolve("small")).saved());
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		for (String id : ViewIds.FIGURES) {
			bench.view(ViewIds.figure(id), IViewPart.class);
		}
		for (String id : List.of(ViewIds.EXPLORER, ViewIds.STAGES, ViewIds.PROPERTIES, ViewIds.PROBLEMS, ViewIds.RUBY)) {
			bench.view(id, IViewPart.class);
		}
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
		bench.menu("View", "Look", "Light");
		bench.settle();
	}

	@Test
	void theLookChangesTwentyTimesAndLeavesNothingOfTheOther() {
		for (int i = 0; i < CHANGES; i++) {
			boolean dark = i % 2 == 0;
			bench.menu("View", "Look", dark ? "Dark" : "Light");
			bench.settle();
			assertEquals(dark, Themes.dark());
			assertEquals(List.of(), Look.strangers(bench.shell(), dark), "change " + (i + 1));
			// lines come and go between the changes
			if (i % 4 == 1) {
				bench.controller().selection().select(bench.controller().current().orElseThrow().study().getSamples());
				bench.controller().analyse();
				bench.settle();
			}
		}
	}

	/** The style sheets would reset each line at a change of the look, also lines that GTK has let go of: the end of the program. */
	@Test
	void theStyleSheetsKnowNoLineOfATableOrTree() {
		CSSEngine engine = WidgetElement.getEngine(bench.shell());
		List<Table> tables = Bench.all(bench.shell(), Table.class);
		List<Tree> trees = Bench.all(bench.shell(), Tree.class);
		assertFalse(tables.isEmpty() || trees.isEmpty());
		int lines = 0;
		for (Table table : tables) {
			for (TableItem item : table.getItems()) {
				assertTrue(engine.getCSSElementContext(item) == null, table + " " + item);
				lines++;
			}
		}
		for (Tree tree : trees) {
			for (TreeItem item : tree.getItems()) {
				assertTrue(engine.getCSSElementContext(item) == null, tree + " " + item);
				lines++;
			}
		}
		assertTrue(lines > 5, "lines: " + lines);
	}
}
