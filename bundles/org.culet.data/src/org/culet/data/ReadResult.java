package org.culet.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A file that was read.
 *
 * @param file the file
 * @param format id of the reader, e.g. {@code text}, {@code ppms}, {@code hall}
 * @param curve the points and their sweeps
 * @param masked rows that give no point
 * @param chosen the columns used
 * @param columns all columns of the table that was read
 * @param properties what the file says about itself (header lines of the form key and value), in its order
 * @param notes sentences a user should see: choices that could have been made otherwise, points left out
 */
public record ReadResult(Path file, String format, Curve curve, MaskedRows masked, ChosenColumns chosen,
		List<Column> columns, Map<String, String> properties, List<String> notes) {

	/** Keeps unmodifiable copies of the lists. */
	public ReadResult {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(format, "format");
		Objects.requireNonNull(curve, "curve");
		Objects.requireNonNull(masked, "masked");
		Objects.requireNonNull(chosen, "chosen");
		columns = List.copyOf(columns);
		properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
		notes = List.copyOf(notes);
	}

	/** What was read: R, R_sq or rho. */
	public Quantity quantity() {
		return curve.quantity();
	}

	/** Unit of the curve's values, e.g. {@code ohm}. */
	public String unit() {
		return curve.quantity().unit();
	}
}
