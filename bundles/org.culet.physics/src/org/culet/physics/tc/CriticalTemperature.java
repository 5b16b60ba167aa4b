package org.culet.physics.tc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.curve.NoiseEstimate;
import org.culet.physics.curve.SweepPoints;

/**
 * Finds the critical temperature of a curve, with its uncertainty, or says why there is none.
 *
 * <p>Nothing is extrapolated, and a value is never taken from a smoothed curve. The uncertainty is the scatter of the whole method over a
 * seeded bootstrap around the raw points, with the parts of {@link TcUncertainty} in quadrature.
 */
public final class CriticalTemperature {

	/** Above this the points are averaged in groups first: smoothing over 9 of a million points would follow the noise. */
	private static final int MOST_POINTS = 20_000;

	private CriticalTemperature() {
	}

	/**
	 * Finds the critical temperature of one monotonic sweep.
	 *
	 * @param curve points of one sweep in any order
	 * @param options criterion and how to find it
	 * @return the critical temperature, or the reason why there is none; nothing is extrapolated
	 */
	public static TcResult find(RtCurve curve, TcOptions options) {
		Objects.requireNonNull(options, "options");
		SweepPoints all = SweepPoints.of(curve);
		SweepPoints points = thinned(all);
		Searches kind = Searches.of(options.criterion());
		Search search = kind.prepare(points, options);
		Located located = search.locate(points.resistancesOhm());
		List<String> notes = new ArrayList<>();
		notes.add(located.reason());
		if (points.size() < all.size()) {
			notes.add(all.size() + " points were averaged to " + points.size());
		}
		if (located.tcK().isEmpty()) {
			if (located.status() == TcStatus.NO_MAX_IN_RANGE && options.criterion() != TcCriterion.NORMAL_STATE) {
				notes.add(offer(points, options));
			}
			return located.toResult(options, fraction(options), Optional.empty(), String.join("; ", notes));
		}
		double statistical = 0;
		if (located.ownSigmaK().isPresent()) {
			statistical = located.ownSigmaK().getAsDouble();
		} else if (options.replicas() > 0) {
			Bootstrap scatter = Bootstrap.run(points, search, kind, options);
			statistical = scatter.sigmaK();
			if (2 * scatter.found() < scatter.replicas()) {
				notes.add("only " + scatter.found() + " of " + scatter.replicas()
						+ " replicas with noise drawn again have a critical temperature");
			}
		}
		if (points.noiseEstimated()) {
			notes.add(NoiseEstimate.reliable(points.size()) ? "the noise was estimated from the scatter of the points"
					: "the noise of so few points is a lower bound");
		}
		TcUncertainty uncertainty = new TcUncertainty(statistical, located.samplingK(),
				options.calibrationSigma() * located.tcK().getAsDouble(), 0);
		return located.toResult(options, fraction(options), Optional.of(uncertainty), String.join("; ", notes));
	}

	/** The points, averaged in groups where there are too many. */
	static SweepPoints thinned(SweepPoints all) {
		return all.size() > MOST_POINTS ? all.grouped((all.size() - 1) / (MOST_POINTS / 2) + 1) : all;
	}

	private static OptionalDouble fraction(TcOptions options) {
		return switch (options.criterion()) {
			case FRACTION, MIDPOINT, NORMAL_STATE -> OptionalDouble.of(options.effectiveFraction());
			default -> OptionalDouble.empty();
		};
	}

	/** What the criterion for metallic normal states would say; named, not substituted. */
	private static String offer(SweepPoints points, TcOptions options) {
		TcOptions other = options.withCriterion(TcCriterion.NORMAL_STATE).withFraction(options.effectiveFraction());
		Located located = new NormalStateSearch(points, other).locate(points.resistancesOhm());
		return located.tcK().isPresent()
				? "the criterion normal-state, for films with a metallic normal state, gives " + Words.kelvin(located.tcK().getAsDouble())
				: "the criterion normal-state finds nothing either: " + located.reason();
	}

	/**
	 * The critical temperature of a stage from its cooling and its warming sweep. Thermal lag moves the two apart, so the mean is
	 * reported and half their difference is added as a systematic uncertainty.
	 *
	 * @param cooling result of the cooling sweep
	 * @param warming result of the warming sweep, found with the same criterion and fraction
	 * @return the mean where both have a value; the one that has it, with a reason that says so, where one has; else the cooling one
	 *         with the reasons of both
	 * @throws IllegalArgumentException if the criteria or fractions differ
	 */
	public static TcResult combine(TcResult cooling, TcResult warming) {
		if (cooling.criterion() != warming.criterion() || !cooling.fraction().equals(warming.fraction())) {
			throw new IllegalArgumentException("cooling by " + cooling.criterion().id() + " " + cooling.fraction() + ", warming by "
					+ warming.criterion().id() + " " + warming.fraction());
		}
		if (cooling.tc().isEmpty() || warming.tc().isEmpty()) {
			TcResult kept = warming.tc().isPresent() ? warming : cooling;
			String both = kept.tc().isEmpty() ? "neither sweep has one. Cooling: " + cooling.reason() + ". Warming: " + warming.reason()
					: kept == cooling ? "from the cooling sweep alone: " + cooling.reason() + ". Warming: " + warming.reason()
							: "from the warming sweep alone: " + warming.reason() + ". Cooling: " + cooling.reason();
			return new TcResult(kept.criterion(), kept.fraction(), kept.tc(), kept.uncertainty(), kept.rMaxOhm(), kept.tMaxK(),
					kept.status(), both, kept.crossingsK(), kept.details());
		}
		return mean(cooling, warming);
	}

	private static TcResult mean(TcResult cooling, TcResult warming) {
		double down = cooling.tc().orElseThrow().value();
		double up = warming.tc().orElseThrow().value();
		TcUncertainty a = cooling.uncertainty().orElseThrow();
		TcUncertainty b = warming.uncertainty().orElseThrow();
		TcUncertainty both = new TcUncertainty(Math.hypot(a.statisticalK(), b.statisticalK()) / 2,
				Math.hypot(a.samplingK(), b.samplingK()) / 2, Math.max(a.calibrationK(), b.calibrationK()), Math.abs(up - down) / 2);
		double mean = down + (up - down) / 2;
		TcStatus status = cooling.status() == TcStatus.OK ? warming.status() : cooling.status();
		List<Double> crossings = new ArrayList<>(cooling.crossingsK());
		crossings.addAll(warming.crossingsK());
		crossings.sort((p, q) -> Double.compare(q, p));
		List<TcResult.Detail> details = List.of(new TcResult.Detail("Tc_cooling_K", cooling.tc().orElseThrow()),
				new TcResult.Detail("Tc_warming_K", warming.tc().orElseThrow()),
				new TcResult.Detail("lag_K", Estimate.normal(up - down, Math.hypot(a.statisticalK(), b.statisticalK()))));
		return new TcResult(cooling.criterion(), cooling.fraction(), Optional.of(both.around(mean)), Optional.of(both),
				middle(cooling.rMaxOhm(), warming.rMaxOhm()), middle(cooling.tMaxK(), warming.tMaxK()), status,
				"mean of " + Words.kelvin(down) + " on cooling and " + Words.kelvin(up) + " on warming, half their difference as a"
						+ " systematic uncertainty",
				crossings, details);
	}

	private static OptionalDouble middle(OptionalDouble a, OptionalDouble b) {
		return a.isPresent() && b.isPresent() ? OptionalDouble.of(a.getAsDouble() + (b.getAsDouble() - a.getAsDouble()) / 2)
				: a.isPresent() ? a : b;
	}
}
