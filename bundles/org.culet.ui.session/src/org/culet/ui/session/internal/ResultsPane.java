package org.culet.ui.session.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

import org.culet.analysis.SessionTable;
import org.culet.model.Stage;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureWidgets;

/** The fits that the session keeps as a table: sorted by its heads, filtered by the row beneath them, copied, exported. */
final class ResultsPane implements SessionContext.Pane {

	private final SessionContext context;
	private final Composite area;
	private final FitRows rows;
	private final Label count;
	private Theme theme = FigureWidgets.theme();
	private Optional<FitTable> table = Optional.empty();

	ResultsPane(Composite parent, SessionContext context) {
		this.context = context;
		rows = new FitRows(new FitHeads(context::lawName));
		area = new Composite(parent, SWT.NONE);
		area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).create());
		count = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).applyTo(count);
		FigureWidgets.whenThemeChanges(area, () -> {
			if (!FigureWidgets.theme().equals(theme)) {
				table.ifPresent(t -> t.control().dispose());
				table = Optional.empty();
				refresh();
			}
		});
	}

	Composite control() {
		return area;
	}

	/** The rows, for tests. */
	FitRows rows() {
		return rows;
	}

	/** The table, for tests; empty before anything is kept. */
	Optional<NatTable> natTable() {
		return table.map(FitTable::control);
	}

	@Override
	public void refresh() {
		SessionTable now = SessionTable.of(context.session(), stage -> context.result(stage).map(r -> r.phase().id()));
		boolean columns = !now.columns().equals(rows.table().columns());
		rows.take(now);
		if (columns || table.isEmpty()) {
			table.ifPresent(t -> t.control().dispose());
			theme = FigureWidgets.theme();
			FitTable fresh = new FitTable(area, rows, theme, this::show);
			GridDataFactory.fillDefaults().grab(true, true).hint(200, 90).applyTo(fresh.control());
			fresh.control().addKeyListener(KeyListener.keyPressedAdapter(e -> {
				if (e.keyCode == 'c' && (e.stateMask & SWT.MOD1) != 0) {
					copy();
				}
			}));
			table = Optional.of(fresh);
			area.layout();
		} else {
			table.get().control().refresh();
		}
		count.setText(words());
	}

	private String words() {
		int all = rows.table().rows().size();
		if (all == 0) {
			return "Nothing is kept yet: Fit (F6) or Fit All (Shift+F6) puts fits into the session.";
		}
		String shown = rows.shown().size() == all ? "" : rows.shown().size() + " of ";
		return shown + all + (all == 1 ? " fit" : " fits") + " kept. Click a head to sort; type beneath it to filter (>2, es-vrh); Ctrl+C copies, the menu Session exports.";
	}

	private void show(SessionTable.Row row) {
		Optional<Stage> stage = context.states().keySet().stream().filter(s -> s.getId().equals(row.stageId())).findFirst();
		stage.ifPresent(s -> {
			context.select(List.of(s), List.of());
			context.showLaw(row.model());
		});
	}

	/** What Ctrl+C copies: the selected rows, else all that are shown, tab-separated with a head line. */
	String tsv() {
		List<SessionTable.Row> shown = rows.shown();
		List<SessionTable.Row> selected = table.map(t -> t.selection().getSelectedRowPositions()).stream().flatMap(java.util.Set::stream)
				.flatMapToInt(ResultsPane::positions).filter(i -> i < shown.size()).sorted().distinct().mapToObj(shown::get).toList();
		return rows.table().with(selected.isEmpty() ? shown : selected).tsv();
	}

	private static IntStream positions(Range range) {
		return IntStream.range(range.start, range.end);
	}

	void copy() {
		Clipboard clipboard = new Clipboard(area.getDisplay());
		try {
			clipboard.setContents(new Object[] { tsv() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** Asks where, and saves what is shown as CSV. */
	void export() {
		FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
		dialog.setFileName(context.session().getName().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".csv");
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			export(Path.of(chosen));
		}
	}

	/** Saves what is shown as CSV. */
	void export(Path file) {
		try {
			Files.write(file, rows.table().with(rows.shown()).csv().getBytes(StandardCharsets.UTF_8));
			context.workspace().say("Saved " + file, false);
		} catch (IOException e) {
			context.workspace().say(file + " could not be written: " + e.getMessage(), true);
		}
	}
}
