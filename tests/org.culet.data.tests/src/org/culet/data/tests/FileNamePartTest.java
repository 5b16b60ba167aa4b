package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.culet.data.FileNamePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamePartTest {

	@TempDir
	private Path folder;

	private static String utf8(String text) {
		return FileNamePart.of(text, '-', StandardCharsets.UTF_8);
	}

	@Test
	void lettersOfAllScriptsStay() {
		assertEquals("研究", utf8("研究"));
		assertEquals("Probe-ß", utf8("Probe ß"));
		assertEquals("Probe-ß", utf8("Probe  ß!"));
		assertEquals("é", utf8("e\u0301"), "one form for the same letter");
		assertEquals("𝛼1", utf8("𝛼1"));
		assertEquals("S-v3_a.2", utf8("S-v3_a.2"));
	}

	@Test
	void whatFileSystemsForbidDoesNot() {
		assertEquals("a-b", utf8("a/b"));
		assertEquals("b-I", utf8("<b>&\"I\"/.."));
		assertEquals("", utf8("../.."));
		assertEquals("a-b", utf8("a\0:*?|\\b\n"));
		assertEquals("Probe_--1", FileNamePart.of("Probe ß--1", '_', StandardCharsets.US_ASCII), "nor what the system cannot write");
	}

	@Test
	void aLongNameIsCutBetweenCharacters() throws Exception {
		for (String letter : List.of("a", "ß", "研", "𝛼")) {
			String part = utf8(letter.repeat(400));
			assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 120, letter);
			assertEquals("", part.replace(letter, ""));
			if ("UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
				Files.writeString(folder.resolve("rt-pressures--" + part + ".svg"), "x");
			}
		}
	}
}
