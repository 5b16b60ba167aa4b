package org.culet.physics.transport;

import java.util.ArrayList;
import java.util.List;

/** Grids of one positive shape parameter. */
final class ShapeGrid {

	private ShapeGrid() {
	}

	/** Values from low to high in equal ratios, each as a shape of its own. */
	static List<double[]> geometric(double low, double high, int count) {
		List<double[]> shapes = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			shapes.add(new double[] {low * Math.pow(high / low, i / (count - 1.0))});
		}
		return shapes;
	}
}
