package org.culet.plot.internal;

import java.util.List;

import org.culet.plot.Axis;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.PointBlocks;
import org.culet.plot.Points;
import org.culet.plot.Series;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;

/** Ranges that axes cover when nobody said so. */
final class Ranges {

	private static final double PADDING = 0.045;
	/** Share of the largest 1/T at which an axis starts that should start at zero, where T would be infinite. */
	private static final double NEARLY_ZERO = 1e-6;

	private Ranges() {
	}

	static Range x(Panel panel) {
		return panel.x().range().orElseGet(() -> {
			Extent e = new Extent(panel.x().scale());
			for (Series s : panel.series()) {
				addX(e, s.points());
			}
			addMarks(e, panel.marks(), true);
			return e.padded(false);
		});
	}

	static Range y(Panel panel, Axis axis, boolean right) {
		return axis.range().orElseGet(() -> {
			Extent e = new Extent(axis.scale());
			for (Series s : panel.series()) {
				if (s.right() == right) {
					addY(e, s.points(), panel.x());
				}
			}
			if (!right) {
				addMarks(e, panel.marks(), false);
			}
			return e.padded(true);
		});
	}

	/** Also of points that a logarithmic axis cannot show: a superconductor has its place at low temperatures. */
	private static void addX(Extent e, Points p) {
		PointBlocks blocks = p.blocks();
		blocks.walk(0, new PointBlocks.Visitor() {
			@Override
			public boolean block(int level, int block, int from, int end) {
				if (p.hasSigmaX() || blocks.flawed(level, block) || !e.scale.accepts(blocks.xLow(level, block))) {
					return false;
				}
				e.one(blocks.xLow(level, block));
				e.one(blocks.xHigh(level, block));
				return true;
			}

			@Override
			public void point(int i) {
				if (!Double.isNaN(p.y(i))) {
					e.add(p.x(i), p.sigmaX(i));
				}
			}
		});
	}

	private static void addY(Extent e, Points p, Axis x) {
		Scale scale = x.scale();
		boolean fixed = x.range().isPresent();
		double low = fixed ? x.range().get().low() : Double.NEGATIVE_INFINITY;
		double high = fixed ? x.range().get().high() : Double.POSITIVE_INFINITY;
		PointBlocks blocks = p.blocks();
		blocks.walk(0, new PointBlocks.Visitor() {
			@Override
			public boolean block(int level, int block, int from, int end) {
				double xLow = blocks.xLow(level, block);
				double xHigh = blocks.xHigh(level, block);
				if (xHigh < low || xLow > high) {
					return !blocks.flawed(level, block);
				}
				if (p.hasSigmaY() || blocks.flawed(level, block) || xLow < low || xHigh > high || !scale.accepts(xLow)) {
					return false;
				}
				int lowest = e.scale.needsPositive() ? blocks.lowAbove(level, block) : blocks.low(level, block);
				if (lowest >= 0) {
					e.one(p.y(lowest));
					e.one(blocks.yHigh(level, block));
				}
				return true;
			}

			@Override
			public void point(int i) {
				double v = p.x(i);
				if (scale.accepts(v) && v >= low && v <= high) {
					e.add(p.y(i), p.sigmaY(i));
				}
			}
		});
	}

	/** Smallest x of a series, infinite where it has none. */
	static double smallestX(Points p) {
		double[] smallest = { Double.POSITIVE_INFINITY };
		PointBlocks blocks = p.blocks();
		blocks.walk(0, new PointBlocks.Visitor() {
			@Override
			public boolean block(int level, int block, int from, int end) {
				if (blocks.flawed(level, block)) {
					return false;
				}
				smallest[0] = Math.min(smallest[0], blocks.xLow(level, block));
				return true;
			}

			@Override
			public void point(int i) {
				smallest[0] = p.x(i) < smallest[0] ? p.x(i) : smallest[0];
			}
		});
		return smallest[0];
	}

	private static void addMarks(Extent e, List<Mark> marks, boolean horizontal) {
		int offset = horizontal ? 0 : 1;
		for (Mark mark : marks) {
			switch (mark) {
				case Mark.Text t -> e.add(horizontal ? t.x() : t.y(), 0);
				case Mark.Ellipse l -> e.add(horizontal ? l.x() : l.y(), horizontal ? l.sigmaX() : l.sigmaY());
				case Mark.Arrow a -> e.addEverySecond(a.path(), offset);
				case Mark.Region r -> e.addEverySecond(r.corners(), offset);
				case Mark.Rule r -> e.add(r.vertical() == horizontal && !r.right() ? r.at() : Double.NaN, 0);
				case Mark.Band b -> e.add(Double.NaN, 0);
				case Mark.Box b -> e.add(Double.NaN, 0);
			}
		}
	}

	/** Lowest and highest value that a scale accepts. */
	private static final class Extent {
		private final Scale scale;
		private double low = Double.POSITIVE_INFINITY;
		private double high = Double.NEGATIVE_INFINITY;

		Extent(Scale scale) {
			this.scale = scale;
		}

		void add(double value, double sigma) {
			one(value);
			if (sigma > 0 && sigma < Math.abs(value)) {
				one(value - sigma);
				one(value + sigma);
			}
		}

		private void one(double value) {
			if (scale.accepts(value)) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		}

		void addEverySecond(double[] values, int offset) {
			for (int i = offset; i < values.length; i += 2) {
				one(values[i]);
			}
		}

		Range padded(boolean toZero) {
			if (low > high) {
				return scale.needsPositive() ? new Range(1, 10) : new Range(0, 1);
			}
			if (high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high)) || low == high) {
				return alone(low);
			}
			double a = Math.min(scale.transform(low), scale.transform(high));
			double b = Math.max(scale.transform(low), scale.transform(high));
			double pad = PADDING * (b - a);
			double start = a - pad;
			boolean nearZero = a > 0 && a < 0.3 * b;
			if (scale.kind() == Scale.Kind.INVERSE_POWER) {
				start = nearZero || start <= 0 ? NEARLY_ZERO * b : start;
			} else if (scale.kind() == Scale.Kind.LINEAR && toZero && nearZero) {
				start = 0;
			}
			double x1 = scale.inverse(start);
			double x2 = scale.inverse(b + pad);
			return new Range(Math.min(x1, x2), Math.max(x1, x2));
		}

		private Range alone(double value) {
			if (scale.needsPositive()) {
				return new Range(value / 2, value * 2);
			}
			double half = value == 0 ? 0.5 : 0.1 * Math.abs(value);
			return new Range(value - half, value + half);
		}
	}
}
