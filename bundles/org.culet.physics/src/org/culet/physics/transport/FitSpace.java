package org.culet.physics.transport;

/** The quantity in which a law is compared with the data. */
public enum FitSpace {

	/** Natural logarithm of the resistance in ohm. */
	LN_R {
		@Override
		public double fromResistance(double resistanceOhm) {
			return Math.log(resistanceOhm);
		}

		@Override
		public double sigma(double resistanceOhm, double sigmaOhm) {
			return sigmaOhm / resistanceOhm;
		}

		@Override
		public double toResistance(double value) {
			return Math.exp(value);
		}
	},

	/** Conductance 1/R in siemens. */
	CONDUCTANCE {
		@Override
		public double fromResistance(double resistanceOhm) {
			return 1 / resistanceOhm;
		}

		@Override
		public double sigma(double resistanceOhm, double sigmaOhm) {
			return sigmaOhm / resistanceOhm / resistanceOhm;
		}

		@Override
		public double toResistance(double value) {
			return 1 / value;
		}
	};

	/**
	 * The quantity of a resistance.
	 *
	 * @param resistanceOhm resistance in ohm, above zero
	 * @return ln(R/ohm), or 1/R in siemens
	 */
	public abstract double fromResistance(double resistanceOhm);

	/**
	 * The standard error of the quantity, to first order.
	 *
	 * @param resistanceOhm resistance in ohm, above zero
	 * @param sigmaOhm its standard error in ohm
	 * @return error of ln R (a pure number), or of G in siemens
	 */
	public abstract double sigma(double resistanceOhm, double sigmaOhm);

	/**
	 * The resistance of a quantity.
	 *
	 * @param value ln(R/ohm), or G in siemens
	 * @return resistance in ohm
	 */
	public abstract double toResistance(double value);
}
