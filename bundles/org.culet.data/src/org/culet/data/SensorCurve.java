package org.culet.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.data.internal.SensorCurveReader;

/**
 * A calibration curve of a temperature sensor: what it reads (volts, ohms, or the logarithm of ohms) against kelvin.
 * Immutable.
 */
public final class SensorCurve {

	/** What a sensor reads. */
	public enum Unit {
		/** Volt. */
		VOLT("V"),
		/** Ohm. */
		OHM("ohm"),
		/** Decimal logarithm of ohms. */
		LOG_OHM("log10(ohm)");

		private final String label;

		Unit(String label) {
			this.label = label;
		}

		/** Unit for display. */
		public String label() {
			return label;
		}
	}

	private final Optional<String> model;
	private final Optional<String> serialNumber;
	private final Unit unit;
	private final double[] reading;
	private final double[] temperature;

	private SensorCurve(Optional<String> model, Optional<String> serialNumber, Unit unit, double[] reading,
			double[] temperature) {
		this.model = model;
		this.serialNumber = serialNumber;
		this.unit = unit;
		this.reading = reading;
		this.temperature = temperature;
	}

	/**
	 * A calibration curve.
	 *
	 * @param model sensor model, if known
	 * @param serialNumber serial number, if known
	 * @param unit unit of the readings
	 * @param reading at least two readings, strictly rising
	 * @param temperatureK the temperature at each, kelvin, above zero, strictly monotonic
	 * @return the curve
	 * @throws IllegalArgumentException if lengths differ or the values are not monotonic; names the break point
	 */
	public static SensorCurve of(Optional<String> model, Optional<String> serialNumber, Unit unit, double[] reading,
			double[] temperatureK) {
		Objects.requireNonNull(model, "model");
		Objects.requireNonNull(serialNumber, "serialNumber");
		Objects.requireNonNull(unit, "unit");
		if (reading.length != temperatureK.length || reading.length < 2) {
			throw new IllegalArgumentException(reading.length + " readings and " + temperatureK.length + " temperatures");
		}
		double sense = Math.signum(temperatureK[1] - temperatureK[0]);
		for (int i = 0; i < reading.length; i++) {
			boolean rising = i == 0 || reading[i] > reading[i - 1];
			boolean monotonic = i == 0 || sense * (temperatureK[i] - temperatureK[i - 1]) > 0;
			if (!rising || !monotonic || !(temperatureK[i] > 0) || !Double.isFinite(temperatureK[i])
					|| !Double.isFinite(reading[i])) {
				throw new IllegalArgumentException("break point " + (i + 1) + " (" + reading[i] + " " + unit.label() + ", "
						+ temperatureK[i] + " K) does not continue the curve");
			}
		}
		return new SensorCurve(model, serialNumber, unit, reading.clone(), temperatureK.clone());
	}

	/**
	 * Reads a curve as Lake Shore distributes them: header lines, then numbered break points.
	 *
	 * @param file the file
	 * @return the curve
	 * @throws DataReadException if the file is refused
	 */
	public static SensorCurve read(Path file) throws DataReadException {
		return SensorCurveReader.read(file);
	}

	/** Sensor model, e.g. {@code DT-670-SD-1.4L}. */
	public Optional<String> model() {
		return model;
	}

	/** Serial number. */
	public Optional<String> serialNumber() {
		return serialNumber;
	}

	/** Unit of the readings. */
	public Unit unit() {
		return unit;
	}

	/** Number of break points. */
	public int size() {
		return reading.length;
	}

	/** Reading of break point i, in {@link #unit()}; rising with i. */
	public double reading(int i) {
		return reading[i];
	}

	/** Temperature of break point i in kelvin. */
	public double temperatureK(int i) {
		return temperature[i];
	}

	/**
	 * The temperature at a reading, by straight lines between break points.
	 *
	 * @param sensorReading volts or ohms as the instrument gives them (for {@link Unit#LOG_OHM}: ohms as well)
	 * @return kelvin; empty outside the curve, which is never extrapolated
	 */
	public OptionalDouble temperatureK(double sensorReading) {
		double x = unit == Unit.LOG_OHM ? Math.log10(sensorReading) : sensorReading;
		int n = reading.length;
		if (!(x >= reading[0] && x <= reading[n - 1])) {
			return OptionalDouble.empty();
		}
		int found = Arrays.binarySearch(reading, x);
		if (found >= 0) {
			return OptionalDouble.of(temperature[found]);
		}
		int i = -found - 1;
		double f = (x - reading[i - 1]) / (reading[i] - reading[i - 1]);
		return OptionalDouble.of(temperature[i - 1] + f * (temperature[i] - temperature[i - 1]));
	}
}
