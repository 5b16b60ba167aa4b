package org.culet.ui.session.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import org.culet.model.CuletFactory;
import org.culet.model.Session;
import org.culet.model.Sweep;
import org.culet.model.edit.SessionEdits;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyWorkspace;

/** Handles the commands of sessions; which one stands behind the class in plugin.xml: {@code SessionHandler:fitAll}. */
public final class SessionHandler extends AbstractHandler implements IExecutableExtension {

	private String what = "";

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		what = String.valueOf(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		switch (what) {
			case "new" -> create(page);
			case "open" -> selected().ifPresent(session -> open(page, session));
			default -> {
				if (HandlerUtil.getActiveEditor(event) instanceof SessionEditor editor) {
					run(editor);
				}
			}
		}
		return null;
	}

	private void run(SessionEditor editor) {
		SessionActions actions = editor.actions();
		switch (what) {
			case "fit" -> actions.fit();
			case "fitAll" -> actions.fitAll();
			case "stop" -> actions.stop();
			case "automatic" -> actions.automatic();
			case "apply" -> actions.apply();
			case "law" -> actions.law();
			case "phase" -> editor.phase().askForPhase();
			case "maskInterval" -> actions.maskInterval();
			case "maskView" -> actions.maskView(editor.figure());
			case "editCell" -> editor.parameters().editCell();
			case "mark" -> editor.figure().marking(!editor.figure().marking());
			case "maskPoints" -> actions.maskPoints(editor.figure());
			case "maskSweep" -> actions.maskSweep();
			case "unmask" -> actions.unmask();
			case "calibration" -> actions.calibration();
			case "noCalibration" -> actions.noCalibration();
			case "corrections" -> actions.corrections();
			case "sweeps" -> actions.addSweeps();
			case "remove" -> actions.remove();
			case "export" -> editor.results().export();
			default -> throw new IllegalStateException("no command " + what);
		}
	}

	private static StudyWorkspace workspace() {
		return PlatformUI.getWorkbench().getService(StudyWorkspace.class);
	}

	private static Optional<Session> selected() {
		return workspace().selection().objects().stream().filter(Session.class::isInstance).map(Session.class::cast).findFirst();
	}

	/** A session of what is selected, or of the whole study where nothing is. */
	private static void create(IWorkbenchPage page) {
		Optional<StudyDocument> document = workspace().current();
		if (document.isEmpty() || document.get().readOnlyReason().isPresent()) {
			return;
		}
		List<Sweep> chosen = SessionActions.selectedSweeps(workspace().selection().objects());
		List<Sweep> sweeps = chosen.isEmpty() ? SessionActions.selectedSweeps(List.of(document.get().study())) : chosen;
		Session session = CuletFactory.eINSTANCE.createSession();
		document.get().domain().execute(new SessionEdits(document.get().study()).create(session, "Session", sweeps,
				Instant.now().truncatedTo(ChronoUnit.SECONDS)));
		open(page, session);
	}

	private static void open(IWorkbenchPage page, Session session) {
		try {
			SessionEditor editor = SessionEditor.open(page, session);
			// between figures and table there is little room for it; a double click on its tab brings these back
			if (editor.needsRoom()) {
				page.toggleZoom(page.getReference(editor));
			}
		} catch (PartInitException e) {
			workspace().say("The session could not be opened: " + e.getMessage(), true);
		}
	}
}
