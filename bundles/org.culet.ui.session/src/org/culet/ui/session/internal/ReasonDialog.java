package org.culet.ui.session.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a reason, and where there is one for a choice: what a person sets can be defended later. */
final class ReasonDialog extends TitleAreaDialog {

	/**
	 * What was answered.
	 *
	 * @param choice what was chosen; empty where there was no choice
	 * @param reason why, not blank
	 */
	record Answer(String choice, String reason) {
	}

	private final String title;
	private final String what;
	private final List<String> choices;
	private final String first;
	private Combo choice;
	private Text reason;
	private Answer answer = new Answer("", "");

	ReasonDialog(Shell parent, String title, String what, List<String> choices, String first) {
		super(parent);
		this.title = title;
		this.what = what;
		this.choices = choices;
		this.first = first;
		setShellStyle(getShellStyle() | SWT.RESIZE);
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
		setMessage("What is set by hand needs a reason. It stands in the study and in the report.");
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).create());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		if (!choices.isEmpty()) {
			new Label(area, SWT.NONE).setText("&Value");
			choice = new Combo(area, SWT.READ_ONLY);
			choice.setItems(choices.toArray(String[]::new));
			choice.select(Math.max(0, choices.indexOf(first)));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		}
		new Label(area, SWT.NONE).setText("&Reason");
		reason = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(reason);
		reason.addModifyListener(e -> getButton(IDialogConstants.OK_ID).setEnabled(!reason.getText().isBlank()));
		reason.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	@Override
	protected void okPressed() {
		answer = new Answer(choice == null ? "" : choice.getText(), reason.getText().strip());
		super.okPressed();
	}
}
