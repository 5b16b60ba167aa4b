package org.culet.physics.pressure;

import java.util.OptionalDouble;

/**
 * One or two lines on a straight baseline, as a function of the free parameters that the options leave.
 *
 * <p>Ten quantities in fixed places: h1, x1, w1, e1, h2, d = x1 - x2, w2, e2, b0, b1. Each is free, tied to another, or
 * held.
 */
final class LineModel implements BoundedLeastSquares.Model {

	static final int H1 = 0;
	static final int X1 = 1;
	static final int W1 = 2;
	static final int E1 = 3;
	static final int H2 = 4;
	static final int SPLITTING = 5;
	static final int W2 = 6;
	static final int E2 = 7;
	static final int B0 = 8;
	static final int B1 = 9;
	static final int QUANTITIES = 10;
	/** Wavelength at which the baseline is b0, nm. */
	static final double CENTRE_NM = 694;

	private static final int HELD = -1;

	private final double[] x;
	private final LineShape shape;
	private final boolean doublet;
	private final OptionalDouble fixedSplitting;
	/** Free parameter that carries each quantity, or HELD. */
	private final int[] place = new int[QUANTITIES];
	private final int free;
	private final double[] line1 = new double[4];
	private final double[] line2 = new double[4];

	LineModel(double[] x, DoubletOptions options, boolean doublet) {
		this.x = x;
		this.shape = options.shape() == DoubletOptions.Shape.VOIGT ? LineShape.VOIGT : LineShape.PSEUDO_VOIGT;
		this.doublet = doublet;
		this.fixedSplitting = options.fixedSplittingNm();
		int next = 0;
		for (int q = 0; q < QUANTITIES; q++) {
			boolean ofSecond = q == H2 || q == SPLITTING || q == W2 || q == E2;
			if (ofSecond && !doublet || q == SPLITTING && fixedSplitting.isPresent()) {
				place[q] = HELD;
			} else if (q == W2 && options.commonWidth()) {
				place[q] = place[W1];
			} else if (q == E2 && options.commonFraction()) {
				place[q] = place[E1];
			} else {
				place[q] = next++;
			}
		}
		this.free = next;
	}

	int freeCount() {
		return free;
	}

	boolean isDoublet() {
		return doublet;
	}

	/** Index of the free parameter of a quantity, or -1 where it is held. */
	int place(int quantity) {
		return place[quantity];
	}

	/** Free parameters from all quantities. */
	double[] packed(double[] quantities) {
		double[] p = new double[free];
		for (int q = QUANTITIES - 1; q >= 0; q--) {
			if (place[q] != HELD) {
				p[place[q]] = quantities[q];
			}
		}
		return p;
	}

	/** A quantity of a set of free parameters. */
	double quantity(double[] p, int q) {
		if (place[q] != HELD) {
			return p[place[q]];
		}
		return q == SPLITTING ? fixedSplitting.orElse(0) : 0;
	}

	@Override
	public void evaluate(double[] p, double[] value, double[][] jacobian) {
		double h1 = quantity(p, H1);
		double h2 = quantity(p, H2);
		double x1 = quantity(p, X1);
		double x2 = x1 - quantity(p, SPLITTING);
		double b1 = quantity(p, B1);
		for (int i = 0; i < x.length; i++) {
			double[] row = jacobian[i];
			java.util.Arrays.fill(row, 0);
			shape.derivatives(x[i] - x1, quantity(p, W1), quantity(p, E1), line1);
			value[i] = h1 * line1[0] + quantity(p, B0) + b1 * (x[i] - CENTRE_NM);
			row[place[H1]] += line1[0];
			row[place[X1]] += h1 * line1[1];
			row[place[W1]] += h1 * line1[2];
			row[place[E1]] += h1 * line1[3];
			row[place[B0]] += 1;
			row[place[B1]] += x[i] - CENTRE_NM;
			if (doublet) {
				shape.derivatives(x[i] - x2, quantity(p, W2), quantity(p, E2), line2);
				value[i] += h2 * line2[0];
				row[place[H2]] += line2[0];
				row[place[X1]] += h2 * line2[1];
				if (place[SPLITTING] != HELD) {
					row[place[SPLITTING]] -= h2 * line2[1];
				}
				row[place[W2]] += h2 * line2[2];
				row[place[E2]] += h2 * line2[3];
			}
		}
	}
}
