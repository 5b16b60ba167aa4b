package org.culet.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.jhdf.api.WritableGroup;

/**
 * Results as groups and attributes of HDF5, under the names they have in results.json: an object is a group, a number, text or truth an
 * attribute, a list of flat objects a table ({@link HdfTable}), a list of other objects a group with a member for each.
 */
public final class HdfTree {

	/** Attribute of a member of a group with its place in the order of the results, from 0: HDF5 lists members by name. */
	public static final String INDEX = "index";

	/** HDF5 keeps attributes in the header of their object, below 64 kB each; what is longer becomes a dataset. */
	private static final int LONGEST_ATTRIBUTE = 4096;
	private static final List<String> IDENTITY = List.of("id", "model", "name");

	private HdfTree() {
	}

	/**
	 * Writes the fields of an object.
	 *
	 * @param group where to
	 * @param node the object
	 * @param except names of fields to leave out
	 */
	public static void object(WritableGroup group, JsonNode node, Set<String> except) {
		((ObjectNode) node).properties().stream().filter(field -> !except.contains(field.getKey()))
				.forEach(field -> put(group, field.getKey(), field.getValue()));
	}

	private static void put(WritableGroup group, String name, JsonNode value) {
		if (value.isTextual()) {
			text(group, name, value.asText());
		} else if (value.isBoolean()) {
			group.putAttribute(name, (byte) (value.asBoolean() ? 1 : 0));
		} else if (value.isIntegralNumber()) {
			group.putAttribute(name, value.asLong());
		} else if (value.isNumber()) {
			group.putAttribute(name, value.asDouble());
		} else if (value.isObject() && !value.isEmpty()) {
			object(group.putGroup(name), value, Set.of());
		} else if (value.isArray() && !value.isEmpty()) {
			list(group, name, (ArrayNode) value);
		}
	}

	private static void list(WritableGroup group, String name, ArrayNode list) {
		List<JsonNode> values = StreamSupport.stream(list.spliterator(), false).toList();
		if (values.stream().allMatch(JsonNode::isTextual)) {
			texts(group, name, values.stream().map(JsonNode::asText).toList());
		} else if (values.stream().allMatch(v -> v.isNumber() || v.isNull())) {
			numbers(group, name, HdfTable.numbers(list, list.size()));
		} else if (HdfTable.fits(values)) {
			HdfTable.write(group.putGroup(name), values);
		} else {
			members(group.putGroup(name), values);
		}
	}

	private static void members(WritableGroup group, List<JsonNode> values) {
		HdfMembers members = new HdfMembers(group);
		for (JsonNode value : values) {
			String name = IDENTITY.stream().filter(value::hasNonNull).findFirst().map(k -> value.get(k).asText()).orElse("item");
			object(members.add(name), value, Set.of());
		}
	}

	/**
	 * A text as an attribute, or as a dataset where it is long.
	 *
	 * @param group where to
	 * @param name its name
	 * @param text the text
	 */
	public static void text(WritableGroup group, String name, String text) {
		String clean = withoutNul(text);
		if (bytes(clean) <= LONGEST_ATTRIBUTE) {
			group.putAttribute(name, clean);
		} else {
			group.putDataset(name, clean);
		}
	}

	/**
	 * Texts as an attribute, or as a dataset where they are long; none at all is nothing.
	 *
	 * @param group where to
	 * @param name their name
	 * @param texts the texts
	 */
	public static void texts(WritableGroup group, String name, List<String> texts) {
		if (texts.isEmpty()) {
			return;
		}
		String[] clean = texts.stream().map(HdfTree::withoutNul).toArray(String[]::new);
		int longest = Arrays.stream(clean).mapToInt(HdfTree::bytes).max().orElse(0);
		if ((long) longest * clean.length <= LONGEST_ATTRIBUTE) {
			group.putAttribute(name, clean);
		} else {
			group.putDataset(name, clean);
		}
	}

	private static void numbers(WritableGroup group, String name, double[] numbers) {
		if (numbers.length * Double.BYTES <= LONGEST_ATTRIBUTE) {
			group.putAttribute(name, numbers);
		} else {
			group.putDataset(name, numbers);
		}
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	/** Texts of HDF5 end at the first NUL. */
	static String withoutNul(String text) {
		return text.replace('\0', '\uFFFD');
	}
}
