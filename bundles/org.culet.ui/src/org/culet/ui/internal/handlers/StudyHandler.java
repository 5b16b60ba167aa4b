package org.culet.ui.internal.handlers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

import org.culet.ui.internal.explorer.ExplorerView;
import org.culet.ui.internal.explorer.MoveDialog;
import org.culet.ui.internal.explorer.StudyMoves;
import org.culet.ui.internal.importing.ImportFiles;
import org.culet.ui.internal.ruby.RescaleDialog;
import org.culet.ui.internal.ruby.RubyView;
import org.culet.ui.internal.study.ExampleStudy;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.theme.Themes;
import org.culet.ui.internal.welcome.WelcomeView;

/** Handles the commands of the workbench; which one stands behind the class in plugin.xml: {@code StudyHandler:open}. */
public final class StudyHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	private String what = "";

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		what = String.valueOf(data);
	}

	private static StudyController controller() {
		return PlatformUI.getWorkbench().getService(StudyController.class);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		StudyController controller = controller();
		StudyDialogs dialogs = new StudyDialogs(controller);
		switch (what) {
			case "new" -> dialogs.create();
			case "open" -> dialogs.open();
			case "example" -> ExampleStudy.open(controller);
			case "save" -> controller.save();
			case "saveAs" -> dialogs.saveAs();
			case "close" -> close(controller, event);
			case "import" -> ImportFiles.start(controller, List.of());
			case "importFolder" -> ImportFiles.startFolder(controller);
			case "importManifest" -> ImportFiles.startManifest(controller);
			case "undo" -> controller.current().ifPresent(d -> d.domain().undo());
			case "redo" -> controller.current().ifPresent(d -> d.domain().redo());
			case "analyse" -> controller.analyse();
			case "stop" -> controller.cancelAnalysis();
			case "delete" -> delete(controller);
			case "selectNone" -> controller.selection().select(List.of());
			case "addSample" -> new ModelCommands(controller).addSample();
			case "addRun" -> new ModelCommands(controller).addRun();
			case "addStage" -> new ModelCommands(controller).addStage();
			case "addRuby" -> addRuby(controller, event);
			case "ruby" -> RubyView.open(HandlerUtil.getActiveWorkbenchWindow(event));
			case "rescale" -> RescaleDialog.open(controller);
			case "moveUp" -> new StudyMoves(controller).step(false);
			case "moveDown" -> new StudyMoves(controller).step(true);
			case "moveTo" -> MoveDialog.open(controller);
			case "rename" -> part(event, ExplorerView.class).ifPresent(ExplorerView::rename);
			case "light" -> Themes.choose(false);
			case "dark" -> Themes.choose(true);
			case "welcome" -> WelcomeView.show(HandlerUtil.getActiveWorkbenchWindow(event));
			default -> throw new IllegalStateException("no command " + what);
		}
		return null;
	}

	/** The Delete key at the end of a text deletes nothing: least of all the stage whose label is being typed. */
	private static void delete(StudyController controller) {
		Control focus = PlatformUI.getWorkbench().getDisplay().getFocusControl();
		if (focus instanceof Text text && text.getEditable()) {
			controller.status().error("Click into the tree or the table first, then delete");
		} else {
			new ModelCommands(controller).delete();
		}
	}

	private static void close(StudyController controller, ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		if (controller.close() && window != null) {
			WelcomeView.show(window);
		}
	}

	private static void addRuby(StudyController controller, ExecutionEvent event) {
		if (new ModelCommands(controller).addRuby()) {
			RubyView.open(HandlerUtil.getActiveWorkbenchWindow(event));
		}
	}

	private static <T> Optional<T> part(ExecutionEvent event, Class<T> type) {
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		return type.isInstance(part) ? Optional.of(type.cast(part)) : Optional.empty();
	}

	/** Undo and redo say in the menu what they would do. */
	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		switch (what) {
			case "undo" -> element.setText(label("Undo", controller().current().flatMap(d -> d.domain().undoLabel())));
			case "redo" -> element.setText(label("Redo", controller().current().flatMap(d -> d.domain().redoLabel())));
			case "light" -> element.setChecked(!Themes.dark());
			case "dark" -> element.setChecked(Themes.dark());
			default -> {
				// the others keep their names
			}
		}
	}

	private static String label(String verb, Optional<String> edit) {
		return edit.map(e -> verb + ": " + e.replace("&", "&&")).orElse(verb);
	}
}
