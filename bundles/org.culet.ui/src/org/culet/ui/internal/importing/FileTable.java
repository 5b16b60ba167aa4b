package org.culet.ui.internal.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ICellEditorValidator;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.culet.data.Direction;
import org.culet.model.Units;
import org.culet.ui.internal.Icons;

/** The files of an import as a table: ticked are those that come in; sample, run, pressure, branch and direction are typed in place. */
final class FileTable {

	private static final String[] BRANCHES = { "up", "down" };
	private static final String[] DIRECTIONS = { "both", "cooling", "warming" };
	private static final Direction[] OF_DIRECTIONS = { Direction.NONE, Direction.COOLING, Direction.WARMING };

	private final CheckboxTableViewer table;
	private final Runnable changed;

	FileTable(Composite parent, List<FileEntry> entries, Runnable changed) {
		this.changed = changed;
		table = CheckboxTableViewer.newCheckList(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		table.getTable().setHeaderVisible(true);
		table.getTable().setLinesVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		TableViewerColumn file = column("File", 210, FileEntry::name);
		file.setLabelProvider(new Names());
		text(column("Sample", 80, e -> e.sample().orElse("")), e -> e.sample().orElse(""), FileEntry::sample);
		text(column("Run", 60, e -> e.run().orElse("")), e -> e.run().orElse(""), FileEntry::run);
		number(column("P [GPa]", 70, e -> e.pressureGPa().map(FileTable::plain).orElse("")), FileEntry::pressureGPa, FileEntry::pressureGPa);
		number(column("± [GPa]", 66, e -> e.sigmaGPa().map(FileTable::plain).orElse("")), FileEntry::sigmaGPa, FileEntry::sigmaGPa);
		choice(column("Branch", 66, e -> BRANCHES[e.down() ? 1 : 0]), BRANCHES, e -> e.down() ? 1 : 0, (e, i) -> e.down(i == 1));
		choice(column("Sweeps", 76, e -> DIRECTIONS[direction(e)]), DIRECTIONS, FileTable::direction, (e, i) -> e.direction(OF_DIRECTIONS[i]));
		column("Found", 420, FileEntry::findings);
		table.setCheckStateProvider(new ICheckStateProvider() {
			@Override
			public boolean isGrayed(Object element) {
				return false;
			}

			@Override
			public boolean isChecked(Object element) {
				return ((FileEntry) element).wanted();
			}
		});
		table.addCheckStateListener(e -> {
			((FileEntry) e.getElement()).wanted(e.getChecked());
			changed.run();
		});
		table.getTable().setData("culet.viewer", table);
		table.setInput(entries);
	}

	private static int direction(FileEntry entry) {
		return entry.direction().map(d -> Arrays.asList(OF_DIRECTIONS).indexOf(d)).orElse(0);
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
	}

	private TableViewerColumn column(String head, int width, Function<FileEntry, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
		column.getColumn().setText(head);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((FileEntry) o)));
		return column;
	}

	/** The name, with a picture that says whether it comes in. */
	private static final class Names extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			return ((FileEntry) element).name();
		}

		@Override
		public Image getImage(Object element) {
			FileEntry entry = (FileEntry) element;
			return switch (entry.state()) {
				case READING -> null;
				case NOT_READ, REFUSED -> Icons.image("warning");
				case READ -> Icons.image(entry.isDuplicate() || entry.lacksPressure() ? "warning" : "sweep");
			};
		}
	}

	/** A cell that is edited; several selected lines get the same. */
	private abstract class Cell extends EditingSupport {
		Cell() {
			super(table);
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		/** Sets a value on the line that was edited, and on all selected ones if it is among them. */
		void set(Object element, java.util.function.Consumer<FileEntry> value) {
			List<FileEntry> selected = selection();
			List<FileEntry> set = selected.contains(element) ? selected : List.of((FileEntry) element);
			set.forEach(value);
			table.update(set.toArray(), null);
			changed.run();
		}
	}

	private void text(TableViewerColumn column, Function<FileEntry, String> get, BiConsumer<FileEntry, String> set) {
		column.setEditingSupport(new Cell() {
			@Override
			protected CellEditor getCellEditor(Object element) {
				return new TextCellEditor(table.getTable());
			}

			@Override
			protected Object getValue(Object element) {
				return get.apply((FileEntry) element);
			}

			@Override
			protected void setValue(Object element, Object value) {
				if (!get.apply((FileEntry) element).equals(value)) {
					set(element, e -> set.accept(e, (String) value));
				}
			}
		});
	}

	private void number(TableViewerColumn column, Function<FileEntry, Optional<Double>> get, BiConsumer<FileEntry, Optional<Double>> set) {
		ICellEditorValidator validator = value -> {
			String problem = Units.parse((String) value, "GPa").problem();
			return problem.isEmpty() ? null : problem;
		};
		column.setEditingSupport(new Cell() {
			@Override
			protected CellEditor getCellEditor(Object element) {
				TextCellEditor editor = new TextCellEditor(table.getTable());
				editor.setValidator(validator);
				return editor;
			}

			@Override
			protected Object getValue(Object element) {
				return get.apply((FileEntry) element).map(FileTable::plain).orElse("");
			}

			@Override
			protected void setValue(Object element, Object value) {
				// what is no number never gets here: the editor gives null
				if (value != null && !getValue(element).equals(value)) {
					OptionalDouble parsed = Units.parse((String) value, "GPa").value();
					set(element, e -> set.accept(e, parsed.isPresent() ? Optional.of(parsed.getAsDouble()) : Optional.empty()));
				}
			}
		});
	}

	private void choice(TableViewerColumn column, String[] choices, Function<FileEntry, Integer> get, BiConsumer<FileEntry, Integer> set) {
		column.setEditingSupport(new Cell() {
			@Override
			protected CellEditor getCellEditor(Object element) {
				return new ComboBoxCellEditor(table.getTable(), choices, SWT.READ_ONLY);
			}

			@Override
			protected Object getValue(Object element) {
				return get.apply((FileEntry) element);
			}

			@Override
			protected void setValue(Object element, Object value) {
				if (value instanceof Integer index && index >= 0 && !getValue(element).equals(value)) {
					set(element, e -> set.accept(e, index));
				}
			}
		});
	}

	void onSelection(Runnable listener) {
		table.addSelectionChangedListener(e -> listener.run());
	}

	List<FileEntry> selection() {
		return Arrays.stream(table.getStructuredSelection().toArray()).map(FileEntry.class::cast).toList();
	}

	/** The first one that is selected. */
	Optional<FileEntry> selected() {
		return selection().stream().findFirst();
	}

	void refresh() {
		table.refresh();
	}

	void update(List<FileEntry> entries) {
		table.update(entries.toArray(), null);
		entries.forEach(e -> table.setChecked(e, e.wanted()));
	}

	/** How many come in, in words. */
	static String count(List<FileEntry> entries) {
		long importable = entries.stream().filter(FileEntry::importable).count();
		return String.format(Locale.ROOT, "%d of %d files will be imported", importable, entries.size());
	}

	Control control() {
		return table.getControl();
	}
}
