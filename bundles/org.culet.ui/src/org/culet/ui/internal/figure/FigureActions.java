package org.culet.ui.internal.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;

import org.culet.analysis.result.StageResult;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureOptions.ResistanceUnit;
import org.culet.plot.builder.FigureOptions.Temperature;
import org.culet.ui.figure.FigureWidgets;
import org.culet.ui.internal.Icons;
import org.culet.ui.internal.UiLog;
import org.culet.ui.internal.study.StudyText;

/** What can be done with the figure of a view: its tools, its menu, its commands. */
public final class FigureActions {

	private static final String TC_PRESSURE = "tc-pressure";

	private final FigureView view;
	private final FigureExporter exporter;
	private final MenuManager context = new MenuManager();
	private final Action back;
	private final Action forward;

	FigureActions(FigureView view) {
		this.view = view;
		this.exporter = new FigureExporter(view);
		this.back = action("Zoom Before\tAlt+Left", "back", "Back to the ranges before (Alt+Left)", () -> view.widget().undoView());
		this.forward = action("Zoom After\tAlt+Right", "forward", "Forward to the ranges after (Alt+Right)", () -> view.widget().redoView());
	}

	/** Puts tools, menu and handlers into a view. */
	void install() {
		viewChanged();
		tools(view.getViewSite().getActionBars().getToolBarManager());
		IMenuManager menu = view.getViewSite().getActionBars().getMenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		fill(menu);
		IHandlerService handlers = view.getSite().getService(IHandlerService.class);
		handlers.activateHandler("org.eclipse.ui.edit.copy", copyHandler());
		context.setRemoveAllWhenShown(true);
		context.addMenuListener(this::fill);
		context.createContextMenu(view.widget().control());
	}

	/** The ranges have changed. */
	void viewChanged() {
		back.setEnabled(view.widget().canUndoView());
		forward.setEnabled(view.widget().canRedoView());
	}

	/** Gives the figure its context menu, and all that is in it: a menu of a control is not that of what is in it. */
	void attachMenu() {
		FigureWidgets.giveMenu(view.widget(), context);
	}

