package org.culet.ui.internal.handlers;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import org.culet.ui.internal.study.StudyController;

/** The studies that were open last, as a menu. */
public final class RecentMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		StudyController controller = PlatformUI.getWorkbench().getService(StudyController.class);
		List<Path> studies = controller.recent().list();
		if (studies.isEmpty()) {
			Action none = new Action("None yet") {
			};
			none.setEnabled(false);
			return new IContributionItem[] { new ActionContributionItem(none) };
		}
		IContributionItem[] items = new IContributionItem[studies.size()];
		for (int i = 0; i < items.length; i++) {
			Path study = studies.get(i);
			items[i] = new ActionContributionItem(new Action("&" + (i + 1) + "  " + study.getFileName() + "   " + study.getParent()) {
				@Override
				public void run() {
					controller.open(study);
				}
			});
		}
		return items;
	}
}
