package org.culet.ui.internal.figure;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;

import org.culet.ui.internal.Icons;

/** A tool with a menu below it, made anew each time it is shown. */
final class DropDown extends Action implements IMenuCreator {

	private final Consumer<IMenuManager> fill;
	private Optional<MenuManager> shown = Optional.empty();

	DropDown(String text, String icon, String tip, Consumer<IMenuManager> fill) {
		super(text, IAction.AS_DROP_DOWN_MENU);
		this.fill = fill;
		setImageDescriptor(Icons.descriptor(icon));
		setToolTipText(tip);
		setMenuCreator(this);
	}

	/** A click beside the arrow shows the menu too. */
	@Override
	public void runWithEvent(Event event) {
		if (event.widget instanceof ToolItem item) {
			Rectangle bounds = item.getBounds();
			Menu menu = getMenu(item.getParent());
			menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
			menu.setVisible(true);
		}
	}

	@Override
	public Menu getMenu(Control parent) {
		dispose();
		MenuManager manager = new MenuManager();
		fill.accept(manager);
		shown = Optional.of(manager);
		return manager.createContextMenu(parent);
	}

	@Override
	public Menu getMenu(Menu parent) {
		// it stands in tool bars only
		return null;
	}

	@Override
	public void dispose() {
		shown.ifPresent(MenuManager::dispose);
		shown = Optional.empty();
	}
}
