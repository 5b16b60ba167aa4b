package org.culet.physics.transport;

import java.util.List;
import java.util.Optional;

/** A law with one name, one formula and one list of parameters. */
abstract class NamedModel implements SeparableModel {

	/** How far T0 or T_s may lie outside the data: beyond a factor 1000 only one of the limits of the law is left. */
	private static final double BEYOND = 1e3;

	private final String id;
	private final String displayName;
	private final String formula;
	private final FitSpace fitSpace;
	private final List<Parameter> parameters;

	NamedModel(String id, String displayName, String formula, FitSpace fitSpace, List<Parameter> parameters) {
		this.id = id;
		this.displayName = displayName;
		this.formula = formula;
		this.fitSpace = fitSpace;
		this.parameters = parameters;
	}

	/** A temperature at which a law goes over from one limit to the other, with bounds around the data. */
	static Parameter around(Parameter scale, double lowK, double highK) {
		return scale.withBounds(lowK / BEYOND, highK * BEYOND);
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String displayName() {
		return displayName;
	}

	@Override
	public final String formula() {
		return formula;
	}

	@Override
	public final FitSpace fitSpace() {
		return fitSpace;
	}

	@Override
	public final List<Parameter> parameters() {
		return parameters;
	}

	@Override
	public Optional<LinearAxes> linearAxes() {
		return Optional.empty();
	}

	/** Most laws have no trivial member. */
	@Override
	public Optional<double[]> trivial(double meanValue) {
		return Optional.empty();
	}
}
