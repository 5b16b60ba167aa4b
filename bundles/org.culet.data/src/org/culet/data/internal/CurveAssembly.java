package org.culet.data.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.culet.data.Column;
import org.culet.data.Curve;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.MaskReason;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;

/** Makes the result of reading out of the rows that were read, or refuses what is no R(T). */
final class CurveAssembly {

	/** Above this no cryostat goes, so an unnamed column that does is no temperature in kelvin. */
	private static final double HIGHEST_UNNAMED_K = 500;
	/** Where a fifth of the steps from row to row move the field, the file is measured against field. */
	private static final double MOVING_FIELD = 0.2;
	/** A constant field from here on is worth a note. */
	private static final double HIGH_FIELD_OE = 100;
	/** With fewer errors missing, the rows without are masked; with more, errors are left out. */
	private static final double MISSING_SIGMAS = 0.1;

	private final Path file;
	private final String format;
	private final Mapping mapping;
	private final ReadOptions options;
	private final List<String> notes;

	/**
	 * Of a file.
	 *
	 * @param file the file
	 * @param format id of the reader
	 * @param mapping the columns
	 * @param options what the user says
	 */
	CurveAssembly(Path file, String format, Mapping mapping, ReadOptions options) {
		this.file = file;
		this.format = format;
		this.mapping = mapping;
		this.options = options;
		this.notes = new ArrayList<>(mapping.notes());
	}

	/** A sentence for the user. */
	void note(String sentence) {
		notes.add(sentence);
	}

	/**
	 * Puts the parts of a file together.
	 *
	 * @param parts rows of the parts in order; emptied
	 * @param cutOff whether the last point is to be masked as possibly cut off
	 * @param columns all columns for the user
	 * @param named whether the file names them
	 * @param linesBefore lines before the first of the rows
	 * @param properties what the file says
	 * @return the result
	 * @throws DataReadException if there is no curve in it
	 */
	ReadResult assemble(List<Rows> parts, boolean cutOff, List<Column> columns, boolean named,
			long linesBefore, Map<String, String> properties) throws DataReadException {
		Rows counts = parts.getFirst();
		List<DoubleBlocks> t = parts.stream().map(p -> p.temperature).toList();
		List<DoubleBlocks> v = parts.stream().map(p -> p.value).toList();
		List<DoubleBlocks> s = parts.stream().map(p -> p.sigma).toList();
		int points = t.stream().mapToInt(DoubleBlocks::size).sum();
		for (Rows later : parts.subList(1, parts.size())) {
			counts.addCounts(later);
		}
		counts.shift(linesBefore);
		if (points + counts.masks.rows() > options.maxRows()) {
			throw new DataReadException(Problem.TOO_LARGE, file, "the file has " + (points + counts.masks.rows())
					+ " rows, more than the limit of " + options.maxRows());
		}
		if (points == 0) {
			throw new DataReadException(Problem.NO_DATA, file, noPoints(counts));
		}
		checkField(counts);
		double[] temperature = DoubleBlocks.drain(t);
		double[] value = DoubleBlocks.drain(v);
		double[] sigma = DoubleBlocks.drain(s);
		if (cutOff) {
			counts.mask(MaskReason.CUT_OFF, counts.lines + linesBefore);
			temperature = Arrays.copyOf(temperature, points - 1);
			value = Arrays.copyOf(value, points - 1);
			sigma = sigma.length == 0 ? sigma : Arrays.copyOf(sigma, points - 1);
		}
		if (counts.badSigmas > 0) {
			boolean few = mapping.sigmaExplicit() || counts.badSigmas <= MISSING_SIGMAS * points;
			if (few) {
				boolean[] keep = new boolean[sigma.length];
				for (int i = 0; i < keep.length; i++) {
					keep[i] = sigma[i] > 0;
					if (!keep[i]) {
						counts.mask(MaskReason.NO_SIGMA, counts.firstBadSigma);
					}
				}
				temperature = kept(temperature, keep);
				value = kept(value, keep);
				sigma = kept(sigma, keep);
			} else {
				notes.add("standard errors are left out: " + mapping.sigmaName().orElse("their column") + " has none above zero in "
						+ counts.badSigmas + " of " + points + " rows");
				sigma = new double[0];
			}
		}
		checkUnnamed(temperature, named);
		noteCounts(counts);
		return result(counts, temperature, value, sigma, columns, properties);
	}

