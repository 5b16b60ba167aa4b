package org.culet.analysis.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files that an import of files and folders means: everything in the folders but hidden files, studies with their raw files, pictures
 * and documents.
 */
public final class CurveFolders {

	/** More files than a person can look through are a wrong folder. */
	public static final int MOST = 5000;

	/** Ends of names that are never curves. */
	private static final Set<String> OTHERS = Set.of("culet", "bak", "autosave", "lock", "png", "jpg", "jpeg", "pdf", "svg", "doc", "docx", "ppt", "pptx", "zip", "gz",
			"exe", "py", "ipynb", "m", "opj", "opju", "html", "json", "md");

	private CurveFolders() {
	}

	/**
	 * The files that are meant, folders searched through.
	 *
	 * @param chosen files and folders
	 * @return files, each once: those of a folder in the order of their names; at most {@link #MOST}
	 * @throws IOException if a folder cannot be read
	 */
	public static List<Path> in(List<Path> chosen) throws IOException {
		Set<Path> files = new LinkedHashSet<>();
		for (Path path : chosen) {
			if (Files.isDirectory(path)) {
				files.addAll(folder(path));
			} else {
				files.add(path);
			}
		}
		return files.stream().limit(MOST).toList();
	}

	private static List<Path> folder(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		try (Stream<Path> walk = Files.walk(folder)) {
			walk.filter(p -> isCurve(folder, p)).limit(MOST).forEach(files::add);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		files.sort(java.util.Comparator.comparing(p -> folder.relativize(p).toString(), new NaturalOrder()));
		return files;
	}

	/** No hidden file, no study, nothing within the raw files of a study, no picture. */
	private static boolean isCurve(Path folder, Path file) {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		for (Path part : folder.relativize(file)) {
			String name = part.toString();
			if (name.startsWith(".") || name.endsWith(".data") && Files.isDirectory(folder.resolve(part))) {
				return false;
			}
		}
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot < 0 || !OTHERS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
	}

	/** 9 before 10. */
	private static final class NaturalOrder implements java.util.Comparator<String> {
		@Override
		public int compare(String a, String b) {
			String[] first = a.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
			String[] second = b.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
			for (int i = 0; i < Math.min(first.length, second.length); i++) {
				boolean numbers = first[i].matches("\\d{1,15}") && second[i].matches("\\d{1,15}");
				int order = numbers ? Long.compare(Long.parseLong(first[i]), Long.parseLong(second[i])) : first[i].compareToIgnoreCase(second[i]);
				if (order != 0) {
					return order;
				}
			}
			return first.length != second.length ? Integer.compare(first.length, second.length) : a.compareTo(b);
		}
	}
}
