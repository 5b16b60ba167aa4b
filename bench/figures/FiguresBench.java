import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
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

/** Times what a person sees: frames of pan and zoom, the exact picture that follows, growing curves, a dragged band, the pointer. */
class FiguresBench {

	private static final int WIDTH = 1000;
	private static final int HEIGHT = 700;

	private final Display display = new Display();

	public static void main(String[] arguments) {
		FiguresBench bench = new FiguresBench();
		double[] load = bench.curves(20, 1_000_000, "pan-zoom-20x1M", 200, 1);
		bench.curves(1, 10_000, "pan-zoom-1x10k", 300, 300);
		bench.growing(load[0]);
		bench.band();
		bench.pointer();
		bench.display.dispose();
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

	/** The window system shows a picture at most every 16.7 ms; an event that comes sooner would time its clock and not us. */
	private void rest() {
		long until = System.nanoTime() + 18_000_000;
		while (System.nanoTime() < until) {
			display.readAndDispatch();
		}
	}

	private void drain() {
		while (display.readAndDispatch()) {
			// one event after the other
		}
	}

	/** R(T) of a film at several pressures, with noise, ordered in T. */
	private static double[][] curve(int index, int n) {
		SplittableRandom random = new SplittableRandom(index);
		double[] t = new double[n];
		double[] r = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = 0.3 * Math.pow(1000, (double) i / n);
			r[i] = 5000 * Math.exp((index - 10) * 0.4 / Math.sqrt(t[i])) * (1 + 0.05 * (random.nextDouble() - 0.5));
		}
		return new double[][] { t, r };
	}

	private static Series series(int index, Points points) {
		return Series.line(points, new Ink.Category(index)).withKey("curve " + index).withName(RichText.plain("Curve " + index));
	}

	private static Figure figure(List<Series> all, List<Mark> marks) {
		Panel.Builder panel = Panel.of(Axis.log("*T* (K)", "K"), Axis.log("*R* (Ω)", "Ω")).legend(Panel.Legend.INSIDE);
		all.forEach(panel::add);
		marks.forEach(panel::add);
		return Figure.of("bench", RichText.plain("Bench"), panel.build());
	}

	/** A widget with a figure, exactly painted, and a way to see when a paint has ended. */
	private final class Ours {
		final Shell shell = shell();
		final SwtChartFigureWidget widget = new SwtChartFigureWidget(shell, Theme.LIGHT);
		final Control area;
		long painted;
		/** Time of the processor for the last frame, ms: what is left of it when others do not take turns. */
		double busy;

		Ours(Figure figure) {
			shell.open();
			shell.layout();
			drain();
			widget.show(figure);
			area = ((Chart) chart((Composite) widget.control())).getPlotArea().getControl();
			area.addListener(SWT.Paint, e -> painted = System.nanoTime());
			exact(System.nanoTime());
		}

		/** Waits for the exact picture; milliseconds since a time. */
		double exact(long since) {
			long mark = painted;
			boolean late = !widget.exact();
			while (!widget.exact() || late && painted == mark) {
				if (!display.readAndDispatch()) {
					Thread.onSpinWait();
				}
			}
			drain();
			return late ? (painted - since) / 1e6 : 0;
		}

		/** From an event to the end of the paint, milliseconds. */
		double frame(Runnable event) {
			rest();
			return frameNow(event);
		}

		/** The same without a rest before. */
		double frameNow(Runnable event) {
			painted = 0;
			long begun = cpu();
			long start = System.nanoTime();
			event.run();
			while (painted == 0) {
				if (!display.readAndDispatch()) {
					Thread.onSpinWait();
				}
			}
			busy = (cpu() - begun) / 1e6;
			return (painted - start) / 1e6;
		}
	}

	private static Control chart(Composite in) {
		return Stream.of(in.getChildren()).flatMap(c -> c instanceof Chart ? Stream.of(c) : c instanceof Composite inner ? Stream.of(chart(inner))
				: Stream.empty()).filter(c -> c != null).findFirst().orElse(null);
	}

