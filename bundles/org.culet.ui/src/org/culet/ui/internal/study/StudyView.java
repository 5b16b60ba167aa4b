package org.culet.ui.internal.study;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

import org.eclipse.emf.ecore.EObject;

import org.culet.ui.study.StudyListener;

/** A view on the open study: it hears of every change, and shares the selection with all others. */
public abstract class StudyView extends ViewPart implements StudyListener {

	private StudyController controller;
	private final SharedSelection shared = new SharedSelection();

	@Override
	public final void createPartControl(Composite parent) {
		controller = getSite().getService(StudyController.class);
		createContent(parent);
		getSite().setSelectionProvider(shared);
		controller.addListener(this);
		controller.addListener(shared);
		studyChanged();
		selectionChanged();
	}

	/**
	 * Makes the controls; afterwards the listener's methods are called.
	 *
	 * @param parent where they live
	 */
	protected abstract void createContent(Composite parent);

	/** What is open and selected. */
	protected final StudyController controller() {
		return controller;
	}

	@Override
	public void dispose() {
		if (controller != null) {
			controller.removeListener(this);
			controller.removeListener(shared);
		}
		super.dispose();
	}

	/** The shared selection as the platform's, so that commands see it whatever view is active. */
	private final class SharedSelection implements ISelectionProvider, StudyListener {
		private final java.util.Set<ISelectionChangedListener> listeners = new java.util.LinkedHashSet<>();

		@Override
		public void addSelectionChangedListener(ISelectionChangedListener listener) {
			listeners.add(listener);
		}

		@Override
		public ISelection getSelection() {
			return new StructuredSelection(controller.selection().objects());
		}

		@Override
		public void removeSelectionChangedListener(ISelectionChangedListener listener) {
			listeners.remove(listener);
		}

		@Override
		public void setSelection(ISelection selection) {
			if (selection instanceof IStructuredSelection structured) {
				controller.selection().select(java.util.Arrays.stream(structured.toArray()).filter(EObject.class::isInstance)
						.map(EObject.class::cast).toList());
			}
		}

		@Override
		public void selectionChanged() {
			SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
			new java.util.ArrayList<>(listeners).forEach(l -> l.selectionChanged(event));
		}
	}
}
