package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.analysis.result.StageResult;
import org.culet.model.Studies;
import org.culet.plot.scale.Range;
import org.culet.ui.study.StudyDocument;

/** A study that is opened again is not analysed again; an edit has only analysed what it concerns. The status line says so. */
class OpenedAgainTest {

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private ErrorLog log;
	private Path file;

	@BeforeEach
	void openStudy() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		file = SmallStudy.in(folder).saved();
		open();
	}

	private void open() {
		bench.controller().open(file);
		analysed();
	}

	private void analysed() {
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private String said() {
		return bench.controller().status().shown();
	}

	private List<StageResult> stages() {
		return bench.controller().current().orElseThrow().results().orElseThrow().samples().get(0).stages();
	}

	private static String words(StageResult stage) {
		return stage.id() + stage.pressure() + stage.tc() + stage.verdict() + stage.fits().stream().map(f -> f.fit().parameters()).toList();
	}

	@Test
	void resultsAreThereAgain() {
		assertTrue(said().startsWith(SmallStudy.STAGES + " stages of 1 sample analysed, "), said());
		List<String> before = stages().stream().map(OpenedAgainTest::words).toList();
		bench.closeStudy();
		open();
		assertTrue(said().startsWith(SmallStudy.STAGES + " stages of 1 sample as analysed before, "), said());
		assertEquals(before, stages().stream().map(OpenedAgainTest::words).toList());
		bench.menu("Study", "Analyse");
		bench.settle();
		assertTrue(said().startsWith(SmallStudy.STAGES + " stages of 1 sample analysed, "), "everything when a person asks for it: " + said());
	}

	@Test
	void aMovedWindowConcernsItsStageAlone() {
		String stage = Studies.stages(bench.controller().current().orElseThrow().study()).findFirst().orElseThrow().getId();
		bench.controller().windows().release(stage, java.util.Optional.empty(), new Range(0.5, 2));
		analysed();
		assertTrue(said().startsWith("1 of " + SmallStudy.STAGES + " stages of 1 sample analysed, the others as before, "), said());
	}
}
