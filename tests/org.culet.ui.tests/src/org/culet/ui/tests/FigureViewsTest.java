package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.Stage;
import org.culet.model.Sweep;
import org.culet.plot.Figure;
import org.culet.plot.Mark;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.explorer.ExplorerView;
import org.culet.ui.internal.figure.FigureView;
import org.culet.ui.internal.properties.PropertiesView;
import org.culet.ui.internal.table.StageTableView;
import org.culet.ui.study.StudyDocument;

/** Figure views together: choices, several views of one figure, pins, one selection, one fit window. */
class FigureViewsTest {

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private ErrorLog log;

	@BeforeEach
	void openStudy() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		Path study = SmallStudy.in(folder.resolve("small")).saved();
		bench.controller().open(study);
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
	}

	@AfterEach
	void closeStudy() {
		for (IViewReference view : bench.page().getViewReferences()) {
			if (view.getSecondaryId() != null) {
				bench.page().hideView(view);
			} else if (view.getView(false) instanceof FigureView figure) {
				figure.pin(false);
				figure.choose(FigureOptions.DEFAULT.withTemperature(FigureOptions.Temperature.LOGARITHMIC));
			}
		}
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private StudyDocument document() {
		return bench.controller().current().orElseThrow();
	}

	private List<Stage> stages() {
		return document().study().getSamples().get(0).getRuns().get(0).getStages();
	}

	private FigureView figure(String id) {
		FigureView view = bench.view(ViewIds.figure(id), FigureView.class);
		view.pin(false);
		view.choose(FigureOptions.DEFAULT.withTemperature(FigureOptions.Temperature.LOGARITHMIC));
		bench.until(id + " is drawn", () -> view.widget().visibleFigure().isPresent());
		bench.settle();
		return view;
	}

	private static Figure shown(FigureView view) {
		return view.widget().visibleFigure().orElseThrow();
	}

	private static Set<String> keys(FigureView view) {
		return shown(view).panels().stream().flatMap(p -> p.series().stream()).map(s -> s.key()).filter(k -> !k.isEmpty())
				.collect(Collectors.toSet());
	}

	private void select(Stage... stages) {
		bench.controller().selection().select(List.of(stages));
		bench.settle();
	}

	/** Chooses an entry of a view's menu. */
	private void choose(FigureView view, String... path) {
		IMenuManager menu = new MenuManager();
		view.actions().fill(menu);
		for (int i = 0; i < path.length - 1; i++) {
			String wanted = path[i];
			menu = Stream.of(menu.getItems()).filter(MenuManager.class::isInstance).map(MenuManager.class::cast)
					.filter(m -> m.getMenuText().equals(wanted)).findFirst().orElseThrow(() -> new AssertionError("no menu " + wanted));
		}
		ActionContributionItem item = entry(menu, path[path.length - 1]);
		if (item.getAction().getStyle() == org.eclipse.jface.action.IAction.AS_CHECK_BOX) {
			item.getAction().setChecked(!item.getAction().isChecked());
		} else if (item.getAction().getStyle() == org.eclipse.jface.action.IAction.AS_RADIO_BUTTON) {
			item.getAction().setChecked(true);
		}
		assertTrue(item.getAction().isEnabled(), String.join(" > ", path) + " is disabled");
		item.getAction().run();
		bench.settle();
	}

	private static ActionContributionItem entry(IMenuManager menu, String text) {
		for (IContributionItem item : menu.getItems()) {
			if (item instanceof ActionContributionItem action && action.getAction().getText().split("\t")[0].equals(text)) {
				return action;
			}
		}
		throw new AssertionError("no entry " + text);
	}

	private static List<Scale.Kind> temperatureScales(FigureView view) {
		return shown(view).panels().stream().map(p -> p.x().scale().kind()).toList();
	}

	// --- choices

	@Test
	void theTemperatureAxisIsChosenInTheMenuOfTheView() {
		FigureView view = figure("rt-pressures");
		assertEquals(List.of(Scale.Kind.LOG10), temperatureScales(view));
		choose(view, "Temperature Axis", "Linear");
		assertEquals(List.of(Scale.Kind.LINEAR), temperatureScales(view));
		choose(view, "Temperature Axis", "Linear and Logarithmic");
		assertEquals(List.of(Scale.Kind.LINEAR, Scale.Kind.LOG10), temperatureScales(view));
	}

	@Test
	void resistancesAreDrawnInTheChosenUnit() {
		FigureView view = figure("rt-pressures");
		choose(view, "Resistance", "R per Square / (h/4e²)");
		String label = shown(view).panels().get(0).y().label().text();
		assertTrue(label.contains("h"), label);
		choose(view, "Resistance", "As Measured");
		assertFalse(shown(view).panels().get(0).y().label().text().contains("h/"));
	}

	@Test
	void stagesAreChosenInADialog() {
		FigureView view = figure("rt-pressures");
		Set<String> all = keys(view);
		assertTrue(all.contains(stages().get(2).getId()));
		bench.whenDialog("Stages shown", shell -> {
			Table table = Bench.all(shell, Table.class).get(0);
			assertEquals(SmallStudy.STAGES, table.getItemCount());
			Bench.press(shell, "None");
			table.getItem(1).setChecked(true);
			Bench.press(shell, "OK");
		});
		choose(view, "Stages Shown…");
		assertEquals(Set.of(stages().get(1).getId()), keys(view));
		choose(view, "All Stages");
		assertEquals(all, keys(view));
	}

	@Test
	void onlyTheSelectedStagesAreShownOnDemand() {
		FigureView view = figure("rt-pressures");
		select(stages().get(2), stages().get(4));
		choose(view, "Only the Selected Stages");
		assertEquals(Set.of(stages().get(2).getId(), stages().get(4).getId()), keys(view));
	}

	@Test
	void choicesAreThoseOfTheBuilder() {
		FigureView view = figure("tc-pressure");
		MenuManager menu = new MenuManager();
		view.actions().fill(menu);
		List<String> entries = Stream.of(menu.getItems()).filter(MenuManager.class::isInstance).map(m -> ((MenuManager) m).getMenuText()).toList();
		Set<FigureOptions.Choice> choices = new StandardFigures().byId("tc-pressure").orElseThrow().choices();
		assertEquals(choices.contains(FigureOptions.Choice.TEMPERATURE), entries.contains("Temperature Axis"));
		assertEquals(choices.contains(FigureOptions.Choice.RESISTANCE), entries.contains("Resistance"));
		assertTrue(choices.contains(FigureOptions.Choice.ERRORS), "the figure of this test has error bars");
		entry(menu, "Error Bars");
	}

	@Test
	void whatWasChosenIsRememberedWithTheView() {
		FigureView view = figure("rt-pressures");
		select(stages().get(0));
		choose(view, "Temperature Axis", "Linear");
		view.choose(view.options().withHidden(Set.of(stages().get(3).getId())).withFits(false).withErrors(false)
				.withResistance(FigureOptions.ResistanceUnit.RESISTANCE));
		choose(view, "Pinned to This Sample");
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		view.saveState(memento);
		FigureOptions before = view.options();
		view.choose(FigureOptions.DEFAULT);
		view.pin(false);
		view.restore(memento);
		assertEquals(before, view.options());
		assertTrue(view.isPinned());
	}

	@Test
	void stagesOfAnotherStudyAreNotHidden() throws Exception {
		FigureView view = figure("rt-pressures");
		Set<String> all = keys(view);
		view.choose(view.options().withHidden(Set.of(stages().get(2).getId())));
		Path first = document().path();
		Path other = SmallStudy.in(folder.resolve("other")).saved();
		bench.controller().open(other);
		bench.until("the other study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
		assertEquals(all, keys(view), "the same ids mean other stages");
		bench.controller().open(first);
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
		assertEquals(all.size() - 1, keys(view).size());
	}

	// --- several views, pins

	@Test
	void anotherViewOfAFigureHasChoicesOfItsOwn() {
		FigureView first = figure("rt-pressures");
		choose(first, "Temperature Axis", "Linear");
		choose(first, "New View of This Figure");
		FigureView second = second("rt-pressures");
		assertEquals(List.of(Scale.Kind.LINEAR), temperatureScales(second), "it begins as the first");
		choose(second, "Temperature Axis", "Logarithmic");
		assertEquals(List.of(Scale.Kind.LOG10), temperatureScales(second));
		assertEquals(List.of(Scale.Kind.LINEAR), temperatureScales(first));
		assertNotEquals(first.getPartName(), second.getPartName());
	}

	private FigureView second(String id) {
		FigureView view = (FigureView) bench.page().findViewReference(ViewIds.figure(id), "2").getView(true);
		bench.until("the second view is drawn", () -> view.widget().visibleFigure().isPresent());
		bench.settle();
		return view;
	}

	@Test
	void aPinnedViewKeepsItsStageWhateverIsSelected() throws PartInitException {
		select(stages().get(0));
		FigureView pinned = figure("arrhenius");
		choose(pinned, "Pinned to This Sample");
		assertTrue(pinned.getPartName().endsWith("pinned"), pinned.getPartName());
		FigureView following = (FigureView) bench.page().showView(ViewIds.figure("arrhenius"), "2", IWorkbenchPage.VIEW_VISIBLE);
		select(stages().get(5));
		assertEquals(stages().get(0).getId(), shown(pinned).panels().get(0).series().get(0).key());
		assertEquals(stages().get(5).getId(), shown(following).panels().get(0).series().get(0).key());
		choose(pinned, "Pinned to This Sample");
		assertFalse(pinned.isPinned());
		assertEquals(stages().get(5).getId(), shown(pinned).panels().get(0).series().get(0).key());
	}

	// --- one selection

	@Test
	void aSweepSelectedInTheTreeIsHighlightedEverywhere() {
		ExplorerView explorer = bench.view(ViewIds.EXPLORER, ExplorerView.class);
		StageTableView table = bench.view(ViewIds.STAGES, StageTableView.class);
		PropertiesView properties = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		explorer.viewer().expandAll();
		Sweep sweep = stages().get(3).getSweeps().get(0);
		explorer.viewer().setSelection(new StructuredSelection(sweep));
		bench.settle();
		assertEquals(List.of(sweep), bench.controller().selection().objects());
		assertEquals(List.of(stages().get(3)), bench.controller().selection().stages());
		assertEquals(1, table.viewer().getTable().getSelectionCount());
		assertTrue(properties.getPartName() != null);
		assertEquals(List.of(sweep), List.of(explorer.viewer().getStructuredSelection().toArray()), "the tree keeps the sweep");
	}

	@Test
	void selectingNoneClearsTheSelection() {
		select(stages().get(1));
		bench.menu("Edit", "Select None");
		assertEquals(List.of(), bench.controller().selection().objects());
	}

	@Test
	void theReadOutNamesTheStage() {
		FigureView view = figure("rt-pressures");
		Control area = Bench.all((Composite) view.widget().control(), Chart.class).get(0).getPlotArea().getControl();
		Set<String> read = new HashSet<>();
		for (int y = 2; y < area.getSize().y; y += 3) {
			Bench.mouse(area, SWT.MouseMove, area.getSize().x / 2, y, 0, 0);
			read.add(bench.controller().status().shown());
		}
		Bench.mouse(area, SWT.MouseExit, 0, 0, 0, 0);
		assertTrue(read.stream().anyMatch(r -> r.startsWith("I, ") && r.contains("GPa ↑") && r.contains("T = ") && r.contains("Ω")), read.toString());
	}

	@Test
	void aZoomIsTakenBackWithItsTool() {
		FigureView view = figure("rt-pressures");
		Range before = shown(view).panels().get(0).x().range().orElse(new Range(0, 1));
		view.widget().zoom(2);
		Range zoomed = shown(view).panels().get(0).x().range().orElseThrow();
		assertNotEquals(before, zoomed);
		choose(view, "Zoom Before");
		assertNotEquals(zoomed, shown(view).panels().get(0).x().range().orElse(before));
		choose(view, "Zoom After");
		assertEquals(zoomed, shown(view).panels().get(0).x().range().orElseThrow());
		view.widget().autoscale();
	}

	// --- one fit window

	private List<Mark.Band> bands(FigureView view, Stage stage) {
		return shown(view).panels().stream().flatMap(p -> p.marks().stream()).filter(Mark.Band.class::isInstance).map(Mark.Band.class::cast)
				.filter(b -> b.key().equals(stage.getId())).toList();
	}

	private static void assertEnds(Range kelvin, List<Mark.Band> bands) {
		assertFalse(bands.isEmpty(), "no window shown");
		for (Mark.Band band : bands) {
			assertEquals(kelvin.low(), Math.min(band.from(), band.to()), 1e-9);
			assertEquals(kelvin.high(), Math.max(band.from(), band.to()), 1e-9);
		}
	}

	@Test
	void aFitWindowThatIsDraggedMovesInAllFiguresAndBecomesOneEdit() {
		Stage stage = stages().get(0);
		select(stage);
		FigureView arrhenius = figure("arrhenius");
		FigureView efros = figure("es-vrh");
		Mark.Band before = bands(arrhenius, stage).get(0);
		Range first = new Range(before.from() * 1.1, before.to() * 0.9);
		bench.controller().windows().move(stage.getId(), first);
		assertEnds(first, bands(arrhenius, stage));
		assertEnds(first, bands(efros, stage));
		assertFalse(document().isDirty(), "dragging changes nothing");
		Range last = new Range(3, 12);
		bench.controller().windows().release(stage.getId(), java.util.Optional.of(first), last);
		assertEnds(last, bands(efros, stage));
		assertTrue(bench.menuText("Edit", "Undo").contains("Set window"), bench.menuText("Edit", "Undo"));
		bench.until("the fits follow", () -> document().resultsCurrent());
		bench.settle();
		var result = document().results().orElseThrow().stage(stage.getId()).orElseThrow();
		assertTrue(result.fits().stream().allMatch(f -> f.windowByHand() && f.window().lowK() == 3 && f.window().highK() == 12),
				result.fits().stream().map(f -> f.modelId() + " " + f.window()).toList().toString());
		assertEnds(last, bands(arrhenius, stage));
		bench.menu("Edit", "Undo");
		bench.until("the fits follow the undo", () -> document().resultsCurrent());
		bench.settle();
		assertEnds(new Range(before.from(), before.to()), bands(arrhenius, stage));
		assertFalse(document().isDirty());
	}

	@Test
	void theMouseDragsTheWindowInAllFigures() {
		Stage stage = stages().get(0);
		select(stage);
		FigureView efros = figure("es-vrh");
		FigureView arrhenius = figure("arrhenius");
		Mark.Band before = bands(arrhenius, stage).get(0);
		Control area = Bench.all((Composite) arrhenius.widget().control(), Chart.class).get(0).getPlotArea().getControl();
		int y = area.getSize().y / 2;
		int edge = 1;
		while (edge < area.getSize().x && !overBand(area, edge, y)) {
			edge++;
		}
		assertTrue(edge < area.getSize().x, "the pointer changes over an end of the window");
		Bench.mouse(area, SWT.MouseDown, edge + 1, y, 1, 0);
		Bench.mouse(area, SWT.MouseMove, edge + 16, y, 0, SWT.BUTTON1);
		Bench.mouse(area, SWT.MouseMove, edge + 31, y, 0, SWT.BUTTON1);
		Mark.Band moved = bands(arrhenius, stage).get(0);
		assertNotEquals(before, moved);
		assertEnds(new Range(Math.min(moved.from(), moved.to()), Math.max(moved.from(), moved.to())), bands(efros, stage));
		assertFalse(document().isDirty(), "dragging changes nothing");
		Bench.mouse(area, SWT.MouseUp, edge + 31, y, 1, SWT.BUTTON1);
		assertTrue(document().isDirty());
		bench.until("the fits follow", () -> document().resultsCurrent());
		bench.settle();
		assertTrue(document().results().orElseThrow().stage(stage.getId()).orElseThrow().fits().stream().allMatch(f -> f.windowByHand()));
	}

	private static boolean overBand(Control area, int x, int y) {
		Bench.mouse(area, SWT.MouseMove, x, y, 0, 0);
		return area.getCursor() != null;
	}

	@Test
	void aWindowIsHandedBackToTheAnalysis() {
		Stage stage = stages().get(0);
		select(stage);
		FigureView view = figure("arrhenius");
		Mark.Band before = bands(view, stage).get(0);
		bench.controller().windows().release(stage.getId(), java.util.Optional.empty(), new Range(3, 12));
		bench.until("the fits follow", () -> document().resultsCurrent());
		bench.settle();
		choose(view, "Fit Window Automatic Again");
		bench.until("the fits follow", () -> document().resultsCurrent());
		bench.settle();
		assertEnds(new Range(before.from(), before.to()), bands(view, stage));
	}

	@Test
	void aWindowThatCannotBeGoesBackToWhereItWas() {
		Stage stage = stages().get(0);
		select(stage);
		FigureView view = figure("arrhenius");
		Mark.Band before = bands(view, stage).get(0);
		Range was = new Range(before.from(), before.to());
		bench.controller().windows().move(stage.getId(), new Range(5, 6));
		bench.controller().windows().release(stage.getId(), java.util.Optional.of(was), was);
		assertEnds(was, bands(view, stage));
		assertFalse(document().isDirty());
		assertTrue(bench.controller().windows().moved().isEmpty());
	}

	@Test
	void aSecondDragThatIsGivenUpIsNoEdit() {
		Stage stage = stages().get(0);
		select(stage);
		FigureView view = figure("arrhenius");
		Range first = new Range(3, 12);
		bench.controller().windows().release(stage.getId(), java.util.Optional.empty(), first);
		bench.controller().windows().move(stage.getId(), new Range(4, 8));
		Mark.Band built = bands(view, stage).get(0);
		bench.controller().windows().release(stage.getId(), java.util.Optional.of(new Range(built.from(), built.to() + 1)), first);
		bench.menu("Edit", "Undo");
		assertFalse(document().isDirty(), "one edit was made, not two");
	}

	@Test
	void everyFigureOfTheCatalogueHasAView() {
		List<String> missing = new StandardFigures().all().stream().map(b -> b.id()).filter(id -> !ViewIds.FIGURES.contains(id)).toList();
		assertEquals(List.of(), missing);
		for (String id : ViewIds.FIGURES) {
			assertTrue(org.eclipse.ui.PlatformUI.getWorkbench().getViewRegistry().find(ViewIds.figure(id)).getAllowMultiple(), id);
		}
	}

	@Test
	void figuresAreReachedByKeys() {
		IBindingService keys = bench.window().getService(IBindingService.class);
		for (String command : List.of("org.eclipse.ui.window.quickAccess", "org.culet.ui.command.selectNone")) {
			assertTrue(keys.getActiveBindingsFor(command).length > 0, command + " has no key");
		}
		figure("rt-pressures").setFocus();
		bench.settle();
		for (String command : List.of("zoomBack", "zoomForward", "copyNumbers", "newFigureView", "pinFigure")) {
			assertTrue(keys.getActiveBindingsFor("org.culet.ui.command." + command).length > 0, command + " has no key in a figure");
		}
	}

	@Test
	void theToolOfAllFiguresOpensOne() {
		FigureView residuals = figure("residuals");
		bench.page().hideView(residuals);
		bench.menu("View", "Figures", "Residuals");
		bench.settle();
		assertTrue(bench.page().findView(ViewIds.figure("residuals")) instanceof FigureView);
	}
}
