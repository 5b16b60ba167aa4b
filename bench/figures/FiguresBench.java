import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.scale.Range;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.internal.figure.SwtChartFigureWidget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;

/** Times what a person sees, frame by frame: on the clock, and by the processor of the user-interface thread, which others disturb less. */
class FiguresBench {

	private static final int WIDTH = 1000;
	private static final int HEIGHT = 700;
	/** No part of the bench goes on for longer, s: what has been measured until then is what is printed. */
	private static final int LONGEST = 25;

	private final Display display = new Display();

	public static void main(String[] arguments) {
		FiguresBench bench = new FiguresBench();
		List<String> wanted = arguments.length == 0 ? List.of("many", "unsorted", "one", "append", "band") : List.of(arguments);
		for (String part : wanted) {
			switch (part) {
				case "many" -> bench.many("20x1M", 0);
				case "unsorted" -> bench.many("20x1M-unsorted", 0.002);
				case "one" -> bench.one();
				case "append" -> bench.growing();
				case "band" -> bench.band();
				default -> throw new IllegalArgumentException("no part " + part);
			}
		}
		bench.display.dispose();
	}

	/** Of frames that were timed: milliseconds on the clock, of the processor, and until the exact picture (0: the frame was exact). */
	private static final class Times {
		private final List<double[]> all = new ArrayList<>();
		private final long end = System.nanoTime() + LONGEST * 1_000_000_000L;

		void add(double wall, double cpu, double exact) {
			all.add(new double[] { wall, cpu, exact });
		}

		/** Frames until there are enough or the time is over; the first ones warm up. */
		void frames(int warm, int count, IntConsumer frame) {
			for (int i = 0; i < warm + count && (System.nanoTime() < end || all.isEmpty()); i++) {
				if (i == warm) {
					all.clear();
				}
				frame.accept(i);
			}
		}

