package org.culet.ui.internal.properties;

import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.analysis.Wording;
import org.culet.analysis.result.StageResult;
import org.culet.model.Stage;
import org.culet.ui.internal.study.StudyController;

/** Every test that the phase of a stage rests on. */
final class StageEvidence implements PropertiesView.Findings {

	private final FormToolkit toolkit;
	private final StudyController controller;
	private Stage stage;
	private Text text;

	StageEvidence(FormToolkit toolkit, StudyController controller, Stage stage) {
		this.toolkit = toolkit;
		this.controller = controller;
		this.stage = stage;
	}

	@Override
	public void create(Composite body) {
		text = Prose.create(toolkit, body);
	}

	@Override
	public void turnTo(EObject other) {
		stage = (Stage) other;
	}

	@Override
	public void refresh() {
		Prose.show(text, controller.current().flatMap(d -> d.results()).flatMap(r -> r.stage(stage.getId())).map(StageEvidence::words).orElse(""));
	}

	private static String words(StageResult result) {
		return result.verdict().evidence().stream().map(e -> (e.passed() ? "✓ " : "✗ ") + Wording.sentence(e.statement())).collect(Collectors.joining("\n"));
	}
}
