package org.culet.ui.internal.problems;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import org.culet.data.RawFileStore;
import org.culet.model.Corrections;
import org.culet.model.RubyReading;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.validation.Problem.Severity;
import org.culet.model.validation.RawFileState;
import org.culet.ui.internal.study.StudyView;
import org.culet.ui.study.StudyDocument;

/** What validation and analysis find wrong with the study; Enter or a double click leads to the place. */
public final class ProblemsView extends StudyView {

	private static final Map<Severity, String> WORDS = Map.of(Severity.ERROR, "error", Severity.WARNING, "warning", Severity.INFORMATION, "hint");
	private static final Map<Severity, String> IMAGES = Map.of(Severity.ERROR, ISharedImages.IMG_OBJS_ERROR_TSK, Severity.WARNING,
			ISharedImages.IMG_OBJS_WARN_TSK, Severity.INFORMATION, ISharedImages.IMG_OBJS_INFO_TSK);

	/** Width of the sentence, in widths of the place. */
	private static final int PROBLEM_SHARE = 6;

	private final Map<Severity, Button> switches = new EnumMap<>(Severity.class);
	private final Set<Severity> shown = EnumSet.allOf(Severity.class);
	private Display display;
	private Text filter;
	private TableViewer table;
	private RawFileWatch rawFiles;
	private List<ProblemRow> all = List.of();
	/** Several changes in a row are looked at once. */
	private boolean pending;

	@Override
	protected void createContent(Composite parent) {
		display = parent.getDisplay();
		rawFiles = new RawFileWatch(() -> {
			if (!display.isDisposed()) {
				display.asyncExec(this::later);
			}
		});
		parent.setLayout(GridLayoutFactory.fillDefaults().numColumns(Severity.values().length + 1).margins(4, 2).spacing(10, 2).create());
		for (Severity severity : Severity.values()) {
			Button button = new Button(parent, SWT.CHECK);
			button.setSelection(true);
			button.addListener(SWT.Selection, e -> show(severity, button.getSelection()));
			switches.put(severity, button);
		}
		filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter: words that must be in it");
		filter.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		filter.addListener(SWT.Modify, e -> refresh());
		Composite body = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		body.setLayout(layout);
		body.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(Severity.values().length + 1, 1).create());
		table = new TableViewer(body, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		layout.setColumnData(column("Problem", ProblemRow::message, ProblemsView::image), new ColumnWeightData(PROBLEM_SHARE, 300));
		layout.setColumnData(column("In", ProblemRow::where, r -> null), new ColumnWeightData(1, 80));
		ColumnViewerToolTipSupport.enableFor(table);
		table.addOpenListener(e -> open((ProblemRow) ((IStructuredSelection) e.getSelection()).getFirstElement()));
	}

	private TableColumn column(String head, Function<ProblemRow, String> text, Function<ProblemRow, Image> image) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
		column.getColumn().setText(head);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((ProblemRow) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply((ProblemRow) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return ((ProblemRow) element).message();
			}
		});
		return column.getColumn();
	}

	private static Image image(ProblemRow row) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(IMAGES.get(row.severity()));
	}

	private void show(Severity severity, boolean show) {
		if (show) {
			shown.add(severity);
		} else {
			shown.remove(severity);
		}
		refresh();
	}

	/** Leads to the place: selects the object everywhere and puts the keyboard into its field. */
	private void open(ProblemRow row) {
		if (row != null) {
			row.subject().ifPresent(subject -> ProblemPlace.show(controller(), getSite().getPage(), subject, row.feature()));
		}
	}

	private void later() {
		if (!pending && !display.isDisposed()) {
			pending = true;
			display.asyncExec(() -> {
				pending = false;
				if (!table.getControl().isDisposed()) {
					check();
				}
			});
		}
	}

	private void check() {
		Optional<StudyDocument> document = controller().current();
		all = document.map(d -> {
			RawFileStore store = RawFileStore.besides(d.path());
			return ProblemList.of(d.study(), d.results(), sha256 -> state(store, sha256));
		}).orElse(List.of());
		refresh();
	}

	private RawFileState state(RawFileStore store, String sha256) {
		return rawFiles.state(store, sha256);
	}

	private void refresh() {
		for (Severity severity : Severity.values()) {
			long count = all.stream().filter(r -> r.severity() == severity).count();
			switches.get(severity).setText(count + " " + WORDS.get(severity) + (count == 1 ? "" : "s"));
		}
		setPartName(all.isEmpty() ? "Problems" : "Problems (" + all.size() + ")");
		List<ProblemRow> visible = all.stream().filter(r -> shown.contains(r.severity()) && r.contains(filter.getText())).toList();
		if (!visible.equals(table.getInput())) {
			Object selected = table.getStructuredSelection().getFirstElement();
			table.setInput(visible);
			if (visible.contains(selected)) {
				table.setSelection(new org.eclipse.jface.viewers.StructuredSelection(selected));
			}
		}
		filter.getParent().layout();
	}

	private void lookAtFiles() {
		controller().current().ifPresentOrElse(d -> rawFiles.look(RawFileStore.besides(d.path()), checksums(d.study())), rawFiles::stop);
	}

	private static Set<String> checksums(Study study) {
		return Studies.contents(study).flatMap(ProblemsView::checksums).filter(s -> s.matches("[0-9a-f]{64}")).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
	}

	private static Stream<String> checksums(EObject object) {
		return switch (object) {
			case Sweep sweep -> Stream.of(sweep.getSha256());
			case RubyReading reading -> Stream.of(reading.getSpectrumSha256());
			case Corrections corrections -> Stream.of(corrections.getCalibrationSha256());
			default -> Stream.empty();
		};
	}

	@Override
	public void studyChanged() {
		lookAtFiles();
		later();
	}

	@Override
	public void modelChanged() {
		lookAtFiles();
		later();
	}

	@Override
	public void resultsChanged() {
		later();
	}

	@Override
	public void setFocus() {
		table.getControl().setFocus();
		lookAtFiles();
	}

	@Override
	public void dispose() {
		if (rawFiles != null) {
			rawFiles.stop();
		}
		super.dispose();
	}

	/** The table, for tests. */
	public TableViewer viewer() {
		return table;
	}

	/** The words of the filter, for tests. */
	public Text filter() {
		return filter;
	}

	/** The switch of a severity, for tests. */
	public Button toggle(Severity severity) {
		return switches.get(severity);
	}
}
