package org.culet.physics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.RtCurve;
import org.culet.physics.curve.SweepPoints;

/**
 * Isotherms of a pressure series: ln R at common temperatures.
 *
 * @param points all points, in order of temperature and pressure
 * @param reason one sentence: what was left out
 */
public record ScalingData(List<ScalingPoint> points, String reason) {

	/** Isotherms start above the saturation temperature of a stage by this factor: saturated curves cannot scale. */
	public static final double ABOVE_SATURATION = 2;
	/** Points on either side of a temperature must lie within this factor. */
	private static final double NEAR = 1.15;

	/**
	 * One stage.
	 *
	 * @param pressureGPa pressure, GPa
	 * @param curve its R(T)
	 * @param saturationK temperature below which it saturates, K; empty where it does not
	 */
	public record StageCurve(double pressureGPa, RtCurve curve, OptionalDouble saturationK) {

		/** Checks that nothing is missing. */
		public StageCurve {
			Objects.requireNonNull(curve, "curve");
			Objects.requireNonNull(saturationK, "saturationK");
		}
	}

	/** Copies the list. */
	public ScalingData {
		points = List.copyOf(points);
		Objects.requireNonNull(reason, "reason");
	}

	/**
	 * Isotherms at temperatures equally spaced in ln T, each value by a weighted line through the points around.
	 *
	 * @param stages stages of one branch of one sample
	 * @param lowK lowest isotherm, K
	 * @param highK highest isotherm, K
	 * @param isotherms number of isotherms, at least 2
	 * @return the points that the curves have there, above their noise and above twice their saturation temperature
	 * @throws IllegalArgumentException for fewer than 2 isotherms or an empty range
	 */
	public static ScalingData of(List<StageCurve> stages, double lowK, double highK, int isotherms) {
		if (isotherms < 2 || !(lowK > 0) || !(highK > lowK)) {
			throw new IllegalArgumentException(isotherms + " isotherms from " + lowK + " to " + highK + " K");
		}
		List<SweepPoints> sweeps = stages.stream().map(s -> SweepPoints.of(s.curve())).toList();
		List<ScalingPoint> points = new ArrayList<>();
		int saturated = 0;
		int missing = 0;
		for (int k = 0; k < isotherms; k++) {
			double kelvin = lowK * Math.pow(highK / lowK, k / (isotherms - 1.0));
			for (int i = 0; i < stages.size(); i++) {
				StageCurve stage = stages.get(i);
				if (stage.saturationK().isPresent()
						&& kelvin < ABOVE_SATURATION * stage.saturationK().getAsDouble()) {
					saturated++;
				} else if (!add(points, sweeps.get(i), stage.pressureGPa(), kelvin)) {
					missing++;
				}
			}
		}
		return new ScalingData(points, points.size() + " points; " + saturated
				+ " left out below twice the saturation temperature of their stage, " + missing
				+ " where a stage has no points around or R is below its noise");
	}

	private static boolean add(List<ScalingPoint> points, SweepPoints sweep, double pressure, double kelvin) {
		int above = 0;
		while (above < sweep.size() && sweep.temperatureK(above) < kelvin) {
			above++;
		}
		boolean below = above > 0 && sweep.temperatureK(above - 1) >= kelvin / NEAR;
		if (!below || above >= sweep.size() || sweep.temperatureK(above) > kelvin * NEAR) {
			return false;
		}
		int from = Math.max(0, above - 2);
		int to = Math.min(sweep.size(), above + 2);
		double[] x = new double[to - from];
		double[] y = new double[to - from];
		double[] s = new double[to - from];
		for (int i = from; i < to; i++) {
			double r = sweep.resistanceOhm(i);
			if (!(r > 3 * sweep.sigmaOhm(i))) {
				return false;
			}
			x[i - from] = sweep.lnT(i) - Math.log(kelvin);
			y[i - from] = Math.log(r);
			s[i - from] = sweep.sigmaOhm(i) / r;
		}
		Optional<WeightedPolynomial> line = WeightedPolynomial.fit(x, y, s, 1);
		line.ifPresent(l -> points.add(new ScalingPoint(kelvin, pressure, l.value(0), Math.sqrt(l.variance(0)))));
		return line.isPresent();
	}
}
