package org.culet.plot.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The ticks of an axis, as pure maths.
 *
 * @param ticks in order of rising transformed value
 * @param exponent the numbers are to be multiplied by ten to this power; 0 mostly
 */
public record Ticks(List<Tick> ticks, int exponent) {

	/** Relative slack for a tick on the very end of its axis. */
	private static final double EDGE = 1e-5;

	/** Copies the list. */
	public Ticks {
		ticks = List.copyOf(ticks);
	}

	/** Number of ticks with a label. */
	public int labels() {
		return (int) ticks.stream().filter(Tick::major).count();
	}

	/**
	 * Ticks at round data values: decades on a logarithmic axis, round temperatures along a 1/T axis.
	 *
	 * @param scale transform of the axis
	 * @param range data values covered, with a place on the scale
	 * @param most labels wanted at most, at least 1
	 * @return the ticks; at least one label for every range wider than rounding
	 */
	public static Ticks data(Scale scale, Range range, int most) {
		return switch (scale.kind()) {
			case LINEAR -> linear(range.low(), range.high(), most);
			case LOG10, LN -> logarithmic(scale, range, most);
			case INVERSE_POWER -> crowded(scale, range, most);
		};
	}

	/**
	 * Ticks at round transformed values: round values of 1/T along a 1/T axis.
	 *
	 * @param scale transform of the axis
	 * @param range data values covered, with a place on the scale
	 * @param most labels wanted at most, at least 1
	 * @return the ticks
	 */
	public static Ticks transformed(Scale scale, Range range, int most) {
		double a = scale.transform(range.low());
		double b = scale.transform(range.high());
		return linear(Math.min(a, b), Math.max(a, b), most);
	}

	/**
	 * Ticks at round dates and times: hours, days, weeks, months, years.
	 *
	 * @param range days since 1970-01-01 in UTC
	 * @param most labels wanted at most, at least 1
	 * @return the ticks; days and hours carry no year
	 */
	public static Ticks dates(Range range, int most) {
		return DateTicks.of(range, most);
	}

	/**
	 * Round numbers 1, 2, 5 times a power of ten.
	 *
	 * @param low lower end
	 * @param high upper end, above {@code low}
	 * @param most labels wanted at most, at least 1
	 * @return the ticks, with minor ticks between
	 */
	public static Ticks linear(double low, double high, int most) {
		double step = step(low, high, Math.max(1, most));
		int power = (int) Math.floor(Math.log10(step) + 1e-9);
		double lead = step / Math.pow(10, power);
		int minors = lead < 1.5 ? 5 : lead < 3 ? 4 : 5;
		int exponent = commonExponent(Math.max(Math.abs(low), Math.abs(high)), power);
		int decimals = Math.max(0, exponent - power);
		double slack = EDGE * (high - low);
		List<Tick> out = new ArrayList<>();
		long first = (long) Math.ceil((low - slack) / step * minors);
		long last = (long) Math.floor((high + slack) / step * minors);
		for (long k = first; k <= last; k++) {
			double value = k * (step / minors);
			String label = Math.floorMod(k, (long) minors) == 0 ? number(value / Math.pow(10, exponent), decimals) : "";
			out.add(new Tick(value, label));
		}
		return new Ticks(out, exponent);
	}

	/** Smallest round step that gives at most {@code most} labels, or the best there is. */
	private static double step(double low, double high, int most) {
		double span = high - low;
		double base = Math.pow(10, Math.floor(Math.log10(span / most)) - 1);
		double finer = base;
		for (double candidate : new double[] { 1, 2, 5, 10, 20, 50, 100, 200, 500 }) {
			double step = candidate * base;
			double count = Math.floor((high + EDGE * span) / step) - Math.ceil((low - EDGE * span) / step) + 1;
			if (count <= most) {
				// one number alone gives no scale: rather a few more than wanted
				return count >= Math.min(2, most) ? step : finer;
			}
			finer = step;
		}
		return finer;
	}

	/** Power of ten to take out of the numbers: where they would be long otherwise. */
	private static int commonExponent(double largest, int stepPower) {
		int power = largest > 0 ? (int) Math.floor(Math.log10(largest) + 1e-9) : 0;
		return power >= 5 || power <= -3 || stepPower < -4 ? power : 0;
	}

	private static Ticks logarithmic(Scale scale, Range range, int most) {
		double decades = Math.log10(range.high() / range.low());
		int low = (int) Math.ceil(Math.log10(range.low()) - EDGE * decades);
		int high = (int) Math.floor(Math.log10(range.high()) + EDGE * decades);
		int inside = high - low + 1;
		if (decades < 0.7 || inside < 1) {
			return fewLinear(scale, range, most);
		}
		if (inside < 2 && most >= 3 || decades < 2 && most >= 4) {
			return decades(scale, range, new int[] { 1, 2, 5 }, 1);
		}
		int stride = 1;
		while ((inside + stride - 1) / stride > Math.max(1, most)) {
			stride++;
		}
		return decades(scale, range, new int[] { 1 }, stride);
	}

