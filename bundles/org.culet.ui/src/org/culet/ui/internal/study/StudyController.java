package org.culet.ui.internal.study;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.ResultsToModel;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.Version;
import org.culet.analysis.result.StudyResult;
import org.culet.model.edit.EditException;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyStore;
import org.culet.ui.internal.UiLog;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyListener;
import org.culet.ui.study.StudySelection;
import org.culet.ui.study.StudyWorkspace;

/** The workbench's study: opening, saving, closing, editing, analysing. Belongs to the user-interface thread. */
public final class StudyController implements StudyWorkspace {

	/** Edits in quick succession are analysed once. */
	private static final int ANALYSE_AFTER_MS = 400;
	/**
	 * Seconds between autosaves, 1 to {@value #AUTOSAVE_SECONDS}: with the time of writing, a crash costs at most the last minute.
	 * docs/editing-a-study.md tells people of it.
	 */
	private static final String AUTOSAVE_SETTING = "culet.autosave.seconds";
	private static final int AUTOSAVE_SECONDS = 50;

	private final Display display;
	private final Set<StudyListener> listeners = new LinkedHashSet<>();
	private final RecentStudies recent = new RecentStudies();
	private final StudyStore store = new StudyStore(Version.PROGRAM);
	private final StudySelection selection = new StudySelection(s -> fire(StudyListener::selectionChanged));
	private final UiStatus status = new UiStatus();
	private final FitWindows windows = new FitWindows(this, (stage, kelvin) -> fire(l -> l.windowMoved(stage, kelvin)));
	private final java.util.function.Supplier<StudyAnalysis> analysis;
	private final AnalysisRunner runner;
	private final Runnable analyseLater = this::analyseNow;
	private final StudyOpener opener;
	private final StudySaver saver;
	private Optional<Document> document = Optional.empty();
	private boolean discarding;
	/** An edit was made, and its analysis has not begun yet. */
	private boolean analysisPending;

	/**
	 * A controller.
	 *
	 * @param display the display
	 * @param analysis gives the pipeline, with the readers and laws that are installed
	 */
	public StudyController(Display display, java.util.function.Supplier<StudyAnalysis> analysis) {
		this.display = display;
		this.analysis = analysis;
		this.runner = new AnalysisRunner(display, analysis);
		this.opener = new StudyOpener(display, store);
		this.saver = new StudySaver(display);
		new Autosaving();
	}

	/**
	 * Autosaves now and then. A Job and no timer of the display: while a timer is pending, GTK's poll may sleep through the wake-up of
	 * another thread until the timer is due.
	 */
	private final class Autosaving extends Job {
		private final long everyMs = TimeUnit.SECONDS
				.toMillis(Math.clamp(Integer.getInteger(AUTOSAVE_SETTING, AUTOSAVE_SECONDS), 1, AUTOSAVE_SECONDS));

		Autosaving() {
			super("Autosave");
			setSystem(true);
			schedule(everyMs);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			if (!display.isDisposed()) {
				display.asyncExec(StudyController.this::autosave);
				schedule(everyMs);
			}
			return Status.OK_STATUS;
		}
	}

	@Override
	public Optional<StudyDocument> current() {
		return document.map(d -> d);
	}

	@Override
	public StudySelection selection() {
		return selection;
	}

