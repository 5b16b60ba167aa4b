package org.culet.ui.internal.explorer;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

import org.culet.model.Features;
import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyController;

/** Asks where to move what is selected: for those who do not drag. */
public final class MoveDialog {

	private MoveDialog() {
	}

	/**
	 * Asks, and moves to the end of the list that was chosen.
	 *
	 * @param controller what is selected and where
	 */
	public static void open(StudyController controller) {
		StudyMoves moves = new StudyMoves(controller);
		List<EObject> selected = controller.selection().objects();
		List<EObject> targets = moves.targets(selected);
		if (targets.isEmpty()) {
			controller.status().error("There is no other place for what is selected: stages move between runs, sweeps between stages, runs between samples");
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(Prompts.shell(), LabelProvider.createTextProvider(o -> StudyPaths.path((EObject) o)));
		dialog.setTitle("Move");
		dialog.setMessage("Move " + (selected.size() == 1 ? Features.describe(selected.get(0)) : selected.size() + " objects") + " to:");
		dialog.setElements(targets.toArray());
		if (dialog.open() == ElementListSelectionDialog.OK && dialog.getFirstResult() instanceof EObject owner) {
			moves.place(selected, owner, Optional.empty());
		}
	}
}
