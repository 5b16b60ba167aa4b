package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.welcome.WelcomeView;

/** The first page and its doors. */
class WelcomeTest {

	private static final String EXAMPLES = "culet.examples";

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private ErrorLog log;
	private SmallStudy campaign;

	@BeforeEach
	void closeAll() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		campaign = SmallStudy.in(folder.resolve("small"));
	}

	@AfterEach
	void close() {
		System.clearProperty(EXAMPLES);
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private WelcomeView welcome() {
		bench.menu("Help", "Welcome");
		bench.settle();
		return (WelcomeView) bench.page().findView(ViewIds.WELCOME);
	}

	private void follow(String text) {
		Hyperlink link = Bench.all(bench.shell(), Hyperlink.class).stream().filter(l -> l.getText().startsWith(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no link " + text));
		Bench.mouse(link, SWT.MouseDown, 3, 3, 1, 0);
		Bench.mouse(link, SWT.MouseUp, 3, 3, 1, SWT.BUTTON1);
	}

	@Test
	void itFillsTheWindowUntilAStudyIsOpen() throws Exception {
		Path study = campaign.saved();
		assertNotNull(welcome());
		assertEquals(IWorkbenchPage.STATE_MAXIMIZED, bench.page().getPartState(bench.page().findViewReference(ViewIds.WELCOME)));
		bench.controller().open(study);
		bench.until("the page is gone", () -> bench.page().findView(ViewIds.WELCOME) == null);
		bench.settle();
		assertEquals(IWorkbenchPage.STATE_RESTORED, bench.page().getPartState(bench.page().findViewReference(ViewIds.EXPLORER)));
	}

	@Test
	void aRecentStudyIsOpenedFromIt() throws Exception {
		Path study = campaign.saved();
		bench.controller().open(study);
		bench.settle();
		bench.closeStudy();
		welcome();
		follow("small.culet");
		bench.until("it is open", () -> bench.controller().current().isPresent());
		bench.settle();
		assertEquals(study, bench.controller().current().orElseThrow().path());
	}

	@Test
	void theExampleIsACopyThatKeepsItsEdits() throws Exception {
		System.setProperty(EXAMPLES, campaign.manifest().getParent().toString());
		welcome();
		follow("Open the example study");
		bench.until("it is imported", () -> bench.controller().current().filter(d -> !d.study().getSamples().isEmpty()).isPresent());
		bench.settle();
		Path copy = bench.controller().current().orElseThrow().path();
		assertFalse(copy.startsWith(folder), "not the installed one: " + copy);
		assertTrue(bench.controller().current().orElseThrow().results().orElseThrow().samples().get(0).stages().size() == SmallStudy.STAGES);
		bench.controller().current().orElseThrow().domain().change("Note", () -> bench.controller().current().orElseThrow().study().setNotes("mine"));
		assertTrue(bench.controller().saveNow());
		bench.closeStudy();
		assertNull(bench.page().findView(ViewIds.WELCOME));
		bench.menu("File", "Open the Example Study");
		bench.until("it is open again", () -> bench.controller().current().isPresent());
		bench.settle();
		assertEquals("mine", bench.controller().current().orElseThrow().study().getNotes());
		assertTrue(Files.exists(copy));
	}
}
