package org.culet.analysis.input;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.pressure.RubyScale;

/**
 * A ruby reading of a stage: a wavelength, or a spectrum to be fitted. Wavelengths in nm (air), temperatures in kelvin.
 *
 * @param id id of the reading in its study, or a name
 * @param wavelengthNm R1 as typed in
 * @param wavelengthSigmaNm its standard error
 * @param spectrum the spectrum; it wins over a typed wavelength
 * @param temperatureK temperature of the ruby
 * @param referenceNm R1 of this ruby at P = 0
 * @param referenceSigmaNm its standard error
 * @param referenceTemperatureK temperature of the reference
 * @param scale id of the pressure scale; empty: the default
 * @param userScale the user's own scale, where the id is {@code user}
 * @param shift id of the temperature shift; empty: the default
 * @param afterCooling whether it was read after the cool-down; empty: unknown
 */
public record RubyInput(String id, OptionalDouble wavelengthNm, OptionalDouble wavelengthSigmaNm, Optional<RawFile> spectrum,
		OptionalDouble temperatureK, OptionalDouble referenceNm, OptionalDouble referenceSigmaNm,
		OptionalDouble referenceTemperatureK, Optional<String> scale, Optional<RubyScale> userScale, Optional<String> shift,
		Optional<Boolean> afterCooling) {

	/** No null. */
	public RubyInput {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(wavelengthNm, "wavelengthNm");
		Objects.requireNonNull(wavelengthSigmaNm, "wavelengthSigmaNm");
		Objects.requireNonNull(spectrum, "spectrum");
		Objects.requireNonNull(temperatureK, "temperatureK");
		Objects.requireNonNull(referenceNm, "referenceNm");
		Objects.requireNonNull(referenceSigmaNm, "referenceSigmaNm");
		Objects.requireNonNull(referenceTemperatureK, "referenceTemperatureK");
		Objects.requireNonNull(scale, "scale");
		Objects.requireNonNull(userScale, "userScale");
		Objects.requireNonNull(shift, "shift");
		Objects.requireNonNull(afterCooling, "afterCooling");
	}
}
