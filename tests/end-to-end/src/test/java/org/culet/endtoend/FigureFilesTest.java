package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files of all figures of the simulated samples of the paper, opened with the tools of other people. */
class FigureFilesTest {

	/** Column widths of journals, pt. */
	private static final Set<Long> WIDTHS = Set.of(Math.round(86 * 72 / 25.4), Math.round(178 * 72 / 25.4));

	@TempDir
	private static Path folder;
	private static final Product CULET = new Product();

	@BeforeAll
	static void analyse() {
		Path data = folder.resolve("data");
		assertEquals(0, CULET.run("simulate", "--sample", "paper", "--out", data).exit());
		Product.Result analysed = CULET.run("analyze", data.resolve("manifest.csv"), "--out", folder.resolve("out"), "--figures", "svg,pdf");
		assertEquals(0, analysed.exit(), analysed.err());
	}

	private static List<Path> files(String extension) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("out/figures"))) {
			return files.filter(f -> f.toString().endsWith(extension)).sorted().toList();
		}
	}

	private static String id(Path file) {
		return file.getFileName().toString().replaceAll("(--.*)?\\.(svg|pdf)$", "");
	}

	@Test
	void everyFigureOfTheDocumentationIsWritten() throws IOException {
		Set<String> documented = Files.readAllLines(CULET.root().resolve("docs/figures.md")).stream().filter(l -> l.startsWith("### `"))
				.map(l -> l.substring(5, l.length() - 1)).collect(Collectors.toCollection(TreeSet::new));
		for (String extension : List.of(".svg", ".pdf")) {
			assertEquals(documented, files(extension).stream().map(FigureFilesTest::id).collect(Collectors.toCollection(TreeSet::new)), extension);
		}
	}

	@Test
	void everyRowOfThePaperIsThere() throws IOException {
		Set<String> names = files(".svg").stream().map(f -> f.getFileName().toString()).collect(Collectors.toSet());
		for (String name : List.of("rt-pressures--I", "rt-pressures--T", "rt-pressures--S", "rt-pressures", "tc-pressure", "arrhenius--I--0.0GPa",
				"es-vrh--S--12.0GPa", "crossing--I--0.0GPa-12.7GPa", "residual-ratio", "weak-localization--I--13.5GPa", "g0-a-pressure--I",
				"g0-a-pressure--T", "g0-a-pressure--S", "phase-diagram", "weak-localization-stages--I", "opposite-law--I--0.0GPa",
				"opposite-law--S--12.0GPa", "rt-depressurization--I")) {
			assertTrue(names.contains(name + ".svg"), name + " in " + names);
		}
	}

	/** Text is text, nothing is pixels, and the page is a column of a journal. */
	@Test
	void svgIsVector() throws Exception {
		for (Path file : files(".svg")) {
			Element root = root(file);
			assertTrue(WIDTHS.contains(Math.round(Double.parseDouble(root.getAttribute("width").replace("pt", "")))), file.toString());
			assertEquals(0, root.getElementsByTagNameNS("*", "image").getLength(), file.toString());
			assertTrue(texts(root).size() > 5, file.toString());
		}
	}

	private static Element root(Path file) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
	}

	private static List<String> texts(Element root) {
		NodeList nodes = root.getElementsByTagNameNS("*", "text");
		List<String> out = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			out.add(nodes.item(i).getTextContent());
		}
		return out;
	}

	/** One file of each figure; all of them in the long form. */
	private static List<Path> someOf(String extension) throws IOException {
		Set<String> seen = new TreeSet<>();
		boolean all = Boolean.getBoolean("culet.long");
		return files(extension).stream().filter(f -> all || seen.add(id(f))).toList();
	}

	/** Poppler reads the PDF without complaint and finds in it the words that are in the SVG, in an embedded font. */
	@Test
	void pdfIsReadByPoppler() throws Exception {
		assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(p -> Files.isExecutable(Path.of(p, "pdftotext"))),
				"poppler is not installed");
		for (Path file : someOf(".pdf")) {
			String text = tool("pdftotext", "-layout", file.toString(), "-");
			Path svg = file.resolveSibling(file.getFileName().toString().replace(".pdf", ".svg"));
			for (String words : texts(root(svg))) {
				for (String word : words.split("[^A-Za-z]+")) {
					// rotated text comes letter by letter, subscripts in lines of their own: whole words of level text are enough
					assertTrue(word.length() < 6 || text.replaceAll("\\s", "").contains(word) || rotated(word), file + ": " + word + " in " + text);
				}
			}
			List<String> fonts = tool("pdffonts", file.toString()).lines().skip(2).toList();
			assertFalse(fonts.isEmpty(), file.toString());
			fonts.forEach(font -> assertTrue(font.matches(".*LiberationSans.* yes (yes|no) +yes .*"), file + ": " + font));
			assertEquals(2, tool("pdfimages", "-list", file.toString()).lines().count(), file + " holds pixels");
		}
	}

	/** Words along upright axes. */
	private static boolean rotated(String word) {
		return Set.of("Pressure", "square", "residual", "coupling", "Phase").contains(word);
	}

	private static String tool(String... command) throws IOException, InterruptedException {
		Path out = Files.createTempFile(folder, "tool", ".out");
		Path err = Files.createTempFile(folder, "tool", ".err");
		Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		assertTrue(process.waitFor(1, TimeUnit.MINUTES), String.join(" ", command));
		assertEquals(0, process.exitValue(), Files.readString(err));
		assertEquals("", Files.readString(err), String.join(" ", command));
		return Files.readString(out, StandardCharsets.UTF_8);
	}
}