	/** The events of a person who pans and zooms, one after the other. */
	private static void event(Control area, int step) {
		Event e = new Event();
		e.time = 10 * step;
		e.x = 300 + 3 * (step % 40);
		e.y = 250 + 2 * (step % 30);
		if (step % 40 < 10) {
			e.count = step % 20 < 10 ? 1 : -1;
			area.notifyListeners(SWT.MouseVerticalWheel, e);
			return;
		}
		if (step % 40 == 10) {
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

	private double[] curves(int count, int n, String name, int frames, int peerFrames) {
		List<Series> all = new ArrayList<>();
		List<double[][]> data = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			double[][] one = curve(i, n);
			data.add(one);
			all.add(series(i, Points.of(one[0], one[1])));
		}
		Ours ours = new Ours(figure(all, List.of()));
		double[] times = new double[frames];
		double[] follow = new double[frames];
		double[] cpu = new double[frames];
		for (int i = -60; i < frames; i++) {
			int step = i + 60;
			double time = ours.frame(() -> event(ours.area, step));
			double then = ours.exact(System.nanoTime());
			if (i >= 0) {
				times[i] = time;
				cpu[i] = ours.busy;
				follow[i] = then;
			}
		}
		// without waiting for the exact picture: the next event comes while it is being painted
		double[] busy = new double[frames];
		long next = System.nanoTime();
		for (int i = 0; i < frames; i++) {
			while (System.nanoTime() < next) {
				display.readAndDispatch();
			}
			int step = i;
			busy[i] = ours.frameNow(() -> event(ours.area, step));
			next += 20_000_000;
			next = Math.max(next, System.nanoTime());
		}
		ours.exact(System.nanoTime());
		ours.shell.dispose();
		drain();
		double[] peer = peer(data, peerFrames);
		System.out.printf(Locale.ROOT,
				"{\"bench\":\"%s\",\"ours\":%.2f,\"peer\":%.2f,\"unit\":\"ms a frame, 95th percentile\",\"ratio\":%.2f,"
						+ "\"ours_median\":%.2f,\"ours_max\":%.2f,\"ours_cpu_median\":%.2f,\"ours_cpu_p95\":%.2f,\"ours_p95_at_50_Hz\":%.2f,\"exact_follows_p95_ms\":%.1f,"
						+ "\"exact_follows_median_ms\":%.1f,\"peer_median\":%.2f,\"peer_min\":%.2f,\"frames\":%d,\"peer_frames\":%d,"
						+ "\"peer_name\":\"SWTChart, reduction on, linear axes\"}%n",
				name, percentile(times, 0.95), percentile(peer, 0.95), percentile(peer, 0.95) / percentile(times, 0.95), percentile(times, 0.5),
				percentile(times, 1), percentile(cpu, 0.5), percentile(cpu, 0.95), percentile(busy, 0.95), percentile(follow, 0.95), percentile(follow, 0.5), percentile(peer, 0.5),
				percentile(peer, 0), frames, peerFrames);
		return times;
	}

	private double[] peer(List<double[][]> data, int frames) {
		Shell shell = shell();
		Chart chart = new Chart(shell, SWT.NONE);
		for (int i = 0; i < data.size(); i++) {
			plain(chart, data.get(i), i);
		}
		chart.getAxisSet().adjustRange();
		shell.open();
		shell.layout();
		long[] painted = { 0 };
		chart.getPlotArea().getControl().addListener(SWT.Paint, e -> painted[0] = System.nanoTime());
		drain();
		double[] times = new double[frames];
		for (int i = frames > 20 ? -60 : 0; i < frames; i++) {
			rest();
			painted[0] = 0;
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
			while (painted[0] == 0) {
				if (!display.readAndDispatch()) {
					Thread.onSpinWait();
				}
			}
			if (i >= 0) {
				times[i] = (painted[0] - start) / 1e6;
			}
			drain();
		}
		shell.dispose();
		drain();
		return times;
	}

	/** The logarithms as plain numbers: linear axes are the faster ones there. */
	private static ILineSeries<?> plain(Chart chart, double[][] data, int i) {
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, "curve " + i);
		line.setSymbolType(ILineSeries.PlotSymbolType.NONE);
		line.setXSeries(Arrays.stream(data[0]).map(Math::log10).toArray());
		line.setYSeries(Arrays.stream(data[1]).map(Math::log10).toArray());
		return line;
	}

