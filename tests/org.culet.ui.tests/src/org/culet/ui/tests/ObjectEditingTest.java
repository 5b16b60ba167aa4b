package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

import org.culet.model.CuletPackage.Literals;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.validation.Problem.Severity;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.explorer.ExplorerView;
import org.culet.ui.internal.explorer.StudyMoves;
import org.culet.ui.internal.problems.ProblemsView;
import org.culet.ui.internal.properties.PropertiesView;
import org.culet.ui.internal.ruby.RubyView;
import org.culet.ui.study.StudyDocument;

/** What a person does with samples, runs, stages and ruby readings, and how the list of problems leads to what is wrong. */
class ObjectEditingTest extends StudyBench {

	private StudyDocument document() {
		return bench.controller().current().orElseThrow();
	}

	private Sample sample() {
		return document().study().getSamples().get(0);
	}

	private Run run() {
		return sample().getRuns().get(0);
	}

	private Stage stage(int number) {
		return run().getStages().get(number);
	}

	private static void type(Control field, String text) {
		((Text) field).setText(text);
		field.notifyListeners(SWT.DefaultSelection, new Event());
	}

	// --- explorer

	@Test
	void stagesAreReorderedFromTheMenuAndBackByUndo() {
		List<Stage> before = List.copyOf(run().getStages());
		bench.view(ViewIds.EXPLORER, ExplorerView.class).setFocus();
		bench.controller().selection().select(List.of(stage(0), stage(1)));
		bench.menu("Edit", "Move Down");
		assertEquals(List.of(before.get(2), before.get(0), before.get(1)), run().getStages().subList(0, 3));
		assertTrue(bench.menuText("Edit", "Undo").startsWith("Undo: Move 2 stages down"), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		assertEquals(before, run().getStages());
		bench.controller().selection().select(List.of(stage(0)));
		bench.menu("Edit", "Move Up");
		assertFalse(document().isDirty(), "the first stays the first");
	}

	@Test
	void aStageMovesToAnotherRunWithItsSweeps() {
		bench.controller().selection().select(List.of(sample()));
		bench.menu("Study", "Add Run");
		Run second = sample().getRuns().get(1);
		Stage moved = stage(2);
		int sweeps = moved.getSweeps().size();
		bench.controller().selection().select(List.of(moved));
		bench.whenDialog("Move", shell -> {
			Table list = Bench.all(shell, Table.class).get(0);
			// the list is filled by and by
			bench.until("the runs are listed", () -> Stream.of(list.getItems()).anyMatch(i -> i.getText().endsWith(second.getName())));
			TableItem target = Stream.of(list.getItems()).filter(i -> i.getText().endsWith(second.getName())).findFirst().orElseThrow();
			list.setSelection(target);
			list.notifyListeners(SWT.Selection, new Event());
			Bench.press(shell, "OK");
		});
		bench.menu("Edit", "Move To");
		assertEquals(List.of(moved), second.getStages());
		assertEquals(sweeps, moved.getSweeps().size());
		assertTrue(bench.menuText("Edit", "Undo").contains("to run " + second.getName()), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		assertEquals(moved, stage(2));
	}

	@Test
	void objectsDroppedBetweenOthersTakeTheirPlace() {
		StudyMoves moves = new StudyMoves(bench.controller());
		List<Stage> before = List.copyOf(run().getStages());
		assertTrue(moves.place(List.of(before.get(4), before.get(5)), run(), Optional.of(before.get(1))));
		assertEquals(List.of(before.get(0), before.get(4), before.get(5), before.get(1)), run().getStages().subList(0, 4));
		assertFalse(moves.place(List.of(run()), stage(0), Optional.empty()), "a run is no part of a stage");
		bench.menu("Edit", "Undo");
		assertEquals(before, run().getStages());
		assertFalse(document().isDirty());
	}

	// --- properties

	@Test
	void pressuresMayBeTypedInOtherUnitsAndAWrongOneIsRefusedNamingBoth() {
		bench.controller().selection().select(List.of(stage(1)));
		PropertiesView view = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		Control pressure = view.field("pressureGPa").orElseThrow();
		type(pressure, "94 kbar");
		assertEquals(9.4, stage(1).getPressureGPa());
		assertEquals("9.4", ((Text) pressure).getText());
		type(pressure, "9.4 K");
		assertEquals(9.4, stage(1).getPressureGPa());
		assertTrue(view.problems().get(0).contains("K is a unit of temperature") && view.problems().get(0).contains("GPa"), view.problems().toString());
		assertTrue(pressure.getToolTipText().contains("kbar"), pressure.getToolTipText());
	}

	// --- problems

	private ProblemsView problems() {
		return bench.view(ViewIds.PROBLEMS, ProblemsView.class);
	}

	private static List<String> lines(ProblemsView view) {
		return Stream.of(view.viewer().getTable().getItems()).map(i -> i.getText(0)).toList();
	}

	private void untilListed(ProblemsView view, String words, boolean there) {
		bench.until(words + (there ? " is listed" : " is gone"), () -> lines(view).stream().anyMatch(l -> l.contains(words)) == there);
	}

	@Test
	void aProblemLeadsToItsFieldAndGoesWhenItIsMended() {
		ProblemsView view = problems();
		untilListed(view, "width or length", true);
		Table table = view.viewer().getTable();
		int line = lines(view).indexOf(lines(view).stream().filter(l -> l.contains("width or length")).findFirst().orElseThrow());
		table.setSelection(line);
		Event open = new Event();
		open.item = table.getItem(line);
		table.notifyListeners(SWT.DefaultSelection, open);
		bench.settle();
		assertEquals(List.of(sample()), bench.controller().selection().objects());
		PropertiesView form = bench.view(ViewIds.PROPERTIES, PropertiesView.class);
		type(form.field("widthUm").orElseThrow(), "50");
		type(form.field("lengthUm").orElseThrow(), "0.1 mm");
		untilListed(view, "width or length", false);
		bench.menu("Edit", "Undo");
		untilListed(view, "width or length", true);
	}

	@Test
	void problemsAreCountedAndFiltered() {
		bench.controller().selection().select(List.of(run()));
		bench.menu("Study", "Add Stage");
		ProblemsView view = problems();
		untilListed(view, "has no sweep", true);
		assertTrue(view.getTitle().matches("Problems \\(\\d+\\)"), view.getTitle());
		assertTrue(view.toggle(Severity.WARNING).getText().matches("\\d+ warnings?"), view.toggle(Severity.WARNING).getText());
		view.filter().setText("no sweep");
		assertEquals(1, lines(view).size());
		view.toggle(Severity.WARNING).setSelection(false);
		view.toggle(Severity.WARNING).notifyListeners(SWT.Selection, new Event());
		assertEquals(0, lines(view).size());
		view.filter().setText("");
		view.toggle(Severity.WARNING).setSelection(true);
		view.toggle(Severity.WARNING).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void aRawFileThatChangedOrIsGoneIsListed() throws Exception {
		ProblemsView view = problems();
		bench.settle();
		assertTrue(lines(view).stream().noneMatch(l -> l.contains("raw file")), "all are intact");
		Path data = study.resolveSibling("small.data");
		Path gone = data.resolve(stage(0).getSweeps().get(0).getSha256());
		Path changed = data.resolve(stage(1).getSweeps().get(0).getSha256());
		Files.delete(gone);
		Files.writeString(changed, "1 2\n");
		view.setFocus();
		untilListed(view, "is missing from the data folder", true);
		untilListed(view, "the checksum does not fit", true);
	}

	// --- ruby

	private RubyView ruby(Stage of) {
		bench.controller().selection().select(List.of(of));
		RubyView view = bench.view(ViewIds.RUBY, RubyView.class);
		bench.until("the readings are evaluated", () -> view.words().startsWith("P = ") || view.words().startsWith("⚠") || view.words().startsWith("This stage"));
		return view;
	}

	@Test
	void aSpectrumIsShownWithItsFitAndTheErrorBudget() {
		RubyView view = ruby(stage(3));
		assertEquals(1, view.readings().getTable().getItemCount());
		assertEquals("●", view.readings().getTable().getItem(0).getText(0), "the only one counts");
		assertTrue(view.words().matches("(?s).*Parts of the error: reading 0\\.0\\d+, temperature 0\\.\\d+, scale 0\\.0\\d+ GPa.*R1 − R2.*"), view.words());
		assertEquals(2, view.widget().visibleFigure().orElseThrow().panels().size(), "spectrum and residuals");
	}

	@Test
	void aTypedReadingCountsWhenItIsToldTo() {
		Stage stage = stage(3);
		RubyView view = ruby(stage);
		Control parent = view.readings().getControl().getParent().getParent();
		Bench.press((org.eclipse.swt.widgets.Composite) parent, "Add Wavelength");
		assertEquals(2, stage.getRubyReadings().size());
		RubyReading added = stage.getRubyReadings().get(1);
		assertEquals(stage.getRubyReadings().get(0).getReferenceNm(), added.getReferenceNm(), "the same ruby");
		bench.controller().execute(document().edits().set(added, Literals.RUBY_READING__WAVELENGTH_NM, Optional.of(697.0)));
		bench.until("it is evaluated", () -> view.words().startsWith("P = "));
		Bench.press((org.eclipse.swt.widgets.Composite) parent, "Let It Count");
		bench.settle();
		assertEquals(added, stage.getChosenRuby());
		double pressure = document().results().orElseThrow().stage(stage.getId()).orElseThrow().pressure().orElseThrow().pressureGPa();
		assertTrue(view.words().startsWith(String.format(java.util.Locale.ROOT, "P = %.4f", pressure)), view.words() + " and " + pressure);
		for (int i = 0; i < 3; i++) {
			bench.menu("Edit", "Undo");
		}
		assertEquals(1, stage.getRubyReadings().size());
		assertFalse(document().isDirty());
	}

	@Test
	void allPressuresGoToAnotherScaleInOneStepOfUndo() {
		RubyView view = ruby(stage(4));
		String before = view.words();
		bench.whenDialog("Evaluate all pressures by another scale", shell -> {
			Combo scale = Bench.all(shell, Combo.class).get(0);
			scale.setText("dewaele2008");
			scale.notifyListeners(SWT.Selection, new Event());
			Table table = Bench.all(shell, Table.class).get(0);
			bench.until("the changes are shown", () -> table.getItemCount() == SmallStudy.STAGES && Bench.all(shell, org.eclipse.swt.widgets.Button.class).stream()
					.anyMatch(b -> b.getText().equals("Evaluate") && b.isEnabled()));
			Bench.press(shell, "Evaluate");
		});
		bench.menu("Study", "Evaluate All Pressures by");
		bench.settle();
		assertTrue(run().getStages().stream().flatMap(s -> s.getRubyReadings().stream()).allMatch(r -> r.getScale().equals("dewaele2008")));
		bench.until("the view follows", () -> view.words().contains("dewaele2008"));
		bench.menu("Edit", "Undo");
		bench.settle();
		bench.until("the view follows back", () -> view.words().equals(before));
		assertFalse(document().isDirty());
	}

	@Test
	void aSpectrumFileBecomesAReadingAndAFileThatIsNoneIsNamed() throws Exception {
		Stage stage = stage(3);
		RubyView view = ruby(stage);
		Path spectrum;
		try (Stream<Path> files = Files.list(folder.resolve("small/ruby"))) {
			spectrum = files.filter(f -> f.toString().contains("reference")).findFirst().orElseThrow();
		}
		Path nonsense = Files.writeString(folder.resolve("nonsense.txt"), "no spectrum\n");
		bench.whenDialog("Ruby spectra", shell -> Bench.press(shell, "OK"));
		view.addSpectra(stage, List.of(spectrum, nonsense));
		bench.until("it is there", () -> stage.getRubyReadings().size() == 2);
		bench.settle();
		assertEquals(spectrum.getFileName().toString(), stage.getRubyReadings().get(1).getSpectrumFileName());
		assertTrue(bench.menuText("Edit", "Undo").contains("ruby spectrum"), bench.menuText("Edit", "Undo"));
	}
}
