package org.culet.ui.internal.ruby;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import org.culet.analysis.RubyReevaluation;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.Features;
import org.culet.model.RubyReading;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.ScaleForm;
import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyController;

/** Asks for the constants of a pressure scale of one's own, for one reading. */
final class UserScaleDialog extends Dialog {

	private final RubyScale start;
	private ScaleForms scales;
	private Optional<RubyScale> result = Optional.empty();

	private UserScaleDialog(Shell shell, RubyScale start) {
		super(shell);
		this.start = start;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Asks, and gives the reading the scale as one edit. */
	static void open(StudyController controller, RubyReading reading) {
		RubyScale start = RubyReevaluation.userScale(reading)
				.orElseGet(() -> RubyScales.user(ScaleForm.POLYNOMIAL, new double[] { 1870, 5.63 }, 10, 0.03, 694.24, 100));
		UserScaleDialog dialog = new UserScaleDialog(Prompts.shell(), start);
		if (dialog.open() == OK && dialog.result.isPresent()) {
			RubyScale scale = dialog.result.get();
			boolean own = scale.id().equals(ScaleForms.USER);
			controller.current().ifPresent(d -> controller.execute("Set scale of " + Features.describe(reading),
					List.of(d.edits().set(reading, Literals.RUBY_READING__SCALE, Optional.of(scale.id())), d.edits().set(reading,
							Literals.RUBY_READING__USER_SCALE, own ? Optional.of(RubyReevaluation.constants(scale)) : Optional.empty()))));
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Pressure scale");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		scales = new ScaleForms(area, start, this::check);
		return area;
	}

	private void check() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(scales.result().isPresent());
		}
	}

	@Override
	protected void okPressed() {
		result = scales.result();
		super.okPressed();
	}
}
