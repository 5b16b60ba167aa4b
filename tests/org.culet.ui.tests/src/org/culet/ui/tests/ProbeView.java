package org.culet.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** The view that {@link ExtensionViewsTest} brings in a bundle of another maker. */
public final class ProbeView extends ViewPart {

	@Override
	public void createPartControl(Composite parent) {
		new Label(parent, SWT.NONE).setText("probe");
	}

	@Override
	public void setFocus() {
		// nothing to focus
	}
}
