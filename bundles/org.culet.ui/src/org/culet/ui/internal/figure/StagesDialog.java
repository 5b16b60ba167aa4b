package org.culet.ui.internal.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Asks which stages a figure shows. */
final class StagesDialog extends Dialog {

	private static final int ROWS = 14;
	private static final int WIDTH = 300;

	/** A stage with what people call it. */
	record Entry(String id, String name) {
	}

	private final List<Entry> stages;
	private final Set<String> hidden;
	private Table table;

	StagesDialog(Shell parent, List<Entry> stages, Set<String> hidden) {
		super(parent);
		this.stages = List.copyOf(stages);
		this.hidden = new HashSet<>(hidden);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Stages shown");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).numColumns = 2;
		Label words = new Label(area, SWT.NONE);
		words.setText("This view shows:");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(words);
		table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, Math.min(ROWS, stages.size() + 1) * table.getItemHeight()).applyTo(table);
		for (Entry stage : stages) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(stage.name());
			item.setChecked(!hidden.contains(stage.id()));
		}
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.VERTICAL);
		layout.fill = true;
		buttons.setLayout(layout);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "All", checked -> true);
		button(buttons, "None", checked -> false);
		button(buttons, "Invert", checked -> !checked);
		return area;
	}

	private void button(Composite parent, String text, UnaryOperator<Boolean> change) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> {
			for (TableItem item : table.getItems()) {
				item.setChecked(change.apply(item.getChecked()));
			}
		});
	}

	@Override
	protected void okPressed() {
		for (int i = 0; i < stages.size(); i++) {
			if (table.getItem(i).getChecked()) {
				hidden.remove(stages.get(i).id());
			} else {
				hidden.add(stages.get(i).id());
			}
		}
		super.okPressed();
	}

	/** Ids of the stages that are not shown; those of other samples stay as they were. */
	Set<String> hidden() {
		return Set.copyOf(hidden);
	}
}
