package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;

import org.culet.model.Session;
import org.culet.model.Studies;
import org.culet.physics.TemperatureWindow;
import org.culet.ui.tests.Bench;

/** The session editor over time: nothing grows. */
class SessionLoadTest extends SessionBench {

	private static final boolean LONG = Boolean.getBoolean("culet.long");
	private static final long LEAK_RUN_NS = (LONG ? 600 : 60) * 1_000_000_000L;
	/** What the workbench itself may hold more or less of at a moment: a tooltip, an image of a menu. */
	private static final int FEW = 12;
	/** More than that, so that one of a kind that is left each time is found on the slowest machine. */
	private static final int LEAST_ROUNDS = 16;

	/** Half of the time warms up, then nothing may be more after the second half: heap, controls, SWT resources, listeners. */
	@Test
	void nothingGrowsOverManyHoursOfUse() {
		long half = LEAK_RUN_NS / 2;
		int rounds = use(half);
		long before = usedAfterCollection();
		int controls = controls();
		int listeners = listeners();
		Map<String, Integer> resources = resources();
		rounds += use(half);
		long grown = usedAfterCollection() - before;
		System.getLogger(SessionLoadTest.class.getName()).log(System.Logger.Level.INFO, rounds + " rounds of use: " + grown / 1024
				+ " KiB of heap more, resources " + resources + " and " + resources() + ", listeners " + listeners + " and " + listeners());
		assertEquals(controls, controls(), "controls that are left");
		assertTrue(listeners() <= listeners + FEW, "listeners: " + listeners + ", then " + listeners());
		resources().forEach((type, n) -> assertTrue(n <= resources.getOrDefault(type, 0) + FEW, type + ": " + resources.get(type) + ", then " + n));
		assertTrue(grown < 4L << 20, grown / 1024 + " KiB more after " + rounds + " rounds");
	}

	/** SWT resources in use, by kind; the workbench of the tests is started with their tracking. */
	private Map<String, Integer> resources() {
		DeviceData data = bench.shell().getDisplay().getDeviceData();
		assertTrue(data.tracking, "the display tracks its resources");
		Map<String, Integer> all = new TreeMap<>();
		for (Object object : data.objects) {
			all.merge(object.getClass().getSimpleName(), 1, Integer::sum);
		}
		return all;
	}

	/** Listeners of the controls that last, and those of the study. */
	private int listeners() {
		List<Control> all = new ArrayList<>(Bench.all(bench.shell(), Control.class));
		all.add(bench.shell());
		int ui = all.stream().mapToInt(c -> IntStream.rangeClosed(SWT.KeyDown, SWT.OpenDocument).map(type -> c.getListeners(type).length).sum()).sum();
		int model = Studies.contents(editor.context().document().study()).mapToInt(o -> o.eAdapters().size()).sum();
		return ui + model;
	}

	private int use(long nanos) {
		Session session = editor.context().session();
		long until = System.nanoTime() + nanos;
		int round = 0;
		while (System.nanoTime() < until || round < LEAST_ROUNDS) {
			editor.context().select(List.of(stage(round % 3)), List.of());
			shown();
			editor.figure().moved(new TemperatureWindow(0.4, 2 + 0.01 * (round % 300)), false);
			editor.figure().moved(new TemperatureWindow(0.4, 2 + 0.01 * (round % 300)), true);
			shown();
			bench.menu("Edit", "Undo");
			shown();
			bench.controller().autosave();
			bench.page().closeEditor(editor, false);
			try {
				editor = SessionEditor.open(bench.page(), session);
			} catch (org.eclipse.ui.PartInitException e) {
				throw new AssertionError(e);
			}
			shown();
			round++;
		}
		return round;
	}

	private int controls() {
		return Bench.all(bench.shell(), Control.class).size();
	}

	private static long usedAfterCollection() {
		for (int i = 0; i < 4; i++) {
			System.gc();
			System.runFinalization();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
