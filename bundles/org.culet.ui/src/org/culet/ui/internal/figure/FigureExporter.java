package org.culet.ui.internal.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;

import org.culet.plot.Figure;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.culet.plot.vector.FigureFileType;
import org.culet.ui.internal.study.StudyController;

/** Takes the figure of a view elsewhere: to the clipboard, to a file. */
final class FigureExporter {

	/** Pixels of a copied image for one of a figure 720 wide. */
	private static final int ENLARGED = 2;
	private static final int COPY_WIDTH = 720;

	private final FigureView view;

	FigureExporter(FigureView view) {
		this.view = view;
	}

	IHandler copyHandler() {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				copy();
				return null;
			}
		};
	}

	/** Copies what is visible as an image. */
	void copy() {
		Optional<Figure> figure = view.visible();
		if (figure.isEmpty()) {
			view.studies().status().error("There is no figure to copy here");
			return;
		}
		Clipboard clipboard = new Clipboard(view.widget().control().getDisplay());
		clipboard.setContents(new Object[] { image(figure.get()) }, new Transfer[] { ImageTransfer.getInstance() });
		clipboard.dispose();
		view.studies().status().message("The figure is in the clipboard");
	}

	/** The figure on white, twice as fine as on the screen. */
	ImageData image(Figure figure) {
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

	/** Asks for a file and writes it: SVG, PDF or PNG by its ending. */
	void export() {
		Optional<Figure> figure = view.visible();
		if (figure.isEmpty()) {
			view.studies().status().error("There is no figure to export here");
			return;
		}
		FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.SAVE);
		dialog.setText("Export figure");
		dialog.setOverwrite(true);
		dialog.setFilterNames(new String[] { "PDF (*.pdf)", "SVG (*.svg)", "PNG (*.png)" });
		dialog.setFilterExtensions(new String[] { "*.pdf", "*.svg", "*.png" });
		dialog.setFileName(name(figure.get()) + ".pdf");
		view.studies().current().ifPresent(d -> dialog.setFilterPath(d.path().getParent().toString()));
		String chosen = dialog.open();
		if (chosen != null) {
			String endless = chosen.matches(".*\\.(pdf|svg|png)") ? chosen
					: chosen + List.of(".pdf", ".svg", ".png").get(Math.max(0, dialog.getFilterIndex()));
			write(figure.get(), Path.of(endless));
		}
	}

	/** Writes a page-ready PDF into {@code NAME.figures} beside the study, without a question. */
	void exportPdf() {
		Optional<Figure> figure = view.visible();
		if (figure.isEmpty() || view.studies().current().isEmpty()) {
			view.studies().status().error("There is no figure to export here");
			return;
		}
		Path study = view.studies().current().get().path();
		String stem = study.getFileName().toString().replaceAll("\\.culet$", "");
		write(figure.get(), study.resolveSibling(stem + ".figures").resolve(name(figure.get()) + ".pdf"));
	}

	/** {@code ID--SAMPLE}. */
	private String name(Figure figure) {
		String part = view.getPartName();
		int sample = part.lastIndexOf(" · ");
		String safe = sample < 0 ? "" : "--" + part.substring(sample + 3).replaceAll("[^A-Za-z0-9._]+", "-");
		return figure.id() + safe;
	}

	/** Writes in a Job; the ending of the name says what kind of file. */
	void write(Figure figure, Path file) {
		String name = file.getFileName().toString();
		FigureFileType type = Arrays.stream(FigureFileType.values()).filter(t -> name.endsWith("." + t.extension())).findFirst()
				.orElse(FigureFileType.PDF);
		StudyController studies = view.studies();
		Display display = view.widget().control().getDisplay();
		Job job = new Job("Export " + name) {
			@Override
			public boolean belongsTo(Object family) {
				return family == StudyController.JOBS;
			}

			@Override
			protected IStatus run(IProgressMonitor monitor) {
				String outcome;
				boolean written = false;
				try {
					Files.createDirectories(file.toAbsolutePath().getParent());
					try (OutputStream out = Files.newOutputStream(file)) {
						new FigureExport().write(figure, type, PageFormat.JOURNAL_SINGLE, Theme.PRINT, out);
					}
					outcome = "Figure saved as " + file;
					written = true;
				} catch (IOException e) {
					outcome = "The figure could not be saved as " + file + ": " + e.getMessage() + ". Choose another folder.";
				}
				tell(display, studies, outcome, written);
				return Status.OK_STATUS;
			}
		};
		job.schedule();
	}

	private static void tell(Display display, StudyController studies, String outcome, boolean written) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (written) {
					studies.status().message(outcome);
				} else {
					studies.status().error(outcome);
				}
			});
		}
	}
}
