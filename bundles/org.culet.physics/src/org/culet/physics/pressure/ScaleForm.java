package org.culet.physics.pressure;

/**
 * The functional form of a ruby scale, with x = lambda/lambda0 and D = (lambda - lambda0)/lambda0.
 */
public enum ScaleForm {

	/** P = S (lambda - lambda0), S in GPa per nm. */
	LINEAR("P = A (lambda - lambda0)") {
		@Override
		double pressure(RubyScale s, double lambda, double lambda0) {
			return s.a() * (lambda - lambda0);
		}

		@Override
		double wavelength(RubyScale s, double pressure, double lambda0) {
			return lambda0 + pressure / s.a();
		}

		@Override
		double slope(RubyScale s, double lambda, double lambda0) {
			return s.a();
		}

		@Override
		double slopeReference(RubyScale s, double lambda, double lambda0) {
			return -s.a();
		}

		@Override
		double slopeA(RubyScale s, double lambda, double lambda0) {
			return lambda - lambda0;
		}

		@Override
		double slopeB(RubyScale s, double lambda, double lambda0) {
			return 0;
		}
	},

	/** P = (A/B) (x^B - 1), Mao's form. */
	POWER("P = (A/B) ((lambda/lambda0)^B - 1)") {
		@Override
		double pressure(RubyScale s, double lambda, double lambda0) {
			return s.a() / s.b() * Math.expm1(s.b() * logRatio(lambda, lambda0));
		}

		@Override
		double wavelength(RubyScale s, double pressure, double lambda0) {
			return lambda0 * Math.exp(Math.log1p(s.b() * pressure / s.a()) / s.b());
		}

		@Override
		double slope(RubyScale s, double lambda, double lambda0) {
			return s.a() / lambda0 * Math.exp((s.b() - 1) * logRatio(lambda, lambda0));
		}

		@Override
		double slopeB(RubyScale s, double lambda, double lambda0) {
			double l = logRatio(lambda, lambda0);
			double power = Math.expm1(s.b() * l);
			return s.a() / s.b() * ((power + 1) * l - power / s.b());
		}
	},

	/** P = A D (1 + m D), the form of Aleksandrov and of Ruby2020; m is {@link RubyScale#b()}. */
	POLYNOMIAL("P = A D (1 + B D), D = (lambda - lambda0)/lambda0") {
		@Override
		double pressure(RubyScale s, double lambda, double lambda0) {
			double d = (lambda - lambda0) / lambda0;
			return s.a() * d * (1 + s.b() * d);
		}

		@Override
		double wavelength(RubyScale s, double pressure, double lambda0) {
			double q = pressure / s.a();
			return lambda0 * (1 + 2 * q / (1 + Math.sqrt(1 + 4 * s.b() * q)));
		}

		@Override
		double slope(RubyScale s, double lambda, double lambda0) {
			return s.a() / lambda0 * (1 + 2 * s.b() * (lambda - lambda0) / lambda0);
		}

		@Override
		double slopeB(RubyScale s, double lambda, double lambda0) {
			double d = (lambda - lambda0) / lambda0;
			return s.a() * d * d;
		}
	},

	/** P = A/(B+C) { exp[((B+C)/C)(1 - x^-C)] - 1 }, Holzapfel's form. */
	HOLZAPFEL("P = A/(B+C) (exp(((B+C)/C) (1 - (lambda/lambda0)^-C)) - 1)") {
		@Override
		double pressure(RubyScale s, double lambda, double lambda0) {
			return s.a() / (s.b() + s.c()) * Math.expm1(exponent(s, lambda, lambda0));
		}

		@Override
		double wavelength(RubyScale s, double pressure, double lambda0) {
			double sum = s.b() + s.c();
			double inner = Math.log1p(-s.c() / sum * Math.log1p(sum * pressure / s.a()));
			return lambda0 * Math.exp(-inner / s.c());
		}

		@Override
		double slope(RubyScale s, double lambda, double lambda0) {
			return s.a() / lambda0
					* Math.exp(-(s.c() + 1) * logRatio(lambda, lambda0) + exponent(s, lambda, lambda0));
		}

		@Override
		double slopeB(RubyScale s, double lambda, double lambda0) {
			double sum = s.b() + s.c();
			double e = exponent(s, lambda, lambda0);
			double grown = Math.expm1(e);
			return s.a() / (sum * sum) * ((grown + 1) * e - grown);
		}

		private double exponent(RubyScale s, double lambda, double lambda0) {
			return -(s.b() + s.c()) / s.c() * Math.expm1(-s.c() * logRatio(lambda, lambda0));
		}
	};

	private final String formula;

	ScaleForm(String formula) {
		this.formula = formula;
	}

	/** The formula in plain text, constants named A, B (or m) and C; pressures in GPa, wavelengths in nm. */
	public String formula() {
		return formula;
	}

	abstract double pressure(RubyScale s, double lambda, double lambda0);

	abstract double wavelength(RubyScale s, double pressure, double lambda0);

	abstract double slope(RubyScale s, double lambda, double lambda0);

	abstract double slopeB(RubyScale s, double lambda, double lambda0);

	/** All but the linear form depend on lambda/lambda0 only. */
	double slopeReference(RubyScale s, double lambda, double lambda0) {
		return -lambda / lambda0 * slope(s, lambda, lambda0);
	}

	/** All but the linear form have A in GPa as a factor; so has the linear form, whose A is in GPa per nm. */
	double slopeA(RubyScale s, double lambda, double lambda0) {
		return pressure(s, lambda, lambda0) / s.a();
	}

	private static double logRatio(double lambda, double lambda0) {
		return Math.log1p((lambda - lambda0) / lambda0);
	}
}
