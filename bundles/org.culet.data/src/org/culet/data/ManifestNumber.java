package org.culet.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The numbers of a row of a manifest, each with the values that it may have, whether a manifest, an option or a person says it. */
public enum ManifestNumber {
	/** Pressure; a ruby at ambient pressure may read a little below zero. */
	PRESSURE_GPA("pressure_GPa", -1, 1000, ManifestRow::pressureGPa),
	/** Standard uncertainty of the pressure. */
	PRESSURE_SIGMA_GPA("pressure_sigma_GPa", 0, 1000, ManifestRow::pressureSigmaGPa),
	/** Film thickness. */
	THICKNESS_NM("thickness_nm", ManifestRow::thicknessNm),
	/** Width of the film. */
	WIDTH_UM("width_um", ManifestRow::widthUm),
	/** Length between the voltage contacts. */
	LENGTH_UM("length_um", ManifestRow::lengthUm),
	/** Excitation current. */
	EXCITATION_A("excitation_A", ManifestRow::excitationA),
	/** Wavelength of R1. */
	RUBY_NM("ruby_nm", 600, 900, ruby(ManifestRow.Ruby::wavelengthNm)),
	/** Temperature of the ruby. */
	RUBY_TEMPERATURE_K("ruby_temperature_K", ruby(ManifestRow.Ruby::temperatureK)),
	/** Wavelength of R1 at ambient pressure. */
	RUBY_REFERENCE_NM("ruby_reference_nm", 600, 900, ruby(ManifestRow.Ruby::referenceNm)),
	/** Temperature of the reference. */
	RUBY_REFERENCE_TEMPERATURE_K("ruby_reference_temperature_K", ruby(ManifestRow.Ruby::referenceTemperatureK));

	private final String column;
	private final double low;
	private final double high;
	private final String allowed;
	private final Function<ManifestRow, OptionalDouble> value;

	ManifestNumber(String column, double low, double high, Function<ManifestRow, OptionalDouble> value) {
		this.column = column;
		this.low = low;
		this.high = high;
		this.allowed = "from " + words(low) + " to " + words(high);
		this.value = value;
	}

	/** A number that must be above zero. */
	ManifestNumber(String column, Function<ManifestRow, OptionalDouble> value) {
		this.column = column;
		this.low = Double.MIN_VALUE;
		this.high = Double.MAX_VALUE;
		this.allowed = "above zero";
		this.value = value;
	}

	private static Function<ManifestRow, OptionalDouble> ruby(Function<ManifestRow.Ruby, OptionalDouble> value) {
		return row -> row.ruby().map(value).orElse(OptionalDouble.empty());
	}

	/** Name of the column, with the unit. */
	public String column() {
		return column;
	}

	/**
	 * Why a value is refused.
	 *
	 * @param number the value, in the unit of the column
	 * @return the end of a sentence, as {@code is -5, it must be above zero}; empty if it is allowed
	 */
	public Optional<String> refusal(double number) {
		return refusal(number, words(number));
	}

	/**
	 * Why a value is refused.
	 *
	 * @param number the value, in the unit of the column
	 * @param written how it was written
	 * @return the end of a sentence, as {@code is -5, it must be above zero}; empty if it is allowed
	 */
	public Optional<String> refusal(double number, String written) {
		Objects.requireNonNull(written, "written");
		if (!Double.isFinite(number)) {
			return Optional.of("is \"" + written + "\", which is no number");
		}
		return number >= low && number <= high ? Optional.empty() : Optional.of("is " + written + ", it must be " + allowed);
	}

	/**
	 * Why a row is refused.
	 *
	 * @param row a row that was put together by hand
	 * @return a sentence about the first number that it may not have; empty if all are allowed
	 */
	public static Optional<String> refusal(ManifestRow row) {
		return Arrays.stream(values()).flatMap(n -> n.value.apply(row).stream().boxed().flatMap(v -> n.refusal(v).stream())
				.map(why -> n.column + " " + why)).findFirst();
	}

	/** Without the .0 of a whole number. */
	private static String words(double number) {
		String text = Double.toString(number);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}
}
