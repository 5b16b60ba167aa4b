package org.culet.ui.internal.importing;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.Wizard;

import org.culet.analysis.imports.ImportRequest;
import org.culet.ui.internal.study.StudyController;

/** Asks what files are, and imports them. */
public final class ImportWizard extends Wizard {

	private final StudyController controller;
	private final ImportPage page;

	/**
	 * A wizard.
	 *
	 * @param controller where to
	 * @param files what is imported, at least one
	 * @param onSelection whether they were dropped on what is selected
	 */
	public ImportWizard(StudyController controller, List<Path> files, boolean onSelection) {
		this.controller = controller;
		this.page = new ImportPage(controller, files, onSelection);
		setWindowTitle("Import R(T) files");
		setNeedsProgressMonitor(false);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		List<ImportRequest> requests = page.requests();
		if (controller.current().isEmpty() && !controller.create(page.newStudy())) {
			return false;
		}
		ImportFiles.run(controller, requests);
		return true;
	}
}
