package org.culet.physics.pressure;

import java.util.List;
import java.util.Optional;

/** The published ruby scales that Culet ships; wavelengths in air, pressures in GPa. */
public final class RubyScales {

	/** Default for new work: the IPPS scale of Shen et al. (2020). */
	public static final RubyScale DEFAULT = scale("ruby2020", ScaleForm.POLYNOMIAL, 1870, 5.63, 0, 10, 0.03, 694.25,
			0, 150, "Shen et al., High Pressure Research 40, 299 (2020): international practical pressure scale, IPPS");

	/** The scale for reproducing the founding paper. */
	public static final RubyScale MAO_1986 = scale("mao1986", ScaleForm.POWER, 1904, 7.665, 0, 0, 0, 694.24, 0, 80,
			"Mao, Xu, Bell, J. Geophys. Res. 91, 4673 (1986): Cu in Ar, quasi-hydrostatic");

	private static final List<RubyScale> ALL = List.of(
			scale("piermarini1975", ScaleForm.LINEAR, 2.746, 0, 0, 0.007, 0, 694.24, 0, 19.5,
					"Piermarini, Block, Barnett, Forman, J. Appl. Phys. 46, 2774 (1975): NaCl (Decker), MeOH:EtOH"),
			scale("mao1978", ScaleForm.POWER, 1904, 5, 0, 0, 0, 694.2, 6, 100,
					"Mao, Bell, Shaner, Steinberg, J. Appl. Phys. 49, 3276 (1978): Cu, Mo, Pd, Ag, non-hydrostatic"),
			MAO_1986,
			scale("aleksandrov1987", ScaleForm.POLYNOMIAL, 1892, 6.4, 0, 13, 0.5, 694.25, 0, 42,
					"Aleksandrov et al., Sov. Phys. JETP 66, 384 (1987): diamond, He"),
			scale("zha2000", ScaleForm.POWER, 1904, 7.715, 0, 0, 0, 694.2, 0, 55,
					"Zha, Mao, Hemley, PNAS 97, 13494 (2000): MgO, He"),
			scale("holzapfel2003", ScaleForm.HOLZAPFEL, 1820, 14, 7.3, 30, 2, 694.24, 0, 150,
					"Holzapfel, J. Appl. Phys. 93, 1813 (2003)"),
			scale("dewaele2004", ScaleForm.POWER, 1904, 9.5, 0, 0, 0, 694.24, 0, 153,
					"Dewaele, Loubeyre, Mezouar, Phys. Rev. B 70, 094112 (2004): six metals, He"),
			scale("holzapfel2005", ScaleForm.HOLZAPFEL, 1845, 14.7, 7.5, 25, 0, 694.24, 0, 300,
					"Holzapfel, High Pressure Research 25, 87 (2005)"),
			scale("chijioke2005", ScaleForm.POWER, 1876, 10.71, 0, 6.7, 0.14, 694.24, 0, 150,
					"Chijioke, Nellis, Soldatov, Silvera, J. Appl. Phys. 98, 114905 (2005)"),
			scale("dorogokupets2007", ScaleForm.POLYNOMIAL, 1884, 5.5, 0, 0, 0, 694.24, 0, 150,
					"Dorogokupets, Oganov, Phys. Rev. B 75, 024115 (2007)"),
			scale("dewaele2008", ScaleForm.POWER, 1920, 9.61, 0, 20, 0.05, 694.24, 0, 156,
					"Dewaele, Torrent, Loubeyre, Mezouar, Phys. Rev. B 78, 104102 (2008): He"),
			scale("holzapfel2010", ScaleForm.HOLZAPFEL, 1836, 17.1, 11, 0, 0, 694.24, 0, 300,
					"Holzapfel, High Pressure Research 30, 372 (2010)"),
			scale("sokolova2013", ScaleForm.POLYNOMIAL, 1870, 6.0, 0, 0, 0, 694.24, 0, 150,
					"Sokolova, Dorogokupets, Litasov, Russ. Geol. Geophys. 54, 181 (2013)"),
			scale("ye2018", ScaleForm.POLYNOMIAL, 1887, 5.4, 0, 3, 0.1, 694.25, 0, 150,
					"Ye, Shim, Prakapenka, Meng, High Pressure Research 38, 377 (2018)"),
			DEFAULT);

	private RubyScales() {
	}

	/** All shipped scales in order of their year. */
	public static List<RubyScale> all() {
		return ALL;
	}

	/**
	 * A shipped scale by its id.
	 *
	 * @param id such as {@code mao1986}
	 * @return the scale, or empty if none has that id
	 */
	public static Optional<RubyScale> byId(String id) {
		return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
	}

	/**
	 * A scale with a user's own constants, id {@code user}.
	 *
	 * @param form functional form
	 * @param constants a, b and c as in {@link RubyScale}; those the form does not use may be missing
	 * @param sigmaA standard error of a
	 * @param sigmaB standard error of b
	 * @param referenceNm R1 at P = 0, nm in air
	 * @param highGPa upper end of the range it is trusted in, GPa
	 * @return the scale
	 * @throws IllegalArgumentException if a constant the form needs is missing or not allowed
	 */
	public static RubyScale user(ScaleForm form, double[] constants, double sigmaA, double sigmaB, double referenceNm,
			double highGPa) {
		int needed = switch (form) {
		case LINEAR -> 1;
		case POWER, POLYNOMIAL -> 2;
		case HOLZAPFEL -> 3;
		};
		if (constants.length < needed) {
			throw new IllegalArgumentException(form + " needs " + needed + " constants, got " + constants.length);
		}
		return new RubyScale("user", form, constants[0], needed > 1 ? constants[1] : 0, needed > 2 ? constants[2] : 0,
				sigmaA, sigmaB, referenceNm, 0, highGPa, "given by the user");
	}

	private static RubyScale scale(String id, ScaleForm form, double a, double b, double c, double sigmaA,
			double sigmaB, double referenceNm, double lowGPa, double highGPa, String source) {
		return new RubyScale(id, form, a, b, c, sigmaA, sigmaB, referenceNm, lowGPa, highGPa, source);
	}
}
