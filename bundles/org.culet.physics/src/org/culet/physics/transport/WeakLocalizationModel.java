package org.culet.physics.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.culet.physics.PhysicalConstants;

/**
 * G = G0 + A ln(T/T_ref), the logarithmic correction of a disordered two-dimensional metal (Altshuler and Aronov 1985; Lee
 * and Ramakrishnan, Rev. Mod. Phys. 57, 287, 1985). Only G0 - A ln T_ref is identifiable, so T_ref is chosen, not fitted.
 */
final class WeakLocalizationModel implements SeparableModel, ReferencedModel {

	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.free("G0_S", "S", "conductance at T_ref"),
			Parameter.free("A_S", "S", "slope in ln T"));

	private final double referenceK;

	WeakLocalizationModel(double referenceK) {
		if (!(referenceK > 0) || Double.isInfinite(referenceK)) {
			throw new IllegalArgumentException("reference temperature " + referenceK + " K");
		}
		this.referenceK = referenceK;
	}

	@Override
	public double referenceK() {
		return referenceK;
	}

	@Override
	public String id() {
		return "weak-localization";
	}

	@Override
	public String displayName() {
		return "Weak localisation";
	}

	@Override
	public String shortName() {
		return "Weak loc.";
	}

	@Override
	public String formula() {
		return "G = G0 + A ln(T/T_ref)";
	}

	@Override
	public List<Parameter> parameters() {
		return PARAMETERS;
	}

	/** T_ref itself, and the power p of a dephasing rate T^p that alone would give the slope, per square. */
	@Override
	public List<DerivedQuantity> derived() {
		return List.of(
				new DerivedQuantity("T_ref_K", "K", "temperature of G0", values -> referenceK),
				new DerivedQuantity("p_implied", "1", "A over e^2/(pi h), for conductance per square",
						values -> values[1] / PhysicalConstants.E2_PER_PI_H));
	}

	@Override
	public FitSpace fitSpace() {
		return FitSpace.CONDUCTANCE;
	}

	@Override
	public Optional<LinearAxes> linearAxes() {
		return Optional.of(LinearAxes.lnT(FitSpace.CONDUCTANCE));
	}

	@Override
	public double value(double temperatureK, double[] parameters) {
		return parameters[0] + parameters[1] * Math.log(temperatureK / referenceK);
	}

	@Override
	public double[] gradient(double temperatureK, double[] parameters) {
		return new double[] {1, Math.log(temperatureK / referenceK)};
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] lnT = temperatures.ln();
		double lnReference = Math.log(referenceK);
		double g0 = parameters[0];
		double a = parameters[1];
		for (int i = 0; i < values.length; i++) {
			values[i] = g0 + a * (lnT[i] - lnReference);
		}
		if (gradients.length > 0) {
			basis(temperatures, parameters, gradients, values);
		}
	}

	@Override
	public double logSlope(double temperatureK, double[] parameters) {
		return parameters[1];
	}

	@Override
	public int coefficients() {
		return 2;
	}

	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		double[] lnT = temperatures.ln();
		double lnReference = Math.log(referenceK);
		Arrays.fill(columns[0], 1);
		for (int i = 0; i < lnT.length; i++) {
			columns[1][i] = lnT[i] - lnReference;
		}
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.none();
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		return Optional.of(coefficients.clone());
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[0];
	}

	@Override
	public Optional<double[]> trivial(double meanValue) {
		return Optional.of(new double[] {meanValue, 0});
	}
}
