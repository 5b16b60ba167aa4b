package org.culet.ui.internal.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Explorer on the left, figures in the middle, stage table and properties below. A large screen shows more figures at once. */
public final class AnalysisPerspective implements IPerspectiveFactory {

	/** A screen at least so wide, in points, has room for two rows of figures. */
	private static final int LARGE = 2200;

	private static final String FIRST = "figures";
	private static final String SECOND = "figures2";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		boolean large = Display.getCurrent().getPrimaryMonitor().getClientArea().width >= LARGE;
		String area = layout.getEditorArea();
		layout.setEditorAreaVisible(false);
		layout.setFixed(false);

		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, large ? 0.15f : 0.21f, area);
		left.addView(ViewIds.EXPLORER);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.45f, "left");
		below.addView(ViewIds.PROPERTIES);

		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, large ? 0.76f : 0.66f, area);
		bottom.addView(ViewIds.STAGES);
		bottom.addView(ViewIds.PROBLEMS);
		bottom.addPlaceholder("org.eclipse.ui.views.ProgressView");

		IFolderLayout first = layout.createFolder(FIRST, IPageLayout.TOP, 0.5f, area);
		first.addPlaceholder(ViewIds.WELCOME);
		first.addPlaceholder(ViewIds.RUBY);
		IFolderLayout second = layout.createFolder(SECOND, IPageLayout.RIGHT, large ? 0.5f : 0.54f, FIRST);
		Set<String> open = new HashSet<>();
		if (large) {
			open.addAll(open(first, List.of("rt-pressures", "rt-depressurization", "activation-energy")));
			open.addAll(open(second, List.of("tc-pressure", "phase-diagram", "g0-a-pressure")));
			open.addAll(open(layout.createFolder("figures3", IPageLayout.BOTTOM, 0.5f, FIRST), List.of("arrhenius", "es-vrh", "opposite-law")));
			open.addAll(open(layout.createFolder("figures4", IPageLayout.BOTTOM, 0.5f, SECOND), List.of("weak-localization", "residuals")));
		} else {
			open.addAll(open(first, List.of("rt-pressures", "arrhenius", "es-vrh")));
			open.addAll(open(second, List.of("tc-pressure", "weak-localization")));
		}
		places(first, second, open);
		shortcuts(layout);
	}

	private static Set<String> open(IFolderLayout folder, List<String> figures) {
		figures.forEach(id -> folder.addView(ViewIds.figure(id)));
		return Set.copyOf(figures);
	}

	/** Where figures open: a first view beside the others, further views of a figure on the other side, to be compared. */
	private static void places(IFolderLayout first, IFolderLayout second, Set<String> open) {
		ViewIds.FIGURES.forEach(id -> {
			if (!open.contains(id)) {
				first.addPlaceholder(ViewIds.figure(id));
			}
			second.addPlaceholder(ViewIds.figure(id) + ":*");
		});
		first.addPlaceholder(ViewIds.OTHER_FIGURE + ":*");
	}

	private static void shortcuts(IPageLayout layout) {
		layout.addPerspectiveShortcut(CuletWorkbenchAdvisor.ANALYSIS);
		layout.addShowViewShortcut(ViewIds.WELCOME);
		layout.addShowViewShortcut(ViewIds.EXPLORER);
		layout.addShowViewShortcut(ViewIds.STAGES);
		layout.addShowViewShortcut(ViewIds.PROPERTIES);
		layout.addShowViewShortcut(ViewIds.PROBLEMS);
		layout.addShowViewShortcut(ViewIds.RUBY);
		ViewIds.FIGURES.forEach(id -> layout.addShowViewShortcut(ViewIds.figure(id)));
		layout.addShowViewShortcut("org.eclipse.ui.views.ProgressView");
	}
}
