package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.StandardFigures;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.figure.FigureView;

/** Figures taken elsewhere: the export dialog, its files, numbers in the clipboard. */
class FigureExportTest extends StudyBench {

	private static final String DIALOG = "Export figures";

	private FigureView view;
	private Path target;

	@BeforeEach
	void openView() {
		view = bench.view(ViewIds.figure("rt-pressures"), FigureView.class);
		view.choose(FigureOptions.DEFAULT.withTemperature(FigureOptions.Temperature.LOGARITHMIC));
		bench.settle();
		target = folder.resolve("figures");
	}

	private static Button button(Shell shell, String beginning) {
		return Bench.all(shell, Button.class).stream().filter(b -> b.getText().startsWith(beginning)).findFirst().orElseThrow();
	}

	private static void check(Shell shell, String beginning, boolean checked) {
		Button button = button(shell, beginning);
		button.setSelection(checked);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static void kinds(Shell shell, boolean pdf, boolean svg, boolean png, boolean numbers) {
		check(shell, "PDF", pdf);
		check(shell, "SVG", svg);
		check(shell, "PNG", png);
		check(shell, "Numbers", numbers);
	}

	private static void width(Shell shell, int item) {
		Combo combo = Bench.all(shell, Combo.class).get(0);
		combo.select(item);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private void place(Shell shell) {
		List<Text> texts = Bench.all(shell, Text.class).stream().filter(t -> t.getEditable()).toList();
		texts.get(texts.size() - 1).setText(target.toString());
	}

	private void export(java.util.function.Consumer<Shell> answers) {
		bench.whenDialog(DIALOG, shell -> {
			place(shell);
			answers.accept(shell);
			Bench.press(shell, "Export");
		});
		bench.menu("File", "Export Figures");
		bench.settle();
	}

	private List<String> files(Predicate<String> which) throws IOException {
		try (var all = Files.list(target)) {
			return all.map(p -> p.getFileName().toString()).filter(which).sorted().toList();
		}
	}

	@Test
	void oneFigureIsWrittenInAllKindsWithItsNumbers() throws IOException {
		export(shell -> {
			check(shell, "This figure", true);
			check(shell, "All figures", false);
			kinds(shell, true, true, true, true);
			width(shell, 1);
			Bench.all(shell, Spinner.class).get(1).setSelection(95);
			Bench.all(shell, Spinner.class).get(2).setSelection(100);
		});
		assertEquals(List.of("rt-pressures--I.csv", "rt-pressures--I.pdf", "rt-pressures--I.png", "rt-pressures--I.svg"), files(f -> true));
		assertEquals("%PDF", new String(Files.readAllBytes(target.resolve("rt-pressures--I.pdf")), 0, 4, StandardCharsets.US_ASCII));
		String svg = Files.readString(target.resolve("rt-pressures--I.svg"));
		assertTrue(svg.contains("9.5"), "letters of 9.5 pt");
		int wide = ImageIO.read(target.resolve("rt-pressures--I.png").toFile()).getWidth();
		assertEquals(178 / 25.4 * 100, wide, 2, "178 mm at 100 dpi");
		List<String> lines = Files.readAllLines(target.resolve("rt-pressures--I.csv"));
		assertTrue(lines.get(0).contains("[K]"), lines.get(0));
		assertTrue(lines.size() > 40, lines.size() + " lines");
	}

	@Test
	void theWidthThatIsChosenIsShown() {
		export(shell -> {
			Spinner mm = Bench.all(shell, Spinner.class).get(0);
			width(shell, 2);
			mm.setSelection(1005);
			for (int tenths : List.of(860, 1780, 1005)) {
				width(shell, List.of(860, 1780, 1005).indexOf(tenths));
				assertEquals(tenths, mm.getSelection());
				assertEquals(tenths == 1005, mm.isEnabled(), "a journal's width is not typed");
			}
			check(shell, "This figure", true);
			check(shell, "All figures", false);
			kinds(shell, false, true, false, false);
		});
	}

	@Test
	void whatWasChosenIsThereTheNextTime() {
		export(shell -> {
			check(shell, "This figure", true);
			check(shell, "All figures", false);
			kinds(shell, false, true, false, false);
			width(shell, 2);
			Bench.all(shell, Spinner.class).get(0).setSelection(1234);
		});
		bench.whenDialog(DIALOG, shell -> {
			assertFalse(button(shell, "PDF").getSelection());
			assertTrue(button(shell, "SVG").getSelection());
			assertEquals(2, Bench.all(shell, Combo.class).get(0).getSelectionIndex());
			assertEquals(1234, Bench.all(shell, Spinner.class).get(0).getSelection());
			Bench.press(shell, "Cancel");
		});
		bench.menu("File", "Export Figures");
	}

	@Test
	void allFiguresAreWrittenUnderTheirIds() throws IOException {
		export(shell -> {
			check(shell, "This figure", false);
			check(shell, "All figures", true);
			kinds(shell, false, true, false, false);
			width(shell, 0);
		});
		List<String> planned = new StandardFigures().plan(bench.controller().current().orElseThrow().results().orElseThrow()).stream()
				.map(p -> p.fileName() + ".svg").sorted().toList();
		assertEquals(planned, files(f -> true));
		assertTrue(bench.controller().status().shown().startsWith("Saved " + planned.size()), bench.controller().status().shown());
	}

	@Test
	void anExportThatIsStoppedLeavesWholeFilesOnly() throws IOException {
		JobChangeAdapter stopper = new JobChangeAdapter() {
			@Override
			public void scheduled(IJobChangeEvent event) {
				if (event.getJob().getName().startsWith("Export")) {
					event.getJob().cancel();
				}
			}
		};
		Job.getJobManager().addJobChangeListener(stopper);
		try {
			export(shell -> {
				check(shell, "This figure", false);
				check(shell, "All figures", true);
				kinds(shell, true, false, false, false);
			});
		} finally {
			Job.getJobManager().removeJobChangeListener(stopper);
		}
		assertTrue(!Files.exists(target) || files(f -> !f.endsWith(".pdf")).isEmpty(), "no half file");
	}

	@Test
	void aFolderThatCannotBeIsRefusedInTheDialog() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "x");
		bench.whenDialog(DIALOG, shell -> {
			target = file;
			place(shell);
			assertFalse(button(shell, "Export").isEnabled());
			target = folder.resolve("good");
			place(shell);
			kinds(shell, false, false, false, false);
			assertFalse(button(shell, "Export").isEnabled(), "no kind of file");
			check(shell, "PDF", true);
			assertTrue(button(shell, "Export").isEnabled());
			Bench.press(shell, "Cancel");
		});
		bench.menu("File", "Export Figures");
	}

