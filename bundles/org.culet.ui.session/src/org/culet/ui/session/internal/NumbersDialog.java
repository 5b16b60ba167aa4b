package org.culet.ui.session.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for some numbers, each of which may stay empty, and where it is asked for a reason. */
final class NumbersDialog extends TitleAreaDialog {

	/**
	 * What was answered.
	 *
	 * @param numbers the numbers in the order of the fields; empty where nothing was typed
	 * @param reason why; empty where it was not asked for
	 */
	record Answer(List<Optional<Double>> numbers, String reason) {
	}

	/**
	 * A field.
	 *
	 * @param label name with its unit
	 * @param value what stands in it at first
	 */
	record Field(String label, String value) {
	}

	private final String title;
	private final String what;
	private final List<Field> fields;
	private final boolean withReason;
	private final List<Text> texts = new ArrayList<>();
	private Optional<Text> reason = Optional.empty();
	private Answer answer = new Answer(List.of(), "");

	NumbersDialog(Shell parent, String title, String what, List<Field> fields, boolean withReason) {
		super(parent);
		this.title = title;
		this.what = what;
		this.fields = fields;
		this.withReason = withReason;
	}

	/** Asks; empty if nothing is to be done. */
	Optional<Answer> ask() {
		return open() == Window.OK ? Optional.of(answer) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(what);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).create());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		fields.forEach(f -> texts.add(text(area, f.label(), f.value())));
		if (withReason) {
			reason = Optional.of(text(area, "Reason", ""));
		}
		return area;
	}

	private Text text(Composite area, String label, String value) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> check());
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		String wrong = null;
		for (int i = 0; i < texts.size() && wrong == null; i++) {
			try {
				Numbers.parse(texts.get(i).getText());
			} catch (IllegalArgumentException e) {
				wrong = fields.get(i).label() + ": " + e.getMessage();
			}
		}
		setErrorMessage(wrong);
		boolean reasoned = reason.isEmpty() || !reason.get().getText().isBlank();
		setMessage(reasoned ? "" : "A mask needs a reason. It stands in the study and in the report.");
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(wrong == null && reasoned);
		}
	}

	@Override
	protected void okPressed() {
		answer = new Answer(texts.stream().map(t -> Numbers.parse(t.getText())).toList(), reason.map(t -> t.getText().strip()).orElse(""));
		super.okPressed();
	}
}
