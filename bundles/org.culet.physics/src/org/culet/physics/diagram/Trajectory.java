package org.culet.physics.diagram;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;

/**
 * The way of a sample through the phase diagram, by proxies.
 *
 * @param status what came of the amplitude
 * @param reason one sentence
 * @param pairing the line T_i0 (1 - P/P_a) under the amplitudes; empty where it could not be fitted
 * @param points one a stage, in order of pressure
 */
public record Trajectory(Status status, String reason, Optional<Pairing> pairing, List<Point> points) {

	/** What came of a trajectory. */
	public enum Status {
		/** Amplitudes for all stages. */
		OK("ok"),
		/** Fewer than three T_c beyond the maximum: no amplitudes. */
		TOO_FEW_TC("too_few_tc"),
		/** T_c beyond the maximum does not fall: no amplitudes. */
		TC_DOES_NOT_FALL("tc_does_not_fall");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Name of the status in files. */
		public String id() {
			return id;
		}
	}

	/** How a coupling was had. */
	public enum Coupling {
		/** From T_c or from the activation temperature. */
		MEASURED("measured"),
		/** Carried on from the last stage that had one: drawn hollow, not measured. */
		CARRIED("carried"),
		/** None. */
		NONE("none");

		private final String id;

		Coupling(String id) {
			this.id = id;
		}

		/** The name in files. */
		public String id() {
			return id;
		}
	}

	/**
	 * The fall of the pairing scale with pressure.
	 *
	 * @param scaleK T_i0, K
	 * @param endGPa P_a, GPa
	 * @param stages how many stages it was fitted to
	 */
	public record Pairing(Estimate scaleK, Estimate endGPa, int stages) {
	}

	/**
	 * One stage.
	 *
	 * @param pressureGPa pressure, GPa
	 * @param phase verdict
	 * @param amplitude a, 0 to 1; empty without a fit
	 * @param coupling c, 0 to 1; empty where there is none
	 * @param kind how the coupling was had
	 */
	public record Point(double pressureGPa, Phase phase, Optional<Estimate> amplitude, Optional<Estimate> coupling,
			Coupling kind) {

		/** Checks that nothing is missing. */
		public Point {
			Objects.requireNonNull(phase, "phase");
			Objects.requireNonNull(amplitude, "amplitude");
			Objects.requireNonNull(coupling, "coupling");
			Objects.requireNonNull(kind, "kind");
		}
	}

	/** Copies the list. */
	public Trajectory {
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(pairing, "pairing");
		points = List.copyOf(points);
	}
}
