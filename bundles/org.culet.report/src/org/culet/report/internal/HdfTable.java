package org.culet.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import io.jhdf.api.WritableGroup;

/**
 * A list of flat objects as a group with a dataset a column, each as long as the list. What is missing in a row is NaN in a column of
 * numbers and an empty text in one of texts; intervals are columns of two numbers a row.
 */
final class HdfTable {

	private static final String COLUMNS = "columns";
	/** Columns that keep their shape where no row has a value. */
	private static final List<String> INTERVALS = List.of("ci95", "bracket");
	private static final Set<String> TEXTS = Set.of("phase_up", "reason");
	/** Marks a row that has no list in a column of lists. */
	private static final int ANY = -1;

	private HdfTable() {
	}

	/** Whether all are objects of numbers, texts, truths, and lists of numbers of one length in each column. */
	static boolean fits(List<JsonNode> rows) {
		return rows.stream().allMatch(row -> row.isObject() && !row.isEmpty())
				&& names(rows).stream().allMatch(name -> isColumn(column(rows, name)));
	}

	private static boolean isColumn(List<JsonNode> column) {
		if (column.stream().anyMatch(JsonNode::isArray)) {
			return widths(column).size() == 1 && column.stream().allMatch(v -> absent(v) || v.isArray() && isNumbers(v))
					&& !widths(column).contains(0);
		}
		List<JsonNode> present = present(column);
		return present.stream().allMatch(JsonNode::isNumber) || present.stream().allMatch(JsonNode::isTextual)
				|| present.size() == column.size() && present.stream().allMatch(JsonNode::isBoolean);
	}

	/** Writes the rows: as many datasets as there are names, and their order as an attribute. */
	static void write(WritableGroup group, List<JsonNode> rows) {
		Set<String> names = names(rows);
		HdfTree.texts(group, COLUMNS, List.copyOf(names));
		names.forEach(name -> group.putDataset(name, data(name, column(rows, name))));
	}

	private static Object data(String name, List<JsonNode> column) {
		List<JsonNode> present = present(column);
		boolean interval = INTERVALS.stream().anyMatch(name::startsWith);
		if (interval || present.stream().anyMatch(JsonNode::isArray)) {
			int width = present.isEmpty() ? 2 : present.get(0).size();
			return column.stream().map(v -> numbers(v, width)).toArray(double[][]::new);
		}
		if (present.isEmpty() ? TEXTS.contains(name) : present.get(0).isTextual()) {
			return column.stream().map(v -> absent(v) ? "" : HdfTree.withoutNul(v.asText())).toArray(String[]::new);
		}
		if (present.size() == column.size() && present.get(0).isBoolean()) {
			byte[] truths = new byte[column.size()];
			for (int i = 0; i < truths.length; i++) {
				truths[i] = (byte) (column.get(i).asBoolean() ? 1 : 0);
			}
			return truths;
		}
		return present.size() == column.size() && present.stream().allMatch(JsonNode::isIntegralNumber)
				? column.stream().mapToLong(JsonNode::asLong).toArray() : column.stream().mapToDouble(HdfTable::number).toArray();
	}

	/** A list of numbers; NaN for {@code null} and for a list that is not there. */
	static double[] numbers(JsonNode list, int width) {
		double[] numbers = new double[width];
		for (int i = 0; i < width; i++) {
			numbers[i] = number(list.path(i));
		}
		return numbers;
	}

	private static double number(JsonNode value) {
		return value.isNumber() ? value.asDouble() : Double.NaN;
	}

	private static Set<String> names(List<JsonNode> rows) {
		Set<String> names = new LinkedHashSet<>();
		rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
		return names;
	}

	private static List<JsonNode> column(List<JsonNode> rows, String name) {
		return rows.stream().map(row -> row.path(name)).toList();
	}

	private static List<JsonNode> present(List<JsonNode> column) {
		return column.stream().filter(v -> !absent(v)).toList();
	}

	private static boolean absent(JsonNode value) {
		return value.isNull() || value.isMissingNode();
	}

	private static Set<Integer> widths(List<JsonNode> column) {
		Set<Integer> widths = new TreeSet<>();
		column.forEach(v -> widths.add(v.isArray() ? v.size() : ANY));
		widths.remove(ANY);
		return widths;
	}

	private static boolean isNumbers(JsonNode list) {
		List<JsonNode> values = new ArrayList<>();
		list.forEach(values::add);
		return values.stream().allMatch(v -> v.isNumber() || v.isNull());
	}
}
