package org.culet.ui.session.internal;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;

import org.culet.model.Session;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyListener;
import org.culet.ui.study.StudyWorkspace;

/**
 * The editor of one fitting session. It shows what the session says and what its choices give; every edit goes to the study at once, as
 * a command with undo, so the editor itself is never unsaved: the study is.
 */
public final class SessionEditor extends EditorPart implements StudyListener {

	/** Its id in plugin.xml. */
	public static final String ID = "org.culet.ui.session.editor";

	/** In pixels at 100 %. */
	private static final int LEAST_HEIGHT = 480;

	private StudyWorkspace workspace;
	private SessionContext context;
	private SessionFitter fitter;
	private SessionActions actions;
	private Composite area;
	private HeadPane head;
	private StagePane stages;
	private FigurePane figure;
	private ParameterPane parameters;
	private LawPane laws;
	private PhasePane phase;
	private SettingsPane settings;
	private ResultsPane results;

	/**
	 * Opens a session of the open study, or shows its editor that is open already.
	 *
	 * @param page where
	 * @param session the session
	 * @return its editor
	 * @throws PartInitException if it cannot be made
	 */
	public static SessionEditor open(IWorkbenchPage page, Session session) throws PartInitException {
		if (!page.isEditorAreaVisible()) {
			page.setEditorAreaVisible(true);
		}
		return (SessionEditor) page.openEditor(new SessionInput(session), ID);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		workspace = PlatformUI.getWorkbench().getService(StudyWorkspace.class);
		Optional<StudyDocument> document = workspace.current();
		if (!(input instanceof SessionInput own) || document.isEmpty() || own.session().getStudy() != document.get().study()) {
			throw new PartInitException("A fitting session is opened from its study");
		}
		setSite(site);
		setInput(input);
		setPartName(own.getName());
		context = new SessionContext(site.getShell().getDisplay(), workspace, document.get(), own.session());
		fitter = new SessionFitter(site.getShell().getDisplay(), context);
		actions = new SessionActions(site.getShell(), context, fitter);
	}

	@Override
	public void createPartControl(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
		head = new HeadPane(area, context, actions, this::figure);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
		SashForm rows = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
		SashForm columns = new SashForm(rows, SWT.HORIZONTAL);
		stages = new StagePane(columns, context);
		figure = new FigurePane(columns, context, actions);
		details(columns);
		new SharedWidth(columns, stages::wanted, stages::least, () -> Math.max(parameters.wanted(), laws.wanted()),
				() -> Math.max(parameters.least(), laws.least()));
		results = new ResultsPane(rows, context);
		rows.setWeights(74, 26);
		for (SessionContext.Pane pane : new SessionContext.Pane[] { head, stages, figure, parameters, laws, phase, settings, results, fitter }) {
			context.add(pane);
		}
		getSite().getService(IContextService.class).activateContext("org.culet.ui.session.context");
		workspace.addListener(this);
		context.refresh();
	}

	/** Whether it is too low to work in. */
	boolean needsRoom() {
		return area.getSize().y < LEAST_HEIGHT;
	}

	private void details(Composite parent) {
		CTabFolder tabs = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
		SashForm fit = new SashForm(tabs, SWT.VERTICAL);
		parameters = new ParameterPane(fit, context);
		laws = new LawPane(fit, context);
		fit.setWeights(28, 72);
		tab(tabs, "Fit", fit);
		phase = new PhasePane(tabs, context);
		tab(tabs, "Phase", phase.control());
		settings = new SettingsPane(tabs, context);
		tab(tabs, "Session", settings.control());
		tabs.setSelection(0);
	}

	private static void tab(CTabFolder tabs, String title, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	@Override
	public void studyChanged() {
		closeIfGone();
	}

	@Override
	public void modelChanged() {
		if (closeIfGone()) {
			return;
		}
		setPartName(context.session().getName());
		context.refreshInTurns();
	}

	/** The editor goes with its session, and with its study. */
	private boolean closeIfGone() {
		boolean there = workspace.current().equals(Optional.of(context.document())) && context.session().getStudy() == context.document().study();
		if (!there) {
			workspace.removeListener(this);
			fitter.dispose();
			IWorkbenchPage page = getSite().getPage();
			getSite().getShell().getDisplay().asyncExec(() -> {
				page.closeEditor(this, false);
				if (page.getEditorReferences().length == 0) {
					page.setEditorAreaVisible(false);
				}
			});
		}
		return !there;
	}

	@Override
	public void setFocus() {
		stages.viewer().getControl().setFocus();
	}

	@Override
	public void dispose() {
		workspace.removeListener(this);
		if (fitter != null) {
			fitter.dispose();
			context.dispose();
		}
		super.dispose();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing of its own is to be saved
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("a session is saved with its study");
	}

	// --- for commands and tests

	SessionContext context() {
		return context;
	}

	SessionActions actions() {
		return actions;
	}

	SessionFitter fitter() {
		return fitter;
	}

	HeadPane head() {
		return head;
	}

	StagePane stagePane() {
		return stages;
	}

	FigurePane figure() {
		return figure;
	}

	ParameterPane parameters() {
		return parameters;
	}

	LawPane laws() {
		return laws;
	}

	PhasePane phase() {
		return phase;
	}

	SettingsPane settings() {
		return settings;
	}

	ResultsPane results() {
		return results;
	}
}
