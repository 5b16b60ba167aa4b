package org.culet.physics.simulation;

import java.util.Objects;

import org.culet.physics.PhysicalConstants;

/**
 * How a film is measured: excitation, noise, ranges of the meter, thermometer, heating, drift and faults (physics.md
 * 9.2). Immutable: each {@code with} method returns another model.
 *
 * @param excitation excitation of the film
 * @param noise noise of a reading
 * @param meter ranges of the meter
 * @param thermometer thermometer and thermal lag
 * @param heating heating of the electrons
 * @param gainWalkPerHour typical relative change of the gain in an hour (1/f), 0 for none
 * @param contactLossGPa pressure above which a contact is lost, GPa; {@code Infinity} for never
 */
public record MeasurementModel(Excitation excitation, Noise noise, Meter meter, Thermometer thermometer,
		SelfHeating heating, double gainWalkPerHour, double contactLossGPa) {

	/**
	 * Excitation: a current that is lowered where the voltage would exceed a limit.
	 *
	 * @param currentA largest current, A
	 * @param voltageV largest voltage, V
	 */
	public record Excitation(double currentA, double voltageV) {

		/** Current through a resistance in ohm, A. */
		public double currentA(double ohm) {
			return Math.min(currentA, voltageV / Math.max(ohm, Double.MIN_NORMAL));
		}

		/** Largest power any resistance can take up, W. */
		double largestPowerW() {
			return currentA * voltageV;
		}
	}

	/**
	 * Noise of one reading.
	 *
	 * @param bandwidthHz bandwidth, Hz
	 * @param amplifierV voltage noise of the amplifier, V per root Hz
	 * @param amplifierA current noise of the amplifier, A per root Hz
	 * @param gain noise of the gain, relative
	 */
	public record Noise(double bandwidthHz, double amplifierV, double amplifierA, double gain) {
	}

	/**
	 * Ranges of the meter: full scale 10^(k+1) ohm with k = floor(log10 R), at least 0.
	 *
	 * @param quantisation smallest step in units of full scale; 0 for none
	 * @param rangeError size of the fixed gain error of a range
	 * @param overload a reading above this times full scale is an overload
	 * @param settlingReadings readings that are not valid after a switch of range
	 * @param inputOhm input resistance, ohm
	 */
	public record Meter(double quantisation, double rangeError, double overload, int settlingReadings,
			double inputOhm) {

		/** Index k of the range for a resistance in ohm. */
		public int range(double ohm) {
			double size = Math.abs(ohm);
			return size < 10 ? 0 : (int) Math.floor(Math.log10(size));
		}

		/** Full scale of range k, ohm. */
		public double fullScaleOhm(int k) {
			return Math.pow(10, k + 1.0);
		}

		/** Gain of range k, near 1: a step at each decade. */
		public double gain(int k) {
			return 1 + rangeError * Math.sin(12.9898 * k);
		}

		/** What is measured of a resistance in ohm through the input resistance beside it. */
		public double throughInputOhm(double ohm) {
			return Double.isInfinite(ohm) ? inputOhm : ohm * inputOhm / (ohm + inputOhm);
		}

		/** Factor by which the input resistance reduces -dlnR/dlnT at a resistance in ohm. */
		public double slopeReduction(double ohm) {
			return inputOhm / (ohm + inputOhm);
		}
	}

	/**
	 * Thermometer and thermal lag.
	 *
	 * @param noise relative noise of a reading
	 * @param factor reading over true temperature: 1 for a good calibration
	 * @param lag kappa at the ramp in use: the film stands at T (1 + kappa) while cooling, T (1 - kappa) while warming
	 */
	public record Thermometer(double noise, double factor, double lag) {

		/** Film temperature in K for a thermometer at a temperature in K. */
		public double filmTemperatureK(double kelvin, SweepDirection direction) {
			return kelvin * (1 + direction.sign() * lag);
		}
	}

	/** The defaults of physics.md 9.2. */
	public static final MeasurementModel DEFAULT = new MeasurementModel(new Excitation(1e-7, 1e-5),
			new Noise(1, 5e-9, 1e-14, 2e-4), new Meter(5e-6, 2e-4, 1.05, 3, 1e12), new Thermometer(5e-4, 1, 0.004),
			SelfHeating.DEFAULT, 1e-4, Double.POSITIVE_INFINITY);

	/** Checks that nothing is missing. */
	public MeasurementModel {
		Objects.requireNonNull(excitation, "excitation");
		Objects.requireNonNull(noise, "noise");
		Objects.requireNonNull(meter, "meter");
		Objects.requireNonNull(thermometer, "thermometer");
		Objects.requireNonNull(heating, "heating");
	}

	/** The same with another excitation: A and V. */
	public MeasurementModel withExcitation(double currentA, double voltageV) {
		return new MeasurementModel(new Excitation(currentA, voltageV), noise, meter, thermometer, heating,
				gainWalkPerHour, contactLossGPa);
	}

	/** The same with another bandwidth, Hz: averaging for n seconds is 1/n Hz. */
	public MeasurementModel withBandwidth(double hertz) {
		return new MeasurementModel(excitation, new Noise(hertz, noise.amplifierV(), noise.amplifierA(), noise.gain()),
				meter, thermometer, heating, gainWalkPerHour, contactLossGPa);
	}

	/** The same with another input resistance, ohm; 1e9 is the fault that mimics a metal. */
	public MeasurementModel withInput(double ohm) {
		Meter m = new Meter(meter.quantisation(), meter.rangeError(), meter.overload(), meter.settlingReadings(), ohm);
		return new MeasurementModel(excitation, noise, m, thermometer, heating, gainWalkPerHour, contactLossGPa);
	}

	/** The same with a wrong thermometer calibration: reading over true temperature. */
	public MeasurementModel withThermometerFactor(double factor) {
		return withThermometer(new Thermometer(thermometer.noise(), factor, thermometer.lag()));
	}

	/** The same at another ramp rate, in units of the default one; the lag is proportional to it. */
	public MeasurementModel withRamp(double relative) {
		double lag = DEFAULT.thermometer().lag() * relative;
		return withThermometer(new Thermometer(thermometer.noise(), thermometer.factor(), lag));
	}

	/** The same with another thermometer. */
	public MeasurementModel withThermometer(Thermometer other) {
		return new MeasurementModel(excitation, noise, meter, other, heating, gainWalkPerHour, contactLossGPa);
	}

	/** The same with stray heating of the film, W: 1e-10 to 1e-9 make a false saturation at 0.19 to 0.27 K. */
	public MeasurementModel withStrayPower(double watt) {
		return new MeasurementModel(excitation, noise, meter, thermometer, heating.withStray(watt), gainWalkPerHour,
				contactLossGPa);
	}

	/** The same with another gain walk, relative per hour. */
	public MeasurementModel withGainWalk(double perHour) {
		return new MeasurementModel(excitation, noise, meter, thermometer, heating, perHour, contactLossGPa);
	}

	/** The same with a contact that is lost above a pressure, GPa; physics.md's option is 15. */
	public MeasurementModel withContactLossAbove(double gigapascal) {
		return new MeasurementModel(excitation, noise, meter, thermometer, heating, gainWalkPerHour, gigapascal);
	}

	/**
	 * Standard error of one reading:
	 * sigma^2 = [4 k_B T R + (amplifier V)^2 + (amplifier A x R)^2] x bandwidth / I^2 + (gain R)^2.
	 *
	 * @param ohm resistance, ohm
	 * @param kelvin temperature, K
	 * @return ohm, above zero
	 */
	public double sigmaOhm(double ohm, double kelvin) {
		double size = Math.abs(ohm);
		double current = excitation.currentA(size);
		double johnson = 4 * PhysicalConstants.K_B * kelvin * size;
		double amplifier = noise.amplifierV() * noise.amplifierV();
		double bias = noise.amplifierA() * size;
		double gain = noise.gain() * size;
		return Math.sqrt((johnson + amplifier + bias * bias) * noise.bandwidthHz() / (current * current) + gain * gain);
	}

	/**
	 * Temperature of the electrons in the film.
	 *
	 * @param state the film
	 * @param squares length over width, so that R = R_sq x squares
	 * @param filmK temperature of the film, K
	 * @return K, not below {@code filmK}
	 */
	public double electronTemperatureK(FilmState state, double squares, double filmK) {
		return heating.electronTemperatureK(filmK, t -> {
			double ohm = squares * state.sheetResistanceOhm(t);
			double current = excitation.currentA(ohm);
			return Double.isInfinite(ohm) ? 0 : current * current * ohm;
		}, excitation.largestPowerW());
	}
}
