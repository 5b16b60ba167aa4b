package org.culet.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.SensorCurve;

/** Reads calibration curves of temperature sensors in the form in which Lake Shore distributes them (.340). */
public final class SensorCurveReader {

	private static final long MAX_BYTES = 10_000_000;

	private SensorCurveReader() {
	}

	/**
	 * As {@link SensorCurve#read(Path)}.
	 *
	 * @param file the file
	 * @return the curve
	 * @throws DataReadException if it is refused
	 */
	public static SensorCurve read(Path file) throws DataReadException {
		Map<String, String> header = new LinkedHashMap<>();
		List<double[]> points = new ArrayList<>();
		long line = 0;
		for (String text : TextSource.load(file, MAX_BYTES).lines().toList()) {
			line++;
			String[] cells = text.strip().split("\\s+");
			OptionalDouble number = Numbers.parse(cells[0]);
			int colon = text.indexOf(':');
			if (number.isPresent() && colon < 0) {
				points.add(point(file, line, cells, points.size() + 1, number.getAsDouble()));
			} else if (colon > 0 && points.isEmpty()) {
				header.put(text.substring(0, colon).strip().toLowerCase(Locale.ROOT), text.substring(colon + 1).strip());
			} else if (!points.isEmpty() && !text.isBlank()) {
				throw new DataReadException(Problem.WRONG_CONTENT, file, line,
						"a break point is expected (number, reading, temperature) but there is \"" + text.strip() + "\"");
			}
		}
		return curve(file, header, points, line);
	}

	private static double[] point(Path file, long line, String[] cells, int expected, double number)
			throws DataReadException {
		if (cells.length != 3) {
			throw new DataReadException(Problem.TRUNCATED, file, line,
					"a break point has a number, a reading and a temperature, but here are " + cells.length + " values");
		}
		OptionalDouble reading = Numbers.parse(cells[1]);
		OptionalDouble kelvin = Numbers.parse(cells[2]);
		if (reading.isEmpty() || kelvin.isEmpty() || number != expected) {
			throw new DataReadException(Problem.WRONG_VALUE, file, line, "this is not break point " + expected + ": \""
					+ String.join(" ", cells) + "\"");
		}
		return new double[] { reading.getAsDouble(), kelvin.getAsDouble() };
	}

	private static SensorCurve curve(Path file, Map<String, String> header, List<double[]> points, long lines)
			throws DataReadException {
		if (points.size() < 2) {
			throw new DataReadException(Problem.NO_DATA, file,
					"there are " + points.size() + " break points: this is no calibration curve");
		}
		OptionalDouble announced = Numbers.parse(header.getOrDefault("number of breakpoints", ""));
		if (announced.isPresent() && announced.getAsDouble() != points.size()) {
			throw new DataReadException(Problem.TRUNCATED, file, lines, "the header announces "
					+ header.get("number of breakpoints") + " break points but there are " + points.size());
		}
		SensorCurve.Unit unit = unit(file, header);
		boolean falling = points.get(0)[0] > points.get(1)[0];
		List<double[]> rising = falling ? points.reversed() : points;
		try {
			return SensorCurve.of(Optional.ofNullable(header.get("sensor model")),
					Optional.ofNullable(header.get("serial number")), unit,
					rising.stream().mapToDouble(p -> p[0]).toArray(), rising.stream().mapToDouble(p -> p[1]).toArray());
		} catch (IllegalArgumentException e) {
			throw new DataReadException(Problem.WRONG_VALUE, file, OptionalLong.empty(),
					"this is no calibration curve: " + e.getMessage(), e);
		}
	}

	/** The data formats of Lake Shore's controllers: 1 mV/K, 2 V/K, 3 ohm/K, 4 log ohm/K. */
	private static SensorCurve.Unit unit(Path file, Map<String, String> header) throws DataReadException {
		String format = header.getOrDefault("data format", "");
		String number = format.isEmpty() ? "" : format.split("\\s+")[0];
		return switch (number) {
			case "2" -> SensorCurve.Unit.VOLT;
			case "3" -> SensorCurve.Unit.OHM;
			case "4" -> SensorCurve.Unit.LOG_OHM;
			default -> throw new DataReadException(Problem.WRONG_UNIT, file, "the header line \"Data Format\" is \"" + format
					+ "\"; known are 2 (Volts/Kelvin), 3 (Ohms/Kelvin) and 4 (Log Ohms/Kelvin)");
		};
	}
}
