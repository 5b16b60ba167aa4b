package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import org.culet.ui.internal.Values;
import org.culet.ui.internal.app.StartRequest;

/** Numbers with units, and what the command line asks for. */
class WordsAndNumbersTest {

	@ParameterizedTest
	@CsvSource({ "0.0357, Ω, 35.70 mΩ", "1260000, Ω, 1.260 MΩ", "4.265, K, 4.265 K", "0.35, K, 350.0 mK", "296, K, 296.0 K", "12.7, GPa, 12.70 GPa",
			"0, Ω, 0 Ω", "-0.02, Ω, −20.00 mΩ" })
	void valuesCarryUnitsWithPrefixes(double value, String unit, String text) {
		assertEquals(text, Values.format(value, unit));
	}

	@ParameterizedTest
	@CsvSource({ "3.4211, 0.0213, 3.42 ± 0.02", "3.4211, 0.0153, 3.421 ± 0.015", "8585.3, 53.2, 8585 ± 53", "-0.0001, 0.2, 0.0 ± 0.2" })
	void errorsSayHowManyDigitsCount(double value, double sigma, String text) {
		assertEquals(text, Values.withSigma(value, sigma));
	}

	@Test
	void aStudyIsNamedByItselfOrBehindOpen() {
		Path file = Path.of("a", "b.culet").toAbsolutePath();
		assertEquals(Optional.of(file), StartRequest.of(new String[] { file.toString() }, p -> null).study());
		assertEquals(Optional.of(file), StartRequest.of(new String[] { "-nosplash", "--open", file.toString() }, p -> null).study());
		assertEquals(Optional.empty(), StartRequest.of(new String[] { "-product", "org.culet.ui.product" }, p -> null).study());
	}

	@Test
	void aPictureIsAskedForByAProperty() {
		StartRequest request = StartRequest.of(new String[0], p -> p.equals("culet.screenshot") ? "/tmp/x.png" : null);
		assertEquals(Optional.of(Path.of("/tmp/x.png").toAbsolutePath()), request.picture());
		assertEquals(Optional.empty(), request.pictureView());
		assertEquals(Optional.of(5.2), StartRequest.of(new String[0], p -> p.endsWith("pressure") ? "5.2" : null).pictureGPa());
	}
}
