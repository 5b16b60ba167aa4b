package org.culet.ui.internal.handlers;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.views.IViewDescriptor;

import org.culet.ui.internal.app.ViewIds;

/** All figures that have a view, as a menu. */
public final class FiguresMenu extends CompoundContributionItem {

	private static final String SHOW_VIEW = "org.eclipse.ui.views.showView";
	/** So many figures, those of every day, stand above a line. */
	private static final int EVERY_DAY = 5;

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		List<IContributionItem> items = ViewIds.FIGURES.stream().map(ViewIds::figure)
				.map(PlatformUI.getWorkbench().getViewRegistry()::find).map(view -> item(window, view)).toList();
		return Stream.of(items.stream().limit(EVERY_DAY), Stream.of(new Separator()), items.stream().skip(EVERY_DAY))
				.flatMap(s -> s).toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(IWorkbenchWindow window, IViewDescriptor view) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(window, null, SHOW_VIEW,
				CommandContributionItem.STYLE_PUSH);
		item.parameters = java.util.Map.of(SHOW_VIEW + ".viewId", view.getId());
		item.label = view.getLabel();
		item.icon = view.getImageDescriptor();
		return new CommandContributionItem(item);
	}
}
