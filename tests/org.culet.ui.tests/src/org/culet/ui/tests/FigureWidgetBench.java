package org.culet.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.culet.model.RowSet;
import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.scale.Range;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;

/** A figure widget in a window: what the tests of a widget show, do with it and see. */
abstract class FigureWidgetBench {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 480;

	Shell shell;
	FigureWidget widget;
	final List<String> hovered = new ArrayList<>();
	final List<String> picked = new ArrayList<>();
	final List<String> dragged = new ArrayList<>();
	final List<String> marked = new ArrayList<>();

	/** A new widget in a shell. */
	abstract FigureWidget create(Shell parent);

	/** The control over the area between the axes, that takes the mouse. */
	abstract Control plotArea(FigureWidget of);

	@BeforeEach
	void open() {
		shell = new Shell(Display.getCurrent());
		shell.setLayout(new FillLayout());
		widget = create(shell);
		widget.addListener(new FigureListener() {
			@Override
			public void hovered(Optional<String> readOut) {
				hovered.add(readOut.orElse(""));
			}

			@Override
			public void picked(FigurePoint point, boolean add) {
				picked.add(point.key() + " at " + point.x() + (add ? " added" : ""));
			}

			@Override
			public void marked(Map<String, RowSet> points) {
				marked.add(new TreeMap<>(points).toString());
			}

			@Override
			public void dragged(String key, Range range, boolean ended) {
				dragged.add(String.format(Locale.ROOT, "%s %.1f to %.1f%s", key, range.low(), range.high(), ended ? " ended" : ""));
			}
		});
		shell.setSize(WIDTH, HEIGHT);
		shell.open();
		shell.layout();
		drain();
	}

	@AfterEach
	void close() {
		shell.dispose();
		drain();
	}

	/** The widget under test. */
	final FigureWidget widget() {
		return widget;
	}

	/** Shows a figure and lets the widget draw it. */
	final void show(Figure figure) {
		widget.show(figure);
		drain();
	}

	static final void drain() {
		Display display = Display.getCurrent();
		while (display.readAndDispatch()) {
			// one event after the other
		}
	}

	/** Two straight lines in kelvin and ohm, one at 2, one at 8, over 0 to 10. */
	static Figure twoLevels() {
		Panel panel = Panel.of(Axis.linear("*T* (K)", "K").withRange(new Range(0, 10)), Axis.linear("*R* (Ω)", "Ω").withRange(new Range(0, 10)))
				.add(level("low", 2, 0)).add(level("high", 8, 1)).legend(Panel.Legend.INSIDE).build();
		return Figure.of("two-levels", RichText.of("Two levels"), panel);
	}

	static Series level(String key, double y, int colour) {
		double[] x = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
		double[] ys = new double[x.length];
		java.util.Arrays.fill(ys, y);
		return Series.line(Points.of(x, ys), new Ink.Category(colour)).withKey(key).withName(RichText.plain(key)).withMarker(Marker.DISC);
	}

	int y(double value) {
		return (int) Math.round(plotArea(widget).getSize().y * (1 - value / 10));
	}

	int x(double value) {
		return (int) Math.round(plotArea(widget).getSize().x * value / 10);
	}

	ImageData picture() {
		drain();
		Image image = new Image(shell.getDisplay(), shell.getClientArea().width, shell.getClientArea().height);
		GC gc = new GC(image);
		widget.control().print(gc);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	/** How many pixels are about of a colour. */
	static int count(ImageData data, RGB colour) {
		int n = 0;
		for (int py = 0; py < data.height; py++) {
			for (int px = 0; px < data.width; px++) {
				RGB rgb = data.palette.getRGB(data.getPixel(px, py));
				if (Math.abs(rgb.red - colour.red) + Math.abs(rgb.green - colour.green) + Math.abs(rgb.blue - colour.blue) < 40) {
					n++;
				}
			}
		}
		return n;
	}

	static RGB category(int index) {
		var c = Theme.LIGHT.categories().get(index);
		return new RGB(c.red(), c.green(), c.blue());
	}

	/** Lets the widget finish a picture that it paints beside the user's work. */
	abstract void untilExact(FigureWidget of);

	Range shownX() {
		return widget.visibleFigure().orElseThrow().panels().get(0).x().range().orElseThrow();
	}

	static Figure withWindow() {
		Figure plain = twoLevels();
		Panel p = plain.panels().get(0);
		Panel windowed = new Panel(p.title(), p.x(), p.y(), p.right(), p.topLabel(), p.series(),
				List.of(new Mark.Band(true, 2, 6, RichText.plain("window"), Ink.Role.BAND, "stage")), p.legend(), p.insets());
		return plain.withPanels(List.of(windowed), 1);
	}

	void drag(int fromX, int toX, int atY) {
		Bench.mouse(plotArea(widget), SWT.MouseMove, fromX, atY, 0, 0);
		Bench.mouse(plotArea(widget), SWT.MouseDown, fromX, atY, 1, 0);
		Bench.mouse(plotArea(widget), SWT.MouseMove, (fromX + toX) / 2, atY, 0, SWT.BUTTON1);
		Bench.mouse(plotArea(widget), SWT.MouseMove, toX, atY, 0, SWT.BUTTON1);
	}

	Mark.Band window() {
		return (Mark.Band) widget.visibleFigure().orElseThrow().panels().get(0).marks().get(0);
	}
}
