package org.culet.ui.session.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import org.culet.analysis.SessionStates;
import org.culet.analysis.result.StageResult;
import org.culet.model.Fit;
import org.culet.model.Phase;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Sweep;

/** The stages of the session with their states, their sweeps beneath. */
final class StagePane implements SessionContext.Pane {

	/** The sign that opens a row, and its indentation, pixels. */
	private static final int TWISTIE = 22;
	private static final int STATE = 2;
	/** Longest of their kind: there is room for them before a stage has them, so that nothing moves when it does. */
	private static final String LONG_STATE = new SessionStates.State(SessionStates.Kind.BY_HAND, true, "").words();
	private static final String LONG_BRIEF_STATE = new SessionStates.State(SessionStates.Kind.BY_HAND, true, "").brief();
	private static final String LONG_LAW = "ES hopping *";

	private final SessionContext context;
	private final TreeViewer tree;
	private final FittedColumns columns;
	private boolean selecting;

	StagePane(Composite parent, SessionContext context) {
		this.context = context;
		tree = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getTree().setHeaderVisible(true);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new Content());
		FittedColumns.Column stage = column("Stage", this::name, this::names, this::names, TWISTIE);
		FittedColumns.Column phase = column("Phase", o -> o instanceof Stage s ? phase(s) : "", List::of, List::of, 0);
		FittedColumns.Column state = column("State", this::state, () -> with(LONG_STATE, words(SessionContext.StateWords::words)),
				() -> with(LONG_BRIEF_STATE, words(SessionContext.StateWords::brief)), 0);
		FittedColumns.Column law = column("Law", o -> o instanceof Stage s ? law(s) : "", this::laws, this::laws, 0);
		columns = new FittedColumns(tree.getTree(), List.of(stage, phase, state, law), tree::refresh);
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

	/** Width in pixels at which all is read in full. */
	int wanted() {
		return columns.wanted();
	}

	/** Least width in pixels at which phase, state and law are seen. */
	int least() {
		return columns.least(tree.getTree().getColumnCount());
	}

	private FittedColumns.Column column(String title, Function<Object, String> text, Supplier<List<String>> texts, Supplier<List<String>> least,
			int beside) {
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		column.getColumn().setText(title);
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
		return new FittedColumns.Column(column.getColumn()::setWidth, () -> with(title, texts.get()), () -> with(title, least.get()), beside);
	}

	private static List<String> with(String title, List<String> texts) {
		return Stream.concat(Stream.of(title), texts.stream()).toList();
	}

	private List<String> names() {
		return stages(this::name);
	}

	private List<String> laws() {
		return with(LONG_LAW, stages(this::law));
	}

	private List<String> words(Function<SessionContext.StateWords, String> which) {
		return stages(stage -> which.apply(context.state(stage)));
	}

	private List<String> stages(Function<Stage, String> text) {
		return context.states().keySet().stream().map(text).toList();
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
			SessionContext.StateWords state = context.state(stage);
			return columns.fits(state.words(), tree.getTree().getColumn(STATE).getWidth()) ? state.full() : state.brief();
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
		Optional<String> byHand = lawByHand(stage);
		Optional<String> id = byHand.or(() -> lawOfProgram(stage));
		String phase = phase(stage).replace("?", Phase.UNDETERMINED.getLiteral());
		return name(stage) + ": " + context.state(stage).full() + (phase.isEmpty() ? "" : "\nphase " + phase.replace(" *", ", set by hand"))
				+ id.map(law -> "\n" + context.lawName(law) + (byHand.isPresent() ? ", chosen by hand" : "")).orElse("");
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
		return lawByHand(stage).map(id -> context.shortLawName(id) + " *").or(() -> lawOfProgram(stage).map(context::shortLawName)).orElse("");
	}

	/** Id of the law that a person chose. */
	private Optional<String> lawByHand(Stage stage) {
		return context.session().getLawChoices().stream().filter(c -> c.getStage() == stage).map(c -> c.getModel()).findFirst();
	}

	private Optional<String> lawOfProgram(Stage stage) {
		return context.result(stage).flatMap(StageResult::preferredFit).map(f -> f.modelId())
				.or(() -> context.session().getFits().stream().filter(f -> f.getStage() == stage && f.isPreferred()).map(Fit::getModel).findFirst());
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
			columns.share();
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
