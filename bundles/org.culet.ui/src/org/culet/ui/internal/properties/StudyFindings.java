package org.culet.ui.internal.properties;

import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.analysis.result.Problem;
import org.culet.analysis.result.StudyResult;
import org.culet.ui.internal.study.StudyController;

/** Where the study lies, and which of its files could not be used. */
final class StudyFindings implements PropertiesView.Findings {

	private final FormToolkit toolkit;
	private final StudyController controller;
	private Text text;

	StudyFindings(FormToolkit toolkit, StudyController controller) {
		this.toolkit = toolkit;
		this.controller = controller;
	}

	@Override
	public void create(Composite body) {
		text = Prose.create(toolkit, body);
	}

	@Override
	public void turnTo(EObject other) {
		// there is one study, and refresh shows it
	}

	@Override
	public void refresh() {
		controller.current().ifPresent(d -> {
			String place = d.path() + d.readOnlyReason().map(r -> "\nRead only: " + r).orElse("");
			Prose.show(text, place + d.results().map(StudyFindings::words).orElse(""));
		});
	}

	private static String words(StudyResult result) {
		if (result.problems().isEmpty()) {
			return "\nEvery file was used.";
		}
		return "\nNot used:\n" + result.problems().stream().map(Problem::message).map(m -> "⚠ " + m).collect(Collectors.joining("\n"));
	}
}
