package org.culet.ui.session.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxCellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

import org.culet.analysis.Wording;
import org.culet.model.Stage;
import org.culet.model.edit.SessionEdits;
import org.culet.model.edit.SessionEdits.ParameterSetting;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.transport.Parameter;

/** The parameters of the law that is shown: value, uncertainty, unit; held or free, start, bounds, to be edited in the cells. */
final class ParameterPane implements SessionContext.Pane {

	/** The keys of the parameters in plugin.xml. */
	private static final String SCOPE = "org.culet.ui.session.parameters";

	/** Columns up to the error: what is edited is scrolled first. */
	private static final int TO_ERROR = 3;

	private final SessionContext context;
	private final TableViewer table;
	private final FittedColumns columns;
	private Optional<IContextActivation> scope = Optional.empty();
	/** The fit whose numbers are shown: the last one, or one that is being tried. */
	private Optional<FitResult> shown = Optional.empty();

	/** Cells that a person edits. */
	enum Edited {
		/** Whether it is held. */
		HELD("Held"),
		/** Where it is held, or where the fit starts. */
		VALUE("At / from"),
		/** Lower bound. */
		LOW("Min"),
		/** Upper bound. */
		HIGH("Max");

		private final String title;

		Edited(String title) {
			this.title = title;
		}
	}

	ParameterPane(Composite parent, SessionContext context) {
		this.context = context;
		table = new TableViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		List<FittedColumns.Column> all = new ArrayList<>();
		all.add(shown("Name", SWT.LEFT, "R_sat [\u03a9]", p -> Wording.symbol(p) + (Wording.unit(p.unit()).isEmpty() ? "" : " [" + Wording.unit(p.unit()) + "]")));
		all.add(shown("Value", SWT.RIGHT, "1.2345\u00b710\u207b\u2075", p -> found(p).map(f -> Numbers.value(f.value(), f.sigma())).orElse("\u2013")));
		all.add(shown("\u00b1", SWT.RIGHT, "1.2\u00b710\u207b\u2075", p -> found(p).map(f -> f.state() == FittedParameter.State.FIXED ? "held" : Numbers.error(f.sigma())).orElse("")));
		for (Edited edited : Edited.values()) {
			Function<Parameter, String> text = p -> text(edited, p);
			TableViewerColumn column = column(edited.title, edited == Edited.HELD ? SWT.CENTER : SWT.RIGHT, text);
			column.setEditingSupport(new Editing(edited));
			all.add(fitted(column, edited.title, text));
		}
		columns = new FittedColumns(table.getTable(), all, table::refresh);
		editWithKeys();
		scope(table.getTable());
	}

