package org.culet.ui.internal.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;

import org.culet.analysis.imports.ImportRequest;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.data.ManifestRow;
import org.culet.data.ReadOptions;
import org.culet.model.Known;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.ui.internal.study.StudyBridge;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.study.StudyDocument;

/** The files with what their names say and what was found in them, and a look into each. */
final class ImportPage extends WizardPage {

	/** Under this key each control says what it is, for tests. */
	static final String KEY = "culet.import";

	private static final int[] UPPER_AND_LOWER = { 11, 10 };
	private static final int[] COLUMNS_AND_PREVIEW = { 11, 20 };
	private static final int COLUMNS_WIDTH = 240;

	private final StudyController controller;
	private final List<FileEntry> entries;
	private final boolean onSelection;
	private final ImportMemory memory = new ImportMemory();
	private final KnownSweeps known;
	private Combo sample;
	private Text run;
	private Text study;
	private NamePane names;
	private FileTable table;
	private ColumnPane columns;
	private FilePreview preview;
	private Composite progress;
	private ProgressBar bar;
	private final List<Job> readings = new ArrayList<>();

	ImportPage(StudyController controller, List<Path> files, boolean onSelection) {
		super("files", "Import R(T) files", null);
		this.controller = controller;
		this.onSelection = onSelection;
		this.entries = files.stream().map(FileEntry::new).toList();
		this.known = new KnownSweeps(controller.current().map(StudyDocument::study));
		setDescription("Say how the names are to be read, or correct single cells of the table. Several selected lines are corrected together.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(GridLayoutFactory.fillDefaults().margins(8, 8).spacing(5, 4).create());
		target(body);
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(880, 430).create());
		table = new FileTable(sash, entries, this::changed);
		SashForm lower = new SashForm(sash, SWT.HORIZONTAL);
		ScrolledComposite scrolled = new ScrolledComposite(lower, SWT.V_SCROLL);
		columns = new ColumnPane(scrolled, this::readOtherwise);
		scrolled.setContent(columns.control());
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setMinHeight(columns.control().computeSize(COLUMNS_WIDTH, SWT.DEFAULT).y);
		preview = new FilePreview(lower, StudyBridge.readers());
		lower.setWeights(COLUMNS_AND_PREVIEW);
		sash.setWeights(UPPER_AND_LOWER);
		table.onSelection(this::showSelected);
		progress(body);
		setControl(body);
		defaults();
		read(entries);
		showSelected();
	}

