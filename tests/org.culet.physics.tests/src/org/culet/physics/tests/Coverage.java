package org.culet.physics.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Counts how often intervals cover the truth, and compares with the binomial limits of 99.9 %. Not for several threads.
 */
public final class Coverage {

	private static final double P68 = 0.6826894921370859;
	private static final double P95 = 0.95;
	private static final double TAIL = 0.0005;

	private final String what;
	private int replicas;
	private int inside68;
	private int inside95;

	/** Counts for the quantity of a name. */
	public Coverage(String what) {
		this.what = what;
	}

	/** One replica with its two intervals. */
	public void add(double truth, double lower68, double upper68, double lower95, double upper95) {
		replicas++;
		inside68 += lower68 <= truth && truth <= upper68 ? 1 : 0;
		inside95 += lower95 <= truth && truth <= upper95 ? 1 : 0;
	}

	/** Share of 68.27 % intervals that covered. */
	public double share68() {
		return inside68 / (double) replicas;
	}

	/** Share of 95 % intervals that covered. */
	public double share95() {
		return inside95 / (double) replicas;
	}

	/** Fails if either share lies outside the 99.9 % binomial limits of its nominal value for the replicas counted. */
	public void assertNominal() {
		within(inside68, P68);
		within(inside95, P95);
	}

	private void within(int count, double probability) {
		BinomialDistribution binomial = new BinomialDistribution(replicas, probability);
		int low = binomial.inverseCumulativeProbability(TAIL);
		int high = binomial.inverseCumulativeProbability(1 - TAIL);
		assertTrue(count >= low && count <= high, () -> what + ": " + count + " of " + replicas + " intervals of "
				+ probability + " cover, allowed " + low + " to " + high);
	}
}
