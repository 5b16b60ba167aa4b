package org.culet.ui.internal.app;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;

import org.culet.ui.internal.theme.Themes;

/** Starts the workbench. */
public final class WorkbenchApplication implements IApplication {

	/** Id of the key scheme in plugin.xml. */
	private static final String KEYS = "org.culet.ui.keys";

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		StartRequest request = StartRequest.of(arguments, System::getProperty);
		Themes.announceDefault();
		// figures are written to PNG with AWT, which must not reach for the display
		System.setProperty("java.awt.headless", "true");
		// the keys are read before an advisor is asked
		DefaultScope.INSTANCE.getNode("org.eclipse.ui").put(IWorkbenchPreferenceConstants.KEY_CONFIGURATION_ID, KEYS);
		Display.setAppName("Culet");
		Display display = PlatformUI.createDisplay();
		Themes.spareLines(display);
		try {
			if (!lockWorkspace(display)) {
				return IApplication.EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new CuletWorkbenchAdvisor(request));
			return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
		} finally {
			display.dispose();
			Location workspace = Platform.getInstanceLocation();
			if (workspace != null) {
				workspace.release();
			}
		}
	}

	/** Two workbenches must not share one folder of settings. */
	private static boolean lockWorkspace(Display display) {
		Location workspace = Platform.getInstanceLocation();
		if (workspace == null || !workspace.isSet()) {
			return true;
		}
		String problem;
		try {
			if (workspace.lock()) {
				return true;
			}
			problem = "Culet is already running with the settings in " + workspace.getURL().getPath()
					+ ".\nUse its window, or set CULET_WORKSPACE to another folder and start again.";
		} catch (IOException e) {
			problem = "The folder of Culet's settings, " + workspace.getURL().getPath() + ", cannot be written: " + e.getMessage()
					+ ".\nSet CULET_WORKSPACE to a folder of yours and start again.";
		}
		Shell shell = new Shell(display);
		MessageDialog.openError(shell, "Culet", problem);
		shell.dispose();
		return false;
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		Display display = workbench.getDisplay();
		display.syncExec(() -> {
			if (!display.isDisposed()) {
				workbench.close();
			}
		});
	}
}
