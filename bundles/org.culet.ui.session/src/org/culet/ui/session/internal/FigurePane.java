package org.culet.ui.session.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import org.culet.analysis.Wording;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.model.RowSet;
import org.culet.model.Stage;
import org.culet.model.edit.SessionEdits;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.QuickFit;
import org.culet.physics.transport.TransportModel;
import org.culet.plot.Figure;
import org.culet.plot.builder.SessionFigure;
import org.culet.plot.scale.Range;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;
import org.culet.ui.figure.FigureWidgets;

/** The points of the stage with the law and its movable window, the residuals beneath. */
final class FigurePane implements SessionContext.Pane {

	private final SessionContext context;
	private final FigureWidget main;
	private final FigureWidget residuals;
	private final SashForm sash;
	private final MenuManager menu = SessionMenu.create();
	private boolean marking;
	/** What figure and quick fits were prepared for. */
	private Optional<StageResult> prepared = Optional.empty();
	private Optional<SessionFigure> figure = Optional.empty();
	private Optional<QuickFit> quick = Optional.empty();
	/** Points that were picked, as temperature by sweep. */
	private final Map<FigurePoint, Boolean> picked = new LinkedHashMap<>();

	FigurePane(Composite parent, SessionContext context, SessionActions actions) {
		this.context = context;
		sash = new SashForm(parent, SWT.VERTICAL);
		main = FigureWidgets.create(sash);
		residuals = FigureWidgets.create(sash);
		sash.setWeights(72, 28);
		main.addListener(new FigureListener() {
			@Override
			public void hovered(Optional<String> readOut) {
				context.workspace().hover(readOut.orElse(""));
			}

			@Override
			public void picked(FigurePoint point, boolean add) {
				pick(point, add);
			}

			@Override
			public void marked(Map<String, RowSet> points) {
				actions.mark(points);
			}

			@Override
			public void dragged(String key, Range range, boolean ended) {
				if (key.equals(SessionFigure.WINDOW) && range.low() > 0) {
					moved(new TemperatureWindow(range.low(), range.high()), ended);
				}
			}
		});
		residuals.addListener(new FigureListener() {
			@Override
			public void hovered(Optional<String> readOut) {
				context.workspace().hover(readOut.orElse(""));
			}

			@Override
			public void picked(FigurePoint point, boolean add) {
				// residuals are looked at
			}
		});
	}

	SashForm control() {
		return sash;
	}

	/** The figure widget, for tests. */
	FigureWidget widget() {
		return main;
	}

	private void pick(FigurePoint point, boolean add) {
		if (!add) {
			picked.clear();
		}
		if (picked.remove(point) == null) {
			picked.put(point, true);
		}
		main.highlight(Set.of(), Set.copyOf(picked.keySet()));
	}

	/** Whether every drag and click in the figure masks points. */
	boolean marking() {
		return marking;
	}

	/** Turns that on or off. */
	void marking(boolean on) {
		marking = on;
		context.refresh();
	}

	/** The points that were picked with the mouse. */
	Set<FigurePoint> picked() {
		return Set.copyOf(picked.keySet());
	}

	/** The ranges that are visible now, temperature first; empty without a figure. */
	Optional<Figure> visible() {
		return main.visibleFigure();
	}

	@Override
	public void refresh() {
		Optional<StageResult> result = context.result().filter(r -> r.curve().size() > 0);
		if (!result.equals(prepared)) {
			prepared = result;
			figure = result.map(SessionFigure::new);
			picked.clear();
			main.highlight(Set.of(), Set.of());
		}
		quick = Optional.empty();
		main.marking(!context.writable() ? FigureWidget.Marking.OFF : marking ? FigureWidget.Marking.ON : FigureWidget.Marking.WITH_KEYS);
		if (figure.isEmpty()) {
			main.showMessage(message());
			residuals.showMessage("");
			return;
		}
		Optional<StageFit> fit = context.fit();
		show(fit.map(StageFit::fit), fit.map(StageFit::window), fit.map(StageFit::windowByHand).orElse(false));
		FigureWidgets.giveMenu(main, menu);
	}

	private String message() {
		Optional<Stage> stage = context.stage();
		if (stage.isEmpty()) {
			return "This session fits nothing yet. Select stages or sweeps in the study, then choose Session > Add Sweeps Selected in the Study.";
		}
		return context.result().isPresent() ? "No point is left of this stage: its sweeps are masked or could not be read." : "Fitting…";
	}

	private void show(Optional<FitResult> fit, Optional<TemperatureWindow> window, boolean byHand) {
		Optional<TransportModel> model = fit.map(FitResult::model);
		main.show(figure.orElseThrow().fit(context.shownAxes(), model, fit, window, byHand));
		Optional<Figure> below = fit.flatMap(figure.get()::residuals);
		below.ifPresentOrElse(residuals::show, () -> residuals.showMessage(fit.map(FitResult::reason).map(Wording::sentence).orElse("No law is fitted to this stage.")));
	}

	/**
	 * The window is being moved.
	 *
	 * @param window where it is
	 * @param ended whether it was let go: then it is set by hand
	 */
	void moved(TemperatureWindow window, boolean ended) {
		Optional<StageFit> fit = context.fit();
		if (fit.isEmpty() || figure.isEmpty()) {
			return;
		}
		if (ended) {
			context.stage().ifPresent(stage -> set(stage, SessionEdits.readable(window.lowK()), SessionEdits.readable(window.highK())));
			return;
		}
		FitResult now = quickFit(fit.get()).fit(window);
		main.show(figure.get().moving(context.shownAxes(), now, window));
		figure.get().residuals(now).ifPresent(residuals::show);
		context.preview(now);
	}

	/** A window that is too narrow to be read is none: the one there was is shown again. */
	private void set(Stage stage, double lowK, double highK) {
		if (lowK < highK) {
			context.execute(context.edits().window(context.session(), List.of(stage), Optional.empty(), lowK, highK, ""));
		} else {
			context.refresh();
		}
	}

	private QuickFit quickFit(StageFit fit) {
		QuickFit ready = quick.filter(q -> q.model() == fit.fit().model())
				.orElseGet(() -> QuickFit.of(fit.fit().model(), prepared.orElseThrow().curve(), fit.fit().options()));
		quick = Optional.of(ready);
		return ready;
	}
}