	private void target(Composite body) {
		Composite top = new Composite(body, SWT.NONE);
		top.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).create());
		top.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		if (controller.current().isEmpty()) {
			label(top, "New study");
			study = new Text(top, SWT.BORDER);
			study.setText(free(NewStudyFile.suggestion(entries.get(0).file())).toString());
			study.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create());
			study.addListener(SWT.Modify, e -> check());
			button(top, "Browse…", this::browse);
		}
		Label of = label(top, "Names");
		of.setToolTipText("How the names of the files are to be read");
		of.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).create());
		Composite pane = new Composite(top, SWT.NONE);
		pane.setLayout(GridLayoutFactory.fillDefaults().create());
		pane.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create());
		names = new NamePane(pane, entries, memory, sampleNames(), this::changed);
		Button manifest = button(top, "Manifest…", this::manifest);
		manifest.setToolTipText("Take what the files are from a manifest, where it lists them");
		manifest.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create());
		label(top, "Sample");
		sample = new Combo(top, SWT.DROP_DOWN);
		sample.setToolTipText("Sample of the files whose name does not say it: one of the study, or a new name");
		sample.setData(KEY, "sample");
		sampleNames().forEach(sample::add);
		sample.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		sample.addListener(SWT.Modify, e -> check());
		label(top, "Run");
		run = new Text(top, SWT.BORDER);
		run.setToolTipText("Campaign of the files whose name does not say it; empty for the first");
		run.setData(KEY, "run");
		run.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).create());
	}

	private List<String> sampleNames() {
		return controller.current().map(d -> d.study().getSamples().stream().map(Sample::getName).filter(n -> !n.isBlank()).toList()).orElse(List.of());
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static Button button(Composite parent, String text, Runnable what) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> what.run());
		return button;
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

	/** What was selected in the study is what the files most likely belong to. */
	private void defaults() {
		Optional<Sample> selected = controller.selection().sample();
		sample.setText(selected.map(Sample::getName).or(() -> sampleNames().stream().findFirst()).orElse("Sample"));
		run.setText(controller.selection().run().map(Run::getName).orElse(""));
		Optional<Stage> stage = controller.selection().stage();
		for (FileEntry entry : entries) {
			if (stage.isPresent() && (onSelection || entry.pressureGPa().isEmpty())) {
				Known.of(stage.get().getPressureGPa()).ifPresent(p -> entry.pressureGPa(Optional.of(p)));
				entry.down(stage.get().getBranch() == org.culet.model.Branch.DOWN);
			}
			if (onSelection) {
				selected.ifPresent(s -> entry.sample(s.getName()));
				controller.selection().run().ifPresent(r -> entry.run(r.getName()));
			}
		}
		table.refresh();
	}

	private void manifest() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText("Manifest");
		dialog.setFilterExtensions(new String[] { "*.csv", "*" });
		dialog.setFilterPath(entries.get(0).file().getParent().toString());
		String chosen = dialog.open();
		if (chosen != null) {
			take(Path.of(chosen));
		}
	}

	/** Takes what a manifest says of the files that it lists. */
	void take(Path manifest) {
		try {
			Map<Path, ManifestRow> rows = new HashMap<>();
			Manifest.read(manifest).rows().forEach(r -> rows.putIfAbsent(r.file().toAbsolutePath().normalize(), r));
			entries.forEach(e -> e.row(Optional.ofNullable(rows.get(e.file().toAbsolutePath().normalize()))));
			long listed = entries.stream().filter(e -> e.row().isPresent()).count();
			changed();
			table.refresh();
			controller.status().message(listed + " of " + entries.size() + " files are in " + manifest.getFileName());
		} catch (DataReadException e) {
			setErrorMessage(e.getMessage());
		}
	}

	// --- reading

	private void progress(Composite body) {
		progress = new Composite(body, SWT.NONE);
		progress.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).create());
		progress.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		bar = new ProgressBar(progress, SWT.SMOOTH);
		bar.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
		Button stop = button(progress, "Stop", () -> readings.forEach(Job::cancel));
		stop.setToolTipText("Stop reading; files that were not read are left out");
	}

	private void read(List<FileEntry> some) {
		Display display = getShell().getDisplay();
		FileReading reading = new FileReading(some, StudyBridge.readers(), memory, display, new FileReading.Listener() {
			@Override
			public void read(List<FileEntry> read) {
				arrived(read);
			}

			@Override
			public void ended() {
				some.forEach(FileEntry::notRead);
				arrived(some);
			}
		});
		readings.add(reading);
		reading.schedule();
		showProgress();
	}

	private void arrived(List<FileEntry> read) {
		if (table.control().isDisposed()) {
			return;
		}
		known.mark(entries);
		table.update(read);
		if (table.selected().isEmpty() ? read.contains(entries.get(0)) : read.contains(table.selected().get())) {
			showSelected();
		}
		showProgress();
		check();
	}

	private void showProgress() {
		int waiting = (int) entries.stream().filter(e -> e.state() == FileEntry.State.READING).count();
		bar.setMaximum(entries.size());
		bar.setSelection(entries.size() - waiting);
		boolean visible = waiting > 0;
		GridData data = (GridData) progress.getLayoutData();
		if (data.exclude == visible || progress.getVisible() != visible) {
			data.exclude = !visible;
			progress.setVisible(visible);
			progress.getParent().layout();
		}
	}

	/** Reads a file, and all of its kind, otherwise. */
	private void readOtherwise(ReadOptions options) {
		Optional<FileEntry> of = shown();
		List<FileEntry> alike = of.map(this::alike).orElse(List.of());
		if (!alike.isEmpty()) {
			alike.forEach(e -> e.options(options));
			check();
			read(alike);
		}
	}

	private List<FileEntry> alike(FileEntry of) {
		Optional<String> kind = of.summary().map(FileSummary::kind);
		return kind.isEmpty() ? List.of(of) : entries.stream().filter(e -> e.summary().map(FileSummary::kind).equals(kind)).toList();
	}

	private Optional<FileEntry> shown() {
		return table.selected().or(() -> entries.stream().findFirst());
	}

	private void showSelected() {
		columns.show(shown(), shown().map(e -> alike(e).size()).orElse(0));
		preview.show(shown());
	}

	// --- checking

	/** What the files are has changed, not what is in them. */
	private void changed() {
		if (table != null) {
			known.mark(entries);
			table.refresh();
			check();
		}
	}

	private void check() {
		if (getControl() == null || table == null) {
			return;
		}
		long importable = entries.stream().filter(FileEntry::importable).count();
		boolean reading = entries.stream().anyMatch(e -> e.state() == FileEntry.State.READING);
		String error = error(importable, reading);
		setErrorMessage(error);
		Optional<FileEntry> refused = entries.stream().filter(e -> !e.problem().isEmpty() && e.state() == FileEntry.State.REFUSED).findFirst();
		long left = entries.stream().filter(e -> e.state() == FileEntry.State.REFUSED).count();
		String words = FileTable.count(entries);
		setMessage(refused.map(e -> words + "; left out: " + e.name() + ", " + e.problem() + (left > 1 ? " and " + (left - 1) + " more" : "")).orElse(words),
				refused.isPresent() ? WARNING : NONE);
		setPageComplete(error == null && !reading && importable > 0);
	}

	private String error(long importable, boolean reading) {
		Optional<FileEntry> noPressure = entries.stream().filter(FileEntry::lacksPressure).findFirst();
		if (study != null && study.getText().isBlank()) {
			return "Say where the new study shall be";
		}
		if (study != null && Files.exists(newStudy())) {
			return newStudy().getFileName() + " exists already; choose another name";
		}
		if (!names.problem().isEmpty()) {
			return names.problem();
		}
		if (sample.getText().isBlank() && entries.stream().anyMatch(e -> e.importable() && e.sample().isEmpty())) {
			return "Give the sample a name";
		}
		if (noPressure.isPresent()) {
			return "Type the pressure of " + noPressure.get().name() + " (click into its cell), or untick the file";
		}
		if (importable == 0 && !reading) {
			return "Nothing to import: " + entries.stream().map(FileEntry::findings).findFirst().orElse("");
		}
		return null;
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

	/** Keeps the pattern and how each kind of files was read, for the next import. */
	void remember() {
		names.used().ifPresent(memory::keepPattern);
		entries.stream().filter(FileEntry::importable).forEach(e -> memory.keep(e.summary().orElseThrow().kind(), e.options()));
	}

	@Override
	public void dispose() {
		readings.forEach(Job::cancel);
		if (preview != null) {
			preview.stop();
		}
		super.dispose();
	}
}
