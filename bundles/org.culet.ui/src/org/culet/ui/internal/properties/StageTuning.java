package org.culet.ui.internal.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.model.Stage;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.StudyText;

/** The tuning parameters of a stage other than pressure: field, dose, gate voltage; one a line. */
final class StageTuning implements PropertiesView.Findings {

	private static final int HEIGHT = 54;

	private final FormToolkit toolkit;
	private final StudyController controller;
	private Stage stage;
	private Text text;
	private ControlDecoration problem;

	StageTuning(FormToolkit toolkit, StudyController controller, Stage stage) {
		this.toolkit = toolkit;
		this.controller = controller;
		this.stage = stage;
	}

	@Override
	public void create(Composite body) {
		text = toolkit.createText(body, "", SWT.MULTI | SWT.V_SCROLL);
		text.setToolTipText("One a line: name = value ± error unit, such as field = 3.0 ± 0.1 T");
		text.setData("culet.property", "tuning");
		GridData all = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
		all.heightHint = HEIGHT;
		all.horizontalIndent = 6;
		text.setLayoutData(all);
		text.addListener(SWT.FocusOut, e -> commit());
		text.addListener(SWT.Modify, e -> check());
		problem = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
		problem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		problem.hide();
	}

	private boolean check() {
		TuningText.Parsed parsed = TuningText.parse(text.getText());
		if (parsed.problem().isEmpty()) {
			problem.hide();
		} else {
			problem.setDescriptionText(parsed.problem());
			problem.show();
		}
		return parsed.problem().isEmpty();
	}

	private void commit() {
		TuningText.Parsed parsed = TuningText.parse(text.getText());
		if (!check()) {
			controller.status().error(parsed.problem());
		} else if (!TuningText.show(parsed.parameters().stream().map(TuningText.Parameter::toModel).toList())
				.equals(TuningText.show(stage.getTuning()))) {
			Stage of = stage;
			controller.change("Set tuning parameters of " + StudyText.name(of), () -> {
				of.getTuning().clear();
				parsed.parameters().forEach(p -> of.getTuning().add(p.toModel()));
			});
		}
	}

	@Override
	public void turnTo(EObject other) {
		if (text.isFocusControl()) {
			commit();
		}
		stage = (Stage) other;
		text.setText(TuningText.show(stage.getTuning()));
	}

	@Override
	public void refresh() {
		text.setEnabled(controller.isWritable());
		boolean typing = text.isFocusControl() && !check();
		if (!typing && !text.getText().equals(TuningText.show(stage.getTuning()))) {
			text.setText(TuningText.show(stage.getTuning()));
		}
	}
}
