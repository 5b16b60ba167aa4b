package org.culet.physics.tests.tc;

import java.util.SplittableRandom;
import org.culet.physics.RtCurve;

/** Curves that nobody would measure, or only on a bad day. */
public final class CurveFuzzer {

	private final SplittableRandom random;

	/** Curves from a seed. */
	public CurveFuzzer(long seed) {
		random = new SplittableRandom(seed);
	}

	/** The next curve: 0 to 200 points, rarely more, of any shape. */
	public RtCurve next() {
		int n = switch (random.nextInt(12)) {
			case 0 -> random.nextInt(4);
			case 1 -> random.nextInt(10);
			case 2 -> 500 + random.nextInt(500);
			default -> 5 + random.nextInt(120);
		};
		double[] t = temperatures(n);
		double[] r = new double[n];
		int shape = random.nextInt(10);
		double scale = Math.pow(10, random.nextDouble(-12, 12));
		double centre = Math.exp(random.nextDouble(-3, 5));
		double noise = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble(-6, 0));
		for (int i = 0; i < n; i++) {
			r[i] = scale * (shape(shape, t[i], centre) * (1 + noise * random.nextGaussian())
					+ (random.nextInt(200) == 0 ? random.nextGaussian() : 0));
			r[i] = Math.clamp(r[i], -1e300, 1e300);
		}
		if (random.nextInt(3) == 0) {
			return RtCurve.of(t, r);
		}
		double[] s = new double[n];
		double error = scale * Math.pow(10, random.nextDouble(-15, 2));
		boolean mixed = random.nextInt(4) == 0;
		for (int i = 0; i < n; i++) {
			s[i] = mixed ? error * Math.pow(10, random.nextDouble(-6, 6)) : Math.min(1e300, Math.hypot(error, noise * r[i]));
		}
		return RtCurve.of(t, r, s);
	}

	private double[] temperatures(int n) {
		double[] t = new double[n];
		int kind = random.nextInt(6);
		double low = Math.exp(random.nextDouble(-4, 3));
		for (int i = 0; i < n; i++) {
			t[i] = switch (kind) {
				case 0 -> low;
				case 1 -> low * (1 + random.nextInt(1 + n / 3));
				case 2 -> low * (1 + 1e-12 * i);
				case 3 -> Math.pow(10, random.nextDouble(-90, 90));
				default -> low * Math.exp(6.0 * i / Math.max(1, n));
			};
		}
		return t;
	}

	private double shape(int shape, double t, double centre) {
		double x = Math.log(t / centre);
		return switch (shape) {
			case 0 -> 0;
			case 1 -> -1;
			case 2 -> 1;
			case 3 -> 1 / (1 + Math.exp(-40 * x));
			case 4 -> x > 0 ? 1 - 0.05 * x : 0;
			case 5 -> Math.exp(Math.min(600, centre / t));
			case 6 -> random.nextGaussian();
			case 7 -> 1 + t / 100;
			case 8 -> Math.sin(3 * x);
			default -> 1 / (0.1 + Math.abs(x));
		};
	}
}
