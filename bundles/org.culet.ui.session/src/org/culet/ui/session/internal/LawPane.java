package org.culet.ui.session.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;

/** All laws fitted to the stage, the best first, with the ranking in words. */
final class LawPane implements SessionContext.Pane {

	private final SessionContext context;
	private final Composite area;
	private final TableViewer table;
	private final Label words;
	private boolean selecting;

	LawPane(Composite parent, SessionContext context) {
		this.context = context;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
		table = new TableViewer(area, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 80).applyTo(table.getTable());
		column("Law", 150, SWT.LEFT, f -> f.fit().model().displayName() + (f.preferred() ? f.modelByHand() ? " *" : " \u2022" : ""));
		column("\u0394AICc", 65, SWT.RIGHT, f -> number(f.deltaAicc(), "%.1f"));
		column("Weight", 65, SWT.RIGHT, f -> number(f.weight(), "%.2g"));
		column("Runs p", 65, SWT.RIGHT, f -> number(f.fit().residualTests().runsP(), "%.2g"));
		column("\u03c7\u00b2/\u03bd", 70, SWT.RIGHT, f -> number(f.fit().chi2PerDof(), "%.3g"));
		column("Points", 55, SWT.RIGHT, f -> Integer.toString(f.fit().points()));
		column("Window [K]", 100, SWT.LEFT, f -> String.format(Locale.ROOT, "%.3g\u2013%.3g%s", f.window().lowK(), f.window().highK(), f.windowByHand() ? " *" : ""));
		column("Status", 160, SWT.LEFT, f -> f.fit().hasFit() ? f.fit().status().code() : f.fit().reason());
		table.addSelectionChangedListener(e -> {
			if (!selecting && table.getStructuredSelection().getFirstElement() instanceof StageFit fit) {
				context.showLaw(fit.modelId());
			}
		});
		words = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(words);
	}

	Composite control() {
		return area;
	}

	/** The table, for tests. */
	TableViewer viewer() {
		return table;
	}

	/** The ranking in words, for tests. */
	String words() {
		return words.getText();
	}

	private void column(String title, int width, int style, Function<StageFit, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, style);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((StageFit) o)));
	}

	private static String number(OptionalDouble number, String format) {
		return number.isPresent() ? String.format(Locale.ROOT, format, number.getAsDouble()) : "\u2013";
	}

	@Override
	public void refresh() {
		selecting = true;
		try {
			List<StageFit> fits = new ArrayList<>(context.fits());
			fits.sort(Comparator.comparingDouble(f -> f.deltaAicc().orElse(Double.POSITIVE_INFINITY)));
			if (!fits.equals(table.getInput())) {
				table.setInput(fits);
			}
			table.setSelection(context.fit().map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
		} finally {
			selecting = false;
		}
		words.setText(context.result().map(this::ranking).orElse(""));
		area.layout();
	}

	private String ranking(StageResult result) {
		List<String> sentences = new ArrayList<>();
		result.comparison().ifPresent(c -> {
			sentences.add(c.comparison().reason());
			sentences.add(String.format(Locale.ROOT, "compared over %.3g\u2013%.3g K (%s), in ln R on the same %d points", c.window().lowK(),
					c.window().highK(), c.windowReason(), c.comparison().points()));
			sentences.addAll(c.flags());
		});
		Optional<StageFit> speaking = result.fits().stream().filter(StageFit::preferred).findFirst();
		sentences.add(speaking.map(f -> f.fit().model().displayName() + " speaks for the stage, "
				+ (f.modelByHand() ? "chosen by hand" : "because its phase is " + result.phase().id())).orElse("no law speaks for the stage"));
		result.warnings().stream().filter(w -> w.startsWith("no window") || w.contains("cannot be")).forEach(sentences::add);
		return String.join(". ", sentences.stream().map(s -> s.endsWith(".") ? s.substring(0, s.length() - 1) : s)
				.map(s -> Character.toUpperCase(s.charAt(0)) + s.substring(1)).toList()) + ".";
	}
}
