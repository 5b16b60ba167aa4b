package org.culet.ui.internal.welcome;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;

import org.culet.ui.internal.Icons;
import org.culet.ui.internal.UiLog;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.importing.ImportFiles;
import org.culet.ui.internal.study.ExampleStudy;
import org.culet.ui.internal.study.StudyView;

/** The first page: what Culet is, the ways in, the studies that were open last. */
public final class WelcomeView extends StudyView {

	/** Text of a door wraps at this width at the least, pixels. */
	private static final int DOOR_WIDTH = 180;

	private FormToolkit toolkit;
	private ScrolledForm form;
	private Composite recent;
	private LocalResourceManager resources;

	/**
	 * Shows the page over the whole window.
	 *
	 * @param window the window
	 */
	public static void show(IWorkbenchWindow window) {
		try {
			IWorkbenchPage page = window.getActivePage();
			page.showView(ViewIds.WELCOME);
			page.setPartState(page.findViewReference(ViewIds.WELCOME), IWorkbenchPage.STATE_MAXIMIZED);
		} catch (PartInitException e) {
			UiLog.error("The welcome page could not be shown", e);
		}
	}

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		Composite body = form.getBody();
		body.setLayout(GridLayoutFactory.fillDefaults().margins(48, 36).spacing(0, 10).create());
		heading(body);
		Composite doors = toolkit.createComposite(body);
		doors.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).spacing(18, 18).equalWidth(true).create());
		doors.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(0, 12).create());
		door(doors, "figure", "Open the example study", "A synthetic pressure series of three films through the superconductor-insulator "
				+ "transition: curves, ruby spectra, fits, phases and figures.", () -> ExampleStudy.open(controller()));
		door(doors, "import", "Import R(T) files", "Curves of your own, in any text format or from a PPMS, into a new study. "
				+ "Files can also be dropped on the study explorer.", () -> ImportFiles.start(controller(), List.of()));
		door(doors, "open", "Open a study", "A .culet file, with everything measured, fitted and decided in it.", () -> open());
		Label heading = toolkit.createLabel(body, "Recent studies");
		heading.setFont(font(heading, 1, SWT.BOLD));
		heading.setLayoutData(GridDataFactory.fillDefaults().indent(0, 18).create());
		recent = toolkit.createComposite(body);
		recent.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
		recent.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
	}

	private void open() {
		new org.culet.ui.internal.handlers.StudyDialogs(controller()).open();
	}

	private void heading(Composite body) {
		Composite head = toolkit.createComposite(body);
		head.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).create());
		Label logo = toolkit.createLabel(head, "");
		logo.setImage(Icons.image("culet"));
		logo.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 1, 2));
		Label title = toolkit.createLabel(head, "Culet");
		title.setFont(font(title, 2.2, SWT.BOLD));
		toolkit.createLabel(head, "Thin superconducting films in a diamond anvil cell: from R(T) curves to phases and figures");
	}

	private Font font(Control of, double factor, int style) {
		int height = (int) Math.round(of.getFont().getFontData()[0].getHeight() * factor);
		return resources.create(FontDescriptor.createFrom(of.getFont()).setHeight(height).setStyle(style));
	}

	private void door(Composite parent, String icon, String title, String text, Runnable action) {
		Composite door = toolkit.createComposite(parent, SWT.BORDER);
		door.setData("org.eclipse.e4.ui.css.CssClassName", "Door");
		door.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).create());
		door.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		Label picture = toolkit.createLabel(door, "");
		picture.setImage(Icons.image(icon));
		Hyperlink link = toolkit.createHyperlink(door, title, SWT.NONE);
		link.setFont(font(link, 1.2, SWT.BOLD));
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent e) {
				action.run();
			}
		});
		Label words = toolkit.createLabel(door, text, SWT.WRAP);
		words.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(DOOR_WIDTH, SWT.DEFAULT).create());
		for (Control part : new Control[] { door, picture, words }) {
			part.setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
			part.addListener(SWT.MouseUp, e -> action.run());
		}
	}

	private void listRecent() {
		for (Control child : recent.getChildren()) {
			child.dispose();
		}
		List<Path> studies = controller().recent().list();
		if (studies.isEmpty()) {
			toolkit.createLabel(recent, "None yet.");
		}
		for (Path study : studies) {
			Hyperlink link = toolkit.createHyperlink(recent, study.getFileName() + "    " + study.getParent(), SWT.NONE);
			link.setToolTipText(study.toString());
			link.addHyperlinkListener(new HyperlinkAdapter() {
				@Override
				public void linkActivated(HyperlinkEvent e) {
					controller().open(study);
				}
			});
		}
		form.reflow(true);
		recent.layout(true, true);
	}

	@Override
	public void studyChanged() {
		listRecent();
		if (controller().current().isPresent()) {
			// what was behind the page is what counts now
			form.getDisplay().asyncExec(this::leave);
		}
	}

	private void leave() {
		// several changes of a study ask for it, and the first of them is enough
		if (form.isDisposed()) {
			return;
		}
		IWorkbenchPage page = getSite().getPage();
		IWorkbenchPartReference reference = page.findViewReference(ViewIds.WELCOME);
		if (reference != null) {
			page.setPartState(reference, IWorkbenchPage.STATE_RESTORED);
			page.hideView(this);
		}
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		super.dispose();
		if (toolkit != null) {
			toolkit.dispose();
		}
	}
}
