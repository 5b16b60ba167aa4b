package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.Test;

import org.culet.analysis.Version;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.SweepResult;
import org.culet.model.PointMask;
import org.culet.model.Sweep;
import org.culet.model.store.StudyStore;
import org.culet.plot.Series;
import org.culet.plot.builder.SessionFigure;
import org.culet.ui.tests.Bench;

/** Points masked with the mouse in the figure of a session: a rubber band, single points, back again, undo and redo. */
class MarkPointsTest extends SessionBench {

	private static final int PATIENCE_MS = 20_000;

	private final StudyStore store = new StudyStore(Version.PROGRAM);

	private Control plotArea() {
		return Bench.all((Composite) editor.figure().widget().control(), Chart.class).get(0).getPlotArea().getControl();
	}

	/** A band over a part of the figure, given in parts of its width, over its whole height. */
	private void band(double from, double to) {
		Control area = plotArea();
		int width = area.getSize().x;
		int height = area.getSize().y;
		Bench.mouse(area, SWT.MouseDown, (int) (from * width), 0, 1, 0);
		Bench.mouse(area, SWT.MouseMove, (int) (0.5 * (from + to) * width), height / 2, 0, SWT.BUTTON1);
		Bench.mouse(area, SWT.MouseMove, (int) (to * width), height, 0, SWT.BUTTON1);
		// a question that nobody expects ends the test and does not wait for ever
		Runnable unexpected = () -> bench.findDialog("Mask Points").ifPresent(Shell::close);
		area.getDisplay().timerExec(PATIENCE_MS, unexpected);
		Bench.mouse(area, SWT.MouseUp, (int) (to * width), height, 1, SWT.BUTTON1);
		area.getDisplay().timerExec(-1, unexpected);
		shown();
	}