	/** A curve of a million points grows by 100 at a time; what is new is the same for a curve of 10,000. */
	private void growing(double ignored) {
		double[] few = growing(10_000);
		double[] many = growing(1_000_000);
		double[] peer = new double[3];
		Shell shell = shell();
		Chart chart = new Chart(shell, SWT.NONE);
		double[][] data = curve(12, 1_000_000);
		ILineSeries<?> line = plain(chart, data, 0);
		chart.getAxisSet().adjustRange();
		shell.open();
		drain();
		double[] x = line.getXSeries();
		double[] y = line.getYSeries();
		for (int k = 0; k < peer.length; k++) {
			long start = System.nanoTime();
			x = Arrays.copyOf(x, x.length + 100);
			y = Arrays.copyOf(y, y.length + 100);
			for (int i = x.length - 100; i < x.length; i++) {
				x[i] = x[i - 1] + 1e-6;
				y[i] = y[i - 1];
			}
			line.setXSeries(x);
			line.setYSeries(y);
			chart.redraw();
			chart.update();
			chart.getPlotArea().getControl().update();
			drain();
			peer[k] = (System.nanoTime() - start) / 1e6;
		}
		shell.dispose();
		drain();
		System.out.printf(Locale.ROOT, "{\"bench\":\"live-append-100-to-1M\",\"ours\":%.2f,\"peer\":%.2f,\"unit\":\"ms on the UI thread, median\","
				+ "\"ratio\":%.1f,\"ours_p95\":%.2f,\"ours_to_10k\":%.2f,\"until_exact_median_ms\":%.1f,\"peer_name\":\"SWTChart setXSeries\"}%n",
				percentile(Arrays.copyOf(many, 60), 0.5), percentile(peer, 0.5), percentile(peer, 0.5) / percentile(Arrays.copyOf(many, 60), 0.5),
				percentile(Arrays.copyOf(many, 60), 0.95), percentile(Arrays.copyOf(few, 60), 0.5), percentile(Arrays.copyOfRange(many, 60, 120), 0.5));
	}

	/** Times on the user-interface thread, then until the exact picture. */
	private double[] growing(int n) {
		double[][] data = curve(12, n);
		Ours ours = new Ours(figure(List.of(series(12, Points.of(data[0], data[1]))), List.of()));
		double[] times = new double[120];
		for (int k = -20; k < 60; k++) {
			double[] x = new double[100];
			double[] y = new double[100];
			for (int i = 0; i < 100; i++) {
				x[i] = 300 + 0.01 * (k + 21 + i / 100.0);
				y[i] = 5000;
			}
			Points more = Points.of(x, y);
			double time = ours.frame(() -> ours.widget.append("curve 12", more));
			double exact = ours.exact(System.nanoTime());
			if (k >= 0) {
				times[k] = time;
				times[60 + k] = time + exact;
			}
		}
		ours.shell.dispose();
		drain();
		return times;
	}

	private void band() {
		double[][] data = curve(12, 100_000);
		Ours ours = new Ours(figure(List.of(series(12, Points.of(data[0], data[1]))),
				List.of(new Mark.Band(true, 2, 20, RichText.plain("window"), Ink.Role.BAND, "window"))));
		int before = ours.widget.painted();
		double[] times = new double[200];
		for (int k = -50; k < times.length; k++) {
			double low = 1 + 0.01 * (k + 50);
			double time = ours.frame(() -> {
				ours.widget.moveBand("window", new Range(low, 10 * low));
				ours.area.update();
			});
			if (k >= 0) {
				times[k] = time;
			}
		}
		System.out.printf(Locale.ROOT, "{\"bench\":\"band-drag-100k\",\"ours\":%.1f,\"unit\":\"frames a second at the 95th percentile\",\"ours_median_ms\":%.2f,"
				+ "\"ours_p95_ms\":%.2f,\"pictures_painted\":%d}%n", 1000 / percentile(times, 0.95), percentile(times, 0.5), percentile(times, 0.95),
				ours.widget.painted() - before);
		ours.shell.dispose();
		drain();
	}

	private void pointer() {
		List<Series> all = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			double[][] one = curve(i, 1_000_000);
			all.add(series(i, Points.of(one[0], one[1])));
		}
		Ours ours = new Ours(figure(all, List.of()));
		int before = ours.widget.painted();
		double[] times = new double[400];
		for (int k = -100; k < times.length; k++) {
			Event e = new Event();
			e.x = 100 + (k + 100) * 3 / 2;
			e.y = 300 + (k & 63);
			long start = System.nanoTime();
			ours.area.notifyListeners(SWT.MouseMove, e);
			ours.area.update();
			if (k >= 0) {
				times[k] = (System.nanoTime() - start) / 1e6;
			}
		}
		System.out.printf(Locale.ROOT, "{\"bench\":\"pointer-over-20x1M\",\"ours\":%.2f,\"unit\":\"ms a move with its paint, 95th percentile\","
				+ "\"ours_median\":%.2f,\"ours_max\":%.2f,\"pictures_painted\":%d}%n", percentile(times, 0.95), percentile(times, 0.5),
				percentile(times, 1), ours.widget.painted() - before);
		ours.shell.dispose();
		drain();
	}

	private static double percentile(double[] values, double share) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - (share > 0 ? 1 : 0))];
	}
}
