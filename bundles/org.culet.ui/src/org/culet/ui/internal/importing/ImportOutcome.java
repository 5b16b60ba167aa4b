package org.culet.ui.internal.importing;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportReport;
import org.culet.analysis.result.Problem;

/** Says what an import did, file by file where something is to be said; the text can be copied. */
final class ImportOutcome extends TitleAreaDialog {

	private static final int WIDTH = 680;
	private static final int HEIGHT = 360;

	private final ImportPlan plan;
	private final ImportReport report;

	private ImportOutcome(Shell shell, ImportPlan plan, ImportReport report) {
		super(shell);
		this.plan = plan;
		this.report = report;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Opens it where there is something to be said. */
	static void openIfNeeded(Shell shell, ImportPlan plan, ImportReport report) {
		if (!plan.problems().isEmpty() || !report.duplicates().isEmpty()) {
			new ImportOutcome(shell, plan, report).open();
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Import");
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, HEIGHT);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		int sweeps = report.sweepIds().size();
		setTitle(sweeps == 1 ? "1 sweep was imported" : sweeps + " sweeps were imported");
		setMessage("These files were left out. The study is not changed by them.");
		Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		text.setText(words());
		text.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
		return area;
	}

	private String words() {
		StringBuilder words = new StringBuilder();
		if (!plan.problems().isEmpty()) {
			words.append("Cannot be read:\n");
			plan.problems().stream().map(Problem::message).forEach(m -> words.append("• ").append(m).append('\n'));
		}
		if (!report.duplicates().isEmpty()) {
			words.append("In the study already:\n");
			report.duplicates().forEach(d -> words.append("• ").append(d).append('\n'));
		}
		if (!report.notes().isEmpty()) {
			words.append("Notes:\n");
			report.notes().forEach(n -> words.append("• ").append(n).append('\n'));
		}
		return words.toString().stripTrailing();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
	}
}
