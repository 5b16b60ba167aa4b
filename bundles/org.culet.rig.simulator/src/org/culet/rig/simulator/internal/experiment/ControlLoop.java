package org.culet.rig.simulator.internal.experiment;

/**
 * One control loop of a temperature controller: setpoint with ramp, P, I and D, heater range. Its gains follow the heat
 * capacity of the stage, as zone control makes them do in a laboratory, so that the values a controller is switched on
 * with hold every temperature. Not safe for use by several threads.
 */
public final class ControlLoop implements Heater {

	/** What a loop does with its heater. */
	public enum Mode {
		/** The heater is off. */
		OFF,
		/** The heater keeps the setpoint. */
		CLOSED,
		/** The heater gives its manual output. */
		OPEN
	}

	/** Gain at P = 50 in units of the heat capacity, 1/s: fast beside the stage, slow beside the thermometer. */
	private static final double GAIN_PER_S = 0.15 / 50;

	private Mode mode = Mode.CLOSED;
	private double fullPowerW;
	private double setpointK;
	private double workingK = Double.NaN;
	private boolean ramping;
	private double rampKPerMin;
	private double p = 50;
	private double i = 20;
	private double d;
	private double manualPart;
	private double integralW;
	private double lastK = Double.NaN;
	private double powerW;
	private double limitK;

	/** What the loop does. */
	public Mode mode() {
		return mode;
	}

	/** Changes what the loop does. */
	public void mode(Mode other) {
		mode = other;
		integralW = 0;
	}

	/** Power at full output of the chosen heater range, W; 0 is off. */
	public double fullPowerW() {
		return fullPowerW;
	}

	/** Chooses the heater range by its power at full output, W; 0 is off. */
	public void fullPowerW(double watt) {
		fullPowerW = watt;
	}

	/** Where the loop goes, K. */
	public double setpointK() {
		return setpointK;
	}

	/** Where the loop is on its way to the setpoint, K. */
	public double workingSetpointK() {
		return Double.isNaN(workingK) ? setpointK : workingK;
	}

	/** A new setpoint, K; with the ramp on, the loop goes there from the setpoint it had. */
	public void setpointK(double kelvin) {
		workingK = ramping && rampKPerMin > 0 ? workingSetpointK() : kelvin;
		setpointK = kelvin;
	}

	/** Whether the setpoint moves slowly. */
	public boolean ramping() {
		return ramping;
	}

	/** Rate of the ramp, K/min; 0 jumps. */
	public double rampKPerMin() {
		return rampKPerMin;
	}

	/** Switches the ramp; a rate of 0 K/min jumps. */
	public void ramp(boolean on, double kelvinPerMinute) {
		ramping = on;
		rampKPerMin = kelvinPerMinute;
		if (!on || kelvinPerMinute == 0) {
			workingK = setpointK;
		}
	}

	/** Whether the setpoint is still on its way. */
	public boolean underway() {
		return workingSetpointK() != setpointK;
	}

	/** Proportional, integral and derivative values as the panel shows them. */
	public double[] pid() {
		return new double[] { p, i, d };
	}

	/** Sets them. */
	public void pid(double proportional, double integral, double derivative) {
		p = proportional;
		i = integral;
		d = derivative;
	}

	/** Manual output, part of full output. */
	public double manualPart() {
		return manualPart;
	}

	/** Sets the manual output, part of full output. */
	public void manualPart(double part) {
		manualPart = part;
	}

	/** Temperature above which the heater is switched off, K; 0 for none. */
	public double limitK() {
		return limitK;
	}

	/** Sets it, K; 0 for none. */
	public void limitK(double kelvin) {
		limitK = kelvin;
	}

	/** Everything as after switching on: heater off, setpoint 0 K, no ramp. */
	public void restart() {
		ramp(false, 0);
		setpointK(0);
		fullPowerW(0);
		pid(50, 20, 0);
		manualPart(0);
		limitK(0);
		mode(Mode.CLOSED);
	}

	/** Output, part of full output. */
	public double outputPart() {
		return fullPowerW > 0 ? powerW / fullPowerW : 0;
	}

	@Override
	public double powerW(double thermometerK, double seconds) {
		moveSetpoint(seconds);
		powerW = switch (fullPowerW > 0 && !(limitK > 0 && thermometerK > limitK) ? mode : Mode.OFF) {
		case OFF -> 0;
		case OPEN -> Math.clamp(manualPart, 0, 1) * fullPowerW;
		case CLOSED -> closed(thermometerK, seconds);
		};
		lastK = thermometerK;
		return powerW;
	}

	private void moveSetpoint(double seconds) {
		if (Double.isNaN(workingK) || !ramping || rampKPerMin <= 0) {
			workingK = setpointK;
			return;
		}
		double step = rampKPerMin / 60 * seconds;
		double way = setpointK - workingK;
		workingK = Math.abs(way) <= step ? setpointK : workingK + Math.copySign(step, way);
	}

	private double closed(double thermometerK, double seconds) {
		double error = workingK - thermometerK;
		double gain = p * GAIN_PER_S * ThermalStage.heatCapacityJPerK(thermometerK);
		double rate = Double.isNaN(lastK) ? 0 : (thermometerK - lastK) / seconds;
		double proportional = gain * (error - d * rate);
		double wanted = proportional + integralW;
		boolean saturated = wanted > fullPowerW && error > 0 || wanted < 0 && error < 0;
		if (!saturated) {
			integralW = Math.clamp(integralW + gain * error * i / 1000 * seconds, 0, fullPowerW);
		}
		return Math.clamp(proportional + integralW, 0, fullPowerW);
	}
}
