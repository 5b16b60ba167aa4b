package org.culet.physics.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.LinearFit;
import org.culet.physics.diagram.Trajectory.Coupling;
import org.culet.physics.diagram.Trajectory.Pairing;
import org.culet.physics.diagram.Trajectory.Point;
import org.culet.physics.diagram.Trajectory.Status;
import org.culet.physics.phase.Phase;

/**
 * Amplitude and coupling of the stages of a sample, from what was measured (physics.md 8).
 *
 * <p>Amplitude: the pairing scale of the islands falls linearly with pressure, as in elements; T_c beyond its maximum
 * gives T_i0 (1 - P/P_a), and a = 1 - P/P_a. Coupling: with T_c, c = 0.4 + 0.6 T_c/[T_i0 (1 - P/P_a)]; in I1,
 * c = 0.4 [1 - T_A/(2 T_A(P_min))]; where T_c is gone, the last value is carried on. The conductance of the normal state is not
 * used.
 */
public final class DiagramProxies {

	private static final int LEAST_STAGES = 3;
	private static final double BOTTOM = DiagramLayout.INSULATOR_COUPLING;

	private final List<DiagramStage> stages;
	/** T_c = t0 + slope P, with covariance; meaningful only when a line was fitted. */
	private final Line line;

	private DiagramProxies(List<DiagramStage> stages, Line line) {
		this.stages = stages;
		this.line = line;
	}

	/**
	 * The way of a sample.
	 *
	 * @param stages stages of one branch of one sample, in any order
	 * @return its trajectory
	 */
	public static Trajectory trajectory(List<DiagramStage> stages) {
		List<DiagramStage> sorted = new ArrayList<>(stages);
		sorted.sort(Comparator.comparingDouble(DiagramStage::pressureGPa));
		List<DiagramStage> beyond = beyondMaximum(sorted);
		List<DiagramStage> pure = beyond.stream().filter(s -> s.phase() == Phase.S).toList();
		List<DiagramStage> used = pure.size() >= LEAST_STAGES ? pure : beyond;
		if (used.size() < LEAST_STAGES) {
			return new DiagramProxies(sorted, Line.NONE).build(Status.TOO_FEW_TC,
					used.size() + " stages with T_c at and beyond its maximum; three are needed for the amplitude");
		}
		Line line = Line.through(used);
		if (!(line.slope() < 0)) {
			return new DiagramProxies(sorted, Line.NONE).build(Status.TC_DOES_NOT_FALL,
					"T_c does not fall beyond its maximum: no amplitude");
		}
		String which = used == pure ? "S stages" : "stages with T_c (fewer than three of them S)";
		return new DiagramProxies(sorted, line).build(Status.OK,
				"pairing scale from " + used.size() + " " + which + " from the maximum of T_c upwards");
	}

	/** Stages with T_c from the largest T_c upwards in pressure. */
	private static List<DiagramStage> beyondMaximum(List<DiagramStage> sorted) {
		List<DiagramStage> known = sorted.stream().filter(s -> s.tcK().isPresent()).toList();
		int top = 0;
		for (int i = 1; i < known.size(); i++) {
			if (known.get(i).tcK().orElseThrow().value() > known.get(top).tcK().orElseThrow().value()) {
				top = i;
			}
		}
		return known.subList(top, known.size());
	}

	private Trajectory build(Status status, String reason) {
		List<Point> points = new ArrayList<>();
		Optional<Estimate> last = Optional.empty();
		Optional<Estimate> ambientActivation = stages.stream().filter(s -> s.phase() == Phase.I1)
				.flatMap(s -> s.activationK().stream()).findFirst();
		for (DiagramStage stage : stages) {
			Optional<Estimate> coupling = measured(stage, ambientActivation);
			Coupling kind = coupling.isPresent() ? Coupling.MEASURED : last.isPresent() ? Coupling.CARRIED : Coupling.NONE;
			if (coupling.isPresent()) {
				last = coupling;
			}
			points.add(new Point(stage.pressureGPa(), stage.phase(), amplitude(stage.pressureGPa()), last, kind));
		}
		return new Trajectory(status, reason, line.pairing(), points);
	}

