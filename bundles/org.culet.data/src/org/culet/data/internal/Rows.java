package org.culet.data.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.data.MaskReason;

/** Points read from a part of a file, with everything that was counted on the way. */
final class Rows {

	/** A step of the field by more than this many oersted counts as movement; regulation stays below. */
	private static final double FIELD_STEP_OE = 20;
	/** The same for a field without unit that never exceeds what magnets reach in tesla. */
	private static final double FIELD_STEP_T = 0.002;
	private static final double HIGHEST_T = 50;

	final DoubleBlocks temperature = new DoubleBlocks();
	final DoubleBlocks value = new DoubleBlocks();
	final DoubleBlocks sigma = new DoubleBlocks();
	final MaskCounter masks = new MaskCounter();
	final List<String> notes = new ArrayList<>();
	long lines;
	int fieldSteps;
	private int fieldMoves;
	private int fineFieldMoves;
	double fieldLow = Double.POSITIVE_INFINITY;
	double fieldHigh = Double.NEGATIVE_INFINITY;
	int badSigmas;
	long firstBadSigma;
	int textLines;
	long firstTextLine;
	int foreignRows;
	long firstForeignLine;
	boolean remapped;
	private double lastField = Double.NaN;

	/** A point whose standard error may be NaN. */
	void add(double kelvin, double resistance, double error, boolean withSigma, long line) {
		temperature.add(kelvin);
		value.add(resistance);
		if (withSigma) {
			boolean good = error > 0 && error < Double.POSITIVE_INFINITY;
			sigma.add(good ? error : Double.NaN);
			if (!good && badSigmas++ == 0) {
				firstBadSigma = line;
			}
		}
	}

	/** The field at a row, in oersted; ignored where it is no number or an overflow. */
	void field(double oersted) {
		if (!(Math.abs(oersted) < Numbers.OVERFLOW)) {
			return;
		}
		if (!Double.isNaN(lastField)) {
			fieldSteps++;
			double step = Math.abs(oersted - lastField);
			fieldMoves += step > FIELD_STEP_OE ? 1 : 0;
			fineFieldMoves += step > FIELD_STEP_T ? 1 : 0;
		}
		lastField = oersted;
		fieldLow = Math.min(fieldLow, oersted);
		fieldHigh = Math.max(fieldHigh, oersted);
	}

	/**
	 * In how many steps from row to row the field moved.
	 *
	 * @param unitKnown whether the field is in oersted for sure; else small values are taken as tesla
	 */
	int fieldMoves(boolean unitKnown) {
		boolean tesla = !unitKnown && fieldHigh <= HIGHEST_T && fieldLow >= -HIGHEST_T;
		return tesla ? fineFieldMoves : fieldMoves;
	}

	/** A row that gives no point. */
	void mask(MaskReason reason, long line) {
		masks.add(reason, line);
	}

	/** A line of text among the rows. */
	void text(long line) {
		if (textLines++ == 0) {
			firstTextLine = line;
		}
	}

	/** A row of a table that has other columns. */
	void foreign(long line) {
		if (foreignRows++ == 0) {
			firstForeignLine = line;
		}
	}

	/** Number of points and masked rows. */
	int rows() {
		return temperature.size() + masks.rows();
	}

	/** Appends the counts (not the points) of the part that follows. */
	void addCounts(Rows later) {
		masks.addAll(later.masks, lines);
		notes.addAll(later.notes);
		fieldSteps += later.fieldSteps;
		fieldMoves += later.fieldMoves;
		fineFieldMoves += later.fineFieldMoves;
		fieldLow = Math.min(fieldLow, later.fieldLow);
		fieldHigh = Math.max(fieldHigh, later.fieldHigh);
		if (badSigmas == 0) {
			firstBadSigma = later.firstBadSigma + lines;
		}
		badSigmas += later.badSigmas;
		if (textLines == 0) {
			firstTextLine = later.firstTextLine + lines;
		}
		textLines += later.textLines;
		if (foreignRows == 0) {
			firstForeignLine = later.firstForeignLine + lines;
		}
		foreignRows += later.foreignRows;
		remapped |= later.remapped;
		lines += later.lines;
	}

	/** Moves all line numbers down by the lines before the part. */
	void shift(long linesBefore) {
		masks.shift(linesBefore);
		firstBadSigma += linesBefore;
		firstTextLine += linesBefore;
		firstForeignLine += linesBefore;
	}
}
