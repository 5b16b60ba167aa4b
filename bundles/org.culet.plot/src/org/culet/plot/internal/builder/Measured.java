package org.culet.plot.internal.builder;

import java.util.HashSet;
import java.util.Set;

import org.culet.analysis.result.StageResult;
import org.culet.data.Quantity;
import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;
import org.culet.plot.Axis;

/** What the numbers of some stages are drawn as: their symbols and units in figures. */
enum Measured {
	/** Per square: can be compared with theory. */
	SHEET("*R*_□", "Ω", "*G*_□", "µS", 1, 1e6),
	/** Of the sample as it is; also where stages differ. */
	SAMPLE("*R*", "Ω", "*G*", "µS", 1, 1e6),
	/** Per square in units of the quantum of resistance of pairs, its inverse in units of their quantum of conductance. */
	QUANTUM("*R*_□", "*h*/4*e*^2", "*G*_□", "4*e*^2/*h*", 1 / PhysicalConstants.H_PER_4E2, 1),
	/** Resistivities only. */
	RESISTIVITY("*ρ*", "Ω m", "*σ*", "µS/m", 1, 1e6);

	private final String resistance;
	private final String unit;
	private final String conductance;
	private final String conductanceUnit;
	private final double perOhm;
	private final double perInverse;

	Measured(String resistance, String unit, String conductance, String conductanceUnit, double perOhm, double perInverse) {
		this.resistance = resistance;
		this.unit = unit;
		this.conductance = conductance;
		this.conductanceUnit = conductanceUnit;
		this.perOhm = perOhm;
		this.perInverse = perInverse;
	}

	static Measured of(Iterable<StageResult> stages) {
		Set<Quantity> quantities = new HashSet<>();
		stages.forEach(s -> s.quantity().ifPresent(quantities::add));
		if (quantities.equals(Set.of(Quantity.SHEET_RESISTANCE))) {
			return SHEET;
		}
		return quantities.equals(Set.of(Quantity.RESISTIVITY)) ? RESISTIVITY : SAMPLE;
	}

	/** What an ohm, or an ohm metre, is in the unit of the resistances. */
	double perOhm() {
		return perOhm;
	}

	/** What one over the unit of the resistances is in the unit of the conductances. */
	double perInverse() {
		return perInverse;
	}

	/** Whether values are per square, so that theory can be compared with them. */
	boolean square() {
		return this == SHEET || this == QUANTUM;
	}

	/** Logarithmic axis of the resistances. */
	Axis resistanceAxis() {
		return Axis.log(resistance + " [" + unit + "]", plain(unit));
	}

	/** Linear axis of the conductances, values in millionths of S or S/m, or in 4e^2/h. */
	Axis conductanceAxis() {
		return Axis.linear(conductance + " [" + conductanceUnit + "]", plain(conductanceUnit));
	}

	/** Unit of {@link #conductanceAxis()} in markup. */
	String conductanceUnit() {
		return conductanceUnit;
	}

	/** Unit of {@link #resistanceAxis()} in markup. */
	String unit() {
		return unit;
	}

	/** A unit without markup, for the values of an axis. */
	static String plain(String markup) {
		return markup.replace("*", "").replace("^2", "²");
	}

	/** Symbol of the resistance. */
	String symbol() {
		return resistance;
	}

	/** A resistance in {@link #unit()} with its error: in Ω, kΩ, MΩ or GΩ where it is in ohm. */
	String resistance(Estimate e) {
		return this == SHEET || this == SAMPLE ? Words.resistance(e) : Words.value(e, unit);
	}
}
