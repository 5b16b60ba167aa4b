import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;

/** Random curves of every law, and what the library fits to them; peer.py fits the same curves from the truth. Run with the physics jar alone. */
class Fits {

	/** A law with random parameters, and the temperatures between which they can be found. */
	record Truth(double low, double high, DoubleUnaryOperator ohm, double... parameters) {
	}

	public static void main(String[] arguments) throws IOException {
		SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
		List<TransportModel> models = TransportModels.standard();
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
			TransportModel model = models.get(i % models.size());
			lines.append(line(model, truth(model.id(), random), random, i % 4 != 0)).append('\n');
		}
		Files.writeString(Path.of(arguments[0]), lines);
	}

	private static String line(TransportModel model, Truth truth, SplittableRandom random, boolean known) {
		int n = random.nextInt(25, 200);
		double noise = Math.exp(between(random, Math.log(3e-4), Math.log(1e-2)));
		double[] t = new double[n];
		double[] r = new double[n];
		double[] s = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = truth.low() * Math.pow(truth.high() / truth.low(), (i + random.nextDouble()) / n);
			double exact = truth.ohm().applyAsDouble(t[i]);
			s[i] = exact * noise * (0.5 + random.nextDouble());
			r[i] = exact + s[i] * random.nextGaussian();
		}
		FitOptions options = FitOptions.defaults().withNoise(known ? NoiseModel.KNOWN : NoiseModel.ESTIMATED);
		FitResult fit = Fitter.fit(model, RtCurve.of(t, r, s), options);
		return "{\"model\":\"" + model.id() + "\",\"known\":" + known + ",\"status\":\"" + fit.status().code() + "\",\"chi2\":"
				+ fit.chi2().orElse(Double.MAX_VALUE) + ",\"truth\":" + Arrays.toString(truth.parameters()) + ",\"values\":"
				+ fit.parameters().stream().map(FittedParameter::value).toList() + ",\"sigmas\":"
				+ fit.parameters().stream().map(FittedParameter::sigma).toList() + ",\"names\":"
				+ fit.parameters().stream().map(p -> '"' + p.name() + '"').collect(Collectors.toList()) + ",\"T_K\":" + Arrays.toString(t)
				+ ",\"R_ohm\":" + Arrays.toString(r) + ",\"sigma_ohm\":" + Arrays.toString(s) + "}";
	}

	private static Truth truth(String model, SplittableRandom random) {
		double r0 = Math.exp(between(random, Math.log(1e2), Math.log(1e5)));
		double low = Math.exp(between(random, Math.log(0.1), Math.log(2)));
		return switch (model) {
			case "activated" -> hopping(r0, low, 1, random, false);
			case "es-vrh" -> hopping(r0, low, 0.5, random, false);
			case "mott-2d-vrh" -> hopping(r0, low, 1 / 3.0, random, false);
			case "mott-3d-vrh" -> hopping(r0, low, 0.25, random, false);
			case "stretched" -> hopping(r0, low, between(random, 0.3, 1.2), random, true);
			case "power-law" -> {
				double m = between(random, -2, -0.2);
				yield new Truth(low, 20 * low, t -> r0 * Math.pow(t, m), r0, m);
			}
			case "saturation" -> {
				double ts = low * between(random, 3, 6);
				double m = between(random, -1.5, -0.3);
				yield new Truth(low, 50 * low, t -> r0 * Math.pow(1 + t * t / (ts * ts), m / 2), r0, ts, m);
			}
			case "weak-localization" -> {
				double g = between(random, 5e-5, 2e-4);
				double a = between(random, 0.5e-5, 1.5e-5);
				yield new Truth(1, 12, t -> 1 / (g + a * Math.log(t)), g, a);
			}
			case "drude-crossover" -> {
				double g = between(random, 1.2e-4, 2.5e-4);
				double a = between(random, 0.8e-5, 1.6e-5);
				double t0 = between(random, 20, 60);
				yield new Truth(1.5, 300, t -> 1 / (g - a / 2 * Math.log1p(t0 * t0 / (t * t))), g, a, t0);
			}
			case "bkt" -> {
				double b = between(random, 0.15, 0.6);
				double tBkt = between(random, 1, 4);
				yield new Truth(tBkt * 1.05, tBkt * 3, t -> r0 * Math.pow(Math.cosh(b / Math.sqrt(t / tBkt - 1)), -2), r0, b, tBkt);
			}
			case "al" -> {
				double g = between(random, 5e-5, 2e-4);
				double a = between(random, 0.5e-5, 1.5e-5);
				double tc = between(random, 1, 4);
				double strength = between(random, 1e-5, 3e-5);
				yield new Truth(tc * 1.03, tc * 4, t -> 1 / (g + a * Math.log(t) + strength / (t / tc - 1)), g, a, tc, strength);
			}
			default -> throw new IllegalArgumentException(model);
		};
	}

	/** Between a factor e^2.5 and e^7 in R, over one decade in T. */
	private static Truth hopping(double r0, double low, double p, SplittableRandom random, boolean free) {
		double t0 = low * Math.pow(between(random, 2.5, 7), 1 / p);
		DoubleUnaryOperator ohm = t -> r0 * Math.exp(Math.pow(t0 / t, p));
		return free ? new Truth(low, 10 * low, ohm, r0, t0, p) : new Truth(low, 10 * low, ohm, r0, t0);
	}

	private static double between(SplittableRandom random, double low, double high) {
		return low + (high - low) * random.nextDouble();
	}
}
