package org.culet.physics.simulation;

import java.util.List;
import java.util.Objects;

import org.culet.physics.RtCurve;

/**
 * One synthetic sweep.
 *
 * @param direction which way the temperature went
 * @param readings readings in the order in which they were taken
 */
public record SyntheticSweep(SweepDirection direction, List<Reading> readings) {

	/** Copies the list. */
	public SyntheticSweep {
		Objects.requireNonNull(direction, "direction");
		readings = List.copyOf(readings);
	}

	/** The valid readings as a curve, in the order in which they were taken, with their standard errors. */
	public RtCurve curve() {
		List<Reading> valid = readings.stream().filter(Reading::valid).toList();
		double[] t = new double[valid.size()];
		double[] r = new double[t.length];
		double[] s = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			t[i] = valid.get(i).temperatureK();
			r[i] = valid.get(i).resistanceOhm().orElseThrow();
			s[i] = valid.get(i).sigmaOhm();
		}
		return RtCurve.of(t, r, s);
	}
}
