package org.culet.ui.internal.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.culet.model.Features;
import org.culet.model.Studies;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.study.StudyDocument;

/**
 * Moving objects of a study within their list and to other owners, each as one step of undo.
 *
 * @param controller where
 */
public record StudyMoves(StudyController controller) {

	/**
	 * Moves what is selected by one place, within its list. Several objects keep their order; those at the end stay there.
	 *
	 * @param down whether towards the end
	 */
	public void step(boolean down) {
		List<EObject> selected = controller.selection().objects().stream().filter(StudyMoves::isInList).toList();
		if (selected.isEmpty()) {
			return;
		}
		EObject owner = selected.get(0).eContainer();
		EStructuralFeature feature = selected.get(0).eContainingFeature();
		if (selected.stream().anyMatch(o -> o.eContainer() != owner || o.eContainingFeature() != feature)) {
			controller.status().error("What is selected lies in several lists; move it in one at a time");
			return;
		}
		List<EObject> order = new ArrayList<>(list(owner, feature));
		List<EObject> moved = new ArrayList<>(selected);
		moved.sort(Comparator.comparingInt(order::indexOf));
		controller.current().ifPresent(d -> {
			List<Command> steps = steps(d, order, down ? moved.reversed() : moved, down);
			if (!steps.isEmpty()) {
				controller.execute("Move " + words(selected) + (down ? " down" : " up"), steps);
			}
		});
	}

	private static List<Command> steps(StudyDocument document, List<EObject> order, List<EObject> moved, boolean down) {
		List<Command> steps = new ArrayList<>();
		int end = down ? order.size() - 1 : 0;
		for (EObject object : moved) {
			int at = order.indexOf(object);
			if (at == end) {
				end += down ? -1 : 1;
			} else {
				int to = down ? at + 1 : at - 1;
				order.remove(at);
				order.add(to, object);
				steps.add(document.edits().move(object, to));
			}
		}
		return steps;
	}

	/** Whether all of some objects may become parts of another. */
	boolean canPlace(List<EObject> objects, EObject owner) {
		return controller.isWritable() && !objects.isEmpty() && objects.stream().allMatch(o -> isInList(o)
				&& owner.eClass().getEAllReferences().contains(o.eContainmentFeature()) && !EcoreUtil.isAncestor(o, owner));
	}

	/**
	 * Puts objects, in their order, at a place of a list.
	 *
	 * @param objects what is moved, all of one kind
	 * @param owner whose list it is
	 * @param before the object that they stand before; empty: at the end
	 * @return whether they were moved
	 */
	public boolean place(List<EObject> objects, EObject owner, Optional<EObject> before) {
		if (!canPlace(objects, owner)) {
			return false;
		}
		EReference feature = objects.get(0).eContainmentFeature();
		List<EObject> order = new ArrayList<>(list(owner, feature));
		Optional<StudyDocument> document = controller.current();
		List<Command> steps = new ArrayList<>();
		int at = before.map(order::indexOf).filter(i -> i >= 0).orElse(order.size());
		for (EObject object : objects) {
			int from = order.indexOf(object);
			if (from >= 0) {
				order.remove(from);
				at -= from < at ? 1 : 0;
			}
			order.add(at, object);
			if (from != at) {
				steps.add(from >= 0 ? document.orElseThrow().edits().move(object, at) : document.orElseThrow().edits().moveTo(object, owner, at));
			}
			at++;
		}
		boolean elsewhere = objects.stream().anyMatch(o -> o.eContainer() != owner);
		return !steps.isEmpty() && controller.execute("Move " + words(objects) + (elsewhere ? " to " + Features.describe(owner) : ""), steps);
	}

	/** Objects of the study that what is selected could be moved to. */
	List<EObject> targets(List<EObject> objects) {
		return controller.current().map(d -> Studies.contents(d.study()).filter(o -> canPlace(objects, o))
				.filter(o -> objects.stream().anyMatch(moved -> moved.eContainer() != o)).toList()).orElse(List.of());
	}

	private static boolean isInList(EObject object) {
		return object.eContainmentFeature() != null && object.eContainmentFeature().isMany();
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> list(EObject owner, EStructuralFeature feature) {
		return (List<EObject>) owner.eGet(feature);
	}

	private static String words(List<EObject> objects) {
		return objects.size() == 1 ? Features.describe(objects.get(0))
				: objects.size() + " " + Features.name(objects.get(0).eContainmentFeature());
	}
}
