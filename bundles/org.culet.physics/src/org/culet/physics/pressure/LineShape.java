package org.culet.physics.pressure;

import org.hipparchus.complex.Complex;

/** Line shapes of height 1, with their derivatives by position, full width and Lorentzian share. */
enum LineShape {

	PSEUDO_VOIGT {
		@Override
		double value(double offset, double width, double share) {
			double u = 2 * offset / width;
			return share / (1 + u * u) + (1 - share) * Math.exp(-LN2 * u * u);
		}

		@Override
		void derivatives(double offset, double width, double share, double[] out) {
			double u = 2 * offset / width;
			double lorentz = 1 / (1 + u * u);
			double gauss = Math.exp(-LN2 * u * u);
			double byU = -2 * u * (share * lorentz * lorentz + (1 - share) * LN2 * gauss);
			out[0] = share * lorentz + (1 - share) * gauss;
			out[1] = -2 / width * byU;
			out[2] = -u / width * byU;
			out[3] = lorentz - gauss;
		}
	},

	VOIGT {
		@Override
		double value(double offset, double width, double share) {
			double lorentz = share * width;
			double rest = width - 0.5346 * lorentz;
			// Olivero and Longbothum (1977): width = 0.5346 fL + sqrt(0.2166 fL^2 + fG^2), to 0.02 %
			double gauss = Math.sqrt(Math.max(rest * rest - 0.2166 * lorentz * lorentz, 1e-6 * width * width));
			double unit = Math.sqrt(LN2) / gauss;
			double y = unit * lorentz;
			return Faddeeva.w(new Complex(2 * unit * offset, y)).getRealPart()
					/ Faddeeva.w(new Complex(0, y)).getRealPart();
		}

		@Override
		void derivatives(double offset, double width, double share, double[] out) {
			double step = 1e-5;
			out[0] = value(offset, width, share);
			double h = step * width;
			out[1] = -(value(offset + h, width, share) - value(offset - h, width, share)) / (2 * h);
			out[2] = (value(offset, width + h, share) - value(offset, width - h, share)) / (2 * h);
			double from = Math.max(0, share - step);
			double to = Math.min(1, share + step);
			out[3] = (value(offset, width, to) - value(offset, width, from)) / (to - from);
		}
	};

	private static final double LN2 = Math.log(2);

	/** Value at an offset from the centre, all in nm. */
	abstract double value(double offset, double width, double share);

	/** Value, and derivatives by position, width and share, into {@code out[0..3]}. */
	abstract void derivatives(double offset, double width, double share, double[] out);
}
