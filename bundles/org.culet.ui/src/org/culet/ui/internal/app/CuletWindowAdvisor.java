package org.culet.ui.internal.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import org.culet.ui.internal.Icons;
import org.culet.ui.internal.extensions.ExtensionViews;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.welcome.WelcomeView;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyListener;
import org.culet.ui.study.StudyWorkspace;

/** Settings of a window: size, title, bars, and what it shows first. */
final class CuletWindowAdvisor extends WorkbenchWindowAdvisor {

	/** Part of a large screen that the window takes. */
	private static final double LARGE_SCREEN = 0.8;

	private final StartRequest request;

	CuletWindowAdvisor(IWorkbenchWindowConfigurer configurer, StartRequest request) {
		super(configurer);
		this.request = request;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		// all menus and tools are contributions in plugin.xml
		return new ActionBarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		configurer.setInitialSize(new Point(initial(1440, screen.width), initial(920, screen.height)));
		configurer.setShowMenuBar(true);
		configurer.setShowCoolBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setShowPerspectiveBar(false);
		configurer.setTitle("Culet");
	}

	/** A usual size where the screen has it, and more of a large screen. */
	private static int initial(int usual, int screen) {
		return Math.min(screen, Math.max(usual, (int) (LARGE_SCREEN * screen)));
	}

	@Override
	public void postWindowCreate() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		Shell shell = window.getShell();
		shell.setImages(new Image[] { Icons.image("culet") });
		PlatformUI.getWorkbench().getService(StudyController.class).status()
				.attach(getWindowConfigurer().getActionBarConfigurer().getStatusLineManager());
		StudyWorkspace workspace = PlatformUI.getWorkbench().getService(StudyWorkspace.class);
		StudyListener titles = new StudyListener() {
			@Override
			public void studyChanged() {
				title(workspace);
			}

			@Override
			public void modelChanged() {
				title(workspace);
			}
		};
		workspace.addListener(titles);
		shell.addListener(SWT.Dispose, e -> workspace.removeListener(titles));
		title(workspace);
	}

	private void title(StudyWorkspace workspace) {
		String title = workspace.current().map(CuletWindowAdvisor::title).orElse("Culet");
		getWindowConfigurer().setTitle(title);
	}

	private static String title(StudyDocument document) {
		return (document.isDirty() ? "*" : "") + document.name() + document.readOnlyReason().map(r -> " (read only)").orElse("")
				+ " – Culet";
	}

	@Override
	public void postWindowOpen() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		ExtensionViews.closeOrphans();
		StudyController controller = PlatformUI.getWorkbench().getService(StudyController.class);
		if (request.picture().isPresent()) {
			new WindowPicture(window, request).takeWhenReady();
		}
		closeEditors(window.getActivePage());
		if (request.study().isPresent()) {
			controller.open(request.study().get());
		} else if (controller.current().isEmpty()) {
			WelcomeView.show(window);
		}
	}

	/** Editors belong to a study that is open; those that a crash left in the layout have none. */
	private static void closeEditors(IWorkbenchPage page) {
		if (page != null && page.getEditorReferences().length > 0) {
			page.closeAllEditors(false);
			page.setEditorAreaVisible(false);
		}
	}
}
