package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.culet.model.IntervalMethod;
import org.culet.model.Session;
import org.culet.physics.TemperatureWindow;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.tests.SmallStudy;
import org.culet.ui.tests.Turns;

/** The window answers while a session is fitted: no turn of the event loop takes more than 100 ms of processor time. */
class SessionPauseTest extends SessionBench {

	private static final boolean LONG = Boolean.getBoolean("culet.long");
	private static final long MOST_MS = 100;

	private String failed = "";

	/** In the long form 70 stages with two sweeps each; the last file is not imported. */
	@Override
	SmallStudy study() throws Exception {
		return LONG ? SmallStudy.in(folder.resolve("large"), IntStream.rangeClosed(0, 70).mapToObj(i -> 0.19 * i).toList(), List.of()) : super.study();
	}

	@AfterEach
	void noTurnTookTooLong() {
		assertEquals("", failed, "turns that take too long");
	}

	/** From the command until the fits are kept and the study with them is analysed. */
	@Test
	void theWindowAnswersWhileAllIsFittedWithBootstrap() {
		Session session = editor.context().session();
		editor.context().execute(editor.context().edits().intervals(session, IntervalMethod.BOOTSTRAP, OptionalInt.of(LONG ? 200 : 20), OptionalLong.empty()));
		shown();
		answers("fit all", () -> editor.actions().fitAll(), () -> !session.getFits().isEmpty() && isIdle());
		assertTrue(session.getFits().size() > 20);
	}

	/** With all fits kept, so that the study is as large as it gets. */
	@Test
	void theWindowAnswersWhileAPersonWorks() throws Exception {
		Session session = editor.context().session();
		editor.actions().fitAll();
		bench.until("all is kept", () -> !session.getFits().isEmpty() && isIdle());
		editor.figure().moved(new TemperatureWindow(0.4, 2.1), false);
		answers("let a window go", () -> editor.figure().moved(new TemperatureWindow(0.4, 2), true), this::isIdle);
		answers("undo", () -> bench.menu("Edit", "Undo"), this::isIdle);
		answers("redo", () -> bench.menu("Edit", "Redo"), this::isIdle);
		answers("another stage", () -> editor.context().select(List.of(stage(3)), List.of()), this::isIdle);
		answers("autosave", () -> bench.controller().autosave(), this::isIdle);
		answers("analyse", () -> bench.controller().analyse(), this::isIdle);
		answers("save", () -> bench.menu("File", "Save"), () -> isIdle() && !document().isDirty());
		Path file = document().path();
		bench.closeStudy();
		assertEquals(0, bench.page().getEditorReferences().length, "editors go with their study");
		answers("open", () -> bench.controller().open(file), () -> !bench.controller().isBusy()
				&& bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
	}

	private boolean isIdle() {
		return editor.fitter().isIdle() && !bench.controller().isBusy();
	}

	/** Does something and turns the event loop until it is done and shown. */
	private void answers(String what, Runnable does, BooleanSupplier done) {
		boolean[] begun = new boolean[1];
		bench.shell().getDisplay().asyncExec(() -> {
			does.run();
			begun[0] = true;
		});
		Turns turns = new Turns(bench.shell().getDisplay());
		turns.during(() -> !begun[0] || !done.getAsBoolean());
		System.getLogger(SessionPauseTest.class.getName()).log(System.Logger.Level.INFO, what + ": " + turns.count()
				+ " turns of the event loop, the longest took " + turns.longestMs() + " ms of processor time");
		bench.settle();
		failed += turns.longestMs() < MOST_MS ? "" : what + ": " + turns.words() + "\n";
	}
}
