package org.culet.ui.session.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;

import org.culet.analysis.result.StageResult;
import org.culet.model.Fit;
import org.culet.model.Phase;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Sweep;

/** The stages of the session with their states, their sweeps beneath. */
final class StagePane implements SessionContext.Pane {

	/** Least width of the states, pixels: the longest is "set by hand, changed since". */
	private static final int STATE = 184;

	private final SessionContext context;
	private final TreeViewer tree;
	private boolean selecting;

	StagePane(Composite parent, SessionContext context) {
		this.context = context;
		tree = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getTree().setHeaderVisible(true);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new Content());
		column("Stage", 104, this::name);
		column("Phase", 46, o -> o instanceof Stage s ? phase(s) : "");
		column("State", STATE, this::state);
		column("Law", 90, o -> o instanceof Stage s ? law(s) : "");
		TreeColumn[] columns = tree.getTree().getColumns();
		FittedColumns.of(tree.getTree(), columns[2]::setWidth, STATE, List.of(columns[0]::getWidth, columns[1]::getWidth, columns[3]::getWidth));
		ColumnViewerToolTipSupport.enableFor(tree);
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
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply(element);
			}

			@Override
			public String getToolTipText(Object element) {
				return element instanceof Stage stage ? tip(stage) : name(element) + ": " + state(element);
			}
		});
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
			return context.state(stage);
		}
		Sweep sweep = (Sweep) object;
		List<String> words = new ArrayList<>();
		// first what a person has done to it
		masked(sweep).ifPresent(words::add);
		SweepEdits.corrections(sweep).ifPresent(words::add);
		words.add(sweep.getDirection().getLiteral());
		if (sweep.getPoints() != null) {
			words.add(sweep.getPoints() + " points");
		}
		return String.join(", ", words);
	}

	/** What a column says, for tests. */
	String text(Object element, int column) {
		return ((ColumnLabelProvider) tree.getLabelProvider(column)).getText(element);
	}

	/** What is too long for the columns. */
	private String tip(Stage stage) {
		String id = law(stage);
		boolean byHand = id.endsWith(" *");
		String phase = phase(stage).replace("?", Phase.UNDETERMINED.getLiteral());
		return name(stage) + ": " + state(stage) + (phase.isEmpty() ? "" : "\nphase " + phase.replace(" *", ", set by hand")) + (id.isEmpty() ? ""
				: "\n" + context.lawName(byHand ? id.substring(0, id.length() - 2) : id) + (byHand ? ", chosen by hand" : ""));
	}

	/** How many points are masked, where the sweep was read; else how many masks it has. */
	private Optional<String> masked(Sweep sweep) {
		int masks = sweep.getMasks().size();
		if (masks == 0) {
			return Optional.empty();
		}
		return context.result(sweep.getStage()).stream().flatMap(r -> r.sweeps().stream()).filter(s -> s.id().equals(sweep.getId())).findFirst()
				.map(s -> s.maskedRows().size() + " masked").or(() -> Optional.of(masks + (masks == 1 ? " mask" : " masks")));
	}

	private String phase(Stage stage) {
		String phase = Studies.phase(stage).filter(p -> p.isByHand()).map(p -> p.getPhase().getLiteral() + " *")
				.orElseGet(() -> context.result(stage).map(r -> r.phase().id())
						.orElseGet(() -> Studies.phase(stage).map(p -> p.getPhase().getLiteral()).orElse("")));
		return phase.replace(Phase.UNDETERMINED.getLiteral(), "?");
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
