package org.culet.physics.tests.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.MeasurementModel;
import org.culet.physics.simulation.Reading;
import org.culet.physics.simulation.SelfHeating;
import org.culet.physics.simulation.SweepDirection;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.simulation.VirtualMeasurement;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class MeasurementModelTest {

	private static final MeasurementModel MODEL = MeasurementModel.DEFAULT;
	private static final FilmState METAL = VirtualFilm.named("T").at(9.4);

	@Test
	void heatingAndLeakOfTheCase() {
		JsonNode in = Cases.input("F27a");
		JsonNode out = Cases.expected("F27a");
		SelfHeating heating = new SelfHeating(in.get("Sigma_Omega_W_per_K6").asDouble(), in.get("beta").asDouble(), 0);
		double power = in.get("P_absorbed_W").asDouble();
		double[] bath = Cases.doubles(in.get("T_bath"));
		for (int i = 0; i < bath.length; i++) {
			Cases.assertClose(out.get("T_electron").get(i).asDouble(), heating.electronTemperatureK(bath[i], power), 1e-9,
					"T_e");
		}
		Cases.assertClose(out.get("T_saturation").asDouble(), heating.saturationTemperatureK(power), 1e-9, "T_sat");
		MeasurementModel.Meter meter = MODEL.withInput(in.get("Z_in").asDouble()).meter();
		double[] ohm = Cases.doubles(in.get("R_true"));
		for (int i = 0; i < ohm.length; i++) {
			Cases.assertClose(out.get("R_measured").get(i).asDouble(), meter.throughInputOhm(ohm[i]), 1e-9, "R");
			Cases.assertClose(out.get("W_reduction_factor").get(i).asDouble(), meter.slopeReduction(ohm[i]), 1e-9, "W");
		}
	}

	@Test
	void lagOfTheCase() {
		JsonNode in = Cases.input("F28a");
		JsonNode out = Cases.expected("F28a");
		FilmState state = VirtualFilm.named(in.get("sample").asText()).at(in.get("P_GPa").asDouble());
		MeasurementModel.Thermometer thermometer = new MeasurementModel.Thermometer(0, 1, in.get("kappa").asDouble());
		double read = in.get("T_read").asDouble();
		Cases.assertClose(out.get("R_cooling").asDouble(),
				state.sheetResistanceOhm(thermometer.filmTemperatureK(read, SweepDirection.COOLING)), 1e-6, "cooling");
		Cases.assertClose(out.get("R_warming").asDouble(),
				state.sheetResistanceOhm(thermometer.filmTemperatureK(read, SweepDirection.WARMING)), 1e-6, "warming");
		double tc = VirtualFilm.named("S").criticalTemperatureK(state).orElseThrow();
		// the thermometer that shows T_c stands at the temperature whose film temperature is T_c
		double cooling = tc / thermometer.filmTemperatureK(1, SweepDirection.COOLING);
		double warming = tc / thermometer.filmTemperatureK(1, SweepDirection.WARMING);
		Cases.assertClose(out.get("Tc90_cooling").asDouble(), cooling, 1e-6, "cooling Tc");
		Cases.assertClose(out.get("Tc90_warming").asDouble(), warming, 1e-6, "warming Tc");
		Cases.assertClose(out.get("Tc90_mean").asDouble(), (cooling + warming) / 2, 1e-6, "mean Tc");
	}

	@Test
	void noiseIsTheSumOfItsParts() {
		double r = 1e4;
		double current = 1e-9;
		double expected = Math.sqrt((4 * 1.380649e-23 * 2 * r + 25e-18 + 1e-28 * r * r) / (current * current)
				+ 4e-8 * r * r);
		Cases.assertClose(expected, MODEL.sigmaOhm(r, 2), 1e-12, "sigma");
		assertEquals(5e-9 / 1e-7, MODEL.sigmaOhm(0, 1), 1e-12);
		assertTrue(MODEL.withBandwidth(0.01).sigmaOhm(0, 1) < 0.11 * MODEL.sigmaOhm(0, 1));
	}

	@Test
	void drawnReadingsScatterAsTheModelSays() {
		MeasurementModel still = MODEL.withGainWalk(0)
				.withThermometer(new MeasurementModel.Thermometer(5e-4, 1, 0));
		VirtualMeasurement measurement = VirtualMeasurement.start(still, 4);
		int n = 4000;
		double[] r = new double[n];
		double[] t = new double[n];
		for (int i = 0; i < n; i++) {
			Reading reading = measurement.read(METAL, 1, 2, SweepDirection.COOLING, i);
			r[i] = reading.resistanceOhm().orElseThrow();
			t[i] = reading.temperatureK();
		}
		double truth = METAL.sheetResistanceOhm(2);
		double gain = MODEL.meter().gain(4);
		// standard deviations of n draws are known to 1/sqrt(2 n) = 1.1 %
		Cases.assertClose(MODEL.sigmaOhm(truth, 2), deviation(r), 0.04, "scatter of R");
		Cases.assertClose(2 * 5e-4, deviation(t), 0.04, "scatter of T");
		assertEquals(truth * gain, Arrays.stream(r).average().orElseThrow(), 4 * MODEL.sigmaOhm(truth, 2) / Math.sqrt(n));
	}

	private static double deviation(double[] values) {
		double mean = Arrays.stream(values).average().orElseThrow();
		return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
	}

	@Test
	void readingsStandOnTheStepsOfTheRange() {
		Reading reading = VirtualMeasurement.start(MODEL, 1).read(METAL, 1, 2, SweepDirection.COOLING, 0);
		double steps = reading.resistanceOhm().orElseThrow() / (5e-6 * 1e5);
		assertEquals(Math.rint(steps), steps, 1e-6);
		assertEquals(4, MODEL.meter().range(11000));
		assertEquals(0, MODEL.meter().range(0));
		assertEquals(1e5, MODEL.meter().fullScaleOhm(4));
		assertEquals(2e-4 * Math.sin(12.9898 * 4), MODEL.meter().gain(4) - 1, 1e-15);
	}

	@Test
	void overloadIsAStatusAndTheMeterThenSettles() {
		FilmState insulator = VirtualFilm.named("I").at(0);
		VirtualMeasurement measurement = VirtualMeasurement.start(MODEL, 1);
		assertEquals(Reading.Status.OK, measurement.read(insulator, 1, 10, SweepDirection.COOLING, 0).status());
		List<Reading.Status> seen = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			Reading reading = measurement.read(insulator, 1, 1, SweepDirection.COOLING, 1 + i);
			seen.add(reading.status());
			assertEquals(reading.status() != Reading.Status.OVERLOAD, reading.resistanceOhm().isPresent());
		}
		assertEquals(List.of(Reading.Status.OVERLOAD, Reading.Status.OVERLOAD, Reading.Status.SETTLING,
				Reading.Status.SETTLING, Reading.Status.SETTLING, Reading.Status.OK), seen);
	}

	@Test
	void sweepsAreSettledAtEveryTemperature() {
		double[] kelvin = new double[60];
		Arrays.setAll(kelvin, i -> 300 * Math.pow(1e-3, i / 59.0));
		List<Reading> readings = VirtualMeasurement.start(MODEL, 3).sweep(VirtualFilm.named("I").at(0.5), 1, kelvin,
				SweepDirection.COOLING);
		assertEquals(60, readings.size());
		assertTrue(readings.stream().allMatch(Reading::valid));
		for (int i = 1; i < readings.size(); i++) {
			assertTrue(readings.get(i).timeS() > readings.get(i - 1).timeS());
		}
	}

	@Test
	void strayPowerMakesAFalseSaturation() {
		FilmState insulator = VirtualFilm.named("I").at(0);
		MeasurementModel heated = MODEL.withStrayPower(1e-10);
		assertEquals(0.18693, heated.electronTemperatureK(insulator, 1, 0.1), 1e-5);
		assertEquals(heated.electronTemperatureK(insulator, 1, 0.02), heated.electronTemperatureK(insulator, 1, 0.06), 1e-3);
		double cold = MODEL.electronTemperatureK(insulator, 1, 0.1);
		assertEquals(0.1, cold, 1e-4);
	}

	@Test
	void theSmallestRootIsTakenWhereSeveralExist() {
		SelfHeating heating = SelfHeating.DEFAULT;
		// a film that takes up nothing while cold and much once warm: cold and hot states both exist
		double hot = heating.electronTemperatureK(0.1, 1e-9);
		double found = heating.electronTemperatureK(0.1, t -> t > 0.2 ? 1e-9 : 0, 1e-9);
		assertTrue(hot > 0.2);
		assertEquals(0.1, found, 1e-12);
	}

	@Test
	void lostContactIsOpenAndNeverANumber() {
		FilmState state = VirtualFilm.named("S").at(15.5);
		Reading reading = VirtualMeasurement.start(MODEL.withContactLossAbove(15), 1).read(state, 1, 10,
				SweepDirection.WARMING, 0);
		assertEquals(Reading.Status.OPEN, reading.status());
		assertTrue(reading.resistanceOhm().isEmpty());
	}

	@Test
	void wrongThermometerCalibrationShiftsAllTemperatures() {
		MeasurementModel wrong = MODEL.withThermometerFactor(1.02);
		double sum = 0;
		VirtualMeasurement measurement = VirtualMeasurement.start(wrong, 8);
		for (int i = 0; i < 400; i++) {
			sum += measurement.read(METAL, 1, 5, SweepDirection.COOLING, i).temperatureK() / 400;
		}
		assertEquals(5.1, sum, 5.1 * 5e-4 * 4 / 20);
		assertEquals(0.008, MODEL.withRamp(2).thermometer().lag(), 1e-15);
	}

	@Test
	void gainWalksBySomePartsInTenThousandAnHour() {
		MeasurementModel quiet = new MeasurementModel(MODEL.excitation(), new MeasurementModel.Noise(1e-12, 0, 0, 0),
				new MeasurementModel.Meter(0, 0, 1.05, 3, 1e12), new MeasurementModel.Thermometer(0, 1, 0),
				SelfHeating.DEFAULT, 1e-4, Double.POSITIVE_INFINITY);
		double squares = 0;
		int walks = 400;
		for (int k = 0; k < walks; k++) {
			VirtualMeasurement measurement = VirtualMeasurement.start(quiet, k);
			double first = measurement.read(METAL, 1, 5, SweepDirection.COOLING, 0).resistanceOhm().orElseThrow();
			double later = measurement.read(METAL, 1, 5, SweepDirection.COOLING, 3600).resistanceOhm().orElseThrow();
			squares += Math.pow(later / first - 1, 2) / walks;
		}
		// a walk that starts at zero has only grown to a part of its stationary variance after an hour
		double rms = Math.sqrt(squares);
		assertTrue(rms > 0.5e-4 && rms < 1.2e-4, "rms " + rms);
	}
}
