package org.culet.physics.series;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.Fitter;
import org.culet.physics.transport.TransportModels;

/**
 * What is asked of a metal that saturates (physics.md 7): saturation temperature and resistance from the law
 * R_sat [1 + (T/T_s)^2]^(m/2), and the barrier U of the activated part between them.
 *
 * @param status what came of it
 * @param reason one sentence
 * @param saturationK T_s, K; empty without a fit
 * @param saturationOhm R_sat, ohm; empty without a fit
 * @param inPairQuanta R_sat/(h/4e^2), meaningful only per square; empty without a fit
 * @param barrierK U/k_B from ln R against 1/T between T_s and 0.5 T_c, K; positive where R falls on cooling; empty without T_c, with
 *        fewer than four points, or where the slope is not three standard errors from zero
 * @param window temperatures of the fit; empty without one
 */
public record SaturatedMetal(Status status, String reason, Optional<Estimate> saturationK, Optional<Estimate> saturationOhm,
		OptionalDouble inPairQuanta, Optional<Estimate> barrierK, Optional<TemperatureWindow> window) {

	/** The fit reaches from the lowest temperature to this part of T_c. */
	private static final double PART_OF_TC = 0.5;
	/** Without T_c it reaches to this many times the lowest temperature. */
	private static final double REACH = 20;
	private static final int LEAST_POINTS = 8;
	private static final int LEAST_BARRIER_POINTS = 4;

	/** What came of an analysis. */
	public enum Status {
		/** A saturation temperature inside the window. */
		OK("ok"),
		/** The law fits, but its saturation temperature lies outside the window, or on a bound: it is not determined. */
		NOT_DETERMINED("not_determined"),
		/** Too few points with R above its noise in the window. */
		TOO_FEW_POINTS("too_few_points");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Name of the status in files. */
		public String id() {
			return id;
		}
	}

	/** Checks that nothing is missing. */
	public SaturatedMetal {
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(saturationK, "saturationK");
		Objects.requireNonNull(saturationOhm, "saturationOhm");
		Objects.requireNonNull(inPairQuanta, "inPairQuanta");
		Objects.requireNonNull(barrierK, "barrierK");
		Objects.requireNonNull(window, "window");
	}

	/**
	 * Analyses a sweep of a stage that is M1 or M2.
	 *
	 * @param curve the sweep, R per square for a comparison with the quantum of resistance
	 * @param criticalK T_c in K, or empty for a stage without one
	 * @return the analysis
	 */
	public static SaturatedMetal of(RtCurve curve, OptionalDouble criticalK) {
		SweepPoints points = SweepPoints.of(curve);
		double low = points.size() == 0 ? 0 : points.temperatureK(0);
		double high = criticalK.isPresent() ? PART_OF_TC * criticalK.getAsDouble() : REACH * low;
		int inside = 0;
		for (int i = 0; i < points.size(); i++) {
			inside += points.temperatureK(i) <= high && points.resistanceOhm(i) > 3 * points.sigmaOhm(i) ? 1 : 0;
		}
		if (inside < LEAST_POINTS) {
			return none(Status.TOO_FEW_POINTS, String.format(Locale.ROOT,
					"%d points above their noise up to %.4g K; %d are needed", inside, high, LEAST_POINTS));
		}
		TemperatureWindow window = new TemperatureWindow(low, high);
		FitResult fit = Fitter.fit(TransportModels.saturation(), points.toCurve(), FitOptions.defaults().withWindow(window));
		if (fit.status() != FitStatus.OK) {
			return none(Status.NOT_DETERMINED, "the saturating law is not determined: " + fit.reason());
		}
		Estimate ts = fit.parameter("T_s_K").orElseThrow().estimate();
		if (ts.value() < low || ts.value() > high) {
			return none(Status.NOT_DETERMINED, String.format(Locale.ROOT,
					"the saturation temperature of the law, %.4g K, lies outside %.4g to %.4g K", ts.value(), low, high));
		}
		Estimate rs = fit.parameter("R_sat_ohm").orElseThrow().estimate();
		Optional<Estimate> barrier = criticalK.isPresent() ? barrier(points, ts.value(), high) : Optional.empty();
		return new SaturatedMetal(Status.OK, "saturating law from the lowest temperature upwards", Optional.of(ts),
				Optional.of(rs), OptionalDouble.of(rs.value() / PhysicalConstants.H_PER_4E2), barrier, Optional.of(window));
	}

	/** Minus the slope of ln R against 1/T. */
	private static Optional<Estimate> barrier(SweepPoints points, double lowK, double highK) {
		int from = 0;
		while (from < points.size() && points.temperatureK(from) < lowK) {
			from++;
		}
		int to = from;
		while (to < points.size() && points.temperatureK(to) <= highK) {
			to++;
		}
		if (to - from < LEAST_BARRIER_POINTS) {
			return Optional.empty();
		}
		double[] x = new double[to - from];
		double[] y = new double[to - from];
		double[] s = new double[to - from];
		for (int i = from; i < to; i++) {
			double r = points.resistanceOhm(i);
			if (!(r > 3 * points.sigmaOhm(i))) {
				return Optional.empty();
			}
			x[i - from] = 1 / points.temperatureK(i);
			y[i - from] = Math.log(r);
			s[i - from] = points.sigmaOhm(i) / r;
		}
		return WeightedPolynomial.fit(x, y, s, 1)
				.map(line -> Estimate.normal(-line.coefficient(1), Math.sqrt(line.covariance(1, 1) * line.misfit())))
				.filter(u -> Math.abs(u.value()) > 3 * u.sigma());
	}

	private static SaturatedMetal none(Status status, String reason) {
		return new SaturatedMetal(status, reason, Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty(),
				Optional.empty());
	}
}
