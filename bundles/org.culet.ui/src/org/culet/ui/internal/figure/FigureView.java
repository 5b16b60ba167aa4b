package org.culet.ui.internal.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;

import org.culet.analysis.result.StudyResult;
import org.culet.plot.Figure;
import org.culet.plot.Mark;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.scale.Range;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;
import org.culet.ui.figure.FigureWidgetFactory;
import org.culet.ui.internal.Services;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.StudyView;
import org.culet.ui.internal.theme.Themes;
import org.culet.ui.study.StudyDocument;

/**
 * A figure as a view that follows the selection, or stays with a sample it is pinned to. Which one stands behind the class in
 * plugin.xml: {@code FigureView:rt-pressures}. The figures of other bundles share the entry {@code FigureView:*}: there the secondary
 * id of the view names the figure, {@code ID} or {@code ID~2} for a second view of it.
 */
public final class FigureView extends StudyView {

	/** Keys that belong to figures only. */
	private static final String CONTEXT = "org.culet.ui.context.figure";

	private static final String OTHER = "*";
	private static final String NUMBER = "~";

	private String figureId = "";
	/** Which view of the figure this is, empty for the first one. */
	private String number = "";
	private String title = "";
	private String message = "";
	private ViewSettings settings = ViewSettings.DEFAULT;
	private FigureWidget widget;
	private SelectionLink link;
	private FigureActions actions;
	private Optional<FigureBuilder> builder = Optional.empty();
	/** What is drawn, or being built. */
	private Optional<FigureRequest> request = Optional.empty();
	/** What is on the screen, and what it was built from. */
	private Optional<Drawn> drawn = Optional.empty();
	private Optional<FigureJob> job = Optional.empty();
	/** The study that was open when the view looked last, and where it was. */
	private Optional<StudyDocument> followed = Optional.empty();
	private Optional<Path> followedFile = Optional.empty();
	private final IPropertyChangeListener themes = e -> retheme();

