package org.culet.ui.internal.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

import org.culet.ui.study.StudyWorkspace;

/** Makes the controller a service of the workbench: one for all windows and parts. */
public final class StudyServices extends AbstractServiceFactory {

	/** The platform has one factory, and so one controller, for both interfaces. */
	private final List<StudyController> controllers = new ArrayList<>();

	@Override
	public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
		if (service != StudyController.class && service != StudyWorkspace.class) {
			return null;
		}
		if (controllers.isEmpty()) {
			StudyController controller = new StudyController(Display.getCurrent(), StudyBridge::analysis);
			controllers.add(controller);
			new DiskWatch(Display.getCurrent(), controller).start();
		}
		return controllers.get(0);
	}
}
