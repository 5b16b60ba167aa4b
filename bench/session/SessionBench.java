import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.StageResult;
import org.culet.data.Manifest;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.QuickFit;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.culet.plot.builder.SessionFigure;
import org.culet.plot.style.Theme;
import org.culet.ui.internal.figure.SwtChartFigureWidget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtchart.Chart;

/** Writes the sweep and our times for each frame of a drag; peer.py reads both. */
class SessionBench {

	private static final int POINTS = 100_000;
	private static final int FRAMES = 60;
	private static final int WARM_UP = 30;
	private static final List<String> LAWS = List.of("es-vrh", "stretched", "saturation", "weak-localization");

	private final Display display = new Display();
	private final Shell shell = new Shell(display, SWT.NO_TRIM);
	private final SashForm sash = new SashForm(shell, SWT.VERTICAL);
	private final SwtChartFigureWidget main = new SwtChartFigureWidget(sash, Theme.LIGHT);
	private final SwtChartFigureWidget residuals = new SwtChartFigureWidget(sash, Theme.LIGHT);
	/** Paints of the figure and of the residuals so far. */
	private final int[] paints = new int[2];

	/** Times of one frame in seconds. */
	private record Frame(double wall, double cpu) {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException, org.culet.data.DataReadException {
		Path folder = Path.of(arguments[0]);
		StageResult stage = stage(folder);
		SessionBench bench = new SessionBench();
		StringBuilder lines = new StringBuilder();
		for (String law : LAWS) {
			lines.append(bench.drag(stage, TransportModels.byId(law).orElseThrow()));
		}
		bench.display.dispose();
		Files.writeString(folder.resolve("ours.txt"), lines);
	}

	private SessionBench() {
		shell.setLayout(new FillLayout());
		shell.setBounds(20, 20, 800, 700);
		sash.setWeights(72, 28);
		display.addFilter(SWT.Paint, e -> {
			paints[0] += isPlot(e.widget, main) ? 1 : 0;
			paints[1] += isPlot(e.widget, residuals) ? 1 : 0;
		});
		shell.open();
		shell.layout();
	}

	/** Drags the window through the sweep; median and 95th percentile of the frames, their time of the processor, the preparation. */
	private String drag(StageResult stage, TransportModel model) {
		SessionFigure figure = new SessionFigure(stage);
		long started = System.nanoTime();
		QuickFit quick = QuickFit.of(model, stage.curve(), FitOptions.defaults());
		double prepared = (System.nanoTime() - started) * 1e-9;
		begin(figure, quick);
		double[] wall = new double[FRAMES];
		double[] cpu = new double[FRAMES];
		for (int i = -WARM_UP; i < FRAMES; i++) {
			double way = Math.abs(i) / (double) FRAMES;
			Frame frame = frame(figure, quick, new TemperatureWindow(0.4 + 0.2 * way, 2 + 4 * way));
			if (i >= 0) {
				wall[i] = frame.wall();
				cpu[i] = frame.cpu();
			}
		}
		Arrays.sort(wall);
		Arrays.sort(cpu);
		return String.format(Locale.ROOT, "%s %.6g %.6g %.6g %.6g%n", model.id(), wall[FRAMES / 2], wall[FRAMES * 95 / 100], prepared, cpu[FRAMES / 2]);
	}

	/** The first figure on these axes. */
	private void begin(SessionFigure figure, QuickFit quick) {
		FitResult fit = quick.fit(new TemperatureWindow(0.4, 2));
		main.show(figure.moving(SessionFigure.Axes.LAW, fit, new TemperatureWindow(0.4, 2)));
		residuals.show(figure.residuals(fit).orElseThrow());
		drain();
	}

	private static boolean isPlot(Widget painted, SwtChartFigureWidget of) {
		return chart((Composite) of.control()).filter(c -> c.getPlotArea().getControl() == painted).isPresent();
	}

	private static Optional<Chart> chart(Composite in) {
		return Stream.of(in.getChildren()).flatMap(c -> c instanceof Chart chart ? Stream.of(chart)
				: c instanceof Composite inner ? chart(inner).stream() : Stream.empty()).findFirst();
	}

	private void drain() {
		while (!main.exact() || !residuals.exact() || display.readAndDispatch()) {
			display.readAndDispatch();
		}
	}

	/** What the editor does when the mouse has moved: the fit, both figures, until both are on the screen as exactly as they will be. */
	private Frame frame(SessionFigure figure, QuickFit quick, TemperatureWindow window) {
		// the window system shows a picture at most every 16.7 ms; an event that comes sooner would time its clock and not us
		long rest = System.nanoTime() + 18_000_000;
		while (System.nanoTime() < rest) {
			display.readAndDispatch();
		}
		int before = paints[0];
		int beforeResiduals = paints[1];
		long busy = busyNanos();
		long started = System.nanoTime();
		FitResult fit = quick.fit(window);
		main.show(figure.moving(SessionFigure.Axes.LAW, fit, window));
		figure.residuals(fit).ifPresent(residuals::show);
		while (paints[0] == before || paints[1] == beforeResiduals || !main.exact() || !residuals.exact()) {
			if (!display.readAndDispatch()) {
				// other threads paint; they get the processor
				Thread.yield();
			}
		}
		return new Frame((System.nanoTime() - started) * 1e-9, (busyNanos() - busy) * 1e-9);
	}

	/** Time of the processor of this thread, nanoseconds: what others do on the machine is not in it. */
	private static long busyNanos() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static StageResult stage(Path folder) throws IOException, InterruptedException, org.culet.data.DataReadException {
		SplittableRandom random = new SplittableRandom(5);
		try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("sweep.csv"))) {
			out.write("T_K,R_ohm,sigma_ohm\n");
			for (int i = 0; i < POINTS; i++) {
				double t = 0.3 * Math.pow(100, i / (POINTS - 1.0));
				double law = 8000 * Math.exp(Math.sqrt(18 / t));
				out.write(t + "," + law * (1 + 0.01 * random.nextGaussian()) + "," + 0.01 * law + "\n");
			}
		}
		Files.writeString(folder.resolve("manifest.csv"), "file,sample,pressure_GPa\nsweep.csv,A,0\n");
		return StudyAnalysis.standard().stages(ManifestStudy.of(Manifest.read(folder.resolve("manifest.csv"))), Progress.NONE).stages().get(0);
	}
}
