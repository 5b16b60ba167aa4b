package org.culet.ui.internal.importing;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyController;

/** An import needs a study; where none is open, a new one is made. */
final class NewStudyFile {

	private NewStudyFile() {
	}

	/** A name for a new study beside some file: that of its folder. */
	static Path suggestion(Path beside) {
		Path folder = beside.toAbsolutePath().getParent();
		String name = folder.getFileName() == null ? "study" : folder.getFileName().toString();
		return folder.resolve(name + ".culet");
	}

	/** Makes sure that a study is open, asking where a new one shall be. */
	static boolean ensure(StudyController controller, Path beside) {
		if (controller.current().isPresent()) {
			return true;
		}
		FileDialog dialog = new FileDialog(Prompts.shell(), SWT.SAVE);
		dialog.setText("New study for the imported files");
		dialog.setFilterExtensions(new String[] { "*.culet" });
		dialog.setFilterPath(suggestion(beside).getParent().toString());
		dialog.setFileName(suggestion(beside).getFileName().toString());
		String chosen = dialog.open();
		return chosen != null && controller.create(Path.of(chosen.endsWith(".culet") ? chosen : chosen + ".culet"));
	}
}
