package org.culet.ui.internal.handlers;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyController;

/**
 * The file dialogs of studies.
 *
 * @param controller what is opened and saved
 * @param question how a person is asked for a file
 */
public record StudyDialogs(StudyController controller, Question question) {

	private static final String END = ".culet";

	/** Asks a person for a file. */
	@FunctionalInterface
	public interface Question {

		/**
		 * Asks and waits for the answer.
		 *
		 * @param style {@link SWT#OPEN} or {@link SWT#SAVE}
		 * @param title what the file is for
		 * @param name name that is proposed, may be empty
		 * @return what was chosen; empty if it was given up
		 */
		Optional<String> ask(int style, String title, String name);
	}

	/** With the file dialog of the desktop. */
	public StudyDialogs(StudyController controller) {
		this(controller, (style, title, name) -> desktop(controller, style, title, name));
	}

	/** Asks which study to open. */
	public void open() {
		ask(SWT.OPEN, "Open study", "").ifPresent(controller::open);
	}

	/** Asks where a new study shall be. */
	public void create() {
		ask(SWT.SAVE, "New study", "study" + END).ifPresent(controller::create);
	}

	/** Asks under which name to save. */
	public void saveAs() {
		controller.current().flatMap(d -> ask(SWT.SAVE, "Save study as", d.path().getFileName().toString())).ifPresent(controller::saveAs);
	}

	private Optional<Path> ask(int style, String title, String name) {
		return question.ask(style, title, name).map(c -> style == SWT.SAVE && !c.endsWith(END) ? c + END : c).map(Path::of);
	}

	private static Optional<String> desktop(StudyController controller, int style, String title, String name) {
		FileDialog dialog = new FileDialog(Prompts.shell(), style);
		dialog.setText(title);
		dialog.setFilterNames(new String[] { "Studies (*.culet)", "All files" });
		dialog.setFilterExtensions(new String[] { "*.culet", "*" });
		dialog.setFileName(name);
		controller.current().ifPresent(d -> dialog.setFilterPath(d.path().getParent().toString()));
		dialog.setOverwrite(style == SWT.SAVE);
		return Optional.ofNullable(dialog.open());
	}
}
