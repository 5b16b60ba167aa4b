package org.culet.ui.internal.ruby;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import org.culet.analysis.RubyReevaluation;
import org.culet.analysis.RubyReevaluation.Change;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.StagePressure;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.ui.internal.explorer.StudyPaths;
import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.Tasks;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyJob;

/** Evaluates all pressures of the study by another scale: shows what would change, then makes it so as one edit. */
public final class RescaleDialog extends TitleAreaDialog {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 560;

	private final StudyController controller;
	private final StudyDocument document;
	private final StudyInput snapshot;
	private ScaleForms scales;
	private TableViewer table;
	private Optional<RubyReevaluation> plan = Optional.empty();
	private Optional<Job> running = Optional.empty();

	private RescaleDialog(Shell shell, StudyController controller, StudyDocument document) {
		super(shell);
		this.controller = controller;
		this.document = document;
		this.snapshot = StudySnapshot.of(document.study(), document.path());
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/**
	 * Opens the dialog.
	 *
	 * @param controller whose study
	 */
	public static void open(StudyController controller) {
		controller.current().ifPresent(d -> {
			if (Studies.stages(d.study()).allMatch(s -> s.getRubyReadings().isEmpty())) {
				controller.status().error("No stage of this study has a ruby reading; add one first (Study, Add Ruby Reading)");
				return;
			}
			new RescaleDialog(Prompts.shell(), controller, d).open();
		});
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Evaluate all pressures by another scale");
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, HEIGHT);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Evaluate all pressures");
		setMessage("Every ruby reading of the study gets the scale. References and temperatures stay. One step of undo takes it back.");
		Composite body = new Composite(area, SWT.NONE);
		body.setLayout(GridLayoutFactory.fillDefaults().margins(8, 8).create());
		body.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
		scales = new ScaleForms(body, start(), this::plan);
		table = new TableViewer(body, SWT.BORDER | SWT.FULL_SELECTION);
		table.getTable().setHeaderVisible(true);
		table.getTable().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 200).create());
		table.setContentProvider(ArrayContentProvider.getInstance());
		column("Stage", 220, SWT.LEFT, this::stage);
		column("now [GPa]", 110, SWT.RIGHT, c -> c.before().map(p -> number(p.pressureGPa())).orElse("–"));
		column("by", 90, SWT.LEFT, c -> c.before().flatMap(StagePressure::ruby).map(r -> r.scaleId()).orElse("–"));
		column("then [GPa]", 110, SWT.RIGHT, c -> number(c.after().pressureGPa()));
		column("change", 80, SWT.RIGHT, c -> c.before().map(p -> String.format(Locale.ROOT, "%+.3f", c.after().pressureGPa() - p.pressureGPa())).orElse("–"));
		return area;
	}

	private RubyScale start() {
		return Studies.stages(document.study()).flatMap(s -> s.getRubyReadings().stream()).map(r -> RubyScales.byId(r.getScale())).flatMap(Optional::stream)
				.findFirst().orElse(RubyScales.DEFAULT);
	}

	private static String number(double gPa) {
		return String.format(Locale.ROOT, "%.3f", gPa);
	}

	private String stage(Change change) {
		return Studies.byId(document.study(), change.stageId()).map(s -> StudyPaths.path((Stage) s)).orElse("");
	}

	private void column(String head, int width, int style, Function<Change, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, style);
		column.getColumn().setText(head);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((Change) o)));
	}

	/** Spectra are fitted for it, so it is done in a Job. */
	private void plan() {
		running.ifPresent(Job::cancel);
		plan = Optional.empty();
		enable();
		Optional<RubyScale> scale = scales == null ? Optional.of(start()) : scales.result();
		if (scale.isEmpty()) {
			return;
		}
		var display = getParentShell().getDisplay();
		Job job = new StudyJob("Evaluate by " + scale.get().id()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					RubyReevaluation found = RubyReevaluation.plan(snapshot, scale.get(), Tasks.progress(monitor));
					display.asyncExec(() -> arrived(this, found));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				}
			}
		};
		running = Optional.of(job);
		job.schedule();
	}

	private void arrived(Job job, RubyReevaluation found) {
		if (running.filter(r -> r == job).isPresent() && table != null && !table.getControl().isDisposed()) {
			plan = Optional.of(found);
			table.setInput(found.changes());
			enable();
		}
	}

	private void enable() {
		if (getContents() == null) {
			return;
		}
		String wrong = scales == null ? "" : scales.problem();
		String unread = plan.filter(p -> !p.problems().isEmpty()).map(p -> p.problems().get(0).message()).orElse("");
		setErrorMessage(wrong.isEmpty() ? null : wrong);
		setMessage(unread.isEmpty() ? "Every ruby reading of the study gets the scale. References and temperatures stay. One step of undo takes it back."
				: "Not every reading can be evaluated: " + unread, unread.isEmpty() ? 0 : org.eclipse.jface.dialogs.IMessageProvider.WARNING);
		getButton(IDialogConstants.OK_ID).setEnabled(plan.filter(p -> !p.changes().isEmpty()).isPresent());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Evaluate", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		enable();
	}

	@Override
	protected void okPressed() {
		RubyReevaluation chosen = plan.orElseThrow();
		super.okPressed();
		if (controller.current().filter(d -> d == document).isPresent() && controller.isWritable()) {
			controller.autosave();
			chosen.apply(document.domain(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
			controller.status().message(chosen.changes().size() + " pressures are by " + chosen.scale().id() + " now");
		}
	}

	@Override
	public boolean close() {
		running.ifPresent(Job::cancel);
		return super.close();
	}
}
