package org.culet.physics.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.culet.physics.series.Branch;

/**
 * A whole measured campaign, made from virtual films, with the truth beside it.
 *
 * @param plan what it was made from
 * @param stages all stages, film by film, in the order in which they were reached
 */
public record SyntheticCampaign(CampaignPlan plan, List<SyntheticStage> stages) {

	/** Copies the list. */
	public SyntheticCampaign {
		Objects.requireNonNull(plan, "plan");
		stages = List.copyOf(stages);
	}

	/**
	 * Measures the campaign. The same plan gives the same numbers; another stage in it does not change those of the
	 * others.
	 *
	 * @param plan the plan
	 * @return all stages with sweeps, ruby spectra and truth; resistances in ohm per square (w/l = 1)
	 */
	public static SyntheticCampaign run(CampaignPlan plan) {
		List<SyntheticStage> stages = new ArrayList<>();
		for (CampaignPlan.FilmPlan film : plan.films()) {
			List<Place> up = film.upGPa().stream().map(p -> new Place(p, Branch.UP, film.film().at(p))).toList();
			List<Place> down = film.downGPa().stream()
					.map(p -> new Place(p, Branch.DOWN, film.film().released(p, film.highestGPa()))).toList();
			for (List<Place> branch : List.of(up, down)) {
				for (int i = 0; i < branch.size(); i++) {
					stages.add(stage(plan, film.film(), branch, i));
				}
			}
		}
		return new SyntheticCampaign(plan, stages);
	}

	/** Names of the samples, in order. */
	public List<String> samples() {
		return plan.films().stream().map(f -> f.film().name()).toList();
	}

	/** The stages of a sample, in the order in which they were reached; none for a name that is not there. */
	public List<SyntheticStage> stagesOf(String sample) {
		return stages.stream().filter(s -> s.truth().sample().equals(sample)).toList();
	}

	private record Place(double pressureGPa, Branch branch, FilmState state) {
	}

	private static SyntheticStage stage(CampaignPlan plan, VirtualFilm film, List<Place> branch, int index) {
		Place place = branch.get(index);
		String name = film.name() + "-" + place.branch().id();
		long key = Double.doubleToLongBits(place.pressureGPa());
		List<SyntheticSweep> sweeps = new ArrayList<>();
		for (SweepDirection direction : SweepDirection.values()) {
			long seed = Seeds.mix(plan.seed(), name + "-" + direction.id(), key);
			sweeps.add(new SyntheticSweep(direction, VirtualMeasurement.start(plan.measurement(), seed)
					.sweep(place.state(), 1, temperatures(plan, direction), direction)));
		}
		return new SyntheticStage(truth(plan, film, branch, index), ruby(plan, name, key, place.pressureGPa()), sweeps);
	}

	private static SyntheticRuby ruby(CampaignPlan plan, String name, long key, double pressureGPa) {
		VirtualRuby ruby = plan.ruby();
		return new SyntheticRuby(
				ruby.spectrum(pressureGPa, plan.rubyK(), Seeds.mix(plan.seed(), name + "-ruby", key)),
				ruby.spectrum(0, plan.rubyK(), Seeds.mix(plan.seed(), name + "-reference", key)), plan.rubyK(),
				ruby.lineNm(pressureGPa, plan.rubyK()), ruby.lineNm(0, plan.rubyK()), ruby.scale().id(),
				ruby.shift().id());
	}

	private static StageTruth truth(CampaignPlan plan, VirtualFilm film, List<Place> branch, int index) {
		Place place = branch.get(index);
		FilmState state = place.state();
		Map<String, Double> parameters = new LinkedHashMap<>(film.parameters().asMap());
		parameters.putAll(state.asMap());
		List<StageTruth.NeighbourCrossing> crossings = new ArrayList<>();
		for (int other : new int[] { index - 1, index + 1 }) {
			if (other >= 0 && other < branch.size()) {
				Place neighbour = branch.get(other);
				for (TrueCrossing x : VirtualFilm.crossings(state, neighbour.state(), plan.lowestK(), plan.highestK())) {
					crossings.add(new StageTruth.NeighbourCrossing(neighbour.pressureGPa(), x.temperatureK(),
							x.resistanceOhm()));
				}
			}
		}
		return new StageTruth(film.name(), place.pressureGPa(), place.branch(), state.pressureGPa(), state.label(),
				film.resolvable(state, plan.lowestK()), parameters, film.criticalTemperatureK(state), crossings,
				film.coordinates(state));
	}

	/** Equally spaced in ln T, from above when cooling. */
	private static double[] temperatures(CampaignPlan plan, SweepDirection direction) {
		double[] t = new double[plan.points()];
		double step = Math.log(plan.highestK() / plan.lowestK()) / (t.length - 1);
		for (int i = 0; i < t.length; i++) {
			int k = direction == SweepDirection.COOLING ? t.length - 1 - i : i;
			t[i] = k == t.length - 1 ? plan.highestK() : plan.lowestK() * Math.exp(k * step);
		}
		return t;
	}
}
