package org.culet.ui.internal.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Explorer on the left, figures in the middle, stage table and properties below. */
public final class AnalysisPerspective implements IPerspectiveFactory {

	/** The first figures of the list are open from the start; the others have their place. */
	private static final int OPEN_FIGURES = 5;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String area = layout.getEditorArea();
		layout.setEditorAreaVisible(false);
		layout.setFixed(false);

		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.21f, area);
		left.addView(ViewIds.EXPLORER);

		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.64f, area);
		bottom.addView(ViewIds.STAGES);
		bottom.addView(ViewIds.PROBLEMS);
		bottom.addPlaceholder("org.eclipse.ui.views.ProgressView");

		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.45f, "left");
		below.addView(ViewIds.PROPERTIES);

		IFolderLayout first = layout.createFolder("figures", IPageLayout.TOP, 0.5f, area);
		first.addPlaceholder(ViewIds.WELCOME);
		first.addPlaceholder(ViewIds.RUBY);
		first.addView(ViewIds.figure("rt-pressures"));
		first.addView(ViewIds.figure("arrhenius"));
		first.addView(ViewIds.figure("es-vrh"));
		ViewIds.FIGURES.stream().skip(OPEN_FIGURES).forEach(id -> first.addPlaceholder(ViewIds.figure(id)));

		IFolderLayout second = layout.createFolder("figures2", IPageLayout.RIGHT, 0.53f, "figures");
		second.addView(ViewIds.figure("tc-pressure"));
		second.addView(ViewIds.figure("weak-localization"));

		layout.addPerspectiveShortcut("org.culet.ui.perspective.analysis");
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
