package org.culet.plot.vector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.culet.plot.vector.FigureFileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure to files, with its data beside it. */
class ExportFilesTest {

	private static final FigureExport EXPORT = new FigureExport();

	@TempDir
	private Path folder;

	private List<Path> write(boolean data) throws IOException {
		return EXPORT.writeFiles(Samples.resistances(3), EnumSet.allOf(FigureFileType.class), PageFormat.JOURNAL_SINGLE, Theme.PRINT,
				folder.resolve("new"), "rt", data);
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("new"))) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void allKindsAndTheDataHaveOneName() throws IOException {
		List<Path> files = write(true);
		assertEquals(List.of("rt.svg", "rt.pdf", "rt.png", "rt.csv"), files.stream().map(f -> f.getFileName().toString()).toList());
		assertEquals(List.of("rt.csv", "rt.pdf", "rt.png", "rt.svg"), names());
		List<String> csv = Files.readAllLines(folder.resolve("new/rt.csv"));
		assertTrue(csv.getFirst().startsWith("A & B <0>: T [K],A & B <0>: R□ [Ω],"), csv.getFirst());
		assertEquals(61, csv.size());
	}

	@Test
	void filesOfTheSameNameAreReplaced() throws IOException {
		write(false);
		byte[] first = Files.readAllBytes(folder.resolve("new/rt.pdf"));
		Files.writeString(folder.resolve("new/rt.pdf"), "old");
		write(false);
		assertEquals(List.of("rt.pdf", "rt.png", "rt.svg"), names());
		assertEquals(first.length, Files.size(folder.resolve("new/rt.pdf")));
	}

	@Test
	void whatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws IOException {
		Files.createDirectories(folder.resolve("new/rt.svg/in the way"));
		IOException refused = assertThrows(IOException.class, () -> write(false));
		assertTrue(refused.getMessage().contains("rt.svg"), refused.getMessage());
		assertEquals(List.of("rt.svg"), names());
	}

	@Test
	void sizesOfTheJournalPresets() {
		assertEquals(86, PageFormat.JOURNAL_SINGLE.width() * 25.4 / 72, 1e-9);
		assertEquals(178, PageFormat.JOURNAL_DOUBLE.width() * 25.4 / 72, 1e-9);
		assertEquals(7, PageFormat.JOURNAL_SINGLE.withFontSize(7).fontSize());
	}
}
