package org.culet.physics.tests.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

import org.culet.physics.Estimate;
import org.culet.physics.series.FiniteSizeScaling;
import org.culet.physics.series.ScalingData;
import org.culet.physics.series.ScalingOptions;
import org.culet.physics.series.ScalingPoint;
import org.culet.physics.series.ScalingResult;
import org.culet.physics.series.ScalingResult.Status;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Coverage;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class FiniteSizeScalingTest {

	private static final ScalingOptions SECOND_ORDER = ScalingOptions.DEFAULT.withOrder(2);

	private static List<ScalingPoint> caseData() {
		JsonNode in = Cases.input("F24a");
		double[] t = Cases.doubles(in.get("T_K"));
		double[] p = Cases.doubles(in.get("P_GPa"));
		List<ScalingPoint> points = new ArrayList<>();
		for (int i = 0; i < t.length; i++) {
			double[] row = Cases.doubles(in.get("lnR_rows_by_T").get(i));
			for (int k = 0; k < p.length; k++) {
				points.add(new ScalingPoint(t[i], p[k], row[k], in.get("sigma_lnR").asDouble()));
			}
		}
		return points;
	}

	private static List<ScalingPoint> drawn(JsonNode p, Random random) {
		double pc = p.get("Pc").asDouble();
		List<ScalingPoint> points = new ArrayList<>();
		for (double t : Cases.doubles(p.get("T"))) {
			for (int k = 0; k < 15; k++) {
				double pressure = Math.rint((pc + 0.03 - 1.4 + 0.2 * k) * 1000) / 1000;
				double x = (pressure - pc) * Math.pow(t, -1 / p.get("nu_z").asDouble());
				double lnR = Math.log(p.get("Rc").asDouble()) + p.get("c1").asDouble() * x + p.get("c2").asDouble() * x * x;
				points.add(new ScalingPoint(t, pressure, lnR + 0.01 * random.nextGaussian(), 0.01));
			}
		}
		return points;
	}

	@Test
	void collapseOfTheCase() {
		JsonNode poly = Cases.expected("F24a").get("poly2");
		ScalingResult result = FiniteSizeScaling.analyse(caseData(), SECOND_ORDER);
		ScalingResult.Fit fit = result.fit().orElseThrow();
		Cases.assertClose(poly.get("Pc").asDouble(), fit.criticalGPa().value(), 1e-5, "Pc");
		Cases.assertClose(poly.get("sigma_Pc").asDouble(), fit.criticalGPa().sigma(), 1e-5, "sigma Pc");
		Cases.assertClose(poly.get("inv_nu_z").asDouble(), fit.inverseNuZ().value(), 1e-5, "1/nu z");
		Cases.assertClose(poly.get("sigma_inv_nu_z").asDouble(), fit.inverseNuZ().sigma(), 1e-5, "sigma 1/nu z");
		Cases.assertClose(poly.get("nu_z").asDouble(), fit.nuZ().value(), 1e-5, "nu z");
		Cases.assertClose(poly.get("sigma_nu_z").asDouble(), fit.nuZ().sigma(), 1e-5, "sigma nu z");
		Cases.assertClose(poly.get("Rc").asDouble(), fit.criticalOhm().value(), 1e-5, "Rc");
		Cases.assertClose(poly.get("chi2").asDouble(), fit.chi2(), 1e-5, "chi2");
		assertEquals(poly.get("dof").asInt(), fit.dof());
		JsonNode pairwise = Cases.expected("F24a").get("pairwise_measure");
		assertEquals(pairwise.get("Pc").asDouble(), result.pairwise().orElseThrow().criticalGPa().value(), 0.02);
		assertEquals(pairwise.get("inv_nu_z").asDouble(), result.pairwise().orElseThrow().inverseNuZ().value(), 0.03);
		assertEquals(pairwise.get("Q").asDouble(), result.quality().orElseThrow(), 1e-4);
		assertEquals(fit.inverseNuZ().value(), result.slopeInverseNuZ().orElseThrow().value(), 0.05);
		assertTrue(result.status() == Status.OK || result.status() == Status.WINDOW_DEPENDENT, result.reason());
		assertEquals(4, result.crossings().orElseThrow().count());
	}

	@Test
	void orderIsChosenByTheData() {
		ScalingResult result = FiniteSizeScaling.analyse(caseData(), ScalingOptions.DEFAULT);
		double chosen = result.fit().orElseThrow().aicc();
		for (int order = 2; order <= 4; order++) {
			ScalingResult fixed = FiniteSizeScaling.analyse(caseData(), ScalingOptions.DEFAULT.withOrder(order));
			assertTrue(chosen <= fixed.fit().orElseThrow().aicc() + 1e-9, "order " + order);
			assertEquals(order, fixed.fit().orElseThrow().order());
		}
	}

	/** Q9: coverage of P_c and 1/(nu z); 200 replicas in the short form. */
	@Test
	void criticalPressureAndExponentAreCovered() {
		JsonNode p = Cases.protocol("Q9").get("parameters");
		int replicas = Cases.longRun() ? 500 : 200;
		Coverage pressure = new Coverage("Pc");
		Coverage exponent = new Coverage("1/nu z");
		Random random = new Random(31);
		for (int k = 0; k < replicas; k++) {
			ScalingResult.Fit fit = FiniteSizeScaling.analyse(drawn(p, random), SECOND_ORDER).fit().orElseThrow();
			cover(pressure, p.get("Pc").asDouble(), fit.criticalGPa());
			cover(exponent, 1 / p.get("nu_z").asDouble(), fit.inverseNuZ());
		}
		pressure.assertNominal();
		exponent.assertNominal();
	}

	private static void cover(Coverage coverage, double truth, Estimate e) {
		coverage.add(truth, e.value() - e.sigma(), e.value() + e.sigma(), e.lower95(), e.upper95());
	}

	@Test
	void errorsOfThePressuresAreAdded() {
		ScalingResult.Fit exact = FiniteSizeScaling.analyse(caseData(), SECOND_ORDER).fit().orElseThrow();
		ScalingResult.Fit common = FiniteSizeScaling.analyse(caseData(), SECOND_ORDER.withPressureErrors(0, 0.3)).fit()
				.orElseThrow();
		assertEquals(Math.hypot(exact.criticalGPa().sigma(), 0.3), common.criticalGPa().sigma(), 1e-9);
		assertEquals(exact.inverseNuZ().sigma(), common.inverseNuZ().sigma(), 1e-12);
		ScalingResult.Fit stages = FiniteSizeScaling.analyse(caseData(), SECOND_ORDER.withPressureErrors(0.02, 0)).fit()
				.orElseThrow();
		double added = Math.sqrt(Math.pow(stages.criticalGPa().sigma(), 2) - Math.pow(exact.criticalGPa().sigma(), 2));
		// drawn shifts of all stages at once; a standard deviation of 60 draws is known to 9 %, here within three times that
		Cases.assertClose(scatterOfShifted(0.02, 60), added, 0.27, "error of Pc from the stages");
		assertTrue(stages.inverseNuZ().sigma() > exact.inverseNuZ().sigma());
	}

	private static double scatterOfShifted(double sigma, int draws) {
		Random random = new Random(6);
		double sum = 0;
		double squares = 0;
		for (int k = 0; k < draws; k++) {
			Map<Double, Double> shift = new HashMap<>();
			List<ScalingPoint> moved = caseData().stream().map(q -> new ScalingPoint(q.temperatureK(), q.pressureGPa()
					+ shift.computeIfAbsent(q.pressureGPa(), p -> sigma * random.nextGaussian()), q.lnR(), q.sigmaLnR()))
					.toList();
			double pc = FiniteSizeScaling.analyse(moved, SECOND_ORDER).fit().orElseThrow().criticalGPa().value();
			sum += pc;
			squares += pc * pc;
		}
		return Math.sqrt(squares / draws - sum * sum / draws / draws);
	}

	@Test
	void isothermsThatCrossAllOverThePlaceAreNoCriticalPoint() {
		List<ScalingPoint> points = new ArrayList<>();
		for (double t : new double[] { 0.3, 0.5, 0.8, 1.2 }) {
			for (double p = 5; p <= 9; p += 0.25) {
				// crossings move with temperature: lines turn about a point that wanders by 1 GPa
				points.add(new ScalingPoint(t, p, 8 + (p - 6.5 - t * t) * (0.3 / t), 0.005));
			}
		}
		assertEquals(Status.CROSSINGS_SCATTER, FiniteSizeScaling.analyse(points, ScalingOptions.DEFAULT).status());
	}

	@Test
	void parallelIsothermsDoNotCross() {
		List<ScalingPoint> points = new ArrayList<>();
		for (double t : new double[] { 0.3, 0.5, 0.8, 1.2 }) {
			for (double p = 5; p <= 9; p += 0.25) {
				points.add(new ScalingPoint(t, p, 8 + 0.1 * p - Math.log(t), 0.01));
			}
		}
		ScalingResult result = FiniteSizeScaling.analyse(points, ScalingOptions.DEFAULT);
		assertEquals(Status.NO_CROSSING, result.status());
		assertTrue(result.fit().isEmpty() && result.quality().isEmpty());
		assertEquals(Status.TOO_FEW_POINTS, FiniteSizeScaling.analyse(points.subList(0, 6), ScalingOptions.DEFAULT).status());
	}

	@Test
	void isothermsFromCurvesLeaveOutWhatIsSaturated() {
		VirtualFilm film = VirtualFilm.named("T");
		List<ScalingData.StageCurve> stages = new ArrayList<>();
		for (double p : new double[] { 9.4, 10.4, 11.8, 12.8 }) {
			stages.add(new ScalingData.StageCurve(p, Curves.exact(Curves.geometric(0.3, 300, 120),
					film.at(p)::sheetResistanceOhm, 1e-3), OptionalDouble.of(film.at(p).saturationK())));
		}
		ScalingData data = ScalingData.of(stages, 1, 20, 6);
		for (ScalingPoint q : data.points()) {
			assertTrue(q.temperatureK() >= 2 * film.at(q.pressureGPa()).saturationK());
			assertEquals(Math.log(film.sheetResistanceOhm(q.temperatureK(), q.pressureGPa())), q.lnR(), 2e-3);
		}
		assertTrue(data.points().size() < 24 && data.points().size() > 12, data.reason());
		assertThrows(IllegalArgumentException.class, () -> ScalingData.of(stages, 1, 1, 6));
	}
}