	private void because(String reason) {
		bench.whenDialog("Mask Points", dialog -> {
			Bench.all(dialog, Text.class).stream().filter(t -> (t.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow().setText(reason);
			Bench.press(dialog, "OK");
		});
	}

	private void mode(boolean on) {
		Button button = Bench.all(editor.head().control(), Button.class).stream().filter(b -> b.getText().replace("&", "").equals("Mask")).findFirst()
				.orElseThrow();
		button.setSelection(on);
		button.notifyListeners(SWT.Selection, new Event());
		shown();
	}

	private SweepResult sweep(int i) {
		return editor.context().result().map(StageResult::sweeps).orElseThrow().get(i);
	}

	private byte[] written() throws Exception {
		return store.toBytes(bench.controller().current().orElseThrow().study());
	}

	private List<Sweep> sweeps() {
		return editor.context().stage().orElseThrow().getSweeps();
	}

	@Test
	void aRubberBandMasksWithAReasonAndIsUndoneAndRedone() throws Exception {
		byte[] before = written();
		int points = sweep(0).curve().size();
		mode(true);
		because("the contact warmed up");
		// 1/T rises to the right
		band(0.6, 1);
		byte[] after = written();
		assertEquals(2, sweeps().stream().mapToInt(s -> s.getMasks().size()).sum(), "both sweeps");
		PointMask mask = (PointMask) sweeps().get(0).getMasks().get(0);
		assertEquals("the contact warmed up", mask.getReason());
		assertTrue(mask.isByHand());
		assertTrue(mask.getRows().size() > 3, mask.getRows() + " of " + points);
		assertEquals(points - mask.getRows().size(), sweep(0).curve().size());
		double warmest = IntStream.range(0, sweep(0).aside().size()).mapToDouble(sweep(0).aside()::temperatureK).max().orElseThrow();
		assertTrue(warmest < sweep(0).lowestK(), "the band was over the coldest points: " + warmest + " K");
		assertTrue(bench.menuText("Edit", "Undo").matches("Undo: Mask \\d+ points of 2 sweeps"), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		shown();
		assertArrayEquals(before, written());
		assertEquals(points, sweep(0).curve().size());
		bench.menu("Edit", "Redo");
		shown();
		assertArrayEquals(after, written());
	}

	@Test
	void maskedPointsAreSeenAndCountedAndTakenBackWithTheBand() throws Exception {
		mode(true);
		because("spike");
		band(0.6, 1);
		int aside = sweep(0).aside().size();
		List<Series> series = editor.figure().widget().visibleFigure().orElseThrow().panels().get(0).series();
		List<Series> masked = series.stream().filter(s -> SessionFigure.maskedSweep(s.key()).isPresent()).toList();
		assertEquals(2, masked.size(), "of each sweep");
		assertEquals(aside, masked.get(0).points().size());
		assertTrue(masked.get(0).name().text().contains(2 * aside + " masked"), masked.get(0).name().text());
		assertTrue(editor.stagePane().text(sweeps().get(0), 2).startsWith(aside + " masked"), editor.stagePane().text(sweeps().get(0), 2));
		byte[] whole = written();
		band(0.8, 1);
		int left = sweep(0).aside().size();
		assertTrue(left > 0 && left < aside, "a part of them is back without a question: " + left + " of " + aside);
		assertTrue(bench.menuText("Edit", "Undo").startsWith("Undo: Take the mask off"), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		shown();
		assertArrayEquals(whole, written());
		bench.menu("Edit", "Redo");
		shown();
		band(0.62, 0.79);
		assertEquals(0, sweep(0).aside().size());
		assertEquals(0, sweeps().get(0).getMasks().size(), "an empty mask is none");
	}

	@Test
	void aClickMasksOnePoint() {
		mode(true);
		Control area = plotArea();
		because("one jump");
		for (int x = area.getSize().x - 3; x > area.getSize().x / 2; x -= 6) {
			for (int y = 2; y < area.getSize().y && sweeps().stream().allMatch(s -> s.getMasks().isEmpty()); y += 6) {
				Bench.click(area, x, y, 0);
			}
		}
		shown();
		assertEquals(1, sweeps().stream().flatMap(s -> s.getMasks().stream()).mapToLong(m -> ((PointMask) m).getRows().size()).sum());
		assertTrue(bench.menuText("Edit", "Undo").startsWith("Undo: Mask 1 point of 1 sweep"), bench.menuText("Edit", "Undo"));
	}

	@Test
	void escapeAndNoReasonMaskNothing() throws Exception {
		byte[] before = written();
		mode(true);
		Control area = plotArea();
		Bench.mouse(area, SWT.MouseDown, 1, 1, 1, 0);
		Bench.mouse(area, SWT.MouseMove, 200, 200, 0, SWT.BUTTON1);
		Event escape = new Event();
		escape.keyCode = SWT.ESC;
		area.notifyListeners(SWT.KeyDown, escape);
		Bench.mouse(area, SWT.MouseUp, 200, 200, 1, SWT.BUTTON1);
		shown();
		assertArrayEquals(before, written());
		bench.whenDialog("Mask Points", dialog -> {
			assertFalse(Bench.all(dialog, Button.class).stream().filter(b -> b.getText().equals("OK")).findFirst().orElseThrow().isEnabled(),
					"no mask without a reason");
			Bench.press(dialog, "Cancel");
		});
		band(0.6, 1);
		assertArrayEquals(before, written());
	}

	@Test
	void theModeIsTurnedOnAndOffFromTheMenuAndTheWindowIsMovedWithoutIt() {
		bench.menu("Session", "Mask Points with the Mouse");
		assertTrue(editor.figure().marking());
		bench.menu("Session", "Mask Points with the Mouse");
		assertFalse(editor.figure().marking());
		band(0.3, 0.4);
		assertTrue(sweeps().stream().allMatch(s -> s.getMasks().isEmpty()));
		assertEquals(1, editor.context().session().getWindows().size(), "the window was dragged");
	}

	@Test
	void pointsOfAnIntervalStayMaskedUntilItsMaskIsTakenOff() throws Exception {
		assertTrue(editor.actions().sweepEdits().maskInterval(sweeps(), java.util.Optional.empty(), java.util.Optional.of(0.5), "drift"));
		shown();
		byte[] before = written();
		mode(true);
		band(0.9, 1);
		assertArrayEquals(before, written(), "an interval is not cut in pieces");
		bench.menu("Session", "Take Masks Off");
		shown();
		assertEquals(0, sweep(0).aside().size());
	}
}
