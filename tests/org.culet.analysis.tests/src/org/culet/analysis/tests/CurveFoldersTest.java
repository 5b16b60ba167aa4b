package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.imports.CurveFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveFoldersTest {

	@TempDir
	private Path folder;

	private Path file(String name) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "1 2\n");
	}

	private List<String> found() throws IOException {
		return CurveFolders.in(List.of(folder)).stream().map(p -> folder.relativize(p).toString().replace('\\', '/')).toList();
	}

	@Test
	void aFolderGivesItsCurvesInTheOrderOfTheirNumbers() throws IOException {
		for (String name : List.of("T_10GPa.dat", "T_9GPa.dat", "T_2.5GPa.txt", "deeper/a.csv", "no end")) {
			file(name);
		}
		assertEquals(List.of("deeper/a.csv", "no end", "T_2.5GPa.txt", "T_9GPa.dat", "T_10GPa.dat"), found());
	}

	@Test
	void studiesPicturesAndHiddenFilesAreNoCurves() throws IOException {
		for (String name : List.of("s.culet", "s.culet.bak", "s.data/aa", ".git/config", "figure.PNG", "notes.docx", "curve.dat", "about.data")) {
			file(name);
		}
		assertEquals(List.of("about.data", "curve.dat"), found(), "a file that ends in .data is one, a folder is not");
	}

	@Test
	void aFileThatWasChosenIsMeantWhateverItIs() throws IOException {
		Path picture = file("x.png");
		assertEquals(List.of(picture), CurveFolders.in(List.of(picture, picture)));
	}
}
