package org.culet.ui.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import org.culet.data.Curve;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Direction;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.SweepRange;
import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.ui.figure.FigureWidget;
import org.culet.ui.internal.FigurePane;
import org.culet.ui.study.StudyJob;

/** A file as it would be imported: as figure, as the points it gives, and as the text that it is. */
final class FilePreview {

	private static final int TEXT_BYTES = 32_768;
	private static final String[] HEADS = { "#", "T [K]", "R", "σ", "Sweep" };

	private final TabFolder folder;
	private final FigureWidget figure;
	private final Table points;
	private final Text text;
	private final CurveReaders readers;
	private Optional<Shown> shown = Optional.empty();
	private Optional<Job> running = Optional.empty();
	private Optional<Curve> curve = Optional.empty();

	/** What is shown or on its way: the same again is not read again. */
	private record Shown(Path file, ReadOptions options) {
	}

	FilePreview(Composite parent, CurveReaders readers) {
		this.readers = readers;
		folder = new TabFolder(parent, SWT.TOP);
		figure = FigurePane.create(folder);
		tab("Figure", figure.control());
		points = new Table(folder, SWT.VIRTUAL | SWT.FULL_SELECTION);
		points.setHeaderVisible(true);
		for (String head : HEADS) {
			TableColumn column = new TableColumn(points, SWT.RIGHT);
			column.setText(head);
			column.setWidth(head.equals("#") ? 60 : 110);
		}
		points.addListener(SWT.SetData, e -> fill((TableItem) e.item, points.indexOf((TableItem) e.item)));
		tab("Points", points);
		text = new Text(folder, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		tab("File", text);
		figure.showMessage("Select a file to see what is in it.");
	}

	private void tab(String title, Control control) {
		TabItem item = new TabItem(folder, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	/**
	 * Shows a file.
	 *
	 * @param entry the file, empty for none
	 */
	void show(Optional<FileEntry> entry) {
		Optional<Shown> wanted = entry.map(e -> new Shown(e.file(), e.options()));
		if (wanted.equals(shown)) {
			return;
		}
		shown = wanted;
		running.ifPresent(Job::cancel);
		wanted.ifPresent(this::start);
	}

	private void start(Shown what) {
		Display display = folder.getDisplay();
		Job job = new StudyJob("Preview " + what.file().getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				String head = head(what.file());
				Optional<ReadResult> result = Optional.empty();
				String problem = "";
				try {
					result = Optional.of(readers.read(what.file(), what.options()));
				} catch (DataReadException e) {
					problem = (e.line().isPresent() ? "Line " + e.line().getAsLong() + ": " : "") + e.sentence();
				}
				Optional<ReadResult> found = result;
				String why = problem;
				if (!display.isDisposed()) {
					display.asyncExec(() -> arrived(what, head, found, why));
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		running = Optional.of(job);
		job.schedule();
	}

	private static String head(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(TEXT_BYTES);
			String all = new String(bytes, StandardCharsets.UTF_8).replace('\0', '␀');
			return bytes.length < TEXT_BYTES ? all : all + "\n…";
		} catch (IOException e) {
			return "It cannot be read: " + e.getMessage();
		}
	}

	private void arrived(Shown what, String head, Optional<ReadResult> result, String problem) {
		if (folder.isDisposed() || !shown.equals(Optional.of(what))) {
			return;
		}
		text.setText(head);
		curve = result.map(ReadResult::curve);
		points.setItemCount(curve.map(Curve::size).orElse(0));
		points.clearAll();
		result.ifPresent(r -> points.getColumn(2).setText("R [" + r.unit() + "]"));
		if (result.isEmpty()) {
			figure.showMessage(problem);
		} else if (result.get().curve().size() == 0) {
			figure.showMessage("There is no point in it.");
		} else {
			figure.show(figure(what.file(), result.get().curve()));
		}
	}

	private void fill(TableItem item, int index) {
		curve.filter(c -> index >= 0 && index < c.size()).ifPresent(c -> item.setText(new String[] { String.valueOf(index + 1), String.valueOf(c.temperatureK(index)),
				String.valueOf(c.value(index)), c.hasSigma() ? String.valueOf(c.sigma(index)) : "", sweep(c, index) }));
	}

	private static String sweep(Curve curve, int index) {
		List<SweepRange> sweeps = curve.sweeps();
		for (int i = 0; i < sweeps.size(); i++) {
			if (index >= sweeps.get(i).start() && index < sweeps.get(i).end()) {
				return i + 1 + " " + (sweeps.get(i).direction() == Direction.NONE ? "" : sweeps.get(i).direction().label());
			}
		}
		return "";
	}

	/** R(T), logarithmic where R allows it, each sweep in its colour. */
	private static Figure figure(Path file, Curve curve) {
		boolean positive = java.util.Arrays.stream(curve.values()).allMatch(v -> v > 0);
		String label = switch (curve.quantity()) {
		case RESISTIVITY -> "*ρ*";
		case SHEET_RESISTANCE -> "*R*_□";
		case RESISTANCE -> "*R*";
		};
		String unit = curve.quantity().unit().replace("ohm", "Ω");
		Axis y = positive ? Axis.log(label + " [" + unit + "]", unit) : Axis.linear(label + " [" + unit + "]", unit);
		Panel.Builder panel = Panel.of(Axis.linear("*T* [K]", "K"), y).legend(Panel.Legend.INSIDE);
		int number = 0;
		for (SweepRange sweep : curve.sweeps()) {
			panel.add(Series.symbols(points(curve, sweep), Marker.DISC.sized(0.6), new Ink.Category(number))
					.withName(RichText.plain(++number + (sweep.direction() == Direction.NONE ? "" : " " + sweep.direction().label()))));
		}
		return Figure.of("import-preview:" + file, RichText.plain(file.getFileName().toString()), panel.build());
	}

	private static Points points(Curve curve, SweepRange sweep) {
		return Points.of(java.util.Arrays.copyOfRange(curve.temperaturesK(), sweep.start(), sweep.end()),
				java.util.Arrays.copyOfRange(curve.values(), sweep.start(), sweep.end()));
	}

	void stop() {
		running.ifPresent(Job::cancel);
	}

	Control control() {
		return folder;
	}

	/** The figure, for tests. */
	FigureWidget widget() {
		return figure;
	}
}
