package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.tests.Bench;
import org.culet.ui.tests.ErrorLog;
import org.culet.ui.tests.SmallStudy;

/** A new session of a small study in its editor, with the first stage shown: what the tests of the editor begin with. */
abstract class SessionBench {

	@TempDir
	Path folder;

	final Bench bench = new Bench();
	/** The study's file. */
	Path file;
	SessionEditor editor;
	private ErrorLog log;

	@BeforeEach
	void openSession() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		file = study().saved();
		bench.controller().open(file);
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.controller().selection().select(List.of());
		bench.menu("Session", "New Fitting Session");
		editor = (SessionEditor) bench.page().getActiveEditor();
		shown();
	}

	/** The study that is opened; a test may choose another. */
	SmallStudy study() throws Exception {
		return SmallStudy.in(folder.resolve("small"));
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
		assertEquals(0, bench.page().getEditorReferences().length, "editors go with their study");
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	/** The stage that is shown is fitted. */
	final void shown() {
		bench.settle();
		bench.until("the session is fitted", () -> editor.fitter().isIdle() && editor.context().result().isPresent());
		bench.settle();
	}

	final StudyDocument document() {
		return bench.controller().current().orElseThrow();
	}

	final Stage stage(int i) {
		return Studies.stages(document().study()).toList().get(i);
	}
}
