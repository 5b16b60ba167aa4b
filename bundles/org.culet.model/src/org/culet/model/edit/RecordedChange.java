package org.culet.model.edit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.ChangeCommand;

/**
 * Any change of the model by plain setters, recorded so that it can be undone as one edit; if it fails half-way, what it did is taken back.
 */
final class RecordedChange extends ChangeCommand {
	private final Runnable change;

	RecordedChange(String label, EObject root, Runnable change) {
		super(root);
		this.change = change;
		setLabel(label);
	}

	@Override
	public void execute() {
		boolean done = false;
		try {
			super.execute();
			done = true;
		} finally {
			if (!done && getChangeDescription() != null) {
				getChangeDescription().applyAndReverse();
			}
		}
	}

	@Override
	protected void doExecute() {
		change.run();
	}
}
