package org.culet.physics.pressure;

import java.util.List;
import java.util.Optional;

/** The forms of the R1 temperature shift that Culet ships. */
public final class TemperatureShifts {

	/** Default from 1 to 300 K: smooth, and within 0.006 nm of Datchi 2007 outside the latter's jump at 50 K. */
	public static final TemperatureShift DEBYE = new DebyeShift("debye", 497.926, 825.285);

	/** Datchi, Dewaele, Loubeyre et al. 2007, as published: piecewise, jumps by 0.0095 nm at 50 K. */
	public static final TemperatureShift DATCHI_2007 = PublishedShift.DATCHI_2007;

	/** Ragan, Gustavsen and Schiferl 1992: cubic in T for the wavenumber. */
	public static final TemperatureShift RAGAN_1992 = PublishedShift.RAGAN_1992;

	/** Vos and Schouten 1991, 150 to 400 K. */
	public static final TemperatureShift VOS_1991 = PublishedShift.VOS_1991;

	private static final List<TemperatureShift> ALL = List.of(DEBYE, DATCHI_2007, RAGAN_1992, VOS_1991);

	private TemperatureShifts() {
	}

	/** All shipped forms, the default first. */
	public static List<TemperatureShift> all() {
		return ALL;
	}

	/**
	 * A shipped form by its id.
	 *
	 * @param id such as {@code datchi2007}
	 * @return the form, or empty if none has that id
	 */
	public static Optional<TemperatureShift> byId(String id) {
		return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
	}

	/**
	 * A Debye (McCumber-Sturge) form with own constants.
	 *
	 * @param alphaPerCm strength of the coupling to phonons, cm^-1, above zero
	 * @param debyeK Debye temperature in kelvin, above zero
	 * @return the form, with id {@code debye-user}
	 * @throws IllegalArgumentException for a constant that is not above zero
	 */
	public static TemperatureShift debye(double alphaPerCm, double debyeK) {
		return new DebyeShift("debye-user", alphaPerCm, debyeK);
	}

	/** How well published forms agree at a temperature in kelvin: the standard error of s(T), nm (physics.md 2.2). */
	public static double spreadNm(double temperatureK) {
		if (temperatureK < 100) {
			return 0.03;
		}
		return temperatureK <= 280 ? 0.015 : 0.003;
	}

	static double requireTemperature(double kelvin) {
		if (!(kelvin > 0) || Double.isInfinite(kelvin)) {
			throw new IllegalArgumentException("ruby temperature " + kelvin + " K");
		}
		return kelvin;
	}
}