	/** A figure as it was built, before any zoom. */
	private record Drawn(FigureRequest request, Figure figure) {
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		super.setInitializationData(element, property, data);
		figureId = String.valueOf(data);
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null) {
			settings = ViewSettings.of(memento);
		}
		String secondary = Optional.ofNullable(site.getSecondaryId()).orElse("");
		if (figureId.equals(OTHER)) {
			String[] parts = secondary.split(NUMBER, 2);
			figureId = parts[0];
			number = parts.length > 1 ? parts[1] : "";
		} else {
			number = secondary;
		}
	}

	/**
	 * The secondary id of another view of the same figure.
	 *
	 * @param another its number, from 2
	 */
	String secondaryId(int another) {
		return getViewSite().getId().equals(ViewIds.OTHER_FIGURE) ? figureId + NUMBER + another : String.valueOf(another);
	}

	/**
	 * Shows the figure as it was when its view was saved.
	 *
	 * @param memento what {@link #saveState(IMemento)} has written
	 */
	public void restore(IMemento memento) {
		settings = ViewSettings.of(memento);
		refresh();
		retitle();
	}

	@Override
	public void saveState(IMemento memento) {
		settings.save(memento);
	}

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		link = new SelectionLink(controller());
		widget = Services.find(FigureWidgetFactory.class).orElseGet(SwtChartFigureWidgetFactory::new).create(parent);
		builder = new StandardFigures(Services.all(FigureBuilder.class)).byId(figureId);
		boolean other = getViewSite().getId().equals(ViewIds.OTHER_FIGURE);
		title = (other ? builder.map(FigureBuilder::title).orElse(figureId) : getPartName()) + (number.isEmpty() ? "" : " " + number);
		widget.addListener(new Hand());
		widget.nameSeries(point -> drawn.map(d -> link.name(d.request(), point)).orElse(""));
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
		JFaceResources.getColorRegistry().addListener(themes);
		actions = new FigureActions(this);
		actions.install();
		getSite().getService(IContextService.class).activateContext(CONTEXT);
	}

	/** What a person does with the figure. */
	private final class Hand implements FigureListener {
		@Override
		public void hovered(Optional<String> readOut) {
			controller().status().hover(readOut.orElse(""));
		}

		@Override
		public void picked(FigurePoint point, boolean add) {
			drawn.ifPresent(d -> link.pick(d.request(), point, add));
		}

		@Override
		public void viewChanged() {
			actions.viewChanged();
		}

		@Override
		public void dragged(String key, Range range, boolean ended) {
			if (ended) {
				controller().windows().release(key, windowOf(key), range);
			} else {
				controller().windows().move(key, range);
			}
		}
	}

	/** The fit window of a stage as the figure was built with it. */
	private Optional<Range> windowOf(String stageId) {
		return drawn.stream().flatMap(d -> d.figure().panels().stream()).flatMap(p -> p.marks().stream())
				.filter(Mark.Band.class::isInstance).map(Mark.Band.class::cast).filter(b -> b.key().equals(stageId))
				.map(b -> new Range(Math.min(b.from(), b.to()), Math.max(b.from(), b.to()))).findFirst();
	}

	// --- what a person chooses

	/** What Tc can be drawn against. */
	List<Abscissa> abscissae() {
		return controller().current().map(d -> Abscissa.of(d.study())).orElse(List.of(Abscissa.PRESSURE));
	}

	/**
	 * Draws Tc against a quantity by its name.
	 *
	 * @param name such as {@code Pressure} or the name of a tuning parameter
	 */
	public void drawAgainst(String name) {
		apply(settings().withAgainst(abscissae().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow()));
	}

	/** How the figure is shown now. */
	ViewSettings settings() {
		return settings.in(studyFile());
	}

	private Optional<Path> studyFile() {
		return controller().current().map(StudyDocument::path);
	}

	/** Shows the figure in another way. */
	void apply(ViewSettings other) {
		settings = other.of(studyFile());
		refresh();
		// the pin is part of the title
		retitle();
	}

	/** Choices of the reader, as they are now. */
	public FigureOptions options() {
		return settings().options();
	}

	/**
	 * Shows the figure with other choices.
	 *
	 * @param options the choices
	 */
	public void choose(FigureOptions options) {
		apply(settings().withOptions(options));
	}

	/** Whether the view stays with what it shows. */
	public boolean isPinned() {
		return pinned().isPresent();
	}

	/** What the view is pinned to; empty if it follows the selection, or is pinned to a sample of another study. */
	Optional<FigureTarget> pinned() {
		Optional<StudyResult> results = results();
		return results.isEmpty() || builder.isEmpty() ? Optional.empty()
				: settings().pin().flatMap(new FigureSubject(builder.get(), results.get())::held);
	}

	/** Whether there is anything to be pinned to: a figure of the whole study shows all there is. */
	boolean canBePinned() {
		return builder.filter(b -> b.scope() != FigureBuilder.Scope.STUDY).isPresent();
	}

	/**
	 * Pins the view to what it shows, or lets it follow the selection again.
	 *
	 * @param pin whether it stays
	 */
	public void pin(boolean pin) {
		apply(settings().withPin(pin ? request.map(FigureRequest::target) : Optional.empty()));
	}

	/** Which choices change this figure. */
	Optional<FigureBuilder> builder() {
		return builder;
	}

	// --- what happens to the study

	@Override
	public void studyChanged() {
		Optional<StudyDocument> open = controller().current();
		// saved under another name, it is the same study
		boolean moved = open.isPresent() && open.equals(followed) && settings.study().equals(followedFile.map(Path::toString).orElse(""));
		if (moved) {
			settings = settings.of(studyFile());
		}
		followed = open;
		followedFile = studyFile();
		refresh();
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
		refresh();
	}

	@Override
	public void windowMoved(String stageId, Range kelvin) {
		if (drawn.isPresent()) {
			widget.moveBand(stageId, kelvin);
		}
	}

	private Optional<StudyResult> results() {
		return controller().current().flatMap(d -> d.results());
	}

	/** Builds the figure anew where it would be another one. */
	private void refresh() {
		Optional<StudyResult> results = results();
		if (builder.isEmpty()) {
			say("There is no figure \"" + figureId + "\" in this installation.");
		} else if (controller().current().isEmpty()) {
			say("Open a study, or import R(T) files, to see this figure.");
		} else if (results.isEmpty()) {
			say(controller().isBusy() ? "Analysing…" : "Not analysed yet: press F5.");
		} else {
			FigureRequest wanted = wanted(builder.get(), results.get());
			if (request.filter(wanted::same).isPresent()) {
				highlight();
			} else {
				build(wanted);
			}
		}
	}

	private FigureRequest wanted(FigureBuilder by, StudyResult results) {
		ViewSettings now = settings();
		FigureTarget target = new FigureSubject(by, results).of(controller().selection(), now.pin());
		Abscissa against = abscissae().contains(now.against()) ? now.against() : Abscissa.PRESSURE;
		// values of the model are read here; the Job works with the copy
		Map<String, Abscissa.Place> places = against.places(controller().current().orElseThrow().study());
		return new FigureRequest(by, results, target, now.options(), against, places);
	}

	private void build(FigureRequest wanted) {
		job.ifPresent(FigureJob::cancel);
		request = Optional.of(wanted);
		FigureJob next = new FigureJob(title, wanted, built -> show(wanted, built));
		job = Optional.of(next);
		next.schedule();
	}

	/** Takes what a Job has built; a figure of an older request is not shown. */
	private void show(FigureRequest of, BuiltFigure built) {
		if (widget.control().isDisposed() || request.filter(r -> r == of).isEmpty()) {
			return;
		}
		message = built.reason();
		drawn = built.figure().map(figure -> new Drawn(of, figure));
		retitle();
		if (drawn.isPresent()) {
			widget.show(drawn.get().figure());
			actions.attachMenu();
			// windows whose fits are still to come stay where a person has put them
			controller().windows().moved().forEach(widget::moveBand);
			highlight();
		} else {
			widget.showMessage(message);
		}
	}

	private void say(String words) {
		job.ifPresent(FigureJob::cancel);
		request = Optional.empty();
		drawn = Optional.empty();
		message = words;
		retitle();
		widget.showMessage(words);
	}

	private void highlight() {
		drawn.ifPresent(d -> link.highlight(d.request(), d.figure(), widget));
	}

	private void retitle() {
		String sample = sampleName();
		setPartName(title + (sample.isEmpty() ? "" : " · " + sample) + (isPinned() ? ", pinned" : ""));
	}

	/** Name of the sample that the figure is about; empty for none. */
	String sampleName() {
		return request.map(FigureRequest::sampleName).orElse("");
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

	// --- what others ask

	/** The widget, for export and tests. */
	public FigureWidget widget() {
		return widget;
	}

	/** Why there is no figure; empty where there is one. */
	public String message() {
		return message;
	}

	/** What is drawn now, or being built. */
	Optional<FigureRequest> request() {
		return request;
	}

	/** The figure as it is seen now. */
	Optional<Figure> visible() {
		return widget.visibleFigure();
	}

	/** What is open. */
	StudyController studies() {
		return controller();
	}

	/** All that can be done with the figure. */
	public FigureActions actions() {
		return actions;
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
}