	private ReadResult result(Rows counts, double[] temperature, double[] value, double[] sigma, List<Column> columns,
			Map<String, String> properties) throws DataReadException {
		Curve curve = Curve.owning(mapping.quantity(), temperature, value, sigma);
		if (curve.size() == 0) {
			throw new DataReadException(Problem.NO_DATA, file, noPoints(counts));
		}
		if (options.direction().isPresent()) {
			Curve only = curve.only(options.direction().get());
			if (only.size() == 0) {
				throw new DataReadException(Problem.NO_DATA, file, "no sweep is " + options.direction().get().label()
						+ "; there " + (curve.sweeps().size() == 1 ? "is one" : "are " + curve.sweeps().size()) + ": "
						+ String.join(", ", curve.sweeps().stream().map(r -> r.direction().label()).toList()));
			}
			curve = only;
		}
		return new ReadResult(file, format, curve, counts.masks.toMaskedRows(), mapping.chosen(), columns, properties, notes);
	}

	private static double[] kept(double[] values, boolean[] keep) {
		double[] kept = new double[values.length];
		int n = 0;
		for (int i = 0; i < values.length; i++) {
			if (keep[i]) {
				kept[n++] = values[i];
			}
		}
		return Arrays.copyOf(kept, n);
	}

	private String noPoints(Rows counts) {
		if (counts.masks.rows() == 0) {
			return "the table has names but no rows of data";
		}
		List<String> reasons = counts.masks.toMaskedRows().reasons().stream()
				.map(e -> e.rows() + " " + e.reason().code() + " (first in line " + e.firstLine() + ")").toList();
		return "no row gives a point; of " + mapping.chosen().temperature() + " and " + mapping.chosen().resistance() + " all "
				+ counts.masks.rows() + " rows are masked: " + String.join(", ", reasons);
	}

	private void checkField(Rows counts) throws DataReadException {
		boolean unitKnown = mapping.fieldUnitKnown();
		int moves = counts.fieldMoves(unitKnown);
		String unit = unitKnown ? " Oe" : "";
		if (moves == 0) {
			if (counts.fieldHigh > HIGH_FIELD_OE || counts.fieldLow < -HIGH_FIELD_OE) {
				notes.add("measured in a magnetic field of " + round(0.5 * (counts.fieldLow + counts.fieldHigh)) + unit);
			}
			return;
		}
		String range = "from " + round(counts.fieldLow) + " to " + round(counts.fieldHigh) + unit;
		if (moves <= MOVING_FIELD * counts.fieldSteps) {
			notes.add("the magnetic field changes within the file, " + range);
		} else if (options.fieldSweepAccepted()) {
			notes.add("this is a field sweep (" + range + "), read against temperature because you said so");
		} else {
			throw new DataReadException(Problem.FIELD_SWEEP, file, "this is a field sweep, no R(T): the magnetic field goes " + range
					+ " and moves in " + moves + " of " + counts.fieldSteps
					+ " steps from row to row; name the temperature column to read it against temperature all the same");
		}
	}

	private static String round(double value) {
		return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
	}

	private void checkUnnamed(double[] temperature, boolean named) throws DataReadException {
		if (named || options.temperature().isPresent()) {
			return;
		}
		double high = Arrays.stream(temperature).max().orElse(0);
		if (high > HIGHEST_UNNAMED_K) {
			throw new DataReadException(Problem.WRONG_CONTENT, file, "the columns have no names, and column 1 goes up to " + round(high)
					+ ", too high for a temperature in kelvin: this looks like a spectrum or another curve; "
					+ "say which column is the temperature if it is one");
		}
	}

	private void noteCounts(Rows counts) {
		notes.addAll(counts.notes);
		if (counts.foreignRows > 0) {
			notes.add(counts.foreignRows + " rows of other tables are left out, the first in line " + counts.firstForeignLine);
		}
		if (counts.textLines > 0) {
			notes.add(counts.textLines + " lines of text among the rows are left out, the first is line "
					+ counts.firstTextLine);
		}
	}
}
