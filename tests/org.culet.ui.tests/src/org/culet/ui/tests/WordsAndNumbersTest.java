package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import org.culet.ui.internal.Values;
import org.culet.ui.internal.app.StartRequest;
import org.culet.ui.study.Wording;

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
	void sentencesOfThePipelineAreReadWithoutCodes() {
		assertEquals("moving an end by 20 % moves p by up to 3.6 of its standard errors: depends on the window",
				Wording.sentence("moving an end by 20 % moves p by up to 3.6 of its standard errors: window_dependent"));
		assertEquals("Activated is best, against Mott hopping, 2D with ΔAICc 4.2: weak", Wording.sentence(
				"Activated is best, against Mott hopping, 2D with delta AICc 4.2: weak"));
		assertEquals("the fit ended with no convergence; T₀ and R₀ at 12.5 Ω", Wording.sentence("the fit ended with not_converged; T0_K and R0_ohm at 12.5 ohm"));
		assertEquals("offset by window_dependent.dat and /data/T0_K/at_bound", Wording.sentence("offset by window_dependent.dat and /data/T0_K/at_bound"),
				"names of files stay");
		assertEquals("a factor 23.6 in T and 4.94·10³ in R, above -1.0·10⁻⁵ Ω; run-1e5.dat, 1e5_b",
				Wording.sentence("a factor 23.6 in T and 4.94e+03 in R, above -1.0e-05 ohm; run-1e5.dat, 1e5_b"));
		assertEquals("below 0.0353 Ω for T ≥ 0.3 K (−d ln R/d ln T exceeds 0.5)",
				Wording.sentence("below 0.0353 ohm for T >= 0.3 K (-dlnR/dlnT exceeds 0.5)"));
		assertEquals("parameter at a bound", Wording.words("at_bound"));
		assertEquals("T₀", Wording.symbol("T0_K", "K"));
		assertEquals("R_sat", Wording.symbol("R_sat_ohm", "ohm"));
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
