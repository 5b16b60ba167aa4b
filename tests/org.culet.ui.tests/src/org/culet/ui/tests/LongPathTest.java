package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.properties.PropertiesView;
import org.culet.ui.study.StudyDocument;

/** A path that is longer than the properties are wide is read to its end, from its first layout on. */
class LongPathTest {

	private static final int PLENTY = 800;

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();

	@BeforeEach
	void noStudy() {
		bench.closeStudy();
		bench.view(ViewIds.PROPERTIES, PropertiesView.class);
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
	}

	@Test
	void aLongPathIsSeenToItsEnd() throws Exception {
		String name = "measurements_of_the_high_pressure_group_in_the_year_2026_without_a_blank_in_between";
		bench.controller().open(SmallStudy.in(folder.resolve(name)).saved());
		bench.until("the path is there", () -> !paths().isEmpty());
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
		assertTrue(seen(), "and what is said beneath it");
	}

	private List<Text> paths() {
		return Bench.all(bench.shell(), Text.class).stream().filter(t -> t.isVisible() && t.getText().contains("small.culet")).toList();
	}

	/** Whether the control is as high as all its lines. */
	private boolean seen() {
		Text text = paths().getFirst();
		Shell shell = new Shell(text.getDisplay());
		try {
			// the same text with room to spare says where its last line is: a text that is too low would scroll to it
			Text tall = new Text(shell, text.getStyle());
			tall.setFont(text.getFont());
			tall.setText(text.getText());
			tall.setBounds(0, 0, text.getSize().x, PLENTY);
			shell.setSize(PLENTY, PLENTY);
			shell.open();
			while (text.getDisplay().readAndDispatch()) {
				// one event after the other
			}
			tall.setSelection(tall.getCharCount());
			return tall.getCaretLocation().y + tall.getLineHeight() <= text.getSize().y;
		} finally {
			shell.dispose();
		}
	}
}
