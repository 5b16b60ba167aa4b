package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.plot.Figure;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.StandardFigures;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;
import org.culet.ui.figure.FigureWidgetFactory;
import org.culet.ui.internal.Icons;
import org.culet.ui.internal.Services;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.StudyView;
import org.culet.ui.internal.theme.Themes;

/**
 * One of the standard figures as a view that follows the selection. Which one stands behind the class in plugin.xml:
 * {@code FigureView:rt-pressures}. A new figure is a builder and an entry there.
 */
public final class FigureView extends StudyView {

	private static final String LOG_TEMPERATURE = "logTemperature";
	private static final String TC_PRESSURE = "tc-pressure";

	private String figureId = "";
	private String title = "";
	private String message = "";
	private boolean logTemperature = true;
	/** What Tc is drawn against. */
	private Abscissa against = Abscissa.PRESSURE;
	private FigureWidget widget;
	private Optional<FigureBuilder> builder = Optional.empty();
	private Optional<FigureTarget> target = Optional.empty();
	private final IPropertyChangeListener themes = e -> retheme();
	private Job job;
	private Map<String, Abscissa.Place> places = Map.of();
	/** Grows with each request; a figure of an older request is not shown. */
	private int request;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		super.setInitializationData(element, property, data);
		figureId = String.valueOf(data);
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getBoolean(LOG_TEMPERATURE) != null) {
			logTemperature = memento.getBoolean(LOG_TEMPERATURE);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putBoolean(LOG_TEMPERATURE, logTemperature);
	}

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		title = getPartName();
		widget = Services.find(FigureWidgetFactory.class).orElseGet(SwtChartFigureWidgetFactory::new).create(parent);
		builder = new StandardFigures(Services.all(FigureBuilder.class)).byId(figureId);
		widget.addListener(new FigureListener() {
			@Override
			public void hovered(Optional<String> readOut) {
				controller().status().hover(readOut.orElse(""));
			}

			@Override
			public void picked(FigurePoint point, boolean add) {
				pick(point, add);
			}
		});
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
		JFaceResources.getColorRegistry().addListener(themes);
		tools(getViewSite().getActionBars().getToolBarManager());
		FigureExporter exporter = new FigureExporter(this);
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler("org.eclipse.ui.edit.copy", exporter.copyHandler());
	}

	private void tools(IToolBarManager bar) {
		if (figureId.startsWith("rt-")) {
			Action log = new Action("Logarithmic temperature", IAction.AS_CHECK_BOX) {
				@Override
				public void run() {
					logTemperature = isChecked();
					rebuild();
				}
			};
			log.setImageDescriptor(Icons.descriptor("logx"));
			log.setToolTipText("Temperature axis logarithmic");
			log.setChecked(logTemperature);
			bar.add(log);
			bar.add(new Separator());
		}
		if (figureId.equals(TC_PRESSURE)) {
			bar.add(new AgainstMenu(this::abscissae, () -> against, this::drawAgainst));
			bar.add(new Separator());
		}
		FigureExporter exporter = new FigureExporter(this);
		bar.add(action("Show all", "autoscale", "Show all (Home, or double click)\nZoom: wheel, or drag a frame; Ctrl or Shift: one axis\nPan: Shift and drag, or the middle button",
				() -> widget.autoscale()));
		bar.add(action("Copy as image", "copy", "Copy the figure as an image (Ctrl+C)", exporter::copy));
		bar.add(action("Export…", "export", "Save the figure as SVG, PDF or PNG (Ctrl+E)", exporter::export));
	}

	/** What Tc can be drawn against. */
	List<Abscissa> abscissae() {
		return controller().current().map(d -> Abscissa.of(d.study())).orElse(List.of(Abscissa.PRESSURE));
	}

	private void drawAgainst(Abscissa chosen) {
		against = chosen;
		rebuild();
	}

	/**
	 * Draws Tc against a quantity by its name, for tests.
	 *
	 * @param name such as {@code Pressure} or the name of a tuning parameter
	 */
	public void drawAgainst(String name) {
		drawAgainst(abscissae().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow());
	}

	private static Action action(String text, String icon, String tip, Runnable what) {
		Action action = new Action(text) {
			@Override
			public void run() {
				what.run();
			}
		};
		action.setImageDescriptor(Icons.descriptor(icon));
		action.setToolTipText(tip);
		return action;
	}

	private void retheme() {
		Display display = widget.control().isDisposed() ? null : widget.control().getDisplay();
		if (display != null) {
			// the theme engine tells of each key; all of them have arrived when the queue is empty
			display.asyncExec(() -> {
				if (!widget.control().isDisposed()) {
					widget.applyTheme(Themes.figureTheme());
				}
			});
		}
	}

	private void pick(FigurePoint point, boolean add) {
		controller().current().ifPresent(d -> {
			Optional<Stage> stage = find(d.study(), point.key()).or(() -> d.results().flatMap(r -> r.sample(point.key()))
					.flatMap(s -> s.stages().stream().map(StageResult::id)
							.filter(id -> abscissa(d.results().orElseThrow(), id).equals(Optional.of(point.x()))).findFirst())
					.flatMap(id -> find(d.study(), id)));
			stage.ifPresent(s -> select(s, add));
		});
	}

	/** Where the point of a stage lies in a series of its whole sample. */
	private Optional<Double> abscissa(StudyResult results, String stageId) {
		if (against.kind() == Abscissa.Kind.PRESSURE) {
			return results.stage(stageId).map(StageResult::pressureGPa).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble);
		}
		return Optional.ofNullable(places.get(stageId)).map(Abscissa.Place::x);
	}

	private void select(Stage stage, boolean add) {
		List<Stage> next = add ? new ArrayList<>(controller().selection().stages()) : new ArrayList<>();
		if (!next.remove(stage)) {
			next.add(stage);
		}
		controller().selection().select(next);
	}

	/** The stage whose id, or one of whose sweeps' ids, is the key. */
	private static Optional<Stage> find(Study study, String key) {
		return study.getSamples().stream().flatMap(s -> s.getRuns().stream()).flatMap(r -> r.getStages().stream())
				.filter(s -> s.getId().equals(key) || s.getSweeps().stream().map(Sweep::getId).anyMatch(key::equals)).findFirst();
	}

	@Override
	public void studyChanged() {
		rebuild();
	}

	@Override
	public void modelChanged() {
		// values of other tuning parameters come from the model; what comes from results is told when they are there
		if (against.kind() != Abscissa.Kind.PRESSURE) {
			rebuild();
		}
	}

	@Override
	public void resultsChanged() {
		rebuild();
	}

	@Override
	public void selectionChanged() {
		Optional<StudyResult> results = controller().current().flatMap(d -> d.results());
		if (results.isPresent() && builder.isPresent() && !target(builder.get(), results.get()).equals(target)) {
			rebuild();
		} else {
			highlight();
		}
	}

	private void highlight() {
		Set<String> keys = new HashSet<>();
		Set<FigurePoint> points = new HashSet<>();
		Optional<StudyResult> results = controller().current().flatMap(d -> d.results());
		for (Stage stage : controller().selection().stages()) {
			keys.add(stage.getId());
			stage.getSweeps().forEach(sweep -> keys.add(sweep.getId()));
			// a series of a whole sample has a point for each stage, at its pressure
			results.flatMap(r -> abscissa(r, stage.getId())).ifPresent(x -> points.add(new FigurePoint(stage.getRun().getSample().getId(), x)));
		}
		boolean whole = builder.map(b -> b.scope() != FigureBuilder.Scope.STAGE).orElse(true);
		widget.highlight(whole ? keys : Set.of(), points);
	}

	private void rebuild() {
		request++;
		if (job != null) {
			job.cancel();
		}
		Optional<StudyResult> results = controller().current().flatMap(d -> d.results());
		if (builder.isEmpty()) {
			say("There is no figure \"" + figureId + "\" in this installation.");
		} else if (controller().current().isEmpty()) {
			say("Open a study, or import R(T) files, to see this figure.");
		} else if (results.isEmpty()) {
			say(controller().isBusy() ? "Analysing…" : "Not analysed yet: press F5.");
		} else {
			FigureBuilder by = builder.get();
			FigureTarget of = target(by, results.get());
			target = Optional.of(of);
			if (!abscissae().contains(against)) {
				against = Abscissa.PRESSURE;
			}
			// values of the model are read here; the Job works with the copy
			places = against.places(controller().current().get().study());
			job = new BuildJob(by, results.get(), of, request);
			job.schedule();
		}
	}

	private void say(String words) {
		target = Optional.empty();
		setPartName(title);
		message = words;
		widget.showMessage(words);
	}

	/** What the figure is about: what is selected, else what shows it best. */
	private FigureTarget target(FigureBuilder by, StudyResult results) {
		if (by.scope() == FigureBuilder.Scope.STUDY) {
			return FigureTarget.STUDY;
		}
		Optional<String> sample = controller().selection().sample().map(Sample::getId).filter(id -> results.sample(id).isPresent());
		List<String> stages = by.scope() != FigureBuilder.Scope.STAGE ? List.of()
				: controller().selection().stages().stream().map(Stage::getId)
						.filter(id -> sample.flatMap(results::sample).flatMap(s -> s.stage(id)).isPresent()).toList();
		if (sample.isPresent() && !stages.isEmpty()) {
			return FigureTarget.stages(sample.get(), stages);
		}
		List<FigureTarget> worth = by.targets(results);
		if (controller().selection().first().filter(Study.class::isInstance).isPresent() && worth.contains(FigureTarget.STUDY)) {
			return FigureTarget.STUDY;
		}
		Optional<FigureTarget> best = worth.stream()
				.filter(t -> t.sampleId().isPresent() && (sample.isEmpty() || t.sampleId().equals(sample))).findFirst();
		if (best.isPresent()) {
			return best.get();
		}
		return sample.or(() -> results.samples().stream().map(s -> s.id()).findFirst()).map(FigureTarget::sample).orElse(FigureTarget.STUDY);
	}

	private FigureOptions options() {
		return FigureOptions.DEFAULT.withTemperature(logTemperature ? FigureOptions.Temperature.LOGARITHMIC : FigureOptions.Temperature.LINEAR);
	}

	private void show(BuiltFigure built, String sampleName) {
		setPartName(sampleName.isEmpty() ? title : title + " · " + sampleName);
		message = built.reason();
		if (built.figure().isPresent()) {
			widget.show(built.figure().get());
			highlight();
		} else {
			widget.showMessage(message);
		}
	}

	/** The widget, for export and tests. */
	public FigureWidget widget() {
		return widget;
	}

	/** Why there is no figure, for tests; empty where there is one. */
	public String message() {
		return message;
	}

	/** The figure as it is seen now. */
	Optional<Figure> visible() {
		return widget.visibleFigure();
	}

	/** What is open, for the exporter. */
	StudyController studies() {
		return controller();
	}

	/** Saves the figure to a file that a person chooses. */
	public void export() {
		new FigureExporter(this).export();
	}

	/** Saves the figure as a page-ready PDF beside the study, without a question. */
	public void exportPdf() {
		new FigureExporter(this).exportPdf();
	}

	@Override
	public void setFocus() {
		widget.control().setFocus();
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themes);
		JFaceResources.getColorRegistry().removeListener(themes);
		super.dispose();
	}

	/** Builds the figure away from the user-interface thread. */
	private final class BuildJob extends Job {
		private final FigureBuilder by;
		private final StudyResult results;
		private final FigureTarget of;
		private final FigureOptions how = options();
		private final Optional<TcAgainst> tuning = against.kind() == Abscissa.Kind.PRESSURE ? Optional.empty()
				: Optional.of(new TcAgainst(against, places));
		private final int number;

		BuildJob(FigureBuilder by, StudyResult results, FigureTarget of, int number) {
			super("Draw " + title);
			this.by = by;
			this.results = results;
			this.of = of;
			this.number = number;
			setSystem(true);
			setPriority(Job.SHORT);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == StudyController.JOBS;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			BuiltFigure built = tuning.isPresent() ? tuning.get().build(results) : by.build(results, of, how);
			String name = by.scope() == FigureBuilder.Scope.STUDY ? "" : of.sampleId().flatMap(results::sample).map(s -> s.name()).orElse("");
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (number == request && !widget.control().isDisposed()) {
						show(built, name);
					}
				});
			}
			return Status.OK_STATUS;
		}
	}
}