	/** Arrows go from cell to cell, Enter or F2 edits the one they are at. */
	private void editWithKeys() {
		ColumnViewerEditorActivationStrategy strategy = new ColumnViewerEditorActivationStrategy(table) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				boolean key = event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
						&& (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR);
				return key || super.isEditorActivationEvent(event);
			}
		};
		strategy.setEnableEditorActivationWithKeyboard(true);
		TableViewerEditor.create(table, new TableViewerFocusCellManager(table, new FocusCellOwnerDrawHighlighter(table)), strategy,
				ColumnViewerEditor.KEYBOARD_ACTIVATION);
	}

	/** While this has the keyboard, F2 edits a cell: elsewhere it renames. */
	private void scope(Control control) {
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		control.addListener(SWT.FocusIn, e -> {
			if (scope.isEmpty()) {
				scope = Optional.of(contexts.activateContext(SCOPE));
			}
		});
		Listener left = e -> {
			scope.ifPresent(contexts::deactivateContext);
			scope = Optional.empty();
		};
		control.addListener(SWT.FocusOut, left);
		control.addListener(SWT.Dispose, left);
	}

	/** Edits the cell that has the keyboard; where it cannot be edited, the value of its parameter. */
	void editCell() {
		ViewerCell cell = table.getColumnViewerEditor().getFocusCell();
		Object parameter = cell == null ? table.getStructuredSelection().getFirstElement() : cell.getElement();
		if (parameter != null) {
			int first = table.getTable().getColumnCount() - Edited.values().length;
			boolean editable = cell != null && cell.getColumnIndex() >= first;
			table.editElement(parameter, editable ? cell.getColumnIndex() : first + Edited.VALUE.ordinal());
		}
	}

	/** The table, for tests. */
	TableViewer viewer() {
		return table;
	}

	/** Width in pixels at which all is read in full. */
	int wanted() {
		return columns.wanted();
	}

	/** Least width in pixels at which values and errors are seen. */
	int least() {
		return columns.least(TO_ERROR);
	}

	private FittedColumns.Column shown(String title, int style, String usual, Function<Parameter, String> text) {
		return fitted(column(title, style, text), usual, text);
	}

	/**
	 * Read in full: a part of a number would be another number.
	 *
	 * @param usual a usual text, for which there is room if there can be, so that nothing moves when it comes
	 */
	private FittedColumns.Column fitted(TableViewerColumn column, String usual, Function<Parameter, String> text) {
		Supplier<List<String>> texts = () -> Stream.concat(Stream.of(column.getColumn().getText()), rows().stream().map(text)).toList();
		return FittedColumns.Column.of(column.getColumn(), () -> Stream.concat(texts.get().stream(), Stream.of(usual)).toList(), texts);
	}

	private List<Parameter> rows() {
		return shown.map(f -> f.model().parameters()).orElse(List.of());
	}

	private TableViewerColumn column(String title, int style, Function<Parameter, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, style);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((Parameter) o)));
		return column;
	}

	private Optional<FittedParameter> found(Parameter parameter) {
		return shown.flatMap(f -> f.parameter(parameter.name()));
	}

	private ParameterSetting setting(Parameter parameter) {
		return context.stage().flatMap(stage -> context.law().map(law -> SessionEdits.setting(context.session(), stage, law, parameter.name())))
				.orElse(ParameterSetting.FREE);
	}

	private String text(Edited edited, Parameter parameter) {
		ParameterSetting setting = setting(parameter);
		return switch (edited) {
			case HELD -> setting.fixed() ? "\u2611" : "\u2610";
			case VALUE -> setting.value().map(Numbers::plain).orElse("");
			case LOW -> setting.low().map(Numbers::plain).orElse("");
			case HIGH -> setting.high().map(Numbers::plain).orElse("");
		};
	}

	@Override
	public void refresh() {
		shown = context.fit().map(f -> f.fit());
		Object[] rows = rows().toArray();
		if (!java.util.Arrays.equals(rows, (Object[]) table.getInput())) {
			table.setInput(rows);
		}
		columns.share();
		table.refresh();
	}

	@Override
	public void preview(FitResult fit) {
		shown = Optional.of(fit);
		table.refresh();
	}

	/**
	 * Changes what is said about a parameter of the law that is shown, for the stage that is shown.
	 *
	 * @param parameter the parameter
	 * @param edited which cell
	 * @param text what was typed; for {@link Edited#HELD} {@code true} or {@code false}
	 * @return what is wrong with it, empty if it was taken
	 */
	Optional<String> set(Parameter parameter, Edited edited, String text) {
		Optional<Stage> stage = context.stage();
		Optional<String> law = context.law();
		if (stage.isEmpty() || law.isEmpty()) {
			return Optional.of("no law is shown");
		}
		try {
			ParameterSetting now = setting(parameter);
			ParameterSetting next = switch (edited) {
				case HELD -> held(parameter, now, Boolean.parseBoolean(text));
				case VALUE -> new ParameterSetting(now.fixed() && !text.isBlank(), number(parameter, text), now.low(), now.high());
				case LOW -> new ParameterSetting(now.fixed(), now.value(), number(parameter, text), now.high());
				case HIGH -> new ParameterSetting(now.fixed(), now.value(), now.low(), number(parameter, text));
			};
			if (!next.equals(now)) {
				context.execute(context.edits().parameter(context.session(), List.of(stage.get()), law.get(), parameter.name(), next));
			}
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(Wording.symbol(parameter) + ": " + e.getMessage());
		}
	}

	/** Held where it was said to start, else where the fit has it now. */
	private ParameterSetting held(Parameter parameter, ParameterSetting now, boolean held) {
		Optional<Double> at = now.value().or(() -> found(parameter).map(FittedParameter::value));
		return new ParameterSetting(held, held ? at : Optional.empty(), now.low(), now.high());
	}

	private static Optional<Double> number(Parameter parameter, String text) {
		Optional<Double> number = Numbers.parse(text);
		if (number.isPresent() && !(number.get() >= parameter.lower() && number.get() <= parameter.upper())) {
			throw new IllegalArgumentException(text + " lies outside " + parameter.lower() + " to " + parameter.upper());
		}
		return number;
	}

	/** Edits one of the columns. */
	private final class Editing extends EditingSupport {
		private final Edited edited;

		Editing(Edited edited) {
			super(table);
			this.edited = edited;
		}

		@Override
		protected boolean canEdit(Object element) {
			return context.writable() && context.stage().isPresent();
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			if (edited == Edited.HELD) {
				return new CheckboxCellEditor(table.getTable());
			}
			TextCellEditor editor = new TextCellEditor(table.getTable());
			scope(editor.getControl());
			BiFunction<Parameter, String, String> check = (parameter, text) -> {
				try {
					number(parameter, text);
					return null;
				} catch (IllegalArgumentException e) {
					return e.getMessage();
				}
			};
			editor.setValidator(value -> check.apply((Parameter) element, String.valueOf(value)));
			return editor;
		}

		@Override
		protected Object getValue(Object element) {
			ParameterSetting setting = setting((Parameter) element);
			return edited == Edited.HELD ? (Object) setting.fixed() : text(edited, (Parameter) element);
		}

		@Override
		protected void setValue(Object element, Object value) {
			if (value != null) {
				set((Parameter) element, edited, String.valueOf(value)).ifPresent(wrong -> context.workspace().say(wrong, true));
			}
		}
	}
}
