import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.culet.physics.RtCurve;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.MeasurementModel;
import org.culet.physics.simulation.VirtualFilm;

/**
 * Confusion of phases on the labelled set: virtual films I, T and S from 0 to 17 GPa by half GPa, 12 noisy sweeps each of 90 points from
 * the lowest temperature to 300 K, noise of the measurement model on R and 5e-4 on T. One JSON line.
 */
class PhasesBench {

	private static final int SWEEPS = 12;
	private static final int POINTS = 90;
	private static final double HIGHEST_K = 300;
	private static final double TEMPERATURE_NOISE = 5e-4;
	private static final double SMALL_DROP = Math.log(1 / 0.9);
	private static final double SLACK = 0.05;
	private static final List<Phase> TRUTHS = List.of(Phase.S, Phase.M1, Phase.M2, Phase.I1, Phase.I2);
	private static final List<Phase> VERDICTS = List.of(Phase.S, Phase.M1, Phase.M2, Phase.I1, Phase.I2, Phase.UNDETERMINED);
	private static final int UNDETERMINED = VERDICTS.indexOf(Phase.UNDETERMINED);

	/**
	 * One half of the set with the score of the reference: rows are the truth, columns the verdict. The reference is an independent
	 * implementation of the rules on its own noise; a second one came within a sweep of it.
	 */
	enum Half {
		SHALLOW(0.3, new int[][] { { 251, 0, 0, 0, 0, 13 }, { 0, 276, 12, 0, 0, 12 }, { 0, 0, 288, 0, 0, 0 },
				{ 0, 0, 0, 36, 0, 12 }, { 0, 0, 0, 0, 168, 192 } }),
		DEEP(0.05, new int[][] { { 264, 0, 0, 0, 0, 0 }, { 0, 276, 12, 0, 0, 12 }, { 0, 0, 288, 0, 0, 0 },
				{ 0, 0, 0, 48, 0, 0 }, { 0, 0, 0, 0, 312, 48 } });

		private final double lowestK;
		private final int[][] reference;

		Half(double lowestK, int[][] reference) {
			this.lowestK = lowestK;
			this.reference = reference;
		}
	}

	/** Verdicts of one half, how many break the rule that wrong labels must not cross groups nor hide a drop of 10 %, and their times. */
	private record Score(Half half, int[][] matrix, int forbidden, List<String> wrong, List<Double> milliseconds) {
	}

	public static void main(String[] arguments) {
		score(Half.SHALLOW, 2, 1); // the first calls measure the compiler
		List<Score> scores = Arrays.stream(Half.values()).map(h -> score(h, SWEEPS, 2026)).toList();
		double ours = right(scores.stream().map(Score::matrix).toList());
		double peer = right(Arrays.stream(Half.values()).map(h -> h.reference).toList());
		double[] times = scores.stream().flatMap(s -> s.milliseconds().stream()).mapToDouble(Double::doubleValue).sorted().toArray();
		System.out.println(String.format(Locale.ROOT, "{\"bench\":\"phases\",\"ours\":%.4f,\"peer\":%.4f,"
				+ "\"unit\":\"share of verdicts that name the true phase\",\"ratio\":%.4f,"
				+ "\"peer_is\":\"reference table of the specification (an independent implementation of the rules, own noise)\","
				+ "\"verdicts\":%d,\"requirement_met\":%b,\"halves\":[%s],"
				+ "\"ms_per_verdict\":{\"median\":%.3f,\"p95\":%.3f,\"max\":%.3f,\"threads\":1}}",
				ours, peer, ours / peer, times.length, scores.stream().allMatch(PhasesBench::meets),
				scores.stream().map(PhasesBench::json).collect(Collectors.joining(",")), times[times.length / 2],
				times[times.length * 95 / 100], times[times.length - 1]));
	}