		double at(int what, double share) {
			double[] sorted = all.stream().mapToDouble(t -> t[what]).sorted().toArray();
			return sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1))];
		}

		/** As members of a JSON object. */
		String json(String name) {
			return String.format(Locale.ROOT, "\"%s_frames\":%d,\"%s_median_ms\":%.2f,\"%s_p95_ms\":%.2f,\"%s_cpu_median_ms\":%.2f,\"%s_cpu_p95_ms\":%.2f",
					name, all.size(), name, at(0, 0.5), name, at(0, 0.95), name, at(1, 0.5), name, at(1, 0.95));
		}

		String exact(String name) {
			return String.format(Locale.ROOT, "\"%s_median_ms\":%.1f,\"%s_p95_ms\":%.1f", name, at(2, 0.5), name, at(2, 0.95));
		}
	}

	/** One line: medians of ours and of the peer, NaN where there is none, then the rest. */
	private static void print(String bench, double ours, double peer, String... members) {
		System.out.println(String.format(Locale.ROOT, "{\"bench\":\"%s\",\"ours\":%.3f,\"peer\":%s,\"unit\":\"ms\",\"ratio\":%s,", bench, ours,
				peer > 0 ? peer : "null", peer > 0 ? peer / ours : "null") + String.join(",", members) + "}");
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private Shell shell() {
		Shell shell = new Shell(display, SWT.NO_TRIM);
		shell.setLayout(new FillLayout());
		shell.setBounds(20, 20, WIDTH, HEIGHT);
		return shell;
	}

	/** Works off events until something holds; asleep in between, so that the painting thread has its core. */
	private void until(BooleanSupplier reached) {
		Runnable late = () -> {
			throw new IllegalStateException("nothing was painted for " + LONGEST + " s");
		};
		display.timerExec(1000 * LONGEST, late);
		while (!reached.getAsBoolean()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		display.timerExec(-1, late);
	}

	/** The window system shows a picture at most every 16.7 ms; an event that comes sooner would time its clock and not us. */
	private void rest() {
		boolean[] over = { false };
		display.timerExec(18, () -> over[0] = true);
		until(() -> over[0]);
	}

	private void drain() {
		while (display.readAndDispatch()) {
			// one event after the other
		}
	}

	/** R(T) of a film at several pressures, with noise; ordered in T if that has none. */
	private static double[][] curve(int index, int n, double noiseT) {
		SplittableRandom random = new SplittableRandom(index);
		double[] t = new double[n];
		double[] r = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = 0.3 * Math.pow(1000, (double) i / n) * (1 + noiseT * (random.nextDouble() - 0.5));
			r[i] = 5000 * Math.exp((index - 10) * 0.4 / Math.sqrt(t[i])) * (1 + 0.05 * (random.nextDouble() - 0.5));
		}
		return new double[][] { t, r };
	}

	private static Series series(int index, double[][] data) {
		return Series.line(Points.of(data[0], data[1]), new Ink.Category(index)).withKey("curve " + index).withName(RichText.plain("Curve " + index));
	}

	private static Figure figure(List<Series> all, List<Mark> marks) {
		Panel.Builder panel = Panel.of(Axis.log("*T* (K)", "K"), Axis.log("*R* (Ω)", "Ω")).legend(Panel.Legend.INSIDE);
		all.forEach(panel::add);
		marks.forEach(panel::add);
		return Figure.of("bench", RichText.plain("Bench"), panel.build());
	}

	/** The end of the last paint of a control. */
	private static final class Paints {
		long last;

		Paints(Control control) {
			control.addListener(SWT.Paint, e -> last = System.nanoTime());
		}
	}

	/** A widget with a figure, exactly painted. */
	private final class Ours {
		final Shell shell = shell();
		final SwtChartFigureWidget widget = new SwtChartFigureWidget(shell, Theme.LIGHT);
		final Control area;
		final Paints paints;

		Ours(Figure figure) {
			shell.open();
			shell.layout();
			drain();
			widget.show(figure);
			area = chart((Composite) widget.control()).getPlotArea().getControl();
			paints = new Paints(area);
			exact();
			rest();
		}

		/** Works until the exact picture has been painted. */
		void exact() {
			boolean late = !widget.exact();
			long mark = paints.last;
			until(() -> widget.exact() && (!late || paints.last != mark));
		}

		/** From an event to the end of the paint, then on until the exact picture has been painted. */
		void frame(Times times, Runnable event) {
			rest();
			paints.last = 0;
			long begun = cpu();
			long start = System.nanoTime();
			event.run();
			until(() -> paints.last != 0);
			double cpu = (cpu() - begun) / 1e6;
			double wall = (paints.last - start) / 1e6;
			boolean late = !widget.exact();
			exact();
			times.add(wall, cpu, late ? (paints.last - start) / 1e6 : 0);
		}

		void close() {
			shell.dispose();
			drain();
		}
	}

	private static Chart chart(Composite in) {
		return Stream.of(in.getChildren()).map(c -> c instanceof Chart chart ? chart : c instanceof Composite inner ? chart(inner) : null)
				.filter(c -> c != null).findFirst().orElse(null);
	}

	/** The events of a person who pans and zooms, one after the other. */
	private static void event(Control area, int step) {
		Event e = new Event();
		e.time = 10 * step;
		e.x = 300 + 3 * (step % 40);
		e.y = 250 + 2 * (step % 30);
		if (step % 40 < 20) {
			e.count = step % 20 < 10 ? 1 : -1;
			area.notifyListeners(SWT.MouseVerticalWheel, e);
			return;
		}
		if (step % 40 == 20) {
			e.button = 2;
			area.notifyListeners(SWT.MouseDown, e);
		}
		Event move = new Event();
		move.time = e.time;
		move.x = e.x + (step % 80 < 40 ? 7 : -7);
		move.y = e.y;
		area.notifyListeners(SWT.MouseMove, move);
		if (step % 40 == 39) {
			e.button = 2;
			area.notifyListeners(SWT.MouseUp, e);
		}
	}

	/** Twenty curves of a million points: pan and zoom, the pointer, and plain SWTChart. */
	private void many(String name, double noiseT) {
		List<double[][]> data = new ArrayList<>();
		List<Series> all = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			data.add(curve(i, 1_000_000, noiseT));
			all.add(series(i, data.get(i)));
		}
		Ours ours = new Ours(figure(all, List.of()));
		Times times = new Times();
		times.frames(40, 120, i -> ours.frame(times, () -> event(ours.area, i)));
		// the next event comes while the exact picture of the one before is still being painted
		Times busy = new Times();
		busy.frames(0, 120, i -> {
			rest();
			ours.paints.last = 0;
			long begun = cpu();
			long start = System.nanoTime();
			event(ours.area, i);
			until(() -> ours.paints.last != 0);
			busy.add((ours.paints.last - start) / 1e6, (cpu() - begun) / 1e6, 0);
		});
		ours.exact();
		if (noiseT > 0) {
			print("pan-zoom-" + name, times.at(0, 0.5), Double.NaN, times.json("ours"), times.exact("exact_after"), busy.json("hurried"));
			ours.close();
			return;
		}
		pointer(ours);
		ours.close();
		Plain plain = new Plain(data);
		Times peer = new Times();
		peer.frames(0, 2, i -> plain.frame(peer, i));
		plain.shell.dispose();
		drain();
		print("pan-zoom-" + name, times.at(0, 0.5), peer.at(0, 0.5), times.json("ours"), times.exact("exact_after"), busy.json("hurried"), peer.json("peer"), PEER);
	}

	/** The pointer moves over the curves: nothing of them is painted. */
	private void pointer(Ours ours) {
		int before = ours.widget.painted();
		Times times = new Times();
		times.frames(100, 300, i -> {
			Event e = new Event();
			e.x = 100 + i * 3 / 2;
			e.y = 300 + (i & 63);
			long begun = cpu();
			long start = System.nanoTime();
			ours.area.notifyListeners(SWT.MouseMove, e);
			ours.area.update();
			times.add((System.nanoTime() - start) / 1e6, (cpu() - begun) / 1e6, 0);
		});
		print("pointer-over-20x1M", times.at(0, 0.5), Double.NaN, times.json("ours"), "\"pictures_painted\":" + (ours.widget.painted() - before));
	}

	private static final String PEER = "\"peer_name\":\"SWTChart, reduction on, linear axes\"";

	/** Plain SWTChart. */
	private final class Plain {
		final Shell shell = shell();
		final Chart chart = new Chart(shell, SWT.NONE);
		final Paints paints;

		Plain(List<double[][]> data) {
			for (int i = 0; i < data.size(); i++) {
				plain(chart, data.get(i), i);
			}
			chart.getAxisSet().adjustRange();
			shell.open();
			shell.layout();
			paints = new Paints(chart.getPlotArea().getControl());
			drain();
		}

		void frame(Times times, int i) {
			rest();
			paints.last = 0;
			long begun = cpu();
			long start = System.nanoTime();
			for (IAxis axis : chart.getAxisSet().getAxes()) {
				if (i % 20 < 10) {
					axis.zoomIn();
				} else {
					axis.zoomOut();
				}
			}
			chart.redraw();
			chart.update();
			chart.getPlotArea().getControl().update();
			until(() -> paints.last != 0);
			times.add((paints.last - start) / 1e6, (cpu() - begun) / 1e6, 0);
		}
	}

	/** The logarithms as plain numbers: linear axes are the faster ones there. */
	private static ILineSeries<?> plain(Chart chart, double[][] data, int i) {
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, "curve " + i);
		line.setSymbolType(ILineSeries.PlotSymbolType.NONE);
		line.setXSeries(Arrays.stream(data[0]).map(Math::log10).toArray());
		line.setYSeries(Arrays.stream(data[1]).map(Math::log10).toArray());
		return line;
	}

	/** One curve of 10,000 points, both by turns: what else the machine does slows both. */
	private void one() {
		double[][] data = curve(0, 10_000, 0);
		Ours ours = new Ours(figure(List.of(series(0, data)), List.of()));
		Plain plain = new Plain(List.<double[][]>of(data));
		Times mine = new Times();
		Times peer = new Times();
		for (int turn = 0; turn < 6 && (turn < 2 || System.nanoTime() < mine.end); turn++) {
			int from = 40 * turn;
			// the first turn warms up
			if (turn == 1) {
				mine.all.clear();
				peer.all.clear();
			}
			plain.shell.setVisible(false);
			ours.shell.setVisible(true);
			rest();
			for (int i = 0; i < 40; i++) {
				int step = from + i;
				ours.frame(mine, () -> event(ours.area, step));
			}
			ours.shell.setVisible(false);
			plain.shell.setVisible(true);
			rest();
			for (int i = 0; i < 40; i++) {
				plain.frame(peer, from + i);
			}
		}
		plain.shell.dispose();
		ours.close();
		print("pan-zoom-1x10k", mine.at(0, 0.5), peer.at(0, 0.5), mine.json("ours"), mine.exact("exact_after"), peer.json("peer"), PEER);
	}

	/** A curve of a million points grows by 100 at a time; what is new is the same for a curve of 10,000. */
	private void growing() {
		Times few = growing(10_000);
		Times many = growing(1_000_000);
		Plain plain = new Plain(List.<double[][]>of(curve(12, 1_000_000, 0)));
		ILineSeries<?> line = (ILineSeries<?>) plain.chart.getSeriesSet().getSeries()[0];
		Times peer = new Times();
		peer.frames(1, 3, k -> {
			double[] x = Arrays.copyOf(line.getXSeries(), line.getXSeries().length + 100);
			double[] y = Arrays.copyOf(line.getYSeries(), x.length);
			for (int i = x.length - 100; i < x.length; i++) {
				x[i] = x[i - 1] + 1e-6;
				y[i] = y[i - 1];
			}
			plain.paints.last = 0;
			long begun = cpu();
			long start = System.nanoTime();
			line.setXSeries(x);
			line.setYSeries(y);
			plain.chart.redraw();
			plain.chart.update();
			plain.chart.getPlotArea().getControl().update();
			until(() -> plain.paints.last != 0);
			peer.add((plain.paints.last - start) / 1e6, (cpu() - begun) / 1e6, 0);
		});
		plain.shell.dispose();
		drain();
		print("live-append-100", many.at(0, 0.5), peer.at(0, 0.5), few.json("ours_to_10k"), many.json("ours_to_1M"), many.exact("exact_after"),
				peer.json("peer_to_1M"), "\"peer_name\":\"SWTChart setXSeries\"");
	}

	private Times growing(int n) {
		Ours ours = new Ours(figure(List.of(series(12, curve(12, n, 0))), List.of()));
		Times times = new Times();
		times.frames(20, 60, k -> {
			double[] x = new double[100];
			double[] y = new double[100];
			for (int i = 0; i < 100; i++) {
				x[i] = 300 + 0.01 * (k + 1 + i / 100.0);
				y[i] = 5000;
			}
			Points more = Points.of(x, y);
			ours.frame(times, () -> ours.widget.append("curve 12", more));
		});
		ours.close();
		return times;
	}

	private static Mark band(Range range) {
		return new Mark.Band(true, range.low(), range.high(), RichText.plain("window"), Ink.Role.BAND, "window");
	}

	/** The end of a band is dragged with the mouse over a sweep of 100,000 points; then again while each movement brings a new fit. */
	private void band() {
		Series sweep = series(12, curve(12, 100_000, 0));
		Ours ours = new Ours(figure(List.of(sweep), List.of(band(new Range(2, 20)))));
		int before = ours.widget.painted();
		Times alone = dragged(ours);
		int painted = ours.widget.painted() - before;
		ours.widget.addListener(new FigureListener() {
			@Override
			public void hovered(java.util.Optional<String> readOut) {
			}

			@Override
			public void picked(FigurePoint point, boolean add) {
			}

			@Override
			public void dragged(String key, Range range, boolean ended) {
				double[][] fit = curve(11, 300, 0);
				for (int i = 0; i < 300; i++) {
					fit[0][i] = range.low() + (range.high() - range.low()) * i / 299;
				}
				ours.widget.show(figure(List.of(sweep, series(11, fit)), List.of(band(range))));
			}
		});
		Times refitted = dragged(ours);
		ours.close();
		print("band-drag-100k", alone.at(0, 0.5), Double.NaN, alone.json("ours"), "\"pictures_painted\":" + painted, refitted.json("with_a_new_fit"));
	}

	private Times dragged(Ours ours) {
		Range[] now = { new Range(2, 20) };
		ours.widget.moveBand("window", now[0]);
		Event e = new Event();
		e.y = HEIGHT / 2;
		// the left end is where the cursor says so
		do {
			e.x++;
			ours.area.notifyListeners(SWT.MouseMove, e);
		} while (e.x < WIDTH && ours.area.getCursor() == null);
		e.button = 1;
		ours.area.notifyListeners(SWT.MouseDown, e);
		Times times = new Times();
		times.frames(40, 160, i -> {
			// the first one further: a smaller movement is a click
			e.x += i == 0 ? 8 : i % 100 < 50 ? 1 : -1;
			rest();
			ours.paints.last = 0;
			long begun = cpu();
			long start = System.nanoTime();
			ours.area.notifyListeners(SWT.MouseMove, e);
			ours.area.update();
			until(() -> ours.paints.last != 0);
			times.add((ours.paints.last - start) / 1e6, (cpu() - begun) / 1e6, 0);
		});
		ours.area.notifyListeners(SWT.MouseUp, e);
		ours.exact();
		return times;
	}
}
