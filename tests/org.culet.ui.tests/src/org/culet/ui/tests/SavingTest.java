package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.analysis.Version;
import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.Sample;
import org.culet.model.Study;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyStore;
import org.culet.ui.internal.handlers.StudyDialogs;
import org.culet.ui.study.StudyDocument;

/** Nothing typed is lost: autosave and recovery, the backup, and a file that another program changes. */
class SavingTest {

	private static final String CHANGED = "Changed on the disk";

	@TempDir
	private Path folder;

	private final Bench bench = new Bench();
	private final StudyStore store = new StudyStore(Version.PROGRAM);
	private ErrorLog log;
	private Path file;

	@BeforeEach
	void openStudy() throws Exception {
		log = new ErrorLog();
		bench.closeStudy();
		file = folder.resolve("a.culet");
		try (OpenStudy open = OpenStudy.create(store, file, Version.PROGRAM)) {
			Sample sample = CuletFactory.eINSTANCE.createSample();
			sample.setName("I");
			open.study().getSamples().add(sample);
			open.save();
		}
		open(file);
	}

	private void open(Path path) {
		bench.controller().open(path);
		bench.until("it is open", () -> bench.controller().current().isPresent());
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

	private Sample sample() {
		return document().study().getSamples().get(0);
	}

	private void material(String value) {
		assertTrue(bench.controller().execute(document().edits().set(sample(), Literals.SAMPLE__MATERIAL, Optional.of(value))));
	}

	/** The files as a killed workbench would leave them. */
	private Path crashed() throws Exception {
		Path copy = folder.resolve("crashed").resolve("b.culet");
		Files.createDirectories(copy.getParent());
		Files.copy(file, copy);
		Files.copy(file.resolveSibling("a.culet.autosave"), copy.resolveSibling("b.culet.autosave"));
		return copy;
	}

	@Test
	void editsOfACrashAreOfferedAndComeBackAsAnEdit() throws Exception {
		material("InO");
		bench.controller().autosave();
		bench.until("it is autosaved", () -> Files.exists(file.resolveSibling("a.culet.autosave")));
		Path copy = crashed();
		bench.closeStudy();
		assertFalse(Files.exists(file.resolveSibling("a.culet.autosave")), "closing is no crash");
		bench.whenDialog("Recover edits?", shell -> Bench.press(shell, "Recover"));
		open(copy);
		bench.until("the edit is back", () -> "InO".equals(sample().getMaterial()));
		assertTrue(document().isDirty());
		assertTrue(bench.menuText("Edit", "Undo").startsWith("Undo: Recover edits"), bench.menuText("Edit", "Undo"));
		bench.menu("Edit", "Undo");
		assertEquals("", sample().getMaterial());
		bench.menu("Edit", "Redo");
		bench.menu("File", "Save");
		bench.until("it is saved", () -> !document().isDirty());
		bench.until("the autosave is gone", () -> !Files.exists(copy.resolveSibling("b.culet.autosave")));
	}

	@Test
	void editsOfACrashCanBeLeftOut() throws Exception {
		material("InO");
		bench.controller().autosave();
		bench.until("it is autosaved", () -> Files.exists(file.resolveSibling("a.culet.autosave")));
		Path copy = crashed();
		bench.closeStudy();
		bench.whenDialog("Recover edits?", shell -> Bench.press(shell, "Leave out"));
		open(copy);
		bench.until("the autosave is gone", () -> !Files.exists(copy.resolveSibling("b.culet.autosave")));
		assertEquals("", sample().getMaterial());
		assertFalse(document().isDirty());
	}

	@Test
	void theVersionBeforeIsKept() throws Exception {
		material("InO");
		bench.menu("File", "Save");
		bench.until("it is saved", () -> !document().isDirty());
		assertEquals("", store.load(file.resolveSibling("a.culet.bak")).getSamples().get(0).getMaterial());
		assertEquals("InO", store.load(file).getSamples().get(0).getMaterial());
	}

	@Test
	void savingUnderAnotherNameThatIsGivenUpChangesNothing() throws Exception {
		material("InO");
		byte[] onDisk = Files.readAllBytes(file);
		byte[] edited = store.toBytes(document().study());
		String undo = bench.menuText("Edit", "Undo");
		Set<Path> files = files();
		StudyDocument before = document();
		List<String> asked = new ArrayList<>();
		new StudyDialogs(bench.controller(), (style, title, name) -> {
			asked.add(title + ": " + name);
			return Optional.empty();
		}).saveAs();
		bench.settle();
		assertEquals(List.of("Save study as: a.culet"), asked);
		assertSame(before, document(), "the same study is open");
		assertEquals(file, document().path());
		assertTrue(document().isDirty(), "and still unsaved");
		assertArrayEquals(edited, store.toBytes(document().study()));
		assertEquals(undo, bench.menuText("Edit", "Undo"));
		assertArrayEquals(onDisk, Files.readAllBytes(file), "its file is untouched");
		assertEquals(files, files(), "and no other was written");
		bench.menu("Edit", "Undo");
		assertEquals("", sample().getMaterial());
		assertFalse(document().isDirty(), "back at what is saved");
	}

	private Set<Path> files() throws Exception {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.collect(Collectors.toSet());
		}
	}

