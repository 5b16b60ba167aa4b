package org.culet.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import org.culet.ui.internal.figure.FigureActions;
import org.culet.ui.internal.figure.FigureView;
import org.culet.ui.internal.study.StudyController;

/** Handles the commands on the figure of the active view; which one stands behind the class in plugin.xml: {@code FigureHandler:export}. */
public final class FigureHandler extends AbstractHandler implements IExecutableExtension {

	private String what = "";

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		what = String.valueOf(data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		if (part instanceof FigureView view) {
			execute(view);
		} else {
			PlatformUI.getWorkbench().getService(StudyController.class).status().error("Click into a figure first");
		}
		return null;
	}

	private void execute(FigureView view) {
		FigureActions actions = view.actions();
		switch (what) {
			case "export" -> actions.export();
			case "exportPdf" -> actions.exportPdf();
			case "copyNumbers" -> actions.copyNumbers();
			case "autoscale" -> view.widget().autoscale();
			case "back" -> view.widget().undoView();
			case "forward" -> view.widget().redoView();
			case "newView" -> actions.newView();
			case "pin" -> actions.togglePin();
			case "windowAutomatic" -> actions.windowAutomatic();
			default -> throw new IllegalStateException("no command " + what);
		}
	}
}
