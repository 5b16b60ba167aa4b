package org.culet.physics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a synthetic campaign consists of. Immutable: each {@code with} method returns another plan.
 *
 * @param films films with their pressures
 * @param points readings a sweep, at least 2
 * @param lowestK lowest temperature, K
 * @param highestK highest temperature, K
 * @param seed seed of all noise
 * @param measurement how R(T) is measured
 * @param ruby how the pressure is read
 * @param rubyK temperature at which the ruby and its reference are read, K
 */
public record CampaignPlan(List<FilmPlan> films, int points, double lowestK, double highestK, long seed,
		MeasurementModel measurement, VirtualRuby ruby, double rubyK) {

	/** Pressure above which the gasket fails, GPa. */
	public static final double GASKET_GPA = 17;

	/**
	 * One film with its pressures.
	 *
	 * @param film the film
	 * @param upGPa pressures on the way up, rising, GPa
	 * @param downGPa pressures on the way down, falling, GPa; may be empty
	 */
	public record FilmPlan(VirtualFilm film, List<Double> upGPa, List<Double> downGPa) {

		/**
		 * Copies and checks the lists.
		 *
		 * @throws IllegalArgumentException if a pressure is out of order or beyond what the gasket holds
		 */
		public FilmPlan {
			Objects.requireNonNull(film, "film");
			upGPa = List.copyOf(upGPa);
			downGPa = List.copyOf(downGPa);
			double before = Double.NEGATIVE_INFINITY;
			for (double p : upGPa) {
				require(film, p, p > before, "does not rise");
				before = p;
			}
			before = upGPa.isEmpty() ? Double.POSITIVE_INFINITY : before;
			for (double p : downGPa) {
				require(film, p, p < before, "does not fall");
				before = p;
			}
		}

		/** Highest pressure the film sees, GPa; 0 without any. */
		public double highestGPa() {
			return upGPa.isEmpty() ? (downGPa.isEmpty() ? 0 : downGPa.get(0)) : upGPa.get(upGPa.size() - 1);
		}

		private static void require(VirtualFilm film, double pressure, boolean ordered, String otherwise) {
			if (!(pressure >= 0 && pressure <= GASKET_GPA)) {
				throw new IllegalArgumentException("sample " + film.name() + ": the gasket fails at " + pressure
						+ " GPa; it holds 0 to " + GASKET_GPA + " GPa");
			}
			if (!ordered) {
				throw new IllegalArgumentException(
						"sample " + film.name() + ": pressure " + pressure + " GPa " + otherwise);
			}
		}
	}

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException for fewer than 2 points or an empty range of temperature
	 */
	public CampaignPlan {
		films = List.copyOf(films);
		Objects.requireNonNull(measurement, "measurement");
		Objects.requireNonNull(ruby, "ruby");
		if (points < 2) {
			throw new IllegalArgumentException(points + " points a sweep");
		}
		if (!(lowestK > 0) || !(highestK > lowestK) || Double.isInfinite(highestK)) {
			throw new IllegalArgumentException("the lowest temperature, " + lowestK + " K, must be above zero and below the highest, " + highestK + " K");
		}
		if (!(rubyK > 0) || Double.isInfinite(rubyK)) {
			throw new IllegalArgumentException("ruby temperature " + rubyK + " K");
		}
	}

	/** Pressures of the way up, in GPa, that are used for a sample when none are given. */
	public static List<Double> defaultPressuresGPa(String sample) {
		return switch (sample) {
		case "I" -> List.of(0.0, 0.9, 1.5, 2.5, 4.0, 5.2, 6.4, 7.6, 8.5, 9.4, 11.0, 12.7, 13.5, 15.0);
		case "T" -> List.of(0.0, 1.0, 2.0, 3.0, 4.4, 6.0, 7.2, 8.2, 9.4, 10.4, 11.8, 12.8, 13.6, 15.0);
		case "S" -> List.of(0.0, 1.0, 2.0, 3.0, 4.3, 5.5, 6.5, 7.3, 8.0, 9.0, 10.0, 11.0, 12.0);
		default -> throw new IllegalArgumentException("no virtual sample '" + sample + "'; there are I, T and S");
		};
	}

	/** Pressures of the way down of the paper's campaign, in GPa: sample I only. */
	public static List<Double> defaultReleaseGPa(String sample) {
		return sample.equals("I") ? List.of(10.0, 6.0, 2.0) : List.of();
	}

	/** A plan for films with their pressures and all defaults: 120 points, 0.3 to 300 K, seed 1. */
	public static CampaignPlan of(List<FilmPlan> films) {
		return new CampaignPlan(films, 120, 0.3, 300, 1, MeasurementModel.DEFAULT, VirtualRuby.DEFAULT, 296);
	}

	/**
	 * One sample at its default pressures, on the way up only.
	 *
	 * @param name I, T or S
	 * @return the plan
	 * @throws IllegalArgumentException for another name
	 */
	public static CampaignPlan sample(String name) {
		return of(List.of(new FilmPlan(VirtualFilm.named(name), defaultPressuresGPa(name), List.of())));
	}

	/**
	 * Everything the figures of the paper need: I with its way down, T, S, and four variants.
	 *
	 * @param seed seed of the variants and of all noise
	 * @return the plan
	 */
	public static CampaignPlan paper(long seed) {
		List<FilmPlan> films = new ArrayList<>();
		for (String name : List.of("I", "T", "S")) {
			films.add(new FilmPlan(VirtualFilm.named(name), defaultPressuresGPa(name), defaultReleaseGPa(name)));
		}
		int number = 1;
		for (String name : List.of("I", "T", "S", "T")) {
			VirtualFilm variant = VirtualFilm.named(name).variant(number++, seed);
			films.add(new FilmPlan(variant, defaultPressuresGPa(name), List.of()));
		}
		return of(films).withSeed(seed);
	}

	/** The same with another number of readings a sweep. */
	public CampaignPlan withPoints(int number) {
		return new CampaignPlan(films, number, lowestK, highestK, seed, measurement, ruby, rubyK);
	}

	/** The same over other temperatures, K. */
	public CampaignPlan withTemperatures(double fromK, double toK) {
		return new CampaignPlan(films, points, fromK, toK, seed, measurement, ruby, rubyK);
	}

	/** The same with another seed. */
	public CampaignPlan withSeed(long other) {
		return new CampaignPlan(films, points, lowestK, highestK, other, measurement, ruby, rubyK);
	}

	/** The same measured in another way. */
	public CampaignPlan withMeasurement(MeasurementModel other) {
		return new CampaignPlan(films, points, lowestK, highestK, seed, other, ruby, rubyK);
	}

	/** The same with another ruby, read at a temperature in K. */
	public CampaignPlan withRuby(VirtualRuby other, double kelvin) {
		return new CampaignPlan(films, points, lowestK, highestK, seed, measurement, other, kelvin);
	}
}