	@Override
	public void addListener(StudyListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(StudyListener listener) {
		listeners.remove(listener);
	}

	@Override
	public StudyAnalysis analysis() {
		return analysis.get();
	}

	@Override
	public void say(String sentence, boolean error) {
		if (error) {
			status.error(sentence);
		} else {
			status.message(sentence);
		}
	}

	@Override
	public void hover(String readOut) {
		status.hover(readOut);
	}

	private void fire(Consumer<StudyListener> what) {
		new ArrayList<>(listeners).forEach(what);
	}

	/** The line at the bottom of the window. */
	public UiStatus status() {
		return status;
	}

	/** Fit windows that a person moves. */
	public FitWindows windows() {
		return windows;
	}

	/** The studies that were open last. */
	public RecentStudies recent() {
		return recent;
	}

	/** Whether a study is being opened, analysed or saved. */
	public boolean isBusy() {
		return runner.isRunning() || opener.isRunning() || saver.isRunning() || analysisPending;
	}

	// --- opening and closing

	/**
	 * Opens a study in place of the one that is open; asks first where edits would be lost.
	 *
	 * @param path the study
	 */
	public void open(Path path) {
		if (document.filter(d -> d.path().equals(path)).isPresent() || !close()) {
			return;
		}
		opener.open(path, this::show);
		fire(StudyListener::studyChanged);
	}

	/**
	 * Makes a new study in place of the one that is open.
	 *
	 * @param path where it will be; nothing must be there
	 * @return whether there is one now
	 */
	public boolean create(Path path) {
		if (!close()) {
			return false;
		}
		try {
			OpenStudy created = OpenStudy.create(store, path, Version.PROGRAM);
			show(Document.writable(created), opener.left(path));
			saveNow();
			return true;
		} catch (StudyException e) {
			Prompts.error("New study", e.getMessage() + "\nChoose another name or folder.");
			return false;
		}
	}

	private void show(Document opened, StudyOpener.Left left) {
		document = Optional.of(opened);
		opened.domain().addListener(event -> edited(opened));
		recent.add(opened.path());
		selection.select(List.of());
		fire(StudyListener::studyChanged);
		opened.readOnlyReason().ifPresent(reason -> status.message("Read only: " + reason));
		opener.offerRecovery(opened, left);
		analyseNow();
	}

	/**
	 * Closes the study; asks first where edits would be lost.
	 *
	 * @return false if a person wants to keep it open
	 */
	public boolean close() {
		// what is being saved is saved, before anybody is asked
		saver.finish();
		if (document.isEmpty()) {
			return true;
		}
		if (document.get().isDirty() && !discarding) {
			Prompts.Answer answer = Prompts.askToSave(document.get().name());
			if (answer == Prompts.Answer.CANCEL || answer == Prompts.Answer.SAVE && !saveNow()) {
				return false;
			}
		}
		runner.forget();
		analyseNotNow();
		windows.settled();
		Document closed = document.get();
		document = Optional.empty();
		closed.open().ifPresent(StudyController::release);
		selection.select(List.of());
		fire(StudyListener::studyChanged);
		return true;
	}

	private static void release(OpenStudy study) {
		try {
			study.close();
		} catch (StudyException e) {
			UiLog.error("The lock of " + study.files().study() + " could not be released", e);
		}
	}

	/** As {@link #close()}, at the end of the workbench. */
	public boolean closeForExit() {
		return close();
	}

	/** From now on edits are lost without a question: for pictures and tests. */
	public void discardEdits() {
		discarding = true;
	}

	// --- saving

	/** Saves the study as it is now, in the background. */
	public void save() {
		document.filter(d -> d.open().isPresent()).ifPresent(d -> saver.save(d, saved -> {
			if (saved) {
				saved(d);
			}
		}));
	}

	/**
	 * Saves the study and waits until it is on the disk.
	 *
	 * @return whether it is saved
	 */
	public boolean saveNow() {
		save();
		saver.finish();
		return document.filter(d -> d.open().isPresent() && !d.isDirty()).isPresent();
	}

	private void saved(Document of) {
		if (document.filter(d -> d == of).isPresent()) {
			fire(StudyListener::studyChanged);
			status.message("Saved " + of.path());
			keepResults(of);
		}
	}

	/**
	 * Saves the study and its raw files under another name, which then is the one that is open.
	 *
	 * @param target the new file
	 * @return whether it is saved
	 */
	public boolean saveAs(Path target) {
		if (document.isEmpty()) {
			return false;
		}
		saver.finish();
		Document old = document.get();
		try {
			saver.saveAs(old, target, store);
			if (old.open().isPresent()) {
				recent.add(old.path());
				fire(StudyListener::studyChanged);
			} else {
				close();
				open(target);
			}
			status.message("Saved " + target);
			return true;
		} catch (java.io.IOException e) {
			Prompts.error("Save as", e.getMessage() + "\nThe study is still open as " + old.path() + ".");
			return false;
		}
	}

	/** Writes unsaved edits beside the study: every minute, and before anything risky. */
	public void autosave() {
		document.filter(Document::isDirty).filter(d -> d.open().isPresent() && !saver.isRunning())
				.ifPresent(d -> saver.autosave(d, e -> status.error("Not autosaved: " + e.getMessage())));
	}

	// --- editing

	/** Whether edits are possible. */
	public boolean isWritable() {
		return document.filter(d -> d.readOnlyReason().isEmpty()).isPresent();
	}

	/**
	 * Makes an edit; says so where it cannot be made.
	 *
	 * @param command the edit
	 * @return whether it was made
	 */
	public boolean execute(Command command) {
		return edit(d -> d.domain().execute(command));
	}

	/**
	 * Makes several edits as one step of undo.
	 *
	 * @param label what a person did, in the imperative
	 * @param commands the edits
	 * @return whether they were made
	 */
	public boolean execute(String label, List<? extends Command> commands) {
		return edit(d -> d.domain().execute(label, commands));
	}

	/**
	 * Makes any change as one step of undo.
	 *
	 * @param label what a person did, in the imperative
	 * @param change plain setters on this study
	 * @return whether it was made
	 */
	public boolean change(String label, Runnable change) {
		return edit(d -> d.domain().change(label, change));
	}

	private boolean edit(Consumer<Document> what) {
		if (document.isEmpty()) {
			return false;
		}
		Optional<String> reason = document.get().readOnlyReason();
		if (reason.isPresent()) {
			status.error("The study is read only: " + reason.get());
			return false;
		}
		try {
			what.accept(document.get());
			return true;
		} catch (EditException e) {
			Prompts.error("Edit", e.getMessage());
			return false;
		}
	}

	private void edited(Document changed) {
		if (document.filter(d -> d == changed).isEmpty()) {
			return;
		}
		changed.edited();
		windows.settled();
		selection.select(selection.objects().stream().filter(o -> inStudy(changed, o)).toList());
		analysisPending = true;
		display.timerExec(ANALYSE_AFTER_MS, analyseLater);
		fire(StudyListener::modelChanged);
	}

	private static boolean inStudy(Document in, EObject object) {
		return EcoreUtil.isAncestor(in.study(), object);
	}

	// --- analysing

	private void analyseNotNow() {
		display.timerExec(-1, analyseLater);
		analysisPending = false;
	}

	private void analyseNow() {
		analysisPending = false;
		document.filter(d -> !d.resultsCurrent()).ifPresent(d -> analyse(d, false));
	}

	/** Analyses the study now and puts the results into it, as one step of undo. */
	public void analyse() {
		document.ifPresent(d -> analyse(d, true));
	}

	/** Stops a running analysis. */
	public void cancelAnalysis() {
		runner.cancel();
		fire(StudyListener::resultsChanged);
	}

	private void analyse(Document of, boolean keep) {
		long revision = of.revision();
		runner.start(StudySnapshot.of(of.study(), of.path()), keep, new AnalysisRunner.Receiver() {
			@Override
			public void partial(StudyResult result) {
				if (document.filter(d -> d == of && d.revision() == revision).isPresent() && of.takePartial(result)) {
					fire(StudyListener::resultsChanged);
				}
			}

			@Override
			public void done(Optional<StudyResult> result, int analysed, IStatus outcome) {
				if (arrived(of, revision, keep, result, outcome)) {
					status.message(StudyBridge.summary(result.orElseThrow(), analysed));
					keepResults(of);
				}
			}
		});
		fire(StudyListener::resultsChanged);
	}

	/** What is on the disk will be found again. */
	private void keepResults(Document of) {
		if (!of.isDirty()) {
			runner.keep();
		}
	}

	/** Returns whether the results are those of the study. */
	private boolean arrived(Document of, long revision, boolean keep, Optional<StudyResult> result, IStatus outcome) {
		if (document.filter(d -> d == of).isEmpty()) {
			return false;
		}
		boolean taken = result.isPresent() && of.revision() == revision;
		if (taken) {
			of.take(result.get(), revision);
			windows.settled();
			if (keep && isWritable()) {
				edit(d -> ResultsToModel.apply(result.get(), d.domain(), d.path(), Instant.now().truncatedTo(ChronoUnit.SECONDS)));
				// what the analysis writes does not enter a snapshot, so the numbers are still those of the model
				of.resultsStored();
				analyseNotNow();
			}
		} else if (result.isPresent()) {
			// an edit came in between: those numbers are of a study that is no more
			analyse(of, keep);
			return false;
		} else if (outcome.getSeverity() == IStatus.CANCEL) {
			status.message("The analysis was stopped; F5 starts it again");
		} else {
			status.error("The analysis failed; the log says why");
		}
		fire(StudyListener::resultsChanged);
		return taken;
	}
}
