package org.culet.ui.internal.handlers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.views.IViewDescriptor;

import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.StandardFigures;
import org.culet.ui.internal.Services;
import org.culet.ui.internal.app.ViewIds;

/** All figures as a menu: those that have a view of their own, then those of other bundles. */
public final class FiguresMenu extends CompoundContributionItem {

	private static final String SHOW_VIEW = "org.eclipse.ui.views.showView";
	/** So many figures, those of every day, stand above a line. */
	private static final int EVERY_DAY = 5;

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		List<IContributionItem> items = ViewIds.FIGURES.stream().map(ViewIds::figure)
				.map(PlatformUI.getWorkbench().getViewRegistry()::find).map(view -> item(window, view)).toList();
		return Stream.of(items.stream().limit(EVERY_DAY), Stream.of(new Separator()), items.stream().skip(EVERY_DAY), others(window))
				.flatMap(s -> s).toArray(IContributionItem[]::new);
	}

	/** A menu of the figures of other bundles, where there are any. */
	private static Stream<IContributionItem> others(IWorkbenchWindow window) {
		IViewDescriptor view = PlatformUI.getWorkbench().getViewRegistry().find(ViewIds.OTHER_FIGURE);
		MenuManager menu = new MenuManager("&Other Figures");
		new StandardFigures(Services.all(FigureBuilder.class)).all().stream().filter(b -> !ViewIds.FIGURES.contains(b.id())).forEach(b -> {
			CommandContributionItemParameter item = parameter(window, view);
			item.parameters = Map.of(SHOW_VIEW + ".viewId", view.getId(), SHOW_VIEW + ".secondaryId", b.id());
			item.label = b.title();
			menu.add(new CommandContributionItem(item));
		});
		return menu.isEmpty() ? Stream.empty() : Stream.of(new Separator(), menu);
	}

	/** An entry that opens a view. */
	static IContributionItem item(IWorkbenchWindow window, IViewDescriptor view) {
		return new CommandContributionItem(parameter(window, view));
	}

	static CommandContributionItemParameter parameter(IWorkbenchWindow window, IViewDescriptor view) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(window, null, SHOW_VIEW,
				CommandContributionItem.STYLE_PUSH);
		item.parameters = Map.of(SHOW_VIEW + ".viewId", view.getId());
		item.label = view.getLabel();
		item.icon = view.getImageDescriptor();
		return item;
	}
}
