package org.culet.physics.transport;

import java.util.List;
import java.util.Optional;

/** The laws that come with this library. */
public final class TransportModels {

	private static final String WHOLE = "T0/T";

	private TransportModels() {
	}

	/** R = R0 exp[T0/T]. */
	public static TransportModel activated() {
		return activated(Prefactor.NONE);
	}

	/** R = R0 T^m exp[T0/T]. */
	public static TransportModel activated(Prefactor prefactor) {
		return new HoppingModel("activated", "Activated", "Activated", 1, WHOLE, prefactor);
	}

	/** R = R0 exp[(T0/T)^(1/2)]. */
	public static TransportModel efrosShklovskii() {
		return efrosShklovskii(Prefactor.NONE);
	}

	/** R = R0 T^m exp[(T0/T)^(1/2)]. */
	public static TransportModel efrosShklovskii(Prefactor prefactor) {
		return new HoppingModel("es-vrh", "Efros-Shklovskii hopping", "ES hopping", 0.5, "(T0/T)^(1/2)", prefactor);
	}

	/** R = R0 exp[(T0/T)^(1/3)]. */
	public static TransportModel mott2d() {
		return mott2d(Prefactor.NONE);
	}

	/** R = R0 T^m exp[(T0/T)^(1/3)]. */
	public static TransportModel mott2d(Prefactor prefactor) {
		return new HoppingModel("mott-2d-vrh", "Mott hopping, 2D", "Mott 2D", 1.0 / 3, "(T0/T)^(1/3)", prefactor);
	}

	/** R = R0 exp[(T0/T)^(1/4)]. */
	public static TransportModel mott3d() {
		return mott3d(Prefactor.NONE);
	}

	/** R = R0 T^m exp[(T0/T)^(1/4)]. */
	public static TransportModel mott3d(Prefactor prefactor) {
		return new HoppingModel("mott-3d-vrh", "Mott hopping, 3D", "Mott 3D", 0.25, "(T0/T)^(1/4)", prefactor);
	}

	/** R = R0 exp[(T0/T)^p] with p between 0.05 and 2. */
	public static TransportModel stretched() {
		return stretched(Prefactor.NONE);
	}

	/** R = R0 T^m exp[(T0/T)^p] with p between 0.05 and 2; a free m is nearly degenerate with p. */
	public static TransportModel stretched(Prefactor prefactor) {
		return new StretchedModel(prefactor);
	}

	/** R = R0 (T/K)^m. */
	public static TransportModel powerLaw() {
		return new PowerLawModel();
	}

	/** R = R_sat [1 + (T/T_s)^2]^(m/2). */
	public static TransportModel saturation() {
		return new SaturationModel();
	}

	/** G = G0 + A ln(T/K). */
	public static TransportModel weakLocalization() {
		return weakLocalization(1);
	}

	/**
	 * G = G0 + A ln(T/T_ref).
	 *
	 * @param referenceK temperature in kelvin at which G0 is the conductance, above zero
	 */
	public static TransportModel weakLocalization(double referenceK) {
		return new WeakLocalizationModel(referenceK);
	}

	/** G = G_D - (A/2) ln[1 + (T0/T)^2]. */
	public static TransportModel drudeCrossover() {
		return new DrudeCrossoverModel();
	}

	/** G = G0 + A ln(T/K) + g/(T/Tc0 - 1), per square. */
	public static TransportModel aslamazovLarkin() {
		return new AslamazovLarkinModel();
	}

	/** R = R_N sech^2[b/sqrt(T/T_BKT - 1)]. */
	public static TransportModel bkt() {
		return new BktModel();
	}

	/** The four hopping laws with fixed exponents 1, 1/2, 1/3, 1/4, in this order. */
	public static List<TransportModel> hoppingLaws() {
		return List.of(activated(), efrosShklovskii(), mott2d(), mott3d());
	}

	/** All laws of this library, each in its everyday form. */
	public static List<TransportModel> standard() {
		return List.of(activated(), efrosShklovskii(), mott2d(), mott3d(), stretched(), powerLaw(), saturation(),
				weakLocalization(), drudeCrossover(), aslamazovLarkin(), bkt());
	}

	/**
	 * A law of this library by its id.
	 *
	 * @param id id such as {@code es-vrh}
	 * @return the law in its everyday form, or empty for an unknown id
	 */
	public static Optional<TransportModel> byId(String id) {
		return standard().stream().filter(model -> model.id().equals(id)).findFirst();
	}
}
