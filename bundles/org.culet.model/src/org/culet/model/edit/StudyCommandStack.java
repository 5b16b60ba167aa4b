package org.culet.model.edit;

import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/**
 * The command stack of a study: it says when an edit cannot be made or fails, instead of logging it.
 */
final class StudyCommandStack extends BasicCommandStack {
	/** Place in the list before the first edit. */
	private static final int BEFORE_ALL = -1;
	/** Place in the list that no undo and no redo comes to. */
	private static final int NOWHERE = -2;

	private Optional<RuntimeException> failure = Optional.empty();

	@Override
	public void execute(Command command) {
		if (!command.canExecute()) {
			String label = command.getLabel();
			command.dispose();
			throw new EditException("'" + label + "' cannot be done here.", null);
		}
		String label = command.getLabel();
		super.execute(command);
		rethrow(label);
	}

	@Override
	public void undo() {
		String label = canUndo() ? getUndoCommand().getLabel() : "";
		super.undo();
		rethrow("Undo " + label);
	}

	@Override
	public void redo() {
		String label = canRedo() ? getRedoCommand().getLabel() : "";
		super.redo();
		rethrow("Redo " + label);
	}

	/** The last edit that is made now; empty: none is. */
	Optional<Command> last() {
		return Optional.ofNullable(getUndoCommand());
	}

	/** Notes that the state after an edit has been saved; where that edit was taken back and others were made, no state here is the saved one. */
	void savedAfter(Optional<Command> edit) {
		int at = edit.map(commandList::indexOf).orElse(BEFORE_ALL);
		saveIndex = edit.isPresent() && at < 0 ? NOWHERE : at;
	}

	@Override
	protected void handleError(Exception exception) {
		failure = Optional.of(exception instanceof RuntimeException runtime ? runtime : new IllegalStateException(exception));
	}

	private void rethrow(String label) {
		if (failure.isPresent()) {
			RuntimeException cause = failure.get();
			failure = Optional.empty();
			throw new EditException("'" + label + "' failed and was taken back: " + cause.getMessage(), cause);
		}
	}
}
