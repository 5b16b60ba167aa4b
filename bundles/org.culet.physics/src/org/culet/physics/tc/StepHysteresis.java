package org.culet.physics.tc;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.tc.HysteresisResult.Status;

/**
 * The hysteresis of a step from insulator to metal, such as that of VO2: where the cooling and the warming sweep pass the middle of the step.
 *
 * <p>The middle is one resistance for both sweeps: the geometric mean of R at the two ends of the temperatures that they share, half of the
 * fall in ln R. It is a number of the curve as measured; a longer sweep on the insulating side moves it up.
 */
public final class StepHysteresis {

	private static final int FEWEST_POINTS = 10;
	/** Standard errors that R must be above zero for a logarithm. */
	private static final double PRESENT = 3;
	/** Fall in ln R that a step has at least: a factor 2. */
	private static final double LEAST_FALL = Math.log(2);
	/** Within this in ln T the middle half of a step happens, */
	private static final double NARROW = 0.1;
	/** and within this part of the temperatures left on either side. */
	private static final double FLANK = 0.5;

	private StepHysteresis() {
	}

	/**
	 * Finds the middle of the step in both directions.
	 *
	 * @param cooling points of the cooling sweep in any order
	 * @param warming points of the warming sweep in any order
	 * @param options replicas, seed, temperature noise and calibration for the errors
	 * @return the loop, or the reason why there is none
	 */
	public static HysteresisResult between(RtCurve cooling, RtCurve warming, TcOptions options) {
		Objects.requireNonNull(options, "options");
		SweepPoints allDown = CriticalTemperature.thinned(SweepPoints.of(cooling));
		SweepPoints allUp = CriticalTemperature.thinned(SweepPoints.of(warming));
		if (Math.min(allDown.size(), allUp.size()) < FEWEST_POINTS) {
			return HysteresisResult.none(Status.NO_OVERLAP, "a loop needs " + FEWEST_POINTS + " points in either direction");
		}
		double low = Math.max(allDown.temperatureK(0), allUp.temperatureK(0));
		double high = Math.min(allDown.temperatureK(allDown.size() - 1), allUp.temperatureK(allUp.size() - 1));
		SweepPoints down = shared(allDown, low, high);
		SweepPoints up = shared(allUp, low, high);
		if (Math.min(down.size(), up.size()) < FEWEST_POINTS) {
			return HysteresisResult.none(Status.NO_OVERLAP, "the sweeps share too little temperature: " + down.size() + " points on cooling and "
					+ up.size() + " on warming; " + FEWEST_POINTS + " are needed");
		}
		if (!present(down) || !present(up)) {
			return HysteresisResult.none(Status.BELOW_NOISE, "R is not above three standard errors everywhere, so it has no logarithm");
		}
		Smoothed smoothDown = StepSearch.smootherOf(down).apply(StepSearch.logs(down.resistancesOhm()));
		Smoothed smoothUp = StepSearch.smootherOf(up).apply(StepSearch.logs(up.resistancesOhm()));
		double top = (smoothDown.value(0) + smoothUp.value(0)) / 2;
		double bottom = (smoothDown.value(down.size() - 1) + smoothUp.value(up.size() - 1)) / 2;
		if (!(top - bottom > LEAST_FALL)) {
			return HysteresisResult.none(Status.NO_STEP, "R does not fall by a factor 2 on warming");
		}
		double level = (top + bottom) / 2;
		double fall = top - bottom;
		Optional<String> doubt = doubt(down, smoothDown, level, fall).map(d -> "on cooling " + d)
				.or(() -> doubt(up, smoothUp, level, fall).map(d -> "on warming " + d));
		return doubt.map(d -> HysteresisResult.none(Status.NO_STEP, d)).orElseGet(() -> middle(down, up, level, fall, options));
	}

	private static SweepPoints shared(SweepPoints points, double low, double high) {
		int from = 0;
		int to = points.size();
		while (from < to && points.temperatureK(from) < low) {
			from++;
		}
		while (to > from && points.temperatureK(to - 1) > high) {
			to--;
		}
		return points.range(from, to);
	}

	private static boolean present(SweepPoints points) {
		for (int i = 0; i < points.size(); i++) {
			if (!(points.resistanceOhm(i) > PRESENT * points.sigmaOhm(i))) {
				return false;
			}
		}
		return true;
	}

	/** Why a fall is no step. */
	private static Optional<String> doubt(SweepPoints points, Smoothed smooth, double level, double fall) {
		int n = points.size();
		double quarter = points.lnT(0);
		double threeQuarters = points.lnT(n - 1);
		for (int k = 0; k + 1 < n && smooth.value(k + 1) > level + fall / 4; k++) {
			quarter = points.lnT(k + 1);
		}
		for (int k = n - 1; k > 0 && smooth.value(k - 1) < level - fall / 4; k--) {
			threeQuarters = points.lnT(k - 1);
		}
		double width = threeQuarters - quarter;
		boolean flanked = width < FLANK * Math.min(quarter - points.lnT(0), points.lnT(n - 1) - threeQuarters);
		return width > 0 && width < NARROW && flanked ? Optional.empty()
				: Optional.of("the middle half of the fall in ln R does not take place in a narrow range between flatter flanks: from "
						+ Words.kelvin(Math.exp(quarter)) + " to " + Words.kelvin(Math.exp(threeQuarters)));
	}

	private static HysteresisResult middle(SweepPoints down, SweepPoints up, double level, double fall, TcOptions options) {
		Searches kind = (points, o) -> new StepSearch(points, level, fall);
		Optional<Passage> cooling = Passage.of(down, kind, options);
		Optional<Passage> warming = Passage.of(up, kind, options);
		if (cooling.isEmpty() || warming.isEmpty()) {
			return HysteresisResult.none(Status.NO_STEP, "the points do not pass the middle of the fall in ln R in one place");
		}
		double tDown = cooling.get().kelvin();
		double tUp = warming.get().kelvin();
		String reason = "R falls by a factor of " + Words.number(Math.exp(fall)) + " in a step on warming; its middle in ln R is "
				+ Words.ohm(Math.exp(level)) + "; thermal lag is part of the width";
		return new HysteresisResult(Status.OK, reason, OptionalDouble.of(Math.exp(level)), Optional.of(cooling.get().estimate()),
				Optional.of(warming.get().estimate()),
				Optional.of(Estimate.normal(tUp - tDown, Math.hypot(cooling.get().ownSigmaK(), warming.get().ownSigmaK()))));
	}

	/**
	 * Where one sweep passes the middle.
	 *
	 * @param kelvin the temperature
	 * @param error its uncertainty
	 */
	private record Passage(double kelvin, TcUncertainty error) {

		static Optional<Passage> of(SweepPoints points, Searches kind, TcOptions options) {
			Search search = kind.prepare(points, options);
			Located located = search.locate(points.resistancesOhm());
			if (located.tcK().isEmpty()) {
				return Optional.empty();
			}
			double kelvin = located.tcK().getAsDouble();
			double statistical = options.replicas() > 0 ? Bootstrap.run(points, search, kind, options).sigmaK() : 0;
			return Optional.of(new Passage(kelvin, new TcUncertainty(statistical, located.samplingK(),
					options.calibrationSigma() * kelvin, 0)));
		}

		Estimate estimate() {
			return error.around(kelvin);
		}

		/** Its error without the calibration, which is common to both directions. */
		double ownSigmaK() {
			return Math.hypot(error.statisticalK(), error.samplingK());
		}
	}
}
