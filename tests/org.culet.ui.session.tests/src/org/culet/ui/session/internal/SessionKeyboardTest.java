package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

import org.culet.ui.tests.Bench;

/** The session editor without a mouse. */
class SessionKeyboardTest extends SessionBench {

	private static void key(Control control, int keyCode) {
		for (int type : new int[] { SWT.KeyDown, SWT.KeyUp }) {
			Event event = new Event();
			event.keyCode = keyCode;
			event.character = keyCode == SWT.CR ? SWT.CR : 0;
			event.doit = true;
			control.notifyListeners(type, event);
		}
	}

	private Text cellEditor(Table table) {
		return Stream.of(table.getChildren()).filter(Text.class::isInstance).map(Text.class::cast).filter(Text::isVisible).findFirst()
				.orElseThrow(() -> new AssertionError("no cell is being edited"));
	}

	@Test
	void aCellOfTheParametersIsReachedWithArrowsAndEditedWithEnter() {
		Table table = editor.parameters().viewer().getTable();
		table.setSelection(0);
		table.setFocus();
		bench.settle();
		// a window in the background gets no focus
		table.notifyListeners(SWT.FocusIn, new Event());
		int value = 4;
		for (int i = 0; i < value; i++) {
			key(table, SWT.ARROW_RIGHT);
		}
		assertEquals(value, editor.parameters().viewer().getColumnViewerEditor().getFocusCell().getColumnIndex());
		key(table, SWT.CR);
		Text cell = cellEditor(table);
		cell.setText("12000");
		cell.notifyListeners(SWT.DefaultSelection, new Event());
		shown();
		assertEquals(12000.0, editor.context().session().getParameterChoices().get(0).getValue());
		key(table, SWT.ARROW_RIGHT);
		key(table, SWT.CR);
		cell = cellEditor(table);
		cell.setText("much");
		cell.notifyListeners(SWT.DefaultSelection, new Event());
		shown();
		assertEquals(null, editor.context().session().getParameterChoices().get(0).getLow(), "what is no number is not taken");
	}

	@Test
	void f2EditsACellOfTheParametersAndRenamesElsewhere() throws Exception {
		IBindingService bindings = bench.window().getService(IBindingService.class);
		KeySequence f2 = KeySequence.getInstance("F2");
		Table table = editor.parameters().viewer().getTable();
		assertEquals("org.eclipse.ui.edit.rename", bindings.getPerfectMatch(f2).getParameterizedCommand().getId());
		table.setSelection(0);
		table.notifyListeners(SWT.FocusIn, new Event());
		bench.settle();
		assertEquals("org.culet.ui.session.command.editCell", bindings.getPerfectMatch(f2).getParameterizedCommand().getId());
		bench.window().getService(IHandlerService.class).executeCommand("org.culet.ui.session.command.editCell", null);
		Text cell = cellEditor(table);
		cell.setText("12000");
		cell.notifyListeners(SWT.DefaultSelection, new Event());
		shown();
		assertEquals(12000.0, editor.context().session().getParameterChoices().get(0).getValue());
		table.notifyListeners(SWT.FocusOut, new Event());
		bench.settle();
		assertEquals("org.eclipse.ui.edit.rename", bindings.getPerfectMatch(f2).getParameterizedCommand().getId());
	}

	@Test
	void tabReachesHeadStagesParametersAndLaws() {
		Display display = bench.shell().getDisplay();
		bench.shell().forceActive();
		bench.settle();
		Control first = editor.head().fields().get(0);
		assertTrue(first.setFocus());
		Set<Control> visited = new LinkedHashSet<>();
		Control now = first;
		for (int i = 0; i < 60 && now != null && visited.add(now); i++) {
			now.traverse(SWT.TRAVERSE_TAB_NEXT);
			bench.settle();
			now = display.getFocusControl();
		}
		assertTrue(visited.containsAll(List.of(editor.head().fields().get(1), editor.stagePane().viewer().getTree(),
				editor.parameters().viewer().getTable(), editor.laws().viewer().getTable())), "reached: " + visited);
	}

	@Test
	void buttonsAndFieldsHaveMnemonicsThatDiffer() {
		List<String> keys = new ArrayList<>();
		Stream.concat(Bench.all(editor.head().control(), Button.class).stream().map(Button::getText),
				Bench.all(editor.head().control(), Label.class).stream().map(Label::getText).filter(t -> t.equals("&Law") || t.contains("&")))
				.forEach(text -> keys.add(text.substring(text.indexOf('&') + 1, text.indexOf('&') + 2).toLowerCase()));
		assertEquals(7, keys.size(), keys.toString());
		assertEquals(7, Set.copyOf(keys).size(), keys.toString());
		for (MenuItem item : bench.shell().getMenuBar().getItems()) {
			String text = item.getText();
			assertTrue(!keys.contains(text.substring(text.indexOf('&') + 1, text.indexOf('&') + 2).toLowerCase()), text + " and " + keys);
		}
	}

	@Test
	void stagesHaveAContextMenuAndEveryCommandOfTheMenuAKeyOrALetter() {
		Menu menu = editor.stagePane().viewer().getTree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		assertTrue(menu.getItemCount() > 5, menu.getItemCount() + " entries");
		menu.notifyListeners(SWT.Hide, new Event());
		Menu session = Stream.of(bench.shell().getMenuBar().getItems()).filter(i -> i.getText().replace("&", "").equals("Session")).findFirst()
				.orElseThrow().getMenu();
		session.notifyListeners(SWT.Show, new Event());
		List<String> letters = Stream.of(session.getItems()).filter(i -> (i.getStyle() & SWT.SEPARATOR) == 0).map(MenuItem::getText)
				.map(t -> t.substring(t.indexOf('&') + 1, t.indexOf('&') + 2).toLowerCase()).toList();
		session.notifyListeners(SWT.Hide, new Event());
		assertEquals(letters.size(), Set.copyOf(letters).size(), "each letter once: " + letters);
		IBindingService bindings = bench.window().getService(IBindingService.class);
		for (String command : List.of("org.culet.ui.session.command.fit", "org.culet.ui.session.command.fitAll", "org.culet.ui.session.command.phase",
				"org.culet.ui.session.command.maskInterval", IWorkbenchCommandConstants.EDIT_UNDO)) {
			assertTrue(bindings.getActiveBindingsFor(command).length > 0, command + " has a key");
		}
	}
}