	private Optional<Estimate> amplitude(double pressure) {
		if (!line.fitted()) {
			return Optional.empty();
		}
		Estimate end = line.end();
		double sigma = pressure * end.sigma() / (end.value() * end.value());
		return Optional.of(clipped(1 - pressure / end.value(), sigma, 0, 1));
	}

	private Optional<Estimate> measured(DiagramStage stage, Optional<Estimate> ambient) {
		if (stage.phase() == Phase.I1) {
			return stage.activationK().flatMap(t -> ambient.map(t0 -> insulator(t, t0)));
		}
		double scale = line.at(stage.pressureGPa());
		if (stage.tcK().isEmpty() || !line.fitted() || !(scale > 0)) {
			return Optional.empty();
		}
		Estimate tc = stage.tcK().get();
		double j = tc.value() / scale;
		double sigma = j * Math.hypot(tc.sigma() / tc.value(), line.sigmaAt(stage.pressureGPa()) / scale);
		double reach = 1 - BOTTOM;
		return Optional.of(clipped(BOTTOM + reach * Math.clamp(j, 0, 1), reach * sigma, BOTTOM, 1));
	}

	private static Estimate insulator(Estimate t, Estimate t0) {
		double ratio = t.value() / t0.value();
		double sigma = BOTTOM / 2 * ratio * Math.hypot(t.sigma() / t.value(), t0.sigma() / t0.value());
		return clipped(BOTTOM * (1 - ratio / 2), sigma, 0, BOTTOM);
	}

	private static Estimate clipped(double value, double sigma, double low, double high) {
		double inside = Math.clamp(value, low, high);
		return new Estimate(inside, sigma, Math.clamp(value - Estimate.NORMAL_95 * sigma, low, high),
				Math.clamp(value + Estimate.NORMAL_95 * sigma, low, high));
	}

	/** A weighted straight line T = t0 + slope P with its covariance, scaled where it does not fit. */
	private record Line(boolean fitted, double t0, double slope, double v00, double v01, double v11, int stages) {

		static final Line NONE = new Line(false, 0, 0, 0, 0, 0, 0);

		/** The line through at least three T_c; NONE where the pressures do not determine it. */
		static Line through(List<DiagramStage> stages) {
			double[] tc = stages.stream().mapToDouble(s -> s.tcK().orElseThrow().value()).toArray();
			double[] sigma = stages.stream().mapToDouble(s -> s.tcK().orElseThrow().sigma()).toArray();
			boolean known = Arrays.stream(sigma).allMatch(s -> s > 0);
			if (!known) {
				// without errors all stages count the same, and the scatter gives the error
				Arrays.fill(sigma, 1);
			}
			double[][] rows = stages.stream().map(s -> new double[] { 1, s.pressureGPa() }).toArray(double[][]::new);
			return LinearFit.solve(rows, tc, sigma).map(f -> {
				double scatter = f.chi2() / f.dof();
				double scale = known ? Math.max(1, scatter) : scatter;
				double[][] v = f.covariance();
				return new Line(true, f.coefficients()[0], f.coefficients()[1], scale * v[0][0], scale * v[0][1],
						scale * v[1][1], stages.size());
			}).orElse(NONE);
		}

		double at(double pressure) {
			return t0 + slope * pressure;
		}

		double sigmaAt(double pressure) {
			return Math.sqrt(Math.max(0, v00 + 2 * pressure * v01 + pressure * pressure * v11));
		}

		/** P_a = -t0/slope. */
		Estimate end() {
			double p = -t0 / slope;
			return Estimate.normal(p, sigmaAt(p) / Math.abs(slope));
		}

		Optional<Pairing> pairing() {
			return fitted ? Optional.of(new Pairing(Estimate.normal(t0, Math.sqrt(v00)), end(), stages)) : Optional.empty();
		}
	}
}
