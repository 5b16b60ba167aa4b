package org.culet.ui.internal.handlers;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import org.culet.ui.internal.extensions.ExtensionViews;

/** The views that extensions have brought, as entries of the menu of views. */
public final class ExtensionViewsMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return ExtensionViews.all().stream().map(view -> FiguresMenu.item(window, view)).toArray(IContributionItem[]::new);
	}
}
