package org.culet.physics.tests.phase;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.MeasurementModel;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol Q10: the sweep of all three samples through all pressures, every curve with noise of the measurement model. */
class ConfusionTest {

	private static final int POINTS = 90;
	private static final double TEMPERATURE_NOISE = 5e-4;
	private static final double SLACK = 0.05;
	private static final double SMALL_DROP = Math.log(1 / 0.9);

	/** Share of undetermined verdicts of the reference, by the lowest temperature and the truth. */
	private static final Map<Double, Map<Phase, Double>> REFERENCE = Map.of(
			0.3, Map.of(Phase.S, 13 / 264.0, Phase.M1, 12 / 300.0, Phase.M2, 0.0, Phase.I1, 12 / 48.0, Phase.I2, 192 / 360.0),
			0.05, Map.of(Phase.S, 0.0, Phase.M1, 12 / 300.0, Phase.M2, 0.0, Phase.I1, 0.0, Phase.I2, 48 / 360.0));

	@ParameterizedTest
	@ValueSource(doubles = {0.3, 0.05})
	void noWrongDefiniteLabelBetweenTheGroups(double lowestK) {
		int sweeps = Cases.longRun() ? 12 : 2;
		int[][] table = new int[Phase.values().length][Phase.values().length];
		SplittableRandom random = new SplittableRandom(100);
		for (String sample : List.of("I", "T", "S")) {
			for (int half = 0; half <= 34; half++) {
				FilmState state = VirtualFilm.named(sample).at(half / 2.0);
				for (int sweep = 0; sweep < sweeps; sweep++) {
					PhaseVerdict verdict = PhaseDecision.decide(measured(state, lowestK, random), PhaseOptions.defaults());
					table[state.label().ordinal()][verdict.phase().ordinal()]++;
					String what = sample + " at " + half / 2.0 + " GPa is " + state.label().id() + ": " + verdict.reason();
					assertTrue(allowed(state, verdict, lowestK), what);
				}
			}
		}
		REFERENCE.get(lowestK).forEach((truth, reference) -> {
			int[] row = table[truth.ordinal()];
			double undetermined = row[Phase.UNDETERMINED.ordinal()] / (double) Arrays.stream(row).sum();
			assertTrue(undetermined <= reference + SLACK, () -> truth + " " + Arrays.toString(row));
		});
	}

	/** M1 and M2 may be confused where the true drop is below 10 %. */
	private static boolean allowed(FilmState state, PhaseVerdict verdict, double lowestK) {
		if (verdict.phase() == state.label() || verdict.phase() == Phase.UNDETERMINED) {
			return true;
		}
		boolean metals = (state.label() == Phase.M1 || state.label() == Phase.M2)
				&& (verdict.phase() == Phase.M1 || verdict.phase() == Phase.M2);
		return metals && drop(state, lowestK) < SMALL_DROP;
	}

	/** ln of the maximum above the lowest temperature over the resistance there. */
	private static double drop(FilmState state, double lowestK) {
		double largest = 0;
		for (double t : Curves.geometric(2 * lowestK, 300, 4000)) {
			largest = Math.max(largest, state.sheetResistanceOhm(t));
		}
		return Math.log(largest / state.sheetResistanceOhm(lowestK));
	}

	static RtCurve measured(FilmState state, double lowestK, SplittableRandom random) {
		double[] t = Curves.geometric(lowestK, 300, POINTS);
		double[] r = new double[POINTS];
		double[] s = new double[POINTS];
		for (int i = 0; i < POINTS; i++) {
			double exact = state.sheetResistanceOhm(t[i]);
			s[i] = MeasurementModel.DEFAULT.sigmaOhm(exact, t[i]);
			r[i] = exact + s[i] * random.nextGaussian();
			t[i] *= 1 + TEMPERATURE_NOISE * random.nextGaussian();
		}
		return RtCurve.of(t, r, s);
	}

	/** Just below the M1-M2 boundary the rise masks the drop; the verdict may be M2 by its rules, but it is not strong and says why. */
	@ParameterizedTest
	@ValueSource(strings = {"T 8.5", "I 8.7"})
	void aMaskedDropIsNotStrong(String place) {
		FilmState state = VirtualFilm.named(place.substring(0, 1)).at(Double.parseDouble(place.substring(2)));
		PhaseVerdict verdict = PhaseDecision.decide(measured(state, 0.3, new SplittableRandom(7)), PhaseOptions.defaults());
		assertTrue(verdict.phase() == Phase.M2 && verdict.confidence() == Confidence.FAIR, verdict::toString);
		assertTrue(verdict.flags().contains(PhaseFlag.MASKED_DROP), verdict::toString);
	}

	/** Clear cases in the middle of each region are not only right but strong, where the laws fit. */
	@ParameterizedTest
	@ValueSource(strings = {"S 2", "S 6", "S 9", "I 4", "T 7", "T 12"})
	void theMiddleOfARegionIsStrong(String place) {
		FilmState state = VirtualFilm.named(place.substring(0, 1)).at(Double.parseDouble(place.substring(2)));
		PhaseVerdict verdict = PhaseDecision.decide(measured(state, 0.3, new SplittableRandom(7)), PhaseOptions.defaults());
		assertTrue(verdict.phase() == state.label() && verdict.confidence() == Confidence.STRONG, verdict::toString);
	}
}
