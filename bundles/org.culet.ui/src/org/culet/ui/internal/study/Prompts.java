package org.culet.ui.internal.study;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Questions and messages that need an answer. */
public final class Prompts {

	/** Answers to the question whether to save. */
	public enum Answer {
		/** Save, then go on. */
		SAVE,
		/** Go on without saving. */
		DISCARD,
		/** Do nothing. */
		CANCEL
	}

	private Prompts() {
	}

	/** The window that messages belong to. */
	public static Shell shell() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
			window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		}
		return window == null ? null : window.getShell();
	}

	/**
	 * Says what went wrong and what to do.
	 *
	 * @param title a few words
	 * @param message sentences
	 */
	public static void error(String title, String message) {
		MessageDialog.openError(shell(), title, message);
	}

	/**
	 * Asks whether to save before a study is closed.
	 *
	 * @param name name of the study
	 * @return the answer
	 */
	public static Answer askToSave(String name) {
		MessageDialog dialog = new MessageDialog(shell(), "Save " + name + "?", null,
				"\"" + name + "\" has edits that are not saved.\nWithout saving they are lost.", MessageDialog.QUESTION_WITH_CANCEL, 0,
				"Save", "Do not save", IDialogConstants.CANCEL_LABEL);
		return switch (dialog.open()) {
			case 0 -> Answer.SAVE;
			case 1 -> Answer.DISCARD;
			default -> Answer.CANCEL;
		};
	}

	/**
	 * Asks a question with two named answers.
	 *
	 * @param title a few words
	 * @param question sentences
	 * @param yes first answer
	 * @param no second answer
	 * @return whether the first was given
	 */
	public static boolean ask(String title, String question, String yes, String no) {
		return new MessageDialog(shell(), title, null, question, MessageDialog.QUESTION, 0, yes, no).open() == 0;
	}
}
