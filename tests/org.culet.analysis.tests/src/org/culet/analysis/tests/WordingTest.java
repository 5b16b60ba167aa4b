package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.culet.analysis.Wording;
import org.culet.data.MaskReason;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.HoppingWindow;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.tc.TcStatus;
import org.culet.physics.transport.TransportModels;

/** What the pipeline says, as people read it. */
class WordingTest {

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
	void inATerminalTheSameIsReadInAsciiWithoutCodes() {
		assertEquals("moving an end by 20 % moves p by up to 3.6 of its standard errors: depends on the window",
				Wording.plain("moving an end by 20 % moves p by up to 3.6 of its standard errors: window_dependent"));
		assertEquals("T_s is on its bound 0.000317741; T0 >= 4.7e+03 ohm, delta AICc 4.2, chi2/dof 1.2",
				Wording.plain("T_s_K is on its bound 0.000317741; T0_K >= 4.7e+03 ohm, delta AICc 4.2, chi2/dof 1.2"));
		assertEquals("offset by window_dependent.dat and /data/T0_K/at_bound", Wording.plain("offset by window_dependent.dat and /data/T0_K/at_bound"),
				"names of files stay");
		assertEquals("G0", Wording.bare("G0_S", "S"));
		assertEquals("R_sat", Wording.bare("R_sat_ohm", "ohm"));
		assertEquals("p", Wording.bare("p", "1"));
	}

	/** A code that comes later is found here. */
	@Test
	void noCodeIsLeft() {
		Stream<String> codes = Stream.of(Arrays.stream(FitStatus.values()).map(FitStatus::code), Arrays.stream(TcStatus.values()).map(TcStatus::code),
				Arrays.stream(HoppingWindow.Status.values()).map(HoppingWindow.Status::code), Arrays.stream(PhaseFlag.values()).map(PhaseFlag::code),
				Arrays.stream(MaskReason.values()).map(MaskReason::code)).flatMap(s -> s);
		codes.forEach(code -> {
			for (String read : new String[] { Wording.sentence("so: " + code + "."), Wording.plain("so: " + code + "."), Wording.words(code) }) {
				assertTrue(!read.contains("_"), code + " is read as " + read);
			}
		});
		TransportModels.standard().stream().flatMap(m -> m.parameters().stream()).forEach(p -> {
			String unit = "_" + p.unit();
			assertTrue(p.unit().equals("1") || !Wording.plain(p.name() + " is free").contains(unit + " "), p.name());
		});
	}
}
