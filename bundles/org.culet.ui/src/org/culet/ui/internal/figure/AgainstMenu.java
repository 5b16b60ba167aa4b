package org.culet.ui.internal.figure;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;

import org.culet.ui.internal.Icons;

/** The tool that chooses what Tc is drawn against. */
final class AgainstMenu extends Action implements IMenuCreator {

	private final Supplier<List<Abscissa>> choices;
	private final Supplier<Abscissa> chosen;
	private final Consumer<Abscissa> choose;
	private Menu menu;

	AgainstMenu(Supplier<List<Abscissa>> choices, Supplier<Abscissa> chosen, Consumer<Abscissa> choose) {
		super("Against", IAction.AS_DROP_DOWN_MENU);
		this.choices = choices;
		this.chosen = chosen;
		this.choose = choose;
		setImageDescriptor(Icons.descriptor("figure-points"));
		setToolTipText("What Tc is drawn against: pressure, thickness, or a tuning parameter of the stages");
		setMenuCreator(this);
	}

	/** A click beside the arrow shows the choices too. */
	@Override
	public void runWithEvent(Event event) {
		if (event.widget instanceof ToolItem item) {
			Rectangle bounds = item.getBounds();
			Menu shown = getMenu(item.getParent());
			shown.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
			shown.setVisible(true);
		}
	}

	@Override
	public Menu getMenu(Control parent) {
		dispose();
		menu = new Menu(parent);
		for (Abscissa one : choices.get()) {
			MenuItem item = new MenuItem(menu, SWT.RADIO);
			item.setText(one.label());
			item.setSelection(one.equals(chosen.get()));
			item.addListener(SWT.Selection, e -> {
				if (item.getSelection()) {
					choose.accept(one);
				}
			});
		}
		return menu;
	}

	@Override
	public Menu getMenu(Menu parent) {
		return null;
	}

	@Override
	public void dispose() {
		if (menu != null) {
			menu.dispose();
		}
	}
}
