package org.culet.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a user says about a file; everything left out is found by the reader.
 *
 * @param temperature temperature column by name (with or without its unit) or 1-based number
 * @param resistance resistance (or resistivity) column, likewise
 * @param sigma column of standard errors or standard deviations, likewise
 * @param units unit by column (name or number), where the file is silent or wrong
 * @param sheetFactor w/l: resistances are multiplied by it and become sheet resistances
 * @param direction only sweeps of this direction; empty: all
 * @param fieldSweepAccepted whether a file measured against magnetic field at one temperature is taken nevertheless
 * @param maxBytes largest file in bytes
 * @param maxRows largest number of data rows
 */
public record ReadOptions(Optional<String> temperature, Optional<String> resistance, Optional<String> sigma,
		Map<String, String> units, OptionalDouble sheetFactor, Optional<Direction> direction,
		boolean fieldSweepAccepted, long maxBytes, int maxRows) {

	/** Files from this size on are refused, unless told otherwise: 2 GB. */
	public static final long DEFAULT_MAX_BYTES = 2_000_000_000L;

	/** Files with more rows are refused, unless told otherwise. */
	public static final int DEFAULT_MAX_ROWS = 50_000_000;

	/** Checks the values and keeps an unmodifiable copy of the units. */
	public ReadOptions {
		Objects.requireNonNull(temperature, "temperature");
		Objects.requireNonNull(resistance, "resistance");
		Objects.requireNonNull(sigma, "sigma");
		Objects.requireNonNull(direction, "direction");
		units = Map.copyOf(units);
		if (sheetFactor.isPresent()) {
			double f = sheetFactor.getAsDouble();
			if (!(f > 0) || Double.isInfinite(f)) {
				throw new IllegalArgumentException("sheet factor w/l is " + f + ", it must be finite and above zero");
			}
		}
		if (maxBytes <= 0 || maxBytes > Integer.MAX_VALUE || maxRows <= 0) {
			throw new IllegalArgumentException("limits " + maxBytes + " bytes, " + maxRows + " rows are not in 1 to "
					+ Integer.MAX_VALUE);
		}
	}

	/** Everything is found by the reader. */
	public static ReadOptions automatic() {
		return new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), OptionalDouble.empty(),
				Optional.empty(), false, DEFAULT_MAX_BYTES, DEFAULT_MAX_ROWS);
	}

	/** With the temperature column (name or 1-based number). Saying it also accepts a field sweep as R(T). */
	public ReadOptions withTemperature(String column) {
		return new ReadOptions(Optional.of(column), resistance, sigma, units, sheetFactor, direction, true, maxBytes,
				maxRows);
	}

	/** With the resistance column (name or 1-based number). */
	public ReadOptions withResistance(String column) {
		return new ReadOptions(temperature, Optional.of(column), sigma, units, sheetFactor, direction,
				fieldSweepAccepted, maxBytes, maxRows);
	}

	/** With the column of standard errors (name or 1-based number). */
	public ReadOptions withSigma(String column) {
		return new ReadOptions(temperature, resistance, Optional.of(column), units, sheetFactor, direction,
				fieldSweepAccepted, maxBytes, maxRows);
	}

	/** With the unit of a column (name or 1-based number), e.g. {@code withUnit("T", "mK")}. */
	public ReadOptions withUnit(String column, String unit) {
		Map<String, String> more = new LinkedHashMap<>(units);
		more.put(column, unit);
		return new ReadOptions(temperature, resistance, sigma, more, sheetFactor, direction, fieldSweepAccepted,
				maxBytes, maxRows);
	}

	/** With the factor w/l (width over length, both in the same unit) that makes sheet resistances. */
	public ReadOptions withSheetFactor(double widthOverLength) {
		return new ReadOptions(temperature, resistance, sigma, units, OptionalDouble.of(widthOverLength), direction,
				fieldSweepAccepted, maxBytes, maxRows);
	}

	/** With sweeps of one direction only. */
	public ReadOptions withDirection(Direction only) {
		return new ReadOptions(temperature, resistance, sigma, units, sheetFactor, Optional.of(only),
				fieldSweepAccepted, maxBytes, maxRows);
	}

	/** Takes a field sweep at one temperature for what it is not, or (false, the default) refuses it. */
	public ReadOptions withFieldSweepAccepted(boolean accepted) {
		return new ReadOptions(temperature, resistance, sigma, units, sheetFactor, direction, accepted, maxBytes,
				maxRows);
	}

	/** With other limits: at most {@code bytes} bytes (up to 2^31 - 1) and {@code rows} data rows. */
	public ReadOptions withLimits(long bytes, int rows) {
		return new ReadOptions(temperature, resistance, sigma, units, sheetFactor, direction, fieldSweepAccepted, bytes,
				rows);
	}
}
