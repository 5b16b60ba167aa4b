package org.culet.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout as the rules see it: its bundles, their order, their Java sources. */
final class House {

	private static final Pattern HEADING = Pattern.compile("^### `(org\\.culet[a-z.<>]*)`", Pattern.MULTILINE);

	private final Path root;

	House() {
		root = Path.of(System.getProperty("culet.root")).toAbsolutePath().normalize();
	}

	Path root() {
		return root;
	}

	/** Bundle names, lowest first, as docs/architecture.md lists them: the page is the rule. */
	List<String> order() {
		List<String> order = new ArrayList<>();
		Matcher heading = HEADING.matcher(read(root.resolve("docs/architecture.md")));
		while (heading.find()) {
			order.add(heading.group(1));
		}
		return order;
	}

	/** Rank of a bundle in the order; an `org.culet.instrument.<maker>` stands for all makers. */
	static int rank(List<String> order, String bundle) {
		int exact = order.indexOf(bundle);
		if (exact >= 0) {
			return exact;
		}
		for (int i = 0; i < order.size(); i++) {
			String entry = order.get(i);
			int variable = entry.indexOf('<');
			if (variable > 0 && bundle.startsWith(entry.substring(0, variable))) {
				return i;
			}
		}
		return -1;
	}

	/** Each bundle folder by its name. */
	Map<String, Path> bundles() {
		Map<String, Path> bundles = new TreeMap<>();
		try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
			folders.filter(folder -> Files.isRegularFile(folder.resolve("META-INF/MANIFEST.MF")))
					.forEach(folder -> bundles.put(folder.getFileName().toString(), folder));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bundles;
	}

	/** The names in a manifest header such as Require-Bundle, without their directives. */
	static List<String> header(Path bundle, String name) {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			Attributes attributes = new Manifest(in).getMainAttributes();
			String value = attributes.getValue(name);
			List<String> names = new ArrayList<>();
			if (value != null) {
				// a comma inside quotes belongs to a version range
				for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
					names.add(clause.split(";")[0].trim());
				}
			}
			return names;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Hand-written Java files below a folder. */
	static List<Path> javaFiles(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".java"))
					.filter(file -> !file.toString().contains("src-gen") && !file.toString().contains("/target/"))
					.sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
