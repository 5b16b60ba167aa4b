package org.culet.ui.internal.explorer;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** What may be dropped on the tree: files, which are imported, and objects of the tree, which are moved. */
final class ExplorerDrops extends ViewerDropAdapter {

	private final ExplorerView view;
	private final StudyMoves moves;

	private ExplorerDrops(ExplorerView view, TreeViewer tree, StudyMoves moves) {
		super(tree);
		this.view = view;
		this.moves = moves;
		setFeedbackEnabled(true);
	}

	/** Makes a tree a source and a target of drags. */
	static void install(ExplorerView view, TreeViewer tree, StudyMoves moves) {
		Transfer[] own = { LocalSelectionTransfer.getTransfer() };
		tree.addDragSupport(DND.DROP_MOVE, own, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(tree.getStructuredSelection());
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
		Transfer[] both = { LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance() };
		tree.addDropSupport(DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_LINK, both, new ExplorerDrops(view, tree, moves));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (FileTransfer.getInstance().isSupportedType(event.currentDataType)) {
			event.detail = DND.DROP_COPY;
		}
		super.dragEnter(event);
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		if (FileTransfer.getInstance().isSupportedType(type)) {
			overrideOperation(DND.DROP_COPY);
			return true;
		}
		return owner(target).filter(owner -> moves.canPlace(dragged(), owner)).isPresent();
	}

	@Override
	public boolean performDrop(Object data) {
		if (data instanceof String[] names) {
			view.dropped(Arrays.stream(names).map(File::new).map(File::toPath).toList(), Optional.ofNullable((EObject) getCurrentTarget()));
			return true;
		}
		return owner(getCurrentTarget()).map(owner -> moves.place(dragged(), owner, before(owner))).orElse(false);
	}

	private static List<EObject> dragged() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
				? Arrays.stream(selection.toArray()).filter(EObject.class::isInstance).map(EObject.class::cast).toList()
				: List.of();
	}

	/** Dropped on an object: it becomes the owner if it can; else, and beside it, its own owner does. */
	private Optional<EObject> owner(Object target) {
		if (!(target instanceof EObject object)) {
			return Optional.empty();
		}
		boolean on = getCurrentLocation() == LOCATION_ON && moves.canPlace(dragged(), object);
		return on ? Optional.of(object) : Optional.ofNullable(object.eContainer());
	}

	private Optional<EObject> before(EObject owner) {
		EObject target = (EObject) getCurrentTarget();
		if (target == owner || target.eContainmentFeature() == null) {
			return Optional.empty();
		}
		if (getCurrentLocation() != LOCATION_AFTER) {
			return Optional.of(target);
		}
		List<?> siblings = (List<?>) owner.eGet(target.eContainmentFeature());
		int next = siblings.indexOf(target) + 1;
		return next < siblings.size() ? Optional.of((EObject) siblings.get(next)) : Optional.empty();
	}
}
