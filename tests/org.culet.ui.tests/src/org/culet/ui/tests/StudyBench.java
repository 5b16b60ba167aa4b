package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.culet.ui.study.StudyDocument;

/** A small study that is open and analysed: what many tests of the workbench begin with. Errors in the log fail them. */
abstract class StudyBench {

	@TempDir
	Path folder;

	final Bench bench = new Bench();
	Path study;
	private ErrorLog log;

	@BeforeEach
	final void openStudy() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		study = SmallStudy.in(folder.resolve("small")).saved();
		bench.controller().open(study);
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
	}

	@AfterEach
	final void closeStudy() {
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}
}
