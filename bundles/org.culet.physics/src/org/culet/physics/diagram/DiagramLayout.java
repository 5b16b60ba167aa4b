package org.culet.physics.diagram;

import java.util.List;

import org.culet.physics.phase.Phase;

/**
 * The layout of the schematic phase diagram (physics.md 8) in the unit square: order-parameter amplitude a to the right,
 * phase coupling c upwards. It is our choice, consistent with the founding paper, which gives no scale.
 *
 * <p>Metals exist only at strong coupling and suppressed amplitude, open at c = 0.6; S touches I1 along c = 0.4 and I2 along
 * a = 0.25 directly.
 */
public final class DiagramLayout {

	/** Coupling below which there are only insulators. */
	public static final double INSULATOR_COUPLING = 0.4;
	/** Coupling above which metals open. */
	public static final double METAL_COUPLING = 0.6;
	/** Amplitude at which everything meets. */
	public static final double CORNER_AMPLITUDE = 0.25;
	/** What a figure must say under the diagram. */
	public static final String CAPTION = "schematic layout, measured trajectory with proxies";

	private static final double M1_WIDTH = 0.40;
	private static final double M2_WIDTH = 0.20;
	private static final double I2_WIDTH = -0.05;

	/**
	 * A region.
	 *
	 * @param phase its phase
	 * @param outline corners in order, the last joined to the first
	 */
	public record Region(Phase phase, List<DiagramPlace> outline) {

		/** Copies the list. */
		public Region {
			outline = List.copyOf(outline);
		}
	}

	/**
	 * A path on which the state moves.
	 *
	 * @param id name in files
	 * @param title a few words for a person
	 * @param places corners in order
	 */
	public record Path(String id, String title, List<DiagramPlace> places) {

		/** Copies the list. */
		public Path {
			places = List.copyOf(places);
		}
	}

	private DiagramLayout() {
	}

	/**
	 * The region of a place; borders belong to the weaker superconductor.
	 *
	 * @param amplitude a
	 * @param coupling c
	 * @return the phase
	 * @throws IllegalArgumentException for NaN
	 */
	public static Phase region(double amplitude, double coupling) {
		if (Double.isNaN(amplitude) || Double.isNaN(coupling)) {
			throw new IllegalArgumentException("place " + amplitude + ", " + coupling);
		}
		if (coupling < INSULATOR_COUPLING) {
			return amplitude > CORNER_AMPLITUDE ? Phase.I1 : Phase.I2;
		}
		double opening = Math.max(0, (coupling - METAL_COUPLING) / (1 - METAL_COUPLING));
		if (amplitude > CORNER_AMPLITUDE + M1_WIDTH * opening) {
			return Phase.S;
		}
		if (amplitude > CORNER_AMPLITUDE + M2_WIDTH * opening) {
			return Phase.M1;
		}
		return amplitude > CORNER_AMPLITUDE + I2_WIDTH * opening ? Phase.M2 : Phase.I2;
	}

	/** Outlines of all five regions. */
	public static List<Region> regions() {
		DiagramPlace fork = place(CORNER_AMPLITUDE, METAL_COUPLING);
		DiagramPlace corner = place(CORNER_AMPLITUDE, INSULATOR_COUPLING);
		DiagramPlace superTop = place(CORNER_AMPLITUDE + M1_WIDTH, 1);
		DiagramPlace metalTop = place(CORNER_AMPLITUDE + M2_WIDTH, 1);
		DiagramPlace insulatorTop = place(CORNER_AMPLITUDE + I2_WIDTH, 1);
		return List.of(
				new Region(Phase.S, List.of(corner, place(1, INSULATOR_COUPLING), place(1, 1), superTop, fork)),
				new Region(Phase.M1, List.of(fork, superTop, metalTop)),
				new Region(Phase.M2, List.of(fork, metalTop, insulatorTop)),
				new Region(Phase.I1, List.of(place(CORNER_AMPLITUDE, 0), place(1, 0), place(1, INSULATOR_COUPLING), corner)),
				new Region(Phase.I2, List.of(place(0, 0), place(CORNER_AMPLITUDE, 0), corner, fork, insulatorTop,
						place(0, 1))));
	}

	/** The three paths known at ambient pressure: schematic, not measured. */
	public static List<Path> ambientPaths() {
		return List.of(new Path("ino", "InO: superconductor to Bose insulator", List.of(place(0.85, 0.9), place(0.85, 0.1))),
				new Path("bi", "ultrathin Bi: superconductor to Fermi insulator", List.of(place(0.9, 0.5), place(0.05, 0.5))),
				new Path("nbsi", "NbSi: through the metals", List.of(place(0.75, 0.9), place(0.05, 0.9))));
	}

	/** The path of rising pressure: schematic, not measured. */
	public static Path pressurePath() {
		return new Path("pressure", "increasing pressure",
				List.of(place(1, 0.2), place(0.8, 0.8), place(0.5, 0.99), place(0.3, 1), place(0.05, 1)));
	}

	private static DiagramPlace place(double amplitude, double coupling) {
		return new DiagramPlace(amplitude, coupling);
	}
}
