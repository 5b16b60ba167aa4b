package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

import org.culet.model.Stage;
import org.culet.plot.Panel;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.figure.FigureView;
import org.culet.ui.internal.properties.PropertiesView;

/** A figure in its view: selection, read-out, export. */
class FigureViewTest extends StudyBench {

	private FigureView figure(String id) {
		FigureView view = bench.view(ViewIds.figure(id), FigureView.class);
		bench.until(id + " is drawn", () -> view.widget().visibleFigure().isPresent());
		bench.settle();
		return view;
	}

	private List<Stage> stages() {
		return bench.controller().current().orElseThrow().study().getSamples().get(0).getRuns().get(0).getStages();
	}

	private static Control plotArea(FigureView view) {
		return Bench.all((Composite) view.widget().control(), Chart.class).get(0).getPlotArea().getControl();
	}

	/** Moves over the whole figure until something is picked. */
	private void clickOnACurve(FigureView view) {
		Control area = plotArea(view);
		for (int x = area.getSize().x / 3; x < area.getSize().x && bench.controller().selection().stages().isEmpty(); x += 12) {
			for (int y = 4; y < area.getSize().y && bench.controller().selection().stages().isEmpty(); y += 6) {
				Bench.click(area, x, y, 0);
			}
		}
	}

	@Test
	void aCurveThatIsClickedSelectsItsStage() {
		bench.controller().selection().select(List.of());
		FigureView view = figure("rt-pressures");
		clickOnACurve(view);
		assertEquals(1, bench.controller().selection().stages().size());
		assertTrue(stages().contains(bench.controller().selection().stages().get(0)));
	}

	@Test
	void aPointOfAWholeSampleSelectsTheStageOfItsPressure() {
		bench.controller().selection().select(List.of());
		FigureView view = figure("tc-pressure");
		clickOnACurve(view);
		Stage picked = bench.controller().selection().stages().get(0);
		var result = bench.controller().current().orElseThrow().results().orElseThrow().stage(picked.getId()).orElseThrow();
		assertTrue(result.tcK().isPresent(), "a stage with a Tc");
	}

	@Test
	void theStatusLineReadsOutValuesWithUnits() {
		FigureView view = figure("rt-pressures");
		Control area = plotArea(view);
		Bench.mouse(area, SWT.MouseMove, area.getSize().x / 2, 10, 0, 0);
		String shown = bench.controller().status().shown();
		assertTrue(shown.contains("T = ") && shown.contains("K"), shown);
		Bench.mouse(area, SWT.MouseExit, 0, 0, 0, 0);
		assertFalse(bench.controller().status().shown().contains("T = "), bench.controller().status().shown());
	}

	@Test
	void aFitFollowsTheSelectedStage() {
		FigureView view = figure("arrhenius");
		bench.controller().selection().select(List.of(stages().get(0)));
		bench.settle();
		String first = view.widget().visibleFigure().orElseThrow().panels().get(0).series().get(0).key();
		bench.controller().selection().select(List.of(stages().get(5)));
		bench.settle();
		String second = view.widget().visibleFigure().orElseThrow().panels().get(0).series().get(0).key();
		assertEquals(List.of(stages().get(0).getId(), stages().get(5).getId()), List.of(first, second));
	}

	@Test
	void oneKeystrokeWritesAPageReadyPdfBesideTheStudy() throws Exception {
		figure("rt-pressures");
		bench.menu("File", "Export Figure as PDF");
		Path file = study.resolveSibling("small.figures").resolve("rt-pressures--I.pdf");
		bench.until("the file is there", () -> bench.controller().status().shown().startsWith("Figure saved"));
		bench.settle();
		byte[] content = Files.readAllBytes(file);
		assertEquals("%PDF", new String(content, 0, 4, StandardCharsets.US_ASCII));
		assertTrue(content.length > 5000, content.length + " bytes");
	}

	@Test
	void aFigureIsCopiedAsAnImage() throws CommandException {
		FigureView view = figure("tc-pressure");
		view.getSite().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.copy", null);
		Clipboard clipboard = new Clipboard(bench.shell().getDisplay());
		ImageData image = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
		clipboard.dispose();
		assertNotNull(image);
		assertTrue(image.width > 1000, image.width + " pixels wide");
	}

	@Test
	void tcIsDrawnAgainstATuningParameterThatWasTyped() {
		FigureView view = figure("tc-pressure");
		PropertiesView properties = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		double[] fields = { 0, 3, 1.5 };
		for (int i = 0; i < fields.length; i++) {
			bench.controller().selection().select(List.of(stages().get(i + 1)));
			Text text = (Text) properties.control("tuning");
			text.setText("field = " + fields[i] + " ± 0.1 T");
			text.notifyListeners(SWT.FocusOut, new Event());
		}
		bench.settle();
		assertEquals(3.0, stages().get(2).getTuning().get(0).getValue());
		view.drawAgainst("field");
		bench.settle();
		Panel panel = view.widget().visibleFigure().orElseThrow().panels().get(0);
		assertEquals("field [T]", panel.x().label().text());
		var points = panel.series().get(0).points();
		assertEquals(List.of(0.0, 1.5, 3.0), List.of(points.x(0), points.x(1), points.x(2)));
		bench.controller().selection().select(List.of());
		clickOnACurve(view);
		assertFalse(bench.controller().selection().stages().get(0).getTuning().isEmpty());
		view.drawAgainst("Pressure");
		bench.settle();
		assertEquals("Pressure [GPa]", view.widget().visibleFigure().orElseThrow().panels().get(0).x().label().text());
	}

	@Test
	void aTuningParameterThatCannotBeReadIsRefusedAtTheField() {
		PropertiesView properties = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		bench.controller().selection().select(List.of(stages().get(1)));
		Text text = (Text) properties.control("tuning");
		text.setText("three tesla");
		text.notifyListeners(SWT.FocusOut, new Event());
		assertTrue(stages().get(1).getTuning().isEmpty());
		assertFalse(bench.controller().current().orElseThrow().isDirty());
		text.setText("");
	}

	@Test
	void anAnalysisThatIsStoppedChangesNothing() {
		bench.menu("Study", "Analyse");
		bench.menu("Study", "Stop Analysis");
		bench.settle();
		assertEquals(null, stages().get(0).getComputedPhase());
		assertFalse(bench.controller().current().orElseThrow().isDirty());
		assertTrue(bench.controller().current().orElseThrow().results().isPresent(), "the results of before");
	}
}
