package org.culet.ui.internal.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.culet.ui.internal.Icons;

/** The files of an import as a table whose pressures and branches are typed in place. */
final class FileTable {

	private static final String[] BRANCHES = { "up", "down" };

	private final TableViewer table;
	private final Runnable changed;

	FileTable(Composite parent, List<FileEntry> entries, Runnable changed) {
		this.changed = changed;
		table = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.getTable().setHeaderVisible(true);
		table.getTable().setLinesVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column("File", 220, e -> e.file().getFileName().toString(),
				e -> e.isReading() ? null : Icons.image(e.problem().isEmpty() ? "sweep" : "warning"));
		number(column("P (GPa)", 76, e -> e.pressureGPa().map(FileTable::plain).orElse(""), e -> null), FileEntry::pressureGPa,
				FileEntry::pressureGPa);
		number(column("± (GPa)", 70, e -> e.sigmaGPa().map(FileTable::plain).orElse(""), e -> null), FileEntry::sigmaGPa,
				FileEntry::sigmaGPa);
		TableViewerColumn branch = column("Branch", 70, e -> BRANCHES[e.down() ? 1 : 0], e -> null);
		branch.setEditingSupport(new Branches());
		column("Found", 440, FileEntry::findings, e -> null);
		table.setInput(entries);
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
	}

	private TableViewerColumn column(String head, int width, Function<FileEntry, String> text, Function<FileEntry, Image> image) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
		column.getColumn().setText(head);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((FileEntry) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply((FileEntry) element);
			}
		});
		return column;
	}

	private void number(TableViewerColumn column, Function<FileEntry, Optional<Double>> get, BiConsumer<FileEntry, Optional<Double>> set) {
		column.setEditingSupport(new EditingSupport(table) {
			@Override
			protected CellEditor getCellEditor(Object element) {
				TextCellEditor editor = new TextCellEditor(table.getTable());
				editor.setValidator(value -> parse((String) value).isEmpty() && !((String) value).isBlank() ? "a number in GPa" : null);
				return editor;
			}

			@Override
			protected boolean canEdit(Object element) {
				return true;
			}

			@Override
			protected Object getValue(Object element) {
				return get.apply((FileEntry) element).map(FileTable::plain).orElse("");
			}

			@Override
			protected void setValue(Object element, Object value) {
				// what is no number never gets here: the editor gives null
				if (value != null) {
					set.accept((FileEntry) element, parse((String) value));
					table.update(element, null);
					changed.run();
				}
			}
		});
	}

	private static Optional<Double> parse(String text) {
		try {
			double value = Double.parseDouble(text.strip().replace(',', '.'));
			return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Up or down. */
	private final class Branches extends EditingSupport {
		Branches() {
			super(table);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return new ComboBoxCellEditor(table.getTable(), BRANCHES, SWT.READ_ONLY);
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return ((FileEntry) element).down() ? 1 : 0;
		}

		@Override
		protected void setValue(Object element, Object value) {
			((FileEntry) element).down(Integer.valueOf(1).equals(value));
			table.update(element, null);
			changed.run();
		}
	}

	void onSelection(Consumer<Optional<FileEntry>> listener) {
		table.addSelectionChangedListener(e -> listener.accept(selected()));
	}

	Optional<FileEntry> selected() {
		return Optional.ofNullable((FileEntry) table.getStructuredSelection().getFirstElement());
	}

	void refresh() {
		table.refresh();
	}

	Control control() {
		return table.getControl();
	}
}
