package org.culet.data.internal;

import java.util.List;
import java.util.Optional;

import org.culet.data.ChosenColumns;
import org.culet.data.Quantity;

/**
 * From the cells of a row to a point: which columns, and how their numbers become kelvin and ohm. Indices are 0-based,
 * -1 where there is no such column.
 *
 * @param temperature index of the temperature
 * @param kelvinFactor multiplies it
 * @param kelvinOffset is then added
 * @param resistance index of the resistance or resistivity
 * @param resistanceFactor multiplies it, giving the unit of the quantity
 * @param sigma index of the standard error or standard deviation
 * @param sigmaFactor multiplies it
 * @param sigmaExplicit whether the user chose the sigma column
 * @param count index of the number of readings, whose root divides sigma
 * @param ratio index of a column in sigma's unit of which the resistance is a multiple: sigma is scaled by their ratio
 * @param field index of the magnetic field
 * @param fieldFactor gives oersted
 * @param fieldUnitKnown whether it does: the file may not say the unit
 * @param quantity what the values are
 * @param chosen the columns for the user
 * @param notes sentences for the user
 */
record Mapping(int temperature, Factor kelvinFactor, double kelvinOffset, int resistance, Factor resistanceFactor,
		int sigma, Factor sigmaFactor, boolean sigmaExplicit, int count, int ratio, int field, double fieldFactor,
		boolean fieldUnitKnown, Quantity quantity, ChosenColumns chosen, List<String> notes) {

	/** Slots of a row's values. */
	static final int T = 0;
	static final int R = 1;
	static final int SIGMA = 2;
	static final int COUNT = 3;
	static final int RATIO = 4;
	static final int FIELD = 5;
	static final int SLOTS = 6;

	/** Column index of each slot. */
	int[] columns() {
		return new int[] { temperature, resistance, sigma, count, ratio, field };
	}

	/**
	 * Standard error from a row's values.
	 *
	 * @param v values by slot, as in the file
	 * @return in the unit of the quantity; NaN, zero or negative where there is none
	 */
	double sigma(double[] v) {
		double s = sigmaFactor.apply(v[SIGMA]);
		if (Numbers.isOverflow(v[SIGMA])) {
			return Double.NaN;
		}
		if (ratio >= 0) {
			s *= Math.abs(v[R] / v[RATIO]);
		}
		return count >= 0 ? v[COUNT] >= 1 ? s / Math.sqrt(v[COUNT]) : Double.NaN : s;
	}

	/** The sigma column's name for notes. */
	Optional<String> sigmaName() {
		return chosen.sigma().map(Object::toString);
	}
}
