package org.culet.physics.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reference cases and protocols of {@code physics-cases.json}, which lies beside this class. */
public final class Cases {

	private static final String FILE = "physics-cases.json";

	private Cases() {
	}

	/** A deterministic case by its id, with the fields input, expected, tolerance. */
	public static JsonNode get(String id) {
		return find("cases", id);
	}

	/** A statistical protocol by its id, with the fields parameters, replicas, limits, reference. */
	public static JsonNode protocol(String id) {
		return find("protocols", id);
	}

	/** Input of a case. */
	public static JsonNode input(String id) {
		return get(id).get("input");
	}

	/** Expected values of a case. */
	public static JsonNode expected(String id) {
		return get(id).get("expected");
	}

	/** A JSON array as numbers; a null entry becomes NaN. */
	public static double[] doubles(JsonNode array) {
		double[] values = new double[array.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = array.get(i).isNull() ? Double.NaN : array.get(i).asDouble();
		}
		return values;
	}

	/** Fails unless two numbers agree within a relative tolerance. */
	public static void assertClose(double expected, double actual, double relative, String what) {
		assertEquals(expected, actual, Math.abs(expected) * relative,
				() -> String.format(Locale.ROOT, "%s: expected %.12g, was %.12g", what, expected, actual));
	}

	/**
	 * Whether the full-size campaigns are asked for, by system property or environment variable {@code culet.long}
	 * ({@code CULET_LONG}) set to true.
	 */
	public static boolean longRun() {
		return Boolean.getBoolean("culet.long") || "true".equals(System.getenv("culet.long"))
				|| "true".equals(System.getenv("CULET_LONG"));
	}

	private static JsonNode find(String list, String id) {
		for (JsonNode node : Holder.ROOT.get(list)) {
			if (id.equals(node.get("id").asText())) {
				return node;
			}
		}
		throw new IllegalArgumentException("no " + id + " among the " + list + " of " + FILE);
	}

	/** Reads the file once, when first asked. */
	private static final class Holder {

		private static final JsonNode ROOT = read();

		private static JsonNode read() {
			try (InputStream in = Cases.class.getResourceAsStream(FILE)) {
				return new ObjectMapper().readTree(in);
			} catch (IOException e) {
				throw new UncheckedIOException(FILE, e);
			}
		}
	}
}
