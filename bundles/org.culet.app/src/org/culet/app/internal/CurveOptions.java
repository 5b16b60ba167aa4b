package org.culet.app.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.culet.data.Direction;
import org.culet.data.ReadOptions;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a curve file is to be read: the options of every command that takes one. */
final class CurveOptions {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Option(names = "--temperature", paramLabel = "COLUMN", description = "column of the temperature: name, or number from 1")
	private String temperature;

	@Option(names = "--resistance", paramLabel = "COLUMN", description = "column of the resistance")
	private String resistance;

	@Option(names = "--sigma", paramLabel = "COLUMN", description = "column of the standard errors")
	private String sigma;

	@Option(names = "--unit", paramLabel = "COLUMN=UNIT", description = "unit of a column, such as T=mK")
	private Map<String, String> units = new LinkedHashMap<>();

	@Option(names = "--sheet", paramLabel = "W/L", description = "width over length, a number or W/L: turns R into sheet resistance")
	private String sheet;

	@Option(names = "--direction", paramLabel = "cooling|warming|both", description = "sweeps to use; both if not said")
	private String direction = "both";

	/** The options as the readers take them. */
	ReadOptions toReadOptions() {
		ReadOptions options = ReadOptions.automatic();
		if (temperature != null) {
			options = options.withTemperature(temperature);
		}
		if (resistance != null) {
			options = options.withResistance(resistance);
		}
		if (sigma != null) {
			options = options.withSigma(sigma);
		}
		for (Map.Entry<String, String> unit : units.entrySet()) {
			options = options.withUnit(unit.getKey(), unit.getValue());
		}
		if (sheet != null) {
			options = options.withSheetFactor(factor());
		}
		Optional<Direction> only = switch (direction) {
		case "cooling" -> Optional.of(Direction.COOLING);
		case "warming" -> Optional.of(Direction.WARMING);
		case "both" -> Optional.empty();
		default -> throw new ParameterException(spec.commandLine(), "--direction is " + direction + ", not cooling, warming or both");
		};
		return only.isPresent() ? options.withDirection(only.get()) : options;
	}

	private double factor() {
		String[] parts = sheet.split("/", -1);
		try {
			double value = Double.parseDouble(parts[0]) / (parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
			if (parts.length <= 2 && value > 0 && Double.isFinite(value)) {
				return value;
			}
		} catch (NumberFormatException e) {
			throw new ParameterException(spec.commandLine(), "--sheet " + sheet + " is no number", e);
		}
		throw new ParameterException(spec.commandLine(), "--sheet " + sheet + " is no width over length above zero");
	}
}
