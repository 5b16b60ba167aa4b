package org.culet.rig.simulator.internal.experiment;

/** The gas membrane that presses the cell: its pressure moves to a goal at a limited rate. Gauge pressures in bar. */
public final class Membrane {

	/** What the supply can give, bar. */
	public static final double SUPPLY_BAR = 200;
	/** Fastest change, bar/s. */
	private static final double FASTEST_BAR_PER_S = 5;

	private double bar;
	private double goalBar;
	private double rateBarPerS = FASTEST_BAR_PER_S;
	private boolean controlled;
	private boolean venting;

	/** A membrane that holds a pressure in bar, closed. */
	public Membrane(double bar) {
		this.bar = bar;
		this.goalBar = bar;
	}

	/** Pressure, bar. */
	public double bar() {
		return bar;
	}

	/** Puts it at a pressure in bar at once. */
	void set(double other) {
		bar = other;
		goalBar = other;
	}

	/** Where it goes while it is controlled, bar. */
	public double goalBar() {
		return goalBar;
	}

	/** A new goal, bar. */
	public void goalBar(double other) {
		goalBar = Math.clamp(other, 0, SUPPLY_BAR);
	}

	/** Fastest change, bar/s; a non-finite or too large rate is the fastest the valves can do. */
	public void rateBarPerS(double rate) {
		rateBarPerS = rate > 0 && rate < FASTEST_BAR_PER_S ? rate : FASTEST_BAR_PER_S;
	}

	/** Whether the valves follow the goal; otherwise the pressure is held. */
	public boolean controlled() {
		return controlled;
	}

	/** Opens or closes the control. */
	public void controlled(boolean on) {
		controlled = on;
	}

	/** Whether it is being vented. */
	public boolean venting() {
		return venting;
	}

	/** Starts or ends a vent. */
	public void venting(boolean on) {
		venting = on;
	}

	void step(double seconds) {
		double goal = venting ? 0 : controlled ? goalBar : bar;
		double step = (venting ? FASTEST_BAR_PER_S : rateBarPerS) * seconds;
		double way = goal - bar;
		bar = Math.abs(way) <= step ? goal : bar + Math.copySign(step, way);
		if (venting && bar == 0) {
			venting = false;
		}
	}
}
