package org.culet.ui.internal.ruby;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.analysis.StudySnapshot;
import org.culet.analysis.input.RubyInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.result.StagePressure;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.RubyReading;
import org.culet.model.Stage;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.TemperatureShift;
import org.culet.physics.pressure.TemperatureShifts;
import org.culet.ui.figure.FigureWidget;
import org.culet.ui.internal.FigurePane;
import org.culet.ui.internal.UiLog;
import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.explorer.StudyPaths;
import org.culet.ui.internal.properties.PropertyForm;
import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyView;
import org.culet.ui.study.StudyDocument;

/** The ruby readings of the selected stage: spectra with their fit, what the pressure rests on, which reading counts. */
public final class RubyView extends StudyView {

	private static final String DEFAULT = "default";

	private FormToolkit toolkit;
	private RubyRunner runner;
	private Label heading;
	private RubyTable table;
	private Combo scale;
	private Combo shift;
	private Text words;
	private FigureWidget figure;
	private PropertyForm form;
	private final List<Button> onReading = new ArrayList<>();
	private final List<Button> onStage = new ArrayList<>();
	private Map<String, RubyEvaluation> evaluations = Map.of();
	private boolean selecting;

	/**
	 * Shows the view.
	 *
	 * @param window where
	 */
	public static void open(IWorkbenchWindow window) {
		try {
			window.getActivePage().showView(ViewIds.RUBY);
		} catch (PartInitException e) {
			UiLog.error("The ruby readings cannot be shown", e);
		}
	}

