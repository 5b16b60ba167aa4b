package org.culet.physics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.PhaseBoundary.Bracket;
import org.culet.physics.series.PhaseBoundary.Status;

/** Pressures between the phases of one branch of a series (physics.md 7). */
public final class PhaseBoundaries {

	/** The drop at which M1 ends: 10 %, as a logarithm. */
	public static final double DROP_LN = Math.log(1 / 0.9);

	private PhaseBoundaries() {
	}

	/** All boundaries in order of the phases: I1 to S, S to M1, M1 to M2 (the paper's P_T), M2 to I2. */
	public static List<PhaseBoundary> all(List<StagePhase> stages) {
		return List.of(find(stages, Phase.I1, Phase.S), find(stages, Phase.S, Phase.M1), find(stages, Phase.M1, Phase.M2),
				find(stages, Phase.M2, Phase.I2));
	}

	/**
	 * The boundary between two phases.
	 *
	 * @param stages stages of one branch of one sample, in any order
	 * @param from phase on the side of low pressure
	 * @param to phase on the side of high pressure
	 * @return the boundary, or why there is none
	 */
	public static PhaseBoundary find(List<StagePhase> stages, Phase from, Phase to) {
		List<StagePhase> sorted = new ArrayList<>(stages);
		sorted.sort(Comparator.comparingDouble(StagePhase::pressureGPa));
		int start = firstOf(sorted, from, 0);
		int first = start < 0 ? -1 : firstOf(sorted, to, start + 1);
		if (first < 0) {
			String missing = start < 0 ? "no stage is " + from.id() : "no stage above the first " + from.id() + " is "
					+ to.id();
			return new PhaseBoundary(from, to, Status.NO_BRACKET, missing, Optional.empty(), Optional.empty(),
					Optional.empty());
		}
		int low = lastOf(sorted, from, first);
		int last = lastOf(sorted, from, sorted.size());
		boolean alternating = last > first;
		int high = alternating ? firstOf(sorted, to, last + 1) : first;
		if (high < 0) {
			high = first;
		}
		Status status = alternating ? Status.ALTERNATING : high - low > 1 ? Status.WIDENED : Status.OK;
		return bracketed(sorted, low, high, from, to, status);
	}

	private static PhaseBoundary bracketed(List<StagePhase> sorted, int low, int high, Phase from, Phase to,
			Status status) {
		StagePhase a = sorted.get(low);
		StagePhase b = sorted.get(high);
		double middle = (a.pressureGPa() + b.pressureGPa()) / 2;
		double half = (b.pressureGPa() - a.pressureGPa()) / 2;
		double reading = Math.hypot(a.sigmaPressureGPa(), b.sigmaPressureGPa()) / 2;
		double reach = Math.hypot(0.95 * half, Estimate.NORMAL_95 * reading);
		Estimate estimate = new Estimate(middle, Math.hypot(half / Math.sqrt(3), reading), middle - reach, middle + reach);
		String reason = switch (status) {
		case WIDENED -> (high - low - 1) + " stages between are neither";
		case ALTERNATING -> "the two phases alternate";
		default -> "last stage in " + from.id() + " and first in " + to.id();
		};
		Optional<Estimate> refined = from == Phase.M1 && to == Phase.M2 ? refined(sorted) : Optional.empty();
		return new PhaseBoundary(from, to, status,
				String.format(Locale.ROOT, "between %.4g and %.4g GPa: %s", a.pressureGPa(), b.pressureGPa(), reason),
				Optional.of(estimate), Optional.of(new Bracket(a.pressureGPa(), b.pressureGPa())), refined);
	}

	/** Where the drop, of stages where it is known, falls to 10 % for the last time. */
	private static Optional<Estimate> refined(List<StagePhase> sorted) {
		List<StagePhase> known = sorted.stream().filter(s -> s.dropLn().isPresent()).toList();
		for (int i = known.size() - 1; i > 0; i--) {
			StagePhase a = known.get(i - 1);
			StagePhase b = known.get(i);
			double da = a.dropLn().getAsDouble();
			double db = b.dropLn().getAsDouble();
			if (da > DROP_LN && db <= DROP_LN) {
				double part = (da - DROP_LN) / (da - db);
				double value = a.pressureGPa() + part * (b.pressureGPa() - a.pressureGPa());
				double reading = Math.hypot((1 - part) * a.sigmaPressureGPa(), part * b.sigmaPressureGPa());
				double spacing = (b.pressureGPa() - a.pressureGPa()) / Math.sqrt(12);
				return Optional.of(Estimate.normal(value, Math.hypot(spacing, reading)));
			}
		}
		return Optional.empty();
	}

	private static int firstOf(List<StagePhase> stages, Phase phase, int from) {
		for (int i = from; i < stages.size(); i++) {
			if (stages.get(i).phase() == phase) {
				return i;
			}
		}
		return -1;
	}

	private static int lastOf(List<StagePhase> stages, Phase phase, int before) {
		for (int i = before - 1; i >= 0; i--) {
			if (stages.get(i).phase() == phase) {
				return i;
			}
		}
		return -1;
	}
}
