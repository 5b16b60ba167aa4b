package org.culet.plot.internal.builder;

import java.util.List;

import org.culet.analysis.result.StageResult;
import org.culet.plot.Axis;

/** What the numbers of one stage are, for the figures of fitting sessions. */
public final class SessionWords {

	private final Measured measured;

	private SessionWords(Measured measured) {
		this.measured = measured;
	}

	/** The words for a stage. */
	public static SessionWords of(StageResult stage) {
		return new SessionWords(Measured.of(List.of(stage)));
	}

	/** Logarithmic axis of the resistances. */
	public Axis resistanceAxis() {
		return measured.resistanceAxis();
	}

	/** Linear axis of the conductances, values in millionths of S or S/m. */
	public Axis conductanceAxis() {
		return measured.conductanceAxis();
	}
}
