package org.culet.ui.internal.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.result.StudyResult;
import org.culet.data.FileNamePart;
import org.culet.plot.Figure;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.PlannedFigure;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureFileType;
import org.culet.ui.internal.Services;

/** Takes the figure of a view elsewhere: to the clipboard, to files. */
final class FigureExporter {

	/** Pixels of a copied image for one of a figure 720 wide. */
	private static final int ENLARGED = 2;
	private static final int COPY_WIDTH = 720;

	private final FigureView view;

	FigureExporter(FigureView view) {
		this.view = view;
	}

	// --- to the clipboard

	/** Copies what is visible as an image. */
	void copyImage() {
		view.visible().ifPresentOrElse(figure -> {
			copy(image(figure), ImageTransfer.getInstance());
			view.studies().status().message("The figure is in the clipboard");
		}, () -> view.studies().status().error("There is no figure to copy here"));
	}

	/** Copies the numbers of what is visible as tab-separated values. */
	void copyNumbers() {
		view.visible().ifPresentOrElse(figure -> {
			copy(Tabbed.of(figure), TextTransfer.getInstance());
			view.studies().status().message("The numbers of the figure are in the clipboard, to be pasted into a table");
		}, () -> view.studies().status().error("There is no figure to copy here"));
	}

	private void copy(Object content, Transfer transfer) {
		Clipboard clipboard = new Clipboard(view.widget().control().getDisplay());
		clipboard.setContents(new Object[] { content }, new Transfer[] { transfer });
		clipboard.dispose();
	}

	/** The figure on white, twice as fine as on the screen. */
	private ImageData image(Figure figure) {
		Display display = view.widget().control().getDisplay();
		ScreenFont font = new ScreenFont(display, display.getSystemFont().getFontData()[0]);
		PageFormat format = PageFormat.screen(COPY_WIDTH, COPY_WIDTH * figure.aspect(), 13);
		Drawing drawing = new FigureLayout(font).layout(figure, format, Theme.PRINT);
		Image image = new Image(display, ENLARGED * COPY_WIDTH, (int) Math.ceil(ENLARGED * drawing.height()));
		GC gc = new GC(image);
		Transform twice = new Transform(display);
		twice.scale(ENLARGED, ENLARGED);
		gc.setTransform(twice);
		gc.setBackground(new Color(255, 255, 255));
		gc.fillRectangle(0, 0, COPY_WIDTH, (int) Math.ceil(drawing.height()));
		new GcPainter(gc, font, 0, 0).paintAll(drawing.primitives());
		ImageData data = image.getImageData();
		twice.dispose();
		gc.dispose();
		image.dispose();
		font.dispose();
		return data;
	}

	// --- to files

	/** Asks how, and writes this figure or all of them. */
	void export() {
		Optional<StudyResult> results = view.studies().current().flatMap(d -> d.results());
		Optional<Figure> figure = view.visible();
		if (results.isEmpty()) {
			view.studies().status().error("There is no figure to export here: open a study and analyse it (F5)");
			return;
		}
		List<PlannedFigure> plan = new StandardFigures(Services.all(FigureBuilder.class)).plan(results.get());
		ExportDialog dialog = new ExportDialog(view.getSite().getShell(), figure.map(this::name).orElse(""),
				plan.stream().map(PlannedFigure::fileName).toList(), figuresFolder().orElse(Path.of(System.getProperty("user.home"))),
				ExportSettings.remembered());
		if (dialog.open() == Window.OK) {
			List<ExportJob.Item> items = dialog.all()
					? plan.stream().map(p -> new ExportJob.Item(p.fileName(), () -> p.build(results.get(), FigureOptions.DEFAULT))).toList()
					: List.of(item(dialog.fileName(), figure.orElseThrow()));
			run(items, dialog.folder(), dialog.settings());
		}
	}

	/** Writes a page-ready PDF into {@code NAME.figures} beside the study, without a question. */
	void exportPdf() {
		Optional<Figure> figure = view.visible();
		Optional<Path> folder = figuresFolder();
		if (figure.isEmpty() || folder.isEmpty()) {
			view.studies().status().error("There is no figure to export here");
			return;
		}
		ExportSettings usual = ExportSettings.DEFAULT;
		run(List.of(item(name(figure.get()), figure.get())), folder.get(), new ExportSettings(java.util.Set.of(FigureFileType.PDF),
				usual.width(), usual.ownWidthMm(), usual.fontPt(), usual.dpi(), false));
	}

	private static ExportJob.Item item(String name, Figure figure) {
		return new ExportJob.Item(name, () -> BuiltFigure.of(figure));
	}

	private Optional<Path> figuresFolder() {
		return view.studies().current().map(d -> d.path())
				.map(study -> study.resolveSibling(study.getFileName().toString().replaceAll("\\.culet$", "") + ".figures"));
	}

	/** {@code ID--SAMPLE}. */
	private String name(Figure figure) {
		String sample = FileNamePart.of(view.sampleName(), '-');
		return figure.id() + (sample.isEmpty() ? "" : "--" + sample);
	}

	private void run(List<ExportJob.Item> items, Path folder, ExportSettings settings) {
		new ExportJob(items, folder, settings, outcome -> {
			if (outcome.failed()) {
				view.studies().status().error(outcome.sentence());
			} else {
				view.studies().status().message(outcome.sentence());
			}
		}).schedule();
	}
}