	@Override
	protected void createContent(Composite parent) {
		toolkit = new FormToolkit(parent.getDisplay());
		runner = new RubyRunner(parent.getDisplay());
		parent.setLayout(new FillLayout());
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		ScrolledComposite scrolled = new ScrolledComposite(sash, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		Composite left = new Composite(scrolled, SWT.NONE);
		left.setLayout(GridLayoutFactory.fillDefaults().margins(6, 4).create());
		scrolled.setContent(left);
		heading = new Label(left, SWT.WRAP);
		heading.setFont(org.eclipse.jface.resource.JFaceResources.getBannerFont());
		heading.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).create());
		table = new RubyTable(left);
		table.viewer().getControl().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(200, 96).create());
		table.viewer().addSelectionChangedListener(e -> picked());
		words = new Text(left, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
		words.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).create());
		buttons(left);
		choices(left);
		form = new PropertyForm(toolkit, left, controller());
		form.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		scrolled.addListener(SWT.Resize, e -> fit());
		Composite right = new Composite(sash, SWT.NONE);
		right.setLayout(new FillLayout());
		figure = FigurePane.create(right);
		// charts that are made while a layout goes on are never laid out
		right.addListener(SWT.Resize, e -> right.getDisplay().asyncExec(this::drawAgain));
		sash.setWeights(9, 10);
	}

	/** The left side is as high as what is in it at the present width. */
	private void fit() {
		Composite left = heading.getParent();
		ScrolledComposite scrolled = (ScrolledComposite) left.getParent();
		scrolled.setMinSize(left.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
		left.layout(true, true);
	}

	private void buttons(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		row.setLayout(new org.eclipse.swt.layout.RowLayout());
		row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		onStage.add(button(row, "Add Wave&length", "Add a reading whose R1 is typed in", this::addWavelength));
		onStage.add(button(row, "Add S&pectrum…", "Add readings from spectrum files", this::addSpectra));
		onReading.add(button(row, "Let It &Count", "The pressure of the stage is taken from this reading", () -> count(table.selected())));
		onStage.add(button(row, "Choose A&utomatically", "The last reading after the cool-down counts, else the last one", () -> count(Optional.empty())));
		onReading.add(button(row, "Re&move", "Remove this reading; it can be undone", this::remove));
		onStage.add(button(row, "All by Another &Scale…", "Evaluate all stages of the study by another scale, as one step of undo", () -> RescaleDialog.open(controller())));
	}

	private static Button button(Composite parent, String text, String tip, Runnable what) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, e -> what.run());
		return button;
	}

	private void choices(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		row.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).create());
		row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		new Label(row, SWT.NONE).setText("Scale");
		scale = new Combo(row, SWT.READ_ONLY);
		scale.add(DEFAULT);
		RubyScales.all().stream().map(RubyScale::id).forEach(scale::add);
		scale.add(ScaleForms.USER);
		scale.setToolTipText("Pressure scale of this reading; empty constants of your own can be given with \"" + ScaleForms.USER + "\"");
		scale.addListener(SWT.Selection, e -> table.selected().ifPresent(this::setScale));
		new Label(row, SWT.NONE).setText("Temperature shift");
		shift = new Combo(row, SWT.READ_ONLY);
		shift.add(DEFAULT);
		TemperatureShifts.all().stream().map(TemperatureShift::id).forEach(shift::add);
		shift.setToolTipText("How R1 moves with temperature at ambient pressure");
		shift.addListener(SWT.Selection, e -> table.selected().ifPresent(r -> set(r, Literals.RUBY_READING__SHIFT, shift)));
		// the wheel scrolls the form, it does not change what is chosen
		scale.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
		shift.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
	}

	private void set(RubyReading reading, org.eclipse.emf.ecore.EAttribute attribute, Combo from) {
		String value = from.getSelectionIndex() == 0 ? "" : from.getText();
		controller().current().ifPresent(d -> controller().execute(d.edits().set(reading, attribute, Optional.of(value))));
	}

	private void setScale(RubyReading reading) {
		if (scale.getText().equals(ScaleForms.USER)) {
			UserScaleDialog.open(controller(), reading);
			refresh();
		} else {
			set(reading, Literals.RUBY_READING__SCALE, scale);
		}
	}

	private Optional<Stage> stage() {
		return controller().selection().stage();
	}

	private void addWavelength() {
		stage().ifPresent(stage -> controller().current().ifPresent(d -> {
			RubyReading reading = RubyReadings.like(d.study(), stage);
			if (controller().execute(d.edits().add(stage, Literals.STAGE__RUBY_READINGS, reading))) {
				controller().selection().select(List.of(reading));
				form.focus(Literals.RUBY_READING__WAVELENGTH_NM);
			}
		}));
	}

	private void addSpectra() {
		stage().ifPresent(stage -> {
			FileDialog dialog = new FileDialog(Prompts.shell(), SWT.OPEN | SWT.MULTI);
			dialog.setText("Add ruby spectra");
			if (dialog.open() != null) {
				addSpectra(stage, java.util.Arrays.stream(dialog.getFileNames()).map(n -> Path.of(dialog.getFilterPath(), n)).toList());
			}
		});
	}

	/**
	 * Adds spectra to a stage.
	 *
	 * @param stage the stage
	 * @param files the spectra
	 */
	public void addSpectra(Stage stage, List<Path> files) {
		SpectrumFiles.add(controller(), stage, files);
	}

	private void count(Optional<RubyReading> reading) {
		stage().ifPresent(stage -> controller().current()
				.ifPresent(d -> controller().execute(d.edits().set(stage, Literals.STAGE__CHOSEN_RUBY, reading))));
	}

	private void remove() {
		Optional<Stage> stage = stage();
		table.selected().ifPresent(reading -> controller().current().ifPresent(d -> {
			if (controller().execute(d.edits().remove(List.of(reading)))) {
				stage.ifPresent(s -> controller().selection().select(List.of(s)));
			}
		}));
	}

	private void picked() {
		Optional<RubyReading> reading = table.selected();
		if (!selecting && reading.isPresent()) {
			controller().selection().select(List.of(reading.get()));
		}
	}

	// --- showing

	private void refresh() {
		Optional<Stage> stage = stage();
		heading.setText(stage.map(StudyPaths::path).orElse("Select a stage to see its ruby readings"));
		List<RubyReading> readings = stage.map(s -> List.copyOf(s.getRubyReadings())).orElse(List.of());
		show(stage, readings);
		Optional<StudyDocument> document = controller().current();
		List<RubyInput> inputs = document.isPresent() && stage.isPresent() ? inputs(document.get(), stage.get()) : List.of();
		runner.evaluate(inputs, found -> {
			if (!heading.isDisposed()) {
				Map<String, RubyEvaluation> map = new HashMap<>();
				found.forEach(e -> map.put(e.input().id(), e));
				evaluations = map;
				show(stage(), readings);
			}
		});
	}

	private static List<RubyInput> inputs(StudyDocument document, Stage stage) {
		return StudySnapshot.of(document.study(), document.path()).samples().stream().flatMap(s -> s.runs().stream()).flatMap(r -> r.stages().stream())
				.filter(s -> s.id().equals(stage.getId())).findFirst().map(StageInput::rubies).orElse(List.of());
	}

	private void show(Optional<Stage> stage, List<RubyReading> readings) {
		Optional<String> counts = counting(stage);
		selecting = true;
		try {
			table.show(readings, evaluations, counts);
			table.select(wanted(readings, counts));
		} finally {
			selecting = false;
		}
		Optional<RubyReading> reading = table.selected();
		boolean writable = controller().isWritable();
		onStage.forEach(b -> b.setEnabled(writable && stage.isPresent()));
		onReading.forEach(b -> b.setEnabled(writable && reading.isPresent()));
		scale.setEnabled(writable && reading.isPresent());
		shift.setEnabled(writable && reading.isPresent());
		choose(scale, reading.map(RubyReading::getScale).orElse(""));
		choose(shift, reading.map(RubyReading::getShift).orElse(""));
		Optional<RubyEvaluation> evaluation = reading.map(r -> evaluations.get(r.getId()));
		String text = text(stage, readings, evaluation);
		if (!words.getText().equals(text)) {
			words.setText(text);
		}
		form.show(reading);
		fit();
		draw(stage, evaluation);
	}

	private static void choose(Combo combo, String value) {
		combo.setText(value.isEmpty() ? DEFAULT : value);
	}

	private String text(Optional<Stage> stage, List<RubyReading> readings, Optional<RubyEvaluation> evaluation) {
		if (stage.isEmpty()) {
			return "";
		}
		if (readings.isEmpty()) {
			return "This stage has no ruby reading. Add a wavelength or a spectrum; until then its pressure is the one noted.";
		}
		List<RubyEvaluation> all = readings.stream().map(r -> evaluations.get(r.getId())).filter(java.util.Objects::nonNull).toList();
		String together = RubyWords.together(all);
		return evaluation.map(RubyWords::of).orElse("Evaluating…") + (together.isEmpty() ? "" : "\n" + together);
	}

	/** The reading that gives the pressure by the last analysis, else the one that a person chose. */
	private Optional<String> counting(Optional<Stage> stage) {
		Optional<String> chosen = stage.map(Stage::getChosenRuby).map(RubyReading::getId);
		return chosen.or(() -> stage.flatMap(s -> controller().current().flatMap(StudyDocument::results).flatMap(r -> r.stage(s.getId())))
				.flatMap(r -> r.pressure()).flatMap(StagePressure::readingId));
	}

	/** The reading that is selected itself, else the one that counts, else the first. */
	private Optional<RubyReading> wanted(List<RubyReading> readings, Optional<String> counts) {
		Optional<EObject> selected = controller().selection().first();
		Optional<RubyReading> own = readings.stream().filter(r -> selected.filter(s -> s == r).isPresent()).findFirst();
		return own.or(() -> readings.stream().filter(r -> counts.filter(r.getId()::equals).isPresent()).findFirst()).or(() -> readings.stream().findFirst());
	}

	private void drawAgain() {
		if (!heading.isDisposed()) {
			draw(stage(), table.selected().map(r -> evaluations.get(r.getId())));
		}
	}

	private void draw(Optional<Stage> stage, Optional<RubyEvaluation> evaluation) {
		if (figure.control().getSize().x == 0) {
			return;
		}
		if (stage.isEmpty() || evaluation.isEmpty()) {
			figure.showMessage(stage.isEmpty() ? "Select a stage." : "No spectrum.");
			return;
		}
		RubyEvaluation of = evaluation.get();
		Optional<DoubletFit> fit = of.result().flatMap(r -> r.doublet());
		if (of.spectrum().isPresent() && fit.isPresent()) {
			figure.show(RubyFigure.of(of.input().id(), of.spectrum().get(), fit.get(), of.result().get().pressure()));
		} else if (of.spectrum().isPresent()) {
			figure.show(RubyFigure.of(of.input().id(), of.spectrum().get()));
		} else {
			figure.showMessage(of.input().spectrum().isPresent() ? of.problem() : "R1 of this reading was typed in, so there is no spectrum to show.");
		}
	}

	@Override
	public void studyChanged() {
		evaluations = Map.of();
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
	public void setFocus() {
		table.viewer().getControl().setFocus();
	}

	@Override
	public void dispose() {
		if (runner != null) {
			runner.stop();
			toolkit.dispose();
		}
		super.dispose();
	}

	/** The readings, for tests. */
	public org.eclipse.jface.viewers.TableViewer readings() {
		return table.viewer();
	}

	/** The figure, for tests. */
	public FigureWidget widget() {
		return figure;
	}

	/** What the selected reading gives in words, for tests. */
	public String words() {
		return words.getText();
	}
}
