package org.culet.ui.internal.app;

import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import org.culet.ui.internal.study.StudyController;

/** Settings of the workbench as a whole. */
public final class CuletWorkbenchAdvisor extends WorkbenchAdvisor {

	/** The perspective of a new window. */
	public static final String ANALYSIS = "org.culet.ui.perspective.analysis";

	private final StartRequest request;

	/**
	 * An advisor.
	 *
	 * @param request what the command line asks for
	 */
	public CuletWorkbenchAdvisor(StartRequest request) {
		this.request = request;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(request.picture().isEmpty());
		TrayDialog.setDialogHelpAvailable(false);
		IPreferenceStore preferences = PlatformUI.getPreferenceStore();
		preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new CuletWindowAdvisor(configurer, request);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return ANALYSIS;
	}

	@Override
	public boolean preShutdown() {
		return PlatformUI.getWorkbench().getService(StudyController.class).closeForExit();
	}
}
