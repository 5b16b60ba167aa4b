package org.culet.physics.pressure;

/** The polynomial forms, as their authors give them. */
enum PublishedShift implements TemperatureShift {

	DATCHI_2007("datchi2007", 1, 900,
			"d = T - 296: T >= 296: 0.00746 d - 3.01e-6 d^2 + 8.76e-9 d^3; 50 <= T < 296: 0.00664 d + 6.76e-6 d^2"
					+ " - 2.33e-8 d^3; T < 50: -0.887",
			"Datchi et al., High Pressure Research 27, 447 (2007)") {
		@Override
		double value(double t) {
			double d = t - REFERENCE_K;
			if (t >= REFERENCE_K) {
				return d * (0.00746 + d * (-3.01e-6 + d * 8.76e-9));
			}
			return t < 50 ? -0.887 : d * (0.00664 + d * (6.76e-6 - d * 2.33e-8));
		}
	},

	// below 49.5 K the cubic has an unphysical maximum of the wavenumber
	RAGAN_1992("ragan1992", 49.5, 600,
			"1e7/nu(T) - 1e7/nu(296), nu = 14423 + 4.49e-2 T - 4.81e-4 T^2 + 3.71e-7 T^3 cm^-1",
			"Ragan, Gustavsen, Schiferl, J. Appl. Phys. 72, 5539 (1992)") {
		@Override
		double value(double t) {
			return 1e7 / wavenumber(t) - 1e7 / wavenumber(REFERENCE_K);
		}

		private double wavenumber(double t) {
			return 14423 + t * (4.49e-2 + t * (-4.81e-4 + t * 3.71e-7));
		}
	},

	VOS_1991("vos1991", 150, 400,
			"0.1 (6.591e-2 d + 7.624e-5 d^2 - 1.733e-7 d^3), d = T - 300, less its value at 296 K",
			"Vos, Schouten, J. Appl. Phys. 69, 6744 (1991)") {
		@Override
		double value(double t) {
			return relativeTo300(t) - relativeTo300(REFERENCE_K);
		}

		private double relativeTo300(double t) {
			double d = t - 300;
			return 0.1 * d * (6.591e-2 + d * (7.624e-5 - d * 1.733e-7));
		}
	};

	private final String id;
	private final double lowK;
	private final double highK;
	private final String formula;
	private final String source;

	PublishedShift(String id, double lowK, double highK, String formula, String source) {
		this.id = id;
		this.lowK = lowK;
		this.highK = highK;
		this.formula = formula;
		this.source = source;
	}

	abstract double value(double kelvin);

	@Override
	public String id() {
		return id;
	}

	@Override
	public double shiftNm(double temperatureK) {
		return value(TemperatureShifts.requireTemperature(temperatureK));
	}

	@Override
	public double lowK() {
		return lowK;
	}

	@Override
	public double highK() {
		return highK;
	}

	@Override
	public String formula() {
		return formula;
	}

	@Override
	public String source() {
		return source;
	}
}
