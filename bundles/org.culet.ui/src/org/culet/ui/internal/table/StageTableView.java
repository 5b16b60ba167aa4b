package org.culet.ui.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import org.culet.analysis.result.StudyResult;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.plot.Ink;
import org.culet.plot.scale.Range;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.internal.study.StudyView;
import org.culet.ui.internal.theme.Themes;

/** All stages with everything deduced for them; sorted by a click on a head, copied as tab-separated values. */
public final class StageTableView extends StudyView {

	private static final Range NO_VALUES = new Range(0, 1);

	private final List<StageColumn> columns = StageColumn.all();
	private TableViewer table;
	private final IPropertyChangeListener themes = e -> recolour();
	private List<StageRow> rows = List.of();
	private Comparator<StageRow> order = usual();

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		table = new TableViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setLinesVisible(true);
		table.setUseHashlookup(true);
		// only rows that are seen are filled: a study has hundreds
		table.setContentProvider((ILazyContentProvider) index -> table.replace(rows.get(index), index));
		ColumnViewerToolTipSupport.enableFor(table);
		columns.forEach(this::add);
		table.setInput(rows);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
		table.getTable().addListener(SWT.Selection, e -> controller().selection().select(selected().stream().map(StageRow::stage).toList()));
		getSite().getService(IHandlerService.class).activateHandler("org.eclipse.ui.edit.copy", new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				copy();
				return null;
			}
		});
		getSite().getService(IHandlerService.class).activateHandler("org.eclipse.ui.edit.selectAll", new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				controller().selection().select(rows.stream().map(StageRow::stage).toList());
				return null;
			}
		});
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker("add"));
		menu.add(new Separator("edit"));
		menu.add(new Separator("import"));
		table.getTable().setMenu(menu.createContextMenu(table.getTable()));
		getSite().registerContextMenu(menu, getSite().getSelectionProvider());
	}

	/** The colours of phases are the theme's. */
	private void recolour() {
		table.getTable().getDisplay().asyncExec(() -> {
			if (!table.getTable().isDisposed()) {
				table.getTable().clearAll();
			}
		});
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themes);
		super.dispose();
	}

	private void add(StageColumn column) {
		TableViewerColumn viewer = new TableViewerColumn(table, column.numeric() ? SWT.RIGHT : SWT.LEFT);
		TableColumn head = viewer.getColumn();
		head.setText(column.head());
		head.setToolTipText(column.tip());
		head.setWidth(column.width());
		head.setMoveable(true);
		head.setResizable(true);
		head.addListener(SWT.Selection, e -> sort(column, head));
		viewer.setLabelProvider(new Cells(column));
	}

	/** Cells of one column. */
	private static final class Cells extends ColumnLabelProvider {
		private final StageColumn column;

		Cells(StageColumn column) {
			this.column = column;
		}

		@Override
		public String getText(Object element) {
			return column.text().apply((StageRow) element);
		}

		@Override
		public String getToolTipText(Object element) {
			StageRow row = (StageRow) element;
			return switch (column.head()) {
				case "Phase", "Confidence" -> row.result().map(r -> r.verdict().reason()).filter(s -> !s.isBlank()).orElse(null);
				case StageColumn.TC -> row.result().flatMap(r -> r.tc()).map(t -> t.reason()).filter(s -> !s.isBlank()).orElse(null);
				case "Warnings" -> row.warnings().isBlank() ? null : row.warnings().replace(" · ", "\n");
				default -> null;
			};
		}

		@Override
		public Color getForeground(Object element) {
			if (!column.head().equals("Phase")) {
				return null;
			}
			return ((StageRow) element).result().filter(r -> !r.sweeps().isEmpty()).map(r -> {
				Theme theme = Themes.figureTheme();
				Rgb ink = theme.readable(theme.color(new Ink.Phase(r.phase().id()), NO_VALUES));
				return new Color(ink.red(), ink.green(), ink.blue());
			}).orElse(null);
		}
	}

	private void sort(StageColumn column, TableColumn head) {
		boolean again = table.getTable().getSortColumn() == head && table.getTable().getSortDirection() == SWT.UP;
		table.getTable().setSortColumn(head);
		table.getTable().setSortDirection(again ? SWT.DOWN : SWT.UP);
		order = (again ? column.order().reversed() : column.order()).thenComparing(usual());
		fill();
	}

	/** By sample, branch and pressure. */
	private Comparator<StageRow> usual() {
		return columns.get(0).order().thenComparing(r -> r.stage().getBranch().getValue()).thenComparing(columns.get(1).order());
	}

	private List<StageRow> selected() {
		return Arrays.stream(table.getTable().getSelectionIndices()).filter(i -> i < rows.size()).mapToObj(rows::get).toList();
	}

	private void fill() {
		List<StageRow> found = new ArrayList<>();
		controller().current().ifPresent(d -> {
			Optional<StudyResult> results = d.results();
			for (Sample sample : d.study().getSamples()) {
				for (Run run : sample.getRuns()) {
					for (Stage stage : run.getStages()) {
						found.add(new StageRow(stage, results.flatMap(r -> r.stage(stage.getId()))));
					}
				}
			}
		});
		found.sort(order);
		rows = found;
		table.setItemCount(rows.size());
		table.getTable().clearAll();
		selectionChanged();
	}

	/** Copies the selected rows, or all if fewer than two are selected, as tab-separated values. */
	public void copy() {
		Clipboard clipboard = new Clipboard(table.getTable().getDisplay());
		clipboard.setContents(new Object[] { tsv() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** What {@link #copy()} copies: heads with units, numbers in full precision. */
	public String tsv() {
		List<StageRow> chosen = table.getTable().getSelectionCount() > 1 ? selected() : rows;
		StringBuilder out = new StringBuilder();
		out.append(String.join("\t", columns.stream().flatMap(c -> c.rawHeads().stream()).toList())).append('\n');
		for (StageRow row : chosen) {
			out.append(String.join("\t", columns.stream().flatMap(c -> c.raw().apply(row).stream())
					.map(s -> s.replaceAll("[\\t\\r\\n]", " ")).toList())).append('\n');
		}
		return out.toString();
	}

	@Override
	public void studyChanged() {
		fill();
	}

	@Override
	public void modelChanged() {
		fill();
	}

	@Override
	public void resultsChanged() {
		fill();
	}

	@Override
	public void selectionChanged() {
		List<Stage> wanted = controller().selection().stages();
		int[] indices = IntStream.range(0, rows.size()).filter(i -> wanted.contains(rows.get(i).stage())).toArray();
		if (!Arrays.equals(indices, table.getTable().getSelectionIndices())) {
			table.getTable().setSelection(indices);
		}
	}

	@Override
	public void setFocus() {
		table.getControl().setFocus();
	}

	/** The table, for tests. */
	public TableViewer viewer() {
		return table;
	}
}
