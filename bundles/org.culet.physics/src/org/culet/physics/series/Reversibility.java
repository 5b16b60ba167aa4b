package org.culet.physics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.culet.physics.phase.Phase;

/**
 * How far releasing the pressure undoes raising it (physics.md 7): differences at common pressures, the hysteresis
 * H = (1/Delta P) int |ln R_down/R_up| dP at 300 K and at 350 mK, and the shift in pressure that best maps one branch on the
 * other.
 *
 * @param pairs comparison at each pressure of the way down that lies within the way up
 * @param roomHysteresis H at 300 K; empty with fewer than two common pressures
 * @param coldHysteresis H at 350 mK; empty likewise
 * @param offsetGPa pressure to be added to the way down so that its R at 300 K follows the way up best, GPa; empty where
 *        the data do not determine it
 */
public record Reversibility(List<Pair> pairs, OptionalDouble roomHysteresis, OptionalDouble coldHysteresis,
		OptionalDouble offsetGPa) {

	/** Stages this near in pressure, GPa, count as one pressure when phases are compared. */
	private static final double SAME_GPA = 0.25;
	private static final int OFFSET_STEPS = 400;

	/**
	 * Both branches at one pressure of the way down.
	 *
	 * @param pressureGPa that pressure, GPa
	 * @param deltaLnRoom ln(R_down/R_up) at 300 K; R_up interpolated linearly in ln R; empty if not measured
	 * @param deltaLnCold the same at 350 mK
	 * @param downPhase phase on the way down
	 * @param upPhase phase of the stage of the way up within 0.25 GPa; empty without one
	 */
	public record Pair(double pressureGPa, OptionalDouble deltaLnRoom, OptionalDouble deltaLnCold, Phase downPhase,
			Optional<Phase> upPhase) {

		/** Checks that nothing is missing. */
		public Pair {
			Objects.requireNonNull(deltaLnRoom, "deltaLnRoom");
			Objects.requireNonNull(deltaLnCold, "deltaLnCold");
			Objects.requireNonNull(downPhase, "downPhase");
			Objects.requireNonNull(upPhase, "upPhase");
		}
	}

	/** Copies the list. */
	public Reversibility {
		pairs = List.copyOf(pairs);
		Objects.requireNonNull(roomHysteresis, "roomHysteresis");
		Objects.requireNonNull(coldHysteresis, "coldHysteresis");
		Objects.requireNonNull(offsetGPa, "offsetGPa");
	}

	/**
	 * Compares two branches of one sample.
	 *
	 * @param up stages of the way up, in any order
	 * @param down stages of the way down, in any order
	 * @return the comparison; without common pressures its list is empty
	 */
	public static Reversibility compare(List<BranchStage> up, List<BranchStage> down) {
		List<BranchStage> rising = sorted(up);
		List<Pair> pairs = new ArrayList<>();
		for (BranchStage d : sorted(down)) {
			OptionalDouble room = difference(rising, d, BranchStage::lnRoom);
			OptionalDouble cold = difference(rising, d, BranchStage::lnCold);
			Optional<Phase> phase = phaseNear(rising, d.pressureGPa());
			if (room.isPresent() || cold.isPresent() || phase.isPresent()) {
				pairs.add(new Pair(d.pressureGPa(), room, cold, d.phase(), phase));
			}
		}
		return new Reversibility(pairs, hysteresis(pairs, Pair::deltaLnRoom), hysteresis(pairs, Pair::deltaLnCold),
				offset(rising, sorted(down)));
	}

	private static List<BranchStage> sorted(List<BranchStage> stages) {
		List<BranchStage> sorted = new ArrayList<>(stages);
		sorted.sort(Comparator.comparingDouble(BranchStage::pressureGPa));
		return sorted;
	}

	private static OptionalDouble difference(List<BranchStage> up, BranchStage down,
			Function<BranchStage, OptionalDouble> quantity) {
		OptionalDouble d = quantity.apply(down);
		OptionalDouble u = interpolated(up, down.pressureGPa(), quantity);
		return d.isPresent() && u.isPresent() ? OptionalDouble.of(d.getAsDouble() - u.getAsDouble())
				: OptionalDouble.empty();
	}

	/** Linear between the stages that have the quantity; empty outside them. */
	private static OptionalDouble interpolated(List<BranchStage> stages, double pressure,
			Function<BranchStage, OptionalDouble> quantity) {
		List<BranchStage> known = stages.stream().filter(s -> quantity.apply(s).isPresent()).toList();
		for (int i = 0; i < known.size(); i++) {
			double p = known.get(i).pressureGPa();
			double value = quantity.apply(known.get(i)).getAsDouble();
			if (p == pressure) {
				return OptionalDouble.of(value);
			}
			if (i > 0 && known.get(i - 1).pressureGPa() < pressure && p > pressure) {
				double before = quantity.apply(known.get(i - 1)).getAsDouble();
				double part = (pressure - known.get(i - 1).pressureGPa()) / (p - known.get(i - 1).pressureGPa());
				return OptionalDouble.of(before + part * (value - before));
			}
		}
		return OptionalDouble.empty();
	}

	private static Optional<Phase> phaseNear(List<BranchStage> stages, double pressure) {
		return stages.stream().filter(s -> Math.abs(s.pressureGPa() - pressure) <= SAME_GPA)
				.min(Comparator.comparingDouble(s -> Math.abs(s.pressureGPa() - pressure))).map(BranchStage::phase);
	}

	/** Trapezoid over the common pressures. */
	private static OptionalDouble hysteresis(List<Pair> pairs, Function<Pair, OptionalDouble> quantity) {
		List<Pair> known = pairs.stream().filter(p -> quantity.apply(p).isPresent()).toList();
		if (known.size() < 2) {
			return OptionalDouble.empty();
		}
		double area = 0;
		for (int i = 1; i < known.size(); i++) {
			double a = Math.abs(quantity.apply(known.get(i - 1)).getAsDouble());
			double b = Math.abs(quantity.apply(known.get(i)).getAsDouble());
			area += (a + b) / 2 * (known.get(i).pressureGPa() - known.get(i - 1).pressureGPa());
		}
		double width = known.get(known.size() - 1).pressureGPa() - known.get(0).pressureGPa();
		return width > 0 ? OptionalDouble.of(area / width) : OptionalDouble.empty();
	}

	/** The shift with the least mean square difference of ln R at 300 K, over shifts that keep all of them within the way up. */
	private static OptionalDouble offset(List<BranchStage> up, List<BranchStage> down) {
		List<BranchStage> measured = down.stream().filter(s -> s.lnRoom().isPresent()).toList();
		if (up.isEmpty() || measured.size() < 2) {
			return OptionalDouble.empty();
		}
		double reach = up.get(up.size() - 1).pressureGPa() - up.get(0).pressureGPa();
		double best = Double.POSITIVE_INFINITY;
		OptionalDouble offset = OptionalDouble.empty();
		for (int i = 0; i <= OFFSET_STEPS; i++) {
			double shift = reach * (2.0 * i / OFFSET_STEPS - 1);
			double mean = meanSquare(up, measured, shift);
			if (mean < best) {
				best = mean;
				offset = OptionalDouble.of(shift);
			}
		}
		return offset;
	}

	private static double meanSquare(List<BranchStage> up, List<BranchStage> down, double shift) {
		double sum = 0;
		for (BranchStage d : down) {
			OptionalDouble u = interpolated(up, d.pressureGPa() + shift, BranchStage::lnRoom);
			if (u.isEmpty()) {
				return Double.POSITIVE_INFINITY;
			}
			double difference = d.lnRoom().getAsDouble() - u.getAsDouble();
			sum += difference * difference;
		}
		return sum / down.size();
	}
}
