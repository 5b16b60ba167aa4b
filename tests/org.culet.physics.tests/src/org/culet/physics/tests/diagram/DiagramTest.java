package org.culet.physics.tests.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.diagram.DiagramLayout;
import org.culet.physics.diagram.DiagramPlace;
import org.culet.physics.diagram.DiagramProxies;
import org.culet.physics.diagram.DiagramStage;
import org.culet.physics.diagram.Trajectory;
import org.culet.physics.diagram.Trajectory.Coupling;
import org.culet.physics.phase.Phase;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.TrueCoordinates;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class DiagramTest {

	private static List<DiagramStage> stages(String name, double... pressures) {
		VirtualFilm film = VirtualFilm.named(name);
		List<DiagramStage> stages = new ArrayList<>();
		for (double p : pressures) {
			FilmState state = film.at(p);
			OptionalDouble tc = film.criticalTemperatureK(state);
			stages.add(new DiagramStage(p, state.label(),
					tc.isPresent() ? Optional.of(Estimate.normal(tc.getAsDouble(), 0.01)) : Optional.empty(),
					state.label() == Phase.I1 ? Optional.of(Estimate.normal(state.activationK(), 0.02)) : Optional.empty()));
		}
		return stages;
	}

	@Test
	void regionsOfTheCase() {
		JsonNode points = Cases.input("F31a").get("points");
		JsonNode regions = Cases.expected("F31a").get("regions");
		for (int i = 0; i < points.size(); i++) {
			assertEquals(regions.get(i).asText(),
					DiagramLayout.region(points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble()).id());
		}
		for (JsonNode row : Cases.expected("F31a").get("coordinates")) {
			VirtualFilm film = VirtualFilm.named(row.get("sample").asText());
			TrueCoordinates place = film.coordinates(film.at(row.get("P").asDouble()));
			assertEquals(row.get("region").asText(), DiagramLayout.region(place.amplitude(), place.coupling()).id());
		}
		assertThrows(IllegalArgumentException.class, () -> DiagramLayout.region(Double.NaN, 0.5));
	}

	@Test
	void outlinesTileTheSquareAndAgreeWithTheLookUp() {
		double area = DiagramLayout.regions().stream().mapToDouble(r -> area(r.outline())).sum();
		assertEquals(1, area, 1e-12);
		for (double a = 0.0123; a < 1; a += 0.037) {
			for (double c = 0.0077; c < 1; c += 0.029) {
				Phase looked = DiagramLayout.region(a, c);
				for (DiagramLayout.Region region : DiagramLayout.regions()) {
					assertEquals(region.phase() == looked, inside(region.outline(), a, c), region.phase() + " " + a + " " + c);
				}
			}
		}
	}

	private static double area(List<DiagramPlace> outline) {
		double sum = 0;
		for (int i = 0; i < outline.size(); i++) {
			DiagramPlace p = outline.get(i);
			DiagramPlace q = outline.get((i + 1) % outline.size());
			sum += p.amplitude() * q.coupling() - q.amplitude() * p.coupling();
		}
		return Math.abs(sum) / 2;
	}

	private static boolean inside(List<DiagramPlace> outline, double a, double c) {
		boolean in = false;
		for (int i = 0; i < outline.size(); i++) {
			DiagramPlace p = outline.get(i);
			DiagramPlace q = outline.get((i + 1) % outline.size());
			if (p.coupling() > c != q.coupling() > c && a < p.amplitude()
					+ (c - p.coupling()) / (q.coupling() - p.coupling()) * (q.amplitude() - p.amplitude())) {
				in = !in;
			}
		}
		return in;
	}

	@Test
	void ambientPathsPassThePhasesTheyAreKnownFor() {
		assertEquals(List.of(Phase.S, Phase.I1), phasesAlong(DiagramLayout.ambientPaths().get(0)));
		assertEquals(List.of(Phase.S, Phase.I2), phasesAlong(DiagramLayout.ambientPaths().get(1)));
		assertEquals(List.of(Phase.S, Phase.M1, Phase.M2, Phase.I2), phasesAlong(DiagramLayout.ambientPaths().get(2)));
		assertEquals(List.of(Phase.I1, Phase.S, Phase.M1, Phase.M2, Phase.I2), phasesAlong(DiagramLayout.pressurePath()));
	}

	private static List<Phase> phasesAlong(DiagramLayout.Path path) {
		List<Phase> seen = new ArrayList<>();
		for (int k = 1; k < path.places().size(); k++) {
			DiagramPlace p = path.places().get(k - 1);
			DiagramPlace q = path.places().get(k);
			for (int i = 0; i <= 500; i++) {
				Phase phase = DiagramLayout.region(p.amplitude() + (q.amplitude() - p.amplitude()) * i / 500,
						p.coupling() + (q.coupling() - p.coupling()) * i / 500);
				if (seen.isEmpty() || seen.get(seen.size() - 1) != phase) {
					seen.add(phase);
				}
			}
		}
		return seen;
	}

	@Test
	void pairingScaleOfSampleSIsFound() {
		Trajectory t = DiagramProxies.trajectory(stages("S", 0, 1, 2, 3, 4));
		assertEquals(Trajectory.Status.OK, t.status());
		// physics.md 8: 13.90 against the true 14.0
		assertEquals(13.90, t.pairing().orElseThrow().endGPa().value(), 0.01);
		assertEquals(1, t.points().get(0).amplitude().orElseThrow().value(), 1e-12);
	}

	@Test
	void pureSuperconductorsArePreferredForThePairingScale() {
		Trajectory t = DiagramProxies.trajectory(stages("S", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11));
		assertEquals(13.90, t.pairing().orElseThrow().endGPa().value(), 0.01);
		assertEquals(5, t.pairing().orElseThrow().stages());
	}

	@Test
	void couplingIsCarriedWhereTcIsGone() {
		Trajectory t = DiagramProxies.trajectory(stages("S", 0, 1, 2, 3, 4, 6, 9, 12));
		Trajectory.Point last = t.points().get(7);
		assertEquals(Coupling.CARRIED, last.kind());
		assertEquals(t.points().get(5).coupling().orElseThrow(), last.coupling().orElseThrow());
		assertEquals(Coupling.MEASURED, t.points().get(5).kind());
		assertEquals(1 - 12 / t.pairing().orElseThrow().endGPa().value(), last.amplitude().orElseThrow().value(), 1e-12);
	}

	@Test
	void insulatorStartsAtWeakCouplingAndRises() {
		Trajectory t = DiagramProxies.trajectory(stages("I", 0, 0.9, 1.5, 2.5, 4, 5.2, 5.5, 6.4, 7.6, 9.4));
		assertEquals(0.2, t.points().get(0).coupling().orElseThrow().value(), 1e-12);
		for (int i = 1; i < 4; i++) {
			double before = t.points().get(i - 1).coupling().orElseThrow().value();
			assertTrue(t.points().get(i).coupling().orElseThrow().value() > before, "stage " + i);
		}
		assertTrue(t.points().get(2).coupling().orElseThrow().value() <= 0.4);
	}

	@Test
	void fewOrRisingTcGiveNoAmplitude() {
		Trajectory few = DiagramProxies.trajectory(stages("T", 0, 1, 2, 3));
		assertEquals(Trajectory.Status.TOO_FEW_TC, few.status());
		assertTrue(few.points().stream().allMatch(p -> p.amplitude().isEmpty() && p.kind() == Coupling.NONE));
		Trajectory none = DiagramProxies.trajectory(List.of());
		assertEquals(Trajectory.Status.TOO_FEW_TC, none.status());
		Estimate same = Estimate.normal(3, 0.1);
		Trajectory flat = DiagramProxies.trajectory(List.of(new DiagramStage(0, Phase.S, Optional.of(same), Optional.empty()),
				new DiagramStage(1, Phase.S, Optional.of(same), Optional.empty()),
				new DiagramStage(2, Phase.S, Optional.of(same), Optional.empty())));
		assertEquals(Trajectory.Status.TC_DOES_NOT_FALL, flat.status());
	}
}
