package org.culet.ui.session.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import org.culet.analysis.SessionStates;
import org.culet.analysis.result.StageResult;
import org.culet.model.Fit;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Sweep;

/** The stages of the session with their states, their sweeps beneath. */
final class StagePane implements SessionContext.Pane {

	private final SessionContext context;
	private final TreeViewer tree;
	private boolean selecting;

	StagePane(Composite parent, SessionContext context) {
		this.context = context;
		tree = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getTree().setHeaderVisible(true);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new Content());
		column("Stage", 125, this::name);
		column("State", 175, this::state);
		column("Phase", 55, o -> o instanceof Stage s ? phase(s) : "");
		column("Law", 100, o -> o instanceof Stage s ? law(s) : "");
		tree.addSelectionChangedListener(e -> {
			if (!selecting) {
				selected();
			}
		});
		MenuManager menu = SessionMenu.create();
		tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
	}

	/** The tree, for tests. */
	TreeViewer viewer() {
		return tree;
	}

	private void column(String title, int width, Function<Object, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(text));
	}

	private String name(Object object) {
		if (object instanceof Stage stage) {
			boolean several = context.document().study().getSamples().size() > 1;
			return (several ? Studies.sampleOf(stage).map(Sample::getName).orElse("") + ", " : "") + Studies.label(stage);
		}
		Sweep sweep = (Sweep) object;
		return sweep.getName().isEmpty() ? sweep.getFileName() : sweep.getName();
	}

	private String state(Object object) {
		if (object instanceof Stage stage) {
			SessionStates.State state = context.states().get(stage);
			return state == null ? "" : state.words() + (state.reason().isEmpty() ? "" : " (" + state.reason() + ")");
		}
		Sweep sweep = (Sweep) object;
		int masks = sweep.getMasks().size();
		List<String> words = new ArrayList<>();
		words.add(sweep.getDirection().getLiteral());
		if (sweep.getPoints() != null) {
			words.add(sweep.getPoints() + " points");
		}
		if (masks > 0) {
			words.add(masks + (masks == 1 ? " mask" : " masks"));
		}
		SweepEdits.corrections(sweep).ifPresent(words::add);
		return String.join(", ", words);
	}

	private String phase(Stage stage) {
		return Studies.phase(stage).filter(p -> p.isByHand()).map(p -> p.getPhase().getLiteral() + " *")
				.orElseGet(() -> context.result(stage).map(r -> r.phase().id())
						.orElseGet(() -> Studies.phase(stage).map(p -> p.getPhase().getLiteral()).orElse("")));
	}

	private String law(Stage stage) {
		Optional<String> byHand = context.session().getLawChoices().stream().filter(c -> c.getStage() == stage).map(c -> c.getModel() + " *").findFirst();
		return byHand.or(() -> context.result(stage).flatMap(StageResult::preferredFit).map(f -> f.modelId()))
				.or(() -> context.session().getFits().stream().filter(f -> f.getStage() == stage && f.isPreferred()).map(Fit::getModel).findFirst())
				.orElse("");
	}

	private void selected() {
		List<Stage> stages = new ArrayList<>();
		List<Sweep> sweeps = new ArrayList<>();
		for (Object object : tree.getStructuredSelection().toArray()) {
			Stage stage = object instanceof Sweep sweep ? sweep.getStage() : (Stage) object;
			if (!stages.contains(stage)) {
				stages.add(stage);
			}
			if (object instanceof Sweep sweep) {
				sweeps.add(sweep);
			}
		}
		if (!stages.isEmpty()) {
			context.select(stages, sweeps);
		}
	}

	@Override
	public void refresh() {
		selecting = true;
		try {
			Object[] stages = context.states().keySet().toArray();
			if (!Arrays.equals(stages, (Object[]) tree.getInput())) {
				tree.setInput(stages);
			}
			tree.refresh();
			List<?> now = tree.getStructuredSelection().toList();
			if (now.isEmpty() && context.stage().isPresent()) {
				tree.setSelection(new StructuredSelection(context.chosenStages()), true);
			}
		} finally {
			selecting = false;
		}
	}

	/** Stages, and the sweeps of them that the session fits. */
	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return (Object[]) input;
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Stage stage ? stage.getSweeps().stream().filter(s -> context.session().getSweeps().contains(s)).toArray()
					: new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Sweep sweep ? sweep.getStage() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Stage;
		}
	}
}