	private static Score score(Half half, int sweeps, long seed) {
		int[][] matrix = new int[TRUTHS.size()][VERDICTS.size()];
		List<Double> milliseconds = new ArrayList<>();
		SplittableRandom random = new SplittableRandom(seed);
		int forbidden = 0;
		List<String> wrong = new ArrayList<>();
		for (String sample : List.of("I", "T", "S")) {
			for (int step = 0; step <= 34; step++) {
				FilmState state = VirtualFilm.named(sample).at(step / 2.0);
				int[] row = matrix[TRUTHS.indexOf(state.label())];
				int bad = 0;
				for (int sweep = 0; sweep < sweeps; sweep++) {
					PhaseVerdict verdict = timed(measured(state, half.lowestK, random), milliseconds);
					row[VERDICTS.indexOf(verdict.phase())]++;
					if (verdict.phase() != state.label() && verdict.phase() != Phase.UNDETERMINED) {
						bad++;
						forbidden += excusable(state, verdict.phase(), half.lowestK) ? 0 : 1;
					}
				}
				if (bad > 0) {
					wrong.add(String.format(Locale.ROOT, "{\"sample\":\"%s\",\"pressure_GPa\":%.1f,\"truth\":\"%s\",\"wrong\":%d}", sample,
							step / 2.0, state.label().id(), bad));
				}
			}
		}
		return new Score(half, matrix, forbidden, wrong, milliseconds);
	}

	private static PhaseVerdict timed(RtCurve curve, List<Double> milliseconds) {
		long start = System.nanoTime();
		PhaseVerdict verdict = PhaseDecision.decide(curve, PhaseOptions.defaults());
		milliseconds.add((System.nanoTime() - start) * 1e-6);
		return verdict;
	}

	/** A wrong label is excused only between the metals, and only where the true drop is below 10 %. */
	private static boolean excusable(FilmState state, Phase verdict, double lowestK) {
		return metal(state.label()) && metal(verdict) && drop(state, lowestK) < SMALL_DROP;
	}

	private static boolean metal(Phase phase) {
		return phase == Phase.M1 || phase == Phase.M2;
	}

	private static double drop(FilmState state, double lowestK) {
		double largest = DoubleStream.of(geometric(2 * lowestK, HIGHEST_K, 4000)).map(state::sheetResistanceOhm).max().orElseThrow();
		return Math.log(largest / state.sheetResistanceOhm(lowestK));
	}

	private static RtCurve measured(FilmState state, double lowestK, SplittableRandom random) {
		double[] t = geometric(lowestK, HIGHEST_K, POINTS);
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

	private static double[] geometric(double lowK, double highK, int points) {
		return IntStream.range(0, points).mapToDouble(i -> lowK * Math.pow(highK / lowK, i / (points - 1.0))).toArray();
	}

	private static double right(List<int[][]> matrices) {
		int right = 0;
		int all = 0;
		for (int[][] matrix : matrices) {
			for (int i = 0; i < matrix.length; i++) {
				right += matrix[i][i];
				all += Arrays.stream(matrix[i]).sum();
			}
		}
		return right / (double) all;
	}

	/** No forbidden label, and no row with more undetermined than the reference by over 5 percentage points. */
	private static boolean meets(Score score) {
		return score.forbidden() == 0 && IntStream.range(0, TRUTHS.size()).allMatch(i -> open(score.matrix()[i])
				<= open(score.half().reference[i]) + SLACK);
	}

	private static double open(int[] row) {
		return row[UNDETERMINED] / (double) Arrays.stream(row).sum();
	}

	private static String json(Score score) {
		return String.format(Locale.ROOT, "{\"T_min_K\":%s,\"matrix\":%s,\"peer_matrix\":%s,\"forbidden\":%d,\"wrong\":[%s]}",
				score.half().lowestK, json(score.matrix()), json(score.half().reference), score.forbidden(),
				String.join(",", score.wrong()));
	}

	private static String json(int[][] matrix) {
		return IntStream.range(0, matrix.length).mapToObj(i -> "\"" + TRUTHS.get(i).id() + "\":{" + IntStream.range(0, VERDICTS.size())
				.mapToObj(j -> "\"" + VERDICTS.get(j).id() + "\":" + matrix[i][j]).collect(Collectors.joining(",")) + "}")
				.collect(Collectors.joining(",", "{", "}"));
	}
}