	@Test
	void filesThatAreThereAreReplacedOnlyOnDemand() throws IOException {
		Files.createDirectories(target);
		Path there = Files.writeString(target.resolve("rt-pressures--I.svg"), "mine");
		bench.whenDialog(DIALOG, shell -> {
			place(shell);
			check(shell, "This figure", true);
			check(shell, "All figures", false);
			kinds(shell, false, true, false, false);
			bench.whenDialog("Replace files", question -> {
				Bench.press(question, "Cancel");
				Bench.press(shell, "Cancel");
			});
			Bench.press(shell, "Export");
		});
		bench.menu("File", "Export Figures");
		bench.settle();
		assertEquals("mine", Files.readString(there));
	}

	@Test
	void theNumbersOfAFigureAreCopiedAsATable() {
		bench.menu("Edit", "Copy Numbers");
		Clipboard clipboard = new Clipboard(bench.shell().getDisplay());
		String text = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		String[] lines = text.split("\n");
		int columns = lines[0].split("\t", -1).length;
		assertTrue(columns > 4, lines[0]);
		assertTrue(lines[0].contains("[K]"), lines[0]);
		for (String line : lines) {
			assertEquals(columns, line.split("\t", -1).length, line);
		}
		double first = Double.parseDouble(lines[1].split("\t")[0]);
		assertEquals(view.widget().visibleFigure().orElseThrow().panels().get(0).series().get(0).points().x(0), first, 0);
	}
}
