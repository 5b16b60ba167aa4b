package org.culet.ui.session.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.filterrow.IFilterStrategy;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import org.culet.analysis.SessionTable;
import org.culet.plot.style.Theme;

/** The NatTable of fits: a head that sorts, a row of filters, rows. */
final class FitTable {

	private static final int WIDTH = 84;
	private static final int HEAD = 22;
	/** Label of the cells with numbers. */
	static final String NUMBER = "culet.number";

	private final FitRows rows;
	private final NatTable table;
	private final SelectionLayer selection;

	FitTable(Composite parent, FitRows rows, Theme theme, Consumer<SessionTable.Row> opened) {
		CollectionFactories.prepare();
		this.rows = rows;
		DataLayer body = new DataLayer(new Body(), WIDTH, DataLayer.DEFAULT_ROW_HEIGHT);
		for (int i = 0; i < rows.table().columns().size(); i++) {
			body.setColumnWidthByPosition(i, FitHeads.of(rows.table().columns().get(i)).width());
		}
		body.setConfigLabelAccumulator((labels, column, row) -> {
			if (column < rows.table().columns().size() && FitHeads.numeric(rows.table(), column)) {
				labels.addLabel(NUMBER);
			}
		});
		selection = new SelectionLayer(body, false);
		selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
		ViewportLayer viewport = new ViewportLayer(selection);
		viewport.setRegionName(GridRegion.BODY);
		Heads heads = new Heads();
		DataLayer headData = new DataLayer(heads, WIDTH, HEAD);
		ConfigRegistry registry = new ConfigRegistry();
		SortHeaderLayer<SessionTable.Row> sorting = new SortHeaderLayer<>(new ColumnHeaderLayer(headData, viewport, selection), new Sorting());
		FilterRowHeaderComposite<SessionTable.Row> filtering = new FilterRowHeaderComposite<>(new Filtering(), sorting, heads, registry);
		CompositeLayer whole = new CompositeLayer(1, 2);
		whole.setChildLayer(GridRegion.COLUMN_HEADER, filtering, 0, 0);
		whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
		table = new NatTable(parent, whole, false);
		table.setConfigRegistry(registry);
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new SingleClickSortConfiguration(FitTableColors.padded(new SortableHeaderTextPainter())));
		table.addConfiguration(new AbstractUiBindingConfiguration() {
			@Override
			public void configureUiBindings(UiBindingRegistry bindings) {
				bindings.registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 1), (natTable, event) -> {
					int row = natTable.getRowIndexByPosition(natTable.getRowPositionByY(event.y));
					if (row >= 0 && row < rows.shown().size()) {
						opened.accept(rows.shown().get(row));
					}
				});
			}
		});
		FitTableColors.apply(table, theme);
		table.configure();
		new HeadTips();
	}

	NatTable control() {
		return table;
	}

	SelectionLayer selection() {
		return selection;
	}

	/** The cells. */
	private final class Body implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			if (row >= rows.shown().size() || column >= rows.table().columns().size()) {
				return "";
			}
			SessionTable.Cell cell = rows.shown().get(row).cells().get(column);
			return rows.heads().shown(rows.table().columns().get(column), cell);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("fits are not typed");
		}

		@Override
		public int getColumnCount() {
			return rows.table().columns().size();
		}

		@Override
		public int getRowCount() {
			return rows.shown().size();
		}
	}

	/** What a column is, at its head. */
	private final class HeadTips extends NatTableContentTooltip {

		HeadTips() {
			super(table, GridRegion.COLUMN_HEADER);
		}

		@Override
		protected String getText(Event event) {
			int column = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
			return column < 0 || column >= rows.table().columns().size() ? "" : FitHeads.of(rows.table().columns().get(column)).tip();
		}
	}

	/** The heads of the columns. */
	private final class Heads implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return FitHeads.of(rows.table().columns().get(column)).head();
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("heads are not typed");
		}

		@Override
		public int getColumnCount() {
			return rows.table().columns().size();
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}

	/** One column at a time. */
	private final class Sorting implements ISortModel {

		@Override
		public List<Integer> getSortedColumnIndexes() {
			return rows.sorted() < 0 ? List.of() : List.of(rows.sorted());
		}

		@Override
		public boolean isColumnIndexSorted(int column) {
			return rows.sorted() == column;
		}

		@Override
		public SortDirectionEnum getSortDirection(int column) {
			return rows.sorted() != column ? SortDirectionEnum.NONE : rows.falling() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
		}

		@Override
		public int getSortOrder(int column) {
			return rows.sorted() == column ? 0 : -1;
		}

		@Override
		@SuppressWarnings("rawtypes")
		public List<java.util.Comparator> getComparatorsForColumnIndex(int column) {
			return List.of();
		}

		@Override
		public java.util.Comparator<?> getColumnComparator(int column) {
			return null;
		}

		@Override
		public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
			rows.sort(direction == SortDirectionEnum.NONE ? -1 : column, direction == SortDirectionEnum.DESC);
			table.refresh();
		}

		@Override
		public void clear() {
			rows.sort(-1, false);
		}
	}

	/** Filters by what is typed beneath the heads. */
	private final class Filtering implements IFilterStrategy<SessionTable.Row> {

		@Override
		public void applyFilter(Map<Integer, Object> typed) {
			Map<Integer, String> texts = new HashMap<>();
			typed.forEach((column, text) -> texts.put(column, String.valueOf(text)));
			rows.filter(texts);
			table.refresh();
		}
	}
}
