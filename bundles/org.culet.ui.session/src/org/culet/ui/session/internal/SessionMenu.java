package org.culet.ui.session.internal;

import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menu of the list of stages: the commands of plugin.xml. */
final class SessionMenu {

	private static final String COMMAND = "org.culet.ui.session.command.";
	private static final List<List<String>> GROUPS = List.of(List.of("fit", "fitAll"), List.of("apply", "law", "automatic", "phase"),
			List.of("mark", "maskPoints", "maskView", "maskInterval", "maskSweep", "unmask"), List.of("corrections", "calibration", "noCalibration"),
			List.of("sweeps", "remove"));

	private SessionMenu() {
	}

	static MenuManager create() {
		MenuManager menu = new MenuManager();
		for (List<String> group : GROUPS) {
			group.forEach(id -> menu.add(new CommandContributionItem(new CommandContributionItemParameter(PlatformUI.getWorkbench(), null,
					COMMAND + id, CommandContributionItem.STYLE_PUSH))));
			menu.add(new Separator());
		}
		return menu;
	}
}
