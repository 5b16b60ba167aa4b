package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.Fitter;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits of many points begin on bins: where they begin must not show in where they end. */
class StartTest {

	private static final int TEMPERATURES = 50;
	private static final int READINGS = 20;
	private static final double NOISE = 0.01;

	/** Readings at few temperatures, so that bins share temperatures, say the same as their means, which are too few for bins. */
	@ParameterizedTest
	@ValueSource(strings = {"stretched", "saturation", "drude-crossover", "bkt", "al"})
	void repeatedReadingsAreWorthTheirMeans(String id) {
		TransportModel model = TransportModels.byId(id).orElseThrow();
		SplittableRandom random = new SplittableRandom(7);
		double[][] all = new double[3][TEMPERATURES * READINGS];
		double[][] means = new double[3][TEMPERATURES];
		for (int i = 0; i < TEMPERATURES; i++) {
			double t = 2.7 * Math.pow(2.2, i / (TEMPERATURES - 1.0));
			double law = model.value(t, truth(id));
			double sigma = model.fitSpace() == FitSpace.LN_R ? NOISE : NOISE * law;
			double sum = 0;
			for (int j = 0; j < READINGS; j++) {
				double reading = law + sigma * random.nextGaussian();
				sum += reading;
				put(model.fitSpace(), t, reading, sigma, all, i * READINGS + j);
			}
			put(model.fitSpace(), t, sum / READINGS, sigma / Math.sqrt(READINGS), means, i);
		}
		FitResult many = Fitter.fit(model, RtCurve.of(all[0], all[1], all[2]));
		FitResult few = Fitter.fit(model, RtCurve.of(means[0], means[1], means[2]));
		assertEquals(FitStatus.OK, many.status(), many::reason);
		assertEquals(few.status(), many.status());
		for (int i = 0; i < few.parameters().size(); i++) {
			double sigma = few.parameters().get(i).estimate().sigma();
			assertEquals(few.parameters().get(i).value(), many.parameters().get(i).value(), 1e-6 * sigma);
			assertEquals(sigma, many.parameters().get(i).estimate().sigma(), 1e-6 * sigma);
		}
	}

	private static double[] truth(String id) {
		return switch (id) {
			case "stretched" -> new double[] {8000, 20, 0.5};
			case "saturation" -> new double[] {2e4, 4, -0.7};
			case "drude-crossover" -> new double[] {1.42e-4, 1.2e-5, 4};
			case "bkt" -> new double[] {8000, 0.2, 2.5};
			default -> new double[] {1e-4, 1e-5, 2.5, 1.5e-5};
		};
	}

	/** A reading in the space of the fit as a point of a curve. */
	private static void put(FitSpace space, double t, double reading, double sigma, double[][] points, int i) {
		double r = space == FitSpace.LN_R ? Math.exp(reading) : 1 / reading;
		points[0][i] = t;
		points[1][i] = r;
		points[2][i] = space == FitSpace.LN_R ? sigma * r : sigma * r * r;
	}
}
