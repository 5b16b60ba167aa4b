package org.culet.ui.session.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.culet.analysis.result.StageFit;
import org.culet.model.Stage;
import org.culet.physics.fit.FitResult;
import org.culet.plot.builder.SessionFigure;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureWidgets;

/** What is shown and over which window; fitting and stopping. */
final class HeadPane implements SessionContext.Pane {

	private static final int NUMBER_WIDTH = 62;

	private final SessionContext context;
	private final SessionActions actions;
	private final Supplier<FigurePane> figure;
	private final Composite area;
	private final Combo law;
	private final Combo axes;
	private final Button mark;
	private final Text low;
	private final Text high;
	private final Label byHand;
	private final Button automatic;
	private final Button fit;
	private final Button fitAll;
	private final Button stop;
	private List<String> laws = List.of();

	HeadPane(Composite parent, SessionContext context, SessionActions actions, Supplier<FigurePane> figure) {
		this.context = context;
		this.actions = actions;
		this.figure = figure;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(RowLayoutFactory.swtDefaults().wrap(true).center(true).spacing(6).create());
		label("&Law");
		law = new Combo(area, SWT.READ_ONLY);
		law.setLayoutData(new RowData(190, SWT.DEFAULT));
		law.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> context.showLaw(laws.get(law.getSelectionIndex()))));
		axes = new Combo(area, SWT.READ_ONLY);
		axes.setItems(Arrays.stream(SessionFigure.Axes.values()).map(SessionFigure.Axes::words).toArray(String[]::new));
		axes.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				e -> context.showAxes(SessionFigure.Axes.values()[axes.getSelectionIndex()])));
		axes.setToolTipText("Axes of the figure");
		mark = new Button(area, SWT.TOGGLE);
		mark.setText("Mas&k");
		mark.setToolTipText("Drag or click in the figure to mask points, or to take masked ones back (Ctrl+Shift+K); "
				+ "Ctrl+Shift and a drag do so at any time");
		mark.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> figure.get().marking(mark.getSelection())));
		FigureWidgets.whenThemeChanges(area, this::showPressed);
		label("Wi&ndow");
		low = number("Lower end of the window in K; Enter sets it by hand");
		label("\u2013");
		high = number("Upper end of the window in K; Enter sets it by hand");
		label("K");
		byHand = label("");
		byHand.setLayoutData(new RowData(80, SWT.DEFAULT));
		automatic = button("A&utomatic", "Hand window, law and parameters back to the program (Ctrl+Shift+B)", actions::automatic);
		fit = button("Fi&t", "Fit the selected stages, see what would change, keep it (F6)", actions::fit);
		fitAll = button("Fit &All", "Fit all stages of the session, see what would change, keep it (Shift+F6)", actions::fitAll);
		stop = button("Sto&p", "Stop fitting", actions::stop);
	}

	Composite control() {
		return area;
	}

	private Label label(String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private Text number(String tip) {
		Text text = new Text(area, SWT.BORDER | SWT.RIGHT);
		text.setToolTipText(tip);
		text.setLayoutData(new RowData(NUMBER_WIDTH, SWT.DEFAULT));
		text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> typed()));
		return text;
	}

	private Button button(String text, String tip, Runnable what) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> what.run()));
		return button;
	}

	/** The fields of the window, for tests. */
	List<Text> fields() {
		return List.of(low, high);
	}

	private void typed() {
		Optional<Stage> stage = context.stage();
		if (stage.isEmpty()) {
			return;
		}
		try {
			double from = Numbers.parse(low.getText()).orElseThrow(() -> new IllegalArgumentException("The window needs a lower end"));
			double to = Numbers.parse(high.getText()).orElseThrow(() -> new IllegalArgumentException("The window needs an upper end"));
			context.execute(context.edits().window(context.session(), List.of(stage.get()), Optional.empty(), from, to, ""));
		} catch (IllegalArgumentException e) {
			context.workspace().say(e.getMessage(), true);
		}
	}

	/** What is being typed stays as long as the window does not change. */
	private static void show(Text field, String value) {
		if (!value.equals(field.getData())) {
			field.setData(value);
			field.setText(value);
		}
	}

	@Override
	public void refresh() {
		List<String> now = context.fits().stream().map(StageFit::modelId).toList();
		if (!now.equals(laws)) {
			laws = now;
			law.setItems(context.fits().stream().map(f -> f.fit().model().displayName()).toArray(String[]::new));
		}
		law.select(context.law().map(laws::indexOf).orElse(-1));
		axes.select(context.axes().ordinal());
		Optional<StageFit> shown = context.fit();
		show(low, shown.map(f -> Numbers.shown(f.window().lowK())).orElse(""));
		show(high, shown.map(f -> Numbers.shown(f.window().highK())).orElse(""));
		byHand.setText(shown.map(f -> f.windowByHand() ? "set by hand" : "automatic").orElse(""));
		boolean writable = context.writable() && context.stage().isPresent();
		mark.setEnabled(writable);
		mark.setSelection(figure.get().marking());
		showPressed();
		low.setEnabled(writable && shown.isPresent());
		high.setEnabled(writable && shown.isPresent());
		automatic.setEnabled(writable);
		fit.setEnabled(writable && !actions.isFitting());
		fitAll.setEnabled(writable && !actions.isFitting());
		stop.setEnabled(actions.isFitting());
	}

	/** While it is pressed, in the colour of the band that is dragged: the desktop's own sign of a pressed button is faint. */
	private void showPressed() {
		Theme theme = FigureWidgets.theme();
		mark.setBackground(mark.getSelection() ? color(theme.accent()) : null);
		mark.setForeground(mark.getSelection() ? color(theme.background()) : null);
	}

	private static Color color(Rgb rgb) {
		return new Color(rgb.red(), rgb.green(), rgb.blue());
	}

	@Override
	public void preview(FitResult moving) {
		moving.window().ifPresent(w -> {
			show(low, Numbers.shown(w.lowK()));
			show(high, Numbers.shown(w.highK()));
			byHand.setText("moving");
		});
	}
}
