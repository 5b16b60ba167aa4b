package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import org.culet.ui.internal.study.StudyController;
import org.culet.ui.study.StudyJob;

/** The running workbench as a person uses it: menus, views, dialogs. The tests run on its user-interface thread. */
public final class Bench {

	/** So many turns of the event loop without what is waited for mean that it does not come; a turn that finds nothing sleeps. */
	private static final int PATIENCE = 6000;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	public StudyController controller() {
		return PlatformUI.getWorkbench().getService(StudyController.class);
	}

	public IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	public IWorkbenchPage page() {
		return window().getActivePage();
	}

	public Shell shell() {
		return window().getShell();
	}

	/** Lets the workbench work until something is so. */
	public void until(String what, BooleanSupplier so) {
		int idle = 0;
		while (!so.getAsBoolean()) {
			if (!display.readAndDispatch()) {
				if (++idle > PATIENCE) {
					fail("it did not come to this: " + what);
				}
				// wakes the loop up again, also when no event comes
				display.timerExec(10, () -> { });
				display.sleep();
			}
		}
	}

	/** Lets the workbench do all that is to be done: Jobs, events, painting. */
	public void settle() {
		until("nothing left to do", () -> !controller().isBusy() && Job.getJobManager().find(StudyJob.FAMILY).length == 0);
		while (display.readAndDispatch()) {
			// one event after the other
		}
	}

	/** A view, opened where it is not. */
	public <T extends IViewPart> T view(String id, Class<T> type) {
		try {
			IViewPart view = page().showView(id);
			settle();
			return type.cast(view);
		} catch (PartInitException e) {
			throw new AssertionError(id, e);
		}
	}

	/** Chooses an entry of the menu bar. */
	public void menu(String... path) {
		Menu menu = shell().getMenuBar();
		for (int i = 0; i < path.length; i++) {
			String wanted = path[i];
			MenuItem item = item(menu, wanted).orElseThrow(() -> new AssertionError("no menu entry " + wanted + " in " + Arrays.toString(path)));
			if (i == path.length - 1) {
				if (!item.isEnabled()) {
					fail("menu entry " + Arrays.toString(path) + " is disabled");
				}
				item.notifyListeners(SWT.Selection, new Event());
			} else {
				menu = item.getMenu();
				menu.notifyListeners(SWT.Show, new Event());
			}
		}
		Stream.of(shell().getMenuBar().getItems()).map(MenuItem::getMenu).filter(m -> m != null).forEach(m -> m.notifyListeners(SWT.Hide, new Event()));
	}

	/** Text of the entry of a menu that begins with something, as it is shown now. */
	public String menuText(String top, String beginning) {
		Menu menu = item(shell().getMenuBar(), top).orElseThrow().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		String text = item(menu, beginning).map(i -> plain(i.getText())).orElse("");
		menu.notifyListeners(SWT.Hide, new Event());
		return text;
	}

	public boolean menuEnabled(String top, String beginning) {
		Menu menu = item(shell().getMenuBar(), top).orElseThrow().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		boolean enabled = item(menu, beginning).map(MenuItem::isEnabled).orElse(false);
		menu.notifyListeners(SWT.Hide, new Event());
		return enabled;
	}

	private static Optional<MenuItem> item(Menu menu, String beginning) {
		return Stream.of(menu.getItems()).filter(i -> plain(i.getText()).startsWith(beginning)).findFirst();
	}

	private static String plain(String text) {
		int key = text.indexOf('\t');
		return (key < 0 ? text : text.substring(0, key)).replace("&", "");
	}

	/** The dialog with a title, once it is there. */
	public Shell dialog(String title) {
		until("dialog " + title, () -> findDialog(title).isPresent());
		return findDialog(title).orElseThrow();
	}

	public Optional<Shell> findDialog(String title) {
		return Stream.of(display.getShells()).filter(s -> !s.isDisposed() && s.isVisible() && s.getText().equals(title)).findFirst();
	}

	/** Presses the button with a text. */
	public static void press(Composite in, String text) {
		Button button = all(in, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + text));
		if (!button.isEnabled()) {
			fail("button " + text + " is disabled");
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Does something as soon as a dialog stands, which the call that opens it would wait for. */
	public void whenDialog(String title, java.util.function.Consumer<Shell> then) {
		display.timerExec(20, new Runnable() {
			private int looks;

			@Override
			public void run() {
				Optional<Shell> dialog = findDialog(title);
				if (dialog.isPresent()) {
					act(dialog.get(), then);
				} else if (looks++ < PATIENCE) {
					display.timerExec(20, this);
				}
			}
		});
	}

	/** What fails in a dialog closes it, so that the test fails and does not wait for ever. */
	private static void act(Shell dialog, java.util.function.Consumer<Shell> then) {
		boolean done = false;
		try {
			then.accept(dialog);
			done = true;
		} finally {
			if (!done && !dialog.isDisposed()) {
				dialog.close();
			}
		}
	}

	/** All controls of a type below another. */
	public static <T extends Control> List<T> all(Composite in, Class<T> type) {
		return Stream.of(in.getChildren()).flatMap(c -> Stream.concat(type.isInstance(c) ? Stream.of(type.cast(c)) : Stream.empty(),
				c instanceof Composite inner ? all(inner, type).stream() : Stream.empty())).toList();
	}

	/** A click of the first button at a place of a control. */
	public static void click(Control control, int x, int y, int stateMask) {
		mouse(control, SWT.MouseMove, x, y, 0, 0);
		mouse(control, SWT.MouseDown, x, y, 1, stateMask);
		mouse(control, SWT.MouseUp, x, y, 1, stateMask | SWT.BUTTON1);
	}

	public static void mouse(Control control, int type, int x, int y, int button, int stateMask) {
		Event event = new Event();
		event.type = type;
		event.x = x;
		event.y = y;
		event.button = button;
		event.stateMask = stateMask;
		control.notifyListeners(type, event);
	}

	/** A key pressed and let go. */
	static void key(Control control, int keyCode, int stateMask) {
		for (int type : new int[] { SWT.KeyDown, SWT.KeyUp }) {
			Event event = new Event();
			event.keyCode = keyCode;
			event.stateMask = stateMask;
			control.notifyListeners(type, event);
		}
	}

	public static void wheel(Control control, int x, int y, int count) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.count = count;
		control.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	/** Closes whatever study is open, without saving. */
	public void closeStudy() {
		settle();
		if (controller().current().filter(d -> d.isDirty()).isPresent()) {
			whenDialog("Save " + controller().current().get().name() + "?", shell -> press(shell, "Do not save"));
		}
		controller().close();
		settle();
		assertFalse(controller().current().isPresent(), "a study is still open");
	}
}
