package org.culet.report.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.TemperatureWindow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small pieces that all documents share. Numbers keep their full precision; JSON has no infinity, so those ends are {@code null}. */
public final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private Json() {
	}

	/** A new empty object. */
	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	/** A new empty array. */
	public static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	/** An array of texts. */
	public static ArrayNode texts(Collection<String> texts) {
		ArrayNode array = array();
		texts.forEach(array::add);
		return array;
	}

	/**
	 * A document as text.
	 *
	 * @param node an object or array of this package
	 * @return the document, indented, without a line end
	 */
	public static String text(com.fasterxml.jackson.databind.JsonNode node) {
		try {
			return MAPPER.writeValueAsString(node);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(new IOException("a tree of JSON nodes cannot be written", e));
		}
	}

	/** A number, or {@code null} where it is not finite. */
	public static void put(ObjectNode node, String name, double value) {
		if (Double.isFinite(value)) {
			node.put(name, value);
		} else {
			node.putNull(name);
		}
	}

	/** A number, or {@code null} where there is none. */
	public static void put(ObjectNode node, String name, OptionalDouble value) {
		put(node, name, value.orElse(Double.NaN));
	}

	/** An interval as an array of two numbers. */
	public static void interval(ObjectNode node, String name, double low, double high) {
		ArrayNode array = node.putArray(name);
		add(array, low);
		add(array, high);
	}

	/** A window as an array of two numbers in kelvin. */
	public static void window(ObjectNode node, String name, Optional<TemperatureWindow> window) {
		if (window.isPresent()) {
			interval(node, name, window.get().lowK(), window.get().highK());
		} else {
			node.putNull(name);
		}
	}

	/**
	 * An estimate as three fields: {@code NAME_UNIT}, {@code sigma[_NAME]_UNIT}, {@code ci95[_NAME]_UNIT}.
	 *
	 * @param node where to
	 * @param name name of the value with its unit
	 * @param sigma name of its standard error with the unit
	 * @param interval name of its 95 % interval with the unit
	 * @param estimate the numbers; empty: all three are {@code null}
	 */
	public static void estimate(ObjectNode node, String name, String sigma, String interval, Optional<Estimate> estimate) {
		if (estimate.isPresent()) {
			put(node, name, estimate.get().value());
			put(node, sigma, estimate.get().sigma());
			interval(node, interval, estimate.get().lower95(), estimate.get().upper95());
		} else {
			node.putNull(name);
			node.putNull(sigma);
			node.putNull(interval);
		}
	}

	/** An estimate as an object with value, sigma and ci95, or {@code null}. */
	public static void estimate(ObjectNode node, String name, Optional<Estimate> estimate) {
		if (estimate.isPresent()) {
			ObjectNode inner = node.putObject(name);
			put(inner, "value", estimate.get().value());
			put(inner, "sigma", estimate.get().sigma());
			interval(inner, "ci95", estimate.get().lower95(), estimate.get().upper95());
		} else {
			node.putNull(name);
		}
	}

	private static void add(ArrayNode array, double value) {
		if (Double.isFinite(value)) {
			array.add(value);
		} else {
			array.addNull();
		}
	}
}
