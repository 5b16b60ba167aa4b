package org.culet.data;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/** Writes curves as CSV that Culet, and everybody else, reads back to the same numbers. */
public final class CurveCsv {

	private CurveCsv() {
	}

	/**
	 * Writes a curve: comment lines starting with #, one line of names with units ({@code T_K,R_ohm} or
	 * {@code R_sq_ohm} or {@code rho_ohm_m}, and {@code sigma_ohm} or {@code sigma_ohm_m} where known), then the points
	 * in the order of measurement, each number in full precision.
	 *
	 * @param curve the curve
	 * @param comments lines for the top of the file, without #; line ends in them become new comment lines
	 * @param out where to write; not closed
	 * @throws IOException if that fails
	 */
	public static void write(Curve curve, List<String> comments, Writer out) throws IOException {
		Objects.requireNonNull(curve, "curve");
		for (String comment : comments) {
			for (String line : comment.lines().toList()) {
				out.write("# " + line + "\n");
			}
		}
		String unit = curve.quantity().unit().replace(' ', '_');
		out.write("T_K," + curve.quantity().symbol() + "_" + unit + (curve.hasSigma() ? ",sigma_" + unit : "") + "\n");
		for (int i = 0; i < curve.size(); i++) {
			out.write(curve.temperatureK(i) + "," + curve.value(i) + (curve.hasSigma() ? "," + curve.sigma(i) : "") + "\n");
		}
	}
}
