package org.culet.plot;

import java.util.Objects;
import java.util.Optional;

import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;

/**
 * One axis of a panel.
 *
 * @param label what is shown along it, unit in square brackets
 * @param scale how values lie along it
 * @param ticks which numbers stand at its ticks
 * @param range data values (untransformed) that it covers; empty: whatever the series need
 * @param unit the unit of the data alone, for cursor read-outs; may be empty
 * @param labelRoom whether the layout may add room beyond the range for labels at the ends of curves
 */
public record Axis(RichText label, Scale scale, TickValues ticks, Optional<Range> range, String unit, boolean labelRoom) {

	/** Which numbers stand at the ticks. */
	public enum TickValues {
		/** Round data values (on a log axis decades, on a 1/T axis temperatures). */
		DATA,
		/** Round transformed values (1/T itself, or the logarithm itself). */
		TRANSFORMED,
		/** Dates and times: the data are days since 1970-01-01 in UTC. */
		DATES,
		/** No numbers and no ticks: an axis without a scale, as in a schematic. */
		NONE
	}

	/** Checks that the range has a place on the scale. */
	public Axis {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(scale, "scale");
		Objects.requireNonNull(ticks, "ticks");
		Objects.requireNonNull(unit, "unit");
		range.ifPresent(r -> {
			if (!scale.accepts(r.low()) || !scale.accepts(r.high())) {
				throw new IllegalArgumentException("range " + r + " has no place on a " + scale.kind() + " axis");
			}
		});
	}

	/**
	 * A linear axis that covers its data.
	 *
	 * @param label markup of {@link RichText#of(String)}
	 * @param unit unit of the data
	 * @return the axis
	 */
	public static Axis linear(String label, String unit) {
		return new Axis(RichText.of(label), Scale.LINEAR, TickValues.DATA, Optional.empty(), unit, true);
	}

	/**
	 * A logarithmic axis with decades, covering its data.
	 *
	 * @param label markup of {@link RichText#of(String)}
	 * @param unit unit of the data
	 * @return the axis
	 */
	public static Axis log(String label, String unit) {
		return new Axis(RichText.of(label), Scale.LOG10, TickValues.DATA, Optional.empty(), unit, true);
	}

	/**
	 * An axis of dates that covers its data.
	 *
	 * @param years the year or years covered, which do not stand at the ticks
	 * @return the axis; its data are days since 1970-01-01 in UTC
	 */
	public static Axis dates(String years) {
		return new Axis(RichText.plain("Date, " + years), Scale.LINEAR, TickValues.DATES, Optional.empty(), "d", true);
	}

	/**
	 * An axis in {@code T^-p} whose ticks are round values of {@code T^-p}; the data stay in kelvin.
	 *
	 * @param p exponent above zero: 1 for activation, 1/2 Efros-Shklovskii, 1/3 and 1/4 Mott
	 * @return the axis, labelled with the exponent
	 */
	public static Axis inverseTemperature(double p) {
		String power = p == 1 ? "−1" : "−" + fraction(p);
		String label = p == 1 ? "1/*T* [K^{−1}]" : "*T*^{" + power + "} [K^{" + power + "}]";
		return new Axis(RichText.of(label), Scale.inversePower(p), TickValues.TRANSFORMED, Optional.empty(), "K", true);
	}

	private static String fraction(double p) {
		for (int n = 2; n <= 6; n++) {
			if (Math.abs(p * n - 1) < 1e-9) {
				return "1/" + n;
			}
		}
		return String.valueOf(Math.round(p * 1000) / 1000.0);
	}

	/**
	 * The same axis over a fixed range.
	 *
	 * @param fixed data values, untransformed
	 * @return the axis
	 */
	public Axis withRange(Range fixed) {
		return new Axis(label, scale, ticks, Optional.of(fixed), unit, labelRoom);
	}

	/**
	 * The same axis with another transform, for switching between linear and logarithmic temperature.
	 *
	 * @param other the new scale; the range is dropped when it has no place on it
	 * @return the axis
	 */
	public Axis withScale(Scale other) {
		Optional<Range> kept = range.filter(r -> other.accepts(r.low()) && other.accepts(r.high()));
		return new Axis(label, other, ticks, kept, unit, labelRoom);
	}

	/**
	 * The same axis with another label.
	 *
	 * @param markup markup of {@link RichText#of(String)}
	 * @return the axis
	 */
	public Axis withLabel(String markup) {
		return new Axis(RichText.of(markup), scale, ticks, range, unit, labelRoom);
	}

	/**
	 * The same axis over exactly this range, without room for labels: zoom and pan.
	 *
	 * @param exact data values, untransformed
	 * @return the axis
	 */
	public Axis exactly(Range exact) {
		return new Axis(label, scale, ticks, Optional.of(exact), unit, false);
	}
}
