package org.culet.ui.internal.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.culet.analysis.imports.ImportRequest;
import org.culet.data.Column;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.model.Known;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.ui.internal.study.StudyBridge;
import org.culet.ui.internal.study.StudyController;

/** The files with what was found in them; sample and run for all, pressure and branch for each. */
final class ImportPage extends WizardPage {

	private static final String AUTOMATIC = "automatic";

	private final StudyController controller;
	private final List<FileEntry> entries;
	private final boolean onSelection;
	private Combo sample;
	private Text run;
	private Text study;
	private FileTable table;
	private Combo temperature;
	private Combo resistance;
	private Label details;

	ImportPage(StudyController controller, List<Path> files, boolean onSelection) {
		super("files", "Import R(T) files", null);
		this.controller = controller;
		this.onSelection = onSelection;
		this.entries = files.stream().map(FileEntry::new).toList();
		setDescription("Columns are found automatically. Say which sample it is and at which pressure each file was measured.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 8).create());
		target(body);
		table = new FileTable(body, entries, this::check);
		table.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(800, 240).create());
		table.onSelection(this::showColumns);
		columns(body);
		setControl(body);
		defaults();
		entries.forEach(this::read);
		check();
	}

	private void target(Composite body) {
		if (controller.current().isEmpty()) {
			label(body, "New study");
			study = new Text(body, SWT.BORDER);
			study.setText(free(NewStudyFile.suggestion(entries.get(0).file())).toString());
			study.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create());
			study.addListener(SWT.Modify, e -> check());
			Button browse = new Button(body, SWT.PUSH);
			browse.setText("Browse…");
			browse.addListener(SWT.Selection, e -> browse());
		}
		label(body, "Sample");
		sample = new Combo(body, SWT.DROP_DOWN);
		sample.setToolTipText("A sample of the study, or a new name");
		controller.current().ifPresent(d -> d.study().getSamples().forEach(s -> sample.add(s.getName())));
		sample.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		sample.addListener(SWT.Modify, e -> check());
		label(body, "Run");
		run = new Text(body, SWT.BORDER);
		run.setToolTipText("Name of the campaign; empty for the first");
		run.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
	}

	private static Path free(Path wanted) {
		String stem = wanted.getFileName().toString().replaceAll("\\.culet$", "");
		Path path = wanted;
		for (int n = 2; Files.exists(path); n++) {
			path = wanted.resolveSibling(stem + "-" + n + ".culet");
		}
		return path;
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*.culet" });
		dialog.setFilterPath(newStudy().getParent().toString());
		dialog.setFileName(newStudy().getFileName().toString());
		String chosen = dialog.open();
		if (chosen != null) {
			study.setText(chosen.endsWith(".culet") ? chosen : chosen + ".culet");
		}
	}

	private static void label(Composite body, String text) {
		new Label(body, SWT.NONE).setText(text);
	}

	private void columns(Composite body) {
		label(body, "T column");
		temperature = new Combo(body, SWT.READ_ONLY);
		temperature.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		label(body, "R column");
		resistance = new Combo(body, SWT.READ_ONLY);
		resistance.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		Stream.of(temperature, resistance).forEach(c -> c.addListener(SWT.Selection, e -> chooseColumns()));
		details = new Label(body, SWT.WRAP);
		details.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(800, 52).create());
		showColumns(Optional.empty());
	}

	/** What was selected in the study is what the files most likely belong to. */
	private void defaults() {
		Optional<Sample> selected = controller.selection().sample();
		sample.setText(selected.map(Sample::getName).or(() -> controller.current().flatMap(d -> d.study().getSamples().stream().findFirst())
				.map(Sample::getName)).orElse("Sample"));
		run.setText(controller.selection().run().map(Run::getName).orElse(""));
		Optional<Stage> stage = controller.selection().stage();
		for (FileEntry entry : entries) {
			if (stage.isPresent() && (onSelection || entry.pressureGPa().isEmpty())) {
				Known.of(stage.get().getPressureGPa()).ifPresent(p -> entry.pressureGPa(Optional.of(p)));
				entry.down(stage.get().getBranch() == org.culet.model.Branch.DOWN);
			}
		}
		table.refresh();
	}

	private void read(FileEntry entry) {
		CurveReaders readers = StudyBridge.readers();
		ReadOptions options = entry.options();
		Display display = getShell().getDisplay();
		Job job = new Job("Read " + entry.file().getFileName()) {
			@Override
			public boolean belongsTo(Object family) {
				return family == StudyController.JOBS;
			}

			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					ReadResult result = readers.read(entry.file(), options);
					display.asyncExec(() -> arrived(() -> entry.read(result)));
				} catch (DataReadException e) {
					String why = (e.line().isPresent() ? "line " + e.line().getAsLong() + ": " : "") + e.sentence();
					display.asyncExec(() -> arrived(() -> entry.refused(why)));
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private void arrived(Runnable what) {
		what.run();
		if (!getControl().isDisposed()) {
			table.refresh();
			showColumns(table.selected());
			check();
		}
	}

	private void showColumns(Optional<FileEntry> of) {
		Optional<FileEntry> entry = of.or(() -> entries.stream().findFirst());
		List<Column> columns = entry.map(FileEntry::columns).orElse(List.of());
		fill(temperature, columns, entry.flatMap(FileEntry::temperature));
		fill(resistance, columns, entry.flatMap(FileEntry::resistance));
		details.setText(entry.map(e -> e.file() + "\n" + e.findings()
				+ e.result().map(r -> r.notes().isEmpty() ? "" : "\n" + String.join(" ", r.notes())).orElse("")).orElse(""));
	}

	private static void fill(Combo combo, List<Column> columns, Optional<String> chosen) {
		combo.removeAll();
		combo.add(AUTOMATIC);
		columns.forEach(c -> combo.add(c.number() + ": " + c.name()));
		combo.select(chosen.map(Integer::parseInt).orElse(0));
		combo.setEnabled(!columns.isEmpty());
	}

	private void chooseColumns() {
		Optional<FileEntry> entry = table.selected().or(() -> entries.stream().findFirst());
		entry.ifPresent(e -> {
			e.columns(number(temperature), number(resistance));
			table.refresh();
			read(e);
		});
	}

	private static Optional<String> number(Combo combo) {
		return combo.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(String.valueOf(combo.getSelectionIndex()));
	}

	private void check() {
		if (getControl() == null || table == null) {
			return;
		}
		long importable = entries.stream().filter(FileEntry::importable).count();
		Optional<FileEntry> noPressure = entries.stream().filter(e -> e.result().isPresent() && e.pressureGPa().isEmpty()).findFirst();
		Optional<FileEntry> refused = entries.stream().filter(e -> !e.problem().isEmpty()).findFirst();
		boolean reading = entries.stream().anyMatch(FileEntry::isReading);
		String error = null;
		if (sample.getText().isBlank()) {
			error = "Give the sample a name";
		} else if (study != null && study.getText().isBlank()) {
			error = "Say where the new study shall be";
		} else if (study != null && Files.exists(newStudy())) {
			error = newStudy().getFileName() + " exists already; choose another name";
		} else if (noPressure.isPresent()) {
			error = "Type the pressure of " + noPressure.get().file().getFileName() + " in GPa (click into its cell)";
		} else if (importable == 0 && !reading) {
			error = "None of the files can be imported: " + refused.map(FileEntry::problem).orElse("");
		}
		setErrorMessage(error);
		setMessage(refused.map(e -> "Left out: " + e.file().getFileName() + ", " + e.problem()).orElse(null), WARNING);
		setPageComplete(error == null && !reading && importable > 0);
	}

	/** Where the new study shall be, where none is open. */
	Path newStudy() {
		return Path.of(study.getText().strip());
	}

	/** What is to be imported. */
	List<ImportRequest> requests() {
		Optional<String> name = run.getText().isBlank() ? Optional.empty() : Optional.of(run.getText().strip());
		return entries.stream().filter(FileEntry::importable).map(e -> e.request(sample.getText().strip(), name)).toList();
	}
}
