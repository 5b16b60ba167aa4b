package org.culet.analysis.result;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.culet.data.Direction;
import org.culet.data.MaskedRows;
import org.culet.data.Quantity;
import org.culet.model.RowSet;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.tc.TcResult;

/**
 * One measured R(T) curve of a stage with what it says by itself.
 *
 * @param id id of the sweep in its study, or one made from file and index
 * @param input the raw file
 * @param format id of the reader that read it
 * @param columns the columns used, in words
 * @param direction which way the temperature went
 * @param quantity what the numbers of the curve are: resistance, sheet resistance, or resistivity (then they are in ohm metre)
 * @param sheetFactor w/l with which its resistances became sheet resistances; empty where they did not
 * @param recordedAt when it was begun, where the study knows it
 * @param curve the points used, corrected, masked ones left out, in the order of measurement
 * @param measured number of points of the sweep before any was masked by a person
 * @param masked rows of the file that give no point
 * @param maskedRows the points set aside in the study, counted from 0 among all {@code measured} ones
 * @param aside the points set aside in the study, corrected, to be seen but not used
 * @param maskedByHand points set aside in the study, with their reasons, in words
 * @param tc critical temperature of this sweep
 * @param verdict phase as this sweep shows it
 * @param fits fits of this sweep alone, over the windows of its stage
 * @param notes sentences a reader should see
 */
public record SweepResult(String id, RawInput input, String format, String columns, Direction direction, Quantity quantity,
		OptionalDouble sheetFactor, Optional<Instant> recordedAt, RtCurve curve, int measured, MaskedRows masked, RowSet maskedRows,
		RtCurve aside, List<String> maskedByHand, Optional<TcResult> tc,
		Optional<PhaseVerdict> verdict, List<StageFit> fits, List<String> notes) {

	/** What a note says of a file that has no sweep of the direction that a person gave it. */
	public static final String CONTRADICTION = "as was said; all of it is used";

	/** Copies the lists. */
	public SweepResult {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(input, "input");
		Objects.requireNonNull(direction, "direction");
		Objects.requireNonNull(quantity, "quantity");
		Objects.requireNonNull(sheetFactor, "sheetFactor");
		Objects.requireNonNull(recordedAt, "recordedAt");
		Objects.requireNonNull(curve, "curve");
		Objects.requireNonNull(masked, "masked");
		Objects.requireNonNull(maskedRows, "maskedRows");
		Objects.requireNonNull(aside, "aside");
		Objects.requireNonNull(tc, "tc");
		Objects.requireNonNull(verdict, "verdict");
		maskedByHand = List.copyOf(maskedByHand);
		fits = List.copyOf(fits);
		notes = List.copyOf(notes);
	}

	/** Places of the points of the curve among all measured ones, counted from 0: what a mask of points names. */
	public int[] rows() {
		return IntStream.range(0, measured).filter(row -> !maskedRows.contains(row)).toArray();
	}

	/** Lowest temperature of the points used, in kelvin; the sweep must have points. */
	public double lowestK() {
		double low = Double.POSITIVE_INFINITY;
		for (int i = 0; i < curve.size(); i++) {
			low = Math.min(low, curve.temperatureK(i));
		}
		return low;
	}

	/** Highest temperature of the points used, in kelvin; the sweep must have points. */
	public double highestK() {
		double high = 0;
		for (int i = 0; i < curve.size(); i++) {
			high = Math.max(high, curve.temperatureK(i));
		}
		return high;
	}
}
