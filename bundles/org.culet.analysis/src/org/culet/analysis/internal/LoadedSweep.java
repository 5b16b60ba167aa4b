package org.culet.analysis.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.RawInput;
import org.culet.data.Direction;
import org.culet.data.MaskedRows;
import org.culet.data.Quantity;
import org.culet.model.RowSet;
import org.culet.physics.RtCurve;

/**
 * A sweep that was read, corrected and masked.
 *
 * @param id id of the sweep
 * @param input the raw file
 * @param index which of the monotonic sweeps of the file, counted from 0
 * @param format id of the reader
 * @param columns the columns used, in words
 * @param direction which way the temperature went
 * @param quantity what the values are
 * @param sheetFactor w/l with which its resistances became sheet resistances; empty where they did not
 * @param recordedAt when it was begun
 * @param curve points that remain, in the order of measurement; may be empty
 * @param measured points before masking by hand
 * @param masked rows of the file that give no point
 * @param maskedRows the points set aside, counted from 0 among all measured ones
 * @param aside the points set aside, corrected
 * @param maskedByHand what was set aside, in words
 * @param notes what a reader should see
 */
record LoadedSweep(String id, RawInput input, int index, String format, String columns, Direction direction, Quantity quantity,
		OptionalDouble sheetFactor, Optional<Instant> recordedAt, RtCurve curve, int measured, MaskedRows masked, RowSet maskedRows,
		RtCurve aside, List<String> maskedByHand, List<String> notes) {

	LoadedSweep {
		maskedByHand = List.copyOf(maskedByHand);
		notes = List.copyOf(notes);
	}

	/** Whether another one has the very same points of the same file; corrections and masks do not make them new. */
	boolean repeats(LoadedSweep other) {
		return input.sha256().equals(other.input.sha256()) && index == other.index && columns.equals(other.columns);
	}
}
