package org.culet.model.edit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

import org.culet.model.Study;
import org.culet.model.internal.StudyCodec;

/**
 * The one editing domain of an open study: every change of the model is a command on its stack, so everything can be undone.
 * The model belongs to the thread that made the domain (the UI thread of the workbench, the main thread of the command line);
 * edits from any other are refused.
 */
public final class StudyEditingDomain extends AdapterFactoryEditingDomain {
	private final Study study;
	private final Thread owner = Thread.currentThread();

	/**
	 * @param study the study, which gets its ids now if it has none yet
	 */
	public StudyEditingDomain(Study study) {
		super(new ReflectiveItemProviderAdapterFactory(), new StudyCommandStack(), StudyCodec.resourceOf(study).getResourceSet());
		this.study = study;
	}

	/**
	 * @return the study
	 */
	public Study study() {
		return study;
	}

	/**
	 * Makes an edit.
	 *
	 * @param command a command, usually from {@link StudyEdits}
	 * @throws EditException         if it cannot be made, or fails; then the model is as before
	 * @throws IllegalStateException if another thread than the model's asks
	 */
	public void execute(Command command) {
		requireOwner();
		getCommandStack().execute(command);
	}

	/**
	 * Makes several edits as one step of undo.
	 *
	 * @param label    what the user did, in the imperative: "Import 3 files"
	 * @param commands the edits, each made when the ones before are; none: nothing happens
	 * @throws EditException if one cannot be made, or fails; then the model is as before
	 */
	public void execute(String label, List<? extends Command> commands) {
		if (!commands.isEmpty()) {
			execute(new StepwiseCommand(label, List.copyOf(commands)));
		}
	}

	/**
	 * Makes any change of this study by plain setters, as one step of undo: an import, or the results of a Job.
	 *
	 * @param label  what the user did, in the imperative
	 * @param change the change; it touches this study only
	 * @throws EditException if it throws; then the model is as before
	 */
	public void change(String label, Runnable change) {
		execute(new RecordedChange(label, study, change));
	}

	/**
	 * Takes back the last edit, if there is one.
	 */
	public void undo() {
		requireOwner();
		if (getCommandStack().canUndo()) {
			getCommandStack().undo();
		}
	}

	/**
	 * Makes the edit again that was taken back last, if there is one.
	 */
	public void redo() {
		requireOwner();
		if (getCommandStack().canRedo()) {
			getCommandStack().redo();
		}
	}

	/**
	 * @return what undo would take back, in the words of its label
	 */
	public Optional<String> undoLabel() {
		return getCommandStack().canUndo() ? Optional.of(getCommandStack().getUndoCommand().getLabel()) : Optional.empty();
	}

	/**
	 * @return what redo would make again, in the words of its label
	 */
	public Optional<String> redoLabel() {
		return getCommandStack().canRedo() ? Optional.of(getCommandStack().getRedoCommand().getLabel()) : Optional.empty();
	}

	/**
	 * @return whether the study differs from what was saved last: the stack stands elsewhere than at the last save
	 */
	public boolean isDirty() {
		return stack().isSaveNeeded();
	}

	/**
	 * Notes that the present state has been saved.
	 */
	public void saved() {
		requireOwner();
		stack().saveIsDone();
	}

	/**
	 * Where a study stands in the history of its edits.
	 */
	public static final class Mark {
		private final Optional<Command> last;

		private Mark(Optional<Command> last) {
			this.last = last;
		}
	}

	/**
	 * @return where the study stands now, to be noted while its content is being written elsewhere
	 */
	public Mark mark() {
		requireOwner();
		return new Mark(stack().last());
	}

	/**
	 * Notes that an earlier state has been saved; the study may have been edited since.
	 *
	 * @param mark where the study stood when what is saved was taken
	 */
	public void saved(Mark mark) {
		requireOwner();
		stack().savedAfter(mark.last);
	}

	/**
	 * @param listener told after every edit, undo, redo and save
	 */
	public void addListener(CommandStackListener listener) {
		getCommandStack().addCommandStackListener(Objects.requireNonNull(listener));
	}

	/**
	 * @param listener no longer told
	 */
	public void removeListener(CommandStackListener listener) {
		getCommandStack().removeCommandStackListener(listener);
	}

	/**
	 * Forgets all edits and lets go of the model's objects, when the study is closed.
	 */
	public void dispose() {
		requireOwner();
		getCommandStack().flush();
		((ReflectiveItemProviderAdapterFactory) getAdapterFactory()).dispose();
	}

	private StudyCommandStack stack() {
		return (StudyCommandStack) getCommandStack();
	}

	private void requireOwner() {
		if (Thread.currentThread() != owner) {
			throw new IllegalStateException("The study is edited on the thread '" + owner.getName() + "' only, not on '"
					+ Thread.currentThread().getName() + "'");
		}
	}

	/** Each step is asked only after the ones before it are done: a sweep can be added to a stage that the step before added. */
	private static final class StepwiseCommand extends CompoundCommand {
		StepwiseCommand(String label, List<Command> commands) {
			super(label, commands);
		}

		@Override
		protected boolean prepare() {
			return true;
		}

		@Override
		public void execute() {
			int done = 0;
			boolean complete = false;
			try {
				for (Command command : commandList) {
					if (!command.canExecute()) {
						throw new IllegalStateException("'" + command.getLabel() + "' cannot be done here");
					}
					command.execute();
					done++;
				}
				complete = true;
			} finally {
				if (!complete) {
					for (int i = done - 1; i >= 0; i--) {
						commandList.get(i).undo();
					}
				}
			}
		}
	}
}
