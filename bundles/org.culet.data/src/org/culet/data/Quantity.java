package org.culet.data;

/** What the ordinate of a curve is. Values are held in the SI unit named here, whatever the file was written in. */
public enum Quantity {

	/** Measured resistance, ohm. */
	RESISTANCE("R", "ohm"),
	/** Sheet resistance R w/l, ohm (per square). */
	SHEET_RESISTANCE("R_sq", "ohm"),
	/** Resistivity, ohm metre. */
	RESISTIVITY("rho", "ohm m");

	private final String symbol;
	private final String unit;

	Quantity(String symbol, String unit) {
		this.symbol = symbol;
		this.unit = unit;
	}

	/** {@code R}, {@code R_sq} or {@code rho}, as in answers of the command line. */
	public String symbol() {
		return symbol;
	}

	/** Unit of the values of a {@link Curve}: {@code ohm} or {@code ohm m}. */
	public String unit() {
		return unit;
	}
}
