package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.JointDrude;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Coverage;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

/** One T0 for all stages of a series, known from all of them together. */
class JointDrudeTest {

	private static final double[] PRESSURES = {9, 10, 11, 12};

	private static double drude(double p) {
		return 1.6e-4 - 4e-6 * p;
	}

	private static double slope(double p) {
		return 0.6e-5 + 5e-7 * p;
	}

	private static List<JointDrude.Stage> stages(DoubleUnaryOperator t0, double noise, SplittableRandom random) {
		List<JointDrude.Stage> stages = new ArrayList<>();
		for (double p : PRESSURES) {
			double cutOff = t0.applyAsDouble(p);
			stages.add(new JointDrude.Stage(p, Curves.noisyInLn(Curves.geometric(2, 60, 30),
					t -> -Math.log(drude(p) - slope(p) / 2 * Math.log1p(Math.pow(cutOff / t, 2))), noise, random)));
		}
		return stages;
	}

	@Test
	void exactStagesGiveTheirParametersBack() {
		JointDrude joint = JointDrude.fit(stages(p -> 50, 1e-12, new SplittableRandom(1)), 0);
		assertEquals(FitStatus.OK, joint.status());
		for (int i = 0; i < PRESSURES.length; i++) {
			Cases.assertClose(50, joint.stages().get(i).t0K().value(), 1e-8, "T0");
			Cases.assertClose(drude(PRESSURES[i]), joint.stages().get(i).drudeS().value(), 1e-9, "G_D");
			Cases.assertClose(slope(PRESSURES[i]), joint.stages().get(i).slopeS().value(), 1e-8, "A");
		}
	}

	@Test
	void aSmoothT0IsFollowed() {
		JointDrude joint = JointDrude.fit(stages(p -> 20 * Math.exp(0.1 * p), 1e-12, new SplittableRandom(2)), 1);
		for (int i = 0; i < PRESSURES.length; i++) {
			Cases.assertClose(20 * Math.exp(0.1 * PRESSURES[i]), joint.stages().get(i).t0K().value(), 1e-8, "T0");
		}
		assertTrue(joint.reason().contains("degree 1"), joint.reason());
	}

	@Test
	void intervalsCover() {
		SplittableRandom random = new SplittableRandom(3);
		Coverage t0 = new Coverage("joint T0");
		Coverage a = new Coverage("joint A");
		for (int i = 0; i < 200; i++) {
			JointDrude.Result stage = JointDrude.fit(stages(p -> 40, 0.001, random), 0).stages().get(1);
			double ratio = 1 + stage.t0K().sigma() / stage.t0K().value();
			t0.add(40, stage.t0K().value() / ratio, stage.t0K().value() * ratio, stage.t0K().lower95(), stage.t0K().upper95());
			a.add(slope(PRESSURES[1]), stage.slopeS().value() - stage.slopeS().sigma(),
					stage.slopeS().value() + stage.slopeS().sigma(), stage.slopeS().lower95(), stage.slopeS().upper95());
		}
		t0.assertNominal();
		a.assertNominal();
	}

	@Test
	void tooLittleDataIsAStatus() {
		JointDrude.Stage two = new JointDrude.Stage(1, Curves.exact(new double[] {1, 2}, t -> 1e4, 0.01));
		assertEquals(FitStatus.TOO_FEW_POINTS, JointDrude.fit(List.of(two), 0).status());
		assertThrows(IllegalArgumentException.class, () -> JointDrude.fit(List.of(), 0));
		assertThrows(IllegalArgumentException.class, () -> JointDrude.fit(List.of(two), 1));
	}
}
