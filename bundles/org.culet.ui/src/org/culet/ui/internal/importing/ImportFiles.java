package org.culet.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;

import org.culet.analysis.imports.CurveFolders;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportReport;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.data.RawFileStore;
import org.culet.model.edit.EditException;
import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyBridge;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.Tasks;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyJob;

/** Import of curve files: read and checked in a Job, put into the study as one edit. */
public final class ImportFiles {

	private ImportFiles() {
	}

	/**
	 * Starts an import by hand.
	 *
	 * @param controller where to
	 * @param files the files; none: a person chooses them
	 */
	public static void start(StudyController controller, List<Path> files) {
		List<Path> chosen = files.isEmpty() ? choose("Import R(T) files", "*.*", SWT.MULTI) : files;
		if (!chosen.isEmpty()) {
			openWizard(controller, chosen, false);
		}
	}

	/**
	 * Starts the import of a folder by hand.
	 *
	 * @param controller where to
	 */
	public static void startFolder(StudyController controller) {
		DirectoryDialog dialog = new DirectoryDialog(Prompts.shell());
		dialog.setText("Import a folder of R(T) files");
		String chosen = dialog.open();
		if (chosen != null) {
			openWizard(controller, List.of(Path.of(chosen)), false);
		}
	}

	/**
	 * Starts the import of a manifest by hand.
	 *
	 * @param controller where to
	 */
	public static void startManifest(StudyController controller) {
		List<Path> chosen = choose("Import a manifest", "*.csv", SWT.SINGLE);
		if (!chosen.isEmpty() && NewStudyFile.ensure(controller, chosen.get(0))) {
			importManifest(controller, chosen.get(0));
		}
	}

	private static List<Path> choose(String title, String filter, int style) {
		FileDialog dialog = new FileDialog(Prompts.shell(), SWT.OPEN | style);
		dialog.setText(title);
		dialog.setFilterExtensions(new String[] { filter, "*" });
		if (dialog.open() == null) {
			return List.of();
		}
		List<Path> files = new ArrayList<>();
		for (String name : dialog.getFileNames()) {
			files.add(Path.of(dialog.getFilterPath(), name));
		}
		return files;
	}

	/**
	 * Asks what the files are; a single manifest needs no question. Folders are searched through.
	 *
	 * @param controller where to
	 * @param files files and folders, at least one
	 * @param onSelection whether they were dropped on what is selected, so that its pressure is theirs whatever their names say
	 */
	public static void openWizard(StudyController controller, List<Path> files, boolean onSelection) {
		if (controller.current().isPresent() && !controller.isWritable()) {
			Prompts.error("Import", "This study cannot be changed: " + controller.current().get().readOnlyReason().orElse("")
					+ ".\nSave it under another name first, or open another study.");
			return;
		}
		if (files.size() == 1 && isManifest(files.get(0))) {
			if (NewStudyFile.ensure(controller, files.get(0))) {
				importManifest(controller, files.get(0));
			}
		} else if (files.stream().anyMatch(Files::isDirectory)) {
			search(controller, files, onSelection);
		} else {
			openPage(controller, files, onSelection, Optional.empty());
		}
	}

	/** Folders may be large and far away, so they are searched in a Job. */
	private static void search(StudyController controller, List<Path> chosen, boolean onSelection) {
		Display display = Display.getCurrent();
		Job job = new StudyJob("Look for R(T) files") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					List<Path> files = CurveFolders.in(chosen);
					Optional<Path> manifest = files.stream().filter(ImportFiles::isManifest).findFirst();
					List<Path> curves = files.stream().filter(f -> !manifest.equals(Optional.of(f))).toList();
					display.asyncExec(() -> found(controller, curves, onSelection, manifest));
				} catch (IOException e) {
					display.asyncExec(() -> Prompts.error("Import", "The folder cannot be read: " + e.getMessage()));
				}
				return Status.OK_STATUS;
			}
		};
		job.setUser(true);
		job.schedule();
	}

	private static void found(StudyController controller, List<Path> curves, boolean onSelection, Optional<Path> manifest) {
		if (curves.isEmpty()) {
			Prompts.error("Import", "There is no file in the folder that could be a curve.");
		} else {
			openPage(controller, curves, onSelection, manifest);
		}
	}

	private static void openPage(StudyController controller, List<Path> files, boolean onSelection, Optional<Path> manifest) {
		WizardDialog dialog = new WizardDialog(Prompts.shell(), new ImportWizard(controller, files, onSelection, manifest));
		dialog.setPageSize(900, 540);
		dialog.open();
	}

	private static boolean isManifest(Path file) {
		if (!file.toString().endsWith(".csv")) {
			return false;
		}
		try {
			return !Manifest.read(file).rows().isEmpty();
		} catch (DataReadException e) {
			// then it is a curve like any other
			return false;
		}
	}

	/**
	 * Imports everything that a manifest lists.
	 *
	 * @param controller where to; a study that can be edited must be open
	 * @param manifest the manifest
	 */
	public static void importManifest(StudyController controller, Path manifest) {
		try {
			run(controller, ImportRequest.of(Manifest.read(manifest)));
		} catch (DataReadException e) {
			Prompts.error("Import", e.getMessage() + "\nNothing was imported. Correct the manifest and import it again.");
		}
	}

	/**
	 * Imports files.
	 *
	 * @param controller where to; a study that can be edited must be open
	 * @param requests what is imported as what
	 */
	public static void run(StudyController controller, List<ImportRequest> requests) {
		StudyDocument document = controller.current().orElseThrow();
		StudyImporter importer = new StudyImporter(StudyBridge.readers());
		Display display = Display.getCurrent();
		Job job = new StudyJob("Import " + requests.size() + (requests.size() == 1 ? " file" : " files")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					ImportPlan plan = importer.plan(requests, Tasks.progress(monitor));
					List<Path> added = importer.store(plan, RawFileStore.besides(document.path()));
					display.asyncExec(() -> apply(controller, document, importer, plan, added));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (IOException e) {
					display.asyncExec(() -> Prompts.error("Import", "Nothing was imported: " + e.getMessage()
							+ ".\nFree some space, or save the study in another folder, and import again."));
					return Status.OK_STATUS;
				}
			}
		};
		job.setUser(true);
		job.schedule();
	}

	private static void apply(StudyController controller, StudyDocument document, StudyImporter importer, ImportPlan plan, List<Path> added) {
		Optional<ImportReport> report = Optional.empty();
		try {
			if (controller.current().filter(d -> d == document).isPresent()) {
				controller.autosave();
				report = Optional.of(importer.apply(plan, document.domain()));
			}
		} catch (EditException e) {
			Prompts.error("Import", e.getMessage());
		}
		if (report.isEmpty()) {
			takeAway(added);
			return;
		}
		ImportReport done = report.get();
		controller.status().message(done.sweepIds().size() + (done.sweepIds().size() == 1 ? " sweep" : " sweeps") + " imported");
		ImportOutcome.openIfNeeded(Prompts.shell(), plan, done);
	}

	private static void takeAway(List<Path> added) {
		try {
			StudyImporter.remove(added);
		} catch (IOException e) {
			Prompts.error("Import", "Files that were copied for an import that failed could not be removed: " + e.getMessage());
		}
	}
}