	private IHandler copyHandler() {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				exporter.copyImage();
				return null;
			}
		};
	}

	private void tools(IToolBarManager bar) {
		if (!choices().isEmpty() || drawsAgainst()) {
			bar.add(new DropDown("Show", "options", "What this view shows: axes, units, stages, fits, error bars", this::options));
		}
		if (view.canBePinned()) {
			bar.add(check("Pin", "pin", "Pinned: the view stays with this sample and its stages, whatever is selected", view::isPinned,
					view::pin));
		}
		bar.add(back);
		bar.add(forward);
		bar.add(action("Show all", "autoscale",
				"Show all (Home, or double click)\nZoom: wheel, or drag a frame; Ctrl or Shift: one axis\nPan: Shift and drag, or the middle button",
				() -> view.widget().autoscale()));
		bar.add(action("Export…", "export", "Save this figure, or all of them, as PDF, SVG, PNG and CSV (Ctrl+E)", exporter::export));
	}

	/**
	 * Puts everything into a menu.
	 *
	 * @param menu an empty menu
	 */
	public void fill(IMenuManager menu) {
		options(menu);
		menu.add(new Separator());
		if (view.canBePinned()) {
			menu.add(check("Pinned to This Sample", "pin", "", view::isPinned, view::pin));
		}
		menu.add(action("New View of This Figure", "new-view", "", this::newView));
		Action automatic = action("Fit Window Automatic Again", "window-automatic", "", this::windowAutomatic);
		automatic.setEnabled(!windowsByHand().isEmpty());
		menu.add(automatic);
		menu.add(new Separator());
		menu.add(back);
		menu.add(forward);
		menu.add(action("Show All\tHome", "autoscale", "", () -> view.widget().autoscale()));
		menu.add(new Separator());
		menu.add(action("Copy as Image\tCtrl+C", "copy", "", exporter::copyImage));
		menu.add(action("Copy Numbers\tCtrl+Shift+C", "table", "", exporter::copyNumbers));
		menu.add(action("Export…\tCtrl+E", "export", "", exporter::export));
	}

	private Set<Choice> choices() {
		return view.builder().map(FigureBuilder::choices).orElse(Set.of());
	}

	private boolean drawsAgainst() {
		return view.builder().filter(b -> b.id().equals(TC_PRESSURE)).isPresent();
	}

	private void options(IMenuManager menu) {
		FigureOptions now = view.options();
		if (choices().contains(Choice.TEMPERATURE)) {
			IMenuManager axis = new MenuManager("Temperature Axis");
			for (Temperature one : Temperature.values()) {
				axis.add(radio(text(one), now.temperature() == one, () -> view.choose(view.options().withTemperature(one))));
			}
			menu.add(axis);
		}
		if (choices().contains(Choice.RESISTANCE)) {
			IMenuManager unit = new MenuManager("Resistance");
			for (ResistanceUnit one : ResistanceUnit.values()) {
				unit.add(radio(text(one), now.resistance() == one, () -> view.choose(view.options().withResistance(one))));
			}
			menu.add(unit);
		}
		if (drawsAgainst()) {
			IMenuManager against = new MenuManager("Against");
			view.abscissae().forEach(a -> against.add(radio(a.label(), a.equals(view.settings().against()), () -> view.drawAgainst(a.name()))));
			menu.add(against);
		}
		if (choices().contains(Choice.STAGES)) {
			menu.add(new Separator());
			menu.add(action("Stages Shown…", "stages", "", this::chooseStages));
			Action only = action("Only the Selected Stages", "stage", "", this::onlySelected);
			only.setEnabled(!view.studies().selection().stages().isEmpty());
			menu.add(only);
			Action all = action("All Stages", "stages-all", "", () -> view.choose(view.options().withHidden(Set.of())));
			all.setEnabled(!now.hidden().isEmpty());
			menu.add(all);
		}
		if (choices().contains(Choice.FITS) || choices().contains(Choice.ERRORS)) {
			menu.add(new Separator());
		}
		if (choices().contains(Choice.FITS)) {
			menu.add(check("Fits", "fits", "", now::fits, shown -> view.choose(view.options().withFits(shown))));
		}
		if (choices().contains(Choice.ERRORS)) {
			menu.add(check("Error Bars", "error-bars", "", now::errors, shown -> view.choose(view.options().withErrors(shown))));
		}
	}

	private static String text(Temperature temperature) {
		return switch (temperature) {
			case LOGARITHMIC -> "Logarithmic";
			case LINEAR -> "Linear";
			case BOTH -> "Linear and Logarithmic";
		};
	}

	private static String text(ResistanceUnit unit) {
		return switch (unit) {
			case AS_MEASURED -> "As Measured";
			case RESISTANCE -> "R [Ω]";
			case SHEET -> "Sheet Resistance (Ω per square)";
			case QUANTUM -> "R per Square / (h/4e²)";
		};
	}

	// --- stages

	private List<StageResult> stages() {
		return view.request().map(FigureRequest::stages).orElse(List.of());
	}

	private void chooseStages() {
		List<StagesDialog.Entry> entries = view.studies().current().stream().flatMap(d -> Studies.stages(d.study()))
				.filter(s -> stages().stream().anyMatch(r -> r.id().equals(s.getId()))).map(this::entry).toList();
		StagesDialog dialog = new StagesDialog(view.getSite().getShell(), entries, view.options().hidden());
		if (dialog.open() == Window.OK) {
			view.choose(view.options().withHidden(dialog.hidden()));
		}
	}

	private StagesDialog.Entry entry(Stage stage) {
		Optional<StageResult> result = stages().stream().filter(r -> r.id().equals(stage.getId())).findFirst();
		String phase = result.filter(r -> !r.sweeps().isEmpty()).map(r -> "  " + r.phase().id()).orElse("");
		String sample = view.sampleName().isEmpty() ? StudyText.name(stage.getRun().getSample()) + "  " : "";
		return new StagesDialog.Entry(stage.getId(), sample + StudyText.arrow(stage) + " " + StudyText.name(stage, result) + phase);
	}

	private void onlySelected() {
		Set<String> selected = view.studies().selection().stages().stream().map(Stage::getId).collect(Collectors.toSet());
		Set<String> hidden = new HashSet<>(view.options().hidden());
		stages().forEach(s -> {
			if (selected.contains(s.id())) {
				hidden.remove(s.id());
			} else {
				hidden.add(s.id());
			}
		});
		view.choose(view.options().withHidden(hidden));
	}

	// --- commands

	/** Opens another view of the same figure, which begins with the choices of this one. */
	public void newView() {
		IWorkbenchPage page = view.getSite().getPage();
		String id = view.getViewSite().getId();
		int number = 2;
		while (page.findViewReference(id, view.secondaryId(number)) != null) {
			number++;
		}
		try {
			FigureView another = (FigureView) page.showView(id, view.secondaryId(number), IWorkbenchPage.VIEW_ACTIVATE);
			another.apply(view.settings());
		} catch (PartInitException e) {
			UiLog.error("No other view of " + id, e);
		}
	}

	/** Pins the view, or lets it go. */
	public void togglePin() {
		if (view.canBePinned()) {
			view.pin(!view.isPinned());
		}
	}

	/** Gives the fit windows of the stages in the figure back to the analysis. */
	public void windowAutomatic() {
		view.studies().windows().automatic(windowsByHand());
	}

	/** Stages in the figure whose windows are set by hand: the selected ones if some are, else those it is about. */
	private List<Stage> windowsByHand() {
		Set<String> about = view.request().map(r -> Set.copyOf(r.target().stageIds())).orElse(Set.of());
		List<Stage> selected = view.studies().selection().stages();
		return view.studies().current().stream().flatMap(d -> Studies.stages(d.study()))
				.filter(s -> about.isEmpty() ? selected.contains(s) : about.contains(s.getId())).filter(view.studies().windows()::byHand).toList();
	}

	/** Copies the figure as an image. */
	public void copyImage() {
		exporter.copyImage();
	}

	/** Copies the numbers of the figure as tab-separated values. */
	public void copyNumbers() {
		exporter.copyNumbers();
	}

	/** Asks how, and writes this figure or all of them to files. */
	public void export() {
		exporter.export();
	}

	/** Saves the figure as a page-ready PDF beside the study, without a question. */
	public void exportPdf() {
		exporter.exportPdf();
	}

	// --- small things

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

	private static Action radio(String text, boolean chosen, Runnable what) {
		Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					what.run();
				}
			}
		};
		action.setChecked(chosen);
		return action;
	}

	/** Whether something is so, and what to do when a person changes it. */
	private interface Change {
		void to(boolean wanted);
	}

	private static Action check(String text, String icon, String tip, BooleanSupplier now, Change change) {
		Action action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				change.to(isChecked());
				setChecked(now.getAsBoolean());
			}
		};
		action.setImageDescriptor(Icons.descriptor(icon));
		action.setToolTipText(tip);
		action.setChecked(now.getAsBoolean());
		return action;
	}
}
