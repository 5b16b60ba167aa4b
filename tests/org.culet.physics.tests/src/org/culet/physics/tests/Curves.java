package org.culet.physics.tests;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.culet.physics.RtCurve;

/** Synthetic curves for tests. */
public final class Curves {

	private Curves() {
	}

	/** Temperatures in equal ratios from low to high, ends included. */
	public static double[] geometric(double lowK, double highK, int points) {
		double[] t = new double[points];
		Arrays.setAll(t, i -> lowK * Math.pow(highK / lowK, i / (points - 1.0)));
		return t;
	}

	/** An exact curve with equal relative errors stated. */
	public static RtCurve exact(double[] temperatureK, DoubleUnaryOperator resistance, double relativeSigma) {
		double[] r = Arrays.stream(temperatureK).map(resistance).toArray();
		return RtCurve.of(temperatureK, r, Arrays.stream(r).map(v -> Math.abs(v) * relativeSigma).toArray());
	}

	/** R = exp(ln R + noise) with normal noise of ln R, known errors stated. */
	public static RtCurve noisyInLn(double[] temperatureK, DoubleUnaryOperator lnR, double sigmaLn, SplittableRandom random) {
		double[] r = new double[temperatureK.length];
		double[] s = new double[r.length];
		for (int i = 0; i < r.length; i++) {
			r[i] = Math.exp(lnR.applyAsDouble(temperatureK[i]) + sigmaLn * random.nextGaussian());
			s[i] = r[i] * sigmaLn;
		}
		return RtCurve.of(temperatureK, r, s);
	}

	/** A curve from conductances and their errors. */
	public static RtCurve fromConductance(double[] temperatureK, double[] conductance, double[] sigma) {
		double[] r = Arrays.stream(conductance).map(g -> 1 / g).toArray();
		double[] s = new double[r.length];
		Arrays.setAll(s, i -> sigma[i] * r[i] * r[i]);
		return RtCurve.of(temperatureK, r, s);
	}

	/** The same points without standard errors. */
	public static RtCurve withoutSigma(RtCurve curve) {
		return RtCurve.of(curve.temperaturesK(), curve.resistancesOhm());
	}
}
