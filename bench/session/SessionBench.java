import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

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
import org.culet.plot.Figure;
import org.culet.plot.builder.SessionFigure;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.FontMetrics;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;

/** Writes the sweep and our times for each frame of a drag; peer.py reads both. */
class SessionBench {

	private static final int POINTS = 100_000;
	private static final int FRAMES = 240;
	private static final List<String> LAWS = List.of("es-vrh", "stretched", "saturation", "weak-localization");

	/** Letters half as wide as high: the layout needs sizes, no letters. */
	private static final FontMetrics FONT = new FontMetrics() {
		@Override
		public double advance(String text, double size) {
			return 0.5 * size * text.length();
		}

		@Override
		public double ascent(double size) {
			return 0.8 * size;
		}

		@Override
		public double descent(double size) {
			return 0.2 * size;
		}

		@Override
		public double capHeight(double size) {
			return 0.7 * size;
		}
	};

	public static void main(String[] arguments) throws IOException, InterruptedException, org.culet.data.DataReadException {
		Path folder = Path.of(arguments[0]);
		StageResult stage = stage(folder);
		SessionFigure figure = new SessionFigure(stage);
		StringBuilder lines = new StringBuilder();
		for (String law : LAWS) {
			TransportModel model = TransportModels.byId(law).orElseThrow();
			long started = System.nanoTime();
			QuickFit quick = QuickFit.of(model, stage.curve(), FitOptions.defaults());
			double prepared = (System.nanoTime() - started) * 1e-9;
			double[] frames = new double[FRAMES];
			for (int round = 0; round < 2; round++) {
				for (int i = 0; i < FRAMES; i++) {
					frames[i] = frame(figure, quick, new TemperatureWindow(0.4 + 0.2 * i / FRAMES, 2 + 4.0 * i / FRAMES));
				}
			}
			Arrays.sort(frames);
			lines.append(String.format(Locale.ROOT, "%s %.6g %.6g %.6g%n", law, frames[FRAMES / 2], frames[FRAMES * 95 / 100], prepared));
		}
		Files.writeString(folder.resolve("ours.txt"), lines);
	}

	/** Seconds for one frame: the fit, the figure, its layout in pixels. */
	private static double frame(SessionFigure figure, QuickFit quick, TemperatureWindow window) {
		long started = System.nanoTime();
		FitResult fit = quick.fit(window);
		Figure drawn = figure.moving(SessionFigure.Axes.LAW, fit, window);
		new FigureLayout(FONT).layout(drawn, PageFormat.screen(800, 500, 11), Theme.LIGHT);
		figure.residuals(fit).ifPresent(r -> new FigureLayout(FONT).layout(r, PageFormat.screen(800, 200, 11), Theme.LIGHT));
		return (System.nanoTime() - started) * 1e-9;
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
