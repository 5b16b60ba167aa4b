package org.culet.ui.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;

import org.culet.analysis.imports.ImportRequest;
import org.culet.ui.internal.study.StudyController;

/** Asks what files are, and imports them. */
public final class ImportWizard extends Wizard {

	private final StudyController controller;
	private final ImportPage page;
	private final Optional<Path> manifest;

	/**
	 * A wizard.
	 *
	 * @param controller where to
	 * @param files what is imported, at least one
	 * @param onSelection whether they were dropped on what is selected
	 * @param manifest a manifest that was found beside them
	 */
	public ImportWizard(StudyController controller, List<Path> files, boolean onSelection, Optional<Path> manifest) {
		this.controller = controller;
		this.manifest = manifest;
		this.page = new ImportPage(controller, files, onSelection);
		setWindowTitle("Import R(T) files");
		setNeedsProgressMonitor(false);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public void createPageControls(Composite pageContainer) {
		super.createPageControls(pageContainer);
		manifest.ifPresent(page::take);
	}

	@Override
	public boolean performFinish() {
		List<ImportRequest> requests = page.requests();
		if (controller.current().isEmpty() && !controller.create(page.newStudy())) {
			return false;
		}
		page.remember();
		ImportFiles.run(controller, requests);
		return true;
	}
}
