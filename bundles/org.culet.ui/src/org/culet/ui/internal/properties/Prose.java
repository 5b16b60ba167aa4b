package org.culet.ui.internal.properties;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Sentences that can be selected and copied, over the whole width of a section. */
final class Prose {

	private static final int NARROWEST = 100;

	private Prose() {
	}

	static Text create(FormToolkit toolkit, Composite body) {
		Text text = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
		text.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
		toolkit.adapt(text, false, false);
		GridData all = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
		all.widthHint = NARROWEST;
		text.setLayoutData(all);
		return text;
	}

	static void show(Text text, String words) {
		if (!text.getText().equals(words)) {
			text.setText(words);
			text.requestLayout();
		}
	}
}
