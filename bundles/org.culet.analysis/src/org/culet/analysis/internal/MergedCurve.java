package org.culet.analysis.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.culet.data.Quantity;
import org.culet.physics.RtCurve;

/**
 * All points of the sweeps of a stage together, as far as they are of one quantity.
 *
 * @param curve the points, sweep after sweep; standard errors only where all of them have one
 * @param quantity their quantity, empty without a sweep
 * @param leftOut number of sweeps left out because they are of another quantity
 */
public record MergedCurve(RtCurve curve, Optional<Quantity> quantity, int leftOut) {

	static MergedCurve of(List<LoadedSweep> sweeps) {
		return of(sweeps, MergedCurve::concatenated);
	}

	/** As {@link #of}, with one point instead of several where sweeps overlap. */
	static MergedCurve averaged(List<LoadedSweep> sweeps) {
		return of(sweeps, OverlapAverage::of);
	}

	private static MergedCurve of(List<LoadedSweep> sweeps, Function<List<RtCurve>, RtCurve> together) {
		Optional<Quantity> quantity = sweeps.stream().map(LoadedSweep::quantity).findFirst();
		List<RtCurve> curves = sweeps.stream().filter(s -> quantity.equals(Optional.of(s.quantity()))).map(LoadedSweep::curve).toList();
		return new MergedCurve(together.apply(curves), quantity, sweeps.size() - curves.size());
	}

	/**
	 * Points of several curves, one curve after the other.
	 *
	 * @param curves the curves
	 * @return all points; standard errors only where all curves have them
	 */
	public static RtCurve concatenated(List<RtCurve> curves) {
		int n = curves.stream().mapToInt(RtCurve::size).sum();
		boolean sigma = !curves.isEmpty() && curves.stream().allMatch(c -> c.hasSigma() || c.size() == 0);
		double[] t = new double[n];
		double[] r = new double[n];
		double[] s = new double[sigma ? n : 0];
		int at = 0;
		for (RtCurve curve : curves) {
			System.arraycopy(curve.temperaturesK(), 0, t, at, curve.size());
			System.arraycopy(curve.resistancesOhm(), 0, r, at, curve.size());
			if (sigma) {
				System.arraycopy(curve.sigmasOhm(), 0, s, at, curve.size());
			}
			at += curve.size();
		}
		return RtCurve.of(t, r, s);
	}
}
