package org.culet.ui.session.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import org.culet.analysis.SessionChanges.Change;
import org.culet.analysis.SessionChanges.Kind;
import org.culet.analysis.Wording;

/** Shows what new fits would change, before they do. */
final class ChangesDialog extends TitleAreaDialog {

	private final List<Change> changes;
	private final UnaryOperator<String> lawName;

	ChangesDialog(Shell parent, List<Change> changes, UnaryOperator<String> lawName) {
		super(parent);
		this.lawName = lawName;
		this.changes = changes;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Whether a person wants the new fits. */
	boolean ask() {
		return open() == Window.OK;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("What Would Change");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("What would change");
		long stages = changes.stream().map(Change::stageId).distinct().count();
		setMessage(changes.size() + (changes.size() == 1 ? " change" : " changes") + " in " + stages + (stages == 1 ? " stage" : " stages")
				+ ". What was set by hand stays as it is.");
		Composite area = (Composite) super.createDialogArea(parent);
		TableViewer table = new TableViewer(area, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER | SWT.VIRTUAL);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(table, "Stage", 110, Change::stage);
		column(table, "Law", 150, c -> lawName.apply(c.model()));
		column(table, "What", 110, c -> Wording.sentence(c.what()));
		column(table, "Kept now", 170, c -> words(c, c.before()));
		column(table, "Would be", 170, c -> words(c, c.after()));
		column(table, "Moves by", 80, c -> c.sigmas().isPresent() ? String.format(Locale.ROOT, "%.1f \u03c3", c.sigmas().getAsDouble()) : "");
		table.setInput(changes);
		GridDataFactory.fillDefaults().grab(true, true).hint(760, 320).applyTo(table.getTable());
		return area;
	}

	private static String words(Change change, String value) {
		return change.kind() == Kind.STATUS ? Wording.words(value) : Wording.sentence(value);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Apply", true);
		createButton(parent, IDialogConstants.CANCEL_ID, "Keep as It Is", false);
	}

	private static void column(TableViewer table, String title, int width, Function<Change, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((Change) o)));
	}
}
