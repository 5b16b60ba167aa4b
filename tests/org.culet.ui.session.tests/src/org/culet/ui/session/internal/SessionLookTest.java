package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.culet.model.Phase;
import org.culet.model.RowSet;
import org.culet.model.Sweep;
import org.culet.physics.TemperatureWindow;
import org.culet.ui.tests.Bench;
import org.culet.ui.tests.Look;

/**
 * Every state of the session editor in both looks. With the system property {@code culet.pictures}, a folder, it leaves a picture of each:
 * those of the users' pages are made so.
 */
class SessionLookTest extends SessionBench {

	/** The size of the pictures. */
	private static final Point USUAL = new Point(1366, 868);
	/** Windows in which everything important is to be seen. */
	private static final Point LAPTOP = new Point(1366, 768);
	private static final Point PROJECTOR = new Point(1024, 768);
	private static final Point SMALL = new Point(1024, 620);

	/** Most that the bars at the edges of the window take, pixels. */
	private static final int BARS = 80;

	private Rectangle before;

	@BeforeEach
	void usualSize() {
		before = bench.shell().getBounds();
		bench.shell().setMaximized(false);
		size(USUAL);
		shown();
	}

	@AfterEach
	void sizeAsBefore() {
		bench.menu("View", "Look", "Light");
		bench.settle();
		bench.shell().setBounds(before);
	}

	private void size(Point size) {
		bench.shell().setBounds(0, 0, size.x, size.y);
		bench.until("the window has its size", () -> Math.abs(bench.shell().getClientArea().width - size.x) < 20);
		Control results = editor.results().control();
		// beside and below the editor are the bars of the window only
		bench.until("the editor has its size", () -> {
			Point corner = bench.shell().toControl(results.toDisplay(results.getSize()));
			Rectangle window = bench.shell().getClientArea();
			return corner.x <= window.width && corner.x > window.width - BARS && corner.y <= window.height && corner.y > window.height - BARS;
		});
		bench.settle();
	}

	private void show(int i) {
		editor.context().select(List.of(stage(i)), List.of());
		editor.stagePane().viewer().setSelection(new org.eclipse.jface.viewers.StructuredSelection(stage(i)), true);
		shown();
	}

	/** Looks at the present state in both looks. */
	private void look(String state) {
		for (boolean dark : new boolean[] { true, false }) {
			bench.menu("View", "Look", dark ? "Dark" : "Light");
			bench.settle();
			assertEquals(List.of(), Look.strangers(bench.shell(), dark), state + (dark ? ", dark" : ", light"));
			picture("session-" + state + (dark ? "-dark" : "") + ".png");
		}
	}

