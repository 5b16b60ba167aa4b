package org.culet.ui.internal.study;

import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;

import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyListener;

/** The state of the study as variables for the expressions in plugin.xml that enable commands. */
public final class StudyState extends AbstractSourceProvider implements StudyListener {

	/** {@code none}, {@code readOnly} or {@code writable}. */
	public static final String STUDY = "org.culet.ui.study";
	/** Whether there are unsaved edits. */
	public static final String DIRTY = "org.culet.ui.dirty";
	/** Whether there is something to undo. */
	public static final String UNDO = "org.culet.ui.undo";
	/** Whether there is something to redo. */
	public static final String REDO = "org.culet.ui.redo";
	/** Kind of what is selected first: {@code Sample}, {@code Stage}, ..., or {@code none}. */
	public static final String SELECTED = "org.culet.ui.selected";

	private StudyController controller;

	@Override
	public void initialize(IServiceLocator locator) {
		super.initialize(locator);
		controller = locator.getService(StudyController.class);
		controller.addListener(this);
	}

	@Override
	public void dispose() {
		if (controller != null) {
			controller.removeListener(this);
		}
	}

	@Override
	public Map<String, Object> getCurrentState() {
		String study = controller.current().isEmpty() ? "none" : controller.isWritable() ? "writable" : "readOnly";
		boolean undo = controller.isWritable() && controller.current().flatMap(d -> d.domain().undoLabel()).isPresent();
		boolean redo = controller.isWritable() && controller.current().flatMap(d -> d.domain().redoLabel()).isPresent();
		return Map.of(STUDY, study, DIRTY, controller.current().map(StudyDocument::isDirty).orElse(false), UNDO, undo, REDO, redo, SELECTED,
				controller.selection().first().map(o -> o.eClass().getName()).orElse("none"));
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { STUDY, DIRTY, UNDO, REDO, SELECTED };
	}

	@Override
	public void studyChanged() {
		changed();
	}

	@Override
	public void modelChanged() {
		changed();
	}

	@Override
	public void selectionChanged() {
		changed();
	}

	private void changed() {
		fireSourceChanged(ISources.WORKBENCH, getCurrentState());
		if (PlatformUI.isWorkbenchRunning()) {
			ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
			if (commands != null) {
				commands.refreshElements("org.eclipse.ui.edit.undo", null);
				commands.refreshElements("org.eclipse.ui.edit.redo", null);
			}
		}
	}
}
