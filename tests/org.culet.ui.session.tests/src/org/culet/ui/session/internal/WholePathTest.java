package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.analysis.Version;
import org.culet.analysis.result.StageResult;
import org.culet.app.CuletCommandLine;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.Fit;
import org.culet.model.FitWindow;
import org.culet.model.Phase;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.store.StudyStore;
import org.culet.ui.internal.importing.ImportFiles;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.tests.Bench;
import org.culet.ui.tests.ErrorLog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The whole path of a person: files come in by pattern, are corrected, fitted, judged, undone, redone, saved, opened again, and run as a script. */
class WholePathTest {

	private static final int FILES = 20;
	private static final String WIZARD = "Import R(T) files";

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private final StudyStore store = new StudyStore(Version.PROGRAM);
	private final List<byte[]> states = new ArrayList<>();
	private ErrorLog log;
	private Path file;
	private SessionEditor editor;

	@BeforeEach
	void newStudy() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		file = folder.resolve("path.culet");
		assertTrue(bench.controller().create(file));
		bench.settle();
	}

	@AfterEach
	void closeStudy() {
		bench.closeStudy();
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private StudyDocument document() {
		return bench.controller().current().orElseThrow();
	}

	private Stage stage(int i) {
		return Studies.stages(document().study()).toList().get(i);
	}

	private Session session() {
		return editor.context().session();
	}

	private void analysed() {
		bench.until("the study is analysed", () -> bench.controller().current().filter(StudyDocument::resultsCurrent).isPresent());
		bench.settle();
	}

	private void shown() {
		bench.settle();
		bench.until("the session is fitted", () -> editor.fitter().isIdle() && editor.context().result().isPresent());
	}

	private byte[] state() {
		try {
			return store.toBytes(document().study());
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private void step() {
		shown();
		states.add(state());
	}

	/** Films that insulate less and less, by the law of Efros and Shklovskii. */
	private List<Path> series() throws IOException {
		Random random = new Random(11);
		List<Path> all = new ArrayList<>();
		for (int i = 0; i < FILES; i++) {
			StringBuilder text = new StringBuilder("T (K)\tR (Ohm)\n");
			for (int k = 0; k < 50; k++) {
				double t = 30 * Math.pow(0.4 / 30, k / 49.0);
				double r = 3000 * Math.exp(Math.sqrt((40 - 1.8 * i) / t)) * (1 + 0.005 * random.nextGaussian());
				text.append(String.format(Locale.ROOT, "%.5f\t%.6g%n", t, r));
			}
			all.add(Files.writeString(folder.resolve(String.format(Locale.ROOT, "I_%.1fGPa_cool.dat", 0.5 * i)), text));
		}
		return all;
	}

	private static boolean canFinish(Shell shell) {
		return Bench.all(shell, Button.class).stream().anyMatch(b -> b.getText().replace("&", "").equals("Finish") && b.isEnabled());
	}

	private void importAll() throws IOException {
		bench.whenDialog(WIZARD, shell -> {
			Combo pattern = Bench.all(shell, Combo.class).stream().filter(c -> "pattern".equals(c.getData("culet.import"))).findFirst().orElseThrow();
			assertEquals("{sample}_{pressure}GPa_{direction}", pattern.getText());
			bench.until("all are read", () -> canFinish(shell));
			Bench.press(shell, "Finish");
		});
		ImportFiles.start(bench.controller(), series());
		bench.until("they are imported", () -> Studies.stages(document().study()).count() == FILES);
		analysed();
	}

	private void openSession() {
		bench.controller().selection().select(List.of(stage(0), stage(1), stage(2), stage(3)));
		bench.menu("Session", "New Fitting Session");
		editor = (SessionEditor) bench.page().getActiveEditor();
	}

	/** Takes the end of the window with the mouse, which lies where the pointer changes, and moves it. */
	private void dragWindow(int byPixels) {
		Control area = Bench.all((Composite) editor.figure().widget().control(), Chart.class).get(0).getPlotArea().getControl();
		int y = area.getSize().y / 2;
		int edge = 1;
		while (edge < area.getSize().x && !overBand(area, edge, y)) {
			edge++;
		}
		assertTrue(edge < area.getSize().x, "the pointer changes over an end of the window");
		int windows = session().getWindows().size();
		Bench.mouse(area, SWT.MouseDown, edge + 1, y, 1, 0);
		for (int moved = 0; moved < byPixels; moved += 4) {
			Bench.mouse(area, SWT.MouseMove, edge + 1 + moved, y, 0, SWT.BUTTON1);
		}
		assertEquals(windows, session().getWindows().size(), "nothing is set while it moves");
		Bench.mouse(area, SWT.MouseUp, edge + 1 + byPixels, y, 1, SWT.BUTTON1);
	}

	private static boolean overBand(Control area, int x, int y) {
		Bench.mouse(area, SWT.MouseMove, x, y, 0, 0);
		return area.getCursor() != null;
	}

	private void dialog(String title, Optional<String> choice, List<String> texts, Runnable opens) {
		bench.whenDialog(title, shell -> {
			choice.ifPresent(c -> Bench.all(shell, Combo.class).get(0).setText(c));
			List<Text> fields = Bench.all(shell, Text.class).stream().filter(t -> (t.getStyle() & SWT.READ_ONLY) == 0).toList();
			assertFalse(enabled(shell, "OK"), "a reason is needed");
			for (int i = 0; i < texts.size(); i++) {
				fields.get(i).setText(texts.get(i));
			}
			Bench.press(shell, "OK");
		});
		opens.run();
	}

	private static boolean enabled(Shell shell, String button) {
		return Bench.all(shell, Button.class).stream().anyMatch(b -> b.getText().replace("&", "").equals(button) && b.isEnabled());
	}

	@Test
	void fromFilesToASavedStudyThatAScriptReproduces() throws Exception {
		importAll();
		openSession();
		step();
		for (int wrong : new int[] { 2, 5 }) {
			bench.controller().execute(document().edits().set(stage(wrong), Literals.STAGE__PRESSURE_GPA, Optional.of(0.5 * wrong + 0.07)));
			step();
		}
		for (int i = 0; i < 3; i++) {
			editor.context().select(List.of(stage(i)), List.of());
			shown();
			dragWindow(24 + 8 * i);
			step();
		}
		dialog("Set Phase by Hand", Optional.of(Phase.M1.getLiteral()), List.of("the drop is not complete"), () -> bench.menu("Session", "Set Phase by Hand"));
		step();
		dialog("Mask Interval", Optional.empty(), List.of("20", "", "contact"), () -> bench.menu("Session", "Mask Interval"));
		step();
		bench.whenDialog("Offset and Leads", shell -> {
			Bench.all(shell, Text.class).stream().filter(t -> (t.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow().setText("1.5");
			Bench.press(shell, "OK");
		});
		bench.menu("Session", "Offset and Leads");
		step();
		editor.context().execute(editor.context().edits().merge(session(), true));
		step();
		bench.menu("Session", "Fit All");
		bench.until("all is fitted", () -> editor.fitter().isIdle());
		step();
		assertEquals(11, states.size());
		for (int i = 9; i >= 0; i--) {
			bench.menu("Edit", "Undo");
			assertArrayEquals(states.get(i), state(), "undone to step " + i);
		}
		for (int i = 1; i <= 10; i++) {
			bench.menu("Edit", "Redo");
			assertArrayEquals(states.get(i), state(), "redone to step " + i);
		}
		shown();
		List<FitWindow> windows = session().getWindows().stream().filter(FitWindow::isByHand).toList();
		assertEquals(3, windows.size());
		analysed();
		bench.menu("File", "Save");
		bench.settle();
		assertFalse(document().isDirty());
		List<StageResult> before = document().results().orElseThrow().samples().get(0).stages();
		bench.menu("File", "Close Study");
		bench.settle();
		JsonNode stages = commandLine(0, "analyze", file.toString(), "--json").path("samples").get(0).path("stages");
		for (int i = 0; i < FILES; i++) {
			assertEquals(before.get(i).phase().id(), stages.get(i).path("phase").asText(), "phase of stage " + i);
			assertEquals(before.get(i).pressure().orElseThrow().pressureGPa(), stages.get(i).path("pressure_GPa").asDouble(), 0);
		}
		JsonNode fits = commandLine(0, "fit", file.toString(), "--session", "Session", "--json").path("fits");
		bench.controller().open(file);
		analysed();
		assertArrayEquals(states.get(10), state(), "the same state");
		assertFitsAreThose(Studies.sessionNamed(document().study(), "Session").orElseThrow().getFits(), fits);
	}

	private static void assertFitsAreThose(List<Fit> kept, JsonNode fits) {
		assertTrue(kept.size() > 12, kept.size() + " fits");
		assertEquals(kept.size(), fits.size());
		for (int i = 0; i < kept.size(); i++) {
			JsonNode parameters = fits.get(i).path("parameters");
			assertEquals(kept.get(i).getModel(), fits.get(i).path("model").asText());
			assertEquals(kept.get(i).isWindowByHand(), fits.get(i).path("window_by_hand").asBoolean());
			assertFalse(parameters.isEmpty());
			for (int j = 0; j < parameters.size(); j++) {
				// what is derived from parameters stands behind them
				assertEquals(kept.get(i).getParameters().get(j).getName(), parameters.get(j).path("name").asText());
				assertEquals(kept.get(i).getParameters().get(j).getValue(), parameters.get(j).path("value").asDouble(), 0, kept.get(i).getModel());
			}
		}
	}

	/** Runs a command in this process; its standard output as a document. */
	private static JsonNode commandLine(int code, String... arguments) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int found = CuletCommandLine.execute(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
		assertEquals(code, found, err.toString(StandardCharsets.UTF_8));
		return code == 0 ? new ObjectMapper().readTree(out.toByteArray())
				: new ObjectMapper().createObjectNode().put("error", err.toString(StandardCharsets.UTF_8));
	}

	@Test
	void workbenchAndCommandLineRespectEachOthersLock() throws Exception {
		List<Path> files = series();
		byte[] before = Files.readAllBytes(file);
		for (String[] command : new String[][] { { "analyze", file.toString(), "--save" },
				{ "import", files.get(0).toString(), "--study", file.toString(), "--sample", "I", "--pressure", "0" } }) {
			String error = commandLine(1, command).path("error").asText();
			assertTrue(error.contains(Long.toString(ProcessHandle.current().pid())), error);
			assertArrayEquals(before, Files.readAllBytes(file), String.join(" ", command));
		}
		bench.closeStudy();
		Path lock = Files.writeString(folder.resolve("path.culet.lock"), "host: elsewhere.example\nprocess: 4711\nsince: 2026-01-01T00:00:00Z\n");
		commandLine(1, "import", files.get(0).toString(), "--study", file.toString(), "--sample", "I", "--pressure", "0");
		bench.controller().open(file);
		bench.settle();
		assertTrue(document().readOnlyReason().orElse("").contains("elsewhere.example"), document().readOnlyReason().toString());
		assertFalse(bench.menuEnabled("Session", "New Fitting Session"));
		bench.closeStudy();
		assertTrue(Files.exists(lock), "a lock of somebody else stays");
		Files.delete(lock);
		commandLine(0, "import", files.get(0).toString(), "--study", file.toString(), "--sample", "I", "--pressure", "0", "--json");
		try (Stream<Path> left = Files.list(folder)) {
			assertTrue(left.noneMatch(f -> f.toString().endsWith(".lock")));
		}
	}
}
