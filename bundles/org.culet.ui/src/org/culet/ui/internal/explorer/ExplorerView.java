package org.culet.ui.internal.explorer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.handlers.IHandlerService;

import org.culet.model.Sample;
import org.culet.model.Session;
import org.culet.model.Study;
import org.culet.ui.internal.UiLog;
import org.culet.ui.internal.importing.ImportFiles;
import org.culet.ui.internal.study.StudyView;

/** The study as a tree: samples, runs, stages, sweeps and ruby readings. Files dropped on it are imported. */
public final class ExplorerView extends StudyView {

	private static final String OPEN_SESSION = "org.culet.ui.session.command.open";

	private TreeViewer tree;
	private boolean selecting;
	/** Whether the stages of the first sample were shown once; afterwards the tree is as a person leaves it. */
	private boolean unfolded;

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		tree = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new StudyContent());
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		column.setLabelProvider(new DelegatingStyledCellLabelProvider(new StudyLabels(this::controller)));
		column.setEditingSupport(new Renaming());
		tree.getTree().addListener(SWT.Resize, e -> column.getColumn().setWidth(Math.max(360, tree.getTree().getClientArea().width)));
		TreeViewerEditor.create(tree, new ColumnViewerEditorActivationStrategy(tree) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				// a name is edited by its command only, not by a click that was meant to select
				return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		}, ColumnViewerEditor.DEFAULT);
		tree.addSelectionChangedListener(e -> {
			if (!selecting) {
				controller().selection().select(selected());
			}
		});
		tree.addDoubleClickListener(e -> {
			Object first = ((IStructuredSelection) e.getSelection()).getFirstElement();
			if (first instanceof Session) {
				openSession();
			} else {
				tree.setExpandedState(first, !tree.getExpandedState(first));
			}
		});
		ExplorerDrops.install(this, tree, new StudyMoves(controller()));
		contextMenu();
	}

	/** The editor of sessions is a bundle of its own, known here by its command only. */
	private void openSession() {
		try {
			getSite().getService(IHandlerService.class).executeCommand(OPEN_SESSION, null);
		} catch (CommandException e) {
			controller().status().error("There is no editor of fitting sessions here");
			UiLog.warning("The command " + OPEN_SESSION + " could not be executed", e);
		}
	}

	private List<EObject> selected() {
		return Arrays.stream(tree.getStructuredSelection().toArray()).map(EObject.class::cast).toList();
	}

	private void contextMenu() {
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker("add"));
		menu.add(new Separator("edit"));
		menu.add(new Separator("import"));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
		getSite().registerContextMenu(menu, getSite().getSelectionProvider());
	}

	/**
	 * Takes files that were dropped: a study is opened, everything else imported.
	 *
	 * @param files the files
	 * @param on what they were dropped on, empty for the empty part of the tree
	 */
	public void dropped(List<Path> files, Optional<EObject> on) {
		if (files.size() == 1 && files.get(0).toString().endsWith(".culet")) {
			controller().open(files.get(0));
			return;
		}
		on.ifPresent(object -> controller().selection().select(List.of(object)));
		// the drag must end before a dialog takes the mouse
		tree.getTree().getDisplay().asyncExec(() -> ImportFiles.openWizard(controller(), files, on.isPresent()));
	}

	/** Starts to edit the name of what is selected. */
	public void rename() {
		Object first = tree.getStructuredSelection().getFirstElement();
		if (first != null) {
			tree.editElement(first, 0);
		}
	}

	@Override
	public void studyChanged() {
		Object[] input = controller().current().map(d -> new Object[] { d.study() }).orElse(new Object[0]);
		if (!Arrays.equals(input, (Object[]) tree.getInput())) {
			tree.setInput(input);
			unfolded = false;
		}
		refresh();
	}

	private void refresh() {
		tree.refresh();
		Optional<Study> study = controller().current().map(d -> d.study()).filter(s -> !s.getSamples().isEmpty());
		if (!unfolded && study.isPresent()) {
			unfolded = true;
			tree.expandToLevel(StudyContent.STAGES);
			collapseMany(study.get());
		}
	}

	/** With many samples only the first one is opened. */
	private void collapseMany(Study study) {
		List<Sample> samples = study.getSamples();
		for (int i = 1; i < samples.size(); i++) {
			tree.collapseToLevel(samples.get(i), org.eclipse.jface.viewers.AbstractTreeViewer.ALL_LEVELS);
		}
	}

	@Override
	public void modelChanged() {
		refresh();
	}

	@Override
	public void resultsChanged() {
		refresh();
	}

	@Override
	public void selectionChanged() {
		List<EObject> wanted = controller().selection().objects();
		if (!wanted.equals(selected())) {
			selecting = true;
			try {
				tree.setSelection(new StructuredSelection(wanted), true);
			} finally {
				selecting = false;
			}
		}
	}

	@Override
	public void setFocus() {
		tree.getControl().setFocus();
	}

	/** The tree, for tests. */
	public TreeViewer viewer() {
		return tree;
	}

	/** Names edited in place. */
	private final class Renaming extends EditingSupport {
		Renaming() {
			super(tree);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return new TextCellEditor(tree.getTree());
		}

		@Override
		protected boolean canEdit(Object element) {
			return controller().isWritable() && StudyNames.feature((EObject) element).isPresent();
		}

		@Override
		protected Object getValue(Object element) {
			return StudyNames.feature((EObject) element).map(f -> (String) ((EObject) element).eGet(f)).orElse("");
		}

		@Override
		protected void setValue(Object element, Object value) {
			StudyNames.rename(controller(), (EObject) element, (String) value);
		}
	}
}
