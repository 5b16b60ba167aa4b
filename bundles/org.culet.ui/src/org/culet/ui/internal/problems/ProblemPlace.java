package org.culet.ui.internal.problems;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

import org.culet.model.CuletPackage.Literals;
import org.culet.model.FitWindow;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.ui.internal.UiLog;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.properties.PropertiesView;
import org.culet.ui.internal.study.StudyController;

/** From a problem to the place where it can be mended. */
final class ProblemPlace {

	private static final List<EStructuralFeature> OF_RUBY = List.of(Literals.STAGE__DEDUCED_PRESSURE, Literals.STAGE__CHOSEN_RUBY);

	private ProblemPlace() {
	}

	/**
	 * Selects an object and shows the field of an attribute, or the view that edits it.
	 *
	 * @param controller the study
	 * @param page where views are
	 * @param subject the object
	 * @param feature the attribute; empty for the object as a whole
	 */
	static void show(StudyController controller, IWorkbenchPage page, EObject subject, Optional<EStructuralFeature> feature) {
		EObject selected = selectable(subject);
		controller.selection().select(List.of(selected));
		try {
			if (feature.filter(OF_RUBY::contains).isPresent()) {
				page.showView(ViewIds.RUBY);
				return;
			}
			if (page.showView(ViewIds.PROPERTIES) instanceof PropertiesView properties) {
				feature.ifPresent(properties::focus);
			}
		} catch (PartInitException e) {
			UiLog.error("The place of a problem cannot be shown", e);
		}
	}

	/** The object itself or the nearest one around it that has a form. */
	private static EObject selectable(EObject subject) {
		EObject at = subject instanceof FitWindow window && window.getStage() != null ? window.getStage() : subject;
		while (at.eContainer() != null && !(at instanceof Sample || at instanceof Run || at instanceof Stage || at instanceof Sweep
				|| at instanceof RubyReading || at instanceof Study)) {
			at = at.eContainer();
		}
		return at;
	}
}
