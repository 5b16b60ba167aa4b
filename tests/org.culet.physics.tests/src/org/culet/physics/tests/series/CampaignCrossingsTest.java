package org.culet.physics.tests.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.culet.physics.series.Branch;
import org.culet.physics.series.Crossing;
import org.culet.physics.series.CrossingResult;
import org.culet.physics.series.CurveCrossings;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.StageTruth;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.SyntheticStage;
import org.culet.physics.simulation.TrueCrossing;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The crossings of neighbouring stages in whole campaigns, on their sparse sweeps: the true ones are found, and hardly others. */
class CampaignCrossingsTest {

	/** Superconducting films whose transitions pass each other within two points; the law of neither pair crosses. */
	@ParameterizedTest
	@CsvSource({"0.0, 1.0", "4.3, 5.5"})
	void twoSteepTransitionsDoNotCrossByTheirSparsePoints(double one, double other) {
		VirtualFilm film = VirtualFilm.named("S").variant(3, 1);
		assertEquals(List.of(), VirtualFilm.crossings(film.at(one), film.at(other), 0.3, 300));
		List<SyntheticStage> stages = new ArrayList<>(SyntheticCampaign.run(CampaignPlan.paper(1)).stages());
		stages.removeIf(s -> !s.truth().sample().equals("S-v3") || s.truth().pressureGPa() != one && s.truth().pressureGPa() != other);
		boolean said = false;
		for (int direction = 0; direction < 2; direction++) {
			CrossingResult result = between(stages.get(0), stages.get(1), direction);
			assertEquals(List.of(), result.crossings(), result.reason());
			said |= result.reason().contains("not resolved");
		}
		assertTrue(said, "one direction has a candidate, and the reason says what became of it");
	}

	private static CrossingResult between(SyntheticStage a, SyntheticStage b, int direction) {
		return CurveCrossings.between(a.sweeps().get(direction).curve(), b.sweeps().get(direction).curve());
	}

	/**
	 * Of 428 true crossings in six campaigns 400 are found; 4 of the crossings claimed away from the ends of the data are at none. (A
	 * crossing counts as true within 3 of its errors or 2 %, for the film lags behind the thermometer.)
	 */
	@Test
	void trueCrossingsAreFoundAndOthersAreNot() {
		int campaigns = Cases.longRun() ? 6 : 2;
		int all = 0;
		int found = 0;
		List<String> wrong = new ArrayList<>();
		for (int seed = 1; seed <= campaigns; seed++) {
			CampaignPlan plan = CampaignPlan.paper(seed);
			Map<String, VirtualFilm> films = new HashMap<>();
			plan.films().forEach(f -> films.put(f.film().name(), f.film()));
			List<SyntheticStage> stages = SyntheticCampaign.run(plan).stages();
			for (int i = 1; i < stages.size(); i++) {
				StageTruth a = stages.get(i - 1).truth();
				StageTruth b = stages.get(i).truth();
				if (!a.sample().equals(b.sample()) || b.branch() != Branch.UP) {
					continue;
				}
				FilmState first = films.get(a.sample()).at(a.pressureGPa());
				FilmState second = films.get(a.sample()).at(b.pressureGPa());
				List<TrueCrossing> truth = VirtualFilm.crossings(first, second, 0.3, 300);
				for (int direction = 0; direction < 2; direction++) {
					Set<TrueCrossing> seen = new HashSet<>();
					for (Crossing x : between(stages.get(i - 1), stages.get(i), direction).crossings()) {
						List<TrueCrossing> near = truth.stream().filter(t -> isAt(x, t)).toList();
						seen.addAll(near);
						if (near.isEmpty() && !x.approached()) {
							wrong.add(seed + " " + a.sample() + " " + a.pressureGPa() + "/" + b.pressureGPa() + " " + x);
						}
					}
					all += truth.size();
					found += seen.size();
				}
			}
		}
		assertTrue(found >= 0.92 * all, found + " of " + all);
		assertTrue(wrong.size() <= campaigns, () -> wrong.size() + " wrong: " + wrong);
	}

	private static boolean isAt(Crossing x, TrueCrossing truth) {
		double t = x.temperatureK().value();
		return Math.abs(t - truth.temperatureK()) < Math.max(3 * x.temperatureK().sigma(), 0.02 * t);
	}
}