	/** Round numbers on a logarithmic axis that spans less than a decade. */
	private static Ticks fewLinear(Scale scale, Range range, int most) {
		Ticks plain = linear(range.low(), range.high(), most);
		List<Tick> out = new ArrayList<>();
		for (Tick tick : plain.ticks()) {
			if (scale.accepts(tick.u())) {
				out.add(new Tick(scale.transform(tick.u()), tick.label()));
			}
		}
		return new Ticks(out, plain.exponent());
	}

	private static Ticks decades(Scale scale, Range range, int[] labelled, int stride) {
		double slack = EDGE * Math.log10(range.high() / range.low());
		int from = (int) Math.floor(Math.log10(range.low()) - slack);
		int to = (int) Math.floor(Math.log10(range.high()) + slack);
		int offset = offset(range, stride);
		boolean plain = range.low() >= 0.99e-3 && range.high() < 1e4 && range.high() / range.low() < 1e6;
		List<Tick> out = new ArrayList<>();
		for (int n = from; n <= to; n++) {
			for (int m = 1; m <= 9; m++) {
				double x = m * Math.pow(10, n);
				double position = Math.log10(x);
				boolean in = position >= Math.log10(range.low()) - slack && position <= Math.log10(range.high()) + slack;
				boolean major = contains(labelled, m) && Math.floorMod(n, stride) == offset;
				if (in && (major || m == 1 || stride == 1)) {
					out.add(new Tick(scale.transform(x), major ? decadeLabel(m, n, plain) : ""));
				}
			}
		}
		return new Ticks(out, 0);
	}

	/** The remainder of the labelled decades, so that most of them lie inside; 0 where that is as good. */
	private static int offset(Range range, int stride) {
		int low = (int) Math.ceil(Math.log10(range.low()) - 1e-9);
		int high = (int) Math.floor(Math.log10(range.high()) + 1e-9);
		int best = 0;
		int most = -1;
		for (int offset = 0; offset < stride; offset++) {
			int count = 0;
			for (int n = low; n <= high; n++) {
				count += Math.floorMod(n, stride) == offset ? 1 : 0;
			}
			if (count > most) {
				most = count;
				best = offset;
			}
		}
		return best;
	}

	private static String decadeLabel(int mantissa, int power, boolean plain) {
		if (plain) {
			return number(mantissa * Math.pow(10, power), Math.max(0, -power));
		}
		String ten = "10^{" + (power < 0 ? "−" : "") + Math.abs(power) + "}";
		return mantissa == 1 ? ten : mantissa + "×" + ten;
	}

	private static boolean contains(int[] values, int value) {
		for (int v : values) {
			if (v == value) {
				return true;
			}
		}
		return false;
	}

	/** Round values along an axis on which they crowd at one end: the roundest first, as long as there is room. */
	private static Ticks crowded(Scale scale, Range range, int most) {
		double uLow = scale.transform(range.high());
		double uHigh = scale.transform(range.low());
		double room = (uHigh - uLow) / Math.max(1, most);
		// towards infinite temperature the values pile up without end: nothing above the value one pixel-sized step from the end
		double top = Math.min(range.high(), scale.inverse(uLow + 0.004 * (uHigh - uLow)));
		TreeSet<Double> labelled = new TreeSet<>();
		List<Tick> out = new ArrayList<>();
		int from = (int) Math.floor(Math.log10(range.low()));
		int to = (int) Math.ceil(Math.log10(top));
		for (double mantissa : new double[] { 1, 2, 5, 3, 4, 6, 8, 1.5, 7, 9, 2.5 }) {
			for (int n = from; n <= to; n++) {
				double x = mantissa * Math.pow(10, n);
				double u = scale.transform(x);
				if (u < uLow - EDGE * (uHigh - uLow) || u > uHigh + EDGE * (uHigh - uLow) || x > top * (1 + EDGE)) {
					continue;
				}
				if (farFrom(labelled, u, room)) {
					labelled.add(u);
					out.add(new Tick(u, shortest(x)));
				} else if (mantissa == Math.rint(mantissa) && farFrom(labelled, u, 0.016 * (uHigh - uLow))) {
					out.add(new Tick(u, ""));
				}
			}
		}
		out.sort(Comparator.comparingDouble(Tick::u));
		return new Ticks(out, 0);
	}

	private static boolean farFrom(TreeSet<Double> taken, double u, double room) {
		Double below = taken.floor(u);
		Double above = taken.ceiling(u);
		return (below == null || u - below >= room) && (above == null || above - u >= room);
	}

	private static String shortest(double x) {
		if (x >= 1e5 || x < 1e-3) {
			int n = (int) Math.floor(Math.log10(x) + 1e-9);
			return decadeLabel((int) Math.round(x / Math.pow(10, n)), n, false);
		}
		for (int decimals = 0; decimals < 5; decimals++) {
			double factor = Math.pow(10, decimals);
			if (Math.abs(Math.rint(x * factor) / factor - x) < 1e-9 * x) {
				return number(x, decimals);
			}
		}
		return number(x, 5);
	}

	/**
	 * A number with a fixed number of decimals and a real minus sign.
	 *
	 * @param value finite
	 * @param decimals digits behind the point
	 * @return the text; never "-0"
	 */
	public static String number(double value, int decimals) {
		String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
		boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
		return zero ? text.replace("-", "") : text.replace('-', '−');
	}
}
