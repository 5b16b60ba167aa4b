package org.culet.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the menu of all figures: below its tool, or where the pointer is. */
public final class FiguresHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		MenuManager manager = new MenuManager();
		manager.add(new FiguresMenu());
		Menu menu = manager.createContextMenu(shell);
		if (event.getTrigger() instanceof Event trigger && trigger.widget instanceof ToolItem item) {
			Rectangle bounds = item.getBounds();
			menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		}
		menu.addListener(SWT.Hide, e -> shell.getDisplay().asyncExec(manager::dispose));
		menu.setVisible(true);
		return null;
	}
}
