import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;

/** Writes the data sets and our times; peer.py fits the same files and prints the comparison. */
class FitsBench {

	/** Time spent on each measurement after warming up, in seconds. */
	private static final double BUDGET_S = 1.0;
	/** Shortest time between two looks at the clock, which costs a microsecond itself. */
	private static final double BATCH_S = 5e-4;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int STAGES = 20;

	record Case(String model, double low, double high, double noise, DoubleUnaryOperator truth) {
	}

	private static final List<Case> CASES = List.of(
			new Case("activated", 0.3, 3, 0.01, t -> 8000 * Math.exp(2.6 / t)),
			new Case("es-vrh", 0.3, 3, 0.01, t -> 8000 * Math.exp(Math.sqrt(20 / t))),
			new Case("mott-2d-vrh", 0.3, 3, 0.01, t -> 8000 * Math.exp(Math.cbrt(200 / t))),
			new Case("mott-3d-vrh", 0.3, 3, 0.01, t -> 8000 * Math.exp(Math.pow(2000 / t, 0.25))),
			new Case("stretched", 0.3, 3, 0.01, t -> 8000 * Math.exp(Math.sqrt(20 / t))),
			new Case("power-law", 0.3, 3, 0.01, t -> 8000 * Math.pow(t, -0.7)),
			new Case("saturation", 0.1, 3, 0.004, t -> 2e4 * Math.pow(1 + t * t / 0.25, -0.35)),
			new Case("weak-localization", 1, 10, 0.001, t -> 1 / (7.9e-5 + 1.1e-5 * Math.log(t))),
			new Case("drude-crossover", 1.5, 120, 0.001, t -> 1 / (1.42e-4 - 0.6e-5 * Math.log(1 + 3600 / (t * t)))),
			new Case("bkt", 2.7, 6, 0.003, t -> 8000 / Math.pow(Math.cosh(0.2 / Math.sqrt(t / 2.5 - 1)), 2)),
			new Case("al", 2.9, 5.5, 0.001, t -> 1 / (1e-4 + 1e-5 * Math.log(t) + 1.52133e-5 / (t / 2.625 - 1))));

	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		StringBuilder times = new StringBuilder();
		for (Case test : CASES) {
			TransportModel model = TransportModels.byId(test.model()).orElseThrow();
			for (int points : new int[] { 100, 1000, 100_000 }) {
				RtCurve curve = curve(test, points);
				write(folder.resolve(test.model() + "-" + points + ".txt"), curve);
				FitResult result = Fitter.fit(model, curve);
				double seconds = secondsPerCall(() -> Fitter.fit(model, curve));
				times.append(String.format(Locale.ROOT, "%s %d %.9g %s%n", test.model(), points, seconds, values(result)));
			}
		}
		Case hopping = CASES.get(4);
		RtCurve curve = curve(hopping, 400);
		write(folder.resolve("bootstrap-400.txt"), curve);
		TransportModel stretched = TransportModels.byId("stretched").orElseThrow();
		FitOptions options = FitOptions.defaults().withIntervals(IntervalMethod.BOOTSTRAP).withBootstrap(1000, 1);
		double seconds = secondsPerCall(() -> Fitter.fit(stretched, curve, options), System::nanoTime);
		times.append(String.format(Locale.ROOT, "bootstrap 400 %.9g%n", seconds));
		times.append(sample(folder));
		Files.writeString(folder.resolve("ours.txt"), times);
	}

	/** A whole sample: on each stage fits of all laws, their comparison, T_c and phase; the fits that ended well go to the peer. */
	private static String sample(Path folder) throws IOException {
		List<Double> pressures = IntStream.range(0, STAGES).mapToObj(i -> 0.5 + 0.8 * i).toList();
		List<RtCurve> curves = SyntheticCampaign
				.run(CampaignPlan.of(List.of(new CampaignPlan.FilmPlan(VirtualFilm.named("S"), pressures, List.of())))).stages()
				.stream().map(stage -> stage.sweeps().getFirst().curve()).toList();
		StringBuilder text = new StringBuilder();
		List<Runnable> fits = new ArrayList<>();
		for (int stage = 0; stage < curves.size(); stage++) {
			write(folder.resolve("stage-" + stage + ".txt"), curves.get(stage));
			for (TransportModel model : TransportModels.standard()) {
				RtCurve curve = curves.get(stage);
				FitResult fit = Fitter.fit(model, curve);
				if (fit.status() == FitStatus.OK) {
					fits.add(() -> Fitter.fit(model, curve));
					text.append(String.format(Locale.ROOT, "stage %d %s %s%n", stage, model.id(), values(fit)));
				}
			}
		}
		double seconds = secondsPerCall(() -> curves.forEach(FitsBench::analyse));
		double same = secondsPerCall(() -> fits.forEach(Runnable::run));
		return text.append(String.format(Locale.ROOT, "sample %d %.9g %.9g%n", STAGES, seconds, same)).toString();
	}

	private static void analyse(RtCurve curve) {
		TransportModels.standard().forEach(model -> Fitter.fit(model, curve));
		ModelComparison.compare(TransportModels.standard(), curve, FitOptions.defaults());
		CriticalTemperature.find(curve, TcOptions.defaults());
		PhaseDecision.decide(curve, PhaseOptions.defaults());
	}

	private static String values(FitResult result) {
		StringBuilder text = new StringBuilder();
		result.parameters().forEach(p -> text.append(' ').append(p.name()).append('=').append(p.estimate().value()));
		return text.toString();
	}

	private static RtCurve curve(Case test, int points) {
		SplittableRandom random = new SplittableRandom(20_000 + points);
		double[] t = new double[points];
		double[] r = new double[points];
		double[] sigma = new double[points];
		Arrays.setAll(t, i -> test.low() * Math.pow(test.high() / test.low(), i / (points - 1.0)));
		Arrays.setAll(r, i -> test.truth().applyAsDouble(t[i]) * (1 + test.noise() * random.nextGaussian()));
		Arrays.setAll(sigma, i -> test.noise() * test.truth().applyAsDouble(t[i]));
		return RtCurve.of(t, r, sigma);
	}

	private static void write(Path file, RtCurve curve) throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < curve.size(); i++) {
			text.append(curve.temperatureK(i)).append(' ').append(curve.resistanceOhm(i)).append(' ').append(curve.sigmaOhm(i))
					.append('\n');
		}
		Files.writeString(file, text);
	}

	/** Processor time of this thread for one call, median over batches, after a warm-up of the same length. */
	private static double secondsPerCall(Runnable call) {
		return secondsPerCall(call, THREADS::getCurrentThreadCpuTime);
	}

	private static double secondsPerCall(Runnable call, LongSupplier clock) {
		int calls = 1;
		double last = 0;
		while (last < BATCH_S && calls < 1 << 20) {
			last = seconds(call, calls, clock);
			calls *= last < BATCH_S ? 2 : 1;
		}
		measure(call, calls, clock);
		return measure(call, calls, clock);
	}

	private static double measure(Runnable call, int calls, LongSupplier clock) {
		double[] batches = new double[10_000];
		int n = 0;
		long begin = clock.getAsLong();
		while (n < batches.length && (n < 3 || clock.getAsLong() - begin < BUDGET_S * 1e9)) {
			batches[n++] = seconds(call, calls, clock) / calls;
		}
		double[] sorted = Arrays.copyOf(batches, n);
		Arrays.sort(sorted);
		return sorted[n / 2];
	}

	private static double seconds(Runnable call, int calls, LongSupplier clock) {
		long start = clock.getAsLong();
		for (int i = 0; i < calls; i++) {
			call.run();
		}
		return (clock.getAsLong() - start) * 1e-9;
	}
}
