package org.culet.physics.pressure;

import java.util.List;

import org.hipparchus.stat.descriptive.StreamingStatistics;

/**
 * Several rubies in one cell: their mean, and the gradient that their spread shows, which is usually the largest part of the
 * error (physics.md 2.3).
 *
 * @param rubies how many
 * @param meanGPa plain mean, GPa: a gradient does not favour the brighter ruby
 * @param spreadGPa standard deviation of the rubies, GPa; 0 for one ruby
 * @param rangeGPa largest less smallest, GPa
 * @param sigmaMeanGPa standard error of the mean, GPa: spread and reading over sqrt(n), with the temperature and scale parts that all
 *        rubies share
 */
public record RubyGradient(int rubies, double meanGPa, double spreadGPa, double rangeGPa, double sigmaMeanGPa) {

	/**
	 * Combines rubies.
	 *
	 * @param pressures pressures of the rubies, read under the same conditions and on the same scale
	 * @return mean and spread
	 * @throws IllegalArgumentException without rubies, or if they were evaluated on different scales
	 */
	public static RubyGradient of(List<PressureResult> pressures) {
		if (pressures.isEmpty()) {
			throw new IllegalArgumentException("no ruby");
		}
		PressureResult first = pressures.get(0);
		StreamingStatistics statistics = new StreamingStatistics();
		double readings = 0;
		for (PressureResult p : pressures) {
			if (!p.scaleId().equals(first.scaleId()) || !p.shiftId().equals(first.shiftId())) {
				throw new IllegalArgumentException("rubies on scales " + first.scaleId() + "/" + first.shiftId() + " and "
						+ p.scaleId() + "/" + p.shiftId());
			}
			statistics.addValue(p.pressureGPa());
			readings += p.sigmaReadingGPa() * p.sigmaReadingGPa();
		}
		int n = pressures.size();
		double spread = n > 1 ? statistics.getStandardDeviation() : 0;
		// the scatter of several rubies contains that of their readings; for one or two it may by chance not
		double independent = Math.max(spread * spread / n, readings / n / n);
		double common = Math.hypot(first.sigmaTemperatureGPa(), first.sigmaScaleGPa());
		return new RubyGradient(n, statistics.getMean(), spread, statistics.getMax() - statistics.getMin(),
				Math.hypot(Math.sqrt(independent), common));
	}
}