	private void picture(String name) {
		String where = System.getProperty("culet.pictures", "");
		if (where.isEmpty()) {
			return;
		}
		Shell shell = bench.shell();
		bench.until("it is painted", () -> !shell.getDisplay().readAndDispatch());
		Rectangle area = shell.getBounds();
		Image image = new Image(shell.getDisplay(), area.width, area.height);
		// of the screen: the menu bar is painted by the window system
		GC gc = new GC(shell.getDisplay());
		try {
			gc.copyArea(image, area.x, area.y);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(Path.of(where).resolve(name).toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private void tab(int i) {
		CTabFolder tabs = Stream.iterate(editor.parameters().viewer().getControl().getParent(), c -> c.getParent()).filter(CTabFolder.class::isInstance)
				.map(CTabFolder.class::cast).findFirst().orElseThrow();
		tabs.setSelection(i);
		bench.settle();
	}

	/** Points below 0.42 K. */
	private Map<String, RowSet> coldest(List<Sweep> sweeps) {
		return sweeps.stream().collect(Collectors.toMap(Sweep::getId, s -> {
			var curve = editor.context().result().orElseThrow().sweeps().stream().filter(r -> r.id().equals(s.getId())).findFirst().orElseThrow().curve();
			return RowSet.of(IntStream.range(0, curve.size()).filter(i -> curve.temperatureK(i) < 0.42).toArray());
		}));
	}

	private void fitAll() {
		bench.menu("Session", "Fit All");
		bench.until("all is fitted", () -> editor.fitter().isIdle());
		shown();
	}

	@Test
	void everyStateLooksRightInBothLooks() {
		look("not-fitted");
		fitAll();
		look("automatic");
		editor.figure().moved(new TemperatureWindow(0.4, 2), true);
		shown();
		look("by-hand");
		List<Sweep> sweeps = stage(0).getSweeps();
		editor.figure().marking(true);
		editor.actions().sweepEdits().maskMarked(coldest(sweeps), "contact warmed up");
		shown();
		editor.stagePane().viewer().expandToLevel(stage(0), 1);
		Control area = Bench.all((Composite) editor.figure().widget().control(), Chart.class).get(0).getPlotArea().getControl();
		Bench.mouse(area, SWT.MouseDown, area.getSize().x * 5 / 9, area.getSize().y / 5, 1, 0);
		Bench.mouse(area, SWT.MouseMove, area.getSize().x * 2 / 3, area.getSize().y / 2, 0, SWT.BUTTON1);
		look("masked");
		editor.figure().marking(false);
		editor.actions().sweepEdits().correct(sweeps, Optional.of(120.0), Optional.of(12.5));
		shown();
		look("corrected");
		editor.stagePane().viewer().collapseAll();
		show(1);
		editor.phase().set(List.of(stage(1)), Phase.M1, "the drop is not complete");
		shown();
		tab(1);
		look("phase-by-hand");
		tab(2);
		look("settings");
		tab(0);
		show(2);
		editor.actions().sweepEdits().maskInterval(stage(2).getSweeps(), Optional.of(0.8), Optional.empty(), "ice on the window");
		shown();
		fitAllOf(2);
		look("failed");
	}

	/** Fits the shown stage, and takes what it changes. */
	private void fitAllOf(int i) {
		show(i);
		bench.whenDialog("What Would Change", dialog -> Bench.press(dialog, "Apply"));
		bench.menu("Session", "Fit Selected");
		bench.until("it is fitted", () -> editor.fitter().isIdle());
		shown();
	}

	@Test
	void whatARefereeAsksForIsSeenWithoutScrolling() {
		fitAll();
		editor.figure().moved(new TemperatureWindow(0.4, 2), true);
		shown();
		for (Point size : List.of(USUAL, LAPTOP, PROJECTOR)) {
			size(size);
			Tree stages = editor.stagePane().viewer().getTree();
			seen(stages, List.of(stages.getColumns()).stream().map(c -> c.getWidth()).toList(), "stage, phase, state and law");
			Table parameters = editor.parameters().viewer().getTable();
			seen(parameters, Stream.of(parameters.getColumns()).limit(3).map(c -> c.getWidth()).toList(), "parameter, value and error");
			Table laws = editor.laws().viewer().getTable();
			seen(laws, Stream.of(laws.getColumns()).limit(4).map(c -> c.getWidth()).toList(), "law, chi2, AICc, weight");
			assertTrue(editor.figure().control().getSize().x >= 0.25 * editor.head().control().getSize().x, "the figure is large enough to be read: " + editor.figure().control().getSize());
			picture("window-" + size.x + "x" + size.y + ".png");
		}
	}

	private static void seen(Scrollable control, List<Integer> columns, String what) {
		int all = columns.stream().mapToInt(Integer::intValue).sum();
		assertTrue(all <= control.getClientArea().width, what + ": " + columns + " of " + control.getClientArea().width + " pixels");
	}

	@Test
	void whatAPersonMadeWiderStays() {
		SashForm columns = (SashForm) editor.stagePane().viewer().getTree().getParent();
		columns.setWeights(200, 600, 200);
		TableColumn law = editor.laws().viewer().getTable().getColumn(0);
		law.setWidth(250);
		size(LAPTOP);
		fitAll();
		assertEquals(600, columns.getWeights()[1], 5);
		assertEquals(250, law.getWidth());
	}

	@Test
	void aPressedMaskButtonIsToldFromAnUnpressedOneInBothLooks() {
		List<Button> buttons = Bench.all(editor.head().control(), Button.class);
		Button mask = buttons.stream().filter(b -> (b.getStyle() & SWT.TOGGLE) != 0).findFirst().orElseThrow();
		Button other = buttons.stream().filter(b -> b != mask).findFirst().orElseThrow();
		for (boolean dark : new boolean[] { true, false }) {
			bench.menu("View", "Look", dark ? "Dark" : "Light");
			editor.figure().marking(true);
			// the colours of the desktop come a moment after the style sheets
			bench.until("it is told from the others", () -> contrast(mask.getBackground(), other.getBackground()) > 0.3);
			bench.until("what is written on it is read", () -> contrast(mask.getBackground(), mask.getForeground()) > 0.4);
			editor.figure().marking(false);
			bench.until("it is as the others", () -> mask.getBackground().equals(other.getBackground()));
		}
		editor.figure().marking(false);
	}

	private static double contrast(Color a, Color b) {
		return Math.abs(Look.lightness(a.getRGB()) - Look.lightness(b.getRGB()));
	}

	@Test
	void theBestLawIsSeenWithWhicheverIsShown() {
		fitAll();
		Table laws = editor.laws().viewer().getTable();
		List<String> ids = editor.context().fits().stream().map(f -> f.modelId()).toList();
		int seen = (laws.getClientArea().height - laws.getHeaderHeight()) / laws.getItemHeight();
		for (String id : ids) {
			editor.context().showLaw(id);
			bench.settle();
			if (laws.getSelectionIndex() < seen) {
				assertEquals(0, laws.getTopIndex(), "the best law is above " + id);
			}
		}
		size(SMALL);
		picture("small.png");
		assertTrue(laws.getClientArea().height > 3 * laws.getItemHeight(), "laws are still seen");
		assertTrue(laws.getLocation().y + laws.getSize().y <= laws.getParent().getClientArea().height, "and not beneath something else");
		assertTrue(editor.figure().control().getSize().y > 150, "so is the figure");
	}
}
