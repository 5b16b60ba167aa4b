package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.StandardFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the documentation that shows every figure, and the command that draws its pictures. */
class FiguresPageTest {

	private static final long MOST_BYTES = 3_000_000;

	/** {@code docs} of the checkout; the tests of the page are skipped where only the bundles are. */
	private static Path docs() {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.exists(here.resolve("docs/figures.md"))) {
			here = here.getParent();
		}
		assumeTrue(here != null, "there is no checkout");
		return here.resolve("docs");
	}

	private static Set<String> found(String pattern, String text) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

	@Test
	void everyFigureHasItsHeadingAndItsPicture() throws IOException {
		String page = Files.readString(docs().resolve("figures.md"));
		Set<String> ids = new StandardFigures().all().stream().map(FigureBuilder::id).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(ids, found("^### `([a-z0-9-]+)`$", page));
		assertEquals(ids, found("\\(images/figures/([a-z0-9]+(?:-[a-z0-9]+)*)(?:--[^)]*)?\\.png\\)", page));
	}

	@Test
	void everyPictureIsThereAndNoneIsLeftOver() throws IOException {
		Set<String> shown = found("\\(images/figures/([^)]+)\\)", Files.readString(docs().resolve("figures.md")));
		Set<String> files = new TreeSet<>();
		long bytes = 0;
		try (Stream<Path> pictures = Files.list(docs().resolve("images/figures"))) {
			for (Path picture : pictures.toList()) {
				files.add(picture.getFileName().toString());
				bytes += Files.size(picture);
			}
		}
		assertEquals(shown, files);
		assertTrue(bytes < MOST_BYTES, bytes + " bytes");
	}

	@Test
	void theCommandDrawsWhatAPageShows(@TempDir Path folder) throws IOException {
		Path page = Files.writeString(folder.resolve("page.md"),
				"![a](images/figures/tc-pressure.png)\n![b](images/figures/no-such-figure.png)\n![c](images/other.png)\n");
		Cli cli = Cli.run("pictures", page);
		assertEquals(1, cli.code(), cli.out());
		assertTrue(cli.err().contains("no-such-figure"), cli.err());
		byte[] png = Files.readAllBytes(folder.resolve("images/figures/tc-pressure.png"));
		assertTrue(png.length > 5000 && png[1] == 'P' && png[2] == 'N' && png[3] == 'G');
	}
}
