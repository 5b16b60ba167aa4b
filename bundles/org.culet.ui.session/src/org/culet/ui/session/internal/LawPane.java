package org.culet.ui.session.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

import org.culet.analysis.Wording;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.physics.transport.TransportModel;

/** All laws fitted to the stage, the best first, with the ranking in words. */
final class LawPane implements SessionContext.Pane {

	/** Columns up to the weight: of what is compared, the runs test is scrolled first. */
	private static final int TO_WEIGHT = 4;
	private static final String DELTA = "\u0394AICc";
	private static final String CHI2 = "\u03c7\u00b2/\u03bd";
	/** Room for what is written behind the name of a law. */
	private static final String MARK = " \u2022";

	private final SessionContext context;
	private final SashForm area;
	private final TableViewer table;
	private final FittedColumns columns;
	private final Text words;
	private boolean selecting;

	LawPane(Composite parent, SessionContext context) {
		this.context = context;
		area = new SashForm(parent, SWT.VERTICAL);
		table = new TableViewer(area, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		TableColumn law = column("Law", 0, SWT.LEFT, f -> name(f) + (f.preferred() ? f.modelByHand() ? " *" : " \u2022" : ""));
		TableColumn chi2 = column(CHI2, 0, SWT.RIGHT, f -> number(f.fit().chi2PerDof(), Numbers::ratio));
		TableColumn delta = column(DELTA, 0, SWT.RIGHT, f -> number(f.deltaAicc(), Numbers::difference));
		TableColumn weight = column("Weight", 0, SWT.RIGHT, f -> number(f.weight(), Numbers::probability));
		TableColumn runs = column("Runs p", 0, SWT.RIGHT, f -> number(f.fit().residualTests().runsP(), Numbers::probability));
		columns = new FittedColumns(table.getTable(), List.of(
				FittedColumns.Column.of(law, () -> names(TransportModel::displayName), () -> names(TransportModel::shortName)),
				FittedColumns.Column.of(chi2, () -> List.of(CHI2, "1.2\u00b710\u2074")), FittedColumns.Column.of(delta, () -> List.of(DELTA, "123.4")),
				FittedColumns.Column.of(weight, () -> List.of("Weight", "<0.001")), FittedColumns.Column.of(runs, () -> List.of("Runs p", "<0.001"))),
				() -> {
					table.refresh();
					reveal();
				});
		column("Points", 55, SWT.RIGHT, f -> Integer.toString(f.fit().points()));
		column("Window [K]", 100, SWT.LEFT, f -> String.format(Locale.ROOT, "%.3g\u2013%.3g%s", f.window().lowK(), f.window().highK(), f.windowByHand() ? " *" : ""));
		column("Status", 160, SWT.LEFT, f -> f.fit().hasFit() ? Wording.words(f.fit().status().code()) : Wording.sentence(f.fit().reason()));
		ColumnViewerToolTipSupport.enableFor(table);
		table.addSelectionChangedListener(e -> {
			if (!selecting && table.getStructuredSelection().getFirstElement() instanceof StageFit fit) {
				context.showLaw(fit.modelId());
			}
		});
		words = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		area.setWeights(62, 38);
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

	/** Width in pixels at which all is read in full. */
	int wanted() {
		return columns.wanted();
	}

	/** Least width in pixels at which the law, its chi2/dof, delta AICc and weight are seen. */
	int least() {
		return columns.least(TO_WEIGHT);
	}

	/** As long as there is room for it. */
	private String name(StageFit fit) {
		TransportModel model = fit.fit().model();
		return columns.fits(model.displayName() + MARK, table.getTable().getColumn(0).getWidth()) ? model.displayName() : model.shortName();
	}

	/** Of all laws there are, so that the width does not follow from the stage that is shown. */
	private List<String> names(Function<TransportModel, String> name) {
		return context.workspace().analysis().models().models().stream().map(law -> name.apply(law) + MARK).toList();
	}

	private TableColumn column(String title, int width, int style, Function<StageFit, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, style);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((StageFit) element);
			}

			@Override
			public Font getFont(Object element) {
				return best((StageFit) element) ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
			}

			@Override
			public String getToolTipText(Object element) {
				return tip((StageFit) element);
			}
		});
		return column.getColumn();
	}

	/** The best of those that were compared, which may be another one than the law that speaks for the stage. */
	private static boolean best(StageFit fit) {
		return fit.deltaAicc().isPresent() && fit.deltaAicc().getAsDouble() == 0;
	}

	private static String tip(StageFit fit) {
		return fit.fit().model().displayName() + ":  " + fit.fit().model().formula() + (best(fit) ? "\nthe best of those compared" : "")
				+ (fit.preferred() ? "\n\u2022 speaks for the stage" + (fit.modelByHand() ? ", chosen by hand (*)" : "") : "")
				+ (fit.hasFit() ? "" : "\n" + Wording.sentence(fit.fit().reason()));
	}

	private static String number(OptionalDouble number, DoubleFunction<String> text) {
		return number.isPresent() ? text.apply(number.getAsDouble()) : "\u2013";
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
			table.setSelection(context.fit().map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), false);
			reveal();
		} finally {
			selecting = false;
		}
		String now = context.result().map(this::ranking).orElse("");
		if (!now.equals(words.getText())) {
			words.setText(now);
		}
	}

	/** The best law stands first and is scrolled away only where the one that is shown would not be seen otherwise. */
	private void reveal() {
		Table control = table.getTable();
		int seen = (control.getClientArea().height - control.getHeaderHeight()) / Math.max(1, control.getItemHeight());
		if (control.getSelectionIndex() < Math.max(1, seen)) {
			control.setTopIndex(0);
		} else {
			control.showSelection();
		}
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
		return String.join(". ", sentences.stream().map(Wording::begun).toList()) + ".";
	}
}