	/** Another program that does not ask for the lock, such as a copy from a backup. */
	private void changeOnDisk(String material) throws Exception {
		Study other = store.load(file);
		other.getSamples().get(0).setMaterial(material);
		store.save(other, file);
		bench.shell().notifyListeners(SWT.Activate, activation());
	}

	private Event activation() {
		Event event = new Event();
		event.widget = bench.shell();
		return event;
	}

	@Test
	void aFileChangedOnTheDiskIsNoticedAndLoadedAgain() throws Exception {
		material("mine");
		bench.whenDialog(CHANGED, shell -> Bench.press(shell, "Load again"));
		changeOnDisk("theirs");
		bench.until("it is loaded", () -> "theirs".equals(sample().getMaterial()));
		bench.settle();
		assertFalse(document().isDirty());
		bench.menu("Edit", "Undo");
		assertEquals("mine", sample().getMaterial(), "what was mine is not lost");
		assertTrue(document().isDirty());
		bench.menu("File", "Save");
		bench.until("it is saved without a question", () -> !document().isDirty());
		assertEquals("mine", store.load(file).getSamples().get(0).getMaterial());
	}

	@Test
	void keepingOnesOwnIsAskedOnceAndAgainBeforeOverwriting() throws Exception {
		material("mine");
		boolean[] asked = new boolean[1];
		bench.whenDialog(CHANGED, shell -> {
			asked[0] = true;
			Bench.press(shell, "Keep mine");
		});
		changeOnDisk("theirs");
		bench.until("it was asked", () -> asked[0]);
		bench.settle();
		bench.shell().notifyListeners(SWT.Activate, activation());
		bench.settle();
		assertFalse(bench.findDialog(CHANGED).isPresent());
		assertEquals("mine", sample().getMaterial());
		bench.whenDialog("Save", shell -> Bench.press(shell, "Overwrite"));
		bench.menu("File", "Save");
		bench.until("it is saved", () -> !document().isDirty());
		assertEquals("mine", store.load(file).getSamples().get(0).getMaterial());
		assertEquals("theirs", store.load(file.resolveSibling("a.culet.bak")).getSamples().get(0).getMaterial(), "theirs is kept");
	}

	@Test
	void onesOwnSaveIsNoChange() {
		material("mine");
		bench.menu("File", "Save");
		bench.until("it is saved", () -> !document().isDirty());
		bench.shell().notifyListeners(SWT.Activate, activation());
		bench.settle();
		assertFalse(Optional.<Shell>empty().or(() -> bench.findDialog(CHANGED)).isPresent());
	}
}
