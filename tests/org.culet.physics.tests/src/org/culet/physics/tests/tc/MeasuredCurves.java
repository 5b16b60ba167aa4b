package org.culet.physics.tests.tc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.culet.physics.RtCurve;
import org.junit.jupiter.api.Assumptions;

/**
 * The few measured files that serve as controls of the physics, read as simply as can be; the readers of the product are tested elsewhere.
 */
public final class MeasuredCurves {

	private MeasuredCurves() {
	}

	/** The folder of measured curves; the test is skipped where it is not. */
	private static Path folder() {
		String given = System.getenv("CULET_SHARED");
		if (given != null) {
			Path folder = Path.of(given, "data", "curves");
			Assumptions.assumeTrue(Files.isDirectory(folder), () -> folder + " is not there");
			return folder;
		}
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path folder = at.resolve("shared/data/curves");
			if (Files.isDirectory(folder)) {
				return folder;
			}
		}
		Assumptions.abort("measured files are not there");
		throw new IllegalStateException();
	}

	/** Cooling (0) and warming (1) sweep of the superconducting film, channel 3, in ohm. */
	public static List<RtCurve> fourProbeFilm() throws IOException {
		Path file = folder().resolve("superconductor-4probe-ppms").resolve("4-probe resistivity example file.dat");
		List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		int header = lines.indexOf("[Data]") + 1;
		List<String> names = List.of(lines.get(header).split(","));
		RtCurve all = columns(lines.subList(header + 1, lines.size()), names.indexOf("Temperature (K)"),
				names.indexOf("Bridge 3 Resistance (Ohms)"));
		int coldest = 0;
		for (int i = 0; i < all.size(); i++) {
			coldest = all.temperatureK(i) < all.temperatureK(coldest) ? i : coldest;
		}
		return List.of(range(all, 0, coldest + 1), range(all, coldest, all.size()));
	}

	/** Copper: no transition. */
	public static RtCurve copper() throws IOException {
		return columns(Files.readAllLines(only(folder().resolve("metal-noise-floor-txt"))), 0, 1);
	}

	/** A resistance thermometer down to 22 mK. */
	public static RtCurve resistanceThermometer() throws IOException {
		return columns(Files.readAllLines(folder().resolve("resistance-thermometer-csv/ROX6951.csv")), 0, 1);
	}

	private static Path only(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
		}
	}

	private static RtCurve columns(List<String> lines, int temperature, int resistance) {
		double[][] points = lines.stream().filter(l -> !l.startsWith("#")).map(l -> l.split(",", -1))
				.filter(c -> c.length > Math.max(temperature, resistance) && !c[temperature].isBlank() && !c[resistance].isBlank())
				.map(c -> new double[] {Double.parseDouble(c[temperature]), Double.parseDouble(c[resistance])}).toArray(double[][]::new);
		return RtCurve.of(Stream.of(points).mapToDouble(p -> p[0]).toArray(), Stream.of(points).mapToDouble(p -> p[1]).toArray());
	}

	private static RtCurve range(RtCurve curve, int from, int to) {
		int[] picked = new int[to - from];
		for (int i = 0; i < picked.length; i++) {
			picked[i] = from + i;
		}
		return curve.select(picked);
	}
}
