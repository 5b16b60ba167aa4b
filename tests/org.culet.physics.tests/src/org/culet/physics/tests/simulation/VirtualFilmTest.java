package org.culet.physics.tests.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.culet.physics.phase.Phase;
import org.culet.physics.simulation.FilmParameters;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.TrueCoordinates;
import org.culet.physics.simulation.TrueCrossing;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class VirtualFilmTest {

	private static FilmState state(String film, double pressure) {
		return VirtualFilm.named(film).at(pressure);
	}

	@Test
	void sheetResistanceAndLabelOfTheCase() {
		double[] kelvin = Cases.doubles(Cases.input("F34a").get("T_K"));
		for (JsonNode row : Cases.expected("F34a").get("table")) {
			FilmState state = state(row.get("sample").asText(), row.get("P").asDouble());
			assertEquals(row.get("label").asText(), state.label().id(), row.toString());
			double[] expected = Cases.doubles(row.get("R_sq"));
			for (int i = 0; i < kelvin.length; i++) {
				assertEquals(expected[i], state.sheetResistanceOhm(kelvin[i]), 1e-9 * Math.max(1, expected[i]), row.toString());
			}
		}
	}

	/** Each range holds its lower end: what the labelled set of the reference performance has at 7.5 and 10.5 GPa of film S. */
	@Test
	void eachRangeOfPressureHoldsItsLowerEnd() {
		VirtualFilm film = VirtualFilm.named("S");
		assertEquals(Phase.M1, film.at(Math.nextDown(7.5)).label());
		assertEquals(Phase.M2, film.at(7.5).label());
		assertEquals(0, film.at(7.5).residual());
		assertTrue(film.criticalTemperatureK(film.at(7.5)).isEmpty());
		assertEquals(Phase.M2, film.at(Math.nextDown(10.5)).label());
		assertEquals(Phase.I2, film.at(10.5).label());
		assertFalse(film.resolvable(film.at(10.5), 0.05));
	}

	/** Number of states of each label in the labelled set: I, T and S from 0 to 17 GPa by half GPa. */
	@Test
	void theLabelledSetIsThatOfTheReference() {
		Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
		for (String sample : List.of("I", "T", "S")) {
			for (int half = 0; half <= 34; half++) {
				counts.merge(state(sample, half / 2.0).label(), 1, Integer::sum);
			}
		}
		assertEquals(Map.of(Phase.S, 264 / 12, Phase.M1, 300 / 12, Phase.M2, 288 / 12, Phase.I1, 48 / 12, Phase.I2, 360 / 12), counts);
	}

	@Test
	void criticalTemperaturesOfTheCase() {
		for (JsonNode row : Cases.expected("F17a").get("table")) {
			VirtualFilm film = VirtualFilm.named(row.get("sample").asText());
			FilmState state = film.at(row.get("P").asDouble());
			if (row.get("Tc_90").isNull()) {
				assertTrue(film.criticalTemperatureK(state).isEmpty(), row.toString());
			} else {
				Cases.assertClose(row.get("Tc_90").asDouble(), film.criticalTemperatureK(state).orElseThrow(), 1e-9,
						row.toString());
			}
		}
	}

	@Test
	void crossingsOfTheCase() {
		for (JsonNode row : Cases.expected("F20a").get("table")) {
			JsonNode pair = row.get("pair");
			FilmState a = state(pair.get(0).asText(), pair.get(1).asDouble());
			FilmState b = state(pair.get(2).asText(), pair.get(3).asDouble());
			List<TrueCrossing> found = VirtualFilm.crossings(a, b, 0.3, 300);
			assertEquals(row.get("crossings").size(), found.size(), row.toString());
			for (int i = 0; i < found.size(); i++) {
				JsonNode expected = row.get("crossings").get(i);
				Cases.assertClose(expected.get("T_x").asDouble(), found.get(i).temperatureK(), 1e-6, "T_x");
				Cases.assertClose(expected.get("R_x").asDouble(), found.get(i).resistanceOhm(), 1e-6, "R_x");
			}
			boolean bHigher = b.sheetResistanceOhm(300) > a.sheetResistanceOhm(300);
			assertEquals(row.get("higher_R_at_300K").asDouble(), bHigher ? pair.get(3).asDouble() : pair.get(1).asDouble());
		}
	}

	@Test
	void twoSuperconductorsDoNotCrossWhereBothAreZero() {
		assertTrue(VirtualFilm.crossings(state("S", 0), state("S", 1), 0.3, 2).isEmpty());
	}

	@Test
	void coordinatesOfTheCase() {
		for (JsonNode row : Cases.expected("F31a").get("coordinates")) {
			VirtualFilm film = VirtualFilm.named(row.get("sample").asText());
			FilmState state = film.at(row.get("P").asDouble());
			TrueCoordinates place = film.coordinates(state);
			assertEquals(row.get("amplitude").asDouble(), place.amplitude(), 1e-9);
			assertEquals(row.get("coupling").asDouble(), place.coupling(), 1e-9);
			assertEquals(row.get("label").asText(), state.label().id());
		}
	}

	@Test
	void releasedFilmOfTheCase() {
		JsonNode in = Cases.input("F32a");
		JsonNode out = Cases.expected("F32a");
		VirtualFilm film = VirtualFilm.named(in.get("sample").asText());
		double highest = in.get("P_max").asDouble();
		double[] pressures = Cases.doubles(in.get("P_GPa"));
		for (int i = 0; i < pressures.length; i++) {
			FilmState up = film.at(pressures[i]);
			FilmState down = film.released(pressures[i], highest);
			Cases.assertClose(out.get("P_effective_down").get(i).asDouble(), down.pressureGPa(), 1e-12, "P_eff");
			assertEquals(out.get("label_up").get(i).asText(), up.label().id());
			assertEquals(out.get("label_down").get(i).asText(), down.label().id());
			Cases.assertClose(out.get("R300_up").get(i).asDouble(), up.sheetResistanceOhm(300), 1e-8, "up");
			Cases.assertClose(out.get("R300_down").get(i).asDouble(), down.sheetResistanceOhm(300), 1e-8, "down");
		}
		assertThrows(IllegalArgumentException.class, () -> film.released(5, 4));
	}

	/** What physics.md says the invented films give. */
	@Test
	void statementsOfTheSpecificationHold() {
		VirtualFilm t = VirtualFilm.named("T");
		double best = 0;
		double at = 0;
		for (double p = 0.5; p < 6; p += 0.02) {
			double tc = t.criticalTemperatureK(t.at(p)).orElse(0);
			at = tc > best ? p : at;
			best = Math.max(best, tc);
		}
		assertEquals(2.92, at, 0.02);
		assertEquals(Phase.M1, t.at(2).label());
		assertEquals(Phase.S, t.at(3.5).label());
		assertEquals(6, state("S", 12).hoppingK(), 1e-12);
		assertEquals(5.8e7, state("I", 0).sheetResistanceOhm(0.3), 0.05e7);
		VirtualFilm film = VirtualFilm.named("I");
		assertEquals(Phase.M1, film.released(2, 13.5).label());
	}

	@ParameterizedTest
	@ValueSource(strings = { "I", "T", "S" })
	void normalResistanceRisesWithPressureAndIsContinuousAcrossBoundaries(String name) {
		VirtualFilm film = VirtualFilm.named(name);
		double before = 0;
		for (double p = 0; p <= 17; p += 0.1) {
			double r = film.at(p).sheetResistanceOhm(300);
			// activation falls with pressure and lowers R of the I1 stages by less than 0.1 % even at 300 K
			assertTrue(r > 0.999 * before, name + " at " + p);
			assertTrue(r > 4300 && r < 9700, name + " at " + p + ": " + r);
			before = r;
		}
		FilmParameters.Boundaries limits = film.parameters().boundaries();
		for (double p : new double[] { limits.insulatorGPa(), limits.metalGPa(), limits.secondMetalGPa(),
				limits.secondInsulatorGPa() }) {
			double below = film.at(Math.max(0, p - 1e-9)).sheetResistanceOhm(50);
			assertEquals(below, film.at(p + 1e-9).sheetResistanceOhm(50), 2e-3 * below, name + " at " + p);
		}
	}

	@Test
	void theBoundaryOfTheInsulatorIsFinite() {
		FilmState edge = state("I", 1.8);
		assertEquals(Phase.S, edge.label());
		assertEquals(0, edge.pairingK());
		assertTrue(Double.isFinite(edge.sheetResistanceOhm(0.3)));
		assertTrue(VirtualFilm.named("I").criticalTemperatureK(edge).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "I, 0, 0.3, true", "I, 1.5, 0.3, false", "I, 1.5, 0.05, true", "I, 2.0, 0.3, false", "S, 2, 0.3, true",
			"S, 10.6, 0.3, false", "S, 12, 0.3, true", "T, 8.59, 0.3, false", "T, 6, 0.3, true", "T, 10, 0.3, true",
			"T, 2.9, 0.3, false" })
	void resolvableWhereTheLabelCanBeSeen(String name, double pressure, double lowest, boolean expected) {
		VirtualFilm film = VirtualFilm.named(name);
		assertEquals(expected, film.resolvable(film.at(pressure), lowest));
	}

	@Test
	void variantsMoveEveryNumberByAtMostTenPercentAndAreReproducible() {
		for (String name : List.of("I", "T", "S")) {
			VirtualFilm base = VirtualFilm.named(name);
			for (int n = 1; n <= 20; n++) {
				VirtualFilm variant = base.variant(n, 5);
				assertEquals(variant.parameters(), base.variant(n, 5).parameters());
				for (Map.Entry<String, Double> e : base.parameters().asMap().entrySet()) {
					double moved = variant.parameters().asMap().get(e.getKey());
					assertTrue(Math.abs(moved - e.getValue()) <= 0.1 * Math.abs(e.getValue()) + 1e-15, e.getKey());
				}
				for (double p = 0; p <= 17; p += 0.5) {
					assertTrue(Double.isFinite(variant.at(p).sheetResistanceOhm(0.3)), variant.name() + " at " + p);
				}
			}
			assertNotEquals(base.variant(1, 5).parameters().asMap(), base.variant(1, 6).parameters().asMap());
			assertEquals(name + "-v3", base.variant(3, 1).name());
		}
	}

	@Test
	void impossibleRequestsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> VirtualFilm.named("X"));
		assertThrows(IllegalArgumentException.class, () -> state("I", -1));
		assertThrows(IllegalArgumentException.class, () -> state("I", Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> VirtualFilm.named("I").variant(-1, 1));
		assertFalse(FilmParameters.I.asMap().isEmpty());
	}
}
