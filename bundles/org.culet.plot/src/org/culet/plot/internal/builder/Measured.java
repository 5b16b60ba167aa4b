package org.culet.plot.internal.builder;

import java.util.HashSet;
import java.util.Set;

import org.culet.analysis.result.StageResult;
import org.culet.data.Quantity;
import org.culet.physics.Estimate;
import org.culet.plot.Axis;

/** What the numbers of some stages are: their symbols and units in figures. */
enum Measured {
	/** Per square: can be compared with theory. */
	SHEET("*R*_□", "Ω", "*G*_□", "µS"),
	/** Of the sample as it is; also where stages differ. */
	SAMPLE("*R*", "Ω", "*G*", "µS"),
	/** Resistivities only. */
	RESISTIVITY("*ρ*", "Ω m", "*σ*", "µS/m");

	private final String resistance;
	private final String unit;
	private final String conductance;
	private final String conductanceUnit;

	Measured(String resistance, String unit, String conductance, String conductanceUnit) {
		this.resistance = resistance;
		this.unit = unit;
		this.conductance = conductance;
		this.conductanceUnit = conductanceUnit;
	}

	static Measured of(Iterable<StageResult> stages) {
		Set<Quantity> quantities = new HashSet<>();
		stages.forEach(s -> s.quantity().ifPresent(quantities::add));
		if (quantities.equals(Set.of(Quantity.SHEET_RESISTANCE))) {
			return SHEET;
		}
		return quantities.equals(Set.of(Quantity.RESISTIVITY)) ? RESISTIVITY : SAMPLE;
	}

	/** Logarithmic axis of the resistances. */
	Axis resistanceAxis() {
		return Axis.log(resistance + " (" + unit + ")", unit);
	}

	/** Linear axis of the conductances, values in millionths of S or S/m. */
	Axis conductanceAxis() {
		return Axis.linear(conductance + " (" + conductanceUnit + ")", conductanceUnit);
	}

	/** Unit of {@link #conductanceAxis()}. */
	String conductanceUnit() {
		return conductanceUnit;
	}

	/** Symbol of the resistance. */
	String symbol() {
		return resistance;
	}

	/** A resistance with its error: in Ω, kΩ, MΩ or GΩ, a resistivity in Ω m. */
	String resistance(Estimate e) {
		return this == RESISTIVITY ? Words.value(e, unit) : Words.resistance(e);
	}
}
