package org.culet.plot;

/** How a line is broken. */
public enum Dash {
	/** Unbroken: measured while pressurising. */
	SOLID,
	/** Dashed: depressurisation, fits. */
	DASHED,
	/** Dotted: guides and continuations beyond a window. */
	DOTTED,
	/** Dashes and dots: reference values. */
	DASH_DOT
}
